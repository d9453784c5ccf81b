//! What the app tells the reader after they did something, with the way back.

use crate::domain::plan::EntryId;

/// A short message at the foot of the page.
#[derive(Clone, Debug, PartialEq)]
pub struct Told {
    /// In the reader's language.
    pub text: String,
    pub tone: Tone,
    /// The entries that "undo" takes back; empty where there is nothing to undo.
    pub undo: Vec<EntryId>,
    /// How many dates moved, with a link to see them.
    pub moved: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Something was done.
    Done,
    /// Something was not done, and nothing has changed.
    Refused,
}

impl Told {
    pub fn done(text: String) -> Told {
        Told {
            text,
            tone: Tone::Done,
            undo: Vec::new(),
            moved: 0,
        }
    }

    pub fn refused(text: String) -> Told {
        Told {
            text,
            tone: Tone::Refused,
            undo: Vec::new(),
            moved: 0,
        }
    }
}
