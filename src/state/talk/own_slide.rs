//! Keeping a mediator's own slides. What is typed, and the photo that is chosen, outlive the page: it may be left
//! while a photo is being made small.

use std::cell::RefCell;
use std::collections::BTreeMap;

use leptos::prelude::*;

use super::{Kept, Talking};
use crate::domain::plan::{Entry, PhotoId};
use crate::domain::talk::own::{self, Said, Telling};
use crate::i18n::args;
use crate::platform::photo::{PhotoFault, small_picture};
use crate::platform::{chance, file};
use crate::state::keeping::open;
use crate::state::signals::RwSignal;
use crate::state::{PhotoState, Told, Vejviser, place};
use crate::storage::{Photo, Write};

/// How the form of an own slide stands, beside the words in it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OwnForm {
    /// The file that is chosen and not kept yet, by its name.
    pub chosen: Option<String>,
    /// The photo that is kept goes with the next saving.
    pub takes_away: bool,
    /// It is being saved.
    pub is_busy: bool,
    pub fault: Option<String>,
}

thread_local! {
    /// By the place of a form, see [`own_place`].
    static FORMS: ArcRwSignal<BTreeMap<String, OwnForm>> = ArcRwSignal::default();
    static FILES: RefCell<BTreeMap<String, web_sys::File>> = RefCell::default();
}

/// Under which lies what is typed for an own slide of a talk; without one, for a new slide.
pub fn own_place(talk: &str, slide: Option<&str>) -> String {
    format!("talk/{talk}/own/{}", slide.unwrap_or("new"))
}

/// What becomes of the photo of a slide that is saved.
enum Pick {
    Stays,
    Goes,
    New(Photo),
}

/// A slide as its form has it.
struct Typed {
    talk: String,
    slide: Option<String>,
    place: String,
    /// By language, what was typed since the slide was last saved.
    words: BTreeMap<String, String>,
}

fn change_form(place: &str, change: impl FnOnce(&mut OwnForm)) {
    let forms = FORMS.with(ArcRwSignal::clone);
    forms.update(|forms| change(forms.entry(place.to_owned()).or_default()));
}

fn chosen_file(place: &str) -> Option<web_sys::File> {
    FILES.with_borrow(|files| files.get(place).cloned())
}

impl Vejviser {
    /// How a form stands; whoever asks hears of changes.
    pub fn own_form(self, place: &str) -> OwnForm {
        let forms = FORMS.with(ArcRwSignal::clone);
        forms.with(|forms| forms.get(place).cloned().unwrap_or_default())
    }

    /// Takes another photo for a slide. Nothing is kept before it is saved.
    pub fn choose_own_photo(self, place: &str, file: web_sys::File) {
        let name = file.name();
        FILES.with_borrow_mut(|files| files.insert(place.to_owned(), file));
        change_form(place, |form| {
            form.chosen = Some(name);
            form.takes_away = false;
            form.fault = None;
        });
    }

    /// The photo that is chosen is none after all, or else the one that is kept goes with the next saving.
    pub fn leave_own_photo_out(self, place: &str, takes_away: bool) {
        FILES.with_borrow_mut(|files| files.remove(place));
        change_form(place, |form| {
            form.chosen = None;
            form.takes_away = takes_away;
            form.fault = None;
        });
    }

    /// Keeps an own slide as its form has it now, with its photo made small: all of it or nothing. A slide that has no
    /// place in the talk gets one.
    pub fn save_own_slide(self, talking: RwSignal<Talking>, talk: String, slide: Option<String>) {
        let place = own_place(&talk, slide.as_deref());
        let form = untrack(|| self.own_form(&place));
        if form.is_busy {
            return;
        }
        let words = self.drafts.with_untracked(|drafts| {
            let of_slide = drafts.iter().filter_map(|(at, text)| {
                let language = at.strip_prefix(place.as_str())?.strip_prefix('/')?;
                Some((language.to_owned(), text.clone()))
            });
            of_slide.collect()
        });
        let typed = Typed {
            talk,
            slide,
            place,
            words,
        };
        let Some(chosen) = chosen_file(&typed.place) else {
            let pick = match form.takes_away {
                true => Pick::Goes,
                false => Pick::Stays,
            };
            let kept = talking.with_untracked(|talking| talking.kept().cloned());
            let written = self.write_own_slide(talking, kept, &typed, pick);
            return self.own_slide_saved(talking, &typed, None, written);
        };
        change_form(&typed.place, |form| {
            form.is_busy = true;
            form.fault = None;
        });
        leptos::task::spawn_local(async move {
            let small = small_picture(&chosen).await;
            // The slide, or the talk, may have been deleted meanwhile; then its form is gone too.
            if !untrack(|| self.own_form(&typed.place)).is_busy {
                return;
            }
            let written = match small {
                Err(fault) => Err(self.photo_refusal(fault)),
                Ok(bytes) => {
                    let photo = Photo {
                        id: PhotoId(chance::fresh_id()),
                        mime: "image/jpeg".to_owned(),
                        bytes,
                    };
                    // The page may be gone by now, and its talks with it.
                    let kept = match talking.try_get_untracked() {
                        Some(talking) => talking.kept().cloned(),
                        None => self.read_talks().await.kept().cloned(),
                    };
                    self.write_own_slide(talking, kept, &typed, Pick::New(photo))
                }
            };
            self.own_slide_saved(talking, &typed, Some(chosen), written);
        });
    }

    fn write_own_slide(
        self,
        talking: RwSignal<Talking>,
        kept: Option<Kept>,
        typed: &Typed,
        pick: Pick,
    ) -> Result<(), String> {
        let talks = kept.ok_or_else(|| self.say("talk-unreadable"))?.talks;
        let talk = talks
            .talk(&typed.talk)
            .ok_or_else(|| self.say("talk-not-found"))?;
        // One that another window has deleted meanwhile is kept as a new one: what was typed must not be lost.
        let known = typed.slide.clone();
        let known = known.and_then(|slide| Some((slide.clone(), talk.own.get(&slide)?.clone())));
        let (slide, before) = known.unwrap_or_else(|| (self.fresh_name(), Default::default()));
        let mut texts = before.texts;
        texts.extend(typed.words.clone());
        let (id, photo) = match pick {
            Pick::Stays => (before.photo, None),
            Pick::Goes => (None, None),
            Pick::New(photo) => (Some(photo.id.clone()), Some(photo)),
        };
        let plot = (!talk.plot.has_own(&slide)).then(|| talk.plot.with_own(&slide));
        let entry = |telling| {
            let talk = typed.talk.clone();
            let written = talks.write(Said { talk, telling }, self.stamp());
            written.map_err(|refusal| self.talk_refusal(refusal))
        };
        let own = entry(Telling::Own {
            slide,
            texts,
            photo: id,
        })?;
        let mut entries: Vec<Entry> = vec![own.clone()];
        if let Some(plot) = plot {
            entries.push(entry(Telling::Plot(plot))?);
        }
        match photo {
            Some(photo) => {
                self.keep(Write::AppendWithPhoto {
                    plan: own::log(),
                    entry: own,
                    photo,
                });
                self.keep_talk_entries(talking, entries, 1);
            }
            None => self.keep_talk_entries(talking, entries, 0),
        }
        Ok(())
    }

    /// Writes entries, of which so many are on their way already, and shows all of them.
    fn keep_talk_entries(self, talking: RwSignal<Talking>, entries: Vec<Entry>, kept: usize) {
        if let Some(new) = entries.get(kept..).filter(|new| !new.is_empty()) {
            self.keep(Write::Append {
                plan: own::log(),
                entries: new.to_vec(),
            });
        }
        for entry in entries {
            self.add_to(talking, entry);
        }
    }

    fn own_slide_saved(
        self,
        talking: RwSignal<Talking>,
        typed: &Typed,
        chosen: Option<web_sys::File>,
        written: Result<(), String>,
    ) {
        if let Err(reason) = written {
            if talking.try_get_untracked().is_none() {
                self.told.set(Some(Told::refused(reason.clone())));
            }
            return change_form(&typed.place, |form| {
                form.is_busy = false;
                form.fault = Some(reason);
            });
        }
        // What was typed or chosen since then stays.
        self.drafts.update(|drafts| {
            for (language, text) in &typed.words {
                let at = format!("{}/{language}", typed.place);
                if drafts.get(&at) == Some(text) {
                    drafts.remove(&at);
                }
            }
        });
        let is_same = chosen_file(&typed.place) == chosen;
        if is_same {
            FILES.with_borrow_mut(|files| files.remove(&typed.place));
        }
        change_form(&typed.place, |form| {
            let chosen = form.chosen.take().filter(|_| !is_same);
            *form = OwnForm {
                chosen,
                ..OwnForm::default()
            };
        });
        self.clear_talks();
    }

    /// Deletes an own slide for good, with its photo and with what is typed for it.
    pub fn delete_own_slide(self, talking: RwSignal<Talking>, talk: &str, slide: &str) {
        let telling = Telling::OwnGone {
            slide: slide.to_owned(),
        };
        let said = Said {
            talk: talk.to_owned(),
            telling,
        };
        match self.write_talk(talking, said) {
            Ok(()) => {
                self.forget_typed(&own_place(talk, Some(slide)));
                self.clear_talks();
            }
            Err(reason) => self.told.set(Some(Told::refused(reason))),
        }
    }

    /// Forgets what is typed at a place and below it.
    pub(super) fn forget_typed(self, place: &str) {
        let below = format!("{place}/");
        let is_there = self
            .drafts
            .with_untracked(|drafts| drafts.keys().any(|at| at.starts_with(&below)));
        if is_there {
            self.drafts
                .update(|drafts| drafts.retain(|at, _| !at.starts_with(&below)));
        }
        let is_of = |at: &str| at == place || at.starts_with(&below);
        FILES.with_borrow_mut(|files| files.retain(|at, _| !is_of(at)));
        let forms = FORMS.with(ArcRwSignal::clone);
        if forms.with_untracked(|forms| forms.keys().any(|at| is_of(at))) {
            forms.update(|forms| forms.retain(|at, _| !is_of(at)));
        }
    }

    fn photo_refusal(self, fault: PhotoFault) -> String {
        match fault {
            PhotoFault::TooLarge { megabytes, most } => self.say_with(
                "talk-photo-too-large",
                args().n("size", megabytes).n("most", most),
            ),
            PhotoFault::NoPicture => self.say("talk-photo-no-picture"),
        }
    }

    /// The photo of an own slide. Its memory is freed with the owner that asked.
    pub fn talk_photo(self, photo: &PhotoId) -> RwSignal<PhotoState> {
        let shown = RwSignal::new(PhotoState::Loading);
        let photo = photo.clone();
        Effect::new(move |_| {
            let photo = photo.clone();
            leptos::task::spawn_local(async move {
                let waiting = open().and_then(|(_, writer)| {
                    let mut unsaved = writer.unsaved().into_iter();
                    unsaved.find_map(|write| match write {
                        Write::AppendWithPhoto { photo: known, .. } if known.id == photo => {
                            Some(known)
                        }
                        _ => None,
                    })
                });
                let found = match waiting {
                    Some(photo) => Some(photo),
                    None => place::photo(&own::log(), &photo).await,
                };
                let url = found.and_then(|photo| file::object_url(&photo.mime, &photo.bytes));
                let state = url.clone().map_or(PhotoState::Gone, PhotoState::Shown);
                // The page may be gone by now: then the memory is freed at once.
                if let (Some(_), Some(url)) = (shown.try_set(state), url) {
                    file::revoke(&url);
                }
            });
        });
        on_cleanup(move || {
            if let Some(PhotoState::Shown(url)) = shown.try_get_untracked() {
                file::revoke(&url);
            }
        });
        shown
    }
}
