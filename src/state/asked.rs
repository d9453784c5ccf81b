//! Files that have been asked for, and what is read from them: a pack, the words of a language or of a part.

use std::sync::Arc;

use futures::FutureExt;
use futures::future::LocalBoxFuture;

use super::content::{Part, Structure};
use super::engine::Engine;
use super::reading::ReadFault;
use super::{CodePart, Vejviser};
use crate::content::lint::structure_faults;
use crate::content::pack::{self, PackFault, SOURCE_LANGUAGE, Wording, read_texts};
use crate::domain::text::Texts;
use crate::i18n::{CALENDAR_FILE, FIRST_FILES, Locale, MESSAGE_FILES, Messages};
use crate::platform::fetch::{self, FetchFault};

/// A file that has been asked for. Its answer is waited for later, so that what is needed together is on its
/// way together.
pub(super) struct Asked {
    file: String,
    answer: LocalBoxFuture<'static, Result<String, FetchFault>>,
}

pub(super) fn ask(file: String) -> Asked {
    let answer = fetch::text(&file).boxed_local();
    Asked { file, answer }
}

impl Asked {
    pub(super) async fn texts(self) -> Result<Texts, ReadFault> {
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
    /// Reads it with what has to be there first.
    pub(super) async fn read<W, T>(
        self,
        with: impl Future<Output = W>,
        read: impl FnOnce(W, &str, &str) -> Result<T, PackFault>,
        languages: impl FnOnce(&T) -> &[String],
        faults: &mut Vec<ReadFault>,
    ) -> Result<(T, Wording), ReadFault> {
        let text = self.structure.answer.await?;
        let structure = read(with.await, &self.structure.file, &text)?;
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

pub(super) async fn read_language(locale: Locale) -> Result<Arc<Messages>, ReadFault> {
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
pub(super) struct ChapterFiles {
    own: String,
    danish: Option<String>,
}

impl ChapterFiles {
    pub(super) fn add_to(&self, messages: &mut Arc<Messages>) {
        Arc::make_mut(messages).add(&self.own, self.danish.as_deref());
    }
}

pub(super) async fn read_chapter(
    locale: Locale,
    part: CodePart,
) -> Result<ChapterFiles, ReadFault> {
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
    pub(super) fn ask(&self, languages: &[Locale]) -> AskedPack {
        ask_pack(&self.folder(), self.structure(), languages)
    }

    pub(super) async fn read(
        &self,
        state: Vejviser,
        asked: AskedPack,
        faults: &mut Vec<ReadFault>,
    ) -> Result<(Structure, Wording), ReadFault> {
        let mut odd = Vec::new();
        let reader = async {
            match self {
                // Numbers to call can be read from the start on.
                Part::Country => None,
                _ => Some(state.engine_here().await),
            }
        };
        let structure = |engine: Option<Engine>, file: &str, text: &str| match engine {
            None => read_country(file, text),
            Some(engine) => (engine.read)(self, file, text, &mut odd),
        };
        let read = asked
            .read(reader, structure, Structure::languages, faults)
            .await?;
        // Most of a pack that points to what it does not have can still be read, and the reader is told.
        faults.extend(odd.into_iter().map(ReadFault::Pack));
        Ok(read)
    }
}

/// Whether a pack has texts in a language.
pub(super) fn is_in(languages: &[String], locale: Locale) -> bool {
    languages.iter().any(|tag| tag == locale.tag())
}

fn read_country(file: &str, text: &str) -> Result<Structure, PackFault> {
    pack::read_contacts(file, text).map(|contacts| Structure::Country(Arc::new(contacts)))
}

/// Reads the structure of a pack, and tells what in it leads nowhere. It brings the readers of all packs: only the
/// engine may name it, and builds that are not cut.
///
/// # Errors
/// As [`pack::read_programme`].
pub fn read_structure(
    part: &Part,
    file: &str,
    text: &str,
    odd: &mut Vec<PackFault>,
) -> Result<Structure, PackFault> {
    Ok(match part {
        Part::Programme(_) => {
            let programme = pack::read_programme(file, text)?;
            odd.extend(structure_faults(&programme));
            Structure::Programme(Arc::new(programme))
        }
        Part::Country => read_country(file, text)?,
        Part::Glossary => Structure::Glossary(Arc::new(pack::read_glossary(file, text)?)),
        Part::Phrases => Structure::Phrases(Arc::new(pack::read_phrasebook(file, text)?)),
        Part::Letters => Structure::Letters(Arc::new(pack::read_letters(file, text)?)),
    })
}
