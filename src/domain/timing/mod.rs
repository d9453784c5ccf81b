//! The phase clock: recorded dates and the rules of a programme become a whole plan of dates.
//!
//! A pure function of a [`Programme`](super::programme::Programme) and the recorded [`Facts`]; what
//! day it is today comes in as an argument, and only where a question is about today. Anchors that
//! nobody has recorded are estimated by their rules; every date says which rule it comes from and
//! which anchors it counts from, so that a page can explain it.

mod difference;
mod facts;
mod notice;
mod rules;
mod schedule;
mod today;

pub use difference::{Moved, Subject, When, became_certain, difference};
pub use facts::{Contradiction, FactFault, Facts, check_fact, contradictions};
pub(in crate::domain) use facts::{against, predecessors};
pub use notice::Notice;
pub use rules::RuleFault;
pub use schedule::{Certainty, Dated, Known, Schedule, Span, Timed, schedule};
pub use today::{Tense, WindowLeft, danish_day, days_between, tense, window_left};
