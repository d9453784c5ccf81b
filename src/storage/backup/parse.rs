//! Reading a backup that may be anything: another file, a cut one, one that somebody has edited.
//!
//! The file is walked over borrowed pieces ([`RawValue`]), so that a photo of many megabytes is not
//! copied before it is decoded, and each entry is read by itself, so that one fault does not hide
//! the next. Skipping over a piece does not recurse: deep nesting cannot overflow the stack.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use chrono::{DateTime, Utc};
use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_json::value::RawValue;
use serde_json::{Map, Value};

use super::{
    Backup, BackupFault, Fault, MOST_BYTES, MOST_ENTRIES, MOST_FAULTS, MOST_ID_BYTES, MOST_PLANS,
    PlanBackup,
};
use crate::domain::plan::{Entry, PhotoId, PlanId};
use crate::storage::port::{DamagedRecord, Photo, PlanInfo};

type Pieces<'a> = BTreeMap<Cow<'a, str>, &'a RawValue>;

pub fn parse(text: &str) -> Result<Backup, BackupFault> {
    if text.len() > MOST_BYTES {
        return Err(BackupFault::TooLarge { bytes: text.len() });
    }
    // Some editors put a byte order mark before the text that they save.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if let Err(fault) = serde_json::from_str::<IgnoredAny>(text) {
        return Err(BackupFault::NotReadable {
            line: fault.line(),
            column: fault.column(),
            what: fault.to_string(),
        });
    }
    let file: Pieces<'_> = serde_json::from_str(text).map_err(|_| BackupFault::OtherApp)?;
    let says = |key: &str| file.get(key).map(|raw| raw.get());
    if says("vejviser") != Some("\"backup\"") {
        return Err(BackupFault::OtherApp);
    }
    if let Some(format) = says("format").and_then(|raw| raw.parse::<u64>().ok())
        && format > u64::from(Backup::FORMAT)
    {
        return Err(BackupFault::Newer { format });
    }
    let mut reader = Reader::default();
    let backup = reader.backup(&file);
    match backup {
        Some(backup) if reader.faults.is_empty() => Ok(backup),
        _ => Err(BackupFault::Damaged(reader.faults)),
    }
}

/// Reads on after a fault and remembers it.
#[derive(Default)]
struct Reader {
    faults: Vec<Fault>,
}

impl Reader {
    fn fault(&mut self, place: &str, what: impl ToString) {
        if self.faults.len() < MOST_FAULTS {
            self.faults.push(Fault {
                place: place.to_owned(),
                what: what.to_string(),
            });
        }
    }

    fn read<'a, T: Deserialize<'a>>(&mut self, place: &str, raw: &'a RawValue) -> Option<T> {
        match serde_json::from_str(raw.get()) {
            Ok(value) => Some(value),
            Err(fault) => {
                self.fault(place, fault);
                None
            }
        }
    }

    fn field<'a, T: Deserialize<'a>>(
        &mut self,
        place: &str,
        pieces: &Pieces<'a>,
        key: &str,
    ) -> Option<T> {
        let place = if place.is_empty() {
            key.to_owned()
        } else {
            format!("{place}.{key}")
        };
        match pieces.get(key) {
            Some(raw) => self.read(&place, raw),
            None => {
                self.fault(&place, "missing");
                None
            }
        }
    }

    /// A list that may be absent; a list that is too long is a fault and read as empty.
    fn list<'a>(
        &mut self,
        place: &str,
        pieces: &Pieces<'a>,
        key: &str,
        most: usize,
    ) -> Vec<&'a RawValue> {
        if !pieces.contains_key(key) {
            return Vec::new();
        }
        let list: Vec<&RawValue> = self.field(place, pieces, key).unwrap_or_default();
        if list.len() > most {
            self.fault(
                &format!("{place}.{key}"),
                format!("{} are too many, at most {most}", list.len()),
            );
            return Vec::new();
        }
        list
    }

    fn id(&mut self, place: &str, id: &str) {
        if id.is_empty() || id.len() > MOST_ID_BYTES {
            self.fault(place, format!("an id has 1 to {MOST_ID_BYTES} bytes"));
        }
    }

    fn backup(&mut self, file: &Pieces<'_>) -> Option<Backup> {
        let format: Option<u32> = self.field("", file, "format");
        if format == Some(0) {
            self.fault("format", "there is no format 0");
        }
        let app = self.field("", file, "app");
        let written: Option<DateTime<Utc>> = self.field("", file, "written");
        let settings = self.field("", file, "settings");
        let damaged = self.damaged("", file);
        if !file.contains_key("plans") {
            self.fault("plans", "missing");
        }
        let mut plans = Vec::new();
        let mut places: HashMap<PlanId, String> = HashMap::new();
        for (index, raw) in self
            .list("", file, "plans", MOST_PLANS)
            .into_iter()
            .enumerate()
        {
            let place = format!("plans[{index}]");
            let Some(plan) = self.plan(&place, raw) else {
                continue;
            };
            if let Some(first) = places.get(&plan.info.id) {
                self.fault(&place, format!("the same id as {first}"));
            }
            places.insert(plan.info.id.clone(), place);
            plans.push(plan);
        }
        Some(Backup {
            app: app?,
            written: written?,
            settings: settings?,
            plans,
            damaged,
        })
    }

    fn plan(&mut self, place: &str, raw: &RawValue) -> Option<PlanBackup> {
        let pieces: Pieces<'_> = self.read(place, raw)?;
        let id: Option<PlanId> = self.field(place, &pieces, "id");
        if let Some(id) = &id {
            self.id(&format!("{place}.id"), &id.0);
        }
        let created = self.field(place, &pieces, "created");
        let entries = self.entries(place, &pieces);
        let photos = self.photos(place, &pieces);
        let damaged = self.damaged(place, &pieces);
        let mut more = Map::new();
        for (key, raw) in &pieces {
            if !["id", "created", "entries", "photos", "damaged"].contains(&key.as_ref())
                && let Some(value) = self.read::<Value>(&format!("{place}.{key}"), raw)
            {
                more.insert(key.clone().into_owned(), value);
            }
        }
        Some(PlanBackup {
            info: PlanInfo {
                id: id?,
                created: created?,
                more,
            },
            entries,
            photos,
            damaged,
        })
    }

    fn entries(&mut self, place: &str, plan: &Pieces<'_>) -> Vec<Entry> {
        let list = self.list(place, plan, "entries", MOST_ENTRIES);
        let mut entries = Vec::with_capacity(list.len());
        let mut places = HashMap::new();
        for (index, raw) in list.into_iter().enumerate() {
            let here = format!("{place}.entries[{index}]");
            let Some(entry) = self.read::<Entry>(&here, raw) else {
                continue;
            };
            self.id(&format!("{here}.id"), &entry.id.0);
            if let Some(first) = places.insert(entry.id.clone(), index) {
                self.fault(&here, format!("the same id as entries[{first}]"));
            }
            entries.push(entry);
        }
        entries
    }

    fn photos(&mut self, place: &str, plan: &Pieces<'_>) -> Vec<Photo> {
        #[derive(Deserialize)]
        struct InFile<'a> {
            id: PhotoId,
            #[serde(rename = "type")]
            mime: String,
            #[serde(borrow)]
            data: Cow<'a, str>,
        }
        let mut photos = Vec::new();
        let list = self.list(place, plan, "photos", MOST_ENTRIES);
        for (index, raw) in list.into_iter().enumerate() {
            let here = format!("{place}.photos[{index}]");
            let Some(photo) = self.read::<InFile<'_>>(&here, raw) else {
                continue;
            };
            self.id(&format!("{here}.id"), &photo.id.0);
            match STANDARD.decode(photo.data.as_ref()) {
                Ok(bytes) => photos.push(Photo {
                    id: photo.id,
                    mime: photo.mime,
                    bytes,
                }),
                Err(fault) => self.fault(&format!("{here}.data"), fault),
            }
        }
        photos
    }

    fn damaged(&mut self, place: &str, pieces: &Pieces<'_>) -> Vec<DamagedRecord> {
        let list = self.list(place, pieces, "damaged", MOST_ENTRIES);
        list.into_iter()
            .enumerate()
            .filter_map(|(index, raw)| self.read(&format!("{place}.damaged[{index}]"), raw))
            .collect()
    }
}
