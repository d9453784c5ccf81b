//! Between the signals and storage: opening, reading once, writing in order, hearing other tabs.
//! A write that has not been confirmed is never called saved, and never dropped.

use std::cell::RefCell;
use std::collections::{BTreeMap, HashSet};
use std::rc::Rc;

use super::place::Place;
use super::{Log, SaveStatus, Vejviser, typed};
use crate::domain::plan::{DeviceId, Entry, PlanId};
use crate::platform::broadcast::Channel;
use crate::platform::{chance, clock, measure, quota};
use crate::storage::indexeddb::{IndexedDb, SCHEMA, StorageEvent};
use crate::storage::tabs::{CHANNEL, Heard, Message, News, hear};
use crate::storage::writer::{Browser, Listeners, Writer};
use crate::storage::{Archive, Memory, PlanInfo, Settings, Storage, StorageError, Write};

/// Whether what the reader does can last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keeping {
    /// Not known yet: nothing has been read, so nothing of one's own is shown.
    Opening,
    /// It lasts on this phone.
    Lasting,
    /// The browser gives no storage: it lasts until the page is closed, and the app says so.
    OnlyInMemory,
    /// The data is of a newer version of the app: it is left alone.
    Newer,
    /// What is stored is sealed, and nothing of it is shown before it is unlocked.
    Locked,
    /// A newer tab has the data now.
    SteppedAside,
    /// Another tab has deleted everything.
    Deleted,
    /// What is stored could not be read. Nothing is written over it.
    Lost,
}

/// The open storage. It holds handles of the browser and so lives beside the signals, not in them.
struct Open {
    place: Place,
    writer: Writer,
    channel: Option<Channel>,
}

/// A change of the settings, to be made again on what has been read.
type Change = Rc<dyn Fn(&mut Settings)>;

/// The name under which reading a log is measured.
const READ_LOG: &str = "vejviser-read-log";

thread_local! {
    static OPEN: RefCell<Option<Open>> = const { RefCell::new(None) };
    /// What the reader changed before the settings were read: a write before the first load would
    /// put defaults in place of everything that was chosen before.
    static EARLY: RefCell<Vec<Change>> = const { RefCell::new(Vec::new()) };
}

/// The open storage and its writer, where there are any.
pub(super) fn open() -> Option<(Rc<dyn Storage>, Writer)> {
    OPEN.with_borrow(|open| {
        open.as_ref()
            .map(|open| (open.place.storage(), open.writer.clone()))
    })
}

/// The same, to look into as a whole. Only pages whose code comes later may call this.
pub(super) fn archive() -> Option<(Rc<dyn Archive>, Writer)> {
    OPEN.with_borrow(|open| {
        open.as_ref()
            .map(|open| (open.place.archive(), open.writer.clone()))
    })
}

/// Where everything is kept, as it is.
pub(super) fn place() -> Option<Place> {
    OPEN.with_borrow(|open| open.as_ref().map(|open| open.place.clone()))
}

/// Where everything is kept from now on. Only the lock may call this.
pub(super) fn move_to(place: Place) {
    OPEN.with_borrow_mut(|open| {
        if let Some(open) = open {
            open.place = place;
        }
    });
}

/// Whether what is stored is sealed. Then nothing of one's own may be left anywhere else.
pub(super) fn is_sealed() -> bool {
    OPEN.with_borrow(|open| {
        open.as_ref()
            .is_some_and(|open| matches!(open.place, Place::Unlocked(..)))
    })
}

pub(super) fn tell_tabs(news: News) {
    OPEN.with_borrow(|open| {
        if let Some(channel) = open.as_ref().and_then(|open| open.channel.as_ref()) {
            channel.send(&Message::new(news).to_text());
        }
    });
}

impl Vejviser {
    /// Opens the storage and reads everything once. Where there is none, the app goes on in memory.
    pub async fn begin_keeping(self) {
        let opened = IndexedDb::open(move |event| self.on_storage_event(event)).await;
        let in_memory = || Place::Memory(Rc::new(Memory::default()));
        let (place, keeping) = match opened {
            Ok(database) => (Place::Device(Rc::new(database)), Keeping::Lasting),
            Err(StorageError::Locked) => return self.keeping.set(Keeping::Locked),
            Err(StorageError::Newer { .. }) => (in_memory(), Keeping::Newer),
            Err(StorageError::OtherTab) => (in_memory(), Keeping::SteppedAside),
            Err(StorageError::Damaged(_)) => (in_memory(), Keeping::Lost),
            Err(_) => (in_memory(), Keeping::OnlyInMemory),
        };
        self.begin_at(place, keeping).await;
    }

    /// Reads everything once, from a place that is open.
    pub(super) async fn begin_at(self, place: Place, keeping: Keeping) {
        let listeners = Listeners {
            status: Box::new(move |status| self.saving.set(status)),
            confirmed: Box::new(tell_what_was_written),
        };
        let writer = Writer::new(place.storage(), Browser, listeners);
        // Where another tab has locked what this one was writing.
        let unsaved = open().map_or_else(Vec::new, |(_, before)| before.unsaved());
        let channel = match keeping {
            Keeping::Lasting => Channel::join(CHANNEL, move |text| self.on_tab(&text)),
            _ => None,
        };
        OPEN.set(Some(Open {
            place,
            writer: writer.clone(),
            channel,
        }));
        let read = self.read_everything().await;
        if let Err(_unreadable) = read {
            self.keeping.set(Keeping::Lost);
            return;
        }
        self.keeping.set(keeping);
        writer.loaded();
        for change in EARLY.take() {
            self.change_settings(move |settings| change(settings));
        }
        for write in unsaved {
            self.keep(write);
        }
        if self
            .settings
            .with_untracked(|settings| settings.device.is_none())
        {
            let device = DeviceId(chance::fresh_id());
            self.change_settings(move |settings| settings.device = Some(device.clone()));
        }
        tell_tabs(News::Hello);
    }

    async fn read_everything(self) -> Result<(), StorageError> {
        let Some((storage, _)) = open() else {
            return Ok(());
        };
        let loaded = storage.load().await?;
        let plan = loaded
            .settings
            .current_plan
            .clone()
            .filter(|current| loaded.plans.iter().any(|plan| plan.id == *current))
            .or_else(|| own_plan(&loaded.plans));
        let log = match &plan {
            Some(plan) => self.read_log(plan).await?,
            None => Log::default(),
        };
        self.plans.set(loaded.plans);
        self.settings.set(loaded.settings);
        self.log.set(log);
        Ok(())
    }

    pub(super) async fn read_log(self, plan: &PlanId) -> Result<Log, StorageError> {
        let Some((storage, _)) = open() else {
            return Ok(Log::default());
        };
        measure::begin(READ_LOG);
        let read = storage.entries(plan).await?;
        measure::end(READ_LOG);
        Ok(Log {
            plan: Some(plan.clone()),
            entries: read.entries,
            damaged: read.damaged.len(),
        })
    }

    /// Opens another plan of this phone.
    pub fn open_plan(self, plan: PlanId) {
        leptos::task::spawn_local(async move {
            self.bring_plan(plan).await;
        });
    }

    /// Opens another plan of this phone; says whether it could be read.
    pub(super) async fn bring_plan(self, plan: PlanId) -> bool {
        self.keep_notes();
        let Ok(log) = self.read_log(&plan).await else {
            return false;
        };
        self.log.set(log);
        self.change_settings(move |settings| settings.current_plan = Some(plan.clone()));
        true
    }

    /// Closes the plan that is open, as far as this page goes.
    pub(super) fn close_plan(self) {
        self.log.set(Log::default());
        self.change_settings(|settings| settings.current_plan = None);
    }

    /// The latest plan of one's own on this phone.
    pub(super) fn own_plan(self) -> Option<PlanId> {
        self.plans.with_untracked(|plans| own_plan(plans))
    }

    /// Reads the list of plans anew and opens one that has just arrived.
    pub(super) async fn open_imported(self, plan: PlanId) {
        self.keep_notes();
        let Some((storage, _)) = open() else { return };
        if let Ok(loaded) = storage.load().await {
            self.plans.set(loaded.plans);
            self.settings.set(loaded.settings);
        }
        self.bring_plan(plan).await;
    }

    /// Reads the log anew and adds what it has: entries that are not written yet stay.
    pub(super) fn refresh_log(self) {
        leptos::task::spawn_local(async move {
            let Some(plan) = self.log.with_untracked(|log| log.plan.clone()) else {
                return;
            };
            let Ok(read) = self.read_log(&plan).await else {
                return;
            };
            self.log.update(|log| {
                if log.plan.as_ref() == Some(&plan) {
                    let known: HashSet<_> =
                        log.entries.iter().map(|entry| entry.id.clone()).collect();
                    let new = read
                        .entries
                        .into_iter()
                        .filter(|entry| !known.contains(&entry.id));
                    log.entries.extend(new);
                    log.damaged = read.damaged;
                }
            });
        });
    }

    /// Reads plans and settings anew, after an import or when another tab has changed them.
    pub(super) fn refresh_everything(self) {
        leptos::task::spawn_local(async move {
            let Some((storage, writer)) = open() else {
                return;
            };
            let Ok(loaded) = storage.load().await else {
                return;
            };
            let own = own_plan(&loaded.plans);
            // What is open may have been taken away in another tab; one that was begun here a moment ago is
            // not stored yet.
            let unsaved = writer.unsaved();
            let is_gone = self.log.with_untracked(|log| {
                let is_open = |info: &PlanInfo| log.plan.as_ref() == Some(&info.id);
                let begins =
                    |write: &Write| matches!(write, Write::CreatePlan(info) if is_open(info));
                log.plan.is_some()
                    && !loaded.plans.iter().any(is_open)
                    && !unsaved.iter().any(begins)
            });
            self.plans.set(loaded.plans);
            self.settings.set(loaded.settings);
            if is_gone {
                // What waits to be written in it could never be.
                if let Some(plan) = self.log.with_untracked(|log| log.plan.clone()) {
                    writer.forget(&plan);
                }
                self.log.set(Log::default());
            }
            if self.log.with_untracked(|log| log.plan.is_none()) {
                if let Some(plan) = own
                    && let Ok(log) = self.read_log(&plan).await
                {
                    self.log.set(log);
                }
            } else {
                self.refresh_log();
            }
        });
    }

    /// Hands a write to the queue. Where there is no storage at all the app has said so already.
    pub(super) fn keep(self, write: Write) {
        if let Some((_, writer)) = open() {
            writer.add(write);
        }
    }

    /// Tries again to write what is not written yet.
    pub fn try_again(self) {
        if let Some((_, writer)) = open() {
            writer.retry();
        }
    }

    /// Whether what is saved is still there after the page has been closed.
    pub fn lasts(self) -> bool {
        self.keeping.get() == Keeping::Lasting
    }

    /// Changes the reader's choices on this device and keeps them.
    pub fn change_settings(self, change: impl Fn(&mut Settings) + 'static) {
        let before = self.settings.get_untracked();
        let mut after = before.clone();
        change(&mut after);
        if before == after {
            return;
        }
        self.settings.set(after.clone());
        if self.keeping.get_untracked() == Keeping::Opening {
            EARLY.with_borrow_mut(|early| early.push(Rc::new(change)));
        } else {
            self.keep(Write::Settings(after));
        }
    }

    /// The name of this browser profile in the entries that it writes.
    pub(super) fn device(self) -> DeviceId {
        self.settings
            .with_untracked(|settings| settings.device.clone())
            .unwrap_or_else(|| DeviceId("unknown".to_owned()))
    }

    /// Makes a plan on this phone.
    pub(super) fn create_plan(self) -> PlanId {
        let info = PlanInfo::new(PlanId(chance::fresh_id()), clock::now());
        let id = info.id.clone();
        self.plans.update(|plans| plans.push(info.clone()));
        self.log.set(Log {
            plan: Some(id.clone()),
            ..Log::default()
        });
        self.keep(Write::CreatePlan(info));
        let current = id.clone();
        self.change_settings(move |settings| {
            settings.current_plan = Some(current.clone());
            settings.just_looking = false;
        });
        id
    }

    /// Asks the browser to keep the data for good, once, when there is something to lose.
    pub(super) fn ask_to_persist(self) {
        if self
            .settings
            .with_untracked(|settings| settings.persistence_asked)
            || !self.lasts()
        {
            return;
        }
        self.change_settings(|settings| settings.persistence_asked = true);
        leptos::task::spawn_local(async {
            quota::ask_to_persist().await;
        });
    }

    pub(super) fn on_storage_event(self, event: StorageEvent) {
        match event {
            StorageEvent::NewerTab(leave) => {
                self.keeping.set(Keeping::SteppedAside);
                leptos::task::spawn_local(async move {
                    // What is on its way is written first; then the newer tab may go on.
                    if let Some((_, writer)) = open() {
                        writer.settled().await;
                    }
                    drop(leave);
                });
            }
            StorageEvent::Deleted => self.forget_all(),
            // The next operation opens it again by itself.
            StorageEvent::Lost => {}
        }
    }

    fn on_tab(self, text: &str) {
        match hear(text, SCHEMA) {
            Heard::StepAside => self.keeping.set(Keeping::SteppedAside),
            Heard::Answer(message) => OPEN.with_borrow(|open| {
                if let Some(channel) = open.as_ref().and_then(|open| open.channel.as_ref()) {
                    channel.send(&message.to_text());
                }
            }),
            Heard::News(News::Appended { plan, .. }) => {
                if self
                    .log
                    .with_untracked(|log| log.plan.as_ref() == Some(&plan))
                {
                    self.refresh_log();
                } else {
                    self.refresh_everything();
                }
            }
            Heard::News(News::Plans | News::Settings) => self.refresh_everything(),
            Heard::News(News::Deleted) => self.forget_all(),
            // What is not saved here stays in memory; it is written once this tab is unlocked.
            Heard::News(News::Locked) => {
                typed::hide();
                self.keeping.set(Keeping::Locked);
            }
            Heard::News(News::Hello) | Heard::Nothing => {}
        }
    }

    /// Another tab has deleted everything: nothing may be written any more, and nothing shown.
    pub(super) fn forget_all(self) {
        if let Some((_, writer)) = open() {
            writer.discard();
        }
        self.keeping.set(Keeping::Deleted);
        self.log.set(Log::default());
        self.plans.set(Vec::new());
        self.notes.set(BTreeMap::new());
        self.drafts.set(BTreeMap::new());
        self.settings.set(Settings::default());
        self.saving.set(SaveStatus::Saved);
    }

    /// Adds entries to the log that is shown.
    pub(super) fn show_entries(self, entries: &[Entry]) {
        self.log
            .update(|log| log.entries.extend(entries.iter().cloned()));
    }
}

/// The latest plan that is not somebody else's.
fn own_plan(plans: &[PlanInfo]) -> Option<PlanId> {
    let own = plans.iter().rfind(|plan| plan.person.is_none());
    own.map(|plan| plan.id.clone())
}

/// Other tabs hear only of what storage has confirmed: they read it from there.
fn tell_what_was_written(writes: &[Write]) {
    for write in writes {
        match write {
            Write::Settings(_) => tell_tabs(News::Settings),
            Write::CreatePlan(_) | Write::Describe(_) => tell_tabs(News::Plans),
            Write::Append { .. } | Write::AppendWithPhoto { .. } => {
                if let Some((plan, ids)) = write.entries() {
                    tell_tabs(News::Appended {
                        plan: plan.clone(),
                        ids,
                    });
                }
            }
            Write::RemovePhoto { .. } => {}
        }
    }
}
