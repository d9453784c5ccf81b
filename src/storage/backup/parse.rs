//! Reading a backup that may be anything: another file, a cut one, one that somebody has edited.
//!
//! One fault does not hide the next. Deep nesting cannot overflow the stack: the parser stops at 128
//! levels, and an entry may have 100 of them ([`Entry::from_json`]), so that whatever a log can hold can
//! come back out of a file.

use std::collections::HashMap;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::Value;

use super::{
    Backup, BackupFault, MOST_BYTES, MOST_ENTRIES, MOST_ID_BYTES, MOST_PLANS, PlanBackup, rescue,
};
use crate::domain::json::{self, Json};
use crate::domain::moment::read_instant;
use crate::domain::plan::Entry;
use crate::storage::port::{DamagedRecord, Photo, PlanInfo};
use crate::storage::settings::Settings;

pub fn parse(text: &str) -> Result<Backup, BackupFault> {
    json::read(&file(text)?, backup).map_err(BackupFault::Damaged)
}

/// Greatest clock in a file. Far above what another phone may give ([`crate::domain::plan::MOST_CLOCK`]): what was
/// changed here after something that came with the greatest of clocks has to come back out of one's own file.
const LATEST_CLOCK: u64 = 1 << 62;

/// Some faults show only when others are gone; a file with more layers of them is given up.
const MOST_PASSES: usize = 20;

pub fn sound_part(text: &str) -> Option<Backup> {
    let mut file = file(text).ok()?;
    for _ in 0..MOST_PASSES {
        let faults = match json::read(&file, backup) {
            Ok(backup) => {
                let is_left =
                    |plan: &PlanBackup| !plan.entries.is_empty() || !plan.photos.is_empty();
                return backup.plans.iter().any(is_left).then_some(backup);
            }
            Err(faults) => faults,
        };
        for fault in &faults {
            leave_out(&mut file, &fault.place)?;
        }
        for plan in file.get_mut("plans").and_then(Value::as_array_mut)? {
            for list in LISTS {
                close_up(plan.get_mut(list));
            }
        }
        close_up(file.get_mut("damaged"));
    }
    None
}

/// The lists of a plan whose items stand for themselves.
const LISTS: [&str; 3] = ["entries", "photos", "damaged"];

/// Puts nothing in the place of the item that a fault is in. `None` where the fault is not in an item.
fn leave_out(file: &mut Value, place: &str) -> Option<()> {
    let path = place.replace(['[', '.'], "/").replace(']', "");
    let steps: Vec<&str> = path.split('/').collect();
    let (depth, empty) = match steps.as_slice() {
        ["plans", _, list, _, ..] if LISTS.contains(list) => (4, Value::Null),
        ["damaged", _, ..] => (2, Value::Null),
        ["settings", ..] => (1, Value::Object(serde_json::Map::new())),
        ["written"] => (1, some_time(file)?),
        ["plans", _, "created"] => (3, some_time(file)?),
        _ => return None,
    };
    let item = file.pointer_mut(&format!("/{}", steps[..depth].join("/")))?;
    *item = empty;
    Some(())
}

/// A time that can be read, for one that cannot: no entry is worth less for it.
fn some_time(file: &Value) -> Option<Value> {
    let plans = file.get("plans").and_then(Value::as_array)?;
    let entries = plans
        .iter()
        .filter_map(|plan| plan.get("entries")?.as_array())
        .flatten();
    let times = std::iter::once(file.get("written"))
        .chain(plans.iter().map(|plan| plan.get("created")))
        .chain(entries.map(|entry| entry.get("at")));
    times
        .flatten()
        .find(|time| time.as_str().and_then(read_instant).is_some())
        .cloned()
}

fn close_up(list: Option<&mut Value>) {
    if let Some(list) = list.and_then(Value::as_array_mut) {
        list.retain(|item| !item.is_null());
    }
}

/// The file as JSON, if it is one of this app that this version reads.
fn file(text: &str) -> Result<Value, BackupFault> {
    if text.len() > MOST_BYTES {
        return Err(BackupFault::TooLarge { bytes: text.len() });
    }
    // Some editors put a byte order mark before the text that they save.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let file = json::parse(text).map_err(|fault| BackupFault::NotReadable {
        line: fault.line,
        column: fault.column,
        what: fault.to_string(),
    })?;
    if let Some(backup) = rescue::as_backup(&file)? {
        return Ok(backup);
    }
    if file.get("vejviser").and_then(Value::as_str) != Some("backup") {
        return Err(BackupFault::OtherApp);
    }
    if let Some(format) = file.get("format").and_then(Value::as_u64)
        && format > u64::from(Backup::FORMAT)
    {
        return Err(BackupFault::Newer { format });
    }
    Ok(file)
}

fn backup(file: Json<'_>) -> Backup {
    let format = file.field("format");
    format.number(u64::from(Backup::FORMAT));
    if format.value().and_then(Value::as_u64) == Some(0) {
        format.fault("there is no format 0");
    }
    let list = file.field("plans");
    let mut plans: Vec<PlanBackup> = Vec::new();
    let mut places = HashMap::new();
    for (index, json) in within(&list, MOST_PLANS) {
        let plan = plan(json);
        if has_id(json)
            && let Some(first) = places.insert(plan.info.id.clone(), index)
        {
            json.fault(format!("the same id as plans[{first}]"));
        }
        plans.push(plan);
    }
    Backup {
        app: file.field("app").text(),
        written: file.field("written").instant(),
        settings: Settings::from_json(file.field("settings")),
        plans,
        damaged: damaged(file),
    }
}

/// The items of a list with their places; a list that is too long is a fault and read as empty.
fn within<'b>(list: &'b Json<'_>, most: usize) -> impl Iterator<Item = (usize, Json<'b>)> {
    let length = list.value().and_then(Value::as_array).map_or(0, Vec::len);
    let taken = match length > most {
        true => {
            list.fault(format!("{length} are too many, at most {most}"));
            0
        }
        false => length,
    };
    list.items().take(taken).enumerate()
}

fn id(json: Json<'_>, id: &str) {
    if id.is_empty() || id.len() > MOST_ID_BYTES {
        json.fault(format!("an id has 1 to {MOST_ID_BYTES} bytes"));
    }
}

/// A missing id has been told, and is not the same as another that is missing.
fn has_id(json: Json<'_>) -> bool {
    json.optional("id")
        .is_some_and(|id| id.value().is_some_and(Value::is_string))
}

fn plan(json: Json<'_>) -> PlanBackup {
    let mut info = PlanInfo::from_json(json);
    if has_id(json) {
        id(json.field("id"), &info.id.0);
    }
    for own in ["entries", "photos", "damaged"] {
        info.more.remove(own);
    }
    PlanBackup {
        info,
        entries: json.optional("entries").map(entries).unwrap_or_default(),
        photos: json.optional("photos").map(photos).unwrap_or_default(),
        damaged: damaged(json),
    }
}

fn entries(list: Json<'_>) -> Vec<Entry> {
    let mut places = HashMap::new();
    let mut entries = Vec::new();
    for (index, json) in within(&list, MOST_ENTRIES) {
        let entry = Entry::from_json(json);
        if entry.clock > LATEST_CLOCK {
            json.fault(format!("a clock is at most {LATEST_CLOCK}"));
        }
        if has_id(json) {
            id(json.field("id"), &entry.id.0);
            if let Some(first) = places.insert(entry.id.clone(), index) {
                json.fault(format!("the same id as entries[{first}]"));
            }
        }
        entries.push(entry);
    }
    entries
}

fn photos(list: Json<'_>) -> Vec<Photo> {
    let photos = within(&list, MOST_ENTRIES).map(|(_, json)| {
        let photo = Photo {
            id: json.field("id").id(),
            mime: json.field("type").text(),
            bytes: bytes(json.field("data")),
        };
        if has_id(json) {
            id(json.field("id"), &photo.id.0);
        }
        photo
    });
    photos.collect()
}

fn bytes(json: Json<'_>) -> Vec<u8> {
    let Some(text) = json.value().and_then(Value::as_str) else {
        json.text();
        return Vec::new();
    };
    STANDARD.decode(text).unwrap_or_else(|fault| {
        json.fault(fault.to_string());
        Vec::new()
    })
}

fn damaged(of: Json<'_>) -> Vec<DamagedRecord> {
    let Some(list) = of.optional("damaged") else {
        return Vec::new();
    };
    within(&list, MOST_ENTRIES)
        .map(|(_, json)| DamagedRecord {
            key: json.field("key").text(),
            raw: json.field("raw").text(),
        })
        .collect()
}
