//! What lies over the slide for a moment: all slides at once, the way to one by its number, and the help.

use leptos::prelude::*;

use super::on_stage::OnStage;
use super::slide::SlideView;
use crate::domain::talk::own::number;
use crate::i18n::{Direction, args};
use crate::platform::{dialog, stage};
use crate::state::signals::RwSignal;
use crate::state::talk::{Deck, View};
use crate::state::vejviser;
use crate::ui::pictures::{Glyph, Icon};
use crate::ui::view;
use crate::ui::view::Child;

/// What lies over the slide.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Over {
    Overview,
    GoTo,
    Help,
}

/// The dialog; the browser keeps the focus in it and closes it on Escape.
#[component]
pub fn OverDialog(stage: OnStage) -> AnyView {
    let state = vejviser();
    let content = move || {
        stage.over.get().map(|over| {
            let (title, content) = match over {
                Over::Overview => ("show-overview", view! { <Overview stage/> }),
                Over::GoTo => ("show-go-to", view! { <GoTo stage/> }),
                Over::Help => ("show-help", view! { <Help/> }),
            };
            view! {
                <header class="show-over-head">
                    <h2 id="show-over-title">{state.say(title)}</h2>
                    <button type="button" class="button" id="show-over-close" on:click=move |_| stage.over.set(None)><Icon name=Glyph::Close/><span>{state.say("show-close")}</span></button>
                </header>
                {content}
            }
        })
    };
    // The browser tells it a moment later; by then another key may have opened it again.
    let closed = move |_| {
        if !dialog::is_open("show-over") {
            stage.over.set(None);
        }
    };
    view! {
        <dialog id="show-over" class="show-over" aria-labelledby="show-over-title" on:close=closed>{content}</dialog>
    }
}

/// All slides at once, in small, each screen by itself.
#[component]
fn Overview(stage: OnStage) -> AnyView {
    let state = vejviser();
    let area = stage.area();
    let on = stage.stand.get_untracked();
    let on = (on.slide, on.part);
    let own = state.locale();
    let deck = stage.here.deck.get_untracked();
    let laid = stage.laid.get_untracked();
    let slides = deck.iter().flat_map(|deck| {
        let signs = Deck::signs(deck);
        let slides = deck.slides.iter().zip(laid.iter()).enumerate();
        slides
            .flat_map(|(place, (slide, laid))| {
                let name = deck.name(slide, own);
                let href = stage.here.href(View::Show, place + 1);
                let address = slide.has_code().then(|| stage.address(&slide.page)).flatten();
                let screens = 0..laid.screens.len();
                let thumbs = screens.map(|part| {
                    let open = move |event: leptos::ev::MouseEvent| {
                        event.prevent_default();
                        stage.over.set(None);
                        stage.go(place, part);
                    };
                    let here = ((place, part) == on).then_some("step");
                    // The screens of one slide are told apart, for the eye and for the ear.
                    let which = match laid.screens.len() {
                        0 | 1 => (place + 1).to_string(),
                        parts => state.say_with(
                            "show-thumb",
                            args().n("slide", place + 1).n("part", part + 1).n("parts", parts),
                        ),
                    };
                    view! {
                        <li><a class="thumb" href=href.clone() aria-current=here autofocus=here.is_some() on:click=open>
                            <div class="thumb-slide" aria-hidden="true"><SlideView slide=slide.clone() laid=laid.clone() part area signs=signs.clone() address=address.clone()/></div>
                            <span class="thumb-number">{which}</span>
                            <span class="visually-hidden">" "{name.clone()}</span>
                        </a></li>
                    }
                });
                thumbs.collect::<Vec<_>>()
            })
            .collect::<Vec<_>>()
    });
    let slides: Vec<_> = slides.collect();
    Effect::new(move |_| stage::shape("thumbs", area.width, area.height));
    view! { <ol class="thumbs" id="thumbs">{slides}</ol> }
}

/// To a slide by its number.
#[component]
fn GoTo(stage: OnStage) -> AnyView {
    let state = vejviser();
    let typed = RwSignal::new(String::new());
    let fault = RwSignal::new(None::<String>);
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let count = stage.count();
        let most = u32::try_from(count).unwrap_or(u32::MAX);
        match number(&typed.get_untracked(), most) {
            Some(slide) => {
                stage.over.set(None);
                stage.go(slide as usize - 1, 0);
            }
            None => fault.set(Some(
                state.say_with("show-no-such", args().n("slides", count)),
            )),
        }
    };
    view! {
        <form class="show-go" on:submit=submit novalidate=true>
            <div class="field">
                <label for="show-go-number">{state.say_with("show-go-label", args().n("slides", stage.count()))}</label>
                <input id="show-go-number" type="text" inputmode="numeric" dir="ltr" autocomplete="off" autofocus=true aria-describedby="show-go-fault" on:input=move |event| typed.set(event_target_value(&event))/>
            </div>
            <p class="fault" id="show-go-fault" role="alert">{move || fault.get()}</p>
            <button type="submit" class="button primary">{state.say("show-go")}</button>
        </form>
    }
    .into_child()
}

/// The keys, and how the audience follows.
#[component]
fn Help() -> AnyView {
    let state = vejviser();
    // Ahead is where the writing goes.
    let (ahead, back) = match state.locale().direction() {
        Direction::Ltr => ("→", "←"),
        Direction::Rtl => ("←", "→"),
    };
    let keys = [
        (&[ahead, "↓", "Space", "Page Down"][..], "key-ahead"),
        (&[back, "↑", "Page Up"][..], "key-back"),
        (&["Home", "End"][..], "key-ends"),
        (&["O"][..], "key-overview"),
        (&["G"][..], "key-go"),
        (&["Q"][..], "key-code"),
        (&["B", "W"][..], "key-blank"),
        (&["D"][..], "key-dark"),
        (&["F"][..], "key-whole"),
        (&["Esc"][..], "key-close"),
    ];
    let rows = keys.map(|(keys, words)| {
        let keys: Vec<_> = keys
            .iter()
            .map(|key| view! { <kbd dir="ltr" lang="en">{*key}</kbd> })
            .collect();
        view! { <div class="show-key"><dt>{keys}</dt><dd>{state.say(words)}</dd></div> }
    });
    let rows: Vec<_> = rows.into_iter().collect();
    let phone = [
        "show-touch",
        "show-arrows",
        "show-no-live",
        "show-two",
        "show-locked",
    ];
    let phone: Vec<_> = phone
        .iter()
        .map(|message| view! { <p>{state.say(message)}</p> })
        .collect();
    view! { <dl class="show-keys">{rows}</dl>{phone} }
}
