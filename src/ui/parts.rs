//! Pages whose code comes when one of them is opened.
//!
//! The build for hosting is cut in parts (`xtask/src/dist/split.rs`): what the first journey needs is there at
//! the start, and the pages here lie in files of their own. Nothing else may name them, or their code is in the
//! first file again. In every other build they are called as they stand. Their words come with them, in files of
//! messages of their own, in every build for the browser.

use leptos::prelude::*;

use crate::state::route::{Page, Start};
use crate::state::{Arrival, CodePart, Engine, Vejviser};
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

/// What a part is asked for: one of its pages, or, as soon as its code is there, what the state takes from it.
type Wanted = Option<Page>;

fn way(state: Vejviser, wanted: Wanted) -> AnyView {
    state.reckon(Engine::whole());
    let Some(page) = wanted else {
        return nothing();
    };
    match page {
        Page::Today => view! { <Today/> },
        Page::Plan => view! { <PlanPage/> },
        Page::Step(programme, step) => view! { <StepPage programme step/> },
        Page::Start(Start::Date(id)) => view! { <FirstDate id/> },
        Page::Contacts => view! { <OwnContacts/> },
        _ => view! { <Missing/> },
    }
}

fn reading(state: Vejviser, wanted: Wanted) -> AnyView {
    state.reckon(Engine::whole());
    let Some(page) = wanted else {
        return nothing();
    };
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

fn own(_: Vejviser, wanted: Wanted) -> AnyView {
    let Some(page) = wanted else {
        return nothing();
    };
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
fn beside(state: Vejviser, wanted: Wanted) -> AnyView {
    state.reckon(Engine::whole());
    let Some(page) = wanted else {
        return nothing();
    };
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
    (arrival == Arrival::Here).then(|| page_view(state, part, page))
}

fn talk(state: Vejviser, wanted: Wanted) -> AnyView {
    state.reckon(Engine::whole());
    let Some(page) = wanted else {
        return nothing();
    };
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
            (true, true) => {
                // Packs may wait for it, and the page for the packs.
                drop(there::page_view(state, part, None));
                Arrival::Here
            }
            _ => Arrival::Failed,
        };
        state.parts.update(|parts| parts.set(part, arrival));
    });
}

/// A page of a part whose code is there.
pub fn page_view(state: Vejviser, part: CodePart, page: Page) -> AnyView {
    there::page_view(state, part, Some(page))
}

fn nothing() -> AnyView {
    crate::ui::view::several(Vec::new())
}

/// The parts, each in its own file: the functions of `cut` are where the build is cut. Parts whose pages are used
/// together lie in one.
#[cfg(split)]
mod there {
    use futures::FutureExt;
    use leptos::prelude::AnyView;

    use super::Wanted;
    use crate::state::{CodePart, Vejviser};

    mod cut {
        use leptos::prelude::AnyView;
        use wasm_split_helpers::{SplitLoaderError, wasm_split};

        use super::super::Wanted;
        use crate::state::Vejviser;

        #[wasm_split(way, fallible, preload(bring_way))]
        pub fn way(state: Vejviser, wanted: Wanted) -> Result<AnyView, SplitLoaderError> {
            Ok(crate::ui::parts::way(state, wanted))
        }

        #[wasm_split(reading, fallible, preload(bring_reading))]
        pub fn reading(state: Vejviser, wanted: Wanted) -> Result<AnyView, SplitLoaderError> {
            Ok(crate::ui::parts::reading(state, wanted))
        }

        #[wasm_split(own, fallible, preload(bring_own))]
        pub fn own(state: Vejviser, wanted: Wanted) -> Result<AnyView, SplitLoaderError> {
            Ok(crate::ui::parts::own(state, wanted))
        }

        #[wasm_split(beside, fallible, preload(bring_beside))]
        pub fn beside(state: Vejviser, wanted: Wanted) -> Result<AnyView, SplitLoaderError> {
            Ok(crate::ui::parts::beside(state, wanted))
        }

        #[wasm_split(talk, fallible, preload(bring_talk))]
        pub fn talk(state: Vejviser, wanted: Wanted) -> Result<AnyView, SplitLoaderError> {
            Ok(crate::ui::parts::talk(state, wanted))
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
    pub fn page_view(state: Vejviser, part: CodePart, wanted: Wanted) -> AnyView {
        let view = match part {
            CodePart::Way => cut::way(state, wanted).now_or_never(),
            CodePart::Reading => cut::reading(state, wanted).now_or_never(),
            CodePart::Own | CodePart::Lock => cut::own(state, wanted).now_or_never(),
            CodePart::Beside | CodePart::Handing | CodePart::Paper => {
                cut::beside(state, wanted).now_or_never()
            }
            CodePart::Talk => cut::talk(state, wanted).now_or_never(),
        };
        let view = view.and_then(Result::ok);
        view.unwrap_or_else(super::nothing)
    }
}

#[cfg(not(split))]
mod there {
    use leptos::prelude::AnyView;

    use super::Wanted;
    use crate::state::{CodePart, Vejviser};

    pub async fn bring(_: CodePart) -> bool {
        true
    }

    pub fn page_view(state: Vejviser, part: CodePart, wanted: Wanted) -> AnyView {
        match part {
            CodePart::Way => super::way(state, wanted),
            CodePart::Reading => super::reading(state, wanted),
            CodePart::Own | CodePart::Lock => super::own(state, wanted),
            CodePart::Beside | CodePart::Handing | CodePart::Paper => super::beside(state, wanted),
            CodePart::Talk => super::talk(state, wanted),
        }
    }
}
