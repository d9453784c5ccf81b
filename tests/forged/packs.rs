//! Files of a pack as a hand or a broken host might leave them.

use serde_json::{Value, json};
use vejviser::content::lint;
use vejviser::content::pack::{
    PackFault, Wording, read_catalogue, read_contacts, read_glossary, read_letters,
    read_phrasebook, read_programme, read_texts,
};
use vejviser::domain::timing::{Facts, schedule};

use crate::try_many;

/// The published files, the long ones shortened: a list of words is no other file with ten of them.
fn published(path: &str) -> Value {
    let path = format!("{}/public/packs/{path}", env!("CARGO_MANIFEST_DIR"));
    let mut file = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    shorten(&mut file);
    file
}

fn shorten(node: &mut Value) {
    match node {
        Value::Array(list) => {
            list.truncate(4);
            list.iter_mut().for_each(shorten);
        }
        Value::Object(map) => {
            let spare: Vec<String> = map.keys().skip(16).cloned().collect();
            spare.iter().for_each(|key| drop(map.remove(key)));
            map.values_mut().for_each(shorten);
        }
        _ => {}
    }
}

/// Reads a file as whatever it may be, and does with it what the app does. Whether it could be read as anything.
fn read(text: &str) -> bool {
    let wording = &Wording::default();
    fn told(fault: &PackFault) -> bool {
        !fault.to_string().is_empty()
    }
    let programme = read_programme("a", text);
    if let Ok(programme) = &programme {
        assert!(lint::faults(programme, wording).iter().all(told));
        let anchors = programme.anchors.iter().take(2);
        let moment = "2026-03-02T10:00".parse().unwrap();
        let facts: Facts = anchors.map(|anchor| (anchor.id.clone(), moment)).collect();
        drop(schedule(programme, &facts));
    }
    let contacts = read_contacts("a", text);
    if let Ok(contacts) = &contacts {
        assert!(lint::contact_faults(contacts, wording).iter().all(told));
    }
    let texts = read_texts("a", text);
    let catalogue = read_catalogue("a", text);
    if let Ok(catalogue) = &catalogue {
        assert!(lint::catalogue_faults(catalogue, wording).iter().all(told));
    }
    let glossary = read_glossary("a", text);
    if let Ok(glossary) = &glossary {
        assert!(lint::glossary_faults(glossary, wording).iter().all(told));
    }
    let phrasebook = read_phrasebook("a", text);
    if let Ok(phrasebook) = &phrasebook {
        assert!(
            lint::phrasebook_faults(phrasebook, wording)
                .iter()
                .all(told)
        );
    }
    let letters = read_letters("a", text);
    if let Ok(letters) = &letters {
        assert!(lint::letters_faults(letters, wording).iter().all(told));
    }
    programme.is_ok()
        || contacts.is_ok()
        || texts.is_ok()
        || catalogue.is_ok()
        || glossary.is_ok()
        || phrasebook.is_ok()
        || letters.is_ok()
}

#[test]
fn packs() {
    let mut files: Vec<Value> = [
        "hedensted/programme.json",
        "riac-esbjerg/programme.json",
        "denmark/contacts.json",
        "catalogue/catalogue.json",
        "glossary/words.json",
        "phrases/phrases.json",
        "letters/letters.json",
        "hedensted/texts/da.json",
        "denmark/texts/ar.json",
    ]
    .map(published)
    .into();
    let fixture = include_str!("../fixtures/hedensted-structure.json");
    files.push(serde_json::from_str(fixture).unwrap());
    let texts: Vec<String> = files.iter().map(Value::to_string).collect();
    let scions = [
        json!(null),
        json!([]),
        json!({}),
        json!(true),
        json!(-1),
        json!("housed"),
        json!("course-start"),
        json!({"on": {"anchor": "course-start"}}),
        json!({"within": {"hours": 4_294_967_295_u32, "of": "housed"}}),
        json!({"between": {"least-months": 0, "most-months": 4_294_967_295_u32, "from": "housed"}}),
        json!({"at-least-every": {"weeks": 0, "from": "housed", "until": "internship-end"}}),
        json!({"at-least-every": {"weeks": 1, "from": "housed", "until": "housed"}}),
    ];
    try_many(
        "packs",
        3_000,
        |chance| {
            let at = chance.below(files.len());
            match chance.below(8) {
                0 => chance.text(100),
                1 => texts[at].clone(),
                2 | 3 => {
                    let turned = chance.turned(texts[at].as_bytes());
                    String::from_utf8_lossy(&turned).into_owned()
                }
                _ => chance.grafted(&files[at], &scions).to_string(),
            }
        },
        |text| read(text),
    );
}
