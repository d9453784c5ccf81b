//! What is being typed when the page goes: loaded anew, updated, left by a tap on the app's symbol.

use serde_json::Value;

use super::keeping::{is_sealed, open};
use super::{Draft, Keeping, Vejviser};
use crate::domain::json::{Json, object, read_text, written};
use crate::domain::plan::{Entry, PlanId, Subject};
use crate::platform::{session, takeover};
use crate::storage::Write;

/// Under which it lies in the store of the tab.
const LEFT: &str = "vejviser-typed";

/// Under which the words that are looked for lie there, while a new version is loaded.
const SOUGHT: &str = "vejviser-sought";

/// Under which `public/rescue.js` leaves the language that was chosen before there was an app.
const CHOSEN: &str = "vejviser-language";

/// A lock is shut, by this tab or by another one: what was left open in this one is taken away. What is being typed
/// stays in the memory of the page until it is unlocked.
pub(super) fn hide() {
    drop(session::take(LEFT));
}

impl Vejviser {
    /// Leaves for the next page what is being typed and is part of no plan: dates, and notes that are
    /// too long to be kept. And what is part of a plan, but not stored yet: a page that goes gets no further with it.
    pub fn leave_typed(self) {
        // After everything was deleted, nothing is left behind any more; and what is locked, in this tab or by
        // another one, is not left open here. While the storage opens, what the page before has left has not been
        // taken up yet, and stays.
        let keeping = self.keeping.get_untracked();
        if matches!(
            keeping,
            Keeping::Opening | Keeping::Deleted | Keeping::Locked
        ) || is_sealed()
        {
            return;
        }
        let dates = self.drafts.with_untracked(|drafts| {
            let dates = drafts.iter().filter(|(_, text)| !text.is_empty());
            let dates = dates.map(|(place, text)| (place.clone(), Value::from(text.as_str())));
            Value::Object(dates.collect())
        });
        let notes = self.unkept_notes();
        let notes = notes.into_iter().map(|(on, draft)| {
            object([
                ("on", on.to_json()),
                ("text", Value::from(draft.text)),
                ("from", Value::from(draft.from)),
            ])
        });
        let unsaved = open().map_or_else(Vec::new, |(_, writer)| writer.unsaved());
        let unsaved = unsaved.iter().filter_map(|write| match write {
            Write::Append { plan, entries } => {
                let entries = entries
                    .iter()
                    .map(|entry| Value::from(written(&entry.to_json())));
                Some(object([
                    ("plan", Value::from(plan.0.as_str())),
                    ("entries", entries.collect()),
                ]))
            }
            _ => None,
        });
        let left = object([
            ("dates", dates),
            ("notes", notes.collect()),
            ("unsaved", unsaved.collect()),
        ]);
        session::leave(LEFT, &written(&left));
        takeover::leave_place();
    }

    /// What is looked for stays in memory otherwise; but whoever takes a new version goes on with it.
    pub(super) fn leave_search(self) {
        let typed = self.search.typed.get_untracked();
        if self.keeping.get_untracked() != Keeping::Locked && !is_sealed() && !typed.is_empty() {
            session::leave(SOUGHT, &typed);
        }
    }

    /// Takes up what the page before has left, once the plan has been read.
    pub fn take_typed(self) {
        if let Some(sought) = session::take(SOUGHT) {
            self.search.typed.set(sought);
        }
        let chosen = session::take(CHOSEN);
        let shown = self.route.with_untracked(|route| route.locale);
        let is_shown = |tag: &String| shown.is_some_and(|shown| shown.tag() == tag);
        if let Some(chosen) = chosen.filter(is_shown) {
            self.change_settings(move |settings| settings.language = Some(chosen.clone()));
        }
        let read = |json: Json<'_>| {
            for write in json.field("unsaved").items() {
                let entries = write.field("entries");
                let entries = entries.items().map(|entry| entry.text());
                let entries = entries.filter_map(|entry| Entry::parse(&entry).ok());
                self.take_unsaved(write.field("plan").id(), entries.collect());
            }
            let dates = json.field("dates");
            for (place, text) in dates.fields() {
                self.drafts
                    .update(|drafts| drop(drafts.insert(place.to_owned(), text.text())));
            }
            for note in json.field("notes").items() {
                let on = Subject::from_json(note.field("on"));
                // Versions before left it out.
                let from = note.optional("from").map(Json::text);
                let kept = || self.plan.with_untracked(|plan| plan.note(&on).to_owned());
                let draft = Draft {
                    text: note.field("text").text(),
                    from: from.unwrap_or_else(kept),
                };
                self.take_note(&on, draft);
            }
        };
        if let Some(left) = session::take(LEFT) {
            // Written by the page before; one of another version may have written more or less.
            drop(read_text(&left, read));
        }
    }

    /// Adds to a plan that is still there what the page before could not store any more, unless it did.
    fn take_unsaved(self, plan: PlanId, mut entries: Vec<Entry>) {
        if !self
            .plans
            .with_untracked(|plans| plans.iter().any(|known| known.id == plan))
        {
            return;
        }
        let is_open = self
            .log
            .with_untracked(|log| log.plan.as_ref() == Some(&plan));
        if is_open {
            self.log.with_untracked(|log| {
                entries.retain(|entry| log.entries.iter().all(|known| known.id != entry.id));
            });
            self.show_entries(&entries);
        }
        if !entries.is_empty() {
            self.keep(Write::Append { plan, entries });
        }
    }
}
