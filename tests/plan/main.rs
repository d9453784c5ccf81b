//! The plan as a log of dated facts: the same plan from the same entries in any order, nothing lost,
//! everything that is done can be undone, and what matters today is told rightly.

mod agenda;
mod asked;
mod beside;
mod commands;
mod folding;

use chrono::{DateTime, Utc};
use vejviser::content::pack::read_programme;
use vejviser::domain::moment::Moment;
use vejviser::domain::plan::{DeviceId, Entry, EntryId, Fact, Plan, Stamp};
use vejviser::domain::programme::Programme;

/// Hedensted's programme as it is published.
fn hedensted() -> Programme {
    let file = "public/packs/hedensted/programme.json";
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
    let text = std::fs::read_to_string(path).expect(file);
    read_programme(file, &text).expect("the published pack can be read")
}

fn utc(text: &str) -> DateTime<Utc> {
    text.parse().expect(text)
}

fn moment(text: &str) -> Moment {
    text.parse().expect(text)
}

/// An entry named by its clock and place: its id sorts as the number does.
fn entry(clock: u64, number: usize, fact: Fact) -> Entry {
    Entry {
        id: EntryId(format!("e{number:04}")),
        clock,
        device: DeviceId("phone".into()),
        at: utc("2026-03-02T08:00:00Z"),
        fact,
    }
}

fn stamp(number: usize, at: DateTime<Utc>) -> Stamp {
    Stamp {
        id: EntryId(format!("s{number:04}")),
        device: DeviceId("phone".into()),
        at,
    }
}

fn fold(entries: &[Entry]) -> Plan {
    Plan::from_entries(entries)
}
