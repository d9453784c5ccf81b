//! Sheets of paper: everything twice, estimates told, nothing of one's own that was not chosen, no word that is
//! another day's when it is read.

use vejviser::state::route::{Page, Paper};

use crate::{Mode, page_in, select};

fn texts(html: &scraper::Html, selector: &str) -> Vec<String> {
    let found = select(html, selector);
    found
        .into_iter()
        .map(|element| element.text().collect())
        .collect()
}

fn sheets() -> [Page; 5] {
    [
        Page::Paper(Paper::Plan),
        Page::Paper(Paper::Checklist),
        Page::Paper(Paper::Folder),
        Page::Paper(Paper::Phrases("doctor".into())),
        Page::Paper(Paper::Step("hedensted".into(), "info-meeting".into())),
    ]
}

#[test]
fn a_sheet_speaks_two_languages_and_a_danish_one_only_danish() {
    for page in sheets() {
        for tag in ["ar", "uk", "en"] {
            let html = page_in(tag, page.clone(), Mode::Window);
            let danish = select(&html, ".paper-sheet .twice > .beside");
            assert!(danish.len() >= 3, "{tag} {page:?}");
            for block in danish {
                assert_eq!(block.value().attr("lang"), Some("da"));
                assert_eq!(block.value().attr("dir"), Some("ltr"));
            }
            let printed = texts(&html, ".paper-printed .beside").concat();
            assert_eq!(
                printed.replace(['\u{2068}', '\u{2069}'], ""),
                "Printet onsdag den 4. marts 2026"
            );
        }
        let html = page_in("da", page, Mode::Window);
        assert!(select(&html, ".paper-sheet .beside").is_empty());
    }
}

#[test]
fn the_plan_has_every_step_with_its_date_and_says_what_is_an_estimate() {
    let programme = &crate::content::CONTENT.programmes()[0];
    let html = page_in("ar", Page::Paper(Paper::Plan), Mode::Window);
    let steps = select(&html, ".paper-step");
    assert_eq!(steps.len(), programme.steps().count());
    let estimates = texts(&html, ".paper-step .paper-date.estimate");
    assert!(!estimates.is_empty() && estimates.len() < steps.len());
    for words in estimates {
        assert!(
            words.contains("skøn") && words.contains("تاريخ تقديري"),
            "{words}"
        );
    }
    for words in texts(&html, ".paper-step .paper-date:not(.estimate)") {
        assert!(!words.contains("skøn"), "{words}");
    }
    // Each meeting by its own day.
    let days = texts(&html, ".paper-step .own .paper-line");
    assert!(days.len() > steps.len() + 6);
}

#[test]
fn no_sheet_says_tomorrow() {
    for page in sheets() {
        let html = page_in("da", page.clone(), Mode::Window);
        let text = texts(&html, ".paper-sheet").concat();
        for word in ["i morgen", "i dag,", "i går", "om 2 dage"] {
            assert!(!text.contains(word), "{page:?}: {word}");
        }
    }
}

#[test]
fn the_checklist_is_the_readers_own_and_ticked_as_far_as_it_is() {
    let html = page_in("da", Page::Paper(Paper::Checklist), Mode::Window);
    let programme = &crate::content::CONTENT.programmes()[0];
    let own = programme
        .steps()
        .filter(|(_, step)| step.audience != vejviser::domain::programme::Audience::Professionals);
    assert_eq!(select(&html, ".paper-step").len(), own.count());
    // Housing is done, and one half of the information meeting.
    assert_eq!(select(&html, ".paper-step > .paper-tick path").len(), 1);
    assert_eq!(select(&html, ".paper-ticks .paper-tick path").len(), 1);
}

/// Notes stay on the phone unless their owner says so on the sheet itself.
#[test]
fn no_note_goes_onto_paper_by_itself() {
    let page = Page::Paper(Paper::Step("hedensted".into(), "info-meeting".into()));
    let html = page_in("ar", page, Mode::Window);
    assert_eq!(select(&html, "#note-too").len(), 1);
    assert!(!texts(&html, "body").concat().contains("الحافلة"));
    for page in sheets() {
        let html = page_in("ar", page, Mode::Window);
        assert!(!texts(&html, ".paper-sheet").concat().contains("<b>"));
    }
}

/// What lies ahead and is one's own is chosen at first; meetings of the offices and what is done are not.
#[test]
fn the_dates_for_the_calendar_can_be_chosen_one_by_one() {
    let html = page_in("da", Page::Paper(Paper::Choose), Mode::Window);
    let rows = select(&html, "#choose-dates input[type=checkbox]");
    assert!(rows.len() > 15, "{}", rows.len());
    assert_eq!(select(&html, "#remind, #notes-too").len(), 2);
    let html = page_in("da", Page::Paper(Paper::Choose), Mode::Visitor);
    assert!(select(&html, "#calendar-get").is_empty());
    assert_eq!(select(&html, "a[href$='start/programme']").len(), 1);
    let undated = page_in("da", Page::Paper(Paper::Choose), Mode::Undated);
    assert!(select(&undated, "#calendar-get").is_empty());
}

#[test]
fn the_plan_and_each_step_lead_to_their_sheets() {
    let plan = page_in("ar", Page::Plan, Mode::Window);
    assert_eq!(select(&plan, "a.to-paper[href='ar/paper']").len(), 1);
    let page = Page::Step("hedensted".into(), "bank-account".into());
    let step = page_in("ar", page, Mode::Visitor);
    let link = "a.to-paper[href='ar/paper/steps/hedensted/bank-account']";
    assert_eq!(select(&step, link).len(), 1);
}
