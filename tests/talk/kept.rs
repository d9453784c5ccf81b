//! What stays of a talk when it is changed, and what does not when it is deleted.

use std::collections::BTreeMap;

use chrono::{TimeZone, Utc};
use proptest::prelude::*;
use vejviser::domain::plan::{DeviceId, Entry, EntryId, Fact, PhotoId, Stamp};
use vejviser::domain::talk::own::{Place, Plot, Refusal, Said, Spent, Talks, Telling, spent};
use vejviser::domain::talk::{Length, Slides};

use crate::own::slides;

/// A log that grows as windows write in it.
#[derive(Default)]
struct Log(Vec<Entry>, usize);

impl Log {
    fn says(&mut self, talk: &str, telling: Telling) -> EntryId {
        self.tries(talk, telling).unwrap()
    }

    fn tries(&mut self, talk: &str, telling: Telling) -> Result<EntryId, Refusal> {
        self.1 += 1;
        let id = EntryId(format!("{:04}", self.1));
        let stamp = Stamp {
            id: id.clone(),
            device: DeviceId("here".to_owned()),
            at: Utc.with_ymd_and_hms(2026, 11, 26, 9, 0, 0).unwrap(),
        };
        let talk = talk.to_owned();
        let entry = self.talks().write(Said { talk, telling }, stamp)?;
        self.0.push(entry);
        Ok(id)
    }

    fn talks(&self) -> Talks {
        Talks::from_entries(&self.0)
    }

    fn changes(&mut self, talk: &str, change: impl FnOnce(Plot) -> Plot) {
        let plot = self.talks().talk(talk).unwrap().plot.clone();
        self.says(talk, Telling::Plot(change(plot)));
    }

    /// The log as it lies there after what is spent was taken out.
    fn swept(&self) -> Log {
        let Spent { entries, .. } = spent(&self.0);
        let kept = self.0.iter().filter(|entry| !entries.contains(&entry.id));
        Log(kept.cloned().collect(), self.1)
    }

    fn written(&self) -> String {
        let entries = self.0.iter().map(|entry| entry.to_json().to_string());
        entries.collect::<Vec<_>>().join("\n")
    }
}

fn begun() -> Log {
    let mut log = Log::default();
    let plot = Plot::of(&slides(), "Tirsdag", Length::Middle, &["da".to_owned()]);
    log.says("t", Telling::Plot(plot));
    log
}

fn own(slide: &str, text: &str, photo: Option<&str>) -> Telling {
    Telling::Own {
        slide: slide.to_owned(),
        texts: BTreeMap::from([("da".to_owned(), text.to_owned())]),
        photo: photo.map(|photo| PhotoId(photo.to_owned())),
    }
}

fn gone(slide: &str) -> Telling {
    let slide = slide.to_owned();
    Telling::OwnGone { slide }
}

fn flip(log: &mut Log, key: &str) {
    log.changes("t", |mut plot| {
        let place = Place::from_key(key);
        for (known, shown) in &mut plot.order {
            *shown ^= *known == place;
        }
        plot
    });
}

fn is_shown(log: &Log, key: &str) -> bool {
    let talks = log.talks();
    let shown = talks.talk("t").unwrap().plot.shown();
    shown.contains(&Place::from_key(key))
}

fn lasts(log: &mut Log, slides: &Slides, length: Length) {
    let chosen = log.talks().talk("t").unwrap().chosen.clone();
    log.changes("t", |plot| plot.in_length(slides, length, &chosen));
}

#[test]
fn what_was_taken_out_and_put_in_outlives_another_length() {
    let slides = slides();
    let mut log = begun();
    let only_long = slides.slides.iter().find(|it| it.from == Length::Long);
    let only_long = only_long.unwrap().id.0.clone();
    let middle = slides
        .slides
        .iter()
        .find(|it| it.from == Length::Middle && it.id.0 != "folder");
    let middle = middle.unwrap().id.0.clone();
    flip(&mut log, "folder");
    flip(&mut log, &only_long);
    assert!(!is_shown(&log, "folder") && is_shown(&log, &only_long));
    for length in [Length::Short, Length::Middle, Length::Long, Length::Middle] {
        lasts(&mut log, &slides, length);
        assert!(!is_shown(&log, "folder"), "{length:?}");
        assert!(is_shown(&log, &only_long), "{length:?}");
        assert_eq!(is_shown(&log, &middle), length >= Length::Middle);
    }
    // What was taken back is no choice any more.
    flip(&mut log, &only_long);
    lasts(&mut log, &slides, Length::Short);
    assert!(!is_shown(&log, &only_long));
}

#[test]
fn a_deleted_slide_is_gone_whatever_another_window_still_says() {
    let mut log = begun();
    log.says("t", own("1", "Vi mødes", Some("p")));
    log.changes("t", |plot| plot.with_own("1"));
    log.says("t", own("2", "Vi spiser", None));
    log.changes("t", |plot| plot.with_own("2"));
    let before = log.talks().talk("t").unwrap().plot.clone();
    let slide = Place::Own("1".to_owned());
    let text = "Husk det".to_owned();
    log.says("t", Telling::Note { slide, text });
    log.says("t", gone("1"));
    log.says("t", own("1", "Vi mødes kl. 9", Some("p")));
    log.says("t", Telling::Plot(before));
    let talks = log.talks();
    let talk = talks.talk("t").unwrap();
    assert_eq!(talk.own.keys().collect::<Vec<_>>(), ["2"]);
    assert!(talk.notes.is_empty() && !talk.plot.has_own("1"));
    assert!(talk.plot.shown().contains(&Place::Own("2".to_owned())));
    let swept = log.swept();
    assert!(!swept.written().contains("Vi mødes") && !swept.written().contains("Husk"));
    assert_eq!(spent(&log.0).photos, [PhotoId("p".to_owned())]);
}

#[test]
fn nothing_is_left_of_a_deleted_talk_but_that_it_was_deleted() {
    let mut log = begun();
    let other = Plot::of(&slides(), "Onsdag", Length::Short, &["da".to_owned()]);
    log.says("u", Telling::Plot(other));
    log.says("u", own("9", "Bliver", Some("kept")));
    log.says("t", own("1", "Vi mødes", Some("p")));
    let (slide, text) = (Place::from_key("way"), "Hvad med Ali?".to_owned());
    let question = log.says("t", Telling::Question { slide, text });
    let stamp = Stamp {
        id: EntryId("undo".to_owned()),
        device: DeviceId("here".to_owned()),
        at: log.0[0].at,
    };
    log.0.push(log.talks().take_back(&question, stamp));
    // What a newer version knows, and what nobody can read, go as well.
    for fact in [
        r#"{"is":"talk-song","talk":"t","text":"Ali"}"#,
        r#"{"is":"talk-note","talk":"t"}"#,
    ] {
        let id = EntryId(format!("x{}", log.0.len()));
        let fact = Fact::Newer(serde_json::from_str(fact).unwrap());
        let like = log.0[0].clone();
        log.0.push(Entry { id, fact, ..like });
    }
    let stays = log.talks();
    log.says("t", Telling::Gone);
    let found = spent(&log.0);
    assert_eq!(found.photos, [PhotoId("p".to_owned())]);
    let mut swept = log.swept();
    for word in ["Tirsdag", "Ali", "Vi mødes", "talk-song", "undone"] {
        assert!(!swept.written().contains(word), "{word}");
    }
    assert_eq!(swept.talks().talk("u"), stays.talk("u"));
    assert_eq!(swept.talks().talks.len(), 1);
    assert!(spent(&swept.0).is_empty());
    // What a window of before or a backup brings back is taken out again.
    let again: Vec<Entry> = log.0.iter().take(6).cloned().collect();
    swept.0.splice(
        0..0,
        again
            .into_iter()
            .filter(|entry| !swept.0.contains(entry))
            .collect::<Vec<_>>(),
    );
    assert_eq!(swept.talks().talks.len(), 1);
    assert!(!swept.swept().written().contains("Tirsdag"));
}

#[test]
fn of_an_own_slide_only_the_latest_is_kept_with_its_photo() {
    let mut log = begun();
    log.says("t", own("1", "Første", Some("old")));
    log.says("t", own("1", "Rettet", Some("old")));
    assert_eq!(spent(&log.0).photos, [], "it is still shown");
    log.says("t", own("1", "Rettet igen", Some("new")));
    let found = spent(&log.0);
    assert_eq!(
        (found.entries.len(), found.photos),
        (2, vec![PhotoId("old".to_owned())])
    );
    assert_eq!(log.swept().talks(), log.talks());
}

#[test]
fn what_nobody_sees_is_not_kept() {
    let mut log = begun();
    let mut named = log.talks().talk("t").unwrap().plot.clone();
    named.name = "\u{1b}Tirs\0dag\n kl. 9\u{7}".to_owned();
    log.says("t", Telling::Plot(named.clone()));
    assert_eq!(log.talks().talk("t").unwrap().plot.name, "Tirsdag  kl. 9");
    named.name = " \u{a0}\u{3} ".to_owned();
    assert_eq!(log.tries("t", Telling::Plot(named)), Err(Refusal::Empty));
    log.says("t", own("1", "Vi\r\nmødes\u{8}", None));
    assert_eq!(
        log.talks().talk("t").unwrap().own["1"].texts["da"],
        "Vi\nmødes"
    );
}

#[test]
fn a_slide_says_which_languages_it_lacks() {
    let mut log = begun();
    log.says("t", own("1", "Vi mødes", None));
    let talks = log.talks();
    let own = &talks.talk("t").unwrap().own["1"];
    let languages = ["da", "ar", "uk"].map(str::to_owned);
    assert_eq!(own.lacks(&languages), ["ar", "uk"]);
    let bare = vejviser::domain::talk::own::OwnSlide::default();
    assert!(bare.lacks(&languages).is_empty());
}

/// One thing that some window says of some talk.
fn telling() -> impl Strategy<Value = (bool, u8, u8)> {
    (any::<bool>(), 0..6_u8, 0..3_u8)
}

proptest! {
    /// Whatever was said in whatever order: what is taken out changes nothing of what stands today.
    #[test]
    fn what_is_taken_out_did_not_count(said in prop::collection::vec(telling(), 0..24), turned in any::<bool>()) {
        let mut log = begun();
        let plot = log.talks().talk("t").unwrap().plot.clone();
        log.says("u", Telling::Plot(plot));
        for (is_first, what, slide) in said {
            let (talk, slide) = (if is_first { "t" } else { "u" }, slide.to_string());
            let telling = match what {
                0 => Telling::Gone,
                1 => gone(&slide),
                2 => own(&slide, "Ord", Some(&format!("p{slide}"))),
                3 => own(&slide, "Andre ord", None),
                4 => Telling::Note { slide: Place::Own(slide), text: "Husk".to_owned() },
                _ => Telling::Question { slide: Place::Own(slide), text: "Hvor?".to_owned() },
            };
            // Of a talk that is gone, a window of before goes on.
            let before = log.0.clone();
            if log.tries(talk, telling.clone()).is_err() {
                let without = before.iter().filter(|entry| entry.to_json().to_string().contains("talk-gone"));
                let gone: Vec<Entry> = without.cloned().collect();
                log.0.retain(|entry| !gone.contains(entry));
                drop(log.tries(talk, telling));
                log.0.extend(gone);
            }
        }
        if turned {
            log.0.reverse();
        }
        let (all, swept) = (log.talks(), log.swept());
        prop_assert_eq!(swept.talks().talks, all.talks);
        prop_assert!(spent(&swept.0).is_empty());
        for photo in spent(&log.0).photos {
            let is_named = swept.written().contains(&format!("\"{}\"", photo.0));
            prop_assert!(!is_named);
        }
    }
}
