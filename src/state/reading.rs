//! Reading what is published with the app: languages and packs. It arrives piece by piece; what has
//! arrived stays when a later piece does not come.

use std::sync::Arc;

use leptos::prelude::*;

use super::Vejviser;
use super::content::{Content, Part, Structure, needs};
use super::route::Page;
use crate::content::lint::structure_faults;
use crate::content::pack::{self, PackFault, SOURCE_LANGUAGE, Wording, read_texts};
use crate::i18n::{CALENDAR_FILE, Locale, MESSAGE_FILES, Messages};
use crate::platform::fetch::{self, FetchFault};
use crate::platform::measure;

/// Something that comes from elsewhere.
#[derive(Clone, Debug, PartialEq)]
pub enum Load<T> {
    Loading,
    Ready(T),
    Failed(ReadFault),
}

impl<T> Load<T> {
    pub fn ready(&self) -> Option<&T> {
        match self {
            Load::Ready(value) => Some(value),
            Load::Loading | Load::Failed(_) => None,
        }
    }
}

/// Why something did not come, as far as the reader can do something about it.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum ReadFault {
    #[error(transparent)]
    NotFetched(#[from] FetchFault),
    #[error(transparent)]
    Pack(#[from] PackFault),
}

/// Where the list of programmes stands.
const CATALOGUE: &str = "packs/catalogue";

impl Vejviser {
    /// Fetches a language and shows it once all of it has arrived. Until then, and where it does not
    /// come, the language before stays, so that there is never a page without words.
    pub fn load_language(self, locale: Locale) {
        if self
            .language
            .with_untracked(|language| *language == Load::Ready(locale))
            && self.locale() == locale
        {
            return;
        }
        self.language.set(Load::Loading);
        leptos::task::spawn_local(async move {
            measure::begin(measure::WORDS);
            let read = read_language(locale).await;
            measure::end(measure::WORDS);
            // Another language was asked for meanwhile: this reply is late.
            if self
                .route
                .with_untracked(|route| route.locale.is_some_and(|wanted| wanted != locale))
            {
                return;
            }
            match read {
                Ok(messages) => {
                    self.load_texts(locale).await;
                    self.messages.set(Arc::new(messages));
                    self.language.set(Load::Ready(locale));
                }
                Err(fault) => self.language.set(Load::Failed(fault)),
            }
        });
    }

    /// Fetches the list of programmes, in Danish and the languages given. Packs follow as pages need them.
    pub async fn load_content(self, languages: &[Locale]) {
        self.content.set(Load::Loading);
        measure::begin(measure::PACKS);
        let read = read_catalogue(languages).await;
        measure::end(measure::PACKS);
        self.content.set(match read {
            Ok(content) => Load::Ready(Arc::new(content)),
            Err(fault) => Load::Failed(fault),
        });
    }

    /// Fetches what the page that is shown and the plan that is open need, as soon as they need it.
    pub fn follow_needs(self) {
        Effect::new(move |_| {
            let page = self.route.with(|route| route.page.clone());
            let needed = self.plan.with(|plan| needs(&page, plan));
            let missing: Vec<Part> = self.content.with(|content| {
                let content = content.ready();
                let is_missing = |part: &&Part| content.is_some_and(|it| !it.is_settled(part));
                needed.iter().filter(is_missing).cloned().collect()
            });
            self.need(missing);
        });
    }

    /// Fetches packs, unless they are there or on their way.
    pub fn need(self, parts: impl IntoIterator<Item = Part>) {
        for part in parts {
            let is_settled = self.content.with_untracked(|content| {
                content
                    .ready()
                    .is_none_or(|content| content.is_settled(&part))
            });
            let mut is_new = false;
            self.asked
                .update(|asked| is_new = asked.insert(part.clone()));
            if !is_settled && is_new {
                leptos::task::spawn_local(self.load_part(part));
            }
        }
    }

    /// A pack that did not come is asked for again.
    pub fn need_again(self, page: &Page) {
        let needed = self.plan.with_untracked(|plan| needs(page, plan));
        let is_ready = self
            .content
            .with_untracked(|content| content.ready().is_some());
        if !is_ready {
            let locale = self.locale();
            leptos::task::spawn_local(async move { self.load_content(&[locale]).await });
            return;
        }
        self.change_content(|content| content.failed.retain(|part, _| !needed.contains(part)));
        self.need(needed);
    }

    async fn load_part(self, part: Part) {
        let mut languages = vec![self.locale()];
        // The language that is on its way, and the one beside, are wanted as well.
        languages.extend(self.route.with_untracked(|route| route.locale));
        languages.extend(untrack(|| self.beside()));
        let mut faults = Vec::new();
        let read = read_part(&part, &languages, &mut faults).await;
        self.change_content(|content| {
            content.faults.append(&mut faults);
            match read {
                Ok((structure, wording)) => content.add(part.clone(), structure, wording),
                Err(fault) => {
                    content.failed.insert(part.clone(), fault);
                }
            }
        });
        self.asked.update(|asked| {
            asked.remove(&part);
        });
        // A language that was chosen while the pack was on its way.
        let wanted = self.route.with_untracked(|route| route.locale);
        if let Some(locale) = wanted.filter(|locale| !languages.contains(locale)) {
            self.load_texts(locale).await;
        }
    }

    pub(super) fn change_content(self, change: impl FnOnce(&mut Content)) {
        let content = self
            .content
            .with_untracked(|content| content.ready().cloned());
        if let Some(content) = content {
            let mut content = Content::clone(&content);
            change(&mut content);
            self.content.set(Load::Ready(Arc::new(content)));
        }
    }

    /// Fetches the texts of the second language of an earlier visit, once the settings have been read.
    pub fn load_second_language(self) {
        Effect::new(move |_| {
            let Some(beside) = self.beside() else { return };
            let missing = self.content.with(|content| {
                content
                    .ready()
                    .is_some_and(|content| !content.catalogue_wording.has(beside.tag()))
            });
            if missing && self.asked_beside.get_untracked() != Some(beside) {
                self.asked_beside.set(Some(beside));
                leptos::task::spawn_local(self.load_texts(beside));
            }
        });
    }

    /// Fetches the texts of one more language for the packs that are there.
    pub async fn load_texts(self, locale: Locale) {
        let tag = locale.tag();
        let lacking: Vec<Option<Part>> = self
            .content
            .with_untracked(|content| {
                let content = content.ready()?;
                let parts = content.parts.iter();
                let parts = parts.filter(|(_, read)| !read.wording.has(tag));
                let mut lacking: Vec<_> = parts.map(|(part, _)| Some(part.clone())).collect();
                if !content.catalogue_wording.has(tag) {
                    lacking.push(None);
                }
                Some(lacking)
            })
            .unwrap_or_default();
        let mut read = Vec::new();
        for part in lacking {
            let folder = part
                .as_ref()
                .map_or_else(|| CATALOGUE.to_owned(), Part::folder);
            read.push((part, texts(&format!("{folder}/texts/{tag}.json")).await));
        }
        if read.is_empty() {
            return;
        }
        self.change_content(|content| {
            for (part, texts) in read {
                let wording = match &part {
                    None => Some(&mut content.catalogue_wording),
                    Some(part) => content.parts.get_mut(part).map(|read| &mut read.wording),
                };
                match (texts, wording) {
                    (Ok(texts), Some(wording)) => Arc::make_mut(wording).add(texts),
                    (Ok(_), None) => {}
                    (Err(fault), _) => content.faults.push(fault),
                }
            }
        });
    }
}

async fn read_language(locale: Locale) -> Result<Messages, ReadFault> {
    let tag = locale.tag();
    let mut sources = Vec::new();
    for file in MESSAGE_FILES {
        sources.push(fetch::text(&format!("locales/{tag}/{file}")).await?);
    }
    let calendar = fetch::text(&format!("locales/{tag}/{CALENDAR_FILE}")).await?;
    // What is damaged in the files falls back to Danish message by message; the tests keep the
    // published ones whole.
    let (messages, _) = Messages::read(locale, sources, &calendar);
    Ok(messages)
}

async fn read_catalogue(languages: &[Locale]) -> Result<Content, ReadFault> {
    let file = format!("{CATALOGUE}/catalogue.json");
    let catalogue = pack::read_catalogue(&file, &fetch::text(&file).await?)?;
    let mut faults = Vec::new();
    let wording = read_wording(CATALOGUE, languages, &mut faults).await?;
    let mut content = Content::new(catalogue, wording);
    content.faults = faults;
    Ok(content)
}

async fn read_part(
    part: &Part,
    languages: &[Locale],
    faults: &mut Vec<ReadFault>,
) -> Result<(Structure, Wording), ReadFault> {
    let folder = part.folder();
    let file = format!("{folder}/{}", part.structure());
    let text = fetch::text(&file).await?;
    let structure = read_structure(part, &file, &text)?;
    // Most of a pack that points to what it does not have can still be read, and the reader is told.
    if let Structure::Programme(programme) = &structure {
        faults.extend(structure_faults(programme).into_iter().map(ReadFault::Pack));
    }
    let wording = read_wording(&folder, languages, faults).await?;
    Ok((structure, wording))
}

/// Reads the structure of a pack.
///
/// # Errors
/// As [`pack::read_programme`].
pub fn read_structure(part: &Part, file: &str, text: &str) -> Result<Structure, PackFault> {
    Ok(match part {
        Part::Programme(_) => Structure::Programme(Arc::new(pack::read_programme(file, text)?)),
        Part::Country => Structure::Country(Arc::new(pack::read_contacts(file, text)?)),
        Part::Glossary => Structure::Glossary(Arc::new(pack::read_glossary(file, text)?)),
        Part::Phrases => Structure::Phrases(Arc::new(pack::read_phrasebook(file, text)?)),
        Part::Letters => Structure::Letters(Arc::new(pack::read_letters(file, text)?)),
    })
}

/// Danish must come; another language that does not come is told and falls back to Danish.
async fn read_wording(
    folder: &str,
    languages: &[Locale],
    faults: &mut Vec<ReadFault>,
) -> Result<Wording, ReadFault> {
    let mut wording = Wording::default();
    wording.add(texts(&format!("{folder}/texts/{SOURCE_LANGUAGE}.json")).await?);
    for locale in languages {
        if wording.has(locale.tag()) {
            continue;
        }
        match texts(&format!("{folder}/texts/{}.json", locale.tag())).await {
            Ok(texts) => wording.add(texts),
            Err(fault) => faults.push(fault),
        }
    }
    Ok(wording)
}

async fn texts(file: &str) -> Result<crate::domain::text::Texts, ReadFault> {
    Ok(read_texts(file, &fetch::text(file).await?)?)
}
