//! Starting in the browser: state first, then the page, then what has to be fetched and read.

mod page;

use crate::state::signals::RwSignal;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::i18n::Locale;
use crate::platform::{clock, document, measure, navigation, takeover};
use crate::state::route::{Page, Route};
use crate::state::{Tone, Vejviser};
use crate::ui::app::{App, title_of};

/// How often the present moment moves on, milliseconds.
const TICK: u32 = 30_000;

/// Starts the app in the page that has loaded it.
pub fn start() {
    measure::begin(measure::START);
    // What the browser does with the wasm first is a task of its own too.
    soon(begin);
}

fn begin() {
    let spoken = document::preferred_languages();
    let preferred = Locale::preferred(&spoken);
    let asked = Route::parse(&navigation::current());
    // Before anything else looks at the address: it holds somebody's plan.
    let handed = handed_over(&asked);
    let route = match preferred.first().filter(|_| handed.is_some()) {
        // The address has the language of whoever gave it.
        Some(own) => instead_of(&asked, *own),
        // Whoever speaks none of the languages is asked.
        None if !spoken.iter().any(|tag| Locale::from_tag(tag).is_some()) => asked,
        None => with_a_language(asked, &preferred),
    };
    soon(move || make(route, handed, preferred));
}

/// Makes the app, for now where nobody sees it.
fn make(route: Route, handed: Option<String>, preferred: Vec<Locale>) {
    let is_handed = handed.is_some();
    let shown_first = route.locale.unwrap_or(Locale::DANISH);
    let Some(stage) = takeover::stage() else {
        return;
    };
    let place = stage.clone();
    let mounted = leptos::mount::mount_to(stage, move || {
        let state = Vejviser::new(route.clone(), clock::now());
        state.handed.set(handed);
        state.hosted.set(page::hosted(&route));
        // Until then the document is the page that the host sent, in its own language.
        let shown = RwSignal::new(false);
        // Nobody would see the app without words and packs, and it would be drawn twice.
        let drawn = RwSignal::new(false);
        let stage = page::Stage {
            element: place,
            drawn,
        };
        let spoken = preferred.clone();
        // What is fetched comes first: the rest is done while it is on its way.
        one_by_one([
            Box::new(move || state.load_language(shown_first)),
            Box::new(move || listen(state)),
            Box::new(move || {
                spawn_local(async move {
                    state.begin_keeping().await;
                    state.take_typed();
                    if is_handed {
                        in_own_language(state);
                    }
                });
            }),
            Box::new(move || spawn_local(async move { state.load_content(&[shown_first]).await })),
            Box::new(move || follow(state, shown)),
            Box::new(move || {
                forget_what_was_told(state);
                state.follow_offline();
                state.follow_sheet();
            }),
            Box::new(move || {
                state.load_second_language();
                state.follow_needs();
            }),
            Box::new(move || page::take_over(state, stage, shown, spoken)),
        ]);
        move || {
            let preferred = preferred.clone();
            match drawn.get() {
                true => leptos::view! { <App state preferred/> }.into_any(),
                false => ().into_any(),
            }
        }
    });
    mounted.forget();
    document::unfold_for_print();
}

/// Does something in a task of its own: whatever the reader does comes between.
fn soon(work: impl FnOnce() + 'static) {
    gloo::timers::callback::Timeout::new(0, work).forget();
}

/// Does one thing after the other, each in a task of its own, as part of what is being made.
fn one_by_one<const N: usize>(steps: [Box<dyn FnOnce()>; N]) {
    fn next<const N: usize>(
        owner: Option<Owner>,
        mut steps: std::array::IntoIter<Box<dyn FnOnce()>, N>,
    ) {
        let Some(step) = steps.next() else { return };
        soon(move || {
            match &owner {
                Some(owner) => owner.with(step),
                None => step(),
            }
            next(owner, steps);
        });
    }
    next(Owner::current(), steps.into_iter());
}

/// What stands in the address of the page for what another phone gives.
fn handed_over(route: &Route) -> Option<String> {
    match route.page {
        Page::Received => navigation::take_fragment(),
        _ => None,
    }
}

/// Shows the page in the language that was chosen on this phone.
fn in_own_language(state: Vejviser) {
    let language = state.settings.with_untracked(|settings| {
        let language = settings.language.as_deref();
        language.and_then(Locale::from_tag)
    });
    let route = state.route.get_untracked();
    if let Some(language) = language.filter(|language| route.locale != Some(*language)) {
        state.arrive(instead_of(&route, language));
    }
}

/// The page in another language, in place of the present one.
fn instead_of(route: &Route, language: Locale) -> Route {
    let route = route.in_language(language);
    navigation::replace(&route.to_string());
    route
}

/// An address without a language: the bare one chooses first, any other gets the browser's own.
fn with_a_language(route: Route, preferred: &[Locale]) -> Route {
    match (&route.locale, &route.page) {
        (None, Page::Languages) | (Some(_), _) => route,
        (None, _) => {
            let route = Route {
                locale: preferred.first().copied().or(Some(Locale::DANISH)),
                ..route
            };
            navigation::replace(&route.to_string());
            route
        }
    }
}

fn listen(state: Vejviser) {
    navigation::on_link(move |path| {
        let route = Route::parse(&path);
        navigation::push(&path);
        state.arrive(route);
    });
    navigation::on_back_and_forward(move |path| {
        let mut route = Route::parse(&path);
        // A second link that is opened in this tab comes this way.
        if let Some(handed) = handed_over(&route) {
            route = instead_of(&route, state.locale());
            state.handed.set(Some(handed));
        }
        state.arrive(route);
    });
    gloo::timers::callback::Interval::new(TICK, move || state.now.set(clock::now())).forget();
    document::on_hidden(move || {
        state.keep_notes();
        state.leave_typed();
    });
}

/// The page around the app follows the state: language, direction, look, title, focus.
fn follow(state: Vejviser, shown: RwSignal<bool>) {
    Effect::new(move |_| {
        if shown.get() {
            state.describe_document();
        }
    });
    Effect::new(move |_| {
        // The page that the host sent has its title.
        if !shown.get() || state.hosted.get().is_shown() {
            return;
        }
        let route = state.route.get();
        state.messages.track();
        state.content.track();
        document::set_title(&title_of(state, &route));
    });
    Effect::new(move |before: Option<Route>| {
        let route = state.route.get();
        // The first page keeps the focus and the scroll that the browser gives it.
        let is_another = |before: Route| match (&before.page, &route.page) {
            // The slides of a talk change in place: who writes or stands at a button stays there.
            (Page::Talk(before, _), Page::Talk(now, _)) => before != now,
            (before, now) => before != now,
        };
        // While the page of the host stands, the reader's place on it is theirs; the swap comes with the next one.
        if before.is_some_and(is_another) && shown.get_untracked() {
            document::scroll_to_top();
            request_focus();
        }
        route
    });
    // A plan that was there before: the bare address leads to it.
    Effect::new(move |_| {
        let settings = state.settings.get();
        let bare = state
            .route
            .with(|route| route.locale.is_none() && route.page == Page::Languages);
        let language = settings.language.as_deref().and_then(Locale::from_tag);
        if let (true, Some(language), Some(_)) = (bare, language, &settings.current_plan) {
            let route = Route::new(language, Page::Today);
            navigation::replace(&route.to_string());
            state.arrive(route);
        }
    });
}

/// How long a word about something done stays, milliseconds: long enough to read it and to undo.
const TOLD_FOR: u32 = 14_000;

/// What was done need not be told for ever; what was refused stays until it has been read.
fn forget_what_was_told(state: Vejviser) {
    Effect::new(move |_| {
        let told = state.told.get();
        if told.as_ref().is_some_and(|told| told.tone == Tone::Done) {
            gloo::timers::callback::Timeout::new(TOLD_FOR, move || {
                if state.told.get_untracked() == told {
                    state.told.set(None);
                }
            })
            .forget();
        }
    });
}

/// After the page has been drawn, so that its title is there to receive the focus.
fn request_focus() {
    gloo::timers::callback::Timeout::new(0, || document::focus("title")).forget();
}
