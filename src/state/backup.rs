//! Out as a file, in from a file: open for everybody to read, or sealed with a passphrase.

use super::Vejviser;
use super::keeping::{archive, tell_tabs};
use crate::domain::handover::is_plan_file;
use crate::domain::moment::{Moment, instant_text, read_instant};
use crate::platform::{clock, file};
use crate::storage::backup::due::{Due, Last, due};
use crate::storage::backup::sealed::{CoverFault, SealedFile, is_sealed};
use crate::storage::tabs::News;
use crate::storage::{Backup, BackupFault, How, Imported, PlanBackup, StorageError};

/// Shortest passphrase of a file, in characters. A file can be tried by others for as long as they like.
pub const LEAST_WORDS: usize = 8;

/// A file that could not be read as a whole.
pub struct Unread {
    /// In the reader's language.
    pub reason: String,
    /// Every fault with its place.
    pub places: Vec<String>,
    /// What is whole in it, if anything.
    pub rest: Option<Box<Backup>>,
}

/// A file that the reader chose.
pub enum Chosen {
    Open(Box<Backup>),
    /// Whole, and it asks for its passphrase.
    Sealed(Vec<u8>),
}

impl Vejviser {
    /// Everything, what is not saved yet included: it may be all that is left of it.
    async fn everything(self) -> Option<Backup> {
        let (storage, writer) = archive()?;
        let now = clock::now();
        let mut backup = match storage.export(now).await {
            Ok(backup) => backup,
            // Storage is out of reach: what this page knows still goes into the file.
            Err(_) => Backup::new(now, &self.settings.get_untracked(), self.shown_plan()),
        };
        backup.add_unsaved(&writer.unsaved());
        Some(backup)
    }

    /// Everything as a readable file.
    ///
    /// # Errors
    /// In the reader's language.
    pub async fn export(self) -> Result<(), String> {
        let failed = || self.say("export-failed");
        let backup = self.everything().await.ok_or_else(failed)?;
        let text = backup.to_text();
        let name = file_name(&backup, "json");
        file::offer(&name, "application/json", text.as_bytes()).map_err(|_| failed())?;
        self.remember(&backup);
        Ok(())
    }

    /// Everything as a file that opens with these words only.
    ///
    /// # Errors
    /// In the reader's language; then there is no file.
    pub async fn export_sealed(self, words: &str) -> Result<(), String> {
        let failed = || self.say("export-failed");
        let backup = self.everything().await.ok_or_else(failed)?;
        let sealed = backup.to_sealed(words).await;
        let sealed = sealed.map_err(|_| self.say("backup-no-cipher"))?;
        let name = file_name(&backup, "vejviser");
        file::offer(&name, "application/octet-stream", &sealed).map_err(|_| failed())?;
        self.remember(&backup);
        Ok(())
    }

    /// When there was a file last, and how much was in it.
    fn remember(self, backup: &Backup) {
        let last = format!("{} {}", instant_text(backup.written), backup.entries());
        self.change_settings(move |settings| settings.last_backup = Some(last.clone()));
    }

    /// When there was a file last, if ever.
    pub fn last_backup(self) -> Option<Last> {
        let last = self
            .settings
            .with(|settings| settings.last_backup.clone())?;
        let (at, entries) = last.split_once(' ')?;
        Some(Last {
            at: read_instant(at)?,
            entries: entries.parse().ok()?,
        })
    }

    /// Whether it is time for a file, with so many entries stored.
    pub fn backup_due(self, entries: usize) -> Option<Due> {
        due(self.last_backup(), entries, self.now.get_untracked())
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
    pub async fn read_backup(self, chosen: web_sys::File) -> Result<Chosen, Unread> {
        if chosen.size() > crate::storage::backup::MOST_BYTES as f64 {
            return Err(self.unread("import-too-large"));
        }
        let bytes = file::bytes(&chosen).await;
        let bytes = bytes.map_err(|_| self.unread("import-not-readable"))?;
        if is_plan_file(&bytes) {
            return Err(self.unread("import-is-plan"));
        }
        if is_sealed(&bytes) {
            let cover = |fault| self.unread_cover(&fault);
            // Whether it is whole is known before anybody is asked for a passphrase.
            SealedFile::read(&bytes)
                .map_err(cover)?
                .check()
                .await
                .map_err(cover)?;
            return Ok(Chosen::Sealed(bytes));
        }
        match String::from_utf8(bytes) {
            Ok(text) => self
                .read_text(&text)
                .map(|backup| Chosen::Open(Box::new(backup))),
            Err(_) => Err(self.unread("import-not-readable")),
        }
    }

    /// Opens a sealed file; changes nothing yet.
    ///
    /// # Errors
    /// As [`Vejviser::read_backup`].
    pub async fn open_sealed(self, sealed: &[u8], words: &str) -> Result<Backup, Unread> {
        let cover = |fault| self.unread_cover(&fault);
        let text = SealedFile::read(sealed).map_err(cover)?.open(words).await;
        self.read_text(&text.map_err(cover)?)
    }

    fn unread(self, message: &str) -> Unread {
        Unread {
            reason: self.say(message),
            places: Vec::new(),
            rest: None,
        }
    }

    fn unread_cover(self, fault: &CoverFault) -> Unread {
        self.unread(match fault {
            CoverFault::Damaged => "import-sealed-damaged",
            CoverFault::Newer { .. } => "import-newer",
            CoverFault::WrongWords => "import-wrong-words",
            CoverFault::Missing => "backup-no-cipher",
        })
    }

    fn read_text(self, text: &str) -> Result<Backup, Unread> {
        let unread = |message: &str| self.unread(message);
        Backup::parse(text).map_err(|fault| match fault {
            BackupFault::NotReadable { .. } => Unread {
                places: vec![fault.to_string()],
                ..unread("import-not-readable")
            },
            BackupFault::OtherApp => unread("import-other-app"),
            BackupFault::Newer { .. } => unread("import-newer"),
            BackupFault::TooLarge { .. } => unread("import-too-large"),
            BackupFault::Damaged(faults) => {
                let rest = Backup::sound_part(text);
                let message = match rest {
                    Some(_) => "import-damaged-in-part",
                    None => "import-damaged",
                };
                Unread {
                    places: faults.iter().map(ToString::to_string).collect(),
                    rest: rest.map(Box::new),
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
}

/// What a file is called: never with anything personal.
fn file_name(backup: &Backup, ending: &str) -> String {
    let day = crate::domain::timing::danish_day(backup.written);
    format!("vejviser-{}.{ending}", Moment::Day(day))
}
