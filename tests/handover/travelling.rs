//! What goes along, and that it arrives as it was.

use std::collections::BTreeSet;

use proptest::prelude::*;
use vejviser::domain::handover::{Arrived, Going, MOST_CODES, Packet, Piece};
use vejviser::domain::merge::Saying;
use vejviser::domain::plan::{EntryId, Fact, Plan, StepState, Subject};

use crate::world::{Phone, live, shown, story};

fn of_link(text: &str) -> Packet {
    match Arrived::read(text) {
        Ok(Arrived::Whole(packet)) => *packet,
        other => panic!("{other:?}"),
    }
}

proptest! {
    #[test]
    fn it_arrives_as_it_was(story in story(3, 40), going in crate::world::going()) {
        for phone in live(3, &story) {
            let packet = phone.packet(going);
            prop_assert_eq!(&Packet::from_bytes(&packet.to_bytes().unwrap()).unwrap(), &packet);
            prop_assert_eq!(&of_link(&packet.to_text().unwrap()), &packet);
            prop_assert_eq!(&Packet::from_file(&packet.to_file().unwrap()).unwrap(), &packet);
        }
    }

    /// Whoever gets everything sees what the giver sees: what was taken back does not come back, and what
    /// counts does not go missing.
    #[test]
    fn the_other_sees_what_the_giver_sees(story in story(3, 40)) {
        for phone in live(3, &story) {
            let packet = phone.packet(Going::EVERYTHING);
            prop_assert_eq!(shown(&packet.shows()), shown(&phone.plan()));
            prop_assert_eq!(packet.shows().not_understood, phone.plan().not_understood);
        }
    }

    #[test]
    fn nothing_goes_along_that_was_not_chosen(story in story(3, 40), going in crate::world::going()) {
        for phone in live(3, &story) {
            let packet = phone.packet(going);
            let plan = phone.plan();
            let chosen = |saying: &Saying| match saying {
                Saying::Follows(..) => true,
                Saying::Date(..) => going.dates,
                Saying::Step(..) | Saying::Rung(_) => going.ticks,
                Saying::Item(..) => going.folder,
                Saying::Note(..) => going.notes,
            };
            let mut expected = shown(&plan);
            expected.retain(chosen);
            prop_assert_eq!(shown(&packet.shows()), expected);
            // And of each field one entry at most: no earlier date, no deleted note.
            let texts = packet.entries.iter().filter(|entry| matches!(entry.fact, Fact::Note { .. }));
            let most = if going.notes { 2 } else { 0 };
            prop_assert!(texts.count() <= most);
            let stays = |fact: &Fact| {
                matches!(fact, Fact::Photo { .. } | Fact::PhotoGone { .. } | Fact::Beside(_))
            };
            prop_assert!(!packet.entries.iter().any(|entry| stays(&entry.fact)));
            if !going.newer {
                let newer = packet.entries.iter().any(|entry| matches!(entry.fact, Fact::Newer(_)));
                prop_assert!(!newer);
            }
        }
    }

    #[test]
    fn pieces_are_joined_in_any_order(
        story in story(2, 60),
        most in 60_usize..400,
        order in any::<u64>(),
    ) {
        let packet = live(2, &story).remove(0).packet(Going::EVERYTHING);
        let text = packet.to_text().unwrap();
        let Some(pieces) = Piece::cut(&text, most) else {
            prop_assert!(text.len() > most * 3);
            return Ok(());
        };
        prop_assert!(pieces.len() <= MOST_CODES);
        prop_assert!(pieces.iter().all(|piece| piece.len() <= most));
        if let [only] = pieces.as_slice() {
            prop_assert_eq!(&of_link(only), &packet);
            return Ok(());
        }
        let mut read: Vec<Piece> = pieces
            .iter()
            .map(|piece| match Arrived::read(&format!("https://a.example/ar/received#{piece}")) {
                Ok(Arrived::Piece(piece)) => piece,
                other => panic!("{other:?}"),
            })
            .collect();
        let written: Vec<String> = read.iter().map(Piece::written).collect();
        prop_assert_eq!(&written, &pieces);
        let length = read.len();
        read.rotate_left(order as usize % length);
        if order % 2 == 0 {
            read.reverse();
        }
        // One of them twice, as when a code is read again.
        read.push(read[0].clone());
        prop_assert_eq!(&Piece::join(&read).unwrap(), &packet);
        let lacking: Vec<Piece> = read.iter().filter(|piece| piece.number != 1).cloned().collect();
        prop_assert!(Piece::join(&lacking).is_err());
    }
}

fn note(text: &str) -> Fact {
    Fact::Note {
        on: Subject::Step("bank-account".into()),
        text: text.into(),
    }
}

#[test]
fn ones_own_words_stay_here_until_the_person_says_otherwise() {
    let mut phone = Phone::new(0);
    phone.say(note("only for me"));
    let plain = phone.packet(Going::default());
    assert_eq!(plain.entries, []);
    assert!(!plain.going.notes);
}

#[test]
fn an_earlier_text_never_travels() {
    let mut phone = Phone::new(0);
    for text in ["my doctor said", "", "hello"] {
        phone.say(note(text));
    }
    let packet = phone.packet(Going::EVERYTHING);
    assert_eq!(packet.entries.len(), 1);
    assert_eq!(packet.behind.len(), 2);
    // Deleting it deletes it there too.
    let mut other = Phone::new(1);
    other.merge(&packet, vejviser::domain::merge::Pick::Here);
    phone.say(note(""));
    other.merge(
        &phone.packet(Going::EVERYTHING),
        vejviser::domain::merge::Pick::Here,
    );
    assert_eq!(other.plan().note(&Subject::Step("bank-account".into())), "");
}

/// B gives C a tick that A has taken back; C has heard of that from A, who no longer has to send the tick.
#[test]
fn what_was_taken_back_does_not_come_back_by_another_way() {
    let everything = Going::EVERYTHING;
    let pick = vejviser::domain::merge::Pick::Here;
    let (mut a, mut b, mut c) = (Phone::new(0), Phone::new(1), Phone::new(2));
    a.say(Fact::Step {
        step: "bank-account".into(),
        state: StepState::Done,
    });
    b.merge(&a.packet(everything), pick);
    let entry = a.log[0].id.clone();
    a.say(Fact::Undone { entry });
    let packet = a.packet(everything);
    assert_eq!(packet.entries.len(), 1, "the undo alone");
    c.merge(&packet, pick);
    c.merge(&b.packet(everything), pick);
    assert_eq!(c.plan().step(&"bank-account".into()), StepState::NotStarted);
    // Undone on A, and then that undone: it counts again, and C agrees.
    let undo = a.log[1].id.clone();
    a.say(Fact::Undone { entry: undo });
    c.merge(&a.packet(everything), pick);
    assert_eq!(c.plan().step(&"bank-account".into()), StepState::Done);
}

/// A plan as somebody has it after some months: every step of the published programme has been said
/// something of, some of them twice, every item of the folder, the dates.
pub fn typical() -> Phone {
    let path = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/public/packs/hedensted/programme.json"
    );
    let text = std::fs::read_to_string(path).unwrap();
    let programme = vejviser::content::pack::read_programme("programme.json", &text).unwrap();
    let mut phone = Phone::new(0);
    let mut chance = 0x9e37_79b9_7f4a_7c15_u64;
    let mut draw = move || {
        chance ^= chance << 13;
        chance ^= chance >> 7;
        chance ^= chance << 17;
        chance
    };
    let say = |phone: &mut Phone, fact: Fact, id: u64| {
        phone.say(fact);
        if let Some(last) = phone.log.last_mut() {
            // As the app makes them now.
            last.id = EntryId(format!("{id:016x}"));
            let minutes = chrono::TimeDelta::seconds((id % 40_000) as i64);
            last.at = chrono::DateTime::from_timestamp(last.at.timestamp(), 0).unwrap()
                + chrono::TimeDelta::hours(30 * last.clock as i64)
                + minutes;
        }
    };
    say(
        &mut phone,
        Fact::Follows {
            programme: programme.id.clone(),
        },
        draw(),
    );
    for (place, anchor) in programme.anchors.iter().take(5).enumerate() {
        let moment = format!("2026-03-{:02}T10:00", place * 5 + 1)
            .parse()
            .unwrap();
        say(
            &mut phone,
            Fact::Dated {
                anchor: anchor.id.clone(),
                moment,
            },
            draw(),
        );
    }
    let steps: Vec<_> = programme.steps().map(|(_, step)| step.id.clone()).collect();
    let steps: BTreeSet<_> = steps
        .into_iter()
        .filter(|step| !step.as_str().contains('.'))
        .collect();
    for (place, step) in steps.iter().enumerate() {
        let states = match place % 4 {
            0 => &[StepState::InProgress, StepState::Done][..],
            1 => &[StepState::Waiting],
            _ => &[StepState::Done],
        };
        for state in states {
            say(
                &mut phone,
                Fact::Step {
                    step: step.clone(),
                    state: *state,
                },
                draw(),
            );
        }
    }
    for item in &programme.folder {
        let state = vejviser::domain::plan::ItemState::Received;
        say(
            &mut phone,
            Fact::Item {
                item: item.id.clone(),
                state,
            },
            draw(),
        );
    }
    let rung = programme.ladder[0].id.clone();
    say(&mut phone, Fact::Rung { rung }, draw());
    phone
}

#[test]
fn a_typical_plan_is_a_short_link() {
    let phone = typical();
    let packet = phone.packet(Going::default());
    let text = packet.to_text().unwrap();
    println!(
        "{} entries, {} said, {} characters",
        phone.log.len(),
        packet.entries.len(),
        text.len()
    );
    let address = "https://vejviser.example/ar/received#";
    assert!(phone.log.len() > 40);
    assert!(
        text.len() + address.len() <= 1_500,
        "{} characters",
        text.len()
    );
    assert_eq!(
        shown(&packet.shows()),
        shown(&Plan::from_entries(&phone.log))
    );
}
