//! Locking what is stored with a code, and unlocking it.
//!
//! Locking again is loading the page anew: what was read is gone from memory with the page that had read it.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leptos::prelude::*;

use super::keeping::{is_sealed, move_to, open, place, tell_tabs};
use super::left;
use super::place::Place;
use super::route::{Page, Route};
use super::{Keeping, Vejviser, typed};
use crate::i18n::{Locale, args};
use crate::platform::{clock, discreet, document, idle, navigation};
use crate::storage::indexeddb::{Change, Locked, NotUnlocked, Sealed, lock};
use crate::storage::lock::look;
use crate::storage::tabs::News;
use crate::storage::{Archive, Storage, StorageError};

pub use crate::storage::lock::LEAST_CODE;

/// The minutes after which it may lock by itself.
pub const AFTER: [u64; 4] = [0, 1, 5, 15];
/// Who stays on the page and touches nothing is gone after so many minutes at the earliest.
const LEAST_IDLE: u64 = 5;
/// So often it is tried again where another tab has just written something.
const TRIES: usize = 3;

thread_local! {
    static LOCKED: RefCell<Option<Locked>> = const { RefCell::new(None) };
    static AFTER_NOW: Cell<u64> = const { Cell::new(5) };
}

/// From when on it counts what the reader chose about being seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chosen {
    Now,
    /// When the app is opened next.
    NextTime,
}

/// How the lock answers a code.
pub enum Asked {
    Opened,
    /// In the reader's language.
    Refused(String),
    /// Nobody may try for so many seconds.
    Wait(i64),
}

impl Vejviser {
    /// Whether what is stored is locked with a code, and unlocked at present.
    pub fn has_lock(self) -> bool {
        is_sealed()
    }

    /// After how many minutes it locks by itself.
    pub fn locks_after(self) -> u64 {
        AFTER_NOW.get()
    }

    /// Finds the lock that is shut, and shows the page in the language and look of its owner. The seconds that
    /// nobody may try.
    ///
    /// # Errors
    /// In the reader's language: it cannot be read.
    pub async fn find_lock(self) -> Result<i64, String> {
        let found = async {
            let locked = Locked::open(move |event| self.on_storage_event(event)).await?;
            let record = locked.record().await?;
            LOCKED.set(Some(locked));
            Ok::<_, StorageError>(record)
        };
        let record = match found.await {
            Ok(record) => record,
            Err(StorageError::OtherTab) => {
                self.keeping.set(Keeping::SteppedAside);
                return Ok(0);
            }
            Err(_) => return Err(self.say("locked-unreadable")),
        };
        left::hide();
        typed::hide();
        AFTER_NOW.set(record.after);
        self.settings.set(record.look.clone());
        let language = record.look.language.as_deref().and_then(Locale::from_tag);
        let bare = self.route.with_untracked(|route| route.locale.is_none());
        if let (true, Some(language)) = (bare, language) {
            let route = Route::new(language, Page::Today);
            navigation::replace(&route.to_string());
            self.arrive(route);
        }
        Ok(seconds(record.pause(clock::now())))
    }

    /// Tries a code. Where it is right, everything is read, and shown.
    pub async fn unlock(self, code: &str) -> Asked {
        let Some(locked) = LOCKED.with_borrow(Clone::clone) else {
            return Asked::Refused(self.say("locked-unreadable"));
        };
        match locked.unlock(code, clock::now()).await {
            Ok(sealed) => {
                left::seal_with(sealed.key().clone()).await;
                self.begin_at(unlocked(sealed), Keeping::Lasting).await;
                self.watch(locked);
                Asked::Opened
            }
            Err(refused) => self.answer(&refused),
        }
    }

    fn answer(self, refused: &NotUnlocked) -> Asked {
        match refused {
            NotUnlocked::Wait(pause) => Asked::Wait(seconds(*pause)),
            NotUnlocked::WrongCode => Asked::Refused(self.say("locked-wrong")),
            NotUnlocked::Storage(error) => Asked::Refused(self.lock_fault(error)),
        }
    }

    fn answer_in_words(self, refused: &NotUnlocked) -> String {
        match self.answer(refused) {
            Asked::Refused(reason) => reason,
            Asked::Wait(seconds) => self.say_with("locked-wait", args().n("seconds", seconds)),
            Asked::Opened => String::new(),
        }
    }

    fn lock_fault(self, error: &StorageError) -> String {
        self.say(match error {
            StorageError::OtherTab => "lock-other-tab",
            StorageError::Full => "lock-full",
            StorageError::Damaged(_) => "locked-unreadable",
            _ => "lock-failed",
        })
    }

    /// Locks everything with a code, from now on. The page is loaded anew then, and asks for it.
    ///
    /// # Errors
    /// In the reader's language; then everything is as it was.
    pub async fn lock_with(self, code: &str, after: u64) -> Result<(), String> {
        let (Some(Place::Device(database)), Some((_, writer))) = (place(), open()) else {
            return Err(self.say("lock-not-here"));
        };
        self.keep_notes();
        let settings = self.settings.get_untracked();
        let mut done = Err(StorageError::Interrupted);
        for _ in 0..TRIES {
            writer.settled().await;
            done = lock(&database, code, after, &settings).await;
            if !matches!(done, Err(StorageError::Interrupted)) {
                break;
            }
        }
        let sealed = done.map_err(|error| self.lock_fault(&error))?;
        // What was changed while it was being sealed.
        for write in writer.unsaved() {
            if let Err(error) = write.perform(&sealed).await {
                return Err(self.lock_fault(&error));
            }
        }
        writer.discard();
        tell_tabs(News::Locked);
        left::seal_with(sealed.key().clone()).await;
        // From here on nothing of one's own is left anywhere else, such as what is being typed.
        move_to(unlocked(sealed));
        document::cover_and_reload();
        Ok(())
    }

    /// Takes the lock away for good.
    ///
    /// # Errors
    /// In the reader's language; then everything is as it was.
    pub async fn take_lock_away(self, code: &str) -> Result<(), String> {
        let (Some(locked), Some((_, writer))) = (LOCKED.with_borrow(Clone::clone), open()) else {
            return Err(self.say("lock-failed"));
        };
        self.keep_notes();
        let mut done = Err(StorageError::Interrupted);
        for _ in 0..TRIES {
            writer.settled().await;
            let sealed = locked.unlock(code, clock::now()).await;
            let sealed = sealed.map_err(|refused| self.answer_in_words(&refused))?;
            done = sealed.open_for_good().await;
            if !matches!(done, Err(StorageError::Interrupted)) {
                break;
            }
        }
        let database = done.map_err(|error| self.lock_fault(&error))?;
        left::lay_open();
        for write in writer.unsaved() {
            if let Err(error) = write.perform(&database).await {
                return Err(self.lock_fault(&error));
            }
        }
        writer.discard();
        document::cover_and_reload();
        Ok(())
    }

    /// Another code in place of the old one.
    ///
    /// # Errors
    /// In the reader's language; then the old one counts.
    pub async fn change_code(self, old: &str, new: &str) -> Result<(), String> {
        self.change_lock(old, Change::Code(new)).await
    }

    /// Another time after which it locks by itself.
    ///
    /// # Errors
    /// In the reader's language; then it is as it was.
    pub async fn lock_after(self, code: &str, after: u64) -> Result<(), String> {
        self.change_lock(code, Change::After(after)).await?;
        AFTER_NOW.set(after);
        Ok(())
    }

    async fn change_lock(self, code: &str, change: Change<'_>) -> Result<(), String> {
        let Some(locked) = LOCKED.with_borrow(Clone::clone) else {
            return Err(self.say("lock-failed"));
        };
        let changed = locked.change(code, change, clock::now()).await;
        changed.map_err(|refused| self.answer_in_words(&refused))
    }

    /// Locks again, now. What could not be saved keeps it open: nothing is lost for it.
    pub fn lock_now(self) {
        if !is_sealed() || self.keeping.get_untracked() != Keeping::Lasting {
            return;
        }
        self.keep_notes();
        leptos::task::spawn_local(async move {
            if let Some((_, writer)) = open() {
                writer.settled().await;
                if !writer.unsaved().is_empty() {
                    return;
                }
            }
            document::cover_and_reload();
        });
    }

    /// Locks by itself, and keeps the screen that asks in the language and look of its owner.
    fn watch(self, locked: Locked) {
        let minutes = |minutes: u64| minutes as f64 * 60_000.0;
        let after = AFTER_NOW.get();
        let idle_after = minutes(after.max(LEAST_IDLE));
        idle::on_gone(minutes(after), idle_after, move || self.lock_now());
        Effect::new(move |_| {
            let look = self.settings.with(look);
            let locked = locked.clone();
            if self.keeping.get() == Keeping::Lasting {
                leptos::task::spawn_local(async move {
                    // The screen would only be in another language than it could be.
                    drop(locked.show(look).await);
                });
            }
        });
    }

    /// Deletes everything, for whoever has forgotten the code.
    ///
    /// # Errors
    /// In the reader's language.
    pub async fn delete_locked(self) -> Result<(), String> {
        let Some(locked) = LOCKED.with_borrow(Clone::clone) else {
            return Err(self.say("lock-failed"));
        };
        let deleted = locked.delete_everything().await;
        deleted.map_err(|error| self.lock_fault(&error))?;
        document::leave_to(&format!("deleted.html#{}", self.locale().tag()));
        Ok(())
    }

    /// Shows the way out on every page, or no more.
    ///
    /// # Errors
    /// In the reader's language: the browser cannot remember it.
    pub fn choose_exit(self, on: bool) -> Result<Chosen, String> {
        self.chose(discreet::set_exit(on))
    }

    /// Gives the tab a neutral title, or its own.
    ///
    /// # Errors
    /// In the reader's language: the browser cannot remember it.
    pub fn choose_neutral(self, on: bool) -> Result<Chosen, String> {
        let title = self.say("neutral-word");
        self.chose(discreet::set_title(on.then_some(title.as_str())))
    }

    fn chose(self, kept: bool) -> Result<Chosen, String> {
        match kept {
            // Loading the page anew would lock it, and the reader is in the middle of something.
            true if self.has_lock() => Ok(Chosen::NextTime),
            true => {
                self.update();
                Ok(Chosen::Now)
            }
            false => Err(self.say("protect-not-kept")),
        }
    }
}

fn unlocked(sealed: Sealed) -> Place {
    let sealed = Rc::new(sealed);
    let (storage, archive): (Rc<dyn Storage>, Rc<dyn Archive>) = (sealed.clone(), sealed);
    Place::Unlocked(storage, archive)
}

/// Rounded up: somebody who waits the seconds that they were told may try.
fn seconds(pause: chrono::TimeDelta) -> i64 {
    (pause.num_milliseconds() + 999) / 1_000
}
