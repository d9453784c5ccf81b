//! What does not belong to one programme: the glossary, the phrasebook, the kinds of letters.

use serde::{Deserialize, Serialize};

pub use super::ids::{GroupId, LetterId, PhraseId, SituationId};
use super::ids::{SourceId, WordId};
use super::programme::Source;

/// The Danish words of this life.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Glossary {
    pub format: u32,
    /// Version of the content, a date `YYYY-MM-DD`.
    pub edition: String,
    pub languages: Vec<String>,
    #[serde(default)]
    pub sources: Vec<Source>,
    pub groups: Vec<Group>,
    pub words: Vec<Term>,
}

/// Words that belong together.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Group {
    pub id: GroupId,
}

/// A Danish word.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Term {
    pub id: WordId,
    /// The word itself, as it stands in a Danish letter.
    pub danish: String,
    /// Other forms of it that readers meet: definite, plural, joined.
    #[serde(default)]
    pub forms: Vec<String>,
    pub group: GroupId,
    /// What it was called before.
    #[serde(default)]
    pub before: Vec<WordId>,
    /// What it is called today.
    #[serde(default)]
    pub now: Option<WordId>,
    #[serde(default)]
    pub related: Vec<WordId>,
    /// Where a fact in its meaning comes from.
    #[serde(default)]
    pub source: Option<SourceId>,
}

impl Glossary {
    pub fn term(&self, id: &WordId) -> Option<&Term> {
        self.words.iter().find(|term| &term.id == id)
    }

    /// The term that a word of a text means, whatever its form and case.
    pub fn meant(&self, written: &str) -> Option<&Term> {
        let written = written.trim().to_lowercase();
        let is = |text: &str| text.to_lowercase() == written;
        self.words.iter().find(|term| is(&term.danish)).or_else(|| {
            self.words
                .iter()
                .find(|term| term.forms.iter().any(|form| is(form)))
        })
    }
}

/// Danish sentences by situation.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Phrasebook {
    pub format: u32,
    pub edition: String,
    pub languages: Vec<String>,
    pub situations: Vec<Situation>,
}

/// Where one says something.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Situation {
    pub id: SituationId,
    pub phrases: Vec<PhraseId>,
}

impl Phrasebook {
    pub fn situation(&self, id: &SituationId) -> Option<&Situation> {
        self.situations.iter().find(|situation| &situation.id == id)
    }
}

/// Kinds of letters, and what to do with each.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Letters {
    pub format: u32,
    pub edition: String,
    pub languages: Vec<String>,
    #[serde(default)]
    pub sources: Vec<Source>,
    pub letters: Vec<Letter>,
}

/// A kind of letter.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Letter {
    pub id: LetterId,
    /// How many things to look for have a text (`look.1` ...).
    #[serde(default)]
    pub look: u8,
    /// How many things to do have a text (`do.1` ...).
    #[serde(default, rename = "do")]
    pub actions: u8,
    /// How many sentences to say have a text (`say.1` ...).
    #[serde(default)]
    pub say: u8,
    #[serde(default)]
    pub words: Vec<WordId>,
    /// Where a fact in its texts comes from; most only say what to look for.
    #[serde(default)]
    pub source: Option<SourceId>,
}

impl Letters {
    pub fn letter(&self, id: &LetterId) -> Option<&Letter> {
        self.letters.iter().find(|letter| &letter.id == id)
    }
}
