//! Every page as HTML, written natively with the components that the browser runs.
//!
//! A page shows what is the same for everybody. What is the reader's own (their plan, their folder) is
//! on their phone alone: its page says that it is on its way.

use std::sync::Arc;

use chrono::DateTime;
use leptos::prelude::*;
use serde_json::Value;

use crate::content::pack::{Wording, read_catalogue, read_texts};
use crate::domain::json::object;
use crate::domain::programme::Audience;
use crate::domain::programme::ProgrammeId;
use crate::i18n::{CALENDAR_FILE, Locale, MESSAGE_FILES, Messages};
use crate::state::route::{Page, Paper, Route, Start, With};
use crate::state::{Content, Keeping, Load, Part, Vejviser, read_structure};
use crate::ui::app::{App, title_of};
use crate::ui::components::words::plain_of;

/// What is published with the app, read.
pub struct Published {
    content: Arc<Content>,
    languages: Vec<Arc<Messages>>,
}

impl Published {
    /// Reads everything through `file`, which takes a path below `public/`.
    ///
    /// # Errors
    /// The first file that is missing or damaged, in words: a page must not be written from half a pack.
    pub fn read(file: &dyn Fn(&str) -> Result<String, String>) -> Result<Published, String> {
        let told = |fault: crate::content::PackFault| fault.to_string();
        let wording = |folder: &str, languages: &[String]| {
            let mut wording = Wording::default();
            for tag in languages {
                let path = format!("{folder}/texts/{tag}.json");
                wording.add(read_texts(&path, &file(&path)?).map_err(told)?);
            }
            Ok::<_, String>(wording)
        };
        let path = "packs/catalogue/catalogue.json";
        let catalogue = read_catalogue(path, &file(path)?).map_err(told)?;
        let tags = catalogue.languages.clone();
        let programmes = catalogue.programmes.iter();
        let mut parts: Vec<Part> = programmes
            .map(|listed| Part::Programme(listed.id.clone()))
            .collect();
        parts.extend([Part::Country, Part::Glossary, Part::Phrases, Part::Letters]);
        let mut content = Content::new(catalogue, wording("packs/catalogue", &tags)?);
        for part in parts {
            let folder = part.folder();
            let path = format!("{folder}/{}", part.structure());
            let structure =
                read_structure(&part, &path, &file(&path)?, &mut Vec::new()).map_err(told)?;
            let wording = wording(&folder, structure.languages())?;
            content.add(part, structure, wording);
        }
        let mut languages = Vec::new();
        for locale in Locale::all() {
            let folder = format!("locales/{}", locale.tag());
            let mut sources = Vec::new();
            for name in MESSAGE_FILES {
                sources.push(file(&format!("{folder}/{name}"))?);
            }
            let calendar = file(&format!("{folder}/{CALENDAR_FILE}"))?;
            let (messages, faults) = Messages::read(locale, sources, &calendar);
            if let Some(fault) = faults.first() {
                return Err(format!("{folder}: {fault}"));
            }
            languages.push(Arc::new(messages));
        }
        Ok(Published {
            content: Arc::new(content),
            languages,
        })
    }

    /// Everything that was read.
    pub fn content(&self) -> Arc<Content> {
        Arc::clone(&self.content)
    }
}

/// Every page that there is, apart from its language.
pub fn every_page(content: &Content) -> Vec<Page> {
    let mut pages = vec![
        Page::Languages,
        Page::Start(Start::Who),
        Page::Start(Start::Programme),
        Page::Today,
        Page::Plan,
        Page::Folder,
        Page::Programmes,
        Page::Compare,
        Page::Contacts,
        Page::Words,
        Page::Letters,
        Page::Beside(With::Everybody),
        Page::Beside(With::Role),
        Page::Paper(Paper::Choose),
        Page::Paper(Paper::Plan),
        Page::Paper(Paper::Checklist),
        Page::Paper(Paper::Folder),
        Page::Talk(String::new(), 0),
        Page::Search,
        Page::More,
        Page::Settings,
        Page::MyData,
        Page::Protect,
        Page::HandOver,
        Page::Received,
        Page::Offline,
        Page::About,
    ];
    for programme in content.programmes() {
        let id = || programme.id.clone();
        pages.extend([Page::Programme(id()), Page::People(id())]);
        // The others are only to be read.
        if programme.audience != Audience::Professionals {
            pages.push(Page::Start(Start::Date(id())));
        }
        if !programme.folder.is_empty() {
            pages.push(Page::Items(id()));
        }
        if !programme.ladder.is_empty() {
            pages.push(Page::Ladder(id()));
        }
        let phases = programme.phases.iter();
        pages.extend(phases.map(|phase| Page::Phase(id(), phase.id.clone())));
        let steps = programme.steps();
        pages.extend(steps.map(|(_, step)| Page::Step(id(), step.id.clone())));
        let items = programme.folder.iter();
        pages.extend(items.map(|item| Page::Item(id(), item.id.clone())));
    }
    if let Some(glossary) = content.glossary() {
        let groups = glossary.groups.iter();
        pages.extend(groups.map(|group| Page::Group(group.id.clone())));
        let words = glossary.words.iter();
        pages.extend(words.map(|term| Page::Term(term.id.clone())));
    }
    if let Some(phrasebook) = content.phrasebook() {
        let situations = phrasebook.situations.iter();
        pages.extend(situations.map(|situation| Page::Phrases(situation.id.clone())));
    }
    if let Some(letters) = content.letters() {
        let letters = letters.letters.iter();
        pages.extend(letters.map(|letter| Page::Letter(letter.id.clone())));
    }
    pages
}

/// A page as HTML.
pub struct PageHtml {
    pub route: Route,
    pub locale: Locale,
    pub title: String,
    /// What the page is about, in one sentence, for search and for links that somebody sends.
    pub description: String,
    /// What is said to a browser that runs no scripts.
    pub without_scripts: String,
    /// What stands within `<div id="page">`.
    pub body: String,
}

impl PageHtml {
    pub fn to_json(&self) -> Value {
        object([
            ("path", Value::from(self.route.to_string())),
            ("lang", Value::from(self.locale.tag())),
            ("dir", Value::from(self.locale.direction().as_str())),
            ("title", Value::from(self.title.as_str())),
            ("description", Value::from(self.description.as_str())),
            (
                "without_scripts",
                Value::from(self.without_scripts.as_str()),
            ),
            ("body", Value::from(self.body.as_str())),
        ])
    }
}

/// Every page in every language, and the bare address, which is in Danish.
pub fn pages(published: &Published) -> Vec<PageHtml> {
    let bare = Route {
        locale: None,
        page: Page::Languages,
    };
    let mut pages = vec![page(published, Messages::danish(), bare)];
    for messages in &published.languages {
        for place in every_page(&published.content) {
            let route = Route::new(messages.locale(), place);
            pages.push(page(published, messages, route));
        }
    }
    pages
}

fn page(published: &Published, messages: &Arc<Messages>, route: Route) -> PageHtml {
    let owner = Owner::new();
    owner.with(|| {
        // Nothing on these pages depends on the day, so that the same sources give the same bytes.
        let state = Vejviser::new(route.clone(), DateTime::UNIX_EPOCH);
        state.messages.set(Arc::clone(messages));
        state
            .content
            .set(Load::Ready(Arc::clone(&published.content)));
        // A step, an item and the ladder say the same to everybody and show one's own beside it; the
        // plan is nothing but one's own, and "you have none yet" would be wrong for most who return.
        if !matches!(
            route.page,
            Page::Today
                | Page::Plan
                | Page::Folder
                | Page::Start(Start::Date(_))
                | Page::Beside(With::Everybody)
                | Page::HandOver
                | Page::Received
                | Page::Paper(_)
                | Page::Talk(..)
        ) {
            state.keeping.set(Keeping::Lasting);
        }
        let title = title_of(state, &route);
        let preferred = Locale::preferred(&[]);
        let body = without_marks(&leptos::view! { <App state preferred/> }.to_html());
        PageHtml {
            locale: messages.locale(),
            description: description_of(state, &route),
            without_scripts: state.say("without-scripts"),
            title,
            route,
            body,
        }
    })
}

/// Without the marks by which Leptos would find its places again. The app takes the page's place and looks
/// for none, and `<!>` is no valid HTML.
fn without_marks(html: &str) -> String {
    html.replace("<!>", "").replace("<!--<() />-->", "")
}

/// What a page is about: the first words of its own text, or else those of the whole app.
fn description_of(state: Vejviser, route: &Route) -> String {
    let of_part = |part, key: String| plain_of(&state.part_wording(&part), &key, state.locale());
    let of_pack = |id: &ProgrammeId, key| of_part(Part::Programme(id.clone()), key);
    let words = match &route.page {
        Page::Programme(id) => {
            let key = format!("programme.{id}.summary");
            plain_of(&state.catalogue_wording(), &key, state.locale())
        }
        Page::Phase(id, phase) => of_pack(id, format!("phase.{phase}.about")),
        Page::Step(id, step) => of_pack(id, format!("step.{step}.what")),
        Page::Item(id, item) => of_pack(id, format!("item.{item}.what")),
        Page::Term(id) => of_part(Part::Glossary, format!("word.{id}.meaning")),
        Page::Letter(id) => of_part(Part::Letters, format!("letter.{id}.what")),
        _ => return state.say("app-description"),
    };
    // As in a title, the characters that isolate are for the page.
    shortened(
        &words
            .replace(['\u{2066}', '\u{2069}'], "")
            .replace('\n', " "),
    )
}

/// Longest description, in characters; search engines and messengers cut off what is longer.
const LONGEST_DESCRIPTION: usize = 160;

/// Whole sentences as long as there is room; of a first one that is too long, whole words.
fn shortened(text: &str) -> String {
    let room = text
        .char_indices()
        .nth(LONGEST_DESCRIPTION)
        .map_or(text.len(), |(at, _)| at);
    let room = &text[..room];
    if room.len() == text.len() {
        return text.to_owned();
    }
    if let Some(end) = room.rfind(['.', '؟', '?', '!']) {
        return room[..end].to_owned() + &room[end..].chars().take(1).collect::<String>();
    }
    let words = room.rfind(' ').map_or(room, |end| &room[..end]);
    format!("{words} …")
}

#[cfg(test)]
mod tests {
    use super::{LONGEST_DESCRIPTION, shortened};

    #[test]
    fn a_description_ends_with_a_sentence_or_a_word() {
        assert_eq!(shortened("One. Two."), "One. Two.");
        let long = format!("Short one. {}", "word ".repeat(60));
        assert_eq!(shortened(&long), "Short one.");
        let one = shortened(&"word ".repeat(60));
        assert!(one.ends_with("word …") && one.chars().count() <= LONGEST_DESCRIPTION + 2);
        let arabic = shortened(&"كلمة ".repeat(60));
        assert!(arabic.ends_with("كلمة …"), "{arabic}");
    }
}
