//! The volunteer's space, natively: whose plan a page shows is said above it, and nowhere that leaves the page.

use vejviser::domain::person::Person;
use vejviser::domain::plan::PlanId;
use vejviser::i18n::Locale;
use vejviser::state::Vejviser;
use vejviser::state::route::{Page, Route, With};
use vejviser::storage::PlanInfo;

use crate::{Drawn, Mode, draw};

/// The plan that is open in every mode but the visitor's, as that of a person.
fn of_nora(state: Vejviser) {
    let created = "2026-03-02T08:00:00Z".parse().expect("a time");
    let person = Person {
        called: "Nora".into(),
        mark: "red-boat".into(),
        ..Person::default()
    };
    state.plans.set(vec![PlanInfo {
        person: Some(person),
        ..PlanInfo::new(PlanId("plan".into()), created)
    }]);
}

#[test]
fn whose_plan_it_is_stands_above_each_page_of_it_and_in_no_title() {
    let pages = [
        Page::Today,
        Page::Plan,
        Page::Folder,
        Page::Step("hedensted".into(), "bank-account".into()),
        Page::More,
    ];
    for locale in Locale::all() {
        for page in &pages {
            let route = Route::new(locale, page.clone());
            let Drawn { html, title } = draw(&route, locale, Mode::Window, of_nora);
            let band = html.find("class=\"band\"").map(|at| &html[at..]);
            assert!(band.is_some_and(|band| band.contains("Nora")), "{route}");
            assert!(!title.contains("Nora"), "{route}: {title}");
            let own = draw(&route, locale, Mode::Window, |_| {}).html;
            assert!(!own.contains("class=\"band\""), "{route}");
        }
        let route = Route::new(locale, Page::Beside(With::Everybody));
        let Drawn { html, title } = draw(&route, locale, Mode::Window, of_nora);
        assert!(!html.contains("class=\"band\"") && !title.contains("Nora"));
    }
}
