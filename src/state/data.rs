//! What is stored, in the reader's hands: how much, away for good. And photos.

use crate::state::signals::RwSignal;
use leptos::prelude::*;

use super::keeping::{archive, open, tell_tabs};
use super::{Told, Vejviser, place};
use crate::domain::plan::{Command, Entry, PhotoId, Rejection};
use crate::domain::programme::ItemId;
use crate::i18n::args;
use crate::platform::photo::{PhotoFault, small_picture};
use crate::platform::quota::{Persistence, Room};
use crate::platform::{chance, clock, document, file, quota};
use crate::storage::tabs::News;
use crate::storage::{Photo, StorageError, Usage, Write};

/// What is stored, as the page of one's data shows it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stored {
    pub usage: Usage,
    pub room: Option<Room>,
    pub persistence: Persistence,
}

/// What is shown as a photo. A file from elsewhere may call a page a photo, and an address of that would open as a
/// page of this app.
const PICTURES: [&str; 4] = ["image/jpeg", "image/png", "image/webp", "image/gif"];

/// A photo on its way to the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PhotoState {
    Loading,
    /// An address of the picture in memory.
    Shown(String),
    /// The bytes are not there: removed on another device, or damaged.
    Gone,
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
        // The rest goes from a page without the app: as long as there is one, something may be written anew.
        document::leave_to(&format!("deleted.html#{}", self.locale().tag()));
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
                    .filter(|photo| PICTURES.contains(&photo.mime.as_str()))
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
        place::photo(&plan, id).await
    }
}
