//! A talk at an information meeting (*infomøde*), made from a programme: which slides there are, which of them a
//! talk of some length shows, and how long each may take.

mod joints;
mod letters;
pub mod own;
mod screen;

use serde::{Deserialize, Serialize};

pub use super::ids::SlideId;
use super::programme::{PhaseId, Programme, ProgrammeId, SourceId, StepId};
pub use joints::parted;
pub use screen::{Area, Block, Frame, Laid, Layout, Screen, screens};

/// What a talk about a programme can be made of.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Slides {
    pub format: u32,
    /// Version of the content, a date `YYYY-MM-DD`.
    pub edition: String,
    pub languages: Vec<String>,
    pub programme: ProgrammeId,
    pub slides: Vec<Slide>,
}

/// A slide: one thought.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Slide {
    pub id: SlideId,
    pub kind: SlideKind,
    /// Of a slide about a phase.
    #[serde(default)]
    pub phase: Option<PhaseId>,
    /// Of a slide about a step.
    #[serde(default)]
    pub step: Option<StepId>,
    /// The symbol that carries it, by its name in the set of the app; where there is none, that of its kind.
    #[serde(default)]
    pub picture: Option<String>,
    /// The shortest talk that it stands in.
    pub from: Length,
    /// Its share of the time, 1 to 5.
    pub weight: u8,
    /// What everybody has to know whatever the programme, such as 112, is of none of its sources.
    #[serde(default)]
    pub source: Option<SourceId>,
}

/// What a slide shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum SlideKind {
    Title,
    /// The whole way as one picture.
    Way,
    Phase,
    Step,
    /// The welcome folder (*velkomstmappe*).
    Folder,
    /// The employment ladder (*beskæftigelsestrappen*).
    Ladder,
    /// Who helps with what.
    Roles,
    Emergency,
    Questions,
    /// The way home with it: the address as a picture for a phone.
    TakeHome,
}

/// How long a talk is, in minutes.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(into = "u8", try_from = "u8")]
pub enum Length {
    Short,
    #[default]
    Middle,
    Long,
}

impl Length {
    pub const ALL: [Length; 3] = [Length::Short, Length::Middle, Length::Long];

    pub const fn minutes(self) -> u8 {
        match self {
            Length::Short => 10,
            Length::Middle => 25,
            Length::Long => 45,
        }
    }
}

impl From<Length> for u8 {
    fn from(length: Length) -> u8 {
        length.minutes()
    }
}

impl TryFrom<u8> for Length {
    type Error = String;

    fn try_from(minutes: u8) -> Result<Length, String> {
        let mut all = Length::ALL.into_iter();
        all.find(|length| length.minutes() == minutes)
            .ok_or_else(|| format!("{minutes} minutes: a talk is of 10, 25 or 45"))
    }
}

impl Slides {
    pub const FORMAT: u32 = 1;

    /// What a programme can be told with where nobody has written slides for it: its phases, their steps, and
    /// what every talk has.
    pub fn of(programme: &Programme) -> Slides {
        let source = programme.sources.first();
        let source = source.map(|source| source.id.clone());
        let slide = |id: String, kind, from, weight| Slide {
            id: id.into(),
            kind,
            phase: None,
            step: None,
            picture: None,
            from,
            weight,
            source: source.clone(),
        };
        let plain = |id: &str, kind, from, weight| slide(id.to_owned(), kind, from, weight);
        let mut slides = vec![
            plain("title", SlideKind::Title, Length::Short, 1),
            plain("way", SlideKind::Way, Length::Short, 3),
        ];
        for phase in &programme.phases {
            slides.push(Slide {
                phase: Some(phase.id.clone()),
                ..slide(
                    format!("phase-{}", phase.id),
                    SlideKind::Phase,
                    Length::Short,
                    3,
                )
            });
            slides.extend(phase.steps.iter().map(|step| Slide {
                step: Some(step.id.clone()),
                ..slide(
                    format!("step-{}", step.id),
                    SlideKind::Step,
                    Length::Long,
                    2,
                )
            }));
        }
        if !programme.folder.is_empty() {
            slides.push(plain("folder", SlideKind::Folder, Length::Middle, 3));
        }
        if !programme.ladder.is_empty() {
            slides.push(plain("ladder", SlideKind::Ladder, Length::Middle, 2));
        }
        slides.extend([
            plain("roles", SlideKind::Roles, Length::Middle, 3),
            plain("emergency", SlideKind::Emergency, Length::Short, 1),
            plain("questions", SlideKind::Questions, Length::Short, 3),
            plain("take-home", SlideKind::TakeHome, Length::Short, 2),
        ]);
        Slides {
            format: Slides::FORMAT,
            edition: programme.edition.clone(),
            languages: programme.languages.clone(),
            programme: programme.id.clone(),
            slides,
        }
    }

    pub fn slide(&self, id: &SlideId) -> Option<&Slide> {
        self.slides.iter().find(|slide| &slide.id == id)
    }
}

/// Seconds for each of some slides, by their weights, in all as long as the talk. Nothing is lost by rounding: the
/// last second of the last slide is the last of the talk.
pub fn seconds(weights: &[u8], length: Length) -> Vec<u32> {
    let all: u32 = weights.iter().map(|weight| u32::from(*weight)).sum();
    let whole = u32::from(length.minutes()) * 60;
    let mut before = 0;
    weights
        .iter()
        .map(|weight| {
            let begin = whole * before / all.max(1);
            before += u32::from(*weight);
            whole * before / all.max(1) - begin
        })
        .collect()
}
