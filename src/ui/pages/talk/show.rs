//! The talk as the hall sees it, over the whole window, with the keys that people know.

use std::time::Duration;

use leptos::prelude::*;

use super::here::Here;
use super::over::{Over, OverDialog};
use super::picture::code;
use super::slide::SlideView;
use crate::domain::talk::{Area, Laid};
use crate::i18n::{Direction, args};
use crate::platform::stage::{self, Heard};
use crate::platform::{dialog, navigation};
use crate::state::route::{Page, Route};
use crate::state::signals::{Memo, RwSignal};
use crate::state::talk::{Deck, Shade, Stand, Together, View};
use crate::state::{Vejviser, vejviser};
use crate::ui::pictures::{Glyph, Icon};
use crate::ui::view;
use crate::ui::view::Child;

/// How long the tools stay in sight after the last movement, in milliseconds.
const TOOLS_FOR: Duration = Duration::from_millis(3_500);
/// Text that needs more than this is broken, and more room would not mend it.
const MOST_RESERVE: u32 = 48;
/// A finger that moves less than this, in pixels, has tapped.
const SWIPE: i32 = 40;
/// The screen before its size is known, and for a native page.
const FIRST_AREA: Area = Area {
    width: 1600,
    height: 900,
};

#[component]
pub fn Show(id: String) -> AnyView {
    let here = Here::of(id);
    here.shown(|here| view! { <Stage here/> })
}

/// What the parts of the show share.
#[derive(Clone, Copy)]
pub struct OnStage {
    pub here: Here,
    pub state: Vejviser,
    pub stand: RwSignal<Stand>,
    pub area: RwSignal<Option<Area>>,
    /// How much more room text takes in this browser than is estimated, in hundredths.
    reserve: RwSignal<u32>,
    /// How each slide lies on screens of this size.
    pub laid: Memo<Vec<Laid>>,
    pub over: RwSignal<Option<Over>>,
    /// Where this app is hosted, once a browser has said it.
    pub base: RwSignal<Option<String>>,
    together: StoredValue<Option<Together>>,
    dark: RwSignal<Option<bool>>,
}

impl OnStage {
    pub fn new(here: Here, is_hall: bool) -> OnStage {
        let state = here.state;
        let area = RwSignal::new(None::<Area>);
        let reserve = RwSignal::new(0);
        let laid = Memo::new(move |_| {
            let area = area.get().unwrap_or(FIRST_AREA);
            let reserve = reserve.get();
            here.deck.with(|deck| {
                let slides = deck.iter().flat_map(|deck| &deck.slides);
                slides
                    .map(|slide| slide.laid(area, reserve))
                    .collect::<Vec<_>>()
            })
        });
        let asked = asked(state);
        let stand = RwSignal::new(Stand {
            slide: asked.get_untracked(),
            ..Stand::default()
        });
        let stage = OnStage {
            here,
            state,
            stand,
            area,
            reserve,
            laid,
            over: RwSignal::new(None),
            base: RwSignal::new(None),
            together: StoredValue::new(None),
            dark: RwSignal::new(None),
        };
        // Back and forward, and an address that was typed.
        Effect::new(move |_| {
            let slide = asked.get();
            if stand.get_untracked().slide != slide {
                stand.set(Stand {
                    slide,
                    ..Stand::default()
                });
                stage.tell();
            }
        });
        Effect::new(move |_| {
            stage.base.set(navigation::address(""));
            let moved = move |there: Stand| stage.follow(there);
            let together = Together::join(&here.id(), stand, area, is_hall, moved);
            stage.together.set_value(Some(together));
        });
        stage
    }

    pub fn area(self) -> Area {
        self.area.get().unwrap_or(FIRST_AREA)
    }

    /// How many slides there are.
    pub fn count(self) -> usize {
        self.laid.with_untracked(Vec::len)
    }

    /// On how many screens a slide stands.
    fn parts(self, slide: usize) -> usize {
        self.laid
            .with_untracked(|laid| laid.get(slide).map_or(1, |laid| laid.screens.len()))
    }

    pub fn on(self) -> Memo<Stand> {
        Memo::new(move |_| {
            let stand = self.stand.get();
            let last = self.laid.with(Vec::len).saturating_sub(1);
            Stand {
                slide: stand.slide.min(last),
                ..stand
            }
        })
    }

    /// The screen behind or before this one.
    pub fn step(self, ahead: bool) {
        let Stand { slide, part, .. } = self.stand.get_untracked();
        let slide = slide.min(self.count().saturating_sub(1));
        match ahead {
            true if part + 1 < self.parts(slide) => self.go(slide, part + 1),
            true if slide + 1 < self.count() => self.go(slide + 1, 0),
            false if part > 0 => self.go(slide, part - 1),
            false if slide > 0 => self.go(slide - 1, self.parts(slide - 1).saturating_sub(1)),
            _ => {
                self.lay_bare();
            }
        }
    }

    pub fn go(self, slide: usize, part: usize) {
        let slide = slide.min(self.count().saturating_sub(1));
        self.follow(Stand {
            slide,
            part,
            ..Stand::default()
        });
        self.tell();
    }

    /// Stands where the other window does.
    fn follow(self, there: Stand) {
        let before = self.stand.get_untracked();
        self.stand.set(there);
        if before.slide != there.slide {
            self.over.set(None);
            let page = self.state.route.with_untracked(|route| match &route.page {
                Page::Talk(rest, _) => View::read(rest).map(|view| view.at(there.slide + 1)),
                _ => None,
            });
            if let Some(page) = page {
                self.state.go(page);
            }
        }
    }

    pub fn tell(self) {
        if let Some(together) = self.together.get_value() {
            together.tell();
        }
    }

    pub fn shade(self, shade: Shade) {
        self.stand.update(|stand| {
            let same = stand.shade == Some(shade);
            stand.shade = (!same).then_some(shade);
            stand.code = false;
        });
        self.tell();
    }

    pub fn toggle_code(self) {
        self.stand.update(|stand| {
            stand.code = !stand.code;
            stand.shade = None;
        });
        self.tell();
    }

    /// Takes away what lies over the slide. Whether there was anything.
    pub fn lay_bare(self) -> bool {
        let stand = self.stand.get_untracked();
        let is_covered = stand.shade.is_some() || stand.code;
        if is_covered {
            self.stand.set(Stand {
                shade: None,
                code: false,
                ..stand
            });
            self.tell();
        }
        is_covered
    }

    /// Where a listener reads what a slide says, in the language of their own phone.
    pub fn address(self, page: &Page) -> Option<String> {
        let base = self.base.get()?;
        let route = Route {
            locale: None,
            page: page.clone(),
        };
        Some(format!(
            "{}/{}",
            base.trim_end_matches('/'),
            route.to_string().trim_start_matches('/')
        ))
    }

    /// From a dark hall to a light room, and back.
    fn toggle_scheme(self) {
        let dark = !self.dark.get_untracked().unwrap_or(false);
        self.dark.set(Some(dark));
    }

    /// Measures for real: where text runs over in spite of the estimate, all slides are laid anew with more room.
    fn measure(self) {
        let Some(reserve) = self.reserve.try_get_untracked() else {
            return;
        };
        if reserve < MOST_RESERVE && stage::runs_over(".show-stage .slide-words") {
            self.reserve.set(reserve + 8);
        }
    }

    /// What a key does; whether it does anything.
    pub fn key(self, key: &str, shift: bool) -> bool {
        let rtl = self.state.locale().direction() == Direction::Rtl;
        if self.over.get_untracked().is_some() && key != "Escape" {
            // What lies over the slide has keys of its own; a letter closes what it has opened.
            return match (self.over.get_untracked(), key.to_lowercase().as_str()) {
                (Some(Over::Overview), "o") | (Some(Over::Help), "?") => {
                    self.over.set(None);
                    true
                }
                _ => false,
            };
        }
        match key {
            "ArrowRight" => self.step(!rtl),
            "ArrowLeft" => self.step(rtl),
            "ArrowDown" | "PageDown" => self.step(true),
            "ArrowUp" | "PageUp" => self.step(false),
            " " | "Enter" if stage::is_on_button() => return false,
            " " => self.step(!shift),
            "Enter" => self.step(true),
            "Home" => self.go(0, 0),
            "End" => self.go(self.count().saturating_sub(1), 0),
            "Escape" if self.over.get_untracked().is_some() => self.over.set(None),
            "Escape" => {
                if !self.lay_bare() {
                    self.over.set(Some(Over::Overview));
                }
            }
            "?" => self.over.set(Some(Over::Help)),
            "." => self.shade(Shade::Black),
            "," => self.shade(Shade::White),
            _ => match key.to_lowercase().as_str() {
                "f" => stage::toggle_whole_screen(),
                "o" => self.over.set(Some(Over::Overview)),
                "b" => self.shade(Shade::Black),
                "w" => self.shade(Shade::White),
                "g" => self.over.set(Some(Over::GoTo)),
                "q" => self.toggle_code(),
                "d" => self.toggle_scheme(),
                _ => return false,
            },
        }
        true
    }
}

/// The slide that the address asks for, from 0.
fn asked(state: Vejviser) -> Memo<usize> {
    Memo::new(move |_| {
        state.route.with(|route| match route.page {
            Page::Talk(_, slide) => usize::from(slide.saturating_sub(1)),
            _ => 0,
        })
    })
}

/// Listens as long as the page stands.
pub fn listen(stage: OnStage, measures: bool) {
    let heard = StoredValue::new_local(Vec::<Heard>::new());
    Effect::new(move |_| {
        let measure = move || {
            let (width, height) = stage::size();
            if width > 0 && height > 0 {
                stage.area.set(Some(Area { width, height }));
                stage.tell();
            }
        };
        let mut all = vec![stage::on_key(move |key, shift| stage.key(key, shift))];
        if measures {
            measure();
            all.push(stage::on_resized(measure));
        }
        heard.set_value(all);
    });
    // What lies over the slide is opened and closed as a dialog.
    Effect::new(move |_| match stage.over.get() {
        Some(_) => dialog::open("show-over"),
        None => dialog::close("show-over"),
    });
    // The look of the room is the page's, and goes with it.
    Effect::new(move |_| {
        stage.state.route.track();
        if let Some(dark) = stage.dark.get() {
            stage::set_scheme(if dark { "dark" } else { "light" });
        }
    });
    let state = stage.state;
    on_cleanup(move || {
        if stage.dark.try_get_untracked().flatten().is_some() {
            untrack(|| state.describe_document());
        }
    });
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
        let code = stand
            .code
            .then(|| code(stage.address(&slide.page)))
            .flatten()?;
        Some(view! { <div class="show-code">{code}</div> })
    };
    let progress = move || {
        let (slide, count) = (on.get().slide, stage.laid.with(Vec::len));
        let width = ((slide + 1) * 1000 / count.max(1)).to_string();
        view! {
            <svg class="show-way" viewBox="0 0 1000 6" preserveAspectRatio="none" aria-hidden="true" focusable="false">
                <rect class="show-way-all" width="1000" height="6"/><rect class="show-way-gone" width=width height="6"/>
            </svg>
        }
    };
    let number = move || {
        let (slide, count) = (on.get().slide + 1, stage.laid.with(Vec::len));
        state.say_with("show-number", args().n("slide", slide).n("slides", count))
    };
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
