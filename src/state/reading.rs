//! Reading what is published with the app: languages and packs. It arrives piece by piece; what has
//! arrived stays when a later piece does not come.

use std::sync::Arc;

use futures::FutureExt;
use futures::future::LocalBoxFuture;
use leptos::prelude::*;

use super::content::{Content, Part, Structure, needs};
use super::route::Page;
use super::{Arrival, CodePart, Vejviser};
use crate::content::lint::structure_faults;
use crate::content::pack::{self, PackFault, SOURCE_LANGUAGE, Wording, read_texts};
use crate::domain::plan::Plan;
use crate::domain::text::Texts;
use crate::i18n::{CALENDAR_FILE, FIRST_FILES, Locale, MESSAGE_FILES, Messages};
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
            let is_late = move || {
                self.route
                    .with_untracked(|route| route.locale.is_some_and(|wanted| wanted != locale))
            };
            if is_late() {
                return;
            }
            let read = match read {
                Ok(messages) => self.with_parts(messages, is_late).await,
                Err(fault) => Err(fault),
            };
            match read {
                Ok(messages) => {
                    if is_late() {
                        return;
                    }
                    self.messages.set(messages);
                    self.language.set(Load::Ready(locale));
                }
                Err(fault) => self.language.set(Load::Failed(fault)),
            }
        });
    }

    /// A language with the words of all parts that are there, and with the texts of its packs. A part that comes
    /// while they are on their way is added too.
    async fn with_parts(
        self,
        mut messages: Arc<Messages>,
        is_late: impl Fn() -> bool,
    ) -> Result<Arc<Messages>, ReadFault> {
        let locale = messages.locale();
        self.load_texts(locale).await;
        let mut added: Vec<CodePart> = Vec::new();
        loop {
            let next = CodePart::ALL.into_iter().find(|part| {
                // Of one that is on its way, the words may have come already, in the language before.
                let arrival = self.parts.with_untracked(|parts| parts.of(*part));
                matches!(arrival, Arrival::Here | Arrival::Coming) && !added.contains(part)
            });
            let Some(part) = next.filter(|_| !is_late()) else {
                return Ok(messages);
            };
            let words = read_chapter(locale, part).await?;
            words.add_to(&mut messages);
            added.push(part);
        }
    }

    /// Fetches the words of a part in the language that is shown, and in Danish behind it. Whether they came.
    pub async fn load_chapter(self, part: CodePart) -> bool {
        loop {
            let locale = self.locale();
            let Ok(words) = read_chapter(locale, part).await else {
                return false;
            };
            // The language may have changed meanwhile; then its words are wanted.
            if self.locale() == locale {
                let mut messages = self.messages.get_untracked();
                words.add_to(&mut messages);
                self.messages.set(messages);
                return true;
            }
        }
    }

    /// Fetches the list of programmes and what the page needs, in Danish and the languages given. Other packs
    /// follow as pages need them.
    pub async fn load_content(self, languages: &[Locale]) {
        self.content.set(Load::Loading);
        measure::begin(measure::PACKS);
        let first = self.route.with_untracked(|route| route.page.clone());
        let read = read_content(languages, &first).await;
        measure::end(measure::PACKS);
        self.content.set(match read {
            Ok(content) => Load::Ready(Arc::new(content)),
            Err(fault) => Load::Failed(fault),
        });
        // The one beside follows by itself.
        let beside = untrack(|| self.beside());
        let asked: Vec<Locale> = languages.iter().copied().chain(beside).collect();
        self.load_chosen_meanwhile(&asked).await;
    }

    /// The texts of languages that were chosen while packs were on their way that had been asked for without them.
    async fn load_chosen_meanwhile(self, asked: &[Locale]) {
        for chosen in self.on_their_way() {
            if !asked.contains(&chosen) {
                self.load_texts(chosen).await;
            }
        }
    }

    /// The language that is on its way, and the one beside.
    fn on_their_way(self) -> impl Iterator<Item = Locale> {
        let own = self.route.with_untracked(|route| route.locale);
        [own, untrack(|| self.beside())].into_iter().flatten()
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
            let is_new = self.asked.with_untracked(|asked| !asked.contains(&part));
            if !is_settled && is_new {
                self.asked.update(|asked| asked.push(part.clone()));
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
        self.change_content(|content| content.failed.retain(|(part, _)| !needed.contains(part)));
        self.need(needed);
    }

    async fn load_part(self, part: Part) {
        let mut languages = vec![self.locale()];
        for wanted in self.on_their_way() {
            if !languages.contains(&wanted) {
                languages.push(wanted);
            }
        }
        let mut faults = Vec::new();
        let read = part.read(part.ask(&languages), &mut faults).await;
        self.change_content(|content| {
            content.faults.append(&mut faults);
            match read {
                Ok((structure, wording)) => content.add(part.clone(), structure, wording),
                Err(fault) => {
                    // A page that can do without it is shown, and says that something did not come.
                    if matches!(part, Part::Programme(_)) {
                        content.faults.push(fault.clone());
                    }
                    content.failed.push((part.clone(), fault));
                }
            }
        });
        self.asked.update(|asked| {
            asked.retain(|known| *known != part);
        });
        self.load_chosen_meanwhile(&languages).await;
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

    /// Fetches the texts of the second language, that of an earlier visit as well, for what has come. Once for
    /// each choice, so that a file that does not come is not asked for again and again; a pack that comes later
    /// brings them along.
    pub fn load_second_language(self) {
        Effect::new(move |asked: Option<Option<Locale>>| {
            let beside = self.beside()?;
            self.content.with(|content| content.ready().map(drop))?;
            if asked.flatten() != Some(beside) {
                leptos::task::spawn_local(self.load_texts(beside));
            }
            Some(beside)
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
                // A pack that is not in the language says so on each text; nothing has gone wrong.
                let parts = parts.filter(|(_, read)| {
                    !read.wording.has(tag) && is_in(read.structure.languages(), locale)
                });
                let mut lacking: Vec<_> = parts.map(|(part, _)| Some(part.clone())).collect();
                if !content.catalogue_wording.has(tag) {
                    lacking.push(None);
                }
                Some(lacking)
            })
            .unwrap_or_default();
        let asked: Vec<(Option<Part>, Asked)> = lacking
            .into_iter()
            .map(|part| {
                let folder = part
                    .as_ref()
                    .map_or_else(|| CATALOGUE.to_owned(), Part::folder);
                (part, ask(format!("{folder}/texts/{tag}.json")))
            })
            .collect();
        let mut read = Vec::new();
        for (part, asked) in asked {
            read.push((part, asked.texts().await));
        }
        if read.is_empty() {
            return;
        }
        self.change_content(|content| {
            for (part, texts) in read {
                let wording = match &part {
                    None => Some(&mut content.catalogue_wording),
                    Some(part) => content
                        .parts
                        .iter_mut()
                        .find(|(known, _)| known == part)
                        .map(|(_, read)| &mut read.wording),
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

/// A file that has been asked for. Its answer is waited for later, so that what is needed together is on its
/// way together.
struct Asked {
    file: String,
    answer: LocalBoxFuture<'static, Result<String, FetchFault>>,
}

fn ask(file: String) -> Asked {
    let answer = fetch::text(&file).boxed_local();
    Asked { file, answer }
}

impl Asked {
    async fn texts(self) -> Result<Texts, ReadFault> {
        Ok(read_texts(&self.file, &self.answer.await?)?)
    }
}

/// A pack of which all files have been asked for.
pub(super) struct AskedPack {
    structure: Asked,
    /// Danish must come; another language that does not come is told and falls back to Danish.
    source: Asked,
    others: Vec<(Locale, Asked)>,
}

pub(super) fn ask_pack(folder: &str, structure: &str, languages: &[Locale]) -> AskedPack {
    let texts = |tag: &str| ask(format!("{folder}/texts/{tag}.json"));
    let others = languages
        .iter()
        .filter(|locale| locale.tag() != SOURCE_LANGUAGE);
    AskedPack {
        structure: ask(format!("{folder}/{structure}")),
        source: texts(SOURCE_LANGUAGE),
        others: others
            .map(|locale| (*locale, texts(locale.tag())))
            .collect(),
    }
}

impl AskedPack {
    pub(super) async fn read<T>(
        self,
        read: impl FnOnce(&str, &str) -> Result<T, PackFault>,
        languages: impl FnOnce(&T) -> &[String],
        faults: &mut Vec<ReadFault>,
    ) -> Result<(T, Wording), ReadFault> {
        let structure = read(&self.structure.file, &self.structure.answer.await?)?;
        let mut wording = Wording::default();
        wording.add(self.source.texts().await?);
        let languages = languages(&structure);
        for (locale, asked) in self.others {
            match asked.texts().await {
                Ok(texts) => wording.add(texts),
                Err(fault) if is_in(languages, locale) => faults.push(fault),
                // It has none in this language; the page says so on the spot.
                Err(_) => {}
            }
        }
        Ok((structure, wording))
    }
}

async fn read_language(locale: Locale) -> Result<Arc<Messages>, ReadFault> {
    // It is a part of the binary.
    if locale == Locale::DANISH {
        return Ok(Arc::clone(Messages::danish()));
    }
    let folder = format!("locales/{}", locale.tag());
    let messages = MESSAGE_FILES.iter().take(FIRST_FILES);
    let messages: Vec<Asked> = messages
        .map(|file| ask(format!("{folder}/{file}")))
        .collect();
    let calendar = ask(format!("{folder}/{CALENDAR_FILE}"));
    let mut sources = Vec::new();
    for asked in messages {
        sources.push(asked.answer.await?);
    }
    // What is damaged in the files falls back to Danish message by message; the tests keep the
    // published ones whole.
    let (messages, _) = Messages::read(locale, sources, &calendar.answer.await?);
    Ok(Arc::new(messages))
}

/// The words of a part as they came: in a language, and the Danish ones behind it.
struct ChapterFiles {
    own: String,
    danish: Option<String>,
}

impl ChapterFiles {
    fn add_to(&self, messages: &mut Arc<Messages>) {
        Arc::make_mut(messages).add(&self.own, self.danish.as_deref());
    }
}

async fn read_chapter(locale: Locale, part: CodePart) -> Result<ChapterFiles, ReadFault> {
    let file = |locale: Locale| ask(format!("locales/{}/{}", locale.tag(), part.words()));
    let danish = (locale != Locale::DANISH).then(|| file(Locale::DANISH));
    let own = file(locale).answer.await?;
    let danish = match danish {
        Some(asked) => Some(asked.answer.await?),
        None => None,
    };
    Ok(ChapterFiles { own, danish })
}

impl Part {
    /// Asks for all files of the pack.
    fn ask(&self, languages: &[Locale]) -> AskedPack {
        ask_pack(&self.folder(), self.structure(), languages)
    }

    async fn read(
        &self,
        asked: AskedPack,
        faults: &mut Vec<ReadFault>,
    ) -> Result<(Structure, Wording), ReadFault> {
        let read = |file: &str, text: &str| read_structure(self, file, text);
        let (structure, wording) = asked.read(read, Structure::languages, faults).await?;
        // Most of a pack that points to what it does not have can still be read, and the reader is told.
        if let Structure::Programme(programme) = &structure {
            faults.extend(structure_faults(programme).into_iter().map(ReadFault::Pack));
        }
        Ok((structure, wording))
    }
}

/// The catalogue, and the packs of the page that is opened first: they are asked for together.
async fn read_content(languages: &[Locale], first: &Page) -> Result<Content, ReadFault> {
    let catalogue = ask_pack(CATALOGUE, "catalogue.json", languages);
    let needed = needs(first, &Plan::default());
    let asked: Vec<(Part, AskedPack)> = needed
        .into_iter()
        .map(|part| {
            let asked = part.ask(languages);
            (part, asked)
        })
        .collect();
    let mut faults = Vec::new();
    let (catalogue, wording) = catalogue
        .read(
            pack::read_catalogue,
            |catalogue| catalogue.languages.as_slice(),
            &mut faults,
        )
        .await?;
    let mut content = Content::new(catalogue, wording);
    content.faults = faults;
    for (part, asked) in asked {
        if content.is_settled(&part) {
            continue;
        }
        match part.read(asked, &mut content.faults).await {
            Ok((structure, wording)) => content.add(part, structure, wording),
            Err(fault) => content.failed.push((part, fault)),
        }
    }
    Ok(content)
}

/// Whether a pack has texts in a language.
fn is_in(languages: &[String], locale: Locale) -> bool {
    languages.iter().any(|tag| tag == locale.tag())
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
