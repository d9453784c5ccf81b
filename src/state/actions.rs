//! What a reader can do. Every action is checked by the core, shown at once, written, and told.

use std::sync::Arc;

use leptos::prelude::*;

use super::route::{Page, Route};
use super::{Told, Vejviser};
use crate::domain::moment::Moment;
use crate::domain::plan::{
    Command, Entry, EntryId, Fact, ItemState, Plan, PlanId, Rejection, Stamp, StepState,
    followings, forget_date, record_date,
};
use crate::domain::programme::{AnchorId, ItemId, Programme, ProgrammeId, RungId, StepId};
use crate::domain::timing::FactFault;
use crate::i18n::{Locale, args};
use crate::platform::{chance, clock, document, navigation};
use crate::storage::Write;

impl Vejviser {
    /// Goes to a page in the language that is shown.
    pub fn go(self, page: Page) {
        let locale = self
            .route
            .with_untracked(|route| route.locale)
            .unwrap_or_else(|| self.locale());
        let route = Route::new(locale, page);
        navigation::push(&route.to_string());
        self.arrive(route);
    }

    /// Shows what an address says, and fetches its language where it is another one.
    pub fn arrive(self, route: Route) {
        let locale = route.locale;
        self.turn_to(route);
        if let Some(locale) = locale {
            self.load_language(locale);
        }
    }

    fn turn_to(self, route: Route) {
        self.told.set(None);
        self.sheet.set(None);
        self.be_silent();
        if self.route.with_untracked(|before| *before != route) {
            self.leave_hosted();
        }
        self.route.set(route);
    }

    /// Shows the same page in another language, and remembers it. Where it does not come, the one before stays in the
    /// address and is the one that the app opens in: without a network it would have no words otherwise.
    pub fn choose_language(self, locale: Locale) {
        let route = self.route.with_untracked(|route| route.in_language(locale));
        let chosen = self
            .settings
            .with_untracked(|settings| settings.language.clone());
        // Whoever came by an address has chosen none, and reads one all the same.
        let read = self.language.with_untracked(|read| read.ready().copied());
        let former = chosen.or_else(|| read.map(|locale| locale.tag().to_owned()));
        navigation::push(&route.to_string());
        self.change_settings(move |settings| settings.language = Some(locale.tag().to_owned()));
        self.turn_to(route);
        self.load_language_or(locale, move || {
            self.change_settings(move |settings| {
                if settings.language.as_deref() == Some(locale.tag()) {
                    settings.language.clone_from(&former);
                }
            });
            self.route.update(|route| {
                route.locale = Some(self.locale());
                navigation::replace(&route.to_string());
            });
        });
    }

    /// Asks once more for the language that did not come.
    pub fn try_language(self) {
        if let Some(locale) = self.missed.get_untracked() {
            self.choose_language(locale);
        }
    }

    /// Shows a second language beside the first, or none; its texts are fetched as soon as it is wanted.
    pub fn show_beside(self, locale: Option<Locale>) {
        self.change_settings(move |settings| {
            settings.beside = locale.map(|locale| locale.tag().to_owned());
        });
    }

    /// Begins a plan that follows a programme; where there is a plan already, it follows this one too.
    pub fn follow(self, programme: &ProgrammeId) -> Result<(), Rejection> {
        self.begin(programme, None)
    }

    /// Begins a plan with its first date. Where the date cannot be, no plan is begun.
    pub fn begin_with(
        self,
        programme: &ProgrammeId,
        anchor: &AnchorId,
        moment: Moment,
    ) -> Result<(), Rejection> {
        self.begin(programme, Some((anchor, moment)))?;
        self.ask_to_persist();
        Ok(())
    }

    /// Following and date are one thing that the reader does, and one undo takes back both.
    fn begin(self, id: &ProgrammeId, first: Option<(&AnchorId, Moment)>) -> Result<(), Rejection> {
        let Some(found) = self.programme(id) else {
            return Err(Rejection::NotInProgramme(id.to_string()));
        };
        let plan = self.plan.get_untracked();
        let mut followed = super::content::followed(&plan);
        let mut entries = Vec::new();
        if !followed.contains(id) {
            followed.push(id.clone());
            entries = self.entries_of(&found, vec![Command::Follow(id.clone())], 0)?;
        }
        if let Some((anchor, moment)) = first {
            // What the plan follows already has a say in its dates.
            let joined = untrack(|| self.joined(&followed, &plan.facts()));
            let way = joined.map_or(found, |joined| joined.programme);
            let mut commands = record_date(&plan, &way, anchor, moment, clock::now());
            if let Some(date) = commands.first_mut() {
                *date = Command::BeginWith {
                    anchor: anchor.clone(),
                    moment,
                };
            }
            entries.extend(self.entries_of(&way, commands, entries.len())?);
        }
        if entries.is_empty() {
            return Ok(());
        }
        let open = self.log.with_untracked(|log| log.plan.clone());
        let open = open.unwrap_or_else(|| self.create_plan());
        self.add_and_tell(open, entries, "told-followed");
        Ok(())
    }

    /// Takes a programme out of the plan. What was recorded stays: it counts again when the programme is
    /// followed again, and the dates and steps that others share are theirs too.
    pub fn unfollow(self, programme: &ProgrammeId) -> Result<(), Rejection> {
        let entries = self
            .log
            .with_untracked(|log| followings(&log.entries, programme));
        // An undo can be taken back as well: then the plan follows the programme again.
        let undo = self.take_back(&entries, "told-left")?;
        self.told.update(|told| {
            if let Some(told) = told {
                told.undo = undo;
            }
        });
        Ok(())
    }

    /// Goes to a page and lets what has just been told stand there.
    pub fn go_after(self, page: Page) {
        let told = self.told.get_untracked();
        self.go(page);
        self.told.set(told);
    }

    /// Records a date, as the reader knows it.
    pub fn record_date(self, anchor: &AnchorId, moment: Moment) -> Result<(), Rejection> {
        let commands = self
            .commands(|plan, programme| record_date(plan, programme, anchor, moment, clock::now()));
        self.carry_out(commands, "told-date")
    }

    pub fn forget_date(self, anchor: &AnchorId) -> Result<(), Rejection> {
        let commands = self.commands(|plan, programme| forget_date(plan, programme, anchor));
        self.carry_out(commands, "told-date-forgotten")
    }

    fn commands(self, of: impl FnOnce(&Plan, &Programme) -> Vec<Command>) -> Vec<Command> {
        let programme = untrack(|| self.followed());
        let of = |programme: Arc<Programme>| self.plan.with_untracked(|plan| of(plan, &programme));
        programme.map_or_else(Vec::new, of)
    }

    pub fn set_step(self, step: &StepId, state: StepState) -> Result<(), Rejection> {
        let is_part = step.as_str().contains('.');
        let told = match state {
            StepState::Done if is_part => "told-part-done",
            StepState::NotStarted => "told-step-not-started",
            StepState::InProgress => "told-step-in-progress",
            StepState::Waiting => "told-step-waiting",
            StepState::Done => "told-step-done",
            StepState::NotForMe => "told-step-not-for-me",
        };
        self.carry_out(
            vec![Command::SetStep {
                step: step.clone(),
                state,
            }],
            told,
        )
    }

    pub fn set_rung(self, rung: &RungId) -> Result<(), Rejection> {
        self.carry_out(vec![Command::SetRung(rung.clone())], "told-rung")
    }

    pub fn set_item(self, item: &ItemId, state: ItemState) -> Result<(), Rejection> {
        self.carry_out(
            vec![Command::SetItem {
                item: item.clone(),
                state,
            }],
            "told-item",
        )
    }

    /// Takes entries back. The entries stay in the log; they no longer count.
    pub fn undo(self, entries: &[EntryId]) -> Result<(), Rejection> {
        self.take_back(entries, "told-undone").map(|_| ())
    }

    /// Asks nothing of a programme: what was done can be undone after the last one has been left, too.
    fn take_back(self, entries: &[EntryId], told: &str) -> Result<Vec<EntryId>, Rejection> {
        let open = self.log.with_untracked(|log| log.plan.clone());
        let (Some(open), false) = (open, entries.is_empty()) else {
            return Err(Rejection::NothingToUndo);
        };
        let undone = self.plan.with_untracked(|plan| {
            let undone = entries.iter().enumerate().map(|(place, entry)| {
                let undone = plan.take_back(entry.clone(), self.stamp());
                undone.map(|entry| after(entry, place))
            });
            undone.collect::<Result<Vec<_>, _>>()
        })?;
        let ids = undone.iter().map(|entry| entry.id.clone()).collect();
        self.add_and_tell(open, undone, told);
        Ok(ids)
    }

    /// The reader has seen what moved in the plan that is open; what they have seen in others stays seen.
    pub fn moves_seen(self) {
        let seen: Vec<EntryId> = self.log.with_untracked(|log| {
            log.entries
                .iter()
                .filter(|entry| super::can_move_dates(entry))
                .map(|entry| entry.id.clone())
                .collect()
        });
        self.change_settings(move |settings| settings.see_moves(&seen));
    }

    /// Makes entries of commands, adds them to the plan, and tells the reader.
    pub(super) fn carry_out(self, commands: Vec<Command>, told: &str) -> Result<(), Rejection> {
        let (Some(programme), Some(plan)) = (
            untrack(|| self.followed()),
            self.log.with_untracked(|log| log.plan.clone()),
        ) else {
            return Err(Rejection::NotInProgramme(String::new()));
        };
        let entries = self.entries_of(&programme, commands, 0)?;
        self.add_and_tell(plan, entries, told);
        Ok(())
    }

    /// Adds entries to the plan and tells the reader, with what moved and the way back.
    fn add_and_tell(self, plan: PlanId, entries: Vec<Entry>, told: &str) {
        let undo: Vec<EntryId> = entries
            .iter()
            .filter(|entry| !matches!(entry.fact, Fact::Undone { .. } | Fact::PhotoGone { .. }))
            .map(|entry| entry.id.clone())
            .collect();
        let before = self.schedule.get_untracked();
        self.add(plan, entries);
        let engine = self.engine.get_untracked();
        let followed = untrack(|| self.followed());
        let moved = engine.zip(followed).map_or(0, |(engine, programme)| {
            let moved = self
                .schedule
                .with_untracked(|after| (engine.difference)(&programme, &before, after));
            let moved = moved.iter();
            moved
                .filter(|moved| moved.from.is_some() && moved.changes_day())
                .count()
        });
        // Where nothing is left to show, what counts as seen moves on with the plan: the first date moves
        // nothing, and the second one is compared with it.
        if untrack(|| self.moved())
            .iter()
            .all(|moved| moved.from.is_none() || !moved.changes_day())
        {
            self.moves_seen();
        }
        self.told.set(Some(Told {
            undo,
            moved,
            ..Told::done(self.say(told))
        }));
    }

    /// The entries of commands, which follow `place` other ones of the same action.
    fn entries_of(
        self,
        programme: &Programme,
        commands: Vec<Command>,
        place: usize,
    ) -> Result<Vec<Entry>, Rejection> {
        let now = clock::now();
        self.plan.with_untracked(|plan| {
            let entry = |(index, command)| {
                plan.apply(command, programme, self.stamp(), now)
                    .map(|entry| after(entry, place + index))
            };
            commands.into_iter().enumerate().map(entry).collect()
        })
    }

    pub(super) fn stamp(self) -> Stamp {
        Stamp {
            id: EntryId(chance::fresh_entry_id()),
            device: self.device(),
            at: clock::this_second(),
        }
    }

    /// Shown at once, and handed to storage, which confirms or keeps trying.
    fn add(self, plan: PlanId, entries: Vec<Entry>) {
        self.now.set(clock::now());
        self.show_entries(&entries);
        self.keep(Write::Append { plan, entries });
    }

    pub fn step_state(self, step: &StepId) -> StepState {
        self.plan.with(|plan| plan.step(step))
    }

    pub fn item_state(self, item: &ItemId) -> ItemState {
        self.plan.with(|plan| plan.item(item))
    }

    /// Tells the reader why nothing has changed.
    pub fn refuse(self, rejection: &Rejection) {
        self.told.set(Some(Told::refused(self.reason(rejection))));
    }

    /// A rejection in the reader's language.
    pub fn reason(self, rejection: &Rejection) -> String {
        match rejection {
            Rejection::NotInProgramme(_) => self.say("rejected-not-in-programme"),
            Rejection::NoteTooLong(length) => {
                self.say_with("rejected-note-too-long", args().n("length", *length))
            }
            Rejection::NothingToUndo => self.say("rejected-nothing-to-undo"),
            Rejection::NoSuchPhoto => self.say("rejected-no-such-photo"),
            Rejection::Date(fault) => self.date_reason(fault),
        }
    }

    fn date_reason(self, fault: &FactFault) -> String {
        let today = self
            .now
            .with_untracked(|now| crate::domain::timing::danish_day(*now));
        let date = |moment: Moment| self.dated(|dates| dates.moment(moment, today));
        let title = |anchor: &AnchorId| {
            // The date may be one of a programme that is only about to be followed.
            let key = format!("anchor.{anchor}.title");
            let wordings = self
                .content
                .with_untracked(|content| content.ready().map(|content| content.wordings()));
            let text = wordings.iter().flatten().find_map(|wording| {
                let shown = wording.text(&key, self.locale().tag())?;
                Some(shown.text.replace('*', ""))
            });
            text.unwrap_or_default()
        };
        match fault {
            FactFault::UnknownAnchor(_) => self.say("rejected-not-in-programme"),
            FactFault::BeforeProgramme { year } => self.say_with(
                "rejected-date-too-early",
                args().s("year", year.to_string()),
            ),
            FactFault::TooFarAhead { latest } => self.say_with(
                "rejected-date-too-late",
                args().s("date", date(Moment::Day(*latest))),
            ),
            FactFault::BeforeAnchor { anchor, moment } => self.say_with(
                "rejected-date-before",
                args().s("event", title(anchor)).s("date", date(*moment)),
            ),
            FactFault::AfterAnchor { anchor, moment } => self.say_with(
                "rejected-date-after",
                args().s("event", title(anchor)).s("date", date(*moment)),
            ),
        }
    }

    /// The page around the app follows the language and the reader's choices.
    pub fn describe_document(self) {
        use crate::storage::{Contrast, Scheme, TextSize};
        let settings = self.settings.get();
        let locale = self.messages.with(|messages| messages.locale());
        let scheme = match settings.scheme {
            Scheme::System => None,
            Scheme::Light => Some("light"),
            Scheme::Dark => Some("dark"),
        };
        let contrast = (settings.contrast == Contrast::High).then_some("high");
        let size = match settings.text_size {
            TextSize::Normal => None,
            TextSize::Large => Some("large"),
            TextSize::Larger => Some("larger"),
        };
        let attributes = [
            ("data-scheme", scheme),
            ("data-contrast", contrast),
            ("data-text-size", size),
        ];
        document::describe(locale.tag(), locale.direction().as_str(), &attributes);
        document::set_manifest(&format!("locales/{}/manifest.webmanifest", locale.tag()));
    }
}

/// Entries of one action follow one another.
fn after(entry: Entry, place: usize) -> Entry {
    Entry {
        clock: entry.clock.saturating_add(place as u64),
        ..entry
    }
}
