//! Reading what is published with the app: languages and packs. It arrives piece by piece; what has
//! arrived stays when a later piece does not come.

use std::future::ready;
use std::sync::Arc;

use leptos::prelude::*;

use super::asked::{Asked, AskedPack, ask, ask_pack, read_chapter, read_language};
use super::content::{Content, Part, needs};
use super::route::Page;
use super::{Arrival, CodePart, Vejviser};
use crate::content::pack::{self, PackFault};
use crate::domain::plan::Plan;
use crate::i18n::{Locale, Messages};
use crate::platform::fetch::FetchFault;
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
        self.load_language_or(locale, || ());
    }

    /// The same, and what is done where it does not come.
    pub(super) fn load_language_or(self, locale: Locale, otherwise: impl FnOnce() + 'static) {
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
                Err(fault) => {
                    self.missed.set(Some(locale));
                    self.language.set(Load::Failed(fault));
                    otherwise();
                }
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
        let arrival = |part| self.parts.with_untracked(|parts| parts.of(part));
        loop {
            let next = CodePart::ALL.into_iter().find(|part| {
                // Of one that is on its way, the words may have come already, in the language before.
                matches!(arrival(*part), Arrival::Here | Arrival::Coming) && !added.contains(part)
            });
            let Some(part) = next.filter(|_| !is_late()) else {
                return Ok(messages);
            };
            added.push(part);
            match read_chapter(locale, part).await {
                Ok(words) => words.add_to(&mut messages),
                // A page whose code does not come either says so; the language is not the lesser for it.
                Err(_) if arrival(part) != Arrival::Here => {}
                Err(fault) => return Err(fault),
            }
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
        let catalogue = ask_pack(CATALOGUE, "catalogue.json", languages);
        // What the page that is opened first needs is on its way together with the list.
        let first = match self.hosted.get_untracked().needs_nothing() {
            true => Vec::new(),
            false => self
                .route
                .with_untracked(|route| needs(&route.page, &Plan::default())),
        };
        let packs: Vec<(Part, AskedPack)> = first
            .into_iter()
            .map(|part| {
                let asked = part.ask(languages);
                (part, asked)
            })
            .collect();
        self.asked
            .set(packs.iter().map(|(part, _)| part.clone()).collect());
        let mut faults = Vec::new();
        let read = catalogue
            .read(
                ready(()),
                |(), file, text| pack::read_catalogue(file, text),
                |catalogue| catalogue.languages.as_slice(),
                &mut faults,
            )
            .await;
        let (catalogue, wording) = match read {
            Ok(read) => read,
            Err(fault) => {
                measure::end(measure::PACKS);
                self.asked.set(Vec::new());
                return self.content.set(Load::Failed(fault));
            }
        };
        let mut content = Content::new(catalogue, wording);
        content.faults = faults;
        self.content.set(Load::Ready(Arc::new(content)));
        for (part, asked) in packs {
            let is_listed = self.content.with_untracked(|content| {
                let content = content.ready();
                content.is_some_and(|content| !content.is_settled(&part))
            });
            if is_listed {
                self.take(&part, asked).await;
            }
            self.forget_asked_for(&part);
        }
        measure::end(measure::PACKS);
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
            if self.hosted.get().needs_nothing() {
                return;
            }
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
        self.take(&part, part.ask(&languages)).await;
        self.forget_asked_for(&part);
        self.load_chosen_meanwhile(&languages).await;
    }

    /// A pack is not on its way any longer.
    fn forget_asked_for(self, part: &Part) {
        self.asked
            .update(|asked| asked.retain(|known| known != part));
    }

    /// Reads a pack that was asked for, once the code is here that can, and adds it to what has come.
    async fn take(self, part: &Part, asked: AskedPack) {
        let mut faults = Vec::new();
        let read = part.read(self, asked, &mut faults).await;
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
                let parts = parts.filter(|(part, _)| content.lacks(part, locale));
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
