//! From the files of a pack to the domain, field by field. The form is that of
//! `public/packs/schema/`, and a test holds both to it.

mod collections;
mod talk;

pub(super) use collections::{catalogue, glossary, letters, phrasebook};
pub(super) use talk::slides;

use crate::domain::json::Json;
use crate::domain::moment::Moment;
use crate::domain::programme::*;
use crate::domain::text::{Status, Text, Texts};

pub(super) fn programme(json: Json<'_>) -> Programme {
    json.only(&[
        "format",
        "id",
        "edition",
        "audience",
        "municipalities",
        "since",
        "languages",
        "sources",
        "who",
        "units",
        "support",
        "week",
        "areas",
        "anchors",
        "rules",
        "phases",
        "ladder",
        "folder",
        "words",
        "blanks",
        "changes",
    ]);
    Programme {
        format: json.field("format").number(u32::MAX.into()) as u32,
        id: json.field("id").id(),
        edition: json.field("edition").text(),
        audience: audience_at(json),
        municipalities: json.ids_at("municipalities"),
        since: year(json.field("since")),
        languages: json.field("languages").ids(),
        sources: json.field("sources").list(source),
        who: json.ids_at("who"),
        units: json.field("units").list(unit),
        support: json.list_at("support", support),
        week: json.optional("week").map(week),
        areas: json.list_at("areas", area),
        anchors: json.field("anchors").list(anchor),
        rules: json.field("rules").list(rule),
        phases: json.field("phases").list(phase),
        ladder: json.list_at("ladder", rung),
        folder: json.list_at("folder", folder_item),
        words: json.list_at("words", word),
        blanks: json.list_at("blanks", blank),
        changes: json.list_at("changes", change),
    }
}

fn year(json: Json<'_>) -> i32 {
    json.number(9999) as i32
}

fn flag_at(json: Json<'_>, key: &str) -> bool {
    json.given(key).is_some_and(|flag| flag.flag())
}

fn id_at<T: From<String>>(json: Json<'_>, key: &str) -> Option<T> {
    json.optional(key).map(|id| id.id())
}

/// A count of texts.
fn count_at(json: Json<'_>, key: &str) -> u8 {
    json.given(key)
        .map_or(0, |count| count.number(u8::MAX.into()) as u8)
}

fn source(json: Json<'_>) -> Source {
    json.only(&["id", "organisation", "title", "year", "checked", "section"]);
    Source {
        id: json.field("id").id(),
        organisation: json.field("organisation").text(),
        title: json.field("title").text(),
        year: year(json.field("year")),
        checked: json.field("checked").text(),
        section: json.field("section").number(u8::MAX.into()) as u8,
    }
}

fn audience_at(json: Json<'_>) -> Audience {
    json.given("audience")
        .map_or_else(Audience::default, |audience| {
            audience.one_of(&[
                ("newcomer", Audience::Newcomer),
                ("volunteer", Audience::Volunteer),
                ("professionals", Audience::Professionals),
            ])
        })
}

fn support(json: Json<'_>) -> Support {
    json.only(&["unit", "from", "until"]);
    Support {
        unit: json.field("unit").id(),
        from: id_at(json, "from"),
        until: id_at(json, "until"),
    }
}

fn week(json: Json<'_>) -> Week {
    json.only(&["weeks", "source", "days"]);
    Week {
        weeks: json.field("weeks").number(u8::MAX.into()) as u8,
        source: json.field("source").id(),
        days: json.field("days").list(|json| {
            json.only(&["unit", "days"]);
            WeekDays {
                unit: json.field("unit").id(),
                days: json.field("days").number(7) as u8,
            }
        }),
    }
}

fn area(json: Json<'_>) -> Area {
    json.only(&["id", "source"]);
    Area {
        id: json.field("id").id(),
        source: json.field("source").id(),
    }
}

fn unit(json: Json<'_>) -> Unit {
    json.only(&["id", "kind", "changes"]);
    Unit {
        id: json.field("id").id(),
        kind: json.field("kind").one_of(&[
            ("municipal", UnitKind::Municipal),
            ("mediators", UnitKind::Mediators),
            ("company", UnitKind::Company),
            ("volunteers", UnitKind::Volunteers),
            ("school", UnitKind::School),
            ("association", UnitKind::Association),
            ("self", UnitKind::Self_),
        ]),
        changes: json.ids_at("changes"),
    }
}

fn anchor(json: Json<'_>) -> Anchor {
    json.only(&["id", "with-time", "estimate", "not-before", "happened"]);
    Anchor {
        id: json.field("id").id(),
        with_time: flag_at(json, "with-time"),
        estimate: id_at(json, "estimate"),
        not_before: id_at(json, "not-before"),
        happened: flag_at(json, "happened"),
        also_not_before: Vec::new(),
        may_precede: Vec::new(),
    }
}

fn rule(json: Json<'_>) -> Rule {
    json.only(&["id", "span", "source"]);
    Rule {
        id: json.field("id").id(),
        span: span(json.field("span")),
        source: json.field("source").id(),
    }
}

fn span(json: Json<'_>) -> SpanRule {
    let (kind, json) = json.variant();
    let id = |key| json.field(key).id();
    let number = |key| json.field(key).number(u32::MAX.into()) as u32;
    let (read, fields): (SpanRule, &[&str]) = match kind {
        "on" => (
            SpanRule::On {
                anchor: id("anchor"),
            },
            &["anchor"],
        ),
        "within" => (
            SpanRule::Within {
                hours: number("hours"),
                of: id("of"),
            },
            &["hours", "of"],
        ),
        "during" => (
            SpanRule::During {
                from: id("from"),
                until: id("until"),
            },
            &["from", "until"],
        ),
        "after" => (
            SpanRule::After {
                anchor: id("anchor"),
            },
            &["anchor"],
        ),
        "lasts" => (
            SpanRule::Lasts {
                weeks: number("weeks"),
                hours_a_week: json
                    .optional("hours-a-week")
                    .map(|hours| hours.number(u32::MAX.into()) as u32),
                from: id("from"),
            },
            &["weeks", "hours-a-week", "from"],
        ),
        "day-after" => (
            SpanRule::DayAfter {
                anchor: id("anchor"),
            },
            &["anchor"],
        ),
        "between" => (
            SpanRule::Between {
                least_months: number("least-months"),
                most_months: number("most-months"),
                from: id("from"),
            },
            &["least-months", "most-months", "from"],
        ),
        "at-least-every" => (
            SpanRule::AtLeastEvery {
                weeks: number("weeks"),
                from: id("from"),
                until: id("until"),
            },
            &["weeks", "from", "until"],
        ),
        "first-weekday-of-month" => (
            SpanRule::FirstWeekdayOfMonth {
                weekday: json.field("weekday").one_of(&[
                    ("monday", Weekday::Monday),
                    ("tuesday", Weekday::Tuesday),
                    ("wednesday", Weekday::Wednesday),
                    ("thursday", Weekday::Thursday),
                    ("friday", Weekday::Friday),
                    ("saturday", Weekday::Saturday),
                    ("sunday", Weekday::Sunday),
                ]),
                from: id("from"),
                until: id("until"),
            },
            &["weekday", "from", "until"],
        ),
        unknown => {
            // Where there is no kind at all, that has been told.
            if !unknown.is_empty() {
                json.fault(format!("there is no rule of the kind {unknown:?}"));
            }
            return SpanRule::On { anchor: "".into() };
        }
    };
    json.only(fields);
    read
}

fn phase(json: Json<'_>) -> Phase {
    json.only(&["id", "sign", "when", "steps"]);
    Phase {
        id: json.field("id").id(),
        sign: sign(json.field("sign")),
        when: json.field("when").id(),
        steps: json.field("steps").list(step),
    }
}

fn sign(json: Json<'_>) -> Sign {
    json.one_of(&[
        ("house", Sign::House),
        ("course", Sign::Course),
        ("work", Sign::Work),
        ("centre", Sign::Centre),
        ("friends", Sign::Friends),
        ("skills", Sign::Skills),
    ])
}

fn step(json: Json<'_>) -> Step {
    json.only(&[
        "id",
        "when",
        "source",
        "unit",
        "with",
        "audience",
        "records",
        "runs-until",
        "bring",
        "say",
        "parts",
        "words",
        "blanks",
        "changes",
        "items",
    ]);
    Step {
        id: json.field("id").id(),
        when: json.field("when").id(),
        source: json.field("source").id(),
        unit: json.field("unit").id(),
        with: json.ids_at("with"),
        audience: audience_at(json),
        records: id_at(json, "records"),
        runs_until: id_at(json, "runs-until"),
        bring: count_at(json, "bring"),
        say: count_at(json, "say"),
        parts: json.ids_at("parts"),
        words: json.ids_at("words"),
        blanks: json.ids_at("blanks"),
        changes: json.ids_at("changes"),
        items: json.ids_at("items"),
    }
}

fn rung(json: Json<'_>) -> Rung {
    json.only(&["id", "beside"]);
    Rung {
        id: json.field("id").id(),
        beside: flag_at(json, "beside"),
    }
}

fn folder_item(json: Json<'_>) -> FolderItem {
    json.only(&["id", "words", "blanks", "changes", "do"]);
    FolderItem {
        id: json.field("id").id(),
        words: json.ids_at("words"),
        blanks: json.ids_at("blanks"),
        changes: json.ids_at("changes"),
        actions: count_at(json, "do"),
    }
}

fn word(json: Json<'_>) -> Word {
    json.only(&["id", "danish"]);
    Word {
        id: json.field("id").id(),
        danish: json.field("danish").text(),
    }
}

fn blank(json: Json<'_>) -> Blank {
    json.only(&["id", "filled"]);
    Blank {
        id: json.field("id").id(),
        filled: flag_at(json, "filled"),
    }
}

fn change(json: Json<'_>) -> Change {
    json.only(&["id", "checked"]);
    Change {
        id: json.field("id").id(),
        checked: json.field("checked").text(),
    }
}

pub(super) fn contacts(json: Json<'_>) -> Contacts {
    json.only(&[
        "format",
        "edition",
        "languages",
        "checked",
        "contacts",
        "sites",
    ]);
    Contacts {
        format: json.field("format").number(u32::MAX.into()) as u32,
        edition: json.field("edition").text(),
        languages: json.field("languages").ids(),
        checked: json.field("checked").text(),
        contacts: json.field("contacts").list(contact),
        sites: json.ids_at("sites"),
    }
}

fn contact(json: Json<'_>) -> Contact {
    json.only(&["id", "number", "kind"]);
    Contact {
        id: json.field("id").id(),
        number: json.field("number").text(),
        kind: json.field("kind").one_of(&[
            ("emergency", ContactKind::Emergency),
            ("police", ContactKind::Police),
            ("medical-help", ContactKind::MedicalHelp),
        ]),
    }
}

pub(super) fn texts(json: Json<'_>) -> Texts {
    json.only(&["language", "texts", "machine"]);
    let texts = json.field("texts");
    Texts {
        language: json.field("language").text(),
        texts: texts
            .fields()
            .map(|(key, value)| (key.to_owned(), text(value)))
            .collect(),
        machine: json.optional("machine").map(|hash| hash.text()),
    }
}

fn text(json: Json<'_>) -> Text {
    if json.value().is_some_and(|value| value.is_string()) {
        return Text::Source(json.text());
    }
    json.only(&["text", "status", "of"]);
    Text::Translation {
        text: json.field("text").text(),
        status: status(json.field("status")),
        of: json.field("of").text(),
    }
}

fn status(json: Json<'_>) -> Status {
    if json.value().is_some_and(|value| value.is_string()) {
        json.one_of(&[("machine", ())]);
        return Status::Machine;
    }
    let (kind, json) = json.variant();
    if !matches!(kind, "reviewed" | "") {
        json.fault(format!("there is no status {kind:?}"));
    }
    json.only(&["by", "on"]);
    let by = json.field("by").text();
    match json.field("on").moment() {
        Moment::Day(on) => Status::Reviewed { by, on },
        Moment::At(at) => {
            json.fault("`on` is a day without a time");
            Status::Reviewed { by, on: at.date() }
        }
    }
}
