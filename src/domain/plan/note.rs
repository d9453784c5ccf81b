//! Two hands on one note.

/// What a note becomes when its author is done: `from` is how it was when writing began, `now` how it
/// is since (another window may have changed it), `own` what has been written. `None`: there is
/// nothing to write. Where both have changed it, both texts stay, the own one last.
pub fn written(from: &str, now: &str, own: &str) -> Option<String> {
    let (from, now, own) = (from.trim(), now.trim(), own.trim());
    let kept = match () {
        () if own == from || own == now => return None,
        () if now == from || now.is_empty() => own.to_owned(),
        () if own.contains(now) => own.to_owned(),
        // It was taken away here and written on there: what is there stays.
        () if own.is_empty() => return None,
        () => format!("{now}\n{own}"),
    };
    Some(kept)
}

#[cfg(test)]
mod tests {
    use super::written;

    #[test]
    fn nobodys_words_are_lost_when_two_write() {
        for (from, now, own, expected) in [
            ("", "", "a", Some("a")),
            ("a", "a", "a b ", Some("a b")),
            ("a", "a", " a", None),
            ("a", "a", "", Some("")),
            // Another window wrote, and nothing was written here since.
            ("a", "a b", "a", None),
            ("a", "", "a", None),
            // Both wrote the same.
            ("a", "b", "b", None),
            // Both wrote.
            ("", "b", "c", Some("b\nc")),
            ("a", "a b", "a c", Some("a b\na c")),
            ("a", "a b", "", None),
            // It was deleted there and written on here.
            ("a", "", "a c", Some("a c")),
            // What was written here holds it already.
            ("a", "a b", "a b c", Some("a b c")),
        ] {
            let found = written(from, now, own);
            assert_eq!(found.as_deref(), expected, "{from:?} {now:?} {own:?}");
        }
    }
}
