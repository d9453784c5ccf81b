//! Notes while they are being written.

use leptos::prelude::*;

use super::Vejviser;
use crate::domain::plan::{Command, MOST_NOTE_CHARACTERS, Rejection, Subject, note};

/// A note that is not, or not in these words, part of the plan yet.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    pub text: String,
    /// How the plan had it when writing began, or when it was kept last.
    from: String,
}

impl Vejviser {
    /// A note as its author sees it: as it is being written, or else as the plan has it.
    pub fn note(self, on: &Subject) -> String {
        self.notes
            .with(|notes| notes.get(on).map(|draft| draft.text.clone()))
            .unwrap_or_else(|| self.plan.with(|plan| plan.note(on).to_owned()))
    }

    /// What is being written survives a change of page or language.
    pub fn type_note(self, on: &Subject, text: String) {
        let kept = self.plan.with_untracked(|plan| plan.note(on).to_owned());
        self.notes.update(|notes| {
            let draft = notes.entry(on.clone()).or_insert(Draft {
                text: String::new(),
                from: kept,
            });
            draft.text = text;
        });
    }

    /// Makes what is being written part of the plan; says so only where the author is done with it.
    ///
    /// # Errors
    /// It is too long, or the programme does not know what it is about. It goes on being written.
    pub fn keep_note(self, on: &Subject, done: bool) -> Result<(), Rejection> {
        let Some(draft) = self.notes.with_untracked(|notes| notes.get(on).cloned()) else {
            return Ok(());
        };
        let now = self.plan.with_untracked(|plan| plan.note(on).to_owned());
        if let Some(text) = note::written(&draft.from, &now, &draft.text) {
            let joined = text != draft.text.trim();
            let told = self.told.get_untracked();
            let on = on.clone();
            self.carry_out(vec![Command::WriteNote { on, text }], "told-note")?;
            if joined {
                let both = self.say("told-note-joined");
                self.told.update(|told| {
                    if let Some(told) = told {
                        told.text = both;
                    }
                });
            } else if !done {
                self.told.set(told);
            }
        }
        let kept = self.plan.with_untracked(|plan| plan.note(on).to_owned());
        self.notes.update(|notes| {
            // Whoever is still writing sees the blank at the end that they have just typed.
            if done || draft.text.trim() != kept {
                notes.remove(on);
            } else if let Some(draft) = notes.get_mut(on) {
                draft.from = kept;
            }
        });
        Ok(())
    }

    /// Keeps every note that is being written, for the page may not come back. One that is too long
    /// cannot be kept, and says so where it is written.
    pub fn keep_notes(self) {
        let written: Vec<Subject> = self
            .notes
            .with_untracked(|notes| notes.keys().cloned().collect());
        for on in written {
            drop(self.keep_note(&on, false));
        }
    }

    /// Why a note as it stands cannot be kept.
    pub fn note_fault(self, on: &Subject) -> Option<String> {
        let length = self.note(on).chars().count();
        (length > MOST_NOTE_CHARACTERS).then(|| self.reason(&Rejection::NoteTooLong(length)))
    }
}
