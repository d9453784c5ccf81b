//! What is wrong with the catalogue, the glossary, the phrasebook and the letters.

use std::collections::BTreeSet;

use super::{Lists, all, wording_faults};
use crate::content::pack::{PackFault, Wording};
use crate::domain::catalogue::{Catalogue, Question};
use crate::domain::collections::{Glossary, Letters, PhraseId, Phrasebook};
use crate::domain::programme::{PhaseId, Programme, ProgrammeId, SourceId, StepId, WordId};
use crate::domain::talk::{SlideKind, Slides};

/// Every fault of the catalogue and its wording.
pub fn catalogue_faults(catalogue: &Catalogue, wording: &Wording) -> Vec<PackFault> {
    let mut lists = Lists::default();
    let programmes = &catalogue.programmes;
    lists.add(
        "programmes",
        &mut all(programmes, |listed| listed.id.as_str()),
    );
    lists.add(
        "sources",
        &mut all(&catalogue.sources, |source| source.id.as_str()),
    );
    lists.add(
        "figures",
        &mut all(&catalogue.figures, |figure| figure.id.as_str()),
    );
    lists.add(
        "places",
        &mut all(&catalogue.places, |place| place.code.as_str()),
    );
    let mut keys = BTreeSet::new();
    for listed in programmes {
        let mut of = lists.at("programmes", listed.id.as_str());
        of.knows("sources", &mut std::iter::once(listed.source.as_str()));
        of.knows("programmes", &mut all(&listed.then, ProgrammeId::as_str));
        of.knows("places", &mut all(&listed.municipalities, String::as_str));
        for question in Question::ALL {
            for answer in listed.suits.iter().flat_map(|suits| suits.of(question)) {
                let is_code = question == Question::Municipality
                    && answer.len() == 3
                    && answer.bytes().all(|byte| byte.is_ascii_digit());
                if !is_code && !question.answers().contains(&answer.as_str()) {
                    of.tell(format!("{answer:?} answers no question of the chooser"));
                }
            }
        }
        for part in [
            "title", "summary", "reason", "length", "who", "when", "what", "result",
        ] {
            keys.insert(format!("programme.{}.{part}", listed.id));
        }
    }
    for figure in &catalogue.figures {
        let id = figure.id.as_str();
        let mut of = lists.at("figures", id);
        of.knows("sources", &mut std::iter::once(figure.source.as_str()));
        of.knows(
            "programmes",
            &mut std::iter::once(figure.programme.as_str()),
        );
        keys.insert(format!("figure.{id}.title"));
        keys.insert(format!("figure.{id}.about"));
        for point in &figure.points {
            keys.insert(format!("figure.{id}.point.{}", point.id));
        }
    }
    let mut faults = lists.faults;
    faults.extend(wording_faults(&keys, &catalogue.languages, wording));
    faults
}

/// Every fault of the glossary and its wording.
pub fn glossary_faults(glossary: &Glossary, wording: &Wording) -> Vec<PackFault> {
    let mut lists = Lists::default();
    lists.add(
        "groups",
        &mut all(&glossary.groups, |group| group.id.as_str()),
    );
    lists.add("words", &mut all(&glossary.words, |word| word.id.as_str()));
    lists.add(
        "sources",
        &mut all(&glossary.sources, |source| source.id.as_str()),
    );
    let mut keys = BTreeSet::new();
    for group in &glossary.groups {
        keys.insert(format!("group.{}.title", group.id));
    }
    for word in &glossary.words {
        let mut of = lists.at("words", word.id.as_str());
        of.knows("groups", &mut std::iter::once(word.group.as_str()));
        of.knows("words", &mut all(&word.before, WordId::as_str));
        of.knows("words", &mut all(&word.now, WordId::as_str));
        of.knows("words", &mut all(&word.related, WordId::as_str));
        of.knows("sources", &mut all(&word.source, SourceId::as_str));
        for part in ["meaning", "where", "sound"] {
            keys.insert(format!("word.{}.{part}", word.id));
        }
    }
    let mut faults = lists.faults;
    faults.extend(wording_faults(&keys, &glossary.languages, wording));
    faults
}

/// Every fault of the phrasebook and its wording.
pub fn phrasebook_faults(phrasebook: &Phrasebook, wording: &Wording) -> Vec<PackFault> {
    let mut lists = Lists::default();
    let situations = &phrasebook.situations;
    lists.add(
        "situations",
        &mut all(situations, |situation| situation.id.as_str()),
    );
    let phrases = situations.iter().flat_map(|situation| &situation.phrases);
    lists.add("phrases", &mut all(phrases.clone(), PhraseId::as_str));
    let mut keys: BTreeSet<String> = phrases.map(|id| format!("phrase.{id}")).collect();
    for situation in situations {
        keys.insert(format!("situation.{}.title", situation.id));
    }
    let mut faults = lists.faults;
    faults.extend(wording_faults(&keys, &phrasebook.languages, wording));
    faults
}

/// Every fault of the letters and their wording.
pub fn letters_faults(letters: &Letters, wording: &Wording) -> Vec<PackFault> {
    let mut lists = Lists::default();
    lists.add(
        "letters",
        &mut all(&letters.letters, |letter| letter.id.as_str()),
    );
    lists.add(
        "sources",
        &mut all(&letters.sources, |source| source.id.as_str()),
    );
    let mut keys: BTreeSet<String> = ["title", "about", "who"]
        .map(|part| format!("letters.{part}"))
        .into();
    for letter in &letters.letters {
        let id = &letter.id;
        let mut of = lists.at("letters", id.as_str());
        of.knows("sources", &mut all(&letter.source, SourceId::as_str));
        for part in ["title", "what", "who"] {
            keys.insert(format!("letter.{id}.{part}"));
        }
        for (part, count) in [
            ("look", letter.look),
            ("do", letter.actions),
            ("say", letter.say),
        ] {
            keys.extend((1..=count).map(|number| format!("letter.{id}.{part}.{number}")));
        }
    }
    let mut faults = lists.faults;
    faults.extend(wording_faults(&keys, &letters.languages, wording));
    faults
}

/// Every fault of the slides about a programme and their wording.
pub fn slides_faults(slides: &Slides, programme: &Programme, wording: &Wording) -> Vec<PackFault> {
    let mut lists = Lists::default();
    lists.add(
        "slides",
        &mut all(&slides.slides, |slide| slide.id.as_str()),
    );
    lists.add(
        "sources",
        &mut all(&programme.sources, |source| source.id.as_str()),
    );
    lists.add(
        "phases",
        &mut all(&programme.phases, |phase| phase.id.as_str()),
    );
    lists.add(
        "steps",
        &mut programme.steps().map(|(_, step)| step.id.as_str()),
    );
    let mut keys = BTreeSet::new();
    let mut optional = BTreeSet::new();
    for slide in &slides.slides {
        let id = &slide.id;
        let mut of = lists.at("slides", id.as_str());
        of.knows("sources", &mut all(&slide.source, SourceId::as_str));
        of.knows("phases", &mut all(&slide.phase, PhaseId::as_str));
        of.knows("steps", &mut all(&slide.step, StepId::as_str));
        let names_nothing = slide.phase.is_none() && slide.step.is_none();
        let is_right = match slide.kind {
            SlideKind::Phase => slide.phase.is_some() && slide.step.is_none(),
            SlideKind::Step => slide.step.is_some() && slide.phase.is_none(),
            SlideKind::Folder => names_nothing && !programme.folder.is_empty(),
            SlideKind::Ladder => names_nothing && !programme.ladder.is_empty(),
            _ => names_nothing,
        };
        if !is_right {
            of.tell("its kind does not go with what it names or with the programme".to_owned());
        }
        if slide.source.is_none() && slide.kind != SlideKind::Emergency {
            of.tell("it has no source".to_owned());
        }
        let key = |part: &str| format!("slide.{id}.{part}");
        keys.extend(["points", "say"].map(key));
        // A phase and a step have a title of their own, unless that is too long for a slide.
        match slide.kind {
            SlideKind::Phase | SlideKind::Step => drop(optional.insert(key("title"))),
            _ => drop(keys.insert(key("title"))),
        }
        optional.extend(["ask", "mind", "hint"].map(key));
    }
    // What one language has, all have.
    for texts in wording.languages() {
        let there = texts.texts.keys().filter(|key| optional.contains(*key));
        keys.extend(there.cloned());
    }
    let mut faults = lists.faults;
    if slides.programme != programme.id {
        faults.push(PackFault::Wrong {
            place: "programme".to_owned(),
            what: format!("the slides are about {}", slides.programme),
        });
    }
    faults.extend(wording_faults(&keys, &slides.languages, wording));
    faults
}
