//! The Danish personal number: never asked for, and warned of where somebody types one.

use super::typed::digit;

/// Whether a text holds ten digits in the shape of a Danish personal number, with or without the dash.
pub fn has_cpr_shape(text: &str) -> bool {
    let is_digit = |c: &char| digit(*c).is_some();
    let digits: Vec<char> = text
        .chars()
        .filter(|c| !matches!(c, '-' | ' ' | '–'))
        .collect();
    let mut run = 0;
    for (index, c) in digits.iter().enumerate() {
        run = if is_digit(c) { run + 1 } else { 0 };
        let ends = digits.get(index + 1).is_none_or(|next| !is_digit(next));
        if run == 10 && ends && is_day_and_month(&digits[index + 1 - 10..=index]) {
            return true;
        }
    }
    false
}

fn is_day_and_month(digits: &[char]) -> bool {
    let number = |from: usize| {
        let digit = |at: usize| digits.get(at).copied().and_then(digit).unwrap_or(0);
        digit(from) * 10 + digit(from + 1)
    };
    // Some numbers have 60 added to their day.
    (1..=31).contains(&(number(0) % 60)) && (1..=12).contains(&number(2))
}

#[cfg(test)]
mod tests {
    use super::has_cpr_shape;

    #[test]
    fn a_number_of_a_person_is_noticed_and_a_phone_number_is_not() {
        for text in [
            "010190-1234",
            "nr 0101901234.",
            "610190 1234",
            "a 311299–0001 b",
            "٠١٠١٩٠-١٢٣٤",
        ] {
            assert!(has_cpr_shape(text), "{text}");
        }
        for text in [
            "70 11 31 31",
            "12345678",
            "+45 70113131",
            "001390-1234",
            "01019012345",
            "",
        ] {
            assert!(!has_cpr_shape(text), "{text}");
        }
    }
}
