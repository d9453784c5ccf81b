//! The phase clock keeps its promises. Expected dates were worked out apart from this program
//! (dateutil and zoneinfo of Python, and the printed calendar).

mod plan;
mod properties;
mod recording;
mod rules;
mod today;

use chrono::{DateTime, NaiveDate, Utc};
use vejviser::domain::calendar::Closed;
use vejviser::domain::moment::Moment;
use vejviser::domain::programme::{
    Anchor, AnchorId, Audience, Phase, Programme, Rule, Sign, SpanRule, Step, Weekday,
};
use vejviser::domain::timing::{Certainty, Facts, Known, Notice, Timed, schedule};

// What the cases are made of.

fn day(text: &str) -> NaiveDate {
    text.parse().expect(text)
}

fn moment(text: &str) -> Moment {
    text.parse().expect(text)
}

fn utc(text: &str) -> DateTime<Utc> {
    text.parse().expect(text)
}

/// Facts as `housed 2026-03-02T10:00, course-start 2026-03-05`.
fn facts(text: &str) -> Facts {
    let fact = |pair: &str| {
        let (anchor, date) = pair.trim().split_once(' ').expect(text);
        (AnchorId::from(anchor), moment(date))
    };
    text.split(',')
        .filter(|pair| !pair.trim().is_empty())
        .map(fact)
        .collect()
}

/// The structure of Hedensted's model with its real rules, without what no date depends on.
fn hedensted() -> Programme {
    let text = include_str!("../fixtures/hedensted-structure.json");
    serde_json::from_str(text).expect("the fixture is a programme")
}

fn anchor(id: &str, estimate: Option<&str>, not_before: Option<&str>) -> Anchor {
    Anchor {
        id: id.into(),
        with_time: false,
        estimate: estimate.map(Into::into),
        not_before: not_before.map(Into::into),
        happened: false,
        also_not_before: Vec::new(),
        may_precede: Vec::new(),
    }
}

fn rule(id: &str, span: SpanRule) -> Rule {
    Rule {
        id: id.into(),
        span,
        source: "source".into(),
    }
}

fn step(id: &str, when: &str, records: Option<&str>) -> Step {
    Step {
        id: id.into(),
        when: when.into(),
        source: "source".into(),
        unit: "unit".into(),
        with: Vec::new(),
        audience: Audience::Newcomer,
        records: records.map(Into::into),
        runs_until: None,
        bring: 0,
        say: 0,
        parts: Vec::new(),
        words: Vec::new(),
        blanks: Vec::new(),
        changes: Vec::new(),
        items: Vec::new(),
    }
}

/// A programme with one phase `phase` on the first rule, and these steps.
fn programme(anchors: Vec<Anchor>, rules: Vec<Rule>, steps: Vec<Step>) -> Programme {
    let when = rules.first().map_or("none".into(), |rule| rule.id.clone());
    let phase = Phase {
        id: "phase".into(),
        sign: Sign::House,
        when,
        steps,
    };
    Programme {
        anchors,
        rules,
        phases: vec![phase],
        ..hedensted()
    }
}

/// A programme with the anchors `a` and `b`, which nothing estimates, and one rule.
fn with_rule(span: SpanRule) -> Programme {
    let anchors = vec![anchor("a", None, None), anchor("b", None, None)];
    programme(
        anchors,
        vec![rule("rule", span)],
        vec![step("step", "rule", None)],
    )
}

// How dates are written in the cases.

/// `from/until`, an open end as `from/`, then what else there is; an estimate begins with `~`.
fn told(timed: &Timed) -> String {
    let dated = match timed {
        Timed::Waiting { for_, fault } => {
            let anchors: Vec<&str> = for_.iter().map(AnchorId::as_str).collect();
            let fault = fault
                .as_ref()
                .map_or(String::new(), |fault| format!(": {fault}"));
            return format!("waiting for {}{fault}", anchors.join(" "));
        }
        Timed::Dated(dated) => dated,
    };
    let estimated = if dated.certainty == Certainty::Estimated {
        "~"
    } else {
        ""
    };
    let until = dated
        .span
        .until
        .map_or(String::new(), |until| until.to_string());
    let mut text = format!("{estimated}{}/{until}", dated.span.from);
    if let Some(earliest) = dated.span.earliest_end {
        text += &format!(" earliest {earliest}");
    }
    if let Some(recorded) = dated.recorded {
        text += &format!(" on {recorded}");
    }
    text
}

fn told_anchor(known: Option<&Known>) -> String {
    match known {
        None => "missing".into(),
        Some(known) => match &known.rule {
            None => known.moment.to_string(),
            Some(rule) => format!("~{} {rule}", known.moment),
        },
    }
}

fn told_notice(notice: &Notice) -> String {
    let name = |holiday| Closed::Holiday(holiday).key();
    match *notice {
        Notice::EndsWhenClosed { day, why, ask_by } => {
            format!("ends {day} {} ask by {ask_by}", why.key())
        }
        Notice::AllClosed {
            first,
            last,
            holiday,
            open_again,
        } => {
            let name = holiday.map_or("weekend", name);
            format!("all closed {first}/{last} {name} open {open_again}")
        }
        Notice::ClosedStretch {
            first,
            last,
            holiday,
        } => {
            format!("stretch {first}/{last} {}", name(holiday))
        }
        Notice::FallsWhenClosed {
            day,
            why,
            open_again,
        } => {
            format!("falls {day} {} open {open_again}", why.key())
        }
        Notice::MeetsWhenClosed { day, why } => format!("meets {day} {}", why.key()),
        Notice::MeetsEarlier { due, why, day } => format!("due {due} {} meets {day}", why.key()),
        Notice::LaterThanRule { latest } => format!("later than {latest}"),
        Notice::EndsBeforeBegin { from, until } => format!("ends {until} before {from}"),
    }
}

fn told_days(days: &[NaiveDate]) -> String {
    days.iter()
        .map(NaiveDate::to_string)
        .collect::<Vec<_>>()
        .join(" ")
}

/// One rule over the anchors `a` and `b`: its dates.
fn check_rule(span: &SpanRule, recorded: &str, expected: &str) {
    let schedule = schedule(&with_rule(span.clone()), &facts(recorded));
    let step = &schedule.steps[&"step".into()];
    assert_eq!(told(step), expected, "{span:?} with {recorded}");
    assert_eq!(
        &schedule.phases[&"phase".into()],
        step,
        "phases and steps go by one clock"
    );
}

/// One rule over `a` and `b`: the days of its meetings, and every notice.
fn check_meetings(span: &SpanRule, recorded: &str, days: &str, notices: &[&str]) {
    let schedule = schedule(&with_rule(span.clone()), &facts(recorded));
    let dated = schedule.steps[&"step".into()]
        .dated()
        .expect(recorded)
        .clone();
    assert_eq!(told_days(&dated.repeats), days, "{span:?} with {recorded}");
    let told: Vec<String> = dated.notices.iter().map(told_notice).collect();
    assert_eq!(told, notices, "{span:?} with {recorded}");
}

fn check_notices(span: &SpanRule, recorded: &str, notices: &[&str]) {
    check_meetings(span, recorded, "", notices);
}

/// Anchors, phases and steps of Hedensted, each named with its kind: `step follow-up`.
fn check_hedensted(recorded: &str, expected: &[(&str, &str)]) {
    let schedule = schedule(&hedensted(), &facts(recorded));
    for (what, expected) in expected {
        let (kind, id) = what.split_once(' ').expect(what);
        let found = match kind {
            "anchor" => told_anchor(schedule.anchors.get(&id.into())),
            "phase" => told(&schedule.phases[&id.into()]),
            _ => told(&schedule.steps[&id.into()]),
        };
        assert_eq!(&found, expected, "{what} with {recorded}");
    }
}

fn within(hours: u32) -> SpanRule {
    SpanRule::Within {
        hours,
        of: "a".into(),
    }
}

fn lasts(weeks: u32) -> SpanRule {
    SpanRule::Lasts {
        weeks,
        hours_a_week: Some(37),
        from: "a".into(),
    }
}

fn between(least_months: u32, most_months: u32) -> SpanRule {
    SpanRule::Between {
        least_months,
        most_months,
        from: "a".into(),
    }
}

fn every(weeks: u32) -> SpanRule {
    SpanRule::AtLeastEvery {
        weeks,
        from: "a".into(),
        until: "b".into(),
    }
}

fn first(weekday: Weekday) -> SpanRule {
    SpanRule::FirstWeekdayOfMonth {
        weekday,
        from: "a".into(),
        until: "b".into(),
    }
}

fn during() -> SpanRule {
    SpanRule::During {
        from: "a".into(),
        until: "b".into(),
    }
}

fn on() -> SpanRule {
    SpanRule::On { anchor: "a".into() }
}

fn day_after() -> SpanRule {
    SpanRule::DayAfter { anchor: "a".into() }
}

fn after() -> SpanRule {
    SpanRule::After { anchor: "a".into() }
}
