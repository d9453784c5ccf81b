//! What a talk about a programme is made of.

use super::id_at;
use crate::domain::json::Json;
use crate::domain::talk::{Length, Slide, SlideKind, Slides};

pub fn slides(json: Json<'_>) -> Slides {
    json.only(&["format", "edition", "languages", "programme", "slides"]);
    Slides {
        format: json.field("format").number(u32::MAX.into()) as u32,
        edition: json.field("edition").text(),
        languages: json.field("languages").ids(),
        programme: json.field("programme").id(),
        slides: json.field("slides").list(slide),
    }
}

fn slide(json: Json<'_>) -> Slide {
    json.only(&[
        "id", "kind", "phase", "step", "picture", "from", "weight", "source",
    ]);
    let from = json.field("from");
    let minutes = u8::try_from(from.number(u8::MAX.into())).unwrap_or_default();
    let weight = json.field("weight");
    let share = weight.number(5);
    if share == 0 {
        weight.fault("a slide has a share of the time, 1 to 5");
    }
    Slide {
        id: json.field("id").id(),
        kind: json.field("kind").one_of(&[
            ("title", SlideKind::Title),
            ("way", SlideKind::Way),
            ("phase", SlideKind::Phase),
            ("step", SlideKind::Step),
            ("folder", SlideKind::Folder),
            ("ladder", SlideKind::Ladder),
            ("roles", SlideKind::Roles),
            ("emergency", SlideKind::Emergency),
            ("questions", SlideKind::Questions),
            ("take-home", SlideKind::TakeHome),
        ]),
        phase: id_at(json, "phase"),
        step: id_at(json, "step"),
        picture: json.optional("picture").map(Json::text),
        from: Length::try_from(minutes).unwrap_or_else(|fault| {
            from.fault(fault);
            Length::default()
        }),
        weight: u8::try_from(share).unwrap_or(1),
        source: id_at(json, "source"),
    }
}
