//! Following programmes, leaving them, and what becomes of a plan whose programme is not offered any longer.

use std::sync::Arc;

use scraper::Html;
use vejviser::domain::plan::{Fact, StepState};
use vejviser::domain::programme::{AnchorId, ProgrammeId};
use vejviser::i18n::Locale;
use vejviser::state::route::{Page, Route, Start};
use vejviser::state::{Content, Keeping, Load, Log, Vejviser};

use crate::check::{Checked, faults_of};
use crate::content::CONTENT;
use crate::{Mode, draw, locale, select};

fn drawn(tag: &str, page: Page, mode: Mode, prepare: impl FnOnce(Vejviser)) -> Html {
    let locale = locale(tag);
    let drawn = draw(&Route::new(locale, page.clone()), locale, mode, prepare);
    let checked = Checked {
        html: &drawn.html,
        locale,
        page: &page,
    };
    assert!(
        faults_of(&checked).is_empty(),
        "{tag} {page:?}: {:?}",
        faults_of(&checked)
    );
    Html::parse_document(&drawn.html)
}

fn text_of(html: &Html, selector: &str) -> String {
    let found = select(html, selector);
    found.iter().flat_map(|element| element.text()).collect()
}

/// What is published, with other programmes in its list.
fn offering(keep: impl Fn(&ProgrammeId) -> bool) -> Arc<Content> {
    let mut content = Content::clone(&CONTENT);
    let mut catalogue = (*content.catalogue).clone();
    catalogue.programmes.retain(|listed| keep(&listed.id));
    content.catalogue = Arc::new(catalogue);
    // A pack that is not listed is never fetched.
    let mut bare = Content::new(
        (*content.catalogue).clone(),
        (*content.catalogue_wording).clone(),
    );
    for listed in &content.catalogue.programmes {
        let part = vejviser::state::Part::Programme(listed.id.clone());
        if let Some(structure) = CONTENT.structure(&part) {
            bare.add(
                part.clone(),
                structure.clone(),
                (*CONTENT.wording(&part)).clone(),
            );
        }
    }
    Arc::new(bare)
}

#[test]
fn a_plan_whose_programme_is_not_offered_any_longer_keeps_and_shows_what_was_written() {
    let without = |only: &'static [&'static str]| {
        move |state: Vejviser| {
            let content = offering(|id| !only.contains(&id.as_str()));
            state.content.set(Load::Ready(content));
        }
    };
    for tag in ["da", "en", "ar", "uk"] {
        let say = |id: &str| {
            let messages = &crate::MESSAGES[&locale(tag)];
            messages.text(id, &vejviser::i18n::args()).text
        };
        let folder = drawn(tag, Page::Folder, Mode::Window, without(&["hedensted"]));
        let said = text_of(&folder, ".page-state > p");
        assert_eq!(said, say("folder-without-way"), "{tag}");
        for page in [Page::Today, Page::Plan] {
            let html = drawn(tag, page.clone(), Mode::Window, without(&["hedensted"]));
            assert_eq!(
                text_of(&html, "h1"),
                say("plan-gone-title"),
                "{tag} {page:?}"
            );
            let kept = text_of(&html, ".kept");
            // Known from another programme, not known any more, and one's own words.
            assert!(!kept.contains("housed"), "{tag}: {kept}");
            assert!(kept.contains("bank-account"), "{tag}: {kept}");
            assert!(kept.contains("اسأل عن الحافلة 12 & <b>"), "{tag}: {kept}");
            assert!(kept.contains(&say("state-done")), "{tag}: {kept}");
            let links = select(&html, "main a");
            let leads = |end: &str| {
                links
                    .iter()
                    .any(|link| link.attr("href").is_some_and(|href| href.ends_with(end)))
            };
            assert!(
                leads("/start/programme") && leads("/my-data"),
                "{tag} {page:?}"
            );
        }
        // One of two: the other is shown, and it is said.
        let follows_two = |state: Vejviser| {
            follow(state, "igu", None);
            without(&["hedensted"])(state);
        };
        let html = drawn(tag, Page::Plan, Mode::Window, follows_two);
        assert!(
            text_of(&html, ".plan .notice").contains(&say("plan-gone-part")),
            "{tag}"
        );
        // Where all are there nothing of it is said.
        let html = drawn(tag, Page::Plan, Mode::Window, |_| {});
        assert!(
            !text_of(&html, "main").contains(&say("plan-gone-part")),
            "{tag}"
        );
    }
}

/// The first programme is begun, or another one added, as the page of its date does it.
fn follow(state: Vejviser, programme: &str, first: Option<(&str, &str)>) {
    let id: ProgrammeId = programme.into();
    let done = match first {
        Some((anchor, day)) => {
            let anchor: AnchorId = anchor.into();
            state.begin_with(&id, &anchor, day.parse().expect("a date"))
        }
        None => state.follow(&id),
    };
    assert_eq!(done, Ok(()), "{programme} {first:?}");
}

/// Runs with the state of an app in which there is no plan yet.
fn in_an_app(run: impl FnOnce(Vejviser)) {
    let tag = locale("da");
    let prepared = |state: Vejviser| {
        // Nothing is asked of a browser then.
        state.keeping.set(Keeping::OnlyInMemory);
        run(state);
    };
    draw(&Route::new(tag, Page::More), tag, Mode::Visitor, prepared);
}

fn follows(state: Vejviser) -> Vec<String> {
    let plan = state.plan.get_untracked();
    plan.programmes.keys().map(|id| id.to_string()).collect()
}

fn dates(state: Vejviser) -> Vec<String> {
    let facts = state.plan.get_untracked().facts();
    facts.keys().map(|id| id.to_string()).collect()
}

fn undo(state: Vejviser) {
    let told = state.told.get_untracked().expect("something was told");
    assert!(
        !told.undo.is_empty(),
        "there is a way back from {:?}",
        told.text
    );
    assert_eq!(state.undo(&told.undo), Ok(()));
}

#[test]
fn adding_a_programme_with_its_date_is_undone_in_one_go() {
    in_an_app(|state| {
        follow(state, "hedensted", Some(("housed", "2026-03-02")));
        follow(state, "igu", Some(("igu-start", "2026-10-01")));
        assert_eq!(follows(state), ["hedensted", "igu"]);
        undo(state);
        assert_eq!(follows(state), ["hedensted"]);
        assert_eq!(dates(state), ["housed"]);
    });
    // The first one as well, and one that is begun without a date.
    in_an_app(|state| {
        follow(state, "hedensted", Some(("housed", "2026-03-02")));
        assert_eq!(
            state.plan.get_untracked().step(&"housing".into()),
            StepState::Done
        );
        undo(state);
        assert_eq!((follows(state), dates(state)), (vec![], vec![]));
        assert_eq!(
            state.plan.get_untracked().step(&"housing".into()),
            StepState::NotStarted
        );
        follow(state, "igu", None);
        undo(state);
        assert_eq!(follows(state), [""; 0]);
    });
    // A date that cannot be begins nothing.
    in_an_app(|state| {
        let far = "2099-03-02".parse().expect("a date");
        let done = state.begin_with(&"hedensted".into(), &"housed".into(), far);
        assert!(done.is_err());
        assert_eq!(state.log.get_untracked(), Log::default());
    });
}

#[test]
fn any_programme_can_be_left_and_what_was_written_stays() {
    in_an_app(|state| {
        follow(state, "hedensted", Some(("housed", "2026-03-02")));
        follow(state, "igu", None);
        assert_eq!(state.unfollow(&"hedensted".into()), Ok(()));
        assert_eq!(follows(state), ["igu"]);
        undo(state);
        assert_eq!(follows(state), ["hedensted", "igu"]);
        assert_eq!(state.unfollow(&"igu".into()), Ok(()));
        // Another tab has written the same.
        state.log.update(|log| {
            let mut again = log.entries[0].clone();
            again.id = vejviser::domain::plan::EntryId("again".into());
            log.entries.push(again);
        });
        assert_eq!(state.unfollow(&"hedensted".into()), Ok(()));
        assert_eq!(follows(state), [""; 0]);
        assert_eq!(dates(state), ["housed"]);
        assert!(state.unfollow(&"hedensted".into()).is_err());
        // The last step back works without a programme.
        follow(state, "hedensted", None);
        assert_eq!(follows(state), ["hedensted"]);
    });
}

#[test]
fn the_page_of_a_programme_says_what_leaving_it_leaves() {
    for tag in ["da", "ar"] {
        let page = || Page::Programme("hedensted".into());
        let html = drawn(tag, page(), Mode::Window, |_| {});
        let leave = select(&html, ".programme p > button.button[aria-describedby]");
        assert_eq!(leave.len(), 1, "{tag}: also the only one can be left");
        let said = leave[0].attr("aria-describedby").expect("words");
        assert!(!text_of(&html, &format!("#{said}")).is_empty());
        let html = drawn(tag, page(), Mode::Visitor, |_| {});
        assert!(select(&html, ".programme p > button.button").is_empty());
    }
}

#[test]
fn whoever_has_left_the_last_programme_chooses_anew_and_sees_what_is_kept() {
    for tag in ["da", "ar"] {
        let leave = |state: Vejviser| assert_eq!(state.unfollow(&"hedensted".into()), Ok(()));
        let messages = &crate::MESSAGES[&locale(tag)];
        let say = |id: &str| messages.text(id, &vejviser::i18n::args()).text;
        let html = drawn(tag, Page::Today, Mode::Window, leave);
        assert_eq!(text_of(&html, "h1"), say("plan-left-title"));
        assert!(text_of(&html, ".kept").contains("på køleskabet"));
        // Where nothing was written there is nothing to keep.
        let html = drawn(tag, Page::Today, Mode::Undated, leave);
        assert_eq!(text_of(&html, "h1"), say("no-plan-title"));
        assert!(select(&html, ".kept").is_empty());
    }
}

#[test]
fn a_project_that_has_ended_says_so_wherever_it_can_become_a_plan() {
    let danish = Locale::DANISH;
    for (id, year) in [("sonderborg", "2018"), ("riac-esbjerg", "2019")] {
        for page in [
            Page::Programme(id.into()),
            Page::Start(Start::Date(id.into())),
        ] {
            for tag in ["da", "en", "ar", "uk"] {
                let html = drawn(tag, page.clone(), Mode::Visitor, |_| {});
                let said = text_of(&html, ".notice.ended");
                assert!(said.contains(year), "{tag} {page:?}: {said:?}");
            }
        }
        let html = drawn("da", Page::Plan, Mode::Window, |state| {
            follow(state, id, None)
        });
        assert!(text_of(&html, ".plan .notice.ended").contains(year));
    }
    for page in [Page::Start(Start::Programme), Page::Programmes] {
        let html = drawn(danish.tag(), page, Mode::Visitor, |_| {});
        assert_eq!(select(&html, ".choice .tag.ended").len(), 2);
    }
    let html = drawn("da", Page::Programme("igu".into()), Mode::Visitor, |_| {});
    assert!(select(&html, ".ended").is_empty());
}

#[test]
fn dates_that_contradict_each_other_are_told_on_today_and_in_the_plan() {
    let contradict = |state: Vejviser| {
        state.log.update(|log| {
            let mut entry = log.entries[1].clone();
            entry.id = vejviser::domain::plan::EntryId("early".into());
            entry.fact = Fact::Dated {
                anchor: "internship-start".into(),
                moment: "2026-02-16".parse().expect("a date"),
            };
            log.entries.push(entry);
        });
    };
    for tag in ["da", "en", "ar", "uk"] {
        for page in [Page::Today, Page::Plan] {
            let html = drawn(tag, page.clone(), Mode::Window, contradict);
            let said = text_of(&html, ".contradictions li");
            assert!(said.contains("16"), "{tag} {page:?}: {said:?}");
            let html = drawn(tag, page, Mode::Window, |_| {});
            assert!(select(&html, ".contradictions").is_empty());
        }
    }
}

#[test]
fn an_appointment_that_has_passed_is_asked_about() {
    let passed = |state: Vejviser| {
        let yesterday = "2026-03-03T09:00".parse().expect("a date");
        assert_eq!(state.record_date(&"info-meeting".into(), yesterday), Ok(()));
    };
    for tag in ["da", "en", "ar", "uk"] {
        let messages = &crate::MESSAGES[&locale(tag)];
        let say = |id: &str| messages.text(id, &vejviser::i18n::args()).text;
        let html = drawn(tag, Page::Today, Mode::Window, passed);
        assert!(
            text_of(&html, ".hero-label").contains(&say("today-next-past")),
            "{tag}"
        );
        let html = drawn(tag, crate::step("info-meeting"), Mode::Window, passed);
        assert!(
            text_of(&html, ".when .notice").contains(&say("date-passed")),
            "{tag}"
        );
        let html = drawn(tag, crate::step("info-meeting"), Mode::Window, |_| {});
        assert!(select(&html, ".when .notice").is_empty(), "{tag}");
    }
}
