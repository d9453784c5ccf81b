//! How wide letters are, and how a text breaks into words, lines and parts.

/// Letters of a heading and of a term are bold, and so much wider, in hundredths.
pub(super) const BOLD: u32 = 110;
/// Where a word may be parted.
const PARTED: char = '\u{ad}';

/// A word, as it stands between spaces, and whether it is of a term, which is bold.
pub(super) struct Word<'a> {
    text: &'a str,
    bold: bool,
}

impl Word<'_> {
    fn measure(&self, text: &str) -> u32 {
        let long: u32 = text.chars().map(width_of).sum();
        if self.bold { long * BOLD / 100 } else { long }
    }

    pub(super) fn long(&self) -> u32 {
        self.measure(self.text)
    }

    /// The widths of what it may be parted into, each but the last with its hyphen.
    pub(super) fn pieces(&self) -> impl Iterator<Item = u32> {
        let count = self.text.split(PARTED).count();
        let pieces = self.text.split(PARTED).enumerate();
        pieces.map(move |(place, piece)| {
            let hyphen = if place + 1 < count { width_of('-') } else { 0 };
            self.measure(piece) + hyphen
        })
    }
}

/// The words of a text. A term stands between stars.
pub(super) fn words(text: &str) -> impl Iterator<Item = Word<'_>> {
    let mut open = false;
    text.split_whitespace().map(move |text| {
        let stars = text.matches('*').count();
        let bold = open || stars > 0;
        open ^= stars % 2 == 1;
        Word { text, bold }
    })
}

/// How many lines a text takes in a width, in hundredths of the height of the text. A word that is longer than
/// a line is parted where it may be; a piece that still is takes as many lines as it needs.
pub(super) fn lines(text: &str, width: u32) -> u32 {
    let space = width_of(' ');
    let width = width.max(1);
    let (mut lines, mut used) = (0, 0);
    for word in words(text) {
        let long = word.long();
        if lines > 0 && used + space + long <= width {
            used += space + long;
            continue;
        }
        if long <= width {
            lines += 1;
            used = long;
            continue;
        }
        // On a line of its own from the first piece on, which is the most that it can take.
        lines += 1;
        used = 0;
        for piece in word.pieces() {
            if used > 0 && used + piece > width {
                lines += 1;
                used = 0;
            }
            let more = (used + piece).div_ceil(width).max(1) - 1;
            lines += more;
            used = used + piece - more * width;
        }
    }
    lines
}

/// A text in so many parts of about the same length: cut after sentences where there are enough of them, else
/// after a comma, else between words. Joined by spaces they are the text.
pub(super) fn in_parts(text: &str, count: usize) -> Vec<String> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let ends = |marks: &[char]| -> Vec<usize> {
        let places = 1..words.len();
        places
            .filter(|place| words[place - 1].ends_with(marks))
            .collect()
    };
    let sentences = ends(&['.', '?', '!', '؟', '…']);
    let clauses = ends(&['.', '?', '!', '؟', '…', ',', ';', ':', '،', '؛', '–']);
    let places = [sentences, clauses].into_iter();
    let places = places
        .into_iter()
        .find(|places| places.len() + 1 >= count)
        .unwrap_or_else(|| (1..words.len()).collect());
    let mut parts = Vec::new();
    let mut from = 0;
    for part in 1..count {
        let ideal = words.len() * part / count;
        // So many cuts have to be left for the parts behind this one.
        let left = count - 1 - part;
        let last = places.len().saturating_sub(left);
        let near = places.iter().take(last).filter(|place| **place > from);
        let Some(cut) = near.min_by_key(|place| place.abs_diff(ideal)).copied() else {
            continue;
        };
        parts.push(words[from..cut].join(" "));
        from = cut;
    }
    parts.push(words[from..].join(" "));
    balanced(parts)
}

/// A term between stars that was cut has its stars on both sides again.
fn balanced(parts: Vec<String>) -> Vec<String> {
    let mut open = false;
    let balance = |part: String| {
        let begins = if open { "*" } else { "" };
        open ^= part.matches('*').count() % 2 == 1;
        let ends = if open { "*" } else { "" };
        format!("{begins}{part}{ends}")
    };
    parts.into_iter().map(balance).collect()
}

/// Writing that stands higher above and lower below its line than Latin does.
pub(super) fn is_tall(letter: char) -> bool {
    matches!(letter, '\u{0600}'..='\u{06ff}' | '\u{0750}'..='\u{077f}' | '\u{1200}'..='\u{139f}' | '\u{fb50}'..='\u{feff}')
}

/// The width of a letter in hundredths of the height of the text, as the widest of the usual fonts has it.
pub(super) fn width_of(letter: char) -> u32 {
    match letter {
        // The stars around a term are not shown, and where a word may be parted nothing is, unless it is.
        '*'
        | PARTED
        | '\u{064b}'..='\u{065f}'
        | '\u{200b}'..='\u{200f}'
        | '\u{2066}'..='\u{2069}' => 0,
        'i' | 'j' | 'l' | 'ا' | 'أ' | 'إ' | 'І' | 'і' | 'ї' | '\'' => 29,
        ' ' | '.' | ',' | ':' | ';' | '!' | '|' | 'I' | '،' | 'f' | '(' | ')' | '-' | '/' | 'ر'
        | 'ز' => 38,
        't' | 'r' | 'د' | 'ذ' | 'و' => 43,
        's' | 'c' | 'z' | 'с' | 'г' | 'т' => 55,
        'm' | 'M' | 'W' | '@' | '%' | '–' | '…' | 'æ' | 'Æ' => 100,
        'w' => 82,
        'ж' | 'ш' | 'щ' | 'ю' | 'м' | 'ф' | 'Ж' | 'Ш' | 'Щ' | 'Ю' | 'М' | 'Ф' => 95,
        'س' | 'ش' | 'ص' | 'ض' => 86,
        '\u{0600}'..='\u{06ff}' | '\u{0750}'..='\u{077f}' => 56,
        '\u{0400}'..='\u{04ff}' if letter.is_lowercase() => 65,
        '\u{1200}'..='\u{139f}' => 90,
        _ if letter.is_uppercase() => 75,
        _ if letter.is_alphanumeric() => 63,
        _ => 90,
    }
}
