//! The JSON Schema of the format, for whoever writes a pack: generated from the types, so that it says
//! what the app reads. `VEJVISER_UPDATE=1 cargo test --test packs` writes it anew.

use std::fs;

use schemars::{JsonSchema, schema_for};
use serde_json::{Value, json};
use vejviser::domain::catalogue::Catalogue;
use vejviser::domain::collections::{Glossary, Letters, Phrasebook};
use vejviser::domain::programme::{Contacts, Programme};
use vejviser::domain::talk::Slides;
use vejviser::domain::text::Texts;

use crate::{all_texts, file, folders, holds, root};

fn schema<T: JsonSchema>() -> Value {
    serde_json::to_value(schema_for!(T)).expect("a schema is JSON")
}

fn schemas() -> [(&'static str, Value); 8] {
    [
        ("programme", schema::<Programme>()),
        ("texts", schema::<Texts>()),
        ("contacts", schema::<Contacts>()),
        ("catalogue", schema::<Catalogue>()),
        ("words", schema::<Glossary>()),
        ("phrases", schema::<Phrasebook>()),
        ("letters", schema::<Letters>()),
        ("talk", schema::<Slides>()),
    ]
}

#[test]
fn the_published_schema_is_the_format_of_the_types() {
    let update = std::env::var_os("VEJVISER_UPDATE").is_some();
    for (name, schema) in schemas() {
        let path = root().join(format!("schema/{name}.json"));
        let wanted = format!(
            "{}\n",
            serde_json::to_string_pretty(&schema).expect("a schema is JSON")
        );
        if update {
            fs::create_dir_all(root().join("schema")).expect("the folder");
            fs::write(&path, &wanted).expect("the schema is written");
        }
        let published = fs::read_to_string(&path).unwrap_or_default();
        assert!(
            published == wanted,
            "{} is not what the types give; VEJVISER_UPDATE=1 cargo test --test packs writes it",
            path.display()
        );
    }
}

/// What a JSON Schema validator says of a file, one line a fault.
fn judge(schema: &Value, text: &str) -> Vec<String> {
    let value: Value = serde_json::from_str(text).expect("JSON");
    let validator = jsonschema::validator_for(schema).expect("the schema is one");
    validator
        .iter_errors(&value)
        .map(|error| format!("{}: {error}", error.instance_path))
        .collect()
}

#[test]
fn the_published_packs_are_of_the_published_schema() {
    let schemas = schemas();
    let [_, (_, texts), ..] = &schemas;
    let check = |schema: &Value, path: &str| {
        assert_eq!(judge(schema, &file(path)), Vec::<String>::new(), "{path}")
    };
    for folder in folders() {
        let mut kinds = schemas
            .iter()
            .filter(|(name, _)| holds(&folder, &format!("{name}.json")));
        let (name, schema) = kinds.next().unwrap_or_else(|| panic!("{folder}: no pack"));
        check(schema, &format!("{folder}/{name}.json"));
        for language in all_texts(&folder) {
            check(texts, &format!("{folder}/texts/{}.json", language.language));
        }
    }
}

#[test]
fn the_schema_refuses_what_the_app_refuses() {
    let [(_, programme), (_, texts), (_, contacts), ..] = schemas();
    let check = |schema: &Value, path: &str, damage: &dyn Fn(&mut Value)| {
        let mut value: Value = serde_json::from_str(&file(path)).expect("JSON");
        damage(&mut value);
        let text = value.to_string();
        assert!(
            !judge(schema, &text).is_empty(),
            "{path}: the schema takes {}",
            text.chars().take(200).collect::<String>()
        );
        let read = match path {
            path if path.ends_with("programme.json") => {
                vejviser::content::pack::read_programme(path, &text).is_err()
            }
            path if path.ends_with("contacts.json") => {
                vejviser::content::pack::read_contacts(path, &text).is_err()
            }
            path => vejviser::content::pack::read_texts(path, &text).is_err(),
        };
        assert!(read, "{path}: the app takes it");
    };
    let (pack, danish, country) = (
        "hedensted/programme.json",
        "hedensted/texts/en.json",
        "denmark/contacts.json",
    );
    check(&programme, pack, &|value| value["phases"] = json!({}));
    check(&programme, pack, &|value| value["phasen"] = json!([]));
    check(&programme, pack, &|value| {
        drop(value.as_object_mut().expect("an object").remove("rules"))
    });
    check(&programme, pack, &|value| {
        value["rules"][0]["span"] = json!({"sometime": {"of": "housed"}})
    });
    check(&programme, pack, &|value| {
        value["rules"][0]["span"] = json!({"within": {"hours": -1, "of": "housed"}})
    });
    check(&programme, pack, &|value| {
        value["rules"][0]["span"]["within"]["minutes"] = json!(3)
    });
    check(&programme, pack, &|value| {
        value["phases"][0]["sign"] = json!("boat")
    });
    check(&programme, pack, &|value| {
        value["phases"][0]["steps"][0]["say"] = json!(4_000_000_000_u32)
    });
    check(&texts, danish, &|value| {
        value["texts"]["step.housing.title"] = json!(7)
    });
    check(&texts, danish, &|value| {
        value["texts"]["step.housing.title"]["status"] = json!("checked")
    });
    check(&texts, danish, &|value| {
        value["texts"]["step.housing.title"]["off"] = json!("00")
    });
    check(&contacts, country, &|value| {
        value["contacts"][0]["kind"] = json!("friend")
    });
    check(&contacts, country, &|value| {
        value["contacts"][0]["name"] = json!("Ole")
    });
}
