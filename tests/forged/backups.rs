//! The file of everything: cut, turned, with other values in it, and as it is written when the app has stopped.

use futures::executor::block_on;
use serde_json::{Value, json};
use vejviser::domain::plan::{PhotoId, PlanId};
use vejviser::storage::{
    Archive, Backup, BackupFault, DamagedRecord, How, Memory, Photo, PlanBackup, PlanInfo, Settings,
};

use crate::chance::Chance;
use crate::entries;
use crate::try_many;

fn plan(chance: &mut Chance, number: usize) -> PlanBackup {
    let id = match number {
        1 => "p.beside".to_owned(),
        number => format!("p{number}"),
    };
    let mut info = PlanInfo::new(PlanId(id), entries::instant(chance));
    if chance.once_in(2) {
        info.more.insert("newer".into(), json!([chance.text(4)]));
    }
    let mut entries = entries::log(chance, 8);
    entries.retain(|entry| !entry.id.0.is_empty());
    PlanBackup {
        info,
        entries,
        photos: vec![Photo {
            id: PhotoId("p".into()),
            mime: chance.text(10),
            bytes: chance.noise(20),
        }],
        damaged: vec![DamagedRecord {
            key: "k".into(),
            raw: chance.text(10),
        }],
    }
}

fn backup(number: u64) -> Backup {
    let mut chance = Chance::of(1900, number);
    let plans = (0..number as usize % 3).map(|number| plan(&mut chance, number));
    let plans = plans.collect();
    Backup::new(entries::instant(&mut chance), &Settings::default(), plans)
}

/// As `public/rescue.js` writes it.
fn rescued(backup: &Backup) -> Value {
    let time = "2026-03-05T09:00:00.000Z";
    let mut stores = json!({"plans": [], "entries": [], "photos": [], "settings": []});
    let mut push = |store: &str, key: Value, value: Value| {
        let list = stores[store].as_array_mut().unwrap();
        list.push(json!({"key": key, "value": value}));
    };
    for plan in &backup.plans {
        let id = plan.info.id.0.as_str();
        push("plans", json!(id), json!(plan.info.to_json().to_string()));
        for entry in &plan.entries {
            let key = json!([id, entry.id.0]);
            push("entries", key, json!(entry.to_json().to_string()));
        }
        push(
            "photos",
            json!([id, "ph"]),
            json!({"type": "image/png", "data": {"$bytes": "AQID"}}),
        );
    }
    json!({"app": "vejviser", "kind": "rescue", "time": time, "version": 1, "stores": stores})
}

fn holds_together(backup: &Backup) {
    assert_eq!(Backup::parse(&backup.to_text()).as_ref(), Ok(backup));
    let memory = Memory::new();
    block_on(memory.import(backup, How::PlansAndSettings)).unwrap();
}

#[test]
fn backups() {
    let texts: Vec<String> = (0..16).map(|number| backup(number).to_text()).collect();
    let rescued: Vec<Value> = (0..16).map(|number| rescued(&backup(number))).collect();
    let trees: Vec<Value> = texts
        .iter()
        .map(|text| serde_json::from_str(text).unwrap())
        .collect();
    let entry = entries::entry(&mut Chance::of(1, 1), 1, 3).to_json();
    let scions = [
        json!(null),
        json!([]),
        json!({}),
        json!(-1),
        json!("2026-03-05T09:00:00Z"),
        json!({"is": "undone", "entry": "e1"}),
        json!([entry, entry]),
        entry,
        trees[2]["plans"].clone(),
    ];
    try_many(
        "backups",
        4_000,
        |chance| {
            let at = chance.below(texts.len());
            match chance.below(8) {
                0 => String::from_utf8_lossy(&chance.noise(64)).into_owned(),
                1 => chance.text(200),
                2 => texts[at].clone(),
                3 | 4 => {
                    let turned = chance.turned(texts[at].as_bytes());
                    String::from_utf8_lossy(&turned).into_owned()
                }
                5 => chance.grafted(&rescued[at], &scions).to_string(),
                _ => chance.grafted(&trees[at], &scions).to_string(),
            }
        },
        |text| match Backup::parse(text) {
            Ok(backup) => {
                holds_together(&backup);
                true
            }
            Err(fault) => {
                if let (BackupFault::Damaged(faults), Some(sound)) =
                    (fault, Backup::sound_part(text))
                {
                    assert!(!faults.is_empty());
                    holds_together(&sound);
                }
                false
            }
        },
    );
}
