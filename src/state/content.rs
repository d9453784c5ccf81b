//! The packs that have been read, and which of them a page needs.

use std::sync::Arc;

use super::Engine;
use super::asked::is_in;
use super::reading::ReadFault;
use super::route::{Page, Paper, Start, With};
use crate::content::pack::Wording;
use crate::domain::catalogue::Catalogue;
use crate::domain::collections::{Glossary, Letters, Phrasebook};
use crate::domain::joined::Joined;
use crate::domain::plan::Plan;
use crate::domain::programme::{Contacts, Programme, ProgrammeId};
use crate::domain::timing::Facts;
use crate::i18n::Locale;

/// A pack, as far as it comes by itself. The catalogue is not among them: nothing is shown without it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    Programme(ProgrammeId),
    /// Numbers and sites of the whole country.
    Country,
    Glossary,
    Phrases,
    Letters,
}

impl Part {
    /// Where its files lie.
    pub fn folder(&self) -> String {
        match self {
            Part::Programme(id) => format!("packs/{id}"),
            Part::Country => "packs/denmark".to_owned(),
            Part::Glossary => "packs/glossary".to_owned(),
            Part::Phrases => "packs/phrases".to_owned(),
            Part::Letters => "packs/letters".to_owned(),
        }
    }

    /// The name of the file with its structure.
    pub fn structure(&self) -> &'static str {
        match self {
            Part::Programme(_) => "programme.json",
            Part::Country => "contacts.json",
            Part::Glossary => "words.json",
            Part::Phrases => "phrases.json",
            Part::Letters => "letters.json",
        }
    }
}

/// The structure of a pack.
#[derive(Clone, Debug, PartialEq)]
pub enum Structure {
    Programme(Arc<Programme>),
    Country(Arc<Contacts>),
    Glossary(Arc<Glossary>),
    Phrases(Arc<Phrasebook>),
    Letters(Arc<Letters>),
}

impl Structure {
    /// The languages that the pack has texts in; the first is Danish.
    pub fn languages(&self) -> &[String] {
        match self {
            Structure::Programme(programme) => &programme.languages,
            Structure::Country(contacts) => &contacts.languages,
            Structure::Glossary(glossary) => &glossary.languages,
            Structure::Phrases(phrasebook) => &phrasebook.languages,
            Structure::Letters(letters) => &letters.languages,
        }
    }
}

/// A pack that has been read.
#[derive(Clone, Debug, PartialEq)]
pub struct Read {
    pub structure: Structure,
    pub wording: Arc<Wording>,
}

/// What has been read so far.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Content {
    pub catalogue: Arc<Catalogue>,
    pub catalogue_wording: Arc<Wording>,
    // Short lists: a tree for each would bring more code than all of them take time.
    pub(super) parts: Vec<(Part, Read)>,
    /// Packs that did not come or cannot be read.
    pub(super) failed: Vec<(Part, ReadFault)>,
    /// Packs and texts that could not be used, while the rest could.
    pub faults: Vec<ReadFault>,
}

impl Content {
    pub fn new(catalogue: Catalogue, wording: Wording) -> Content {
        Content {
            catalogue: Arc::new(catalogue),
            catalogue_wording: Arc::new(wording),
            ..Content::default()
        }
    }

    pub fn add(&mut self, part: Part, structure: Structure, wording: Wording) {
        let wording = Arc::new(wording);
        self.parts.retain(|(known, _)| *known != part);
        self.parts.push((part, Read { structure, wording }));
    }

    /// Whether a pack has come, or it is known that it does not. A programme that the catalogue does not
    /// list is not looked for.
    pub fn is_settled(&self, part: &Part) -> bool {
        let is_listed = match part {
            Part::Programme(id) => self.catalogue.listed(id).is_some(),
            _ => true,
        };
        !is_listed || self.read(part).is_some() || self.failed(part).is_some()
    }

    /// The structure of a pack that has come.
    pub fn structure(&self, part: &Part) -> Option<&Structure> {
        self.read(part).map(|read| &read.structure)
    }

    pub fn failed(&self, part: &Part) -> Option<&ReadFault> {
        let mut failed = self.failed.iter();
        failed
            .find(|(known, _)| known == part)
            .map(|(_, fault)| fault)
    }

    /// Whether the texts of a pack that has come are missing in a language that it has.
    pub fn lacks(&self, part: &Part, locale: Locale) -> bool {
        self.read(part).is_some_and(|read| {
            !read.wording.has(locale.tag()) && is_in(read.structure.languages(), locale)
        })
    }

    /// What could not be used, as far as somebody who reads these languages misses something: texts of another one,
    /// which was chosen before and did not come, are not among it.
    pub fn faults_for(&self, shown: &[Locale]) -> Vec<&ReadFault> {
        let lacks_texts = shown.iter().any(|locale| {
            !self.catalogue_wording.has(locale.tag())
                || self.parts.iter().any(|(part, _)| self.lacks(part, *locale))
        });
        let is_missed = |fault: &&ReadFault| {
            lacks_texts
                || matches!(fault, ReadFault::Pack(_))
                || self.failed.iter().any(|(_, failed)| failed == *fault)
        };
        self.faults.iter().filter(is_missed).collect()
    }

    fn read(&self, part: &Part) -> Option<&Read> {
        let mut parts = self.parts.iter();
        parts.find(|(known, _)| known == part).map(|(_, read)| read)
    }

    /// The programmes that have been read, in the order of the catalogue.
    pub fn programmes(&self) -> Vec<Arc<Programme>> {
        let listed = self.catalogue.programmes.iter();
        listed
            .filter_map(|listed| self.programme(&listed.id))
            .collect()
    }

    pub fn programme(&self, id: &ProgrammeId) -> Option<Arc<Programme>> {
        match &self.read(&Part::Programme(id.clone()))?.structure {
            Structure::Programme(programme) => Some(Arc::clone(programme)),
            _ => None,
        }
    }

    pub fn contacts(&self) -> Option<Arc<Contacts>> {
        match &self.read(&Part::Country)?.structure {
            Structure::Country(contacts) => Some(Arc::clone(contacts)),
            _ => None,
        }
    }

    pub fn glossary(&self) -> Option<Arc<Glossary>> {
        match &self.read(&Part::Glossary)?.structure {
            Structure::Glossary(glossary) => Some(Arc::clone(glossary)),
            _ => None,
        }
    }

    pub fn phrasebook(&self) -> Option<Arc<Phrasebook>> {
        match &self.read(&Part::Phrases)?.structure {
            Structure::Phrases(phrasebook) => Some(Arc::clone(phrasebook)),
            _ => None,
        }
    }

    pub fn letters(&self) -> Option<Arc<Letters>> {
        match &self.read(&Part::Letters)?.structure {
            Structure::Letters(letters) => Some(Arc::clone(letters)),
            _ => None,
        }
    }

    /// The words of a pack; none where it has not come.
    pub fn wording(&self, part: &Part) -> Arc<Wording> {
        let read = self.read(part);
        read.map(|read| Arc::clone(&read.wording))
            .unwrap_or_default()
    }

    /// The words of everything that has been read.
    pub fn wordings(&self) -> Vec<Arc<Wording>> {
        let parts = self.parts.iter().map(|(_, read)| Arc::clone(&read.wording));
        parts.chain([Arc::clone(&self.catalogue_wording)]).collect()
    }

    /// Programmes as one way; those that have not come, or are not in the catalogue, are left out.
    pub(super) fn joined(
        &self,
        engine: Engine,
        followed: &[ProgrammeId],
        facts: &Facts,
    ) -> Option<Joined> {
        let followed = followed.iter().filter_map(|id| self.programme(id));
        (engine.join)(&followed.collect::<Vec<_>>(), facts)
    }

    /// Programmes as one way, with their words.
    pub(super) fn way(
        &self,
        engine: Engine,
        followed: &[ProgrammeId],
        facts: &Facts,
    ) -> Option<Way> {
        let joined = self.joined(engine, followed, facts)?;
        let wordings: Vec<Arc<Wording>> = joined
            .order
            .iter()
            .map(|id| self.wording(&Part::Programme(id.clone())))
            .collect();
        let wording = match wordings.as_slice() {
            // One programme's words need no copy.
            [only] => Arc::clone(only),
            several => Arc::new((engine.words)(several)),
        };
        Some(Way {
            programme: Arc::clone(&joined.programme),
            joined: Arc::new(joined),
            wording,
        })
    }
}

/// The way of the plan that is open: everything that it follows, as one.
#[derive(Clone, Debug)]
pub struct Way {
    pub programme: Arc<Programme>,
    pub joined: Arc<Joined>,
    pub wording: Arc<Wording>,
}

/// The very same, not one that says the same: comparing whole programmes takes longer than drawing anew.
impl PartialEq for Way {
    fn eq(&self, other: &Way) -> bool {
        Arc::ptr_eq(&self.programme, &other.programme)
            && Arc::ptr_eq(&self.wording, &other.wording)
            && self.joined.order == other.joined.order
    }
}

/// The programmes that a plan follows, in the order in which it began to.
pub fn followed(plan: &Plan) -> Vec<ProgrammeId> {
    let mut followed: Vec<_> = plan.programmes.iter().collect();
    followed.sort_by(|(_, one), (_, other)| (one.at, &one.entry).cmp(&(other.at, &other.entry)));
    followed.into_iter().map(|(id, _)| id.clone()).collect()
}

/// The programme that tells a volunteer what they do and do not do.
pub const VOLUNTEER: &str = "venner-viser-vej-frivillig";

/// The packs that a page waits for. Numbers to call stand there before one's own offices are known.
pub fn awaits(page: &Page, plan: &Plan) -> Vec<Part> {
    match page {
        Page::Contacts => needs(page, &Plan::default()),
        _ => needs(page, plan),
    }
}

/// The packs that what stands on a page comes from.
pub fn needs(page: &Page, plan: &Plan) -> Vec<Part> {
    let followed = || followed(plan).into_iter().map(Part::Programme);
    let of = |id: &ProgrammeId| vec![Part::Programme(id.clone())];
    match page {
        Page::Languages
        | Page::Start(Start::Who | Start::Programme)
        | Page::Programmes
        | Page::Compare
        | Page::More
        // It searches what has come, and asks for the rest.
        | Page::Search
        // They ask for the packs of those whom they show.
        | Page::Beside(With::Everybody | With::Person(_) | With::End(_))
        | Page::Talk(..)
        | Page::Settings
        | Page::MyData
        | Page::Protect
        | Page::Offline
        | Page::About
        | Page::Unknown(_) => Vec::new(),
        Page::Beside(With::Role) => of(&VOLUNTEER.into()),
        Page::Beside(With::Together(_)) => followed().chain([Part::Phrases]).collect(),
        Page::Today | Page::Plan | Page::Folder | Page::HandOver | Page::Received => {
            followed().collect()
        }
        Page::Paper(Paper::Choose | Paper::Plan | Paper::Checklist | Paper::Folder) => {
            followed().collect()
        }
        Page::Contacts => followed().chain([Part::Country]).collect(),
        Page::Words => [Part::Glossary, Part::Phrases, Part::Letters].into(),
        Page::Group(_) | Page::Term(_) => [Part::Glossary].into(),
        Page::Phrases(_) | Page::Paper(Paper::Phrases(_)) => [Part::Phrases].into(),
        Page::Letters | Page::Letter(_) => [Part::Letters].into(),
        Page::Start(Start::Date(id))
        | Page::Programme(id)
        | Page::Phase(id, _)
        | Page::Items(id)
        | Page::People(id) => of(id),
        Page::Step(id, _)
        | Page::Item(id, _)
        | Page::Ladder(id)
        | Page::Paper(Paper::Step(id, _)) => {
            let mut parts = of(id);
            parts.extend(followed().filter(|part| *part != Part::Programme(id.clone())));
            parts
        }
    }
}
