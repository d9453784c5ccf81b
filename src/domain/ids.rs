//! The ids of packs, each a type of its own, so that a step is never taken for a rule.

use std::fmt;

use serde::{Deserialize, Serialize};

/// Makes the newtype of an id: lower-case words of the pack, joined by hyphens (`info-meeting`).
macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(transparent)]
        pub struct $name(pub String);

        impl $name {
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl From<String> for $name {
            fn from(text: String) -> Self {
                $name(text)
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                $name(text.to_owned())
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )*};
}

ids! {
    /// A programme (*forløb*, *model*), such as `hedensted`.
    ProgrammeId;
    /// A phase (*fase*) of a programme.
    PhaseId;
    /// A step of a phase; a sub-step has its step's id before a dot: `analysis.cv`.
    StepId;
    /// A date that rules count from, such as `housed`.
    AnchorId;
    /// A named rule of time.
    RuleId;
    /// An acting unit or group (*enhed*): the social unit, the cultural mediators.
    UnitId;
    /// An item of the welcome folder (*velkomstmappe*).
    ItemId;
    /// A rung of the employment ladder (*beskæftigelsestrappen*).
    RungId;
    /// Something that the source leaves open and the municipality fills in.
    BlankId;
    /// A Danish word that is explained.
    WordId;
    /// A document that the facts come from.
    SourceId;
    /// A hint on what has changed since the source was written.
    ChangeId;
    /// A telephone number with what it is for.
    ContactId;
    /// A condition for taking part in a programme.
    ConditionId;
    /// An area that a programme works in.
    AreaId;
    /// A group of words: money, health.
    GroupId;
    /// A situation of the phrasebook: at the doctor's.
    SituationId;
    /// A Danish sentence.
    PhraseId;
    /// A kind of letter.
    LetterId;
    /// Numbers of a source that are drawn.
    FigureId;
    /// A bar of such a drawing.
    PointId;
    /// A slide of a talk, such as `phase-reception`.
    SlideId;
}
