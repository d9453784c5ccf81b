//! A packet as text: the fragment of a link, pieces of it for codes, and a file.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use super::{HandoverFault, MOST_BYTES, Packet, checksum};

/// What a file's name ends with.
pub const FILE_ENDING: &str = "vejviser";
/// What a file begins with, so that it is never taken for one of another program.
const FILE_HEAD: &[u8] = b"VEJVISER";
/// How the object of a file of everything begins.
const BACKUP_KEY: &[u8] = b"\"vejviser\"";

/// Whether a file is one of a plan that was handed over, by its beginning.
pub fn is_plan_file(bytes: &[u8]) -> bool {
    bytes.starts_with(FILE_HEAD)
}

/// Longest link that messengers carry whole, in characters. What is longer goes as a file.
pub const MOST_LINK: usize = 6_000;
/// Most codes that somebody wants to hold a phone before.
pub const MOST_CODES: usize = 9;
/// Longest text that is looked at.
const MOST_TEXT: usize = MOST_BYTES / 3 * 4;

/// Stands between the parts of a piece; it is none of the characters of a link's text.
const BETWEEN: char = '.';

/// A text that came, in full or in part.
#[derive(Clone, Debug, PartialEq)]
pub enum Arrived {
    Whole(Box<Packet>),
    Piece(Piece),
}

/// One of several codes that belong together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// From 1.
    pub number: usize,
    pub of: usize,
    /// The checksum of the whole text: which pieces belong together, and whether they fit.
    pub whole: u32,
    pub text: String,
}

impl Packet {
    /// The text of a link, behind its `#`.
    ///
    /// # Errors
    /// [`HandoverFault::TooLarge`].
    pub fn to_text(&self) -> Result<String, HandoverFault> {
        Ok(URL_SAFE_NO_PAD.encode(self.to_bytes()?))
    }

    /// # Errors
    /// [`HandoverFault::TooLarge`].
    pub fn to_file(&self) -> Result<Vec<u8>, HandoverFault> {
        Ok([FILE_HEAD, &self.to_bytes()?].concat())
    }

    /// Reads a file that somebody chose.
    ///
    /// # Errors
    /// [`HandoverFault`].
    pub fn from_file(bytes: &[u8]) -> Result<Packet, HandoverFault> {
        match bytes.strip_prefix(FILE_HEAD) {
            Some(bytes) => Packet::from_bytes(bytes),
            None if FILE_HEAD.starts_with(bytes) && !bytes.is_empty() => Err(HandoverFault::Cut),
            None => {
                let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
                let object = text.trim_ascii_start().strip_prefix(b"{");
                let key = object.map(<[u8]>::trim_ascii_start);
                match key.is_some_and(|key| key.starts_with(BACKUP_KEY)) {
                    true => Err(HandoverFault::WholeBackup),
                    false => Err(HandoverFault::NotOurs),
                }
            }
        }
    }
}

impl Arrived {
    /// Reads a text: the fragment of a link, or a whole link that somebody has pasted.
    ///
    /// # Errors
    /// [`HandoverFault`].
    pub fn read(text: &str) -> Result<Arrived, HandoverFault> {
        if text.len() > MOST_TEXT {
            return Err(HandoverFault::TooLarge);
        }
        // What stands around a link in a message is no part of it.
        let text = match text.split_once('#') {
            Some((_, text)) => text.trim_start(),
            None => text.trim(),
        };
        let text = text.split_whitespace().next().unwrap_or_default();
        let text = text.trim_matches(|c: char| !is_of_link(c));
        if text.is_empty() {
            return Err(HandoverFault::NotOurs);
        }
        match Piece::read(text) {
            Some(piece) => piece.map(Arrived::Piece),
            None => packet(text).map(|packet| Arrived::Whole(Box::new(packet))),
        }
    }
}

fn is_of_link(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '-' | '_')
}

fn packet(text: &str) -> Result<Packet, HandoverFault> {
    let known = text.bytes().all(|byte| is_of_link(char::from(byte)));
    // Three bytes are four characters; one alone over them is half a byte.
    let text = match text.len() % 4 {
        1 => &text[..text.len() - 1],
        _ => text,
    };
    if !known {
        let begins = URL_SAFE_NO_PAD.decode(text.get(..4).unwrap_or_default());
        return Err(match begins.ok().and_then(|bytes| bytes.first().copied()) {
            Some(super::VERSION) => HandoverFault::Damaged,
            _ => HandoverFault::NotOurs,
        });
    }
    // A text that was cut between two characters of a byte has bits left over.
    match LENIENT.decode(text) {
        Ok(bytes) => Packet::from_bytes(&bytes),
        Err(_) => Err(HandoverFault::Damaged),
    }
}

/// Takes a last character with bits left over, which is what a cut link has.
const LENIENT: base64::engine::GeneralPurpose = base64::engine::GeneralPurpose::new(
    &base64::alphabet::URL_SAFE,
    base64::engine::general_purpose::NO_PAD.with_decode_allow_trailing_bits(true),
);

impl Piece {
    /// A text in as few pieces as fit, each with at most so many characters; `None` where that would be more
    /// than [`MOST_CODES`]. One piece alone is the text itself.
    pub fn cut(text: &str, most: usize) -> Option<Vec<String>> {
        if text.len() <= most {
            return Some(vec![text.to_owned()]);
        }
        let whole = checksum(text.as_bytes());
        // "1.9." and the checksum with its dot.
        let room = most.checked_sub(4 + 9)?;
        let of = text.len().div_ceil(room.max(1));
        if room == 0 || of > MOST_CODES {
            return None;
        }
        // As long as each other, so that all codes are of one size.
        let length = text.len().div_ceil(of);
        let pieces = text.as_bytes().chunks(length).enumerate();
        let pieces = pieces.map(|(place, piece)| {
            let piece = String::from_utf8_lossy(piece);
            format!("{}.{of}.{whole:08x}.{piece}", place + 1)
        });
        Some(pieces.collect())
    }

    /// `None` where the text has not the form of a piece.
    fn read(text: &str) -> Option<Result<Piece, HandoverFault>> {
        let mut parts = text.split(BETWEEN);
        let (number, of) = (parts.next()?, parts.next()?);
        let (number, of) = (number.parse().ok()?, of.parse().ok()?);
        let fault = Some(Err(HandoverFault::Damaged));
        let (Some(whole), Some(text), None) = (parts.next(), parts.next(), parts.next()) else {
            return fault;
        };
        let sound = (1..=of).contains(&number)
            && (2..=MOST_CODES).contains(&of)
            && whole.len() == 8
            && !text.is_empty()
            && text.chars().all(is_of_link);
        match u32::from_str_radix(whole, 16) {
            Ok(whole) if sound => Some(Ok(Piece {
                number,
                of,
                whole,
                text: text.to_owned(),
            })),
            _ => fault,
        }
    }

    /// As it stands in a link.
    pub fn written(&self) -> String {
        let Piece {
            number,
            of,
            whole,
            text,
        } = self;
        format!("{number}.{of}.{whole:08x}.{text}")
    }

    /// Joins pieces that belong together, in whatever order they came; a piece that came twice counts once.
    ///
    /// # Errors
    /// [`HandoverFault::Cut`] where one is missing, [`HandoverFault::Damaged`] where they do not fit.
    pub fn join(pieces: &[Piece]) -> Result<Packet, HandoverFault> {
        let Some(first) = pieces.first() else {
            return Err(HandoverFault::Cut);
        };
        let mut text = String::new();
        for number in 1..=first.of {
            let mut fitting = pieces.iter();
            let piece = fitting.find(|piece| piece.number == number && first.belongs_to(piece));
            text.push_str(&piece.ok_or(HandoverFault::Cut)?.text);
        }
        match checksum(text.as_bytes()) == first.whole {
            true => packet(&text),
            false => Err(HandoverFault::Damaged),
        }
    }

    pub fn belongs_to(&self, other: &Piece) -> bool {
        self.whole == other.whole && self.of == other.of
    }
}

/// Whether all pieces that belong to this one are there.
pub fn is_complete(pieces: &[Piece], with: &Piece) -> bool {
    (1..=with.of).all(|number| {
        let mut fitting = pieces.iter().filter(|piece| piece.belongs_to(with));
        with.number == number || fitting.any(|piece| piece.number == number)
    })
}
