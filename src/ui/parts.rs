//! Pages whose code comes when one of them is opened.
//!
//! The build for hosting is cut in parts (`xtask/src/dist/split.rs`): what the first journey needs is there at
//! the start, and the pages here lie in files of their own. Nothing else may name them, or their code is in the
//! first file again. In every other build they are called as they stand. Their words come with them, in files of
//! messages of their own, in every build for the browser.

use leptos::prelude::*;

use crate::state::route::{Page, Start};
use crate::state::{Arrival, CodePart, Engine, Vejviser, vejviser};
use crate::ui::components::page_state::Missing;
use crate::ui::pages::beside::{Band, BesidePage};
use crate::ui::pages::choose::ChooseProgramme;
use crate::ui::pages::compare::Compare;
use crate::ui::pages::contacts::OwnContacts;
use crate::ui::pages::first_date::FirstDate;
use crate::ui::pages::folder::{FolderPage, ItemsPage};
use crate::ui::pages::hand_over::HandOver;
use crate::ui::pages::item::ItemPage;
use crate::ui::pages::letters::{LetterPage, LettersPage};
use crate::ui::pages::more::{About, More};
use crate::ui::pages::my_data::MyData;
use crate::ui::pages::offline::OfflinePage;
use crate::ui::pages::paper::PaperPage;
use crate::ui::pages::phrases::PhrasesPage;
use crate::ui::pages::plan::PlanPage;
use crate::ui::pages::programme::{Ladder, People, PhasePage, ProgrammePage, Programmes};
use crate::ui::pages::protect::Protect;
use crate::ui::pages::received::Received;
use crate::ui::pages::search::SearchPage;
use crate::ui::pages::settings::SettingsPage;
use crate::ui::pages::step::StepPage;
use crate::ui::pages::talk::TalkPage;
use crate::ui::pages::today::Today;
use crate::ui::pages::words::{GroupPage, TermPage, WordsPage};
use crate::ui::view;

/// The part that a page lies in; `None` where its code is there from the start.
pub fn part_of(page: &Page) -> Option<CodePart> {
    match page {
        Page::Today | Page::Plan | Page::Step(..) | Page::Start(Start::Date(_)) => {
            Some(CodePart::Way)
        }
        Page::Start(Start::Programme)
        | Page::Programmes
        | Page::Compare
        | Page::Programme(_)
        | Page::Phase(..)
        | Page::People(_)
        | Page::Ladder(_)
        | Page::Search
        | Page::Words
        | Page::Group(_)
        | Page::Term(_)
        | Page::Phrases(_)
        | Page::Letters
        | Page::Letter(_)
        | Page::Folder
        | Page::Items(_)
        | Page::Item(..) => Some(CodePart::Reading),
        Page::More | Page::Settings | Page::MyData | Page::Offline | Page::About => {
            Some(CodePart::Own)
        }
        Page::Beside(_) => Some(CodePart::Beside),
        Page::HandOver | Page::Received => Some(CodePart::Handing),
        Page::Paper(_) => Some(CodePart::Paper),
        Page::Talk(..) => Some(CodePart::Talk),
        Page::Protect => Some(CodePart::Lock),
        _ => None,
    }
}

/// A part that shows plans brings what reckons with them.
fn reckon() {
    vejviser().reckon(Engine::whole());
}

fn way(page: Page) -> AnyView {
    reckon();
    match page {
        Page::Today => view! { <Today/> },
        Page::Plan => view! { <PlanPage/> },
        Page::Step(programme, step) => view! { <StepPage programme step/> },
        Page::Start(Start::Date(id)) => view! { <FirstDate id/> },
        Page::Contacts => view! { <OwnContacts/> },
        _ => view! { <Missing/> },
    }
}

fn reading(page: Page) -> AnyView {
    reckon();
    match page {
        Page::Start(Start::Programme) => view! { <ChooseProgramme/> },
        Page::Programmes => view! { <Programmes/> },
        Page::Compare => view! { <Compare/> },
        Page::Programme(id) => view! { <ProgrammePage id/> },
        Page::Phase(programme, phase) => view! { <PhasePage programme phase/> },
        Page::People(id) => view! { <People id/> },
        Page::Ladder(id) => view! { <Ladder id/> },
        Page::Folder => view! { <FolderPage/> },
        Page::Items(programme) => view! { <ItemsPage programme/> },
        Page::Item(programme, item) => view! { <ItemPage programme item/> },
        Page::Search => view! { <SearchPage/> },
        Page::Words => view! { <WordsPage/> },
        Page::Group(group) => view! { <GroupPage group/> },
        Page::Term(term) => view! { <TermPage term/> },
        Page::Phrases(situation) => view! { <PhrasesPage situation/> },
        Page::Letters => view! { <LettersPage/> },
        Page::Letter(letter) => view! { <LetterPage letter/> },
        _ => view! { <Missing/> },
    }
}

fn own(page: Page) -> AnyView {
    match page {
        Page::More => view! { <More/> },
        Page::Settings => view! { <SettingsPage/> },
        Page::MyData => view! { <MyData/> },
        Page::Offline => view! { <OfflinePage/> },
        Page::About => view! { <About/> },
        Page::Protect => view! { <Protect/> },
        _ => view! { <Missing/> },
    }
}

/// Whoever is walked beside, what goes to other phones and to paper; and for every other page what stands above
/// it, where it shows somebody's plan.
fn beside(page: Page) -> AnyView {
    reckon();
    match page {
        Page::Beside(with) => view! { <BesidePage with/> },
        Page::HandOver => view! { <HandOver/> },
        Page::Received => view! { <Received/> },
        Page::Paper(paper) => view! { <PaperPage paper/> },
        _ => view! { <Band/> },
    }
}

/// What stands above each page of a plan that is somebody else's, as soon as its code is there.
pub fn band(state: Vejviser) -> Option<AnyView> {
    as_soon_as_here(state, CodePart::Beside, Page::Today)
}

/// What the contacts say of the reader's own offices, as soon as its code is there.
pub fn own_contacts(state: Vejviser) -> Option<AnyView> {
    as_soon_as_here(state, CodePart::Way, Page::Contacts)
}

fn as_soon_as_here(state: Vejviser, part: CodePart, page: Page) -> Option<AnyView> {
    bring(state, part);
    let arrival = state.parts.with(|parts| parts.of(part));
    (arrival == Arrival::Here).then(|| there::page_view(part, page))
}

fn talk(page: Page) -> AnyView {
    match page {
        Page::Talk(rest, _) => view! { <TalkPage rest/> },
        _ => view! { <Missing/> },
    }
}

/// Asks for the code and the words of a part, unless they are there or on their way.
pub fn bring(state: Vejviser, part: CodePart) {
    let arrival = state.parts.with_untracked(|parts| parts.of(part));
    if matches!(arrival, Arrival::Here | Arrival::Coming) {
        return;
    }
    state.parts.update(|parts| parts.set(part, Arrival::Coming));
    leptos::task::spawn_local(async move {
        // Code and words are on their way together.
        let came = futures::join!(there::bring(part), state.load_chapter(part));
        let arrival = match came {
            (true, true) => Arrival::Here,
            _ => Arrival::Failed,
        };
        state.parts.update(|parts| parts.set(part, arrival));
    });
}

/// A page of a part whose code is there.
pub fn page_view(part: CodePart, page: Page) -> AnyView {
    there::page_view(part, page)
}

/// The parts, each in its own file: the functions of `cut` are where the build is cut. Parts whose pages are used
/// together lie in one.
#[cfg(split)]
mod there {
    use futures::FutureExt;
    use leptos::prelude::AnyView;

    use crate::state::CodePart;
    use crate::state::route::Page;

    mod cut {
        use leptos::prelude::AnyView;
        use wasm_split_helpers::{SplitLoaderError, wasm_split};

        use crate::state::route::Page;

        #[wasm_split(way, fallible, preload(bring_way))]
        pub fn way(page: Page) -> Result<AnyView, SplitLoaderError> {
            Ok(crate::ui::parts::way(page))
        }

        #[wasm_split(reading, fallible, preload(bring_reading))]
        pub fn reading(page: Page) -> Result<AnyView, SplitLoaderError> {
            Ok(crate::ui::parts::reading(page))
        }

        #[wasm_split(own, fallible, preload(bring_own))]
        pub fn own(page: Page) -> Result<AnyView, SplitLoaderError> {
            Ok(crate::ui::parts::own(page))
        }

        #[wasm_split(beside, fallible, preload(bring_beside))]
        pub fn beside(page: Page) -> Result<AnyView, SplitLoaderError> {
            Ok(crate::ui::parts::beside(page))
        }

        #[wasm_split(talk, fallible, preload(bring_talk))]
        pub fn talk(page: Page) -> Result<AnyView, SplitLoaderError> {
            Ok(crate::ui::parts::talk(page))
        }
    }

    pub async fn bring(part: CodePart) -> bool {
        let came = match part {
            CodePart::Way => cut::bring_way().await,
            CodePart::Reading => cut::bring_reading().await,
            CodePart::Own | CodePart::Lock => cut::bring_own().await,
            CodePart::Beside | CodePart::Handing | CodePart::Paper => cut::bring_beside().await,
            CodePart::Talk => cut::bring_talk().await,
        };
        came.is_ok()
    }

    /// Once its code is there, a page is drawn at once.
    pub fn page_view(part: CodePart, page: Page) -> AnyView {
        let view = match part {
            CodePart::Way => cut::way(page).now_or_never(),
            CodePart::Reading => cut::reading(page).now_or_never(),
            CodePart::Own | CodePart::Lock => cut::own(page).now_or_never(),
            CodePart::Beside | CodePart::Handing | CodePart::Paper => {
                cut::beside(page).now_or_never()
            }
            CodePart::Talk => cut::talk(page).now_or_never(),
        };
        let view = view.and_then(Result::ok);
        view.unwrap_or_else(|| crate::ui::view::several(Vec::new()))
    }
}

#[cfg(not(split))]
mod there {
    use leptos::prelude::AnyView;

    use crate::state::CodePart;
    use crate::state::route::Page;

    pub async fn bring(_: CodePart) -> bool {
        true
    }

    pub fn page_view(part: CodePart, page: Page) -> AnyView {
        match part {
            CodePart::Way => super::way(page),
            CodePart::Reading => super::reading(page),
            CodePart::Own | CodePart::Lock => super::own(page),
            CodePart::Beside | CodePart::Handing | CodePart::Paper => super::beside(page),
            CodePart::Talk => super::talk(page),
        }
    }
}
