//! What can be found.

use crate::domain::ids::{
    ContactId, ItemId, LetterId, PhaseId, PhraseId, ProgrammeId, SituationId, StepId, WordId,
};

/// Something that can be found, with where it leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    Contact(ContactId),
    Programme(ProgrammeId),
    Phase(ProgrammeId, PhaseId),
    Step(ProgrammeId, StepId),
    Item(ProgrammeId, ItemId),
    /// A word of the glossary, with the word itself.
    Word(WordId, String),
    /// Sentences for a situation.
    Situation(SituationId),
    Phrase(SituationId, PhraseId),
    Letter(LetterId),
}

impl Target {
    /// What it is, in one word for messages and style sheets.
    pub const fn kind(&self) -> &'static str {
        match self {
            Target::Contact(_) => "contact",
            Target::Programme(_) => "programme",
            Target::Phase(..) => "phase",
            Target::Step(..) => "step",
            Target::Item(..) => "item",
            Target::Word(..) => "word",
            Target::Situation(_) => "situation",
            Target::Phrase(..) => "phrase",
            Target::Letter(_) => "letter",
        }
    }

    /// The key of its title in the texts of its pack. A word's title is the word.
    pub fn title_key(&self) -> String {
        match self {
            Target::Contact(id) => format!("contact.{id}.title"),
            Target::Programme(id) => format!("programme.{id}.title"),
            Target::Phase(_, id) => format!("phase.{id}.title"),
            Target::Step(_, id) => format!("step.{id}.title"),
            Target::Item(_, id) => format!("item.{id}.title"),
            Target::Word(id, _) => format!("word.{id}.meaning"),
            Target::Situation(id) => format!("situation.{id}.title"),
            Target::Phrase(_, id) => format!("phrase.{id}"),
            Target::Letter(id) => format!("letter.{id}.title"),
        }
    }

    /// The key of the text that says what it is about, shown where nothing but the title was hit.
    pub fn about_key(&self) -> Option<String> {
        Some(match self {
            Target::Contact(id) => format!("contact.{id}.when"),
            Target::Programme(id) => format!("programme.{id}.summary"),
            Target::Phase(_, id) => format!("phase.{id}.about"),
            Target::Step(_, id) => format!("step.{id}.what"),
            Target::Item(_, id) => format!("item.{id}.what"),
            Target::Word(id, _) => format!("word.{id}.meaning"),
            Target::Letter(id) => format!("letter.{id}.what"),
            Target::Situation(_) | Target::Phrase(..) => return None,
        })
    }

    /// The programme that it belongs to.
    pub fn programme(&self) -> Option<&ProgrammeId> {
        match self {
            Target::Phase(id, _) | Target::Step(id, _) | Target::Item(id, _) => Some(id),
            _ => None,
        }
    }

    /// The path of its page, without the language.
    pub fn path(&self) -> String {
        match self {
            Target::Contact(_) => "contacts".to_owned(),
            Target::Programme(id) => format!("programmes/{id}"),
            Target::Phase(programme, id) => format!("programmes/{programme}/phases/{id}"),
            Target::Step(programme, id) => format!("programmes/{programme}/steps/{id}"),
            Target::Item(programme, id) => format!("programmes/{programme}/folder/{id}"),
            Target::Word(id, _) => format!("words/terms/{id}"),
            Target::Situation(situation) | Target::Phrase(situation, _) => {
                format!("phrases/{situation}")
            }
            Target::Letter(id) => format!("letters/{id}"),
        }
    }
}
