//! Every page in every language, rendered natively to HTML and read again as a browser reads it.

mod beside;
mod check;
mod content;
mod following;
mod handing;
mod paper;
mod routes;
mod search;
mod sheets;
mod talk;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, LazyLock};

use chrono::{DateTime, Utc};
use leptos::prelude::*;
use scraper::{ElementRef, Html, Selector};
use vejviser::content::pack::PackFault;
use vejviser::domain::plan::{
    DeviceId, Entry, EntryId, Fact, ItemState, PlanId, StepState, Subject,
};
use vejviser::domain::programme::{ProgrammeId, WordId};
use vejviser::i18n::{CALENDAR_FILE, FIRST_FILES, Locale, MESSAGE_FILES, Messages};
use vejviser::prerender::every_page;
use vejviser::state::route::{Page, Paper, Route, Start, With};
use vejviser::state::{Content, Keeping, Load, Log, Part, ReadFault, Structure, Told, Vejviser};
use vejviser::ui::app::{App, title_of};

use check::{Checked, faults_of};
use content::{CONTENT, file};

static MESSAGES: LazyLock<BTreeMap<Locale, Arc<Messages>>> = LazyLock::new(|| {
    Locale::all()
        .map(|locale| {
            let path = |name: &str| format!("public/locales/{}/{name}", locale.tag());
            let sources = MESSAGE_FILES.map(|name| file(&path(name))).into();
            let (mut messages, faults) =
                Messages::read(locale, sources, &file(&path(CALENDAR_FILE)));
            // As in a browser: the words of each part have their Danish ones behind them.
            for name in MESSAGE_FILES.iter().skip(FIRST_FILES) {
                let danish = file(&format!("public/locales/da/{name}"));
                messages.add(
                    "",
                    Some(danish.as_str()).filter(|_| locale != Locale::DANISH),
                );
            }
            assert!(faults.is_empty(), "{locale}: {faults:?}");
            (locale, Arc::new(messages))
        })
        .collect()
});

/// How the reader stands when a page is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mode {
    /// Reads without a plan.
    Visitor,
    /// Follows a programme, knows no date.
    Undated,
    /// Housed two days ago: the window runs, some steps in each state, an undo on offer.
    Window,
    /// The same with a second language beside (Danish; English beside Danish).
    Beside,
    /// In the internship, long after, with late steps, dates that moved, and nothing that can be saved.
    Late,
}

impl Mode {
    fn now(self) -> DateTime<Utc> {
        let text = if self == Mode::Late {
            "2026-05-20T09:00:00Z"
        } else {
            "2026-03-04T09:00:00Z"
        };
        text.parse().expect(text)
    }

    fn entries(self) -> Vec<Entry> {
        let dated = |anchor: &str, moment: &str| Fact::Dated {
            anchor: anchor.into(),
            moment: moment.parse().expect(moment),
        };
        let step = |step: &str, state| Fact::Step {
            step: step.into(),
            state,
        };
        let item = |item: &str, state| Fact::Item {
            item: item.into(),
            state,
        };
        let follows = Fact::Follows {
            programme: "hedensted".into(),
        };
        let window = vec![
            follows.clone(),
            dated("housed", "2026-03-02T10:00"),
            step("housing", StepState::Done),
            step("bank-account", StepState::Waiting),
            step("welcome-folder", StepState::InProgress),
            step("child-care", StepState::NotForMe),
            step("info-meeting.hear", StepState::Done),
            item("town-map", ItemState::Received),
            item("medborger", ItemState::Read),
            item("public-transport", ItemState::Missing),
            Fact::Rung {
                rung: "not-placed".into(),
            },
            Fact::Note {
                on: Subject::Step("info-meeting".into()),
                text: "اسأل عن الحافلة 12 & <b>".into(),
            },
            Fact::Note {
                on: Subject::Item("town-map".into()),
                text: "på køleskabet".into(),
            },
            Fact::Newer(serde_json::json!({"is": "meeting"})),
        ];
        let facts = match self {
            Mode::Visitor => Vec::new(),
            Mode::Undated => vec![follows],
            Mode::Window | Mode::Beside => window,
            Mode::Late => [
                window,
                vec![
                    dated("course-start", "2026-03-09"),
                    dated("course-end", "2026-04-08"),
                    dated("internship-start", "2026-04-13"),
                    Fact::Rung {
                        rung: "internship".into(),
                    },
                ],
            ]
            .concat(),
        };
        let entry = |(number, fact)| Entry {
            id: EntryId(format!("e{number}")),
            clock: number as u64 + 1,
            device: DeviceId("phone".into()),
            at: "2026-03-03T09:00:00Z".parse().expect("a time"),
            fact,
        };
        facts.into_iter().enumerate().map(entry).collect()
    }

    fn set(self, state: Vejviser, locale: Locale) {
        let entries = self.entries();
        let plan = (self != Mode::Visitor).then(|| PlanId("plan".into()));
        state.log.set(Log {
            plan,
            entries: entries.clone(),
            damaged: usize::from(self == Mode::Late),
        });
        state.keeping.set(if self == Mode::Late {
            Keeping::OnlyInMemory
        } else {
            Keeping::Lasting
        });
        match self {
            Mode::Window => {
                let undo = vec![EntryId("e2".into())];
                state.told.set(Some(Told {
                    undo,
                    moved: 3,
                    ..Told::done(state.say("told-step-done"))
                }));
            }
            Mode::Beside => {
                let beside = if locale == Locale::DANISH { "en" } else { "da" };
                state
                    .settings
                    .update(|settings| settings.beside = Some(beside.into()));
            }
            Mode::Late => {
                state.settings.update(|settings| {
                    settings.moves_seen = entries
                        .iter()
                        .take(2)
                        .map(|entry| entry.id.clone())
                        .collect()
                });
                state
                    .told
                    .set(Some(Told::refused(state.say("rejected-nothing-to-undo"))));
            }
            Mode::Visitor | Mode::Undated => {}
        }
    }
}

/// A page as it was drawn: the whole document, and its title.
struct Drawn {
    html: String,
    title: String,
}

fn draw(route: &Route, locale: Locale, mode: Mode, prepare: impl FnOnce(Vejviser)) -> Drawn {
    // Everything reactive of one page lives and ends with its owner.
    let owner = Owner::new();
    let drawn = owner.with(|| {
        let state = Vejviser::new(route.clone(), mode.now());
        state.messages.set(Arc::clone(&MESSAGES[&locale]));
        state.content.set(Load::Ready(Arc::clone(&CONTENT)));
        mode.set(state, locale);
        prepare(state);
        let title = title_of(state, route);
        let app = view! { <App state=state/> };
        let body = app.to_html();
        let (lang, dir) = (locale.tag(), locale.direction().as_str());
        let html = format!("<!DOCTYPE html><html lang=\"{lang}\" dir=\"{dir}\"><head><title>x</title></head><body>{body}</body></html>");
        Drawn { html, title }
    });
    owner.cleanup();
    drawn
}

/// Every page that is published, and one that is not there. The pages of groups draw every word; of those by
/// themselves, these stand for all: with a name of today, with one of before, and some others.
fn all_pages() -> Vec<Page> {
    let glossary = CONTENT.glossary().expect("the glossary");
    let words = glossary.words.iter().enumerate();
    let standing: BTreeSet<&WordId> = words
        .filter(|(place, term)| term.now.is_some() || !term.before.is_empty() || place % 20 == 0)
        .map(|(_, term)| &term.id)
        .collect();
    let mut pages = every_page(&CONTENT);
    pages.retain(|page| match page {
        Page::Term(id) => standing.contains(id),
        _ => true,
    });
    // Sheets whose own page is published and stands for them.
    let phrasebook = CONTENT.phrasebook().expect("the phrasebook");
    let situations = phrasebook.situations.iter();
    pages.extend(situations.map(|situation| Page::Paper(Paper::Phrases(situation.id.clone()))));
    // One programme stands for all: a sheet says what the page of the step says.
    let hedensted = CONTENT.programmes().remove(0);
    let steps = hedensted.steps();
    pages.extend(
        steps.map(|(_, step)| Page::Paper(Paper::Step(hedensted.id.clone(), step.id.clone()))),
    );
    // Pages about somebody, whose address holds what only this device knows.
    pages.extend([
        Page::Beside(With::Person(PlanId("0f3a".into()))),
        Page::Beside(With::Together(PlanId("0f3a".into()))),
        Page::Beside(With::End(PlanId("0f3a".into()))),
        Page::Talk("new/igu".into(), 0),
        Page::Talk("0f3a".into(), 0),
        Page::Talk("0f3a/show".into(), 3),
        Page::Talk("0f3a/nowhere".into(), 0),
        Page::Unknown("nowhere/at/all".into()),
    ]);
    pages
}

/// Draws every page in these modes and tells every fault of every page at once.
fn every_page_is_sound_in(modes: &[Mode]) {
    let mut faults: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut drawn = 0;
    for locale in Locale::all() {
        for page in all_pages() {
            for mode in modes {
                let route = Route::new(locale, page.clone());
                let Drawn { html, title } = draw(&route, locale, *mode, |_| {});
                let place = format!("{route} as {mode:?}");
                let checked = Checked {
                    html: &html,
                    locale,
                    page: &page,
                };
                for fault in faults_of(&checked) {
                    faults.entry(fault).or_default().push(place.clone());
                }
                let has_title = title.contains("Vejviser")
                    && (title.trim() != "Vejviser" || page == Page::Languages);
                if !has_title || title.contains(['[', '*']) {
                    faults
                        .entry(format!("the title is {title:?}"))
                        .or_default()
                        .push(place);
                }
                drawn += 1;
            }
        }
    }
    assert!(drawn > 150, "only {drawn} pages were drawn");
    let told: Vec<String> = faults
        .iter()
        .map(|(fault, places)| {
            format!(
                "{fault}\n    {} times, first at {}",
                places.len(),
                places[0]
            )
        })
        .collect();
    assert!(
        faults.is_empty(),
        "{} kinds of faults\n{}",
        told.len(),
        told.join("\n")
    );
}

#[test]
fn every_page_is_sound_for_a_visitor() {
    every_page_is_sound_in(&[Mode::Visitor]);
}

#[test]
fn every_page_is_sound_without_a_date() {
    every_page_is_sound_in(&[Mode::Undated]);
}

#[test]
fn every_page_is_sound_while_the_window_runs() {
    every_page_is_sound_in(&[Mode::Window]);
}

#[test]
fn every_page_is_sound_with_a_second_language() {
    every_page_is_sound_in(&[Mode::Beside]);
}

#[test]
fn every_page_is_sound_when_late_and_unsaved() {
    every_page_is_sound_in(&[Mode::Late]);
}

fn select<'a>(html: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    let parsed = Selector::parse(selector).unwrap_or_else(|error| panic!("{selector}: {error}"));
    html.select(&parsed).collect()
}

fn locale(tag: &str) -> Locale {
    Locale::from_tag(tag).unwrap_or_else(|| panic!("no language {tag}"))
}

fn page_in(tag: &str, page: Page, mode: Mode) -> Html {
    let locale = locale(tag);
    Html::parse_document(&draw(&Route::new(locale, page), locale, mode, |_| {}).html)
}

fn step(id: &str) -> Page {
    Page::Step("hedensted".into(), id.into())
}

#[test]
fn danish_stands_beside_at_one_tap_on_every_step() {
    let programme = CONTENT.programme(&"hedensted".into()).expect("hedensted");
    let danish = &CONTENT.wording(&Part::Programme(programme.id.clone()));
    for (_, found) in programme.steps() {
        for tag in ["en", "ar"] {
            let beside = page_in(tag, step(found.id.as_str()), Mode::Beside);
            for part in ["title", "what", "why", "who", "where", "otherwise"] {
                let key = format!("step.{}.{part}", found.id);
                let text = danish
                    .text(&key, "da")
                    .expect("the Danish")
                    .text
                    .replace('*', "");
                let line = text.lines().next().unwrap_or_default();
                let shown = select(&beside, ".beside[lang=da][dir=ltr]")
                    .iter()
                    .any(|element| element.text().collect::<String>().contains(line));
                // English and Danish run the same way, and still each says its direction.
                assert!(shown, "{tag} {key}: {line:?} does not stand beside");
            }
            let alone = page_in(tag, step(found.id.as_str()), Mode::Window);
            assert!(
                select(&alone, "h1 .beside").is_empty(),
                "{tag} {}: a second language that nobody asked for",
                found.id
            );
        }
    }
}

#[test]
fn what_a_machine_has_made_is_said_once_a_page_and_explained() {
    let labels = |html: &Html| -> Vec<String> {
        let marks = select(html, ".standing.machine");
        marks.iter().map(|mark| mark.text().collect()).collect()
    };
    let pages = [
        step("info-meeting"),
        Page::Today,
        Page::Plan,
        Page::Contacts,
    ];
    for page in pages {
        for tag in ["en", "ar"] {
            let html = page_in(tag, page.clone(), Mode::Window);
            let said = MESSAGES[&locale(tag)]
                .text("standing-machine", &vejviser::i18n::args())
                .text;
            assert_eq!(labels(&html), [said], "{tag} {page:?}");
            assert_eq!(select(&html, "footer .legend").len(), 1, "{tag} {page:?}");
        }
        let alone = page_in("da", page.clone(), Mode::Window);
        assert!(labels(&alone).is_empty(), "{page:?}: Danish is the source");
        assert!(select(&alone, "footer .legend").is_empty(), "{page:?}");
        // English beside the Danish says what it is, too.
        let beside = page_in("da", page.clone(), Mode::Beside);
        let labels = labels(&beside);
        assert_eq!(labels.len(), 1, "{page:?}");
        assert!(labels[0].contains("English"), "{labels:?}");
        assert_eq!(select(&beside, "footer .legend").len(), 1, "{page:?}");
    }
}

#[test]
fn the_way_stands_beside_each_step_with_its_place_marked() {
    let programme = CONTENT.programme(&"hedensted".into()).expect("hedensted");
    let count = programme.steps().count();
    for mode in [Mode::Visitor, Mode::Window] {
        for (_, found) in programme.steps() {
            let html = page_in("ar", step(found.id.as_str()), mode);
            assert_eq!(select(&html, ".way-beside .way-steps a").len(), count);
            let here = select(&html, ".way-beside details[open] a[aria-current=page]");
            assert_eq!(here.len(), 1, "{}", found.id);
            let href = here[0].attr("href").unwrap_or_default();
            assert!(href.ends_with(&format!("/steps/{}", found.id)), "{href}");
        }
    }
}

#[test]
fn what_is_not_translated_is_danish_and_says_so() {
    let locale = locale("ar");
    let mut content = Content::clone(&CONTENT);
    let programme = content.programme(&"hedensted".into()).expect("hedensted");
    let part = Part::Programme(programme.id.clone());
    let mut wording = (*content.wording(&part)).clone();
    let mut arabic = wording
        .languages()
        .find(|texts| texts.language == "ar")
        .expect("Arabic")
        .clone();
    arabic.texts.remove("step.housing.why").expect("the text");
    wording.add(arabic);
    content.add(part, Structure::Programme(programme), wording);
    let route = Route::new(locale, step("housing"));
    let drawn = draw(&route, locale, Mode::Visitor, |state| {
        state.content.set(Load::Ready(Arc::new(content)))
    });
    let html = Html::parse_document(&drawn.html);
    let danish: String = select(&html, ".own[lang=da][dir=ltr]")
        .iter()
        .flat_map(|element| element.text())
        .collect();
    assert!(danish.contains("Et hjem er det første."), "{danish:?}");
    let word = MESSAGES[&locale]
        .text("standing-missing", &vejviser::i18n::args())
        .text;
    let marks: Vec<String> = select(&html, ".standing.missing[lang=ar][dir=rtl]")
        .iter()
        .map(|mark| mark.text().collect())
        .collect();
    assert!(marks.iter().any(|mark| mark.contains(&word)), "{marks:?}");
}

#[test]
fn help_is_one_tap_away_on_every_page_and_has_exactly_the_checked_numbers() {
    let numbers = [
        "112", "114", "1813", "1818", "70110707", "70113131", "70150300",
    ];
    for tag in ["da", "en", "ar"] {
        for page in all_pages()
            .into_iter()
            .filter(|page| *page != Page::Languages)
        {
            let html = page_in(tag, page.clone(), Mode::Visitor);
            let ways = select(&html, &format!("header a.emergency[href='{tag}/contacts']"));
            assert_eq!(ways.len(), 1, "{tag} {page:?}");
        }
        let html = page_in(tag, Page::Contacts, Mode::Window);
        let mut called: Vec<String> = select(&html, "a[href^='tel:']")
            .iter()
            .filter_map(|link| link.attr("href"))
            .map(|href| {
                href.trim_start_matches("tel:")
                    .trim_start_matches("+45")
                    .replace(' ', "")
            })
            .collect();
        called.sort();
        called.dedup();
        assert_eq!(called, numbers, "{tag}");
    }
}

#[test]
fn a_page_that_has_to_wait_or_fails_still_helps() {
    let fault = || {
        ReadFault::Pack(PackFault::Unreadable {
            file: "packs/catalogue/catalogue.json".into(),
            what: "EOF".into(),
        })
    };
    let newer = || {
        ReadFault::Pack(PackFault::Newer {
            file: "packs/catalogue/catalogue.json".into(),
            found: 2,
            known: 1,
        })
    };
    for locale in Locale::all() {
        for page in all_pages() {
            let route = Route::new(locale, page.clone());
            let place = format!("{route}");
            let checked = |html: &str| {
                faults_of(&Checked {
                    html,
                    locale,
                    page: &page,
                })
            };
            // While content and storage are on their way: nothing of one's own, and no empty plan to begin anew.
            let waits = draw(&route, locale, Mode::Visitor, |state| {
                state.content.set(Load::Loading);
                state.keeping.set(Keeping::Opening);
            });
            // It has its heading already, which is what a screen reader meets first.
            assert_eq!(
                checked(&waits.html),
                BTreeSet::new(),
                "{place} while it waits"
            );
            let waits = Html::parse_document(&waits.html);
            assert!(
                select(&waits, ".no-plan, .state-buttons, .fault").is_empty(),
                "{place} while it waits"
            );
            for fault in [fault(), newer()] {
                let failed = draw(&route, locale, Mode::Window, |state| {
                    state.content.set(Load::Failed(fault))
                });
                assert_eq!(
                    checked(&failed.html),
                    BTreeSet::new(),
                    "{place} without content"
                );
                let html = Html::parse_document(&failed.html);
                let help = select(&html, "a[href='tel:112'], header a.emergency");
                assert!(
                    !help.is_empty() || page == Page::Languages,
                    "{place} without content"
                );
            }
        }
    }
}

#[test]
fn a_programme_that_does_not_exist_leads_to_the_page_that_helps() {
    let vejle = || ProgrammeId::from("vejle");
    let hedensted = || ProgrammeId::from("hedensted");
    for page in [
        Page::Programme(vejle()),
        Page::Start(Start::Date(vejle())),
        Page::Step(vejle(), "housing".into()),
        Page::Step(hedensted(), "x".into()),
        Page::Phase(hedensted(), "x".into()),
        Page::Item(hedensted(), "x".into()),
        Page::Items(vejle()),
        Page::People(vejle()),
        Page::Ladder(vejle()),
        Page::Group("x".into()),
        Page::Term("x".into()),
        Page::Phrases("x".into()),
        Page::Letter("x".into()),
    ] {
        let html = page_in("ar", page.clone(), Mode::Visitor);
        assert_eq!(select(&html, ".page-state.missing h1").len(), 1, "{page:?}");
    }
}

/// The first page of all is drawn before any language is chosen.
#[test]
fn the_bare_address_shows_every_language_by_its_own_name() {
    let route = Route {
        locale: None,
        page: Page::Languages,
    };
    let drawn = draw(&route, Locale::DANISH, Mode::Visitor, |_| {});
    let html = Html::parse_document(&drawn.html);
    for locale in Locale::all() {
        let selector = format!("a[lang='{0}'][href='{0}/start']", locale.tag());
        let names: Vec<String> = select(&html, &selector)
            .iter()
            .map(|link| link.text().collect())
            .collect();
        assert!(
            names.iter().any(|name| name.contains(locale.name())),
            "{locale}: {names:?}"
        );
    }
    let checked = Checked {
        html: &drawn.html,
        locale: Locale::DANISH,
        page: &Page::Languages,
    };
    assert_eq!(faults_of(&checked), BTreeSet::new());
}
