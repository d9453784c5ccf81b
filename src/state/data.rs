//! What is stored, in the reader's hands: how much, out as a file, in from a file, away for good. And photos.

use crate::state::signals::RwSignal;
use leptos::prelude::*;

use super::keeping::{self, archive, open, tell_tabs};
use super::{Told, Vejviser};
use crate::domain::moment::Moment;
use crate::domain::plan::{Command, Entry, PhotoId, Rejection};
use crate::domain::programme::ItemId;
use crate::i18n::args;
use crate::platform::photo::{PhotoFault, small_picture};
use crate::platform::quota::{Persistence, Room};
use crate::platform::{chance, clock, document, file, quota};
use crate::storage::tabs::News;
use crate::storage::{
    Backup, BackupFault, How, Imported, Photo, PlanBackup, StorageError, Usage, Write,
};

/// What is stored, as the page of one's data shows it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stored {
    pub usage: Usage,
    pub room: Option<Room>,
    pub persistence: Persistence,
}

/// A photo on its way to the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PhotoState {
    Loading,
    /// An address of the picture in memory.
    Shown(String),
    /// The bytes are not there: removed on another device, or damaged.
    Gone,
}

/// A file that could not be read as a whole.
pub struct Unread {
    /// In the reader's language.
    pub reason: String,
    /// Every fault with its place.
    pub places: Vec<String>,
    /// What is whole in it, if anything.
    pub rest: Option<Backup>,
}

impl Vejviser {
    /// How much is stored.
    ///
    /// # Errors
    /// Where storage cannot be read.
    pub async fn stored(self) -> Result<Stored, StorageError> {
        let Some((storage, _)) = archive() else {
            return Err(StorageError::Closed);
        };
        let usage = storage.usage().await?;
        Ok(Stored {
            usage,
            room: quota::room().await,
            persistence: quota::persistence().await,
        })
    }

    /// Everything as a readable file, what is not saved yet included: it may be all that is left of it.
    ///
    /// # Errors
    /// In the reader's language.
    pub async fn export(self) -> Result<(), String> {
        let failed = || self.say("export-failed");
        let Some((storage, writer)) = archive() else {
            return Err(failed());
        };
        let now = clock::now();
        let mut backup = match storage.export(now).await {
            Ok(backup) => backup,
            // Storage is out of reach: what this page knows still goes into the file.
            Err(_) => Backup::new(now, &self.settings.get_untracked(), self.shown_plan()),
        };
        backup.add_unsaved(&writer.unsaved());
        let text = backup.to_text();
        let day = crate::domain::timing::danish_day(now);
        file::offer(
            &format!("vejviser-{}.json", Moment::Day(day)),
            "application/json",
            text.as_bytes(),
        )
        .map_err(|_| failed())
    }

    /// The plan that is shown, as it goes into a file.
    fn shown_plan(self) -> Vec<PlanBackup> {
        let log = self.log.get_untracked();
        let info = self.plans.with_untracked(|plans| {
            plans
                .iter()
                .find(|info| Some(&info.id) == log.plan.as_ref())
                .cloned()
        });
        info.map(|info| PlanBackup {
            info,
            entries: log.entries,
            photos: Vec::new(),
            damaged: Vec::new(),
        })
        .into_iter()
        .collect()
    }

    /// Reads a file that the reader chose; changes nothing yet.
    ///
    /// # Errors
    /// In the reader's language, with every fault and its place, and with what is whole in the file.
    pub async fn read_backup(self, chosen: web_sys::File) -> Result<Backup, Unread> {
        let unread = |message: &str| Unread {
            reason: self.say(message),
            places: Vec::new(),
            rest: None,
        };
        if chosen.size() > crate::storage::backup::MOST_BYTES as f64 {
            return Err(unread("import-too-large"));
        }
        let text = match file::bytes(&chosen).await.map(String::from_utf8) {
            Ok(Ok(text)) => text,
            _ => return Err(unread("import-not-readable")),
        };
        Backup::parse(&text).map_err(|fault| match fault {
            BackupFault::NotReadable { .. } => Unread {
                places: vec![fault.to_string()],
                ..unread("import-not-readable")
            },
            BackupFault::OtherApp => unread("import-other-app"),
            BackupFault::Newer { .. } => unread("import-newer"),
            BackupFault::TooLarge { .. } => unread("import-too-large"),
            BackupFault::Damaged(faults) => {
                let rest = Backup::sound_part(&text);
                let message = match rest {
                    Some(_) => "import-damaged-in-part",
                    None => "import-damaged",
                };
                Unread {
                    places: faults.iter().map(ToString::to_string).collect(),
                    rest,
                    ..unread(message)
                }
            }
        })
    }

    /// Adds what a file holds. Nothing that is here is changed or lost.
    ///
    /// # Errors
    /// In the reader's language; then nothing has been added.
    pub async fn import(self, backup: Backup) -> Result<Imported, String> {
        let Some((storage, writer)) = archive() else {
            return Err(self.say("import-failed"));
        };
        // What is on its way goes first, so that the file cannot overtake it.
        writer.settled().await;
        let how = match self.log.with_untracked(|log| log.plan.is_none()) {
            true => How::PlansAndSettings,
            false => How::Plans,
        };
        let imported = storage
            .import(&backup, how)
            .await
            .map_err(|error| match error {
                StorageError::Full => self.say("import-full"),
                _ => self.say("import-failed"),
            })?;
        tell_tabs(News::Plans);
        // A plan that was not here before is what the reader wants to see; the other one stays, a tap away.
        let new = backup.plans.iter().find(|plan| {
            let is_own = plan.info.person.is_none() && !plan.info.id.is_beside();
            is_own
                && self
                    .plans
                    .with_untracked(|known| known.iter().all(|known| known.id != plan.info.id))
        });
        match new {
            Some(plan) => self.open_imported(plan.info.id.clone()).await,
            None => self.refresh_everything(),
        }
        Ok(imported)
    }

    /// Deletes the database, the caches and all else that this page keeps on the phone.
    ///
    /// # Errors
    /// In the reader's language: another tab still holds the data.
    pub async fn delete_everything(self) -> Result<(), String> {
        let Some((storage, writer)) = archive() else {
            return Err(self.say("delete-failed"));
        };
        tell_tabs(News::Deleted);
        let deleted = storage.delete_everything().await;
        // Where nothing is deleted, what is still on its way stays on its way.
        if matches!(deleted, Ok(()) | Err(StorageError::OtherTab)) {
            writer.discard();
        }
        deleted.map_err(|error| match error {
            StorageError::OtherTab => self.say("delete-other-tab"),
            _ => self.say("delete-failed"),
        })?;
        document::forget_browser_stores().await;
        document::leave_to_start();
        Ok(())
    }

    /// Keeps a photo of an item, made small.
    ///
    /// # Errors
    /// In the reader's language; then nothing has changed.
    pub async fn add_photo(self, item: &ItemId, chosen: web_sys::File) -> Result<(), String> {
        let bytes = small_picture(&chosen).await.map_err(|fault| match fault {
            PhotoFault::TooLarge { megabytes, most } => self.say_with(
                "photo-too-large",
                args().n("size", megabytes).n("most", most),
            ),
            PhotoFault::NoPicture => self.say("photo-no-picture"),
        })?;
        let photo = Photo {
            id: PhotoId(chance::fresh_id()),
            mime: "image/jpeg".to_owned(),
            bytes,
        };
        let command = Command::AddPhoto {
            item: item.clone(),
            photo: photo.id.clone(),
        };
        let entry = self
            .single_entry(command)
            .map_err(|rejection| self.reason(&rejection))?;
        let Some(plan) = self.log.with_untracked(|log| log.plan.clone()) else {
            return Err(self.say("rejected-not-in-programme"));
        };
        self.keep(Write::AppendWithPhoto {
            plan,
            entry: entry.clone(),
            photo,
        });
        self.show_entries(std::slice::from_ref(&entry));
        self.told.set(Some(Told::done(self.say("told-photo"))));
        Ok(())
    }

    fn single_entry(self, command: Command) -> Result<Entry, Rejection> {
        let Some(programme) = untrack(|| self.followed()) else {
            return Err(Rejection::NotInProgramme(String::new()));
        };
        let now = clock::now();
        self.plan
            .with_untracked(|plan| plan.apply(command, &programme, self.stamp(), now))
    }

    /// Takes a photo away for good.
    pub fn remove_photo(self, photo: &PhotoId) -> Result<(), Rejection> {
        // One that could not be written yet is simply taken back out of the queue.
        let withdrawn = open().and_then(|(_, writer)| writer.withdraw_photo(photo));
        if let Some(entry) = withdrawn {
            self.log
                .update(|log| log.entries.retain(|known| known.id != entry.id));
            self.told
                .set(Some(Told::done(self.say("told-photo-removed"))));
            return Ok(());
        }
        self.carry_out(
            vec![Command::RemovePhoto(photo.clone())],
            "told-photo-removed",
        )?;
        if let Some(plan) = self.log.with_untracked(|log| log.plan.clone()) {
            self.keep(Write::RemovePhoto {
                plan,
                photo: photo.clone(),
            });
        }
        Ok(())
    }

    /// The picture of a photo, as it comes from storage. Its memory is freed with the owner that asked.
    pub fn photo(self, photo: &PhotoId) -> RwSignal<PhotoState> {
        let shown = RwSignal::new(PhotoState::Loading);
        let photo = photo.clone();
        Effect::new(move |_| {
            let photo = photo.clone();
            leptos::task::spawn_local(async move {
                let url = self
                    .photo_bytes(&photo)
                    .await
                    .and_then(|photo| file::object_url(&photo.mime, &photo.bytes));
                let found = url.clone().map_or(PhotoState::Gone, PhotoState::Shown);
                // The page may be gone by now: then the memory is freed at once.
                if let (Some(_), Some(url)) = (shown.try_set(found), url) {
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

    async fn photo_bytes(self, id: &PhotoId) -> Option<Photo> {
        let (_, writer) = open()?;
        let waiting = writer.unsaved().into_iter().find_map(|write| match write {
            Write::AppendWithPhoto { photo, .. } if photo.id == *id => Some(photo),
            _ => None,
        });
        if waiting.is_some() {
            return waiting;
        }
        let plan = self.log.with_untracked(|log| log.plan.clone())?;
        keeping::photo(&plan, id).await
    }
}
