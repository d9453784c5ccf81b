//! The catalogue: every programme that there is in a few words, who it suits, and the figures of its source.
//! It is small, so that a phone need not read every programme to show the list of them.

use serde::{Deserialize, Serialize};

pub use super::ids::{FigureId, PointId};
use super::programme::{Audience, ProgrammeId, Sign, Source, SourceId};

/// The list of programmes.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Catalogue {
    pub format: u32,
    /// Version of the content, a date `YYYY-MM-DD`.
    pub edition: String,
    pub languages: Vec<String>,
    pub sources: Vec<Source>,
    /// The municipalities that programmes name.
    #[serde(default)]
    pub places: Vec<Place>,
    pub programmes: Vec<Listed>,
    #[serde(default)]
    pub figures: Vec<Figure>,
}

/// A municipality.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Place {
    /// *Kommunekode*, three digits.
    pub code: String,
    /// Its Danish name, without the word *Kommune*.
    pub name: String,
}

/// A programme in the list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Listed {
    pub id: ProgrammeId,
    pub audience: Audience,
    pub sign: Sign,
    pub source: SourceId,
    /// Codes of the municipalities (*kommunekode*) that it applies in, three digits.
    #[serde(default)]
    pub municipalities: Vec<String>,
    /// Whom it is suggested to; to nobody where it says nothing.
    #[serde(default)]
    pub suits: Option<Suits>,
    /// Programmes that can come after it.
    #[serde(default)]
    pub then: Vec<ProgrammeId>,
    /// The year in which it ended: nobody can join it any more, and a plan of it is a model.
    #[serde(default)]
    pub ended: Option<u16>,
}

/// The answers with which a programme is suggested. A question without answers here does not matter.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default, rename_all = "kebab-case")]
pub struct Suits {
    /// Whether one has a residence permit: `yes`, `no`.
    pub permit: Vec<String>,
    /// Whether one has a home in a municipality: `yes`, `no`.
    pub home: Vec<String>,
    /// `job`, `internship`, `no`.
    pub work: Vec<String>,
    /// The code of the municipality, or `other`.
    pub municipality: Vec<String>,
}

/// The questions of the chooser, in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Question {
    Permit,
    Home,
    Work,
    Municipality,
}

impl Question {
    pub const ALL: [Question; 4] = [
        Question::Permit,
        Question::Home,
        Question::Work,
        Question::Municipality,
    ];

    /// The answers that there are, apart from the codes of municipalities.
    pub const fn answers(self) -> &'static [&'static str] {
        match self {
            Question::Permit | Question::Home => &["yes", "no"],
            Question::Work => &["job", "internship", "no"],
            Question::Municipality => &["other"],
        }
    }
}

/// Which municipality is asked about: it depends on whether there is a home in one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhichMunicipality {
    /// The one that they live in.
    OfHome,
    /// There is a permit and no home yet: the one that they are to live in.
    ToCome,
    /// There is neither: the one that they would like to live in. Some programmes begin before the permit, for
    /// people who want a home in a certain municipality.
    Wished,
}

/// What somebody has answered; a question may stay open.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    pub permit: Option<String>,
    pub home: Option<String>,
    pub work: Option<String>,
    pub municipality: Option<String>,
}

impl Answers {
    pub fn of(&self, question: Question) -> Option<&str> {
        match question {
            Question::Permit => self.permit.as_deref(),
            Question::Home => self.home.as_deref(),
            Question::Work => self.work.as_deref(),
            Question::Municipality => self.municipality.as_deref(),
        }
    }

    pub fn set(&mut self, question: Question, answer: Option<String>) {
        match question {
            Question::Permit => self.permit = answer,
            Question::Home => self.home = answer,
            Question::Work => self.work = answer,
            Question::Municipality => self.municipality = answer,
        }
    }

    pub fn which_municipality(&self) -> WhichMunicipality {
        match (self.home.as_deref(), self.permit.as_deref()) {
            (Some("no"), Some("no")) => WhichMunicipality::Wished,
            (Some("no"), _) => WhichMunicipality::ToCome,
            _ => WhichMunicipality::OfHome,
        }
    }
}

impl Suits {
    pub fn of(&self, question: Question) -> &[String] {
        match question {
            Question::Permit => &self.permit,
            Question::Home => &self.home,
            Question::Work => &self.work,
            Question::Municipality => &self.municipality,
        }
    }

    /// Whether every question that matters has its answer.
    pub fn is_answered(&self, answers: &Answers) -> bool {
        Question::ALL
            .into_iter()
            .all(|question| self.of(question).is_empty() || answers.of(question).is_some())
    }

    /// Whether nothing that was answered speaks against it.
    pub fn fits(&self, answers: &Answers) -> bool {
        Question::ALL.into_iter().all(|question| {
            let wanted = self.of(question);
            match answers.of(question) {
                Some(given) if !wanted.is_empty() => wanted.iter().any(|answer| answer == given),
                _ => true,
            }
        })
    }
}

impl Catalogue {
    pub fn listed(&self, id: &ProgrammeId) -> Option<&Listed> {
        self.programmes.iter().find(|listed| &listed.id == id)
    }

    /// Whether an answer to a question would tell anything: some programme that still suits depends on it.
    pub fn depends_on(&self, question: Question, answers: &Answers) -> bool {
        let suits = self
            .programmes
            .iter()
            .filter_map(|listed| listed.suits.as_ref());
        suits
            .filter(|suits| suits.fits(answers))
            .any(|suits| !suits.of(question).is_empty())
    }

    /// The programmes that suit the answers, in the order of the catalogue.
    pub fn suggested(&self, answers: &Answers) -> Vec<&Listed> {
        let suits = |listed: &&Listed| {
            listed
                .suits
                .as_ref()
                .is_some_and(|suits| suits.fits(answers))
        };
        self.programmes.iter().filter(suits).collect()
    }
}

/// Numbers of a source that are drawn.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Figure {
    pub id: FigureId,
    pub programme: ProgrammeId,
    pub source: SourceId,
    pub unit: FigureUnit,
    pub points: Vec<Point>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum FigureUnit {
    /// Parts of a hundred.
    Percent,
    /// People, courses or companies, as the text says.
    Count,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Point {
    pub id: PointId,
    pub value: u32,
    /// The source says "over" this many.
    #[serde(default)]
    pub more_than: bool,
}
