//! What is published, read from disk as the app reads it from its host.

use std::path::Path;
use std::sync::{Arc, LazyLock};

use vejviser::content::pack::{Wording, read_contacts, read_programme, read_texts};
use vejviser::i18n::Locale;
use vejviser::state::Content;

pub fn file(path: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

pub static CONTENT: LazyLock<Arc<Content>> = LazyLock::new(|| {
    let mut content = Content::default();
    let pack = "public/packs/hedensted/programme.json";
    let programme = read_programme(pack, &file(pack)).expect("the programme");
    content.add_programme(programme, wording("hedensted"));
    let country = "public/packs/denmark/contacts.json";
    let contacts = read_contacts(country, &file(country)).expect("the contacts");
    content.add_contacts(contacts, wording("denmark"));
    Arc::new(content)
});

fn wording(folder: &str) -> Wording {
    let mut wording = Wording::default();
    for locale in Locale::all() {
        let path = format!("public/packs/{folder}/texts/{}.json", locale.tag());
        wording.add(read_texts(&path, &file(&path)).expect("texts"));
    }
    wording
}
