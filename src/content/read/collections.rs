//! The catalogue, the glossary, the phrasebook and the letters.

use super::{audience_at, count_at, flag_at, id_at, sign, source};
use crate::domain::catalogue::{Catalogue, Figure, FigureUnit, Listed, Place, Point, Suits};
use crate::domain::collections::{Glossary, Group, Letter, Letters, Phrasebook, Situation, Term};
use crate::domain::json::Json;

fn format(json: Json<'_>) -> u32 {
    json.field("format").number(u32::MAX.into()) as u32
}

pub fn catalogue(json: Json<'_>) -> Catalogue {
    json.only(&[
        "format",
        "edition",
        "languages",
        "sources",
        "places",
        "programmes",
        "figures",
    ]);
    Catalogue {
        format: format(json),
        edition: json.field("edition").text(),
        languages: json.field("languages").ids(),
        sources: json.field("sources").list(source),
        places: json.list_at("places", |json| {
            json.only(&["code", "name"]);
            Place {
                code: json.field("code").text(),
                name: json.field("name").text(),
            }
        }),
        programmes: json.field("programmes").list(listed),
        figures: json.list_at("figures", figure),
    }
}

fn listed(json: Json<'_>) -> Listed {
    json.only(&[
        "id",
        "audience",
        "sign",
        "source",
        "municipalities",
        "suits",
        "then",
        "ended",
    ]);
    Listed {
        id: json.field("id").id(),
        audience: {
            json.field("audience");
            audience_at(json)
        },
        sign: sign(json.field("sign")),
        source: json.field("source").id(),
        municipalities: json.ids_at("municipalities"),
        suits: json.optional("suits").map(|json| {
            json.only(&["permit", "home", "work", "municipality"]);
            Suits {
                permit: json.ids_at("permit"),
                home: json.ids_at("home"),
                work: json.ids_at("work"),
                municipality: json.ids_at("municipality"),
            }
        }),
        then: json.ids_at("then"),
        ended: json
            .optional("ended")
            .map(|json| json.number(u16::MAX.into()) as u16),
    }
}

fn figure(json: Json<'_>) -> Figure {
    json.only(&["id", "programme", "source", "unit", "points"]);
    Figure {
        id: json.field("id").id(),
        programme: json.field("programme").id(),
        source: json.field("source").id(),
        unit: json.field("unit").one_of(&[
            ("percent", FigureUnit::Percent),
            ("count", FigureUnit::Count),
        ]),
        points: json.field("points").list(|json| {
            json.only(&["id", "value", "more-than"]);
            Point {
                id: json.field("id").id(),
                value: json.field("value").number(u32::MAX.into()) as u32,
                more_than: flag_at(json, "more-than"),
            }
        }),
    }
}

pub fn glossary(json: Json<'_>) -> Glossary {
    json.only(&[
        "format",
        "edition",
        "languages",
        "sources",
        "groups",
        "words",
    ]);
    Glossary {
        format: format(json),
        edition: json.field("edition").text(),
        languages: json.field("languages").ids(),
        sources: json.list_at("sources", source),
        groups: json.field("groups").list(|json| {
            json.only(&["id"]);
            Group {
                id: json.field("id").id(),
            }
        }),
        words: json.field("words").list(term),
    }
}

fn term(json: Json<'_>) -> Term {
    json.only(&[
        "id", "danish", "forms", "group", "before", "now", "related", "source",
    ]);
    Term {
        id: json.field("id").id(),
        danish: json.field("danish").text(),
        forms: json.ids_at("forms"),
        group: json.field("group").id(),
        before: json.ids_at("before"),
        now: id_at(json, "now"),
        related: json.ids_at("related"),
        source: id_at(json, "source"),
    }
}

pub fn phrasebook(json: Json<'_>) -> Phrasebook {
    json.only(&["format", "edition", "languages", "situations"]);
    Phrasebook {
        format: format(json),
        edition: json.field("edition").text(),
        languages: json.field("languages").ids(),
        situations: json.field("situations").list(|json| {
            json.only(&["id", "phrases"]);
            Situation {
                id: json.field("id").id(),
                phrases: json.field("phrases").ids(),
            }
        }),
    }
}

pub fn letters(json: Json<'_>) -> Letters {
    json.only(&["format", "edition", "languages", "sources", "letters"]);
    Letters {
        format: format(json),
        edition: json.field("edition").text(),
        languages: json.field("languages").ids(),
        sources: json.list_at("sources", source),
        letters: json.field("letters").list(|json| {
            json.only(&["id", "look", "do", "say", "words", "source"]);
            Letter {
                id: json.field("id").id(),
                look: count_at(json, "look"),
                actions: count_at(json, "do"),
                say: count_at(json, "say"),
                words: json.ids_at("words"),
                source: id_at(json, "source"),
            }
        }),
    }
}
