//! The talks about the programmes: each has one, in every language, and it is made from the pack that stands there.

use std::collections::BTreeSet;

use serde_json::{Value, json};
use vejviser::content::lint;
use vejviser::content::pack::read_slides;
use vejviser::domain::programme::Audience;
use vejviser::domain::talk::{Length, SlideKind, Slides, parted};

use vejviser::ui::pictures::Glyph;

use crate::lix::Lix;
use crate::{danish, file, folders, holds, programme, programmes, wording};

/// Highest LIX of what belongs to one slide, as of a page.
const HIGHEST: f64 = 34.0;

fn talks() -> Vec<Slides> {
    let folders = folders().into_iter();
    let talks = folders.filter(|folder| holds(folder, "talk.json"));
    talks
        .map(|folder| {
            let path = format!("{folder}/talk.json");
            read_slides(&path, &file(&path)).unwrap_or_else(|fault| panic!("{fault}"))
        })
        .collect()
}

#[test]
fn every_programme_can_be_presented_in_every_language() {
    let talks = talks();
    let told: BTreeSet<String> = talks
        .iter()
        .map(|talk| talk.programme.to_string())
        .collect();
    assert_eq!(told, programmes().into_iter().collect());
    for talk in talks {
        let folder = format!("talk-{}", talk.programme);
        assert!(
            holds(&folder, "talk.json"),
            "{folder}: the folder is named after the programme"
        );
        assert_eq!(
            talk.languages,
            programme(talk.programme.as_str()).languages,
            "{folder}"
        );
        for length in Length::ALL {
            let kinds = talk.slides.iter().filter(|slide| slide.from <= length);
            let kinds: Vec<SlideKind> = kinds.map(|slide| slide.kind).collect();
            // However short, a talk says whose way it is, whom to call, and how to take it home.
            assert_eq!(kinds.first(), Some(&SlideKind::Title), "{folder}");
            assert_eq!(kinds.last(), Some(&SlideKind::TakeHome), "{folder}");
            let mut wanted = vec![SlideKind::Way, SlideKind::Phase, SlideKind::Questions];
            // Professionals know whom to call.
            if programme(talk.programme.as_str()).audience != Audience::Professionals {
                wanted.push(SlideKind::Emergency);
            }
            for kind in wanted {
                assert!(kinds.contains(&kind), "{folder}: {kind:?} in {length:?}");
            }
        }
    }
}

#[test]
fn every_step_on_a_slide_has_a_picture_that_there_is() {
    for talk in talks() {
        for slide in &talk.slides {
            let name = slide.picture.as_deref();
            assert_eq!(
                name.is_some(),
                slide.kind == SlideKind::Step,
                "{}",
                slide.id
            );
            if let Some(name) = name {
                assert!(
                    Glyph::ALL.iter().any(|glyph| format!("{glyph:?}") == name),
                    "{}: {name}",
                    slide.id
                );
            }
        }
    }
}

#[test]
fn the_words_of_a_slide_are_plain_to_read() {
    for talk in talks() {
        let folder = format!("talk-{}", talk.programme);
        let texts = danish(&folder);
        for slide in &talk.slides {
            let begins = format!("slide.{}.", slide.id);
            let own = texts
                .texts
                .iter()
                .filter(|(key, _)| key.starts_with(&begins));
            let own: Vec<String> = own
                .map(|(_, text)| text.text().replace(" | ", "\n"))
                .collect();
            let lix = Lix::of(own.iter().map(String::as_str)).value();
            assert!(lix <= HIGHEST, "{folder}: {}: {lix:.1}", slide.id);
        }
    }
}

/// What is wrong with the published talk of a programme after this damage.
fn after(damage: &dyn Fn(&mut Value)) -> Vec<String> {
    let path = "talk-hedensted/talk.json";
    let mut value: Value = serde_json::from_str(&file(path)).expect("JSON");
    damage(&mut value);
    let slides = read_slides(path, &value.to_string()).unwrap_or_else(|fault| panic!("{fault}"));
    let faults = lint::slides_faults(&slides, &programme("hedensted"), &wording("talk-hedensted"));
    faults.iter().map(ToString::to_string).collect()
}

#[test]
fn what_does_not_hold_together_in_a_talk_is_told_at_its_place() {
    assert_eq!(after(&|_| {}), Vec::<String>::new());
    let told = |damage: &dyn Fn(&mut Value), expected: &str| {
        let found = after(damage);
        assert!(
            found.iter().any(|fault| fault == expected),
            "{expected:?} is not among {found:#?}"
        );
    };
    told(
        &|talk| talk["slides"][2]["phase"] = json!("never"),
        "slides/reception: there is no \"never\"",
    );
    told(
        &|talk| talk["slides"][3]["step"] = json!("never"),
        "slides/housing: there is no \"never\"",
    );
    told(
        &|talk| talk["slides"][0]["source"] = json!("hearsay"),
        "slides/title: there is no \"hearsay\"",
    );
    told(
        &|talk| talk["slides"][0]["source"] = json!(null),
        "slides/title: it has no source",
    );
    told(
        &|talk| talk["slides"][0]["kind"] = json!("phase"),
        "slides/title: its kind does not go with what it names or with the programme",
    );
    told(
        &|talk| talk["slides"][1]["id"] = json!("title"),
        "slides: \"title\" occurs more than once",
    );
    told(
        &|talk| talk["programme"] = json!("igu"),
        "programme: the slides are about igu",
    );
    told(
        &|talk| drop(talk["slides"].as_array_mut().expect("slides").remove(1)),
        "texts/da.json: slide.way.points: no part of the programme asks for this text",
    );
}

/// Slides without words of their own say what the programme says: whoever changes its pack changes the talk.
#[test]
fn a_change_of_the_pack_changes_the_talk() {
    let mut hedensted = programme("hedensted");
    let before = Slides::of(&hedensted);
    let step = hedensted.phases[0].steps.remove(1);
    let after = Slides::of(&hedensted);
    assert_eq!(after.slides.len() + 1, before.slides.len());
    assert!(
        after
            .slides
            .iter()
            .all(|slide| slide.step.as_ref() != Some(&step.id))
    );
    // And a slide about a step that is no longer there is found before anybody shows it.
    let talk = read_slides("talk.json", &file("talk-hedensted/talk.json")).expect("a talk");
    let mut lost = programme("hedensted");
    lost.phases[0]
        .steps
        .retain(|step| step.id.as_str() != "housing");
    let faults = lint::slides_faults(&talk, &lost, &wording("talk-hedensted"));
    let told: Vec<String> = faults.iter().map(ToString::to_string).collect();
    assert_eq!(told, ["slides/housing: there is no \"housing\""]);
}

/// A Danish word that is too long for a column can be parted, wherever it stands on a slide.
#[test]
fn long_danish_words_on_slides_can_be_parted() {
    for folder in folders().iter().filter(|folder| holds(folder, "talk.json")) {
        let texts: Value = serde_json::from_str(&file(&format!("{folder}/texts/da.json"))).unwrap();
        let on_slides = texts.as_object().unwrap().iter();
        let on_slides =
            on_slides.filter(|(key, _)| key.ends_with(".title") || key.ends_with(".points"));
        for (key, text) in on_slides {
            let words = text.as_str().unwrap().split(|c: char| !c.is_alphabetic());
            for word in words.filter(|word| word.chars().count() >= 14) {
                let longest = parted(word)
                    .split('\u{ad}')
                    .map(|piece| piece.chars().count())
                    .max();
                assert!(
                    longest < Some(13),
                    "{folder}, {key}: {word} needs a joint in src/domain/talk/joints.rs"
                );
            }
        }
    }
}
