//! What is read aloud: text cut into sentences, and each sentence into pieces of one language.

use std::ops::Range;

/// Words in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spoken {
    /// As in `lang` attributes, such as `ar`.
    pub language: String,
    pub text: String,
}

impl Spoken {
    /// Whether there is anything to say, and not only a bracket or a dash.
    pub fn says_something(&self) -> bool {
        self.text.chars().any(char::is_alphanumeric)
    }
}

/// A sentence of a block of text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Where it stands in the text of the block, in units of UTF-16, as browsers count; without the spaces around it.
    pub place: Range<usize>,
    /// In pieces where it is in two languages, so that each can have its own voice.
    pub pieces: Vec<Spoken>,
}

/// The sentences of a block of text.
pub fn sentences(block: &[Spoken]) -> Vec<Sentence> {
    let whole: String = block.iter().map(|piece| piece.text.as_str()).collect();
    let mut sentences = Vec::new();
    let mut start = 0;
    for end in ends(&whole) {
        let mut pieces: Vec<Spoken> = Vec::new();
        let mut at = 0;
        for piece in block {
            let (from, to) = (start.max(at), end.min(at + piece.text.len()));
            at += piece.text.len();
            if from >= to {
                continue;
            }
            let text = &whole[from..to];
            match pieces.last_mut() {
                Some(last) if last.language == piece.language => last.text.push_str(text),
                _ => pieces.push(Spoken {
                    language: piece.language.clone(),
                    text: text.to_owned(),
                }),
            }
        }
        if pieces.iter().any(Spoken::says_something) {
            let rest = whole[start..end].trim_start();
            let units = |text: &str| text.encode_utf16().count();
            let from = units(&whole[..end - rest.len()]);
            sentences.push(Sentence {
                place: from..from + units(rest.trim_end()),
                pieces,
            });
        }
        start = end;
    }
    sentences
}

/// What ends a sentence: Latin, Arabic, Urdu and Ethiopic.
const ENDS: [char; 8] = ['.', '!', '?', '…', '؟', '۔', '።', '፧'];
/// What can stand behind that and still belongs to it.
const CLOSES: [char; 7] = ['»', '”', '"', ')', ']', '’', '\u{2069}'];
const OPENS: [char; 7] = ['«', '“', '"', '(', '[', '„', '\u{2068}'];

/// Abbreviations that never stand at the end of a sentence. What stands before a small letter is no end anyway.
const SHORT: [&str; 22] = [
    "kl", "ca", "nr", "tlf", "dr", "hr", "fr", "skt", "st", "mr", "mrs", "f.eks", "bl.a", "dvs",
    "evt", "inkl", "ekskl", "mht", "pga", "jf", "e.g", "i.e",
];

/// Where the sentences of a text end, in bytes; the last end is that of the text.
fn ends(text: &str) -> Vec<usize> {
    let mut ends = Vec::new();
    let mut letters = text.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        let mut end = at + letter.len_utf8();
        if letter == '\n' {
            ends.push(end);
        } else if ENDS.contains(&letter) {
            let mut only_a_dot = letter == '.';
            while let Some((at, next)) =
                letters.next_if(|(_, next)| ENDS.contains(next) || CLOSES.contains(next))
            {
                only_a_dot = false;
                end = at + next.len_utf8();
            }
            if is_end(&text[..at], only_a_dot, &text[end..]) {
                ends.push(end);
            }
        }
    }
    if ends.last() != Some(&text.len()) {
        ends.push(text.len());
    }
    ends
}

/// Whether a sentence ends between what stands before its last sign and what comes behind it.
fn is_end(before: &str, only_a_dot: bool, behind: &str) -> bool {
    let next = behind.trim_start().trim_start_matches(OPENS).chars().next();
    let Some(next) = next.filter(|_| behind.starts_with(char::is_whitespace)) else {
        // 9.30 and borger.dk go on; the end of the text is an end.
        return behind.trim().is_empty();
    };
    if next.is_lowercase() {
        return false;
    }
    let word = before
        .rsplit(|letter: char| letter.is_whitespace() || OPENS.contains(&letter))
        .next()
        .unwrap_or_default();
    if !only_a_dot || word.is_empty() {
        return true;
    }
    // The 31. of a month; a number that is the last word of its sentence has a capital letter behind it.
    let is_ordinal = word.len() <= 2 && word.bytes().all(|byte| byte.is_ascii_digit());
    let mut initial = word.chars();
    let is_initial = initial.next().is_some_and(char::is_uppercase) && initial.next().is_none();
    !(is_ordinal && !next.is_uppercase() || is_initial || SHORT.contains(&&*word.to_lowercase()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_cut_where_its_sentences_end() {
        let check = |text: &str, expected: &[&str]| {
            let block = [Spoken {
                language: "da".into(),
                text: text.into(),
            }];
            let found: Vec<String> = sentences(&block)
                .into_iter()
                .flat_map(|sentence| sentence.pieces)
                .map(|piece| piece.text.trim().to_owned())
                .collect();
            assert_eq!(found, expected, "{text}");
        };
        check("Hej.", &["Hej."]);
        check("Hej. Jeg er ny her!", &["Hej.", "Jeg er ny her!"]);
        check("Uden punktum", &["Uden punktum"]);
        check(" … ", &[]);
        check(
            "Mødet er den 31. marts. Kom.",
            &["Mødet er den 31. marts.", "Kom."],
        );
        check("Du har nr. 31. Vent her.", &["Du har nr. 31.", "Vent her."]);
        check(
            "Det var i 2015. 98 kommuner er med.",
            &["Det var i 2015.", "98 kommuner er med."],
        );
        check(
            "Kl. 9.30 på borger.dk. Husk det.",
            &["Kl. 9.30 på borger.dk.", "Husk det."],
        );
        check(
            "Ring f.eks. til Hedensted Kommune.",
            &["Ring f.eks. til Hedensted Kommune."],
        );
        check(
            "Tal med dr. Jensen (kl. 9).",
            &["Tal med dr. Jensen (kl. 9)."],
        );
        check(
            "Brød, mælk osv. Tag en pose med.",
            &["Brød, mælk osv.", "Tag en pose med."],
        );
        check("H. C. Andersen skrev det.", &["H. C. Andersen skrev det."]);
        check(
            "Jeg hedder … Jeg starter i dag.",
            &["Jeg hedder …", "Jeg starter i dag."],
        );
        check(
            "»Kan du hjælpe?« spurgte hun.",
            &["»Kan du hjælpe?« spurgte hun."],
        );
        check(
            "(Det er gratis.) Kom bare.",
            &["(Det er gratis.)", "Kom bare."],
        );
        check(
            "Første linje\nAnden linje",
            &["Første linje", "Anden linje"],
        );
        check("هل تفهم؟ نعم. شكرًا", &["هل تفهم؟", "نعم.", "شكرًا"]);
        check("الموعد 31. مارس", &["الموعد 31. مارس"]);
        check("یہ گھر ہے۔ آئیں۔", &["یہ گھر ہے۔", "آئیں۔"]);
        check("መጽሐፍ። ቤት።", &["መጽሐፍ።", "ቤት።"]);
    }

    #[test]
    fn each_language_of_a_sentence_is_a_piece_of_its_own() {
        let piece = |language: &str, text: &str| Spoken {
            language: language.into(),
            text: text.into(),
        };
        let block = [
            piece("ar", "خلال "),
            piece("ar", "96"),
            piece("ar", " ساعة. اسأل "),
            piece("da", "rådgiver"),
            piece("ar", "."),
        ];
        let found: Vec<Vec<Spoken>> = sentences(&block)
            .into_iter()
            .map(|sentence| sentence.pieces)
            .collect();
        assert_eq!(
            found,
            [
                vec![piece("ar", "خلال 96 ساعة.")],
                vec![
                    piece("ar", " اسأل "),
                    piece("da", "rådgiver"),
                    piece("ar", ".")
                ],
            ]
        );
        assert!(!found[1][2].says_something());
    }

    #[test]
    fn a_sentence_says_where_it_stands() {
        let piece = |text: &str| Spoken {
            language: "da".into(),
            text: text.into(),
        };
        // What lies beyond the first plane counts twice in a browser.
        let block = ["  Hej 👋🏽. ", "Er ", "Æblet", " rødt?\n", " Ja. "].map(piece);
        let units: Vec<u16> = block
            .iter()
            .flat_map(|piece| piece.text.encode_utf16())
            .collect();
        let found: Vec<String> = sentences(&block)
            .into_iter()
            .map(|sentence| String::from_utf16_lossy(&units[sentence.place]))
            .collect();
        assert_eq!(found, ["Hej 👋🏽.", "Er Æblet rødt?", "Ja."]);
    }
}
