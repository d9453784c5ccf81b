//! Small mistakes of typing.

/// The shortest word, in letters, in which a mistake is looked for: in shorter ones nearly every word is near.
pub const SHORTEST: usize = 5;

/// Whether a word, or the beginning of one, becomes what was typed by one mistake: a letter wrong, missing,
/// too many, or two letters in the wrong order. Both are folded.
pub fn is_near(typed: &str, word: &str) -> bool {
    let same = shared(typed, word);
    let (typed, word) = (&typed[same..], &word[same..]);
    let (mut after_typed, mut after_word) = (typed.chars(), word.chars());
    match (after_typed.next(), after_word.next()) {
        (None, _) => true,
        // A letter too many at the end.
        (Some(_), None) => after_typed.next().is_none(),
        (Some(one), Some(other)) => {
            let (typed_rest, word_rest) = (after_typed.as_str(), after_word.as_str());
            word_rest.starts_with(typed_rest)
                || word_rest.starts_with(typed)
                || word.starts_with(typed_rest)
                || (after_typed.next() == Some(other)
                    && after_word.next() == Some(one)
                    && after_word.as_str().starts_with(after_typed.as_str()))
        }
    }
}

/// How much two words have in common at their beginning, in bytes.
fn shared(one: &str, other: &str) -> usize {
    let both = one.char_indices().zip(other.chars());
    let mut end = 0;
    for ((at, a), b) in both {
        if a != b {
            return at;
        }
        end = at + a.len_utf8();
    }
    end
}

/// A word without its last letters, for languages that bend their words at the end: what it begins with is
/// looked for when nothing else is found.
pub fn trunk(typed: &str) -> Option<&str> {
    let length = typed.chars().count();
    let kept = length.checked_sub(2).filter(|kept| *kept >= 4)?;
    let (end, _) = typed.char_indices().nth(kept)?;
    Some(&typed[..end])
}
