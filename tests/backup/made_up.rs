//! Backups as chance makes them.

use proptest::collection::{btree_map, vec};
use proptest::prelude::*;
use serde_json::Value;
use vejviser::domain::person::Person;
use vejviser::domain::plan::{
    Beside, DeviceId, Entry, EntryId, Fact, ItemState, PhotoId, PlanId, StepState, Subject,
};
use vejviser::storage::{
    Backup, DamagedRecord, Photo, PlanBackup, PlanInfo, Role, Settings, TextSize,
};

fn when() -> impl Strategy<Value = chrono::DateTime<chrono::Utc>> {
    (0..4_000_000_000_000i64)
        .prop_map(|millis| chrono::DateTime::from_timestamp_millis(millis).unwrap_or_default())
}

/// JSON that a newer version might write, whole numbers only.
pub fn anything() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<String>().prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 30, 5, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..4).prop_map(Value::from),
            btree_map(any::<String>(), inner, 0..4)
                .prop_map(|map| Value::Object(map.into_iter().collect())),
        ]
    })
}

fn fact() -> impl Strategy<Value = Fact> {
    let id = "[a-z][a-z-]{0,12}";
    prop_oneof![
        id.prop_map(|id| Fact::Follows {
            programme: id.as_str().into()
        }),
        (id, 0..50_000i64).prop_map(|(id, minutes)| Fact::Dated {
            anchor: id.as_str().into(),
            moment: vejviser::domain::moment::Moment::at_instant(
                chrono::DateTime::from_timestamp(1_700_000_000 + minutes * 60, 0)
                    .unwrap_or_default()
            ),
        }),
        (id, any::<bool>()).prop_map(|(id, done)| Fact::Step {
            step: id.as_str().into(),
            state: if done {
                StepState::Done
            } else {
                StepState::Waiting
            },
        }),
        id.prop_map(|id| Fact::Item {
            item: id.as_str().into(),
            state: ItemState::Missing
        }),
        (id, any::<String>()).prop_map(|(id, text)| Fact::Note {
            on: Subject::Item(id.as_str().into()),
            text,
        }),
        "[a-z0-9]{8}".prop_map(|id| Fact::Undone { entry: EntryId(id) }),
        any::<String>().prop_map(|text| Fact::Beside(Beside::BringUp { text })),
        (
            "newer-[a-z]{1,8}",
            btree_map("[b-h]{1,5}", anything(), 0..4)
        )
            .prop_map(|(kind, more)| {
                let mut map: serde_json::Map<_, _> = more.into_iter().collect();
                map.insert("is".into(), kind.into());
                Fact::Newer(Value::Object(map))
            }),
    ]
}

fn entries() -> impl Strategy<Value = Vec<Entry>> {
    let entry = (
        0..=vejviser::domain::plan::MOST_CLOCK,
        "[a-z0-9]{1,6}",
        when(),
        fact(),
    );
    btree_map("[a-z0-9]{8}", entry, 0..12).prop_map(|entries| {
        let entry = |(id, (clock, device, at, fact))| Entry {
            id: EntryId(id),
            clock,
            device: DeviceId(device),
            at,
            fact,
        };
        entries.into_iter().map(entry).collect()
    })
}

fn person() -> impl Strategy<Value = Option<Person>> {
    let person = (
        any::<String>(),
        "[a-z]{0,6}-?[a-z]{0,6}",
        vec("[a-z]{2}", 0..3),
        any::<bool>(),
        btree_map("newer-[a-z]{3}", anything(), 0..2),
    );
    let person = person.prop_map(|(called, mark, languages, ended, more)| Person {
        called,
        mark,
        languages,
        ended: ended.then(|| "2026-11-03".parse().unwrap()),
        more: more.into_iter().collect(),
    });
    prop::option::of(person)
}

pub fn plans() -> impl Strategy<Value = Vec<PlanBackup>> {
    let photos = btree_map("[a-z0-9]{4}", vec(any::<u8>(), 0..300), 0..3);
    let damaged = btree_map("[A-Z]{4}", any::<String>(), 0..3);
    let more = btree_map("newer-[a-z]{3}", anything(), 0..2);
    let plan = (when(), person(), more, entries(), photos, damaged);
    btree_map("[a-z0-9]{6}", plan, 0..3).prop_map(|plans| {
        let mut plans: Vec<_> = plans
            .into_iter()
            .map(
                |(id, (created, person, more, entries, photos, damaged))| PlanBackup {
                    info: PlanInfo {
                        id: PlanId(id),
                        created,
                        person,
                        more: more.into_iter().collect(),
                    },
                    entries,
                    photos: photos
                        .into_iter()
                        .map(|(id, bytes)| Photo {
                            id: PhotoId(id),
                            mime: "image/png".into(),
                            bytes,
                        })
                        .collect(),
                    damaged: damaged
                        .into_iter()
                        .map(|(key, raw)| DamagedRecord { key, raw })
                        .collect(),
                },
            )
            .collect();
        plans.sort_by_key(|plan| (plan.info.created, plan.info.id.clone()));
        plans
    })
}

pub fn backup() -> impl Strategy<Value = Backup> {
    (when(), any::<Option<String>>(), any::<bool>(), plans()).prop_map(
        |(written, language, newcomer, plans)| {
            let settings = Settings {
                language,
                role: newcomer.then_some(Role::Newcomer),
                text_size: TextSize::Larger,
                ..Settings::default()
            };
            Backup::new(written, &settings, plans)
        },
    )
}
