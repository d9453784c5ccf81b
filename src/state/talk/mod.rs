//! A mediator's talks: the log of them, the slides that programmes bring, and what of both a talk shows.
//!
//! Only the pages of talks may call this: its code comes with them.

mod deck;
mod own_slide;
mod run;
mod two;

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::sync::Arc;

use leptos::prelude::*;

pub use deck::{Deck, DeckSlide, Division, Notes, tongues};
pub use own_slide::{OwnForm, own_place};
pub use run::Run;
pub use two::{Shade, Stand, Together};

use super::asked::ask_pack;
use super::keeping::open;
use super::place::{logs, remove_entries};
use super::route::Page;
use super::signals::RwSignal;
use super::{Load, Part, Vejviser};
use crate::content::pack::{Wording, read_slides};
use crate::domain::plan::{Entry, EntryId};
use crate::domain::programme::ProgrammeId;
use crate::domain::talk::Slides;
use crate::domain::talk::own::{self, MOST_IN_A_LINE, Refusal, Said, Talk, Talks, Telling};
use crate::i18n::{Locale, args};
use crate::platform::chance;
use crate::storage::Write;

/// What of the talks an address shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum View {
    All,
    /// A new talk, of a programme where it is chosen already.
    New(Option<ProgrammeId>),
    Make(String),
    Show(String),
    /// What only the presenter sees.
    Present(String),
    /// The slides on paper.
    Paper(String),
    /// What was asked and what was unclear.
    After(String),
}

impl View {
    /// Reads what the address has behind `talks`.
    pub fn read(rest: &str) -> Option<View> {
        let parts: Vec<&str> = rest.split('/').filter(|part| !part.is_empty()).collect();
        let id = |id: &str| id.to_owned();
        Some(match parts.as_slice() {
            [] => View::All,
            ["new"] => View::New(None),
            ["new", programme] => View::New(Some((*programme).into())),
            [talk] => View::Make(id(talk)),
            [talk, "show"] => View::Show(id(talk)),
            [talk, "present"] => View::Present(id(talk)),
            [talk, "paper"] => View::Paper(id(talk)),
            [talk, "after"] => View::After(id(talk)),
            _ => return None,
        })
    }

    /// The address, at a slide where it is not 0.
    pub fn at(&self, slide: usize) -> Page {
        let rest = match self {
            View::All => String::new(),
            View::New(None) => "new".to_owned(),
            View::New(Some(programme)) => format!("new/{programme}"),
            View::Make(talk) => talk.clone(),
            View::Show(talk) => format!("{talk}/show"),
            View::Present(talk) => format!("{talk}/present"),
            View::Paper(talk) => format!("{talk}/paper"),
            View::After(talk) => format!("{talk}/after"),
        };
        Page::Talk(rest, u16::try_from(slide).unwrap_or_default())
    }

    pub fn page(&self) -> Page {
        self.at(0)
    }
}

/// The talks that are kept here, with the log that they are.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Kept {
    entries: Vec<Entry>,
    pub talks: Arc<Talks>,
    /// Records that could not be read.
    pub damaged: usize,
}

impl Kept {
    pub fn of(entries: Vec<Entry>, damaged: usize) -> Kept {
        Kept {
            talks: Arc::new(Talks::from_entries(&entries)),
            entries,
            damaged,
        }
    }

    fn add(&mut self, entry: Entry) {
        if self.entries.iter().all(|known| known.id != entry.id) {
            self.entries.push(entry);
            self.talks = Arc::new(Talks::from_entries(&self.entries));
        }
    }
}

/// How the reading of the talks stands.
#[derive(Clone, Debug, PartialEq)]
pub enum Talking {
    Reading,
    Read(Kept),
    Unreadable,
}

impl Talking {
    pub fn kept(&self) -> Option<&Kept> {
        match self {
            Talking::Read(kept) => Some(kept),
            Talking::Reading | Talking::Unreadable => None,
        }
    }

    pub fn talk(&self, id: &str) -> Option<&Talk> {
        self.kept()?.talks.talk(id)
    }

    /// Takes over what has been read anew, and keeps what was written down while it was being read.
    fn renew(&mut self, mut fresh: Talking) {
        if let (Talking::Read(before), Talking::Read(fresh)) = (&*self, &mut fresh) {
            for entry in &before.entries {
                fresh.add(entry.clone());
            }
        }
        *self = fresh;
    }
}

/// The slides of a programme with their words.
#[derive(Clone, Debug)]
pub struct Material {
    pub slides: Arc<Slides>,
    pub wording: Arc<Wording>,
}

/// The very same, not one that says the same.
impl PartialEq for Material {
    fn eq(&self, other: &Material) -> bool {
        Arc::ptr_eq(&self.slides, &other.slides) && Arc::ptr_eq(&self.wording, &other.wording)
    }
}

thread_local! {
    /// What has come already, with the languages that were asked for.
    static MATERIAL: RefCell<BTreeMap<ProgrammeId, (Vec<Locale>, Material)>> =
        const { RefCell::new(BTreeMap::new()) };
}

impl Vejviser {
    /// The talks of this device, for as long as a page shows them; anew when another tab has changed something.
    pub fn talking(self) -> RwSignal<Talking> {
        let talking = RwSignal::new(Talking::Reading);
        Effect::new(move |_| {
            self.plans.track();
            leptos::task::spawn_local(async move {
                let fresh = self.read_talks().await;
                // The page may be gone by now.
                if let Some(mut shown) = talking.try_get_untracked() {
                    shown.renew(fresh);
                    talking.set(shown);
                }
            });
        });
        talking
    }

    async fn read_talks(self) -> Talking {
        let Some((_, writer)) = open() else {
            return Talking::Unreadable;
        };
        // What is on its way is read as well.
        writer.settled().await;
        let Some(read) = logs(&[own::log()])
            .await
            .ok()
            .and_then(|mut read| read.pop())
        else {
            return Talking::Unreadable;
        };
        let mut entries = read.entries;
        // What no longer counts for good is taken out, now that what replaced it is stored. Where that fails, it is
        // tried again with the next reading; nothing of it is shown.
        let spent = own::spent(&entries);
        if !spent.is_empty()
            && remove_entries(&own::log(), &spent.entries, &spent.photos)
                .await
                .is_ok()
        {
            entries.retain(|entry| !spent.entries.contains(&entry.id));
        }
        // What could not be written yet counts too.
        for write in writer.unsaved() {
            match write {
                Write::Append { plan, entries: new } if plan == own::log() => entries.extend(new),
                Write::AppendWithPhoto { plan, entry, .. } if plan == own::log() => {
                    entries.push(entry);
                }
                _ => {}
            }
        }
        let kept = Kept::of(entries, read.damaged.len());
        for talk in &kept.talks.gone {
            self.forget_typed(&format!("talk/{talk}"));
            Run::forget(talk);
        }
        Talking::Read(kept)
    }

    /// Takes out of storage what no longer counts for good, once what was written last is safe.
    fn clear_talks(self) {
        leptos::task::spawn_local(async move { drop(self.read_talks().await) });
    }

    /// Deletes a talk with all that is said of it.
    ///
    /// # Errors
    /// In the reader's language; then nothing has changed.
    pub fn delete_talk(self, talking: RwSignal<Talking>, talk: &str) -> Result<(), String> {
        let said = Said {
            talk: talk.to_owned(),
            telling: Telling::Gone,
        };
        self.write_talk(talking, said)?;
        self.clear_talks();
        Ok(())
    }

    /// Writes something down in the log of the talks.
    ///
    /// # Errors
    /// In the reader's language; then nothing has changed.
    pub fn write_talk(self, talking: RwSignal<Talking>, said: Said) -> Result<(), String> {
        let entry = self.talk_entry(talking, said)?;
        self.keep(Write::Append {
            plan: own::log(),
            entries: vec![entry.clone()],
        });
        self.add_to(talking, entry);
        Ok(())
    }

    fn talk_entry(self, talking: RwSignal<Talking>, said: Said) -> Result<Entry, String> {
        talking.with_untracked(|talking| {
            let kept = talking.kept().ok_or_else(|| self.say("talk-unreadable"))?;
            let written = kept.talks.write(said, self.stamp());
            written.map_err(|refusal| self.talk_refusal(refusal))
        })
    }

    /// Shows an entry, where there is still a page that shows any.
    fn add_to(self, talking: RwSignal<Talking>, entry: Entry) {
        if talking.try_get_untracked().is_some() {
            talking.update(|talking| {
                if let Talking::Read(kept) = talking {
                    kept.add(entry);
                }
            });
        }
        self.ask_to_persist();
    }

    /// Takes back what stands in the log of the talks.
    pub fn take_back_in_talk(self, talking: RwSignal<Talking>, entry: &EntryId) {
        let entry = talking.with_untracked(|talking| {
            let kept = talking.kept()?;
            Some(kept.talks.take_back(entry, self.stamp()))
        });
        if let Some(entry) = entry {
            self.keep(Write::Append {
                plan: own::log(),
                entries: vec![entry.clone()],
            });
            self.add_to(talking, entry);
        }
    }

    /// A name for a talk or for a slide of one's own that nothing has yet.
    pub fn fresh_name(self) -> String {
        chance::fresh_entry_id()
    }

    fn talk_refusal(self, refusal: Refusal) -> String {
        match refusal {
            Refusal::Empty => self.say("talk-refused-empty"),
            Refusal::TooLong { length, most } => self.say_with(
                "talk-refused-long",
                args().n("length", length).n("most", most),
            ),
            Refusal::Languages => self.say("talk-refused-languages"),
            Refusal::NoSlide => self.say("talk-refused-no-slide"),
            Refusal::TooMany => self.say("talk-refused-too-many"),
            Refusal::NoTalk => self.say("talk-not-found"),
        }
    }

    /// What a talk may be called.
    ///
    /// # Errors
    /// In the reader's language.
    pub fn talk_name(self, typed: &str) -> Result<String, String> {
        let name = own::line(typed);
        match name.chars().count() {
            0 => Err(self.say("talk-refused-no-name")),
            length if length > MOST_IN_A_LINE => Err(self.talk_refusal(Refusal::TooLong {
                length,
                most: MOST_IN_A_LINE,
            })),
            _ => Ok(name),
        }
    }

    /// The slides of a programme with their words, and the pack that they are about, as soon as it is known which
    /// programme and which languages are wanted.
    pub fn material<W>(self, wanted: W) -> RwSignal<Load<Material>>
    where
        W: Fn() -> Option<(ProgrammeId, Vec<Locale>)> + Send + Sync + 'static,
    {
        let material = RwSignal::new(Load::Loading);
        let asked = StoredValue::new(Vec::<(Locale, usize)>::new());
        Effect::new(move |_| {
            let Some((programme, languages)) = wanted() else {
                return;
            };
            self.need([Part::Programme(programme.clone())]);
            // The texts of the programme itself, too, of packs that come later as well.
            let packs = self.content.with(|content| {
                content
                    .ready()
                    .map_or(0, |content| content.programmes().len())
            });
            for locale in &languages {
                let request = (*locale, packs);
                if !asked.with_value(|asked| asked.contains(&request)) {
                    asked.update_value(|asked| asked.push(request));
                    leptos::task::spawn_local(self.load_texts(*locale));
                }
            }
            if let Some(known) = known_material(&programme, &languages) {
                return tell_if_new(material, Load::Ready(known));
            }
            leptos::task::spawn_local(async move {
                tell_if_new(material, read_material(&programme, languages).await);
            });
        });
        material
    }
}

/// Drawing a talk anew is not for every pack that comes.
fn tell_if_new(shown: RwSignal<Load<Material>>, read: Load<Material>) {
    if shown.try_get_untracked().is_some_and(|now| now != read) {
        shown.set(read);
    }
}

fn known_material(programme: &ProgrammeId, languages: &[Locale]) -> Option<Material> {
    MATERIAL.with_borrow(|known| {
        let (there, material) = known.get(programme)?;
        let is_whole = languages.iter().all(|language| there.contains(language));
        is_whole.then(|| material.clone())
    })
}

/// What a programme can be told with, in Danish and these languages.
async fn read_material(programme: &ProgrammeId, languages: Vec<Locale>) -> Load<Material> {
    let there = MATERIAL.with_borrow(|known| known.get(programme).map(|(there, _)| there.clone()));
    let mut wanted = there.unwrap_or_else(|| vec![Locale::DANISH]);
    for language in languages {
        if !wanted.contains(&language) {
            wanted.push(language);
        }
    }
    // What does not come in one language falls back to Danish text by text, and is asked for again the next time.
    let mut faults = Vec::new();
    let asked = ask_pack(&format!("packs/talk-{programme}"), "talk.json", &wanted);
    let read = asked.read(
        std::future::ready(()),
        |(), file, text| read_slides(file, text),
        |slides| &slides.languages,
        &mut faults,
    );
    match read.await {
        Ok((slides, wording)) => {
            let material = Material {
                slides: Arc::new(slides),
                wording: Arc::new(wording),
            };
            wanted.retain(|locale| material.wording.has(locale.tag()));
            let kept = (wanted, material.clone());
            MATERIAL.with_borrow_mut(|known| known.insert(programme.clone(), kept));
            Load::Ready(material)
        }
        Err(fault) => Load::Failed(fault),
    }
}
