//! How the page of the app takes the place of the one that the host sent: all of it at once, or what is around it
//! first and the page itself when it is wanted.

use crate::state::signals::RwSignal;
use leptos::prelude::*;

use web_sys::HtmlElement;

use super::soon;
use crate::i18n::Locale;
use crate::platform::{document, measure, takeover};
use crate::state::content::awaits;
use crate::state::route::{Page, Route};
use crate::state::{Arrival, Hosted, Keeping, Load, Told, Vejviser};
use crate::ui::app::{App, can_stand, is_own};
use crate::ui::parts::{bring, part_of};

/// How long the storage is waited for before a page is taken for one that needs nothing of it, milliseconds.
const PATIENCE: u32 = 2_000;

/// How long to wait each time for what lies over the page to be closed, milliseconds.
const WAIT: u32 = 250;

/// An element to make the app in, beside the page that is seen, and whether it is drawn there yet.
#[derive(Clone)]
pub(super) struct Stage {
    pub element: HtmlElement,
    pub drawn: RwSignal<bool>,
}

/// How the page begins that an address leads to.
pub(super) fn hosted(route: &Route) -> Hosted {
    let language = route.locale.map(Locale::tag);
    match can_stand(&route.page) && language.is_some_and(takeover::has_page) {
        true => Hosted::Perhaps,
        false => Hosted::No,
    }
}

/// Takes the place of the page that the host sent, once the same can be shown, or has failed: not
/// before the language, the packs, the code of the page and, on a page of one's own, what is stored here have
/// been read. A page that goes on standing needs no packs and no code.
///
/// Each piece of work is a task of its own, so that the page that stands there can be scrolled between them.
pub(super) fn take_over(
    state: Vejviser,
    stage: Stage,
    shown: RwSignal<bool>,
    preferred: Vec<Locale>,
) {
    if state.hosted.get_untracked() == Hosted::Perhaps {
        decide(state);
        follow_wanted(state, stage.clone(), shown, preferred);
    }
    let first = state.route.with_untracked(|route| route.page.clone());
    Effect::new(move |done: Option<bool>| {
        if done == Some(true) {
            return true;
        }
        let ready = match state.hosted.get() {
            Hosted::Perhaps => false,
            Hosted::Stands | Hosted::Wanted => true,
            Hosted::No => is_whole(state),
        };
        if ready {
            let (stage, first) = (stage.clone(), first.clone());
            soon(move || {
                state.pieces.set_unseen(true);
                stage.drawn.set(true);
                // After what follows these signals on the page has been drawn as well.
                soon(move || {
                    draw_pieces(state, move || {
                        swap(state, &stage.element, &first);
                        shown.set(true);
                        measure::end(measure::START);
                        if takeover::is_wanted() {
                            want(state);
                        }
                    })
                });
            });
        }
        ready
    });
}

/// Whether all has come that the page is drawn from. What it needs of the code is asked for.
fn is_whole(state: Vejviser) -> bool {
    let own = state.route.with(|route| is_own(&route.page));
    let has_words = !matches!(state.language.get(), Load::Loading);
    let has_own = !own || state.keeping.get() != Keeping::Opening;
    // Not asked before one's own has been read: what one follows is known only then.
    let has_content = has_own && state.has_content();
    let part = state.route.with(|route| part_of(&route.page));
    // The page is not drawn before, so that nothing else would ask for it. Once: what did not come is
    // asked for again by the page.
    let asks = part
        .filter(|part| state.parts.with_untracked(|parts| parts.of(*part)) == Arrival::NotAsked);
    if let Some(part) = asks {
        soon(move || bring(state, part));
    }
    let has_code = part.is_none_or(|part| {
        let arrival = state.parts.with(|parts| parts.of(part));
        matches!(arrival, Arrival::Here | Arrival::Failed)
    });
    has_words && has_content && has_own && has_code
}

/// The page that the host sent goes on standing where nothing of one's own is here. A storage that takes long is not
/// waited for: what it has is seen when it comes.
fn decide(state: Vejviser) {
    let waited = RwSignal::new(false);
    gloo::timers::callback::Timeout::new(PATIENCE, move || waited.set(true)).forget();
    Effect::new(move |_| {
        let (language, keeping) = (state.language.get(), state.keeping.get());
        let is_known = keeping != Keeping::Opening || waited.get();
        if !is_known || state.hosted.get_untracked() != Hosted::Perhaps {
            return;
        }
        let stands = state.has_nothing_of_ones_own();
        state.hosted.set(match language {
            Load::Loading => return,
            Load::Ready(_) if stands => Hosted::Stands,
            // The page is there in Danish at least, and says why.
            _ => Hosted::No,
        });
    });
}

/// Asks for what the page that stands needs to be drawn.
fn want(state: Vejviser) {
    if state.hosted.get_untracked() != Hosted::Stands {
        return;
    }
    // That it did not come the last time.
    state.told.set(None);
    let page = state.route.with_untracked(|route| route.page.clone());
    let again = untrack(|| has_failed(state, &page));
    if again {
        state.need_again(&page);
    }
    if let Some(part) = part_of(&page) {
        bring(state, part);
    }
    leptos::task::spawn_local(async move {
        if again {
            state.load_texts(state.locale()).await;
        }
        if state.hosted.get_untracked() == Hosted::Stands {
            state.hosted.set(Hosted::Wanted);
        }
    });
}

/// Whether a pack of the page did not come, or not in the language that the page stands in. Followed.
fn has_failed(state: Vejviser, page: &Page) -> bool {
    let needed = state.plan.with(|plan| awaits(page, plan));
    let locale = state.locale();
    state.content.with(|content| match content {
        Load::Failed(_) => true,
        Load::Loading => false,
        Load::Ready(content) => needed
            .iter()
            .any(|part| content.failed(part).is_some() || content.lacks(part, locale)),
    })
}

/// Draws the page that stands once it is wanted and can be; it stands on where what it needs does not come.
fn follow_wanted(state: Vejviser, stage: Stage, shown: RwSignal<bool>, preferred: Vec<Locale>) {
    takeover::on_wanted(move || {
        // Before, it is looked for when the app stands there.
        if shown.get_untracked() {
            want(state);
        }
    });
    // What another tab has done is to be seen.
    Effect::new(move |_| {
        if shown.get() && !state.has_nothing_of_ones_own() {
            soon(move || want(state));
        }
    });
    Effect::new(move |_| {
        let page = state.route.with(|route| route.page.clone());
        let Some(part) = part_of(&page).filter(|_| state.hosted.get() == Hosted::Wanted) else {
            return;
        };
        let arrival = state.parts.with(|parts| parts.of(part));
        let has_content = state.has_content();
        let has_own = !is_own(&page) || state.keeping.get() != Keeping::Opening;
        match arrival {
            Arrival::NotAsked | Arrival::Coming => {}
            Arrival::Here if !has_content || !has_own => {}
            Arrival::Here if !has_failed(state, &page) => {
                let (stage, preferred) = (stage.clone(), preferred.clone());
                soon(move || draw(state, stage, preferred));
            }
            Arrival::Here | Arrival::Failed => soon(move || stand_on(state)),
        }
    });
}

/// What the page needs did not come. Whoever has asked for it is told.
fn stand_on(state: Vejviser) {
    if state.hosted.get_untracked() == Hosted::Wanted {
        state.hosted.set(Hosted::Stands);
        if takeover::forget_taps() {
            let told = state.say("failed-page-not-fetched");
            state.told.set(Some(Told::refused(told)));
        }
    }
}

/// Makes the whole app once more, with the page drawn in it, and puts it in the place of the first.
fn draw(state: Vejviser, before: Stage, preferred: Vec<Locale>) {
    if state.hosted.get_untracked() != Hosted::Wanted {
        return;
    }
    let Some(stage) = takeover::stage() else {
        return;
    };
    let page = state.route.with_untracked(|route| route.page.clone());
    state.pieces.set_unseen(true);
    state.hosted.set(Hosted::No);
    let app = move || view! { <App state preferred=preferred.clone()/> };
    leptos::mount::mount_to(stage.clone(), app).forget();
    soon(move || {
        draw_pieces(state, move || {
            let there = move || {
                swap(state, &stage, &page);
                before.drawn.set(false);
            };
            once_free(state, Box::new(there));
        });
    });
}

/// Waits until nothing lies over the page: it would be gone with the page before.
fn once_free(state: Vejviser, work: Box<dyn FnOnce()>) {
    match state.sheet.with_untracked(Option::is_some) {
        true => {
            let again = move || once_free(state, work);
            gloo::timers::callback::Timeout::new(WAIT, again).forget();
        }
        false => work(),
    }
}

/// Puts a page in the place of the one that is seen.
fn swap(state: Vejviser, stage: &HtmlElement, seen: &Page) {
    // A link that was tapped meanwhile led on: what was done on the page before is not done on this one.
    let is_the_same = state.route.with_untracked(|route| route.page == *seen);
    takeover::take_over(stage, is_the_same);
    if !is_the_same {
        document::scroll_to_top();
        document::focus("title");
    }
}

/// Draws the pieces of the page that nobody sees yet, one after the other.
fn draw_pieces(state: Vejviser, done: impl FnOnce() + 'static) {
    if state.pieces.next() {
        soon(move || draw_pieces(state, done));
    } else {
        state.pieces.set_unseen(false);
        done();
    }
}
