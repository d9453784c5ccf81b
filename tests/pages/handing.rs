//! Handing over, and what comes: in every language, before anything is stored.

use std::collections::BTreeSet;

use vejviser::domain::handover::{Going, Packet};
use vejviser::domain::plan::PlanId;
use vejviser::i18n::Locale;
use vejviser::state::route::{Page, Route};

use crate::check::{Checked, faults_of};
use crate::{Drawn, Mode, draw};

/// What somebody in the middle of it hands over.
fn handed(going: Going) -> String {
    let now = Mode::Late.now();
    let entries = Mode::Late.entries();
    let packet = Packet::of(PlanId("another".into()), now, &entries, going, now);
    packet.to_text().expect("a link")
}

/// Draws the page with what came, and gives its HTML once nothing is wrong with it.
fn received(locale: Locale, mode: Mode, text: &str) -> String {
    let page = Page::Received;
    let route = Route::new(locale, page.clone());
    let Drawn { html, .. } = draw(&route, locale, mode, |state| {
        state.handed.set(Some(text.to_owned()));
    });
    let faults = faults_of(&Checked {
        html: &html,
        locale,
        page: &page,
    });
    assert!(faults.is_empty(), "{locale} {mode:?}: {faults:?}");
    html
}

#[test]
fn what_came_is_shown_with_what_can_become_of_it() {
    let (all, some) = (handed(Going::EVERYTHING), handed(Going::default()));
    for locale in Locale::all() {
        for mode in [Mode::Visitor, Mode::Window, Mode::Beside] {
            let html = received(locale, mode, &all);
            for choice in ["keep-mine", "keep-person", "discard"] {
                assert!(
                    html.contains(&format!("id=\"{choice}\"")),
                    "{locale}: {choice}"
                );
            }
            // One's own words are there only where they came along.
            assert!(html.contains("køleskabet"));
            assert!(!received(locale, mode, &some).contains("køleskabet"));
        }
    }
}

#[test]
fn what_cannot_be_used_says_why() {
    let all = handed(Going::EVERYTHING);
    let (cut, newer) = (&all[..all.len() - 9], format!("Ag{}", &all[2..]));
    let longer = format!("{all}AAAA");
    for locale in Locale::all() {
        let mut said = BTreeSet::new();
        for text in [cut, &newer, "hello", &longer, "1.3.00000000.abc"] {
            said.insert(received(locale, Mode::Window, text));
        }
        assert_eq!(said.len(), 5, "{locale}: two faults are told alike");
    }
}
