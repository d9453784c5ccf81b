//! Where a long Danish word may be parted on a slide. Browsers know it for few languages and on few phones, and a
//! word that people are to learn is not broken just anywhere.

/// The shortest word that is parted, in letters.
const LONG: usize = 13;

/// What long words of this life begin with; a bar stands where the word may be parted. Of several that fit the
/// first counts.
const BEGINNINGS: [&str; 24] = [
    "arbejds|",
    "beskæf|tigelses|",
    "bolig|",
    "dansk|",
    "erhvervs|",
    "familie|sammen|",
    "flygtninge|",
    "integra|tions|",
    "introduk|tions|",
    "kommunal|",
    "kompetence|",
    "kultur|",
    "opholds|",
    "opkvali|",
    "plads|",
    "selv|forsørgelses|",
    "sprog|",
    "sundheds|",
    "uddannelses|",
    "udlændinge|",
    "under|",
    "velkomst|",
    "virksom|heds|",
    "virksom|",
];

/// A text with a soft hyphen in its long Danish words, wherever they may be parted.
pub fn parted(text: &str) -> String {
    let mut parted = String::with_capacity(text.len());
    let mut rest = text;
    while !rest.is_empty() {
        let word = rest
            .find(|c: char| !c.is_alphabetic())
            .unwrap_or(rest.len());
        let (word, behind) = rest.split_at(word);
        part_word(word, &mut parted);
        let next = behind.find(char::is_alphabetic).unwrap_or(behind.len());
        parted.push_str(&behind[..next]);
        rest = &behind[next..];
    }
    parted
}

fn part_word(word: &str, parted: &mut String) {
    let long = word.chars().count() >= LONG;
    let fits = |beginning: &&&str| {
        let letters = beginning.chars().filter(|c| *c != '|');
        let mut of_word = word.chars().flat_map(char::to_lowercase);
        letters
            .into_iter()
            .all(|letter| of_word.next() == Some(letter))
    };
    let Some(beginning) = long.then(|| BEGINNINGS.iter().find(fits)).flatten() else {
        parted.push_str(word);
        return;
    };
    let mut letters = word.chars();
    for mark in beginning.chars() {
        match mark {
            '|' => parted.push('\u{ad}'),
            _ => parted.extend(letters.next()),
        }
    }
    parted.push_str(letters.as_str());
}

#[cfg(test)]
mod tests {
    use super::parted;

    #[test]
    fn long_words_are_parted_where_danish_parts_them() {
        for (text, expected) in [
            ("kompetencebevis", "kompetence|bevis"),
            (
                "(*Kompetencegruppen* for Integration)",
                "(*Kompetence|gruppen* for Integration)",
            ),
            ("Integrationsenheden i", "Integra|tions|enheden i"),
            (
                "virksomheder, virksomhederne",
                "virksomheder, virksom|hederne",
            ),
            ("bolig og boligplacering", "bolig og bolig|placering"),
            (
                "مرشد (*beskæftigelseskonsulent*)",
                "مرشد (*beskæf|tigelses|konsulent*)",
            ),
            ("", ""),
            ("confidentiality 112", "confidentiality 112"),
        ] {
            assert_eq!(parted(text), expected.replace('|', "\u{ad}"));
        }
    }
}
