//! A programme as a municipality or the Red Cross has written it down: phases, steps, rules of time,
//! roles, the welcome folder, the ladder. Structure only; the words are in [`super::text`].
//!
//! The app reads packs with `content::read`; what is derived here serves the schema of the format and
//! the tests that hold the reader to it.

use serde::{Deserialize, Serialize};

pub use super::ids::*;

/// The whole structure of one pack.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Programme {
    /// Version of the pack format; this app reads [`Programme::FORMAT`].
    pub format: u32,
    pub id: ProgrammeId,
    /// Version of the content, a date `YYYY-MM-DD`.
    pub edition: String,
    /// Whom the programme speaks to.
    #[serde(default)]
    pub audience: Audience,
    /// Codes of the municipalities (*kommunekode*) that it applies in, three digits.
    #[serde(default)]
    pub municipalities: Vec<String>,
    /// The earliest year that a date of a plan can lie in.
    pub since: i32,
    /// Languages that the pack has texts in; the first is the source, Danish.
    pub languages: Vec<String>,
    pub sources: Vec<Source>,
    /// Who can take part.
    #[serde(default)]
    pub who: Vec<ConditionId>,
    pub units: Vec<Unit>,
    /// Who stands by the person, and between which dates.
    #[serde(default)]
    pub support: Vec<Support>,
    /// The week of the course, where the source says how it is shared.
    #[serde(default)]
    pub week: Option<Week>,
    #[serde(default)]
    pub areas: Vec<Area>,
    /// The first is the date that a plan begins with.
    pub anchors: Vec<Anchor>,
    pub rules: Vec<Rule>,
    pub phases: Vec<Phase>,
    /// The rungs of the employment ladder, from the top.
    #[serde(default)]
    pub ladder: Vec<Rung>,
    #[serde(default)]
    pub folder: Vec<FolderItem>,
    #[serde(default)]
    pub words: Vec<Word>,
    #[serde(default)]
    pub blanks: Vec<Blank>,
    #[serde(default)]
    pub changes: Vec<Change>,
}

/// A document that the facts come from, and when its facts were last checked.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Source {
    pub id: SourceId,
    /// As it calls itself, in Danish.
    pub organisation: String,
    /// Danish title.
    pub title: String,
    pub year: i32,
    /// Month of the last check, `YYYY-MM`.
    pub checked: String,
    /// The section of the brief (the collected facts of the field) that it stands in.
    pub section: u8,
}

/// Who stands by the person. Support that moves from one to another (the Red Cross before the permit, the
/// municipality after it) is two of these with the same date.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Support {
    pub unit: UnitId,
    /// From this date on; from the beginning where there is none.
    #[serde(default)]
    pub from: Option<AnchorId>,
    /// Until this date.
    #[serde(default)]
    pub until: Option<AnchorId>,
}

/// A week of a course, by who teaches on how many of its days.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Week {
    /// How many such weeks there are.
    pub weeks: u8,
    pub source: SourceId,
    pub days: Vec<WeekDays>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct WeekDays {
    pub unit: UnitId,
    /// Days a week, 1 to 7.
    pub days: u8,
}

/// An area that partners work together in.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Area {
    pub id: AreaId,
    pub source: SourceId,
}

/// Somebody who acts in the programme.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Unit {
    pub id: UnitId,
    pub kind: UnitKind,
    #[serde(default)]
    pub changes: Vec<ChangeId>,
}

/// What sort of actor a unit is; decides its symbol.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum UnitKind {
    /// A unit of the municipality.
    Municipal,
    /// Cultural mediators (*kulturformidlere*).
    Mediators,
    /// A workplace.
    Company,
    /// Volunteers.
    Volunteers,
    /// A school.
    School,
    /// An organisation, such as the Red Cross.
    Association,
    /// The newcomer.
    #[serde(rename = "self")]
    Self_,
}

/// A date of the person's own life that rules count from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Anchor {
    pub id: AnchorId,
    /// Whether the time of day is asked for beside the date.
    #[serde(default)]
    pub with_time: bool,
    /// The rule that estimates the date as long as nobody has recorded it: the last day of its span.
    #[serde(default)]
    pub estimate: Option<RuleId>,
    /// The anchor that it cannot lie before.
    #[serde(default)]
    pub not_before: Option<AnchorId>,
    /// Whether it is asked for as something that has happened ("When did you get your home?"): whoever answers
    /// with a day that lies behind says that it has. An appointment is not held because its day has passed.
    #[serde(default)]
    pub happened: bool,
    /// More of what it cannot lie before, where several programmes are joined; never in a pack.
    #[serde(skip)]
    pub also_not_before: Vec<AnchorId>,
    /// Of what it lies after, that which it may lie before all the same: a programme of the way knows both dates
    /// and leaves their order open, as Fast Track does with the internship and the home. Never in a pack.
    #[serde(skip)]
    pub may_precede: Vec<AnchorId>,
}

impl Anchor {
    /// What it cannot lie before.
    pub fn all_not_before(&self) -> impl Iterator<Item = &AnchorId> {
        self.not_before.iter().chain(&self.also_not_before)
    }
}

/// A named rule of time, with where it comes from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Rule {
    pub id: RuleId,
    pub span: SpanRule,
    pub source: SourceId,
}

/// How a span of time follows from anchors. Hours are real hours, weeks and months are of the calendar.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(
    deny_unknown_fields,
    rename_all = "kebab-case",
    rename_all_fields = "kebab-case"
)]
pub enum SpanRule {
    /// The date of the anchor itself.
    On { anchor: AnchorId },
    /// From the anchor until so many real hours after it.
    Within { hours: u32, of: AnchorId },
    /// From one anchor to another, both days included.
    During { from: AnchorId, until: AnchorId },
    /// From the anchor on, with no end.
    After { anchor: AnchorId },
    /// So many whole weeks from the anchor, its day included.
    Lasts {
        weeks: u32,
        #[serde(default)]
        hours_a_week: Option<u32>,
        from: AnchorId,
    },
    /// The calendar day after the anchor.
    DayAfter { anchor: AnchorId },
    /// From the anchor; ends after the least number of months at the earliest, after the most at the latest.
    Between {
        least_months: u32,
        most_months: u32,
        from: AnchorId,
    },
    /// Meetings with never more than so many weeks between two of them, nor before the first, nor after the last.
    AtLeastEvery {
        weeks: u32,
        from: AnchorId,
        until: AnchorId,
    },
    /// Every first such weekday of a month, from the anchor's day until another's.
    FirstWeekdayOfMonth {
        weekday: Weekday,
        from: AnchorId,
        until: AnchorId,
    },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Weekday {
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}

/// A phase (*fase*): a stretch of the road with its own sign.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Phase {
    pub id: PhaseId,
    pub sign: Sign,
    pub when: RuleId,
    pub steps: Vec<Step>,
}

/// The sign of a phase: shape, symbol and colour belong together, so that it is known without reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Sign {
    /// A house in a circle: reception.
    House,
    /// A book in a square: learning.
    Course,
    /// A tool in a hexagon: at a workplace.
    Work,
    /// A suitcase in a shield: the time at an asylum centre.
    Centre,
    /// Two people in a diamond: side by side.
    Friends,
    /// A star in an octagon: what one can do.
    Skills,
}

/// Something that happens on the way.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Step {
    pub id: StepId,
    pub when: RuleId,
    /// Where its facts come from.
    pub source: SourceId,
    /// The unit that acts.
    pub unit: UnitId,
    /// Others who take part.
    #[serde(default)]
    pub with: Vec<UnitId>,
    /// Whom the step is for; professionals' own meetings are shown to the newcomer in other words.
    #[serde(default)]
    pub audience: Audience,
    /// The date that this step lets the reader record.
    #[serde(default)]
    pub records: Option<AnchorId>,
    /// The date that it runs until once the date that it records is known. Without it, the step is an
    /// appointment on that date.
    #[serde(default)]
    pub runs_until: Option<AnchorId>,
    /// How many things to bring have a text (`bring.1` ...). Small, as for all counts of texts: a damaged
    /// pack must not ask a page for four billion lines.
    #[serde(default)]
    pub bring: u8,
    /// How many sentences to say have a text (`say.1` ...).
    #[serde(default)]
    pub say: u8,
    /// Sub-steps, in order; each can be ticked off.
    #[serde(default)]
    pub parts: Vec<StepId>,
    #[serde(default)]
    pub words: Vec<WordId>,
    #[serde(default)]
    pub blanks: Vec<BlankId>,
    #[serde(default)]
    pub changes: Vec<ChangeId>,
    /// Items of the welcome folder that belong to this step.
    #[serde(default)]
    pub items: Vec<ItemId>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Audience {
    #[default]
    Newcomer,
    /// Volunteers of *Venner Viser Vej*.
    Volunteer,
    /// The offices meet among themselves; the newcomer need do nothing, but may know.
    Professionals,
}

/// A rung of the employment ladder.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Rung {
    pub id: RungId,
    /// A route beside the ladder, such as IGU, not a rung of it.
    #[serde(default)]
    pub beside: bool,
}

/// One of the things in the welcome folder.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct FolderItem {
    pub id: ItemId,
    #[serde(default)]
    pub words: Vec<WordId>,
    #[serde(default)]
    pub blanks: Vec<BlankId>,
    #[serde(default)]
    pub changes: Vec<ChangeId>,
    /// How many things to do with it have a text (`do.1` ...).
    #[serde(default, rename = "do")]
    pub actions: u8,
}

/// A Danish word that readers meet on letters and doors. What it means stands in the glossary.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Word {
    pub id: WordId,
    /// The word itself, as it stands in a Danish letter.
    pub danish: String,
}

/// Something that the source leaves open.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Blank {
    pub id: BlankId,
    /// Whether the municipality has filled it: then the texts have `blank.<id>.filled`.
    #[serde(default)]
    pub filled: bool,
}

/// What has changed since the source was written; shown as "today".
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Change {
    pub id: ChangeId,
    /// Month of the check, `YYYY-MM`.
    pub checked: String,
}

/// Numbers that serve the whole country, apart from any programme.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Contacts {
    pub format: u32,
    pub edition: String,
    pub languages: Vec<String>,
    /// Month of the last check, `YYYY-MM`.
    pub checked: String,
    pub contacts: Vec<Contact>,
    /// Web addresses that the whole country shares.
    #[serde(default)]
    pub sites: Vec<String>,
}

/// A telephone number.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Contact {
    pub id: ContactId,
    /// As it is written in Denmark: pairs of digits, or a short number.
    pub number: String,
    pub kind: ContactKind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum ContactKind {
    /// Danger to life: 112.
    Emergency,
    /// Police, not urgent.
    Police,
    /// Call before going to an emergency department (*akutmodtagelse*, *skadestue*).
    MedicalHelp,
}

impl Programme {
    /// The version of the pack format that this app reads.
    pub const FORMAT: u32 = 1;

    pub fn anchor(&self, id: &AnchorId) -> Option<&Anchor> {
        self.anchors.iter().find(|anchor| &anchor.id == id)
    }

    pub fn rule(&self, id: &RuleId) -> Option<&Rule> {
        self.rules.iter().find(|rule| &rule.id == id)
    }

    pub fn phase(&self, id: &PhaseId) -> Option<&Phase> {
        self.phases.iter().find(|phase| &phase.id == id)
    }

    pub fn step(&self, id: &StepId) -> Option<&Step> {
        self.steps()
            .map(|(_, step)| step)
            .find(|step| &step.id == id)
    }

    /// Whether there is a step or sub-step of this id.
    pub fn has_step(&self, id: &StepId) -> bool {
        self.steps()
            .any(|(_, step)| &step.id == id || step.parts.contains(id))
    }

    pub fn item(&self, id: &ItemId) -> Option<&FolderItem> {
        self.folder.iter().find(|item| &item.id == id)
    }

    pub fn source(&self, id: &SourceId) -> Option<&Source> {
        self.sources.iter().find(|source| &source.id == id)
    }

    /// Every step with its phase, in the order of the way.
    pub fn steps(&self) -> impl Iterator<Item = (&Phase, &Step)> {
        self.phases
            .iter()
            .flat_map(|phase| phase.steps.iter().map(move |step| (phase, step)))
    }
}
