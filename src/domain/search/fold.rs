//! Folding: the form of a text that is the same however somebody types it. Without capitals, accents and
//! vowel marks, Danish letters as an English keyboard has them, variants of Arabic letters as one, digits of
//! every script as Latin ones.

/// A word of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// Where it stands in the text, in bytes.
    pub start: usize,
    pub end: usize,
    pub folded: String,
    /// Whether nothing but a hyphen, point or slash is between it and the word before: `CPR-nummer`.
    pub joins: bool,
}

/// What a character is to a word.
enum Part {
    Letter(char),
    Two(char, char),
    /// Belongs to the word and is not heard: an accent, a vowel mark, an apostrophe.
    Silent,
    /// Ends the word.
    Gap,
}

/// The words of a text, folded, with one space between.
pub fn fold(text: &str) -> String {
    let words = tokens(text);
    let words: Vec<&str> = words.iter().map(|token| token.folded.as_str()).collect();
    words.join(" ")
}

pub fn tokens(text: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    let mut open = false;
    for (at, c) in text.char_indices() {
        for c in c.to_lowercase() {
            match part(c) {
                Part::Gap => open = false,
                Part::Silent if !open => {}
                read => {
                    if !open {
                        let between = tokens.last().map(|last| &text[last.end..at]);
                        tokens.push(Token {
                            start: at,
                            end: at,
                            folded: String::new(),
                            joins: between.is_some_and(|between| JOINS.contains(&between)),
                        });
                        open = true;
                    }
                    if let Some(token) = tokens.last_mut() {
                        match read {
                            Part::Letter(c) => push(c, &mut token.folded),
                            Part::Two(one, other) => {
                                push(one, &mut token.folded);
                                push(other, &mut token.folded);
                            }
                            Part::Silent | Part::Gap => {}
                        }
                    }
                }
            }
        }
        if open && let Some(token) = tokens.last_mut() {
            token.end = at + c.len_utf8();
        }
    }
    tokens
}

/// What joins two words to one, when it stands alone between them.
const JOINS: [&str; 5] = ["-", "\u{2010}", "\u{2011}", ".", "/"];

/// `oe` counts as `ø`, `aa` as `å`, however the word goes on; so a word that is half typed is the beginning
/// of the whole word after folding, too.
fn push(c: char, folded: &mut String) {
    let is_second = matches!(
        (folded.as_bytes().last(), c),
        (Some(b'o'), 'e') | (Some(b'a'), 'a')
    );
    if !is_second {
        folded.push(c);
    }
}

/// The letters of U+00E0 to U+017F without their accents: Danish, Turkish, Kurdish, Polish and their
/// neighbours. A capital here stands for two letters.
const LATIN: &[u8] = b"aaaaAaAceeeeiiiidnooooo ouuuuyTy\
aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllll\
nnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

/// The letters of Arabic script as fonts of old wrote them, each as often as it has forms within a word: what is
/// copied from such a text is made of them. Each piece of the Unicode blocks from its first form on. Whole words and
/// rare pairs in one form are left as they are.
const FORMS: [(char, &str); 4] = [
    (
        '\u{fb50}',
        "ٱٱٻٻٻٻپپپپڀڀڀڀٺٺٺٺٿٿٿٿٹٹٹٹڤڤڤڤڦڦڦڦڄڄڄڄڃڃڃڃچچچچڇڇڇڇڍڍڌڌڎڎڈڈژژڑڑکک\
ککگگگگڳڳڳڳڱڱڱڱںںڻڻڻڻۀۀہہہہھھھھےےۓۓ",
    ),
    ('\u{fbd3}', "ڭڭڭڭۇۇۆۆۈۈۇۋۋۅۅۉۉېېېېىى"),
    ('\u{fbfc}', "یییی"),
    (
        '\u{fe80}',
        "ءآآأأؤؤإإئئئئااببببةةتتتتثثثثججججححححخخخخددذذررززسسسسششششصصصصضضض\
ضططططظظظظععععغغغغففففققققككككللللممممننننههههووىىيييي",
    ),
];

/// The letter that a form within a word is one of.
fn letter_of(form: char) -> Option<char> {
    let (first, letters) = FORMS.iter().rev().find(|(first, _)| *first <= form)?;
    letters.chars().nth(form as usize - *first as usize)
}

fn part(c: char) -> Part {
    Part::Letter(match c {
        'a'..='z' | '0'..='9' => c,
        '\'' | '`' | '\u{b4}' | '\u{2b9}'..='\u{2c1}' | '‘' | '’' | '\u{2032}' => {
            return Part::Silent;
        }
        // The soft hyphen, and marks that join or direct.
        '\u{ad}'
        | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{feff}' => return Part::Silent,
        '\0'..='\u{7f}' => return Part::Gap,
        'ª' => 'a',
        'º' => 'o',
        'µ' => 'μ',
        '\u{80}'..='\u{bf}' => return Part::Gap,
        'ß' => return Part::Two('s', 's'),
        '\u{c0}'..='\u{17f}' => {
            let at = (c as usize).checked_sub(0xe0);
            match at.and_then(|at| LATIN.get(at)) {
                Some(b'A') => return Part::Two('a', 'e'),
                Some(b'T') => return Part::Two('t', 'h'),
                Some(b' ') | None => return Part::Gap,
                Some(letter) => char::from(*letter),
            }
        }
        'ș' => 's',
        'ț' => 't',
        'ə' | 'ǝ' => 'e',
        '\u{300}'..='\u{36f}' => return Part::Silent,
        'ς' => 'σ',
        // Ukrainian and its neighbours; what is a letter and a mark in decomposed texts is the letter here.
        'ґ' => 'г',
        'ё' | 'ѐ' => 'е',
        'ї' => 'і',
        'й' | 'ѝ' => 'и',
        'ў' => 'у',
        'ѓ' => 'г',
        'ќ' => 'к',
        '\u{483}'..='\u{489}' => return Part::Silent,
        // Arabic.
        'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
        'ى' | 'ی' | 'ئ' | 'ې' | 'ێ' | 'ے' => 'ي',
        'ة' | 'ہ' | 'ھ' | 'ۀ' | 'ە' | 'ۂ' | 'ۃ' => 'ه',
        'ؤ' | 'ۆ' | 'ۇ' => 'و',
        'ک' | 'ڪ' => 'ك',
        // Often left out where it stands alone.
        'ء' | 'ـ' => return Part::Silent,
        '\u{610}'..='\u{61a}'
        | '\u{64b}'..='\u{65f}'
        | '\u{670}'
        | '\u{6d6}'..='\u{6dc}'
        | '\u{6df}'..='\u{6e8}'
        | '\u{6ea}'..='\u{6ed}' => return Part::Silent,
        // Marks that stand alone or on a lengthened line, and `ل` with an `ا` of any kind.
        '\u{fe70}'..='\u{fe7f}' => return Part::Silent,
        '\u{fef5}'..='\u{fefc}' => return Part::Two('ل', 'ا'),
        '\u{fb50}'..='\u{fbff}' | '\u{fe80}'..='\u{fef4}' => {
            return letter_of(c).map_or(Part::Letter(c), part);
        }
        '٠'..='٩' => digit(c, '٠'),
        '۰'..='۹' => digit(c, '۰'),
        '०'..='९' => digit(c, '०'),
        '০'..='৯' => digit(c, '০'),
        '０'..='９' => digit(c, '０'),
        '\u{600}'..='\u{60f}'
        | '\u{61b}'..='\u{61f}'
        | '\u{66a}'..='\u{66d}'
        | '\u{6d4}'
        | '\u{6dd}'..='\u{6e9}'
        | '\u{700}'..='\u{70f}' => return Part::Gap,
        // The points of Hindi and Ethiopic, general points and signs, private use, pictures.
        '\u{964}' | '\u{965}' | '\u{1361}'..='\u{1368}' => return Part::Gap,
        '\u{1680}'
        | '\u{2000}'..='\u{2bff}'
        | '\u{2e00}'..='\u{2e7f}'
        | '\u{3000}'..='\u{303f}'
        | '\u{d7ff}'..='\u{f8ff}'
        | '\u{fe10}'..='\u{fe6f}'
        | '\u{ff01}'..='\u{ff0f}'
        | '\u{fff0}'..='\u{ffff}'
        | '\u{1f000}'..='\u{1faff}'
        | '\u{e0000}'.. => return Part::Gap,
        _ => c,
    })
}

fn digit(c: char, zero: char) -> char {
    let value = (c as u32).wrapping_sub(zero as u32) % 10;
    char::from(b'0' + value as u8)
}

/// An Arabic word without its article (and what is written together with it); any other word as it is.
pub fn stem(folded: &str) -> &str {
    for (prefix, least) in ARTICLES {
        if let Some(rest) = folded.strip_prefix(prefix)
            && rest.chars().nth(least - 1).is_some()
        {
            return rest;
        }
    }
    folded
}

/// With how many letters have to follow, for fewer are a word of their own.
const ARTICLES: [(&str, usize); 6] = [
    ("ال", 2),
    ("وال", 3),
    ("بال", 3),
    ("كال", 3),
    ("فال", 3),
    ("لل", 3),
];
