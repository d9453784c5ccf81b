//! The readable export: one JSON file with everything, for the reader to keep.
//!
//! It is meant to be read by people too, and by whoever rescues data without this app: a line for each
//! entry, dates as text, photos as base64.

pub mod due;
mod parse;
mod rescue;
pub mod sealed;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use chrono::{DateTime, Utc};
use serde_json::Value;

use super::port::{DamagedRecord, Photo, PlanInfo, Write};
use super::settings::Settings;
pub use crate::domain::json::{Fault, MOST_FAULTS};
use crate::domain::json::{object, written};
use crate::domain::moment::instant_text;
use crate::domain::plan::{Entry, PlanId};

/// Largest file that is read, in bytes. A phone cannot hold more at once.
pub const MOST_BYTES: usize = 200_000_000;
/// Most plans in a file.
pub const MOST_PLANS: usize = 1_000;
/// Most entries of a plan: ten entries a day for 27 years.
pub const MOST_ENTRIES: usize = 100_000;
/// Longest id, in bytes.
pub const MOST_ID_BYTES: usize = 200;

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
                Write::Describe(info) => self.plan(&info.id, info.created).info = info.clone(),
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

    /// How many entries are in it.
    pub fn entries(&self) -> usize {
        self.plans.iter().map(|plan| plan.entries.len()).sum()
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

    /// What is whole in a file that is damaged: entries, photos and records with a fault are left out,
    /// and settings with a fault as a whole; a time of the file or of a plan is taken from another one.
    /// `None` where something else has a fault too, such as the id of a plan, or where no plan has an entry or a photo left.
    pub fn sound_part(text: &str) -> Option<Backup> {
        parse::sound_part(text)
    }

    /// The file's text: what it is first, then a line for each entry and photo.
    pub fn to_text(&self) -> String {
        let plans = self.plans.iter().map(|plan| {
            let mut fields = vec![("id", written(&Value::from(plan.info.id.0.as_str())))];
            let Value::Object(mut info) = plan.info.to_json() else {
                return String::new();
            };
            info.remove("id");
            fields.extend(
                info.iter()
                    .map(|(key, value)| (key.as_str(), written(value))),
            );
            fields.extend([
                ("entries", lines(&plan.entries, Entry::to_json)),
                ("photos", lines(&plan.photos, photo)),
                ("damaged", lines(&plan.damaged, damaged)),
            ]);
            block(&fields)
        });
        let plans: Vec<String> = plans.collect();
        block(&[
            ("vejviser", "\"backup\"".to_owned()),
            ("format", Backup::FORMAT.to_string()),
            ("app", written(&Value::from(self.app.as_str()))),
            ("written", written(&Value::from(instant_text(self.written)))),
            ("settings", written(&self.settings.to_json())),
            ("plans", bracketed(&plans)),
            ("damaged", lines(&self.damaged, damaged)),
        ])
    }
}

/// An object with a line for each field.
fn block(fields: &[(&str, String)]) -> String {
    let fields: Vec<String> = fields
        .iter()
        .map(|(key, value)| format!("{}: {value}", written(&Value::from(*key))))
        .collect();
    format!("{{\n  {}\n}}", fields.join(",\n  "))
}

/// A list with a line for each item.
fn lines<T>(items: &[T], to_json: impl Fn(&T) -> Value) -> String {
    let items: Vec<String> = items.iter().map(|item| written(&to_json(item))).collect();
    bracketed(&items)
}

fn bracketed(items: &[String]) -> String {
    match items.is_empty() {
        true => "[]".to_owned(),
        false => format!("[\n{}\n]", items.join(",\n")),
    }
}

fn photo(photo: &Photo) -> Value {
    object([
        ("id", Value::from(photo.id.0.as_str())),
        ("type", Value::from(photo.mime.as_str())),
        ("data", Value::from(STANDARD.encode(&photo.bytes))),
    ])
}

fn damaged(record: &DamagedRecord) -> Value {
    object([
        ("key", Value::from(record.key.as_str())),
        ("raw", Value::from(record.raw.as_str())),
    ])
}

impl PlanBackup {
    fn add(&mut self, entry: &Entry) {
        if self.entries.iter().all(|known| known.id != entry.id) {
            self.entries.push(entry.clone());
        }
    }
}
