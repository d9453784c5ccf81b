//! The plural forms of whole numbers, from CLDR.

/// The form of each number from 0 to 199, one letter each, as `cargo xtask cldr` writes it. Above that,
/// forms repeat every hundred.
#[derive(Debug)]
pub(super) struct Plurals(String);

impl Plurals {
    /// `None` for a text that is no such table.
    pub(super) fn new(table: String) -> Option<Plurals> {
        let sound = table.len() == 200 && table.bytes().all(|letter| name(letter).is_some());
        sound.then_some(Plurals(table))
    }

    /// As Fluent names it, such as `few`.
    pub(super) fn form(&self, number: u64) -> Option<&'static str> {
        let place = if number < 200 {
            number
        } else {
            100 + number % 100
        };
        let letter = self.0.as_bytes().get(usize::try_from(place).ok()?)?;
        name(*letter)
    }
}

fn name(letter: u8) -> Option<&'static str> {
    Some(match letter {
        b'0' => "zero",
        b'1' => "one",
        b'2' => "two",
        b'f' => "few",
        b'm' => "many",
        b'o' => "other",
        _ => return None,
    })
}
