//! Packs as they are sent: the same JSON without its spaces, and translations without what their file says
//! once for all of them.
//!
//! In the source each translation says that a machine has made it, and the hash of the Danish that it was
//! made from. Where both hold for a text, only the text is sent, and the file says for all such texts
//! (`"machine"`) the hash of all Danish texts together. The app compares it with the Danish that it has, so
//! that files of two ages are noticed as before. A text that is reviewed or old is sent as it is.

use std::path::Path;

use serde_json::{Map, Value};

use super::{DistError, at, finish};

/// The language that packs are written in.
const SOURCE: &str = "da.json";

/// Rewrites the packs and calendars of a folder in the form in which they are sent.
pub fn send(folder: &Path) -> Result<(), DistError> {
    let mut files = Vec::new();
    finish::visit(folder, folder, &mut |name, path| {
        let is_schema = name.starts_with("packs/schema/");
        let is_form = name.ends_with(".json") || name.ends_with(".webmanifest");
        if is_form && !is_schema {
            files.push((name.to_owned(), path.to_path_buf()));
        }
        Ok(())
    })?;
    for (name, path) in files {
        let json = read(&path)?;
        let danish = path.with_file_name(SOURCE);
        let is_translation = name.contains("/texts/") && danish != path;
        let sent = match is_translation && danish.is_file() {
            // The Danish may have been rewritten already; its texts are the same.
            true => translation(json, &read(&danish)?),
            false => json,
        };
        std::fs::write(&path, sent.to_string()).map_err(at(&path))?;
    }
    Ok(())
}

fn read(path: &Path) -> Result<Value, DistError> {
    let text = std::fs::read_to_string(path).map_err(at(path))?;
    serde_json::from_str(&text).map_err(|error| DistError::File {
        path: path.to_path_buf(),
        source: error.into(),
    })
}

/// A translation with its texts bare where they are by machine and made from the Danish as it is.
fn translation(mut json: Value, danish: &Value) -> Value {
    let source = &danish["texts"];
    let (Some(texts), Some(source)) = (json["texts"].as_object_mut(), source.as_object()) else {
        return json;
    };
    // A bare text in a translation says nothing of what it was made from; that must not change.
    if texts.values().any(Value::is_string) {
        return json;
    }
    for (key, text) in texts.iter_mut() {
        let made_from = source.get(key).and_then(Value::as_str).map(hash_of);
        let is_fresh = text["status"] == "machine" && text["of"].as_str() == made_from.as_deref();
        if is_fresh {
            *text = text["text"].take();
        }
    }
    json["machine"] = Value::from(hash_of_all(source));
    json
}

/// As in `src/domain/text.rs`; a test there and one here hold both to the same figures.
fn hash_of(text: &str) -> String {
    let hash = text.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    });
    format!("{hash:016x}")
}

/// One hash for all Danish texts, in the order of their keys.
fn hash_of_all(texts: &Map<String, Value>) -> String {
    let mut texts: Vec<(&String, &str)> = texts
        .iter()
        .map(|(key, text)| (key, text.as_str().unwrap_or_default()))
        .collect();
    texts.sort();
    let all: String = texts
        .iter()
        .flat_map(|(key, text)| [key.as_str(), "\n", text, "\n"])
        .collect();
    hash_of(&all)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{hash_of, hash_of_all, translation};

    #[test]
    fn what_holds_for_every_text_is_said_once() {
        let danish = json!({"language": "da", "texts": {"b": "Hej", "a": "Dag", "c": "Nej"}});
        let reviewed = json!({"text": "Day", "status": {"reviewed": {"by": "mediator", "on": "2026-01-02"}},
            "of": hash_of("Dag")});
        let old = json!({"text": "No", "status": "machine", "of": hash_of("Ja")});
        let source = json!({"language": "en", "texts": {
            "a": reviewed, "b": {"text": "Hi", "status": "machine", "of": hash_of("Hej")}, "c": old}});
        let all = hash_of_all(danish["texts"].as_object().unwrap());
        assert_eq!(
            translation(source, &danish),
            json!({"language": "en", "machine": all, "texts": {"a": reviewed, "b": "Hi", "c": old}})
        );
        let bare = json!({"language": "en", "texts": {"a": "Day"}});
        assert_eq!(translation(bare.clone(), &danish), bare);
    }

    #[test]
    fn the_hashes_are_those_of_the_app() {
        assert_eq!(hash_of("Hej"), "49535219cd9c98f4");
        let danish = json!({"b": "Hej", "a": "Dag"});
        assert_eq!(hash_of_all(danish.as_object().unwrap()), "7382f9692b493f73");
    }
}
