//! Notes while they are being written.

use std::collections::BTreeMap;

use super::{Told, Vejviser};
use crate::domain::plan::{Command, MOST_NOTE_CHARACTERS, PlanId, Rejection, Subject, note};

/// A note that is not, or not in these words, part of the plan yet.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    pub text: String,
    /// How the plan had it when writing began, or when it was kept last.
    pub(super) from: String,
}

impl Vejviser {
    /// A note as its author sees it: as it is being written, or else as the plan has it. Whoever has
    /// paused sees what another tab has written meanwhile.
    pub fn note(self, on: &Subject) -> String {
        let kept = self.plan.with(|plan| plan.note(on).to_owned());
        let draft = self
            .notes
            .with(|notes| notes.get(&self.note_key(on)).cloned());
        match draft {
            Some(draft) if draft.text.trim() != draft.from || draft.from == kept => draft.text,
            _ => kept,
        }
    }

    /// What is being written survives a change of page or language.
    pub fn type_note(self, on: &Subject, text: String) {
        let kept = self.plan.with_untracked(|plan| plan.note(on).to_owned());
        let key = self.note_key(on);
        self.notes.update(|notes| {
            let draft = notes.entry(key).or_insert(Draft {
                text: String::new(),
                from: kept,
            });
            draft.text = text;
        });
    }

    /// Goes on with a note that was being written on the page before, from what the plan had when that began.
    pub(super) fn take_note(self, on: &Subject, draft: Draft) {
        let key = self.note_key(on);
        self.notes.update(|notes| drop(notes.insert(key, draft)));
    }

    /// Makes what is being written part of the plan; says so only where the author is done with it.
    ///
    /// # Errors
    /// It is too long, or the programme does not know what it is about. It goes on being written.
    pub fn keep_note(self, on: &Subject, done: bool) -> Result<(), Rejection> {
        let key = self.note_key(on);
        let Some(draft) = self.notes.with_untracked(|notes| notes.get(&key).cloned()) else {
            return Ok(());
        };
        let now = self.plan.with_untracked(|plan| plan.note(on).to_owned());
        let Some(text) = note::written(&draft.from, &now, &draft.text) else {
            if done && !now.is_empty() {
                // It was kept during a pause, without a word; whoever asks now is told.
                self.told.set(Some(Told::done(self.say("told-note"))));
            }
            self.settle_note(on, &draft, done);
            return Ok(());
        };
        let joined = text != draft.text.trim();
        let told = self.told.get_untracked();
        let command = Command::WriteNote {
            on: on.clone(),
            text,
        };
        self.carry_out(vec![command], "told-note")?;
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
        self.settle_note(on, &draft, done);
        Ok(())
    }

    fn settle_note(self, on: &Subject, draft: &Draft, done: bool) {
        let kept = self.plan.with_untracked(|plan| plan.note(on).to_owned());
        let key = self.note_key(on);
        self.notes.update(|notes| {
            // Whoever is still writing sees the blank at the end that they have just typed.
            if done || draft.text.trim() != kept {
                notes.remove(&key);
            } else if let Some(draft) = notes.get_mut(&key) {
                draft.from = kept;
            }
        });
    }

    /// A draft belongs to the plan that was open when it was typed.
    fn note_key(self, on: &Subject) -> (Option<PlanId>, Subject) {
        let plan = self.log.with_untracked(|log| log.plan.clone());
        (plan, on.clone())
    }

    /// Keeps every note that is being written, for the page may not come back. One that is too long
    /// cannot be kept, and says so where it is written.
    pub fn keep_notes(self) {
        let open = self.log.with_untracked(|log| log.plan.clone());
        let of_plan = |notes: &BTreeMap<(Option<PlanId>, Subject), Draft>| {
            let keys = notes.keys().filter(|(plan, _)| *plan == open);
            keys.map(|(_, on)| on.clone()).collect::<Vec<Subject>>()
        };
        for on in self.notes.with_untracked(of_plan) {
            drop(self.keep_note(&on, false));
        }
    }

    /// Notes of the open plan as they are being written, where the plan has other words.
    pub(super) fn unkept_notes(self) -> Vec<(Subject, Draft)> {
        let open = self.log.with_untracked(|log| log.plan.clone());
        let kept = self.plan.get_untracked();
        self.notes.with_untracked(|notes| {
            let of_plan = notes.iter().filter(|((plan, _), _)| *plan == open);
            let unkept = of_plan.filter(|((_, on), draft)| draft.text.trim() != kept.note(on));
            unkept
                .map(|((_, on), draft)| (on.clone(), draft.clone()))
                .collect()
        })
    }

    /// Why a note as it stands cannot be kept.
    pub fn note_fault(self, on: &Subject) -> Option<String> {
        let length = self.note(on).chars().count();
        (length > MOST_NOTE_CHARACTERS).then(|| self.reason(&Rejection::NoteTooLong(length)))
    }
}
