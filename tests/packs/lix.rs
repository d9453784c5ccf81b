//! LIX (*läsbarhetsindex*, C. H. Björnsson): words per sentence, plus the share of long words in percent.
//! Up to 24 is as easy as a book for small children, up to 34 as easy as an ordinary children's book,
//! an ordinary newspaper has 40 to 50, and laws have more than 55.

/// How hard a text is to read.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Lix {
    pub words: usize,
    pub sentences: usize,
    /// Words of more than six letters.
    pub long: usize,
}

impl Lix {
    /// Measures texts that stand under one another: the end of each ends a sentence.
    ///
    /// A word is what stands between blanks and has a letter or digit. A sentence ends at `. ! ? :` or a
    /// line's end, where a word has come before; a point within a number or address (`1.500`, `mit.dk`)
    /// or of an ordinal (`31. oktober`) ends nothing, or pages full of dates would seem easier than they are.
    pub fn of<'a>(texts: impl IntoIterator<Item = &'a str>) -> Lix {
        let mut lix = Lix {
            words: 0,
            sentences: 0,
            long: 0,
        };
        for line in texts.into_iter().flat_map(str::lines) {
            let mut open = false;
            for word in line
                .split_whitespace()
                .filter(|word| word.chars().any(char::is_alphanumeric))
            {
                lix.words += 1;
                // Words of two parts by a hyphen are read as one.
                let letters = word.chars().filter(|c| c.is_alphabetic()).count();
                lix.long += usize::from(letters > 6);
                open = true;
                if ends_sentence(word) {
                    lix.sentences += 1;
                    open = false;
                }
            }
            lix.sentences += usize::from(open);
        }
        lix
    }

    pub fn value(self) -> f64 {
        let of = |part: usize, whole: usize| part as f64 / whole.max(1) as f64;
        of(self.words, self.sentences) + 100.0 * of(self.long, self.words)
    }
}

/// Whether a sentence ends with this word, whatever quotation marks and stars follow its point.
fn ends_sentence(word: &str) -> bool {
    let bare = word.trim_end_matches(['»', '«', '"', '”', ')', '*']);
    let ordinal = bare
        .strip_suffix('.')
        .is_some_and(|rest| !rest.is_empty() && rest.bytes().all(|byte| byte.is_ascii_digit()));
    bare.ends_with(['.', '!', '?', ':']) && !ordinal
}

#[test]
fn lix_is_counted_as_its_author_counts() {
    let check = |texts: &[&str], words, sentences, long| {
        assert_eq!(
            Lix::of(texts.iter().copied()),
            Lix {
                words,
                sentences,
                long
            },
            "{texts:?}"
        );
    };
    check(&["Du får en bolig."], 4, 1, 0);
    check(&["Du får en bolig. Så kommer du på kursus!"], 9, 2, 0);
    // Six letters are not long, seven are; marks do not count.
    check(&["kursus", "kommune", "(*kursus*)"], 3, 3, 1);
    check(&["Sig: »Hvor er mødet?« Gå så."], 6, 3, 0);
    check(&["Den 31. oktober lukkede det."], 5, 1, 2);
    check(&["Læs det på mit.dk eller borger.dk."], 6, 1, 1);
    check(&["Første linje\nAnden linje", "Tredje"], 5, 3, 0);
    check(&["96 timer – og 37 om ugen"], 6, 1, 0);
    check(&["selvforsørgelses- og hjemrejseprogram"], 3, 1, 2);
    check(&["", " \n "], 0, 0, 0);
    assert_eq!(
        Lix::of(["Du får en bolig. Kommunen hjælper dig."]).value(),
        3.5 + 100.0 * 1.0 / 7.0 * 2.0
    );
}
