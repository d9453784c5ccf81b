//! Reading what is published with the app: languages and packs. It arrives piece by piece; what has
//! arrived stays when a later piece does not come.

use std::collections::BTreeMap;
use std::sync::Arc;

use leptos::prelude::*;

use super::Vejviser;
use crate::content::lint::structure_faults;
use crate::content::pack::{
    PackFault, SOURCE_LANGUAGE, Wording, read_contacts, read_index, read_programme, read_texts,
};
use crate::domain::programme::{Contacts, Programme, ProgrammeId};
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
                    self.messages.set(Arc::new(messages));
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
        for (id, wording) in &mut content.wordings {
            if !wording.has(tag) {
                match texts(&format!("packs/{id}/texts/{tag}.json")).await {
                    Ok(texts) => Arc::make_mut(wording).add(texts),
                    Err(fault) => content.faults.push(fault),
                }
            }
        }
        if !content.contact_wording.has(tag) {
            match texts(&format!("{COUNTRY}/texts/{tag}.json")).await {
                Ok(texts) => Arc::make_mut(&mut content.contact_wording).add(texts),
                Err(fault) => content.faults.push(fault),
            }
        }
        self.content.set(Load::Ready(Arc::new(content)));
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

async fn read_content(languages: &[Locale]) -> Result<Content, ReadFault> {
    let file = "packs/index.json";
    let programmes = read_index(file, &fetch::text(file).await?)?;
    let mut content = Content::default();
    for id in programmes {
        let folder = format!("packs/{id}");
        match read_pack(&folder, languages, &mut content.faults).await {
            Ok((programme, wording)) => content.add_programme(programme, wording),
            Err(fault) => content.faults.push(fault),
        }
    }
    match read_country(languages, &mut content.faults).await {
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

async fn read_pack(
    folder: &str,
    languages: &[Locale],
    faults: &mut Vec<ReadFault>,
) -> Result<(Programme, Wording), ReadFault> {
    let file = format!("{folder}/programme.json");
    let programme = read_programme(&file, &fetch::text(&file).await?)?;
    // Most of a pack that points to what it does not have can still be read, and the reader is told.
    faults.extend(
        structure_faults(&programme)
            .into_iter()
            .map(ReadFault::Pack),
    );
    let wording = read_wording(folder, languages, faults).await?;
    Ok((programme, wording))
}

async fn read_country(
    languages: &[Locale],
    faults: &mut Vec<ReadFault>,
) -> Result<(Contacts, Wording), ReadFault> {
    let file = format!("{COUNTRY}/contacts.json");
    let contacts = read_contacts(&file, &fetch::text(&file).await?)?;
    let wording = read_wording(COUNTRY, languages, faults).await?;
    Ok((contacts, wording))
}

/// Danish must come; another language that does not come is told and falls back to Danish.
async fn read_wording(
    folder: &str,
    languages: &[Locale],
    faults: &mut Vec<ReadFault>,
) -> Result<Wording, ReadFault> {
    let mut wording = Wording::default();
    wording.add(texts(&format!("{folder}/texts/{SOURCE_LANGUAGE}.json")).await?);
    for locale in languages
        .iter()
        .filter(|locale| locale.tag() != SOURCE_LANGUAGE)
    {
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
