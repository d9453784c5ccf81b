//! The schedule: every anchor, phase and step of a programme with its time.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use chrono::NaiveDate;
use serde::Serialize;

use super::facts::Facts;
use super::notice::{Notice, notices_of, notices_on};
use super::rules::{RuleFault, anchors_of, repeats_of, span_of};
use crate::domain::moment::Moment;
use crate::domain::programme::{Anchor, AnchorId, PhaseId, Programme, Rule, RuleId, StepId};

/// Whether a date rests on recorded dates only.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Certainty {
    /// Every anchor that its rule counts from is recorded.
    Recorded,
    /// At least one of them is itself an estimate.
    Estimated,
}

/// A stretch of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct Span {
    pub from: Moment,
    /// The last moment: a whole day is included to its end, a time of day is the very deadline.
    /// Nothing where the span has no end.
    pub until: Option<Moment>,
    /// The first day on which it can end, where the end is open between two days.
    pub earliest_end: Option<NaiveDate>,
}

/// A time that could be worked out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Dated {
    pub span: Span,
    pub certainty: Certainty,
    /// The days of a recurring meeting, in order; empty for anything that happens once.
    pub repeats: Vec<NaiveDate>,
    /// The date that is recorded for the very thing that a step is about (the anchor that it
    /// records): the step is on that date then, whatever span its rule allows.
    pub recorded: Option<Moment>,
    /// What the reader should know about these dates; notices never move one.
    pub notices: Vec<Notice>,
    /// The rule that the dates come from.
    pub rule: RuleId,
    /// The anchors that the rule counts from.
    pub depends_on: Vec<AnchorId>,
}

/// The time of a phase or step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Timed {
    /// There is no date yet.
    Waiting {
        /// The anchors to record, nobody having recorded them and no rule estimating them: the
        /// beginnings of the chain (`housed`), not every link of it.
        for_: Vec<AnchorId>,
        /// What is wrong with the pack or its numbers, where no fact can help by itself.
        fault: Option<RuleFault>,
    },
    /// There are dates.
    Dated(Dated),
}

impl Timed {
    /// The dates, when there are any.
    pub fn dated(&self) -> Option<&Dated> {
        match self {
            Timed::Dated(dated) => Some(dated),
            Timed::Waiting { .. } => None,
        }
    }
}

/// The date of an anchor.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Known {
    /// As recorded; an estimate is always a whole day.
    pub moment: Moment,
    pub certainty: Certainty,
    /// The rule that estimated it; nothing when it is recorded.
    pub rule: Option<RuleId>,
    pub notices: Vec<Notice>,
}

/// All dates of a programme for one person.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Schedule {
    /// The anchors whose date is recorded or estimated; the others are missing.
    pub anchors: BTreeMap<AnchorId, Known>,
    pub phases: BTreeMap<PhaseId, Timed>,
    pub steps: BTreeMap<StepId, Timed>,
}

/// Works out every date of a programme from the recorded ones.
///
/// Total: whatever the pack says, there is an answer. What cannot be dated is [`Timed::Waiting`].
/// Facts about anchors that the programme does not have (an older edition had them) are passed
/// over. Where a pack gives one id twice, the first counts, as everywhere else.
///
/// An anchor that nobody recorded is estimated as the latest day that its rule allows, as a whole
/// day; so recording exactly what was estimated changes nothing but the certainty.
pub fn schedule(programme: &Programme, facts: &Facts) -> Schedule {
    let clock = Clock::new(programme, facts);
    // Many steps share a rule: each rule is worked out once.
    let mut by_rule: BTreeMap<&RuleId, Timed> = BTreeMap::new();
    let mut timed = |when| {
        by_rule
            .entry(when)
            .or_insert_with(|| clock.timed(when))
            .clone()
    };

    let mut phases = BTreeMap::new();
    let mut steps = BTreeMap::new();
    for phase in &programme.phases {
        phases
            .entry(phase.id.clone())
            .or_insert_with(|| timed(&phase.when));
        for step in &phase.steps {
            steps
                .entry(step.id.clone())
                .or_insert_with(|| match &step.records {
                    Some(anchor) => clock.with_record(timed(&step.when), &step.when, anchor),
                    None => timed(&step.when),
                });
        }
    }
    Schedule {
        anchors: clock.known,
        phases,
        steps,
    }
}

/// The programme's rules and anchors by id, and what is known of each anchor.
struct Clock<'a> {
    rules: BTreeMap<&'a RuleId, &'a Rule>,
    anchors: BTreeMap<&'a AnchorId, &'a Anchor>,
    known: BTreeMap<AnchorId, Known>,
    /// Why an anchor could not be estimated although its rule had all its dates.
    faults: BTreeMap<&'a AnchorId, RuleFault>,
}

impl<'a> Clock<'a> {
    fn new(programme: &'a Programme, facts: &Facts) -> Self {
        let mut clock = Clock {
            rules: BTreeMap::new(),
            anchors: BTreeMap::new(),
            known: BTreeMap::new(),
            faults: BTreeMap::new(),
        };
        for rule in &programme.rules {
            clock.rules.entry(&rule.id).or_insert(rule);
        }
        for anchor in &programme.anchors {
            clock.anchors.entry(&anchor.id).or_insert(anchor);
        }
        clock.resolve(facts);
        clock
    }

    /// Fills in the recorded anchors, then estimates each of the others as soon as all that its rule
    /// counts from is known. A queue instead of recursion: a chain of a hundred thousand anchors in
    /// a damaged pack must not overflow the stack, and a cycle must simply never be reached.
    fn resolve(&mut self, facts: &Facts) {
        let mut missing: BTreeMap<&'a AnchorId, usize> = BTreeMap::new();
        let mut dependents: BTreeMap<&'a AnchorId, Vec<&'a AnchorId>> = BTreeMap::new();
        let mut ready: VecDeque<&'a AnchorId> = VecDeque::new();

        let anchors: Vec<&'a Anchor> = self.anchors.values().copied().collect();
        for &anchor in &anchors {
            if let Some(&moment) = facts.get(&anchor.id) {
                self.know(&anchor.id, moment, Certainty::Recorded, None);
            }
        }
        for &anchor in &anchors {
            if self.known.contains_key(&anchor.id) {
                continue;
            }
            let Some(when) = &anchor.estimate else {
                continue;
            };
            let Some(&rule) = self.rules.get(when) else {
                self.faults
                    .insert(&anchor.id, RuleFault::UnknownRule(when.clone()));
                continue;
            };
            let named = anchors_of(&rule.span);
            if let Some(&unknown) = named.iter().find(|id| !self.anchors.contains_key(*id)) {
                let fault = RuleFault::UnknownAnchor(unknown.clone());
                self.faults.insert(&anchor.id, fault);
                continue;
            }
            let inputs: BTreeSet<&'a AnchorId> = named
                .into_iter()
                .filter(|input| !self.known.contains_key(*input))
                .collect();
            if inputs.is_empty() {
                ready.push_back(&anchor.id);
            }
            missing.insert(&anchor.id, inputs.len());
            for input in inputs {
                dependents.entry(input).or_default().push(&anchor.id);
            }
        }

        while let Some(id) = ready.pop_front() {
            let Some(&rule) = self.estimate_rule(id) else {
                continue;
            };
            match self.estimate(rule) {
                Ok(day) => self.know(id, Moment::Day(day), Certainty::Estimated, Some(&rule.id)),
                Err(fault) => {
                    self.faults.insert(id, fault);
                    continue;
                }
            }
            for &dependent in dependents.get(id).into_iter().flatten() {
                if let Some(count) = missing.get_mut(dependent) {
                    *count = count.saturating_sub(1);
                    if *count == 0 {
                        ready.push_back(dependent);
                    }
                }
            }
        }
    }

    /// The latest day that a rule allows.
    fn estimate(&self, rule: &Rule) -> Result<NaiveDate, RuleFault> {
        let span = span_of(&rule.span, |anchor| self.moment(anchor))?;
        span.until.map(Moment::date).ok_or(RuleFault::Endless)
    }

    fn know(&mut self, id: &AnchorId, moment: Moment, certainty: Certainty, by: Option<&RuleId>) {
        let notices = notices_on(moment.date());
        let known = Known {
            moment,
            certainty,
            rule: by.cloned(),
            notices,
        };
        self.known.insert(id.clone(), known);
    }

    fn moment(&self, anchor: &AnchorId) -> Option<Moment> {
        self.known.get(anchor).map(|known| known.moment)
    }

    fn estimate_rule(&self, anchor: &AnchorId) -> Option<&&'a Rule> {
        self.rules.get(self.anchors.get(anchor)?.estimate.as_ref()?)
    }

    /// What a rule comes to.
    fn timed(&self, when: &RuleId) -> Timed {
        let Some(rule) = self.rules.get(when) else {
            return Timed::Waiting {
                for_: Vec::new(),
                fault: Some(RuleFault::UnknownRule(when.clone())),
            };
        };
        let mut depends_on: Vec<AnchorId> = Vec::new();
        for anchor in anchors_of(&rule.span) {
            if !depends_on.contains(anchor) {
                depends_on.push(anchor.clone());
            }
        }
        if depends_on
            .iter()
            .any(|anchor| !self.known.contains_key(anchor))
        {
            return self.waiting(rule);
        }
        let placed = span_of(&rule.span, |anchor| self.moment(anchor))
            .and_then(|span| Ok((span, repeats_of(&rule.span, &span)?)));
        let (span, repeats) = match placed {
            Ok(placed) => placed,
            Err(fault) => {
                return Timed::Waiting {
                    for_: Vec::new(),
                    fault: Some(fault),
                };
            }
        };
        let recorded = depends_on.iter().all(|anchor| {
            self.known
                .get(anchor)
                .is_some_and(|known| known.certainty == Certainty::Recorded)
        });
        Timed::Dated(Dated {
            certainty: if recorded {
                Certainty::Recorded
            } else {
                Certainty::Estimated
            },
            notices: notices_of(&rule.span, &span, &repeats),
            repeats: repeats.into_iter().map(|repeat| repeat.day).collect(),
            recorded: None,
            span,
            rule: rule.id.clone(),
            depends_on,
        })
    }

    /// The time of a step that records an anchor: the recorded date joins the span of its rule, or
    /// stands alone where the rule cannot be worked out (only the start of the internship is
    /// recorded, and nobody knows when the course was).
    ///
    /// A rule that counts from that very anchor has the record in its span already, and may well
    /// last longer than the recorded day.
    fn with_record(&self, timed: Timed, when: &RuleId, anchor: &AnchorId) -> Timed {
        let counts_from_it = self
            .rules
            .get(when)
            .is_some_and(|rule| anchors_of(&rule.span).contains(&anchor));
        let recorded = self
            .known
            .get(anchor)
            .filter(|known| known.certainty == Certainty::Recorded && !counts_from_it);
        let Some(known) = recorded else { return timed };
        let mut dated = match timed {
            Timed::Dated(dated) => dated,
            Timed::Waiting { .. } => Dated {
                span: Span {
                    from: known.moment,
                    until: Some(known.moment),
                    earliest_end: None,
                },
                certainty: Certainty::Recorded,
                repeats: Vec::new(),
                recorded: None,
                notices: Vec::new(),
                rule: when.clone(),
                depends_on: vec![anchor.clone()],
            },
        };
        dated.recorded = Some(known.moment);
        // What the rule's last day was like no longer matters: the date is fixed.
        dated.notices = known.notices.clone();
        if let Some(latest) = dated.span.until
            && latest.surely_before(known.moment)
        {
            dated.notices.push(Notice::LaterThanRule { latest });
        }
        Timed::Dated(dated)
    }

    /// What a rule waits for: goes back along the estimates to the anchors where the chain begins.
    fn waiting(&self, rule: &'a Rule) -> Timed {
        let mut for_ = Vec::new();
        let mut fault = None;
        let mut seen: BTreeSet<&AnchorId> = BTreeSet::new();
        let mut queue: VecDeque<&AnchorId> = anchors_of(&rule.span).into();
        while let Some(id) = queue.pop_front() {
            if self.known.contains_key(id) || !seen.insert(id) {
                continue;
            }
            if !self.anchors.contains_key(id) {
                // Nobody can record it, so it is not waited for.
                fault.get_or_insert_with(|| RuleFault::UnknownAnchor(id.clone()));
            } else if let Some(found) = self.faults.get(id) {
                for_.push(id.clone());
                fault.get_or_insert_with(|| found.clone());
            } else if let Some(rule) = self.estimate_rule(id) {
                queue.extend(anchors_of(&rule.span));
            } else {
                for_.push(id.clone());
            }
        }
        if for_.is_empty() && fault.is_none() {
            // The estimates count from one another in a circle: any one date of it opens the circle.
            fault = Some(RuleFault::Cycle);
            for_ = seen.into_iter().cloned().collect();
        }
        Timed::Waiting { for_, fault }
    }
}
