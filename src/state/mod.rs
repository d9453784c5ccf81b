//! What the pages share: signals that live as long as the app, and the actions that change them.
//!
//! Signals are made once, in [`Vejviser::new`], by the owner that outlives every page. Nothing here
//! touches the browser while a page is rendered; actions do, and they run only in the browser.

mod actions;
mod data;
mod keeping;
mod notes;
mod offline;
mod parts;
mod reading;
pub mod route;
pub mod signals;
mod told;
mod typed;

use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;

use crate::state::signals::{Memo, RwSignal};
use chrono::{DateTime, NaiveDate, Utc};
use leptos::prelude::*;
use route::{Page, Route};

pub use data::{PhotoState, Stored, Unread};
pub use keeping::Keeping;
use notes::Draft;
pub use offline::{Held, Install, Language, Offline};
pub use parts::{Arrival, Part, Parts};
pub use reading::{Content, Load, ReadFault};
pub use told::{Told, Tone};

use crate::content::pack::Wording;
use crate::domain::agenda::{Agenda, agenda};
use crate::domain::moment::Moment;
use crate::domain::plan::{Entry, EntryId, Fact, Plan, PlanId, Subject};
use crate::domain::programme::{AnchorId, Programme, ProgrammeId};
use crate::domain::timing::{Moved, Schedule, danish_day, difference, schedule};
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
    pub content: RwSignal<Load<Arc<Content>>>,
    /// The second language whose texts were asked for last, so that a file that does not come is not asked for again and again.
    asked_beside: RwSignal<Option<Locale>>,
    pub settings: RwSignal<Settings>,
    /// The plans on this phone, oldest first.
    pub plans: RwSignal<Vec<PlanInfo>>,
    /// The plan that is open.
    pub log: RwSignal<Log>,
    pub plan: Memo<Arc<Plan>>,
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
}

impl Vejviser {
    /// The state of an app that has read nothing yet.
    pub fn new(route: Route, now: DateTime<Utc>) -> Vejviser {
        let content: RwSignal<Load<Arc<Content>>> = RwSignal::new(Load::Loading);
        let log = RwSignal::new(Log::default());
        let plan = Memo::new(move |_| log.with(|log| Arc::new(Plan::from_entries(&log.entries))));
        let schedule = Memo::new(move |_| {
            let plan = plan.get();
            let programme = content.with(|content| programme_of(content, &plan));
            Arc::new(
                programme
                    .map(|programme| schedule(&programme, &plan.facts()))
                    .unwrap_or_default(),
            )
        });
        let now = RwSignal::new(now);
        Vejviser {
            route: RwSignal::new(route.clone()),
            now,
            day: Memo::new(move |_| danish_day(now.get())),
            messages: RwSignal::new(Arc::clone(Messages::danish())),
            language: RwSignal::new(Load::Ready(route.locale.unwrap_or(Locale::DANISH))),
            content,
            asked_beside: RwSignal::new(None),
            settings: RwSignal::new(Settings::default()),
            plans: RwSignal::new(Vec::new()),
            log,
            plan,
            schedule,
            keeping: RwSignal::new(Keeping::Opening),
            saving: RwSignal::new(SaveStatus::Saved),
            told: RwSignal::new(None),
            notes: RwSignal::new(BTreeMap::new()),
            drafts: RwSignal::new(BTreeMap::new()),
            offline: RwSignal::new(Offline::default()),
            parts: RwSignal::new(Parts::default()),
        }
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

    /// The programme that the plan follows.
    pub fn followed(self) -> Option<Arc<Programme>> {
        let plan = self.plan.get();
        self.content.with(|content| programme_of(content, &plan))
    }

    /// A programme of the content, whether followed or not. Read without following it: pages wait for
    /// the content, and the programmes in it do not change afterwards.
    pub fn programme(self, id: &ProgrammeId) -> Option<Arc<Programme>> {
        self.content
            .with_untracked(|content| content.ready().and_then(|content| content.programme(id)))
    }

    /// The words of a programme's pack.
    pub fn wording(self, id: &ProgrammeId) -> Arc<Wording> {
        self.content.with(|content| {
            content
                .ready()
                .map(|content| content.wording(id))
                .unwrap_or_default()
        })
    }

    /// What matters today; `None` without a plan.
    pub fn agenda(self) -> Option<Agenda> {
        let programme = self.followed()?;
        let (plan, schedule) = (self.plan.get(), self.schedule.get());
        Some(agenda(&programme, &schedule, &plan, self.now.get()))
    }

    /// What has moved since the reader last said that they have seen it.
    pub fn moved(self) -> Vec<Moved> {
        let Some(programme) = self.followed() else {
            return Vec::new();
        };
        let seen = self.settings.with(|settings| {
            let seen: HashSet<&EntryId> = settings.moves_seen.iter().collect();
            let has_seen = |entry: &&Entry| !can_move_dates(entry) || seen.contains(&entry.id);
            self.log
                .with(|log| Plan::from_entries(log.entries.iter().filter(has_seen)))
        });
        let before = schedule(&programme, &seen.facts());
        difference(&programme, &before, &self.schedule.get())
    }

    /// A recorded or estimated date.
    pub fn date_of(self, anchor: &AnchorId) -> Option<Moment> {
        self.schedule
            .with(|schedule| schedule.anchors.get(anchor).map(|known| known.moment))
    }
}

/// The programme that a plan follows: the one it began to follow last.
fn programme_of(content: &Load<Arc<Content>>, plan: &Plan) -> Option<Arc<Programme>> {
    let content = content.ready()?;
    let mut followed: Vec<_> = plan.programmes.iter().collect();
    followed.sort_by_key(|(_, said)| said.at);
    followed
        .iter()
        .rev()
        .find_map(|(id, _)| content.programme(id))
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
