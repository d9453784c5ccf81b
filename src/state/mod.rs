//! What the pages share: signals that live as long as the app, and the actions that change them.
//!
//! Signals are made once, in [`Vejviser::new`], by the owner that outlives every page. Nothing here
//! touches the browser while a page is rendered; actions do, and they run only in the browser.

mod actions;
mod aloud;
mod asked;
mod backup;
mod beside;
pub mod content;
mod data;
mod engine;
pub mod handing;
mod hosted;
mod keeping;
mod left;
mod lock;
mod notes;
mod offline;
mod parts;
mod pieces;
mod place;
mod reading;
pub mod route;
pub mod search;
pub mod signals;
pub mod talk;
mod told;
mod typed;

use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;

use crate::state::signals::{Memo, RwSignal};
use chrono::{DateTime, NaiveDate, Utc};
use leptos::prelude::*;
use route::{Page, Route};

pub use aloud::{Aloud, LARGE, Readable, SHEET, Sentence, Sheet};
pub use asked::read_structure;
pub use backup::{Chosen, LEAST_WORDS, Unread};
pub use beside::{Outlook, Receipt, Walk, Walks};
pub use content::{Content, Part, Structure, Way};
pub use data::{PhotoState, Stored};
pub use engine::Engine;
pub use hosted::Hosted;
pub use keeping::Keeping;
pub use lock::{AFTER, Asked, Chosen as ChosenLook, LEAST_CODE};
use notes::Draft;
pub use offline::{Held, Install, Language, Offline};
pub use parts::{Arrival, CodePart, Parts};
pub use pieces::Pieces;
pub use reading::{Load, ReadFault};
pub use told::{Told, Tone};

use crate::content::pack::Wording;
use crate::domain::agenda::{Agenda, agenda};
use crate::domain::catalogue::Catalogue;
use crate::domain::joined::{Joined, supporters};
use crate::domain::moment::Moment;
use crate::domain::plan::{Entry, EntryId, Fact, Plan, PlanId, Subject};
use crate::domain::programme::{AnchorId, Programme, ProgrammeId, StepId, UnitId};
use crate::domain::timing::{Contradiction, Facts, Moved, Schedule, contradictions, danish_day};
use crate::i18n::{Args, Dates, Locale, Messages};
pub use crate::storage::writer::Status as SaveStatus;
use crate::storage::{PlanInfo, Settings};

/// The log of the plan that is open.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Log {
    /// `None` as long as no plan has been made.
    pub plan: Option<PlanId>,
    pub entries: Vec<Entry>,
    /// Records that could not be read; they are kept, and go along in an export.
    pub damaged: usize,
}

/// Everything that the pages share. A handle: copying it copies no state.
#[derive(Clone, Copy)]
pub struct Vejviser {
    pub route: RwSignal<Route>,
    /// The present moment, moved on every half minute.
    pub now: RwSignal<DateTime<Utc>>,
    day: Memo<NaiveDate>,
    /// The words of the language that is shown; changes once a language has arrived, not when it was asked for.
    pub messages: RwSignal<Arc<Messages>>,
    /// The language that is on its way, or did not come.
    pub language: RwSignal<Load<Locale>>,
    /// The one that did not come last.
    missed: RwSignal<Option<Locale>>,
    pub content: RwSignal<Load<Arc<Content>>>,
    /// The packs that are on their way.
    asked: RwSignal<Vec<Part>>,
    pub settings: RwSignal<Settings>,
    /// The plans on this phone, oldest first.
    pub plans: RwSignal<Vec<PlanInfo>>,
    /// The plan that is open.
    pub log: RwSignal<Log>,
    pub plan: Memo<Arc<Plan>>,
    /// What reckons with the plan; `None` until a page has come that shows one.
    engine: RwSignal<Option<Engine>>,
    way: Memo<Option<Way>>,
    pub schedule: Memo<Arc<Schedule>>,
    pub keeping: RwSignal<Keeping>,
    pub saving: RwSignal<SaveStatus>,
    pub told: RwSignal<Option<Told>>,
    /// Notes that are being written; they survive a change of page or language.
    notes: RwSignal<BTreeMap<(Option<PlanId>, Subject), Draft>>,
    /// Dates that are being typed, by where; they survive it too.
    pub drafts: RwSignal<BTreeMap<String, String>>,
    pub offline: RwSignal<Offline>,
    /// How the code of the pages stands that does not come with the start.
    pub parts: RwSignal<Parts>,
    /// What is read aloud.
    pub aloud: RwSignal<Aloud>,
    /// The number of what was last asked of a voice.
    voice_asked: RwSignal<u32>,
    /// What another phone has given, as it came in the address of this page, until something is done with it.
    pub handed: RwSignal<Option<String>>,
    /// What lies over the page.
    pub sheet: RwSignal<Option<Sheet>>,
    pub search: search::Search,
    pub pieces: Pieces,
    /// Whether the page is the one that the host sent.
    pub hosted: RwSignal<Hosted>,
}

impl Vejviser {
    /// The state of an app that has read nothing yet.
    pub fn new(route: Route, now: DateTime<Utc>) -> Vejviser {
        let content: RwSignal<Load<Arc<Content>>> = RwSignal::new(Load::Loading);
        let log = RwSignal::new(Log::default());
        let plan = Memo::new(move |_| log.with(|log| Arc::new(Plan::from_entries(&log.entries))));
        // Joining programmes is not for every tick, only for a change of what is followed, or of a date.
        let following = Memo::new(move |_| {
            let plan = plan.get();
            (content::followed(&plan), plan.facts())
        });
        let engine = RwSignal::new(Engine::first());
        let way = Memo::new(move |_| {
            let engine = engine.get()?;
            let (followed, facts) = following.get();
            content.with(|content| content.ready()?.way(engine, &followed, &facts))
        });
        let schedule = Memo::new(move |_| {
            let plan = plan.get();
            let times = way.with(|way| {
                let (way, engine) = (way.as_ref()?, engine.get()?);
                Some((engine.schedule)(&way.programme, &plan.facts()))
            });
            Arc::new(times.unwrap_or_default())
        });
        let now = RwSignal::new(now);
        Vejviser {
            route: RwSignal::new(route.clone()),
            now,
            day: Memo::new(move |_| danish_day(now.get())),
            missed: RwSignal::new(None),
            messages: RwSignal::new(Arc::clone(Messages::danish())),
            language: RwSignal::new(Load::Ready(route.locale.unwrap_or(Locale::DANISH))),
            content,
            asked: RwSignal::new(Vec::new()),
            settings: RwSignal::new(Settings::default()),
            plans: RwSignal::new(Vec::new()),
            log,
            plan,
            engine,
            way,
            schedule,
            keeping: RwSignal::new(Keeping::Opening),
            saving: RwSignal::new(SaveStatus::Saved),
            told: RwSignal::new(None),
            notes: RwSignal::new(BTreeMap::new()),
            drafts: RwSignal::new(BTreeMap::new()),
            offline: RwSignal::new(Offline::default()),
            parts: RwSignal::new(Parts::default()),
            aloud: RwSignal::new(Aloud::default()),
            voice_asked: RwSignal::new(0),
            handed: RwSignal::new(None),
            sheet: RwSignal::new(None),
            search: search::Search::new(),
            pieces: Pieces::default(),
            hosted: RwSignal::new(Hosted::No),
        }
    }

    /// Whether the plan that is open is that of somebody whom the reader helps.
    pub fn is_beside(self) -> bool {
        self.log.with(|log| {
            self.plans.with(|plans| {
                let is_open = |info: &&PlanInfo| log.plan.as_ref() == Some(&info.id);
                let open = plans.iter().find(is_open);
                open.is_some_and(|info| info.person.is_some())
            })
        })
    }

    /// The language that is shown.
    pub fn locale(self) -> Locale {
        self.messages.with_untracked(|messages| messages.locale())
    }

    /// The second language that the reader wants to see beside the first, if any.
    pub fn beside(self) -> Option<Locale> {
        let beside = self
            .settings
            .with(|settings| settings.beside.as_deref().and_then(Locale::from_tag));
        beside.filter(|beside| *beside != self.locale())
    }

    /// A message of the user interface in the language that is shown. Pages are made anew when the
    /// language changes, so this is read without following it.
    pub fn say(self, id: &str) -> String {
        self.say_with(id, Args::default())
    }

    /// A message with values in it.
    pub fn say_with(self, id: &str, args: Args) -> String {
        self.messages
            .with_untracked(|messages| messages.text(id, &args).text)
    }

    /// Dates in the words of the language that is shown.
    pub fn dated<T>(self, words: impl FnOnce(Dates<'_>) -> T) -> T {
        self.messages
            .with_untracked(|messages| words(messages.dates()))
    }

    /// Today's date in Denmark. Read without following it: pages are made anew when the day changes.
    pub fn today(self) -> NaiveDate {
        danish_day(self.now.get_untracked())
    }

    /// Today's date in Denmark, followed.
    pub fn day(self) -> Memo<NaiveDate> {
        self.day
    }

    /// The address of a page in the language that is shown, as it stands in a link.
    pub fn href(self, page: Page) -> String {
        // Links are relative to `<base href>`, so that they work in any folder.
        let path = Route::new(self.locale(), page).to_string();
        path.trim_start_matches('/').to_owned()
    }

    /// Whether everything that the page needs has come, or is known not to come.
    pub fn has_content(self) -> bool {
        let page = self.route.with(|route| route.page.clone());
        let needed = self.plan.with(|plan| content::awaits(&page, plan));
        self.content.with(|content| match content {
            Load::Loading => false,
            Load::Failed(_) => true,
            Load::Ready(content) => needed.iter().all(|part| content.is_settled(part)),
        })
    }

    /// What the plan follows, as one programme.
    pub fn followed(self) -> Option<Arc<Programme>> {
        self.way
            .with(|way| way.as_ref().map(|way| Arc::clone(&way.programme)))
    }

    /// These programmes as one, with these dates, whatever the plan follows.
    fn joined(self, followed: &[ProgrammeId], facts: &Facts) -> Option<Joined> {
        let engine = self.engine.get()?;
        self.content
            .with(|content| content.ready()?.joined(engine, followed, facts))
    }

    /// What the plan follows, with whose is what.
    pub fn way(self) -> Option<Way> {
        self.way.get()
    }

    /// The words of all that the plan follows.
    pub fn way_wording(self) -> Arc<Wording> {
        self.way
            .with(|way| way.as_ref().map(|way| Arc::clone(&way.wording)))
            .unwrap_or_default()
    }

    /// The page of a step of the plan, in the programme that shows it.
    pub fn step_page(self, step: &StepId) -> Page {
        let of = self.way.with_untracked(|way| {
            let way = way.as_ref();
            way.map(|way| way.joined.of_step(step).clone())
        });
        Page::Step(of.unwrap_or_else(|| "".into()), step.clone())
    }

    /// A programme of the content, whether followed or not. Read without following it: pages wait for
    /// it, and it does not change afterwards.
    pub fn programme(self, id: &ProgrammeId) -> Option<Arc<Programme>> {
        self.content
            .with_untracked(|content| content.ready().and_then(|content| content.programme(id)))
    }

    /// The words of a programme's pack.
    pub fn wording(self, id: &ProgrammeId) -> Arc<Wording> {
        self.part_wording(&Part::Programme(id.clone()))
    }

    /// The words of a pack.
    pub fn part_wording(self, part: &Part) -> Arc<Wording> {
        self.content.with(|content| {
            content
                .ready()
                .map(|content| content.wording(part))
                .unwrap_or_default()
        })
    }

    /// The list of programmes; empty as long as it has not come. Read without following it, as
    /// [`Vejviser::programme`].
    pub fn catalogue(self) -> Arc<Catalogue> {
        self.content.with_untracked(|content| {
            content
                .ready()
                .map(|content| Arc::clone(&content.catalogue))
                .unwrap_or_default()
        })
    }

    /// The words of the catalogue: what programmes are called.
    pub fn catalogue_wording(self) -> Arc<Wording> {
        self.content.with(|content| {
            content
                .ready()
                .map(|content| Arc::clone(&content.catalogue_wording))
                .unwrap_or_default()
        })
    }

    /// What matters today; `None` without a plan.
    pub fn agenda(self) -> Option<Agenda> {
        let programme = self.followed()?;
        let (plan, schedule) = (self.plan.get(), self.schedule.get());
        Some(agenda(&programme, &schedule, &plan, self.now.get()))
    }

    /// Who stands by the reader now, by the dates of the plan; nobody without a plan.
    pub fn supporters(self) -> Vec<UnitId> {
        let facts = self.plan.with(|plan| plan.facts());
        let programme = self.followed();
        programme.map_or_else(Vec::new, |programme| {
            supporters(&programme, &facts, self.now.get())
        })
    }

    /// Recorded dates of which one lies before what it cannot lie before.
    pub fn contradictions(self) -> Vec<Contradiction> {
        let facts = self.plan.with(|plan| plan.facts());
        let programme = self.followed();
        programme.map_or_else(Vec::new, |programme| contradictions(&programme, &facts))
    }

    /// What has moved since the reader last said that they have seen it.
    pub fn moved(self) -> Vec<Moved> {
        let (Some(programme), Some(engine)) = (self.followed(), self.engine.get()) else {
            return Vec::new();
        };
        let seen = self.settings.with(|settings| {
            let seen: HashSet<&EntryId> = settings.moves_seen.iter().collect();
            let has_seen = |entry: &&Entry| !can_move_dates(entry) || seen.contains(&entry.id);
            self.log
                .with(|log| Plan::from_entries(log.entries.iter().filter(has_seen)))
        });
        // Which programme estimates a date depends on the dates that were recorded then.
        let followed = self.plan.with(|plan| content::followed(plan));
        let facts = seen.facts();
        let before = self.joined(&followed, &facts);
        let before = before.map_or_else(Schedule::default, |joined| {
            (engine.schedule)(&joined.programme, &facts)
        });
        (engine.difference)(&programme, &before, &self.schedule.get())
    }

    /// A recorded or estimated date.
    pub fn date_of(self, anchor: &AnchorId) -> Option<Moment> {
        self.schedule
            .with(|schedule| schedule.anchors.get(anchor).map(|known| known.moment))
    }
}

/// Whether an entry can change dates other than the one that it speaks of.
fn can_move_dates(entry: &Entry) -> bool {
    matches!(
        entry.fact,
        Fact::Dated { .. } | Fact::DateUnknown { .. } | Fact::Undone { .. }
    )
}

/// The shared state, from any component.
pub fn vejviser() -> Vejviser {
    expect_context::<Vejviser>()
}
