//! The readable export: one JSON file with everything, for the reader to keep.
//!
//! It is meant to be read by people too, and by whoever rescues data without this app: pretty
//! printed, dates as text, photos as base64.

mod parse;

use std::fmt;

use base64::display::Base64Display;
use base64::engine::general_purpose::STANDARD;
use chrono::{DateTime, SecondsFormat, Utc};
use serde::Serialize;

use super::port::{DamagedRecord, Photo, PlanInfo, Write};
use super::settings::Settings;
use crate::domain::plan::{Entry, PlanId};

/// Largest file that is read, in bytes. A phone cannot hold more at once.
pub const MOST_BYTES: usize = 200_000_000;
/// Most plans in a file.
pub const MOST_PLANS: usize = 1_000;
/// Most entries of a plan: ten entries a day for 27 years.
pub const MOST_ENTRIES: usize = 100_000;
/// Longest id, in bytes.
pub const MOST_ID_BYTES: usize = 200;
/// After so many faults a file is not looked at further.
pub const MOST_FAULTS: usize = 1_000;

/// Everything that is stored, at one moment.
#[derive(Clone, Debug, PartialEq)]
pub struct Backup {
    /// Version of the app that wrote it.
    pub app: String,
    pub written: DateTime<Utc>,
    /// The choices of the reader, without what is true of one device only.
    pub settings: Settings,
    pub plans: Vec<PlanBackup>,
    /// Records outside the logs that could not be read (settings, descriptions of plans, photos).
    /// They are in the file so that somebody can look at them; an import leaves them aside.
    pub damaged: Vec<DamagedRecord>,
}

/// A plan with its whole log and its photos.
#[derive(Clone, Debug, PartialEq)]
pub struct PlanBackup {
    pub info: PlanInfo,
    pub entries: Vec<Entry>,
    pub photos: Vec<Photo>,
    /// Records of the log that could not be read; an import keeps them where there is nothing yet.
    pub damaged: Vec<DamagedRecord>,
}

/// Why a file cannot be imported. Nothing has changed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BackupFault {
    /// Not JSON: another kind of file, or one that was cut off.
    #[error("not readable at line {line}, column {column}: {what}")]
    NotReadable {
        line: usize,
        column: usize,
        what: String,
    },
    #[error("this file is not a backup of this app")]
    OtherApp,
    #[error("the file is of format {format}, this app reads {}", Backup::FORMAT)]
    Newer { format: u64 },
    #[error("the file has {bytes} bytes, at most {MOST_BYTES} can be read")]
    TooLarge { bytes: usize },
    /// Every fault with its place, at most [`MOST_FAULTS`].
    #[error("the file is damaged in {} places", .0.len())]
    Damaged(Vec<Fault>),
}

/// What is wrong, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Path in the file, such as `plans[0].entries[17]`.
    pub place: String,
    pub what: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.what)
    }
}

impl Backup {
    /// The version of the file format that this app writes, and the newest that it reads.
    pub const FORMAT: u32 = 1;

    pub fn new(written: DateTime<Utc>, settings: &Settings, plans: Vec<PlanBackup>) -> Backup {
        Backup {
            app: env!("CARGO_PKG_VERSION").to_owned(),
            written,
            settings: settings.to_hand_over(),
            plans,
            damaged: Vec::new(),
        }
    }

    /// Adds what is not stored yet. A reader whose storage is full or blocked exports in order not
    /// to lose just that.
    pub fn add_unsaved(&mut self, writes: &[Write]) {
        for write in writes {
            match write {
                Write::CreatePlan(info) => {
                    if self.plans.iter().all(|plan| plan.info.id != info.id) {
                        self.plan(&info.id, info.created).info = info.clone();
                    }
                }
                Write::Append { plan, entries } => {
                    for entry in entries {
                        self.plan(plan, entry.at).add(entry);
                    }
                }
                Write::AppendWithPhoto { plan, entry, photo } => {
                    let plan = self.plan(plan, entry.at);
                    plan.add(entry);
                    if plan.photos.iter().all(|known| known.id != photo.id) {
                        plan.photos.push(photo.clone());
                    }
                }
                Write::RemovePhoto { plan, photo } => {
                    for known in self.plans.iter_mut().filter(|known| &known.info.id == plan) {
                        known.photos.retain(|known| &known.id != photo);
                    }
                }
                Write::Settings(settings) => self.settings = settings.to_hand_over(),
            }
        }
    }

    /// The plan; begun where it is not there.
    fn plan(&mut self, id: &PlanId, created: DateTime<Utc>) -> &mut PlanBackup {
        let known = self.plans.iter().position(|plan| &plan.info.id == id);
        let place = known.unwrap_or_else(|| {
            self.plans.push(PlanBackup {
                info: PlanInfo::new(id.clone(), created),
                entries: Vec::new(),
                photos: Vec::new(),
                damaged: Vec::new(),
            });
            self.plans.len() - 1
        });
        &mut self.plans[place]
    }

    /// Reads a file. Reports every fault at once; nothing is half read.
    pub fn parse(text: &str) -> Result<Backup, BackupFault> {
        parse::parse(text)
    }

    /// The file's text.
    pub fn to_text(&self) -> Result<String, serde_json::Error> {
        serde_json::to_string_pretty(&File {
            vejviser: "backup",
            format: Backup::FORMAT,
            app: &self.app,
            written: self.written.to_rfc3339_opts(SecondsFormat::AutoSi, true),
            settings: &self.settings,
            plans: self.plans.iter().map(PlanInFile::from).collect(),
            damaged: &self.damaged,
        })
    }
}

impl PlanBackup {
    fn add(&mut self, entry: &Entry) {
        if self.entries.iter().all(|known| known.id != entry.id) {
            self.entries.push(entry.clone());
        }
    }
}

#[derive(Serialize)]
struct File<'a> {
    vejviser: &'static str,
    format: u32,
    app: &'a str,
    written: String,
    settings: &'a Settings,
    plans: Vec<PlanInFile<'a>>,
    damaged: &'a [DamagedRecord],
}

#[derive(Serialize)]
struct PlanInFile<'a> {
    #[serde(flatten)]
    info: &'a PlanInfo,
    entries: &'a [Entry],
    photos: Vec<PhotoInFile<'a>>,
    damaged: &'a [DamagedRecord],
}

impl<'a> From<&'a PlanBackup> for PlanInFile<'a> {
    fn from(plan: &'a PlanBackup) -> Self {
        PlanInFile {
            info: &plan.info,
            entries: &plan.entries,
            photos: plan.photos.iter().map(PhotoInFile).collect(),
            damaged: &plan.damaged,
        }
    }
}

/// A photo with its bytes as base64, written straight into the file.
struct PhotoInFile<'a>(&'a Photo);

impl Serialize for PhotoInFile<'_> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeStruct;
        struct Data<'a>(&'a [u8]);
        impl Serialize for Data<'_> {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(&Base64Display::new(self.0, &STANDARD))
            }
        }
        let mut photo = serializer.serialize_struct("Photo", 3)?;
        photo.serialize_field("id", &self.0.id)?;
        photo.serialize_field("type", &self.0.mime)?;
        photo.serialize_field("data", &Data(&self.0.bytes))?;
        photo.end()
    }
}
