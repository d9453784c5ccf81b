//! The talk as the hall sees it, over the whole window, with the keys that people know.

use std::time::Duration;

use leptos::prelude::*;

use super::here::Here;
use super::on_stage::{OnStage, listen};
use super::over::{Over, OverDialog};
use super::picture::code;
use super::slide::SlideView;
use crate::i18n::Direction;
use crate::platform::{document, stage};
use crate::state::signals::{Memo, RwSignal};
use crate::state::talk::{Deck, Shade, View};
use crate::state::vejviser;
use crate::ui::pictures::{Glyph, Icon};
use crate::ui::view;
use crate::ui::view::Child;

/// How long the tools stay in sight after the last movement, in milliseconds.
const TOOLS_FOR: Duration = Duration::from_millis(3_500);
/// A finger that moves less than this, in pixels, has tapped.
const SWIPE: i32 = 40;

#[component]
pub fn Show(id: String) -> AnyView {
    let here = Here::of(id);
    here.shown(|here| view! { <Stage here/> })
}

#[component]
fn Stage(here: Here) -> AnyView {
    let state = vejviser();
    let stage = OnStage::new(here, true);
    listen(stage, true);
    let on = stage.on();
    let awake = RwSignal::new(0_u32);
    let idle = RwSignal::new(false);
    let wake = move || {
        idle.set(false);
        awake.update(|turn| *turn = turn.wrapping_add(1));
        let turn = awake.get_untracked();
        let sleep = move || {
            if awake.try_get_untracked() == Some(turn) {
                idle.set(true);
            }
        };
        set_timeout(sleep, TOOLS_FOR);
    };
    Effect::new(move |_| wake());
    let seen = Memo::new(move |_| {
        let stand = on.get();
        here.deck
            .with(|deck| Some((deck.as_ref()?.slides.get(stand.slide)?.clone(), stand)))
    });
    let slide = move || {
        let (slide, stand) = seen.get()?;
        let laid = stage.laid.with(|laid| laid.get(stand.slide).cloned())?;
        let signs = here
            .deck
            .with_untracked(|deck| deck.as_ref().map(Deck::signs))?;
        let address = slide
            .has_code()
            .then(|| stage.address(&slide.page))
            .flatten();
        let area = stage.area();
        Some(view! { <SlideView slide laid part=stand.part area signs address is_page=true/> })
    };
    Effect::new(move |_| {
        on.track();
        stage.laid.track();
        // One that frees itself: there is one for each slide of a talk.
        set_timeout(move || stage.measure(), Duration::ZERO);
    });
    // A step is read out from its heading. Who stands at a button or writes stays there.
    let number_shown = Memo::new(move |_| on.get().slide);
    Effect::new(move |before: Option<()>| {
        number_shown.track();
        let focus = || {
            if stage::is_focus_lost() {
                document::focus("title");
            }
        };
        if before.is_some() {
            set_timeout(focus, Duration::ZERO);
        }
    });
    let pressed_at = StoredValue::new(None::<(i32, i32)>);
    let down = move |event: leptos::ev::PointerEvent| {
        wake();
        pressed_at.set_value(Some((event.client_x(), event.client_y())));
    };
    let up = move |event: leptos::ev::PointerEvent| {
        let Some((x, y)) = pressed_at.get_value() else {
            return;
        };
        pressed_at.set_value(None);
        let (dx, dy) = (event.client_x() - x, event.client_y() - y);
        if stage.lay_bare() {
            return;
        }
        let rtl = state.locale().direction() == Direction::Rtl;
        if dx.abs() > SWIPE && dx.abs() > dy.abs() {
            stage.step((dx < 0) != rtl);
        } else if dx.abs() <= SWIPE && dy.abs() <= SWIPE {
            let width = i32::try_from(stage.area().width).unwrap_or(i32::MAX);
            match event.client_x() {
                x if x < width / 4 => stage.step(rtl),
                x if x > width - width / 4 => stage.step(!rtl),
                _ => {}
            }
        }
    };
    let shade = move || {
        on.get().shade.map(|shade| {
            let shade = match shade {
                Shade::Black => "black",
                Shade::White => "white",
            };
            view! { <div class="show-shade" data-shade=shade></div> }
        })
    };
    let big = move || {
        let (slide, stand) = seen.get()?;
        let address = stand.code.then(|| stage.address(&slide.page)).flatten()?;
        let code = code(Some(address.clone()))?;
        // Read aloud or typed, an address needs no word before its name.
        let readable = address
            .split_once("://")
            .map_or("", |(_, rest)| rest)
            .to_owned();
        let title = here
            .deck
            .with_untracked(|deck| Some(deck.as_ref()?.name(&slide, state.locale())))?;
        Some(view! {
            <div class="show-code">
                <div class="show-code-words">
                    <p class="show-code-title">{title}</p>
                    <p>{state.say("show-code-what")}</p>
                </div>
                {code}
                <p class="show-code-address"><bdi dir="ltr">{readable}</bdi></p>
            </div>
        })
    };
    let progress = move || {
        let (slide, count) = (on.get().slide, stage.laid.with(Vec::len));
        let width = ((slide + 1) * 1000 / count.max(1)).to_string();
        view! {
            <svg class="show-way" viewBox="0 0 1000 6" preserveAspectRatio="none" aria-hidden="true">
                <rect class="show-way-all" width="1000" height="6"/><rect class="show-way-gone" width=width height="6"/>
            </svg>
        }
    };
    let number = move || stage.number(on.get());
    let is_pressed = |is: bool| if is { "true" } else { "false" };
    let leave = here.href(View::Make, 0);
    view! {
        <div class="show" class:idle=move || idle.get() on:pointermove=move |_| wake()>
            <div class="show-stage" on:pointerdown=down on:pointerup=up>
                {slide}{big}{shade}
            </div>
            {progress}
            <p class="visually-hidden" role="status">{number}</p>
            <nav class="show-tools" aria-label=state.say("show-tools")>
                <button type="button" id="show-back" aria-label=state.say("show-back") title=state.say("show-back") on:click=move |_| stage.step(false)><Icon name=Glyph::Back/></button>
                <button type="button" id="show-ahead" aria-label=state.say("show-ahead") title=state.say("show-ahead") on:click=move |_| stage.step(true)><Icon name=Glyph::Forward/></button>
                <button type="button" id="show-overview" aria-label=state.say("show-overview") title=state.say("show-overview") on:click=move |_| stage.over.set(Some(Over::Overview))><Icon name=Glyph::More/></button>
                <button type="button" id="show-code" aria-label=state.say("show-code") title=state.say("show-code") aria-pressed=move || is_pressed(on.get().code) on:click=move |_| stage.toggle_code()><Icon name=Glyph::Share/></button>
                <button type="button" id="show-dark" aria-label=state.say("show-dark") title=state.say("show-dark") on:click=move |_| stage.toggle_scheme()><Icon name=Glyph::Contrast/></button>
                <button type="button" id="show-whole" aria-label=state.say("show-whole") title=state.say("show-whole") on:click=|_| stage::toggle_whole_screen()><Icon name=Glyph::Open/></button>
                <button type="button" id="show-help" aria-label=state.say("show-help") title=state.say("show-help") on:click=move |_| stage.over.set(Some(Over::Help))><Icon name=Glyph::Why/></button>
                <a id="show-leave" href=leave aria-label=state.say("show-leave") title=state.say("show-leave")><Icon name=Glyph::Close/></a>
            </nav>
            <OverDialog stage/>
        </div>
    }
    .into_child()
}
