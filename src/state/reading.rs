//! Reading what is published with the app: languages and packs. It arrives piece by piece; what has
//! arrived stays when a later piece does not come.

use std::collections::BTreeMap;
use std::sync::Arc;

use futures::FutureExt;
use futures::future::LocalBoxFuture;
use leptos::prelude::*;

use super::Vejviser;
use crate::content::lint::structure_faults;
use crate::content::pack::{
    PackFault, SOURCE_LANGUAGE, Wording, read_contacts, read_index, read_programme, read_texts,
};
use crate::domain::programme::{Contacts, Programme, ProgrammeId};
use crate::domain::text::Texts;
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

/// The packs that have been read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Content {
    programmes: Vec<Arc<Programme>>,
    wordings: BTreeMap<ProgrammeId, Arc<Wording>>,
    pub contacts: Option<Arc<Contacts>>,
    pub contact_wording: Arc<Wording>,
    /// Packs and texts that could not be used, while the rest could.
    pub faults: Vec<ReadFault>,
}

impl Content {
    pub fn programmes(&self) -> &[Arc<Programme>] {
        &self.programmes
    }

    pub fn programme(&self, id: &ProgrammeId) -> Option<Arc<Programme>> {
        self.programmes
            .iter()
            .find(|programme| &programme.id == id)
            .cloned()
    }

    pub fn wording(&self, id: &ProgrammeId) -> Arc<Wording> {
        self.wordings.get(id).cloned().unwrap_or_default()
    }

    pub fn add_programme(&mut self, programme: Programme, wording: Wording) {
        self.wordings
            .insert(programme.id.clone(), Arc::new(wording));
        self.programmes.push(Arc::new(programme));
    }

    pub fn add_contacts(&mut self, contacts: Contacts, wording: Wording) {
        self.contacts = Some(Arc::new(contacts));
        self.contact_wording = Arc::new(wording);
    }
}

/// Where the numbers of the whole country stand.
const COUNTRY: &str = "packs/denmark";

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
                    self.messages.set(messages);
                    self.language.set(Load::Ready(locale));
                }
                Err(fault) => self.language.set(Load::Failed(fault)),
            }
        });
    }

    /// Fetches every pack, with Danish and the languages given.
    pub async fn load_content(self, languages: &[Locale]) {
        self.content.set(Load::Loading);
        measure::begin(measure::PACKS);
        let read = read_content(languages).await;
        measure::end(measure::PACKS);
        self.content.set(match read {
            Ok(content) => Load::Ready(Arc::new(content)),
            Err(fault) => Load::Failed(fault),
        });
    }

    /// Fetches the texts of the second language of an earlier visit, once the settings have been read.
    pub fn load_second_language(self) {
        Effect::new(move |_| {
            let Some(beside) = self.beside() else { return };
            let missing = self.content.with(|content| {
                content
                    .ready()
                    .is_some_and(|content| !content.contact_wording.has(beside.tag()))
            });
            if missing && self.asked_beside.get_untracked() != Some(beside) {
                self.asked_beside.set(Some(beside));
                leptos::task::spawn_local(self.load_texts(beside));
            }
        });
    }

    /// Fetches the texts of one more language for the packs that are there.
    pub async fn load_texts(self, locale: Locale) {
        let Some(content) = self
            .content
            .with_untracked(|content| content.ready().cloned())
        else {
            return;
        };
        let mut content = Content::clone(&content);
        let tag = locale.tag();
        let asked: Vec<(ProgrammeId, Asked)> = content
            .wordings
            .iter()
            .filter(|(_, wording)| !wording.has(tag))
            .map(|(id, _)| (id.clone(), ask(format!("packs/{id}/texts/{tag}.json"))))
            .collect();
        let of_country =
            (!content.contact_wording.has(tag)).then(|| ask(format!("{COUNTRY}/texts/{tag}.json")));
        for (id, asked) in asked {
            match (asked.texts().await, content.wordings.get_mut(&id)) {
                (Ok(texts), Some(wording)) => Arc::make_mut(wording).add(texts),
                (Err(fault), _) => content.faults.push(fault),
                (Ok(_), None) => {}
            }
        }
        if let Some(asked) = of_country {
            match asked.texts().await {
                Ok(texts) => Arc::make_mut(&mut content.contact_wording).add(texts),
                Err(fault) => content.faults.push(fault),
            }
        }
        self.content.set(Load::Ready(Arc::new(content)));
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
struct AskedPack {
    structure: Asked,
    /// Danish must come; another language that does not come is told and falls back to Danish.
    source: Asked,
    others: Vec<Asked>,
}

fn ask_pack(folder: &str, structure: &str, languages: &[Locale]) -> AskedPack {
    let texts = |tag: &str| ask(format!("{folder}/texts/{tag}.json"));
    let tags = languages.iter().map(|locale| locale.tag());
    AskedPack {
        structure: ask(format!("{folder}/{structure}")),
        source: texts(SOURCE_LANGUAGE),
        others: tags
            .filter(|tag| *tag != SOURCE_LANGUAGE)
            .map(texts)
            .collect(),
    }
}

impl AskedPack {
    async fn read<T>(
        self,
        read: impl FnOnce(&str, &str) -> Result<T, PackFault>,
        faults: &mut Vec<ReadFault>,
    ) -> Result<(T, Wording), ReadFault> {
        let structure = read(&self.structure.file, &self.structure.answer.await?)?;
        let mut wording = Wording::default();
        wording.add(self.source.texts().await?);
        for asked in self.others {
            match asked.texts().await {
                Ok(texts) => wording.add(texts),
                Err(fault) => faults.push(fault),
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
    let messages = MESSAGE_FILES.map(|file| ask(format!("{folder}/{file}")));
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

async fn read_content(languages: &[Locale]) -> Result<Content, ReadFault> {
    let country = ask_pack(COUNTRY, "contacts.json", languages);
    let file = "packs/index.json";
    let programmes = read_index(file, &fetch::text(file).await?)?;
    let asked: Vec<AskedPack> = programmes
        .iter()
        .map(|id| ask_pack(&format!("packs/{id}"), "programme.json", languages))
        .collect();
    let mut content = Content::default();
    for pack in asked {
        match pack.read(read_programme, &mut content.faults).await {
            Ok((programme, wording)) => {
                // Most of a pack that points to what it does not have can still be read, and the reader is
                // told.
                let faults = structure_faults(&programme);
                content
                    .faults
                    .extend(faults.into_iter().map(ReadFault::Pack));
                content.add_programme(programme, wording);
            }
            Err(fault) => content.faults.push(fault),
        }
    }
    match country.read(read_contacts, &mut content.faults).await {
        Ok((contacts, wording)) => content.add_contacts(contacts, wording),
        Err(fault) => content.faults.push(fault),
    }
    // Not one programme: there is nothing to show but the fault.
    match content.programmes.is_empty() {
        true => Err(content.faults.into_iter().next().unwrap_or_else(|| {
            ReadFault::Pack(PackFault::Wrong {
                place: file.to_owned(),
                what: "no programme".to_owned(),
            })
        })),
        false => Ok(content),
    }
}
