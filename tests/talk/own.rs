//! The mediator's own talks: a log, and what it says today.

use std::collections::BTreeMap;

use chrono::{TimeZone, Utc};
use vejviser::domain::json;
use vejviser::domain::plan::{DeviceId, Entry, EntryId, Stamp};
use vejviser::domain::talk::own::{
    Chosen, Place, Plot, Refusal, Said, Talks, Telling, Verdict, people,
};
use vejviser::domain::talk::{Length, Slides};

pub fn slides() -> Slides {
    let pack = std::fs::read_to_string(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/public/packs/hedensted/programme.json"
    ));
    let programme = vejviser::content::pack::read_programme("programme.json", &pack.unwrap());
    Slides::of(&programme.unwrap())
}

fn stamp(number: u32) -> Stamp {
    Stamp {
        id: EntryId(format!("entry-{number}")),
        device: DeviceId("here".to_owned()),
        at: Utc.with_ymd_and_hms(2026, 11, 25, 9, 0, 0).unwrap(),
    }
}

fn plot() -> Plot {
    let languages = ["da".to_owned(), "ar".to_owned()];
    Plot::of(&slides(), "Tirsdag", Length::Short, &languages)
}

/// A log in which everything is said once.
fn whole() -> Vec<Entry> {
    let slide = || Place::from_key("phase-reception");
    let tellings = [
        Telling::Plot(plot()),
        Telling::Own {
            slide: "1".to_owned(),
            texts: BTreeMap::from([
                ("ar".to_owned(), "نلتقي في القاعة".to_owned()),
                ("da".to_owned(), "Vi mødes i hallen".to_owned()),
            ]),
            photo: None,
        },
        Telling::Note {
            slide: slide(),
            text: "Vis mappen".to_owned(),
        },
        Telling::Question {
            slide: slide(),
            text: "Må børnene komme med?".to_owned(),
        },
        Telling::Unclear {
            slide: slide(),
            word: Some("helhedsplan".into()),
            text: String::new(),
        },
        Telling::Attendance {
            language: "ar".to_owned(),
            class: "A".to_owned(),
            people: 7,
        },
        Telling::Rehearsed {
            slide: slide(),
            seconds: 700,
        },
    ];
    let mut entries: Vec<Entry> = Vec::new();
    for (number, telling) in tellings.into_iter().enumerate() {
        let said = Said {
            talk: "t".to_owned(),
            telling,
        };
        let entry = Talks::from_entries(&entries).write(said, stamp(number as u32));
        entries.push(entry.unwrap());
    }
    entries
}

#[test]
fn what_is_said_of_a_talk_stands_whatever_the_order_of_the_log() {
    let entries = whole();
    let talks = Talks::from_entries(&entries);
    let talk = talks.talk("t").unwrap();
    // An own slide that no order knows is left out, and can be put in.
    let mut settled = plot();
    let behind = settled.order.len() - 2;
    let own = Place::Own("1".to_owned());
    settled.order.insert(behind, (own, false));
    assert_eq!(talk.plot, settled);
    assert_eq!(talk.own["1"].texts["da"], "Vi mødes i hallen");
    assert_eq!(talk.notes.len(), 1);
    assert_eq!(talk.questions[0].text, "Må børnene komme med?");
    assert_eq!(talk.unclear[0].word, Some("helhedsplan".into()));
    let key = ("ar".to_owned(), "A".to_owned());
    assert_eq!(talk.attendance, BTreeMap::from([(key, 7)]));
    let mut turned = entries.clone();
    turned.reverse();
    turned.extend(entries.clone());
    assert_eq!(Talks::from_entries(&turned), talks);
}

#[test]
fn an_entry_survives_storage_and_a_damaged_one_is_counted() {
    for entry in whole() {
        let written = json::written(&entry.to_json());
        assert_eq!(Entry::parse(&written).unwrap(), entry);
    }
    let damaged = r#"{"id":"x","clock":9,"device":"here","at":"2026-11-25T09:00:00Z",
        "fact":{"is":"talk-question","talk":"t","slide":"way"}}"#;
    let mut entries = whole();
    entries.push(Entry::parse(damaged).unwrap());
    let talks = Talks::from_entries(&entries);
    assert_eq!(talks.damaged, 1);
    assert_eq!(talks.talks.len(), 1);
}

#[test]
fn what_is_taken_back_no_longer_counts() {
    let mut entries = whole();
    let talks = Talks::from_entries(&entries);
    let question = talks.talk("t").unwrap().questions[0].entry.clone();
    entries.push(talks.take_back(&question, stamp(90)));
    let talks = Talks::from_entries(&entries);
    assert!(talks.talk("t").unwrap().questions.is_empty());
    let gone = Said {
        talk: "t".to_owned(),
        telling: Telling::Gone,
    };
    entries.push(talks.write(gone, stamp(91)).unwrap());
    assert!(Talks::from_entries(&entries).talks.is_empty());
}

#[test]
fn what_cannot_be_is_refused() {
    let talks = Talks::from_entries(&whole());
    let slide = || Place::from_key("way");
    let refused = |telling| {
        let talk = "t".to_owned();
        talks.write(Said { talk, telling }, stamp(80)).unwrap_err()
    };
    let empty = Telling::Question {
        slide: slide(),
        text: "  ".to_owned(),
    };
    assert_eq!(refused(empty), Refusal::Empty);
    let bare = Telling::Own {
        slide: "1".to_owned(),
        texts: BTreeMap::from([("da".to_owned(), "\n ".to_owned())]),
        photo: None,
    };
    assert_eq!(refused(bare), Refusal::Empty);
    let long = Telling::Question {
        slide: slide(),
        text: "ø".repeat(201),
    };
    assert!(matches!(
        refused(long),
        Refusal::TooLong { length: 201, .. }
    ));
    let nobody = Plot {
        languages: Vec::new(),
        ..plot()
    };
    assert_eq!(refused(Telling::Plot(nobody)), Refusal::Languages);
    let mut nothing = plot();
    nothing
        .order
        .iter_mut()
        .for_each(|(_, shown)| *shown = false);
    assert_eq!(refused(Telling::Plot(nothing)), Refusal::NoSlide);
    let crowd = Telling::Attendance {
        language: "ar".to_owned(),
        class: String::new(),
        people: 1_001,
    };
    assert_eq!(refused(crowd), Refusal::TooMany);
}

#[test]
fn the_length_decides_the_slides_and_the_order_is_the_mediators() {
    let slides = slides();
    let short = plot();
    let long = short.in_length(&slides, Length::Long, &Chosen::default());
    assert!(long.shown().len() > short.shown().len());
    assert_eq!(long.shown().len(), slides.slides.len());
    let way = Place::from_key("way");
    let moved = long.moved(&way, true);
    assert_eq!(moved.shown()[0], way);
    assert_eq!(moved.moved(&way, true), moved);
    assert_eq!(moved.moved(&way, false), long);
    let seconds: u32 = long.seconds(&slides).iter().sum();
    assert_eq!(seconds, 45 * 60);
}

#[test]
fn a_talk_follows_its_programme() {
    let slides = slides();
    let mut older = slides.clone();
    let last = older
        .slides
        .iter()
        .position(|slide| slide.id.as_str() == "roles");
    let taken = older.slides.remove(last.unwrap());
    let languages = ["da".to_owned()];
    let mut plot = Plot::of(&older, "Gammel", Length::Long, &languages);
    plot.order.push((Place::Own("1".to_owned()), true));
    plot.order.push((Place::from_key("no-longer-there"), true));
    let plot = plot.with(&slides);
    let keys: Vec<String> = plot.shown().iter().map(Place::key).collect();
    let at = keys
        .iter()
        .position(|key| key == taken.id.as_str())
        .unwrap();
    assert_eq!(keys[at + 1], "emergency");
    assert!(keys.contains(&"own-1".to_owned()));
    assert!(!keys.contains(&"no-longer-there".to_owned()));
}

#[test]
fn a_rehearsal_says_what_to_shorten_only_where_the_talk_was_too_long() {
    let slides = slides();
    let talks = Talks::from_entries(&whole());
    let talk = talks.talk("t").unwrap();
    // One slide of 700 seconds in a talk of 600.
    let over = talk.to_shorten(&slides);
    assert_eq!(over.len(), 1);
    assert_eq!(
        (over[0].0.key().as_str(), over[0].2),
        ("phase-reception", 700)
    );
    let mut in_time = talk.clone();
    in_time
        .rehearsed
        .insert(Place::from_key("phase-reception"), 590);
    assert!(in_time.to_shorten(&slides).is_empty());
}

#[test]
fn the_log_of_talks_is_no_plan_and_goes_along_in_a_backup() {
    use vejviser::domain::talk::own::log;
    use vejviser::storage::{Backup, PlanBackup, PlanInfo, Settings};
    assert!(log().is_beside(), "it is not listed as a plan");
    let at = stamp(0).at;
    let plan = PlanBackup {
        info: PlanInfo::new(log(), at),
        entries: whole(),
        photos: Vec::new(),
        damaged: Vec::new(),
    };
    let backup = Backup::new(at, &Settings::default(), vec![plan]);
    let read = Backup::parse(&backup.to_text()).expect("a whole file");
    let entries = &read.plans[0].entries;
    assert_eq!(read.plans[0].info.id, log());
    assert_eq!(Talks::from_entries(entries), Talks::from_entries(&whole()));
}

/// What could not have been written here does not stop the page that counts it.
#[test]
fn a_fact_beyond_all_bounds_is_refused_when_it_is_read() {
    let fact = |fact: String| {
        let entry = format!(
            r#"{{"id":"{}","clock":90,"device":"here","at":"2026-11-25T09:00:00Z","fact":{{"talk":"t",{fact}}}}}"#,
            fact.len()
        );
        Entry::parse(&entry).unwrap()
    };
    let plot = |languages: &str, name: &str| {
        fact(format!(
            r#""is":"talk","plot":{{"name":"{name}","programme":"hedensted","minutes":10,
                "languages":[{languages}],"order":["title"],"shown":["title"]}}"#
        ))
    };
    let long = "ø".repeat(5_000);
    let people = |language: &str| {
        fact(format!(
            r#""is":"talk-attendance","language":"{language}","class":"","people":4294967295"#
        ))
    };
    let damaged = [
        people("ar"),
        people("uk "),
        fact(format!(r#""is":"talk-note","slide":"way","text":"{long}""#)),
        fact(format!(
            r#""is":"talk-question","slide":"way","text":"{long} ""#
        )),
        fact(r#""is":"talk-question","slide":"way","text":"  ""#.to_owned()),
        fact(format!(
            r#""is":"talk-slide","slide":"2","photo":null,"texts":{{"da":"{long}"}}"#
        )),
        plot("", "Tirsdag"),
        plot(r#""da""#, " "),
        plot(r#""da","ar","uk","en""#, "Tirsdag"),
    ];
    let mut entries = whole();
    entries.extend(damaged.clone());
    let talks = Talks::from_entries(&entries);
    assert_eq!(talks.damaged, damaged.len());
    let mut sound = Talks::from_entries(&whole());
    sound.damaged = talks.damaged;
    assert_eq!(talks.talk("t"), sound.talk("t"));
}

#[test]
fn a_number_of_people_is_understood_in_the_digits_of_those_who_write_it() {
    for (typed, number) in [
        ("30", Some(30)),
        (" ٣٠ ", Some(30)),
        ("۱۲", Some(12)),
        ("\u{200f}٧", Some(7)),
        ("1000", Some(1_000)),
        ("1001", None),
        ("99999999999999", None),
        ("0", None),
        ("", None),
        ("abc", None),
        ("-1", None),
        ("3,5", None),
        ("seks", None),
    ] {
        assert_eq!(people(typed), number, "{typed:?}");
    }
}

#[test]
fn a_rehearsal_is_said_as_it_was() {
    let slides = slides();
    let mut talk = Talks::from_entries(&whole()).talk("t").unwrap().clone();
    talk.rehearsed.clear();
    assert_eq!(talk.rehearsal(&slides), None);
    let shown = talk.plot.shown();
    let plan = talk.plot.seconds(&slides);
    let mut of = |took: &dyn Fn(u32) -> u32| {
        let all = shown
            .iter()
            .cloned()
            .zip(plan.iter().map(|plan| took(*plan)));
        talk.rehearsed = all.collect();
        talk.rehearsal(&slides).map(|said| said.verdict())
    };
    assert_eq!(of(&|_| 0), None);
    assert_eq!(of(&|_| 2), Some(Verdict::FarShorter));
    assert_eq!(of(&|plan| plan), Some(Verdict::InTime));
    assert_eq!(of(&|plan| plan + 1), Some(Verdict::TooLong));
    // One slide in all the time, and the others not shown.
    assert!(matches!(
        of(&|took| if took == plan[0] { took } else { 0 }),
        Some(Verdict::NotAll(missing)) if missing > 0
    ));
}
