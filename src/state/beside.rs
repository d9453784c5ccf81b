//! Those whom a volunteer walks beside: their plans, the volunteer's own logs, and the end of a match.

use std::cell::RefCell;
use std::sync::Arc;

use chrono::NaiveDate;
use leptos::prelude::*;

use super::content::{self, Part, Way};
use super::keeping::{open, tell_tabs};
use super::place::{logs, remove_plan};
use super::route::{Page, With};
use super::{Engine, Told, Vejviser};
use crate::domain::agenda::{Agenda, agenda};
use crate::domain::beside::{Meetings, Refusal};
use crate::domain::person::{MOST_CALLED_CHARACTERS, Mark, Person};
use crate::domain::plan::{Beside, Entry, EntryId, Fact, MOST_NOTE_CHARACTERS, Plan, PlanId};
use crate::domain::programme::ProgrammeId;
use crate::domain::timing::{Schedule, danish_day, schedule};
use crate::i18n::{Locale, args};
use crate::platform::{chance, clock, measure};
use crate::storage::tabs::News;
use crate::storage::{PlanInfo, Removed, StorageError, Write};

/// The name under which reading all of them is measured.
const READ_PEOPLE: &str = "vejviser-read-people";

/// Somebody whom the reader walks beside, as their logs say today.
#[derive(Clone, Debug, PartialEq)]
pub struct Walk {
    pub id: PlanId,
    pub person: Person,
    pub plan: Arc<Plan>,
    /// The volunteer's own log.
    own: Vec<Entry>,
    pub meetings: Arc<Meetings>,
    /// Records of both logs that could not be read.
    pub damaged: usize,
}

/// How the reading of them stands.
#[derive(Clone, Debug, PartialEq)]
pub enum Walks {
    Reading,
    Read(Vec<Walk>),
    Unreadable,
}

/// Where somebody's plan stands.
#[derive(Clone, Debug)]
pub struct Outlook {
    pub way: Way,
    pub schedule: Schedule,
    pub agenda: Agenda,
}

/// What was deleted at the end of a match, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt {
    pub plan: PlanId,
    pub day: NaiveDate,
    pub removed: Removed,
}

thread_local! {
    /// The last receipt, so that it can be read in another language too. Nothing of it is stored.
    static RECEIPT: RefCell<Option<Receipt>> = const { RefCell::new(None) };
}

impl Walk {
    fn new(id: PlanId, person: Person, plan: &[Entry], own: Vec<Entry>, damaged: usize) -> Walk {
        Walk {
            id,
            person,
            plan: Arc::new(Plan::from_entries(plan)),
            meetings: Arc::new(Meetings::from_entries(&own)),
            own,
            damaged,
        }
    }

    pub fn mark(&self) -> Mark {
        Mark::of(&self.person.mark)
    }

    /// Adds what has just been written down to what is shown.
    pub fn add(&mut self, entry: Entry) {
        if self.own.iter().all(|known| known.id != entry.id) {
            self.own.push(entry);
            self.meetings = Arc::new(Meetings::from_entries(&self.own));
        }
    }
}

impl Walks {
    pub fn of(&self, plan: &PlanId) -> Option<&Walk> {
        match self {
            Walks::Read(walks) => walks.iter().find(|walk| walk.id == *plan),
            Walks::Reading | Walks::Unreadable => None,
        }
    }

    pub fn add(&mut self, plan: &PlanId, entry: Entry) {
        if let Walks::Read(walks) = self
            && let Some(walk) = walks.iter_mut().find(|walk| walk.id == *plan)
        {
            walk.add(entry);
        }
    }

    /// Takes over what has been read anew, and keeps what was written down while it was being read.
    pub fn renew(&mut self, mut fresh: Walks) {
        if let (Walks::Read(before), Walks::Read(fresh)) = (&*self, &mut fresh) {
            for walk in fresh.iter_mut() {
                let known = before.iter().find(|known| known.id == walk.id);
                for entry in known.iter().flat_map(|known| &known.own) {
                    walk.add(entry.clone());
                }
            }
        }
        *self = fresh;
    }
}

impl Vejviser {
    /// The people on this phone, oldest plan first.
    fn people(self) -> Vec<(PlanId, Person)> {
        self.plans.with_untracked(|plans| {
            let people = plans
                .iter()
                .filter_map(|info| Some((info.id.clone(), info.person.clone()?)));
            people.collect()
        })
    }

    /// Whose plan is open, where it is not the reader's own.
    pub fn person_beside(self) -> Option<(PlanId, Person)> {
        let open = self.log.with(|log| log.plan.clone())?;
        self.plans.with(|plans| {
            let info = plans.iter().find(|info| info.id == open)?;
            Some((open.clone(), info.person.clone()?))
        })
    }

    /// Reads the plans and own logs of all of them, or of one, in one go.
    pub async fn walks(self, only: Option<PlanId>) -> Walks {
        let Some((_, writer)) = open() else {
            return Walks::Unreadable;
        };
        // What is on its way is read as well.
        writer.settled().await;
        let people: Vec<_> = self
            .people()
            .into_iter()
            .filter(|(id, _)| only.as_ref().is_none_or(|only| only == id))
            .collect();
        let ids: Vec<PlanId> = people
            .iter()
            .flat_map(|(id, _)| [id.clone(), id.beside()])
            .collect();
        measure::begin(READ_PEOPLE);
        let Ok(mut read) = logs(&ids).await else {
            return Walks::Unreadable;
        };
        // What could not be written yet counts too.
        for write in writer.unsaved() {
            let (plan, entries) = match write {
                Write::Append { plan, entries } => (plan, entries),
                Write::AppendWithPhoto { plan, entry, .. } => (plan, vec![entry]),
                _ => continue,
            };
            if let Some(place) = ids.iter().position(|id| *id == plan) {
                read[place].entries.extend(entries);
            }
        }
        let mut read = read.into_iter();
        let mut walks = Vec::with_capacity(people.len());
        for (id, person) in people {
            let (plan, own) = (
                read.next().unwrap_or_default(),
                read.next().unwrap_or_default(),
            );
            let damaged = plan.damaged.len() + own.damaged.len();
            walks.push(Walk::new(id, person, &plan.entries, own.entries, damaged));
        }
        measure::end(READ_PEOPLE);
        Walks::Read(walks)
    }

    /// Asks for the packs of those who are shown.
    pub fn need_ways(self, walks: &Walks) {
        if let Walks::Read(walks) = walks {
            let mut parts: Vec<Part> = Vec::new();
            for id in walks.iter().flat_map(|walk| content::followed(&walk.plan)) {
                let part = Part::Programme(id);
                if !parts.contains(&part) {
                    parts.push(part);
                }
            }
            self.need(parts);
        }
    }

    /// Where somebody's plan stands today; `None` while its packs have not come, and where it follows nothing.
    pub fn outlook(self, walk: &Walk) -> Option<Outlook> {
        let facts = walk.plan.facts();
        let followed = content::followed(&walk.plan);
        let way = self
            .content
            .with(|content| content.ready()?.way(Engine::whole(), &followed, &facts))?;
        let schedule = schedule(&way.programme, &facts);
        let agenda = agenda(
            &way.programme,
            &schedule,
            &walk.plan,
            self.now.get_untracked(),
        );
        Some(Outlook {
            way,
            schedule,
            agenda,
        })
    }

    /// Writes something down in the volunteer's own log.
    ///
    /// # Errors
    /// In the reader's language; then nothing has changed.
    pub fn write_beside(self, walk: &Walk, fact: Beside) -> Result<Entry, String> {
        let written = walk.meetings.write(fact, self.stamp());
        let entry = written.map_err(|refusal| self.refusal(refusal))?;
        self.keep_beside(walk, entry.clone(), "beside-told");
        Ok(entry)
    }

    /// Takes back what stands in the volunteer's own log.
    pub fn take_back_beside(self, walk: &Walk, entry: &EntryId) -> Entry {
        let entry = walk.meetings.take_back(entry, self.stamp());
        self.keep_beside(walk, entry.clone(), "beside-told-back");
        entry
    }

    fn keep_beside(self, walk: &Walk, entry: Entry, told: &str) {
        self.keep(Write::Append {
            plan: walk.id.beside(),
            entries: vec![entry],
        });
        self.told.set(Some(Told::done(self.say(told))));
        self.ask_to_persist();
    }

    fn refusal(self, refusal: Refusal) -> String {
        match refusal {
            Refusal::Empty => self.say("beside-refused-empty"),
            Refusal::TooLong(length) => self.say_with(
                "beside-refused-long",
                args().n("length", length).n("most", MOST_NOTE_CHARACTERS),
            ),
            Refusal::Past => self.say("beside-refused-past"),
            Refusal::Ahead => self.say("beside-refused-ahead"),
            Refusal::TooFar => self.say("beside-refused-far"),
        }
    }

    /// What a nickname has to be, in words where it is not.
    ///
    /// # Errors
    /// In the reader's language.
    pub fn nickname(self, typed: &str) -> Result<String, String> {
        let called = typed.trim();
        match called.chars().count() {
            0 => Err(self.say("beside-refused-no-name")),
            length if length > MOST_CALLED_CHARACTERS => Err(self.say_with(
                "beside-refused-long",
                args().n("length", length).n("most", MOST_CALLED_CHARACTERS),
            )),
            _ => Ok(called.to_owned()),
        }
    }

    /// Begins a plan for somebody, here and together with them.
    pub fn begin_beside(self, person: Person, programme: &ProgrammeId) -> PlanId {
        let info = PlanInfo {
            person: Some(person),
            ..PlanInfo::new(PlanId(chance::fresh_id()), clock::now())
        };
        let plan = info.id.clone();
        let stamp = self.stamp();
        let follows = Entry {
            id: stamp.id,
            clock: 1,
            device: stamp.device,
            at: stamp.at,
            fact: Fact::Follows {
                programme: programme.clone(),
            },
        };
        self.plans.update(|plans| plans.push(info.clone()));
        self.keep(Write::CreatePlan(info));
        self.keep(Write::Append {
            plan: plan.clone(),
            entries: vec![follows],
        });
        self.told
            .set(Some(Told::done(self.say("beside-told-begun"))));
        self.ask_to_persist();
        plan
    }

    /// Changes what is kept of a person.
    pub fn describe_person(self, plan: &PlanId, person: Person) {
        let described = self.plans.with_untracked(|plans| {
            let info = plans.iter().find(|info| info.id == *plan)?;
            Some(PlanInfo {
                person: Some(person),
                ..info.clone()
            })
        });
        let Some(described) = described else { return };
        self.plans.update(|plans| {
            if let Some(info) = plans.iter_mut().find(|info| info.id == *plan) {
                *info = described.clone();
            }
        });
        self.keep(Write::Describe(described));
        self.told.set(Some(Told::done(self.say("beside-told"))));
    }

    /// Opens somebody's plan, and goes to a page of it.
    pub fn open_beside(self, plan: PlanId, page: Page) {
        leptos::task::spawn_local(async move {
            if self.bring_plan(plan).await {
                self.go(page);
            }
        });
    }

    /// Opens somebody's plan for the page that is shown.
    pub async fn bring_beside(self, plan: PlanId) {
        let is_there = self
            .plans
            .with_untracked(|plans| plans.iter().any(|info| info.id == plan));
        let is_open = self
            .log
            .with_untracked(|log| log.plan.as_ref() == Some(&plan));
        if is_there && !is_open {
            self.bring_plan(plan).await;
        }
    }

    /// Fetches the texts of languages that a page shows beside the reader's own, of packs that come later too.
    pub fn follow_texts<const N: usize>(
        self,
        wanted: impl Fn() -> [Locale; N] + Send + Sync + 'static,
    ) {
        // Whatever does not come is not asked for again and again.
        let asked = StoredValue::new(Vec::<(Locale, usize)>::new());
        Effect::new(move |_| {
            let parts = self
                .content
                .with(|content| content.ready().map_or(0, |content| content.parts.len()));
            for locale in wanted() {
                let request = (locale, parts);
                if !asked.with_value(|asked| asked.contains(&request)) {
                    asked.update_value(|asked| asked.push(request));
                    leptos::task::spawn_local(self.load_texts(locale));
                }
            }
        });
    }

    /// Back to one's own plan; where there is none, to the people.
    pub fn leave_beside(self) {
        match self.own_plan() {
            Some(own) => self.open_beside(own, Page::Today),
            None => {
                self.keep_notes();
                self.close_plan();
                self.go(Page::Beside(With::Everybody));
            }
        }
    }

    /// Deletes somebody's plan and all that was written down beside it.
    ///
    /// # Errors
    /// In the reader's language; then nothing has been deleted.
    pub async fn end_match(self, plan: &PlanId) -> Result<Receipt, String> {
        let failed = |_: StorageError| self.say("end-failed");
        let Some((_, writer)) = open() else {
            return Err(self.say("end-failed"));
        };
        writer.settled().await;
        let log = self.read_log(plan).await.map_err(failed)?;
        let gone: Vec<_> = log.entries.into_iter().map(|entry| entry.id).collect();
        let removed = remove_plan(plan).await.map_err(failed)?;
        // What waited for the plan must not bring it back.
        while writer.forget(plan) | writer.forget(&plan.beside()) {
            writer.settled().await;
            remove_plan(plan).await.map_err(failed)?;
        }
        self.plans
            .update(|plans| plans.retain(|info| info.id != *plan));
        self.notes
            .update(|notes| notes.retain(|(of, _), _| of.as_ref() != Some(plan)));
        self.drafts
            .update(|drafts| drafts.retain(|place, _| !place.contains(&plan.0)));
        let is_open = self
            .log
            .with_untracked(|log| log.plan.as_ref() == Some(plan));
        if is_open {
            self.close_plan();
        }
        self.change_settings(move |settings| settings.forget_moves(&gone));
        tell_tabs(News::Plans);
        let receipt = Receipt {
            plan: plan.clone(),
            day: danish_day(clock::now()),
            removed,
        };
        RECEIPT.set(Some(receipt.clone()));
        Ok(receipt)
    }

    /// The receipt of a plan that has been deleted on this page.
    pub fn receipt(self, plan: &PlanId) -> Option<Receipt> {
        RECEIPT.with_borrow(|receipt| receipt.clone().filter(|receipt| receipt.plan == *plan))
    }
}
