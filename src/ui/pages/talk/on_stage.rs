//! Where a talk stands in this window, and what moves it: keys, the address, the other window.

use leptos::prelude::*;

use super::here::Here;
use super::over::Over;
use crate::domain::talk::own::Place;
use crate::domain::talk::{Area, Laid};
use crate::i18n::{Direction, args};
use crate::platform::stage::{self, Heard, Pressed, Walk};
use crate::platform::{dialog, navigation};
use crate::state::Vejviser;
use crate::state::route::{Page, Route};
use crate::state::signals::{Memo, RwSignal};
use crate::state::talk::{Shade, Stand, Together, View};

/// Text that needs more than this is broken, and more room would not mend it.
const MOST_RESERVE: u32 = 48;
/// The small slides of the overview.
const THUMBS: &str = ".thumb";
/// The screen before its size is known, and for a native page.
const FIRST_AREA: Area = Area {
    width: 1600,
    height: 900,
};

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
        stage.keep_place();
        Effect::new(move |_| {
            stage.base.set(navigation::address(""));
            let moved = move |there: Stand, is_newcomer: bool| match is_newcomer {
                // Where the address pointed the talk never was: there is nothing to go back to.
                true => {
                    stand.set(there);
                    stage.readdress(there.slide);
                }
                false => stage.follow(there),
            };
            let together = Together::join(&here.id(), stand, area, is_hall, moved);
            stage.together.set_value(Some(together));
        });
        stage
    }

    /// The talk stands at a slide and not at a number: where slides before it are put in or left out, it goes along
    /// with its slide, and the address with it.
    fn keep_place(self) {
        let places = Memo::new(move |_| {
            self.here.deck.with(|deck| {
                let slides = deck.iter().flat_map(|deck| &deck.slides);
                slides.map(|slide| slide.place.clone()).collect::<Vec<_>>()
            })
        });
        // The slides as they were, and the one that was shown.
        let before = StoredValue::new((Vec::<Place>::new(), 0_usize));
        Effect::new(move |_| {
            let places = places.get();
            let stand = self.stand.get();
            if places.is_empty() {
                return;
            }
            let last = places.len() - 1;
            let (known, shown) = before.get_value();
            let at = match known.get(shown) {
                // The slides have changed, and not the place among them.
                Some(place) if known != places => {
                    let found = places.iter().position(|other| other == place);
                    found.unwrap_or(stand.slide)
                }
                _ => stand.slide,
            };
            let at = at.min(last);
            before.set_value((places, at));
            if at != stand.slide {
                self.stand.set(Stand { slide: at, ..stand });
                self.readdress(at);
            }
        });
    }

    /// The page of a slide of this talk in this window.
    fn page_of(self, slide: usize) -> Option<Page> {
        self.state.route.with_untracked(|route| match &route.page {
            Page::Talk(rest, _) => View::read(rest).map(|view| view.at(slide + 1)),
            _ => None,
        })
    }

    /// The address says where the talk stands, and there is nothing to go back to.
    fn readdress(self, slide: usize) {
        if let Some(page) = self.page_of(slide) {
            let locale = self.state.locale();
            let route = Route::new(locale, page);
            navigation::replace(&route.to_string());
            self.state.arrive(route);
        }
    }

    pub fn area(self) -> Area {
        self.area.get().unwrap_or(FIRST_AREA)
    }

    /// How many slides there are.
    pub fn count(self) -> usize {
        self.laid.with_untracked(Vec::len)
    }

    /// On how many screens a slide stands.
    pub fn parts(self, slide: usize) -> usize {
        self.laid
            .with(|laid| laid.get(slide).map_or(1, |laid| laid.screens.len()))
    }

    /// Which slide it is, of how many, and which screen of it.
    pub fn number(self, stand: Stand) -> String {
        let parts = self.parts(stand.slide);
        let words = args()
            .n("slide", stand.slide + 1)
            .n("slides", self.laid.with(Vec::len));
        match parts {
            0 | 1 => self.state.say_with("show-number", words),
            _ => {
                let part = stand.part.min(parts - 1) + 1;
                let words = words.n("part", part).n("parts", parts);
                self.state.say_with("show-number-part", words)
            }
        }
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
        let parts = |slide| untrack(|| self.parts(slide));
        let Stand { slide, part, .. } = self.stand.get_untracked();
        let slide = slide.min(self.count().saturating_sub(1));
        match ahead {
            true if part + 1 < parts(slide) => self.go(slide, part + 1),
            true if slide + 1 < self.count() => self.go(slide + 1, 0),
            false if part > 0 => self.go(slide, part - 1),
            false if slide > 0 => self.go(slide - 1, parts(slide - 1).saturating_sub(1)),
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
            if let Some(page) = self.page_of(there.slide) {
                self.state.go(page);
            }
        }
    }

    pub fn tell(self) {
        if let Some(together) = self.together.get_value() {
            together.tell();
        }
    }

    /// Tells the other windows the size of this one.
    fn tell_screen(self) {
        if let Some(together) = self.together.get_value() {
            together.tell_screen();
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
    pub fn toggle_scheme(self) {
        let dark = !self.dark.get_untracked().unwrap_or(false);
        self.dark.set(Some(dark));
    }

    /// Measures for real: where text runs over in spite of the estimate, all slides are laid anew with more room.
    pub fn measure(self) {
        let Some(reserve) = self.reserve.try_get_untracked() else {
            return;
        };
        if reserve < MOST_RESERVE && stage::runs_over(".show-stage .slide-words") {
            self.reserve.set(reserve + 8);
        }
    }

    /// What a key does; whether it does anything.
    pub fn key(self, pressed: &Pressed) -> bool {
        let rtl = self.state.locale().direction() == Direction::Rtl;
        let key = pressed.key.as_str();
        // What is switched by a key would flicker while the key is held down.
        if pressed.repeats && is_switch(key) {
            return true;
        }
        if self.over.get_untracked().is_some() && !dialog::is_open("show-over") {
            self.over.set(None);
        }
        if let Some(over) = self.over.get_untracked()
            && key != "Escape"
        {
            return self.key_over(over, key);
        }
        match key {
            "ArrowRight" => self.step(!rtl),
            "ArrowLeft" => self.step(rtl),
            "ArrowDown" | "PageDown" => self.step(true),
            "ArrowUp" | "PageUp" => self.step(false),
            " " | "Enter" if stage::is_on_button() => return false,
            " " => self.step(!pressed.shift),
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
            "." | "b" => self.shade(Shade::Black),
            "," | "w" => self.shade(Shade::White),
            "f" => stage::toggle_whole_screen(),
            "o" => self.over.set(Some(Over::Overview)),
            "g" => self.over.set(Some(Over::GoTo)),
            "q" => self.toggle_code(),
            "d" => self.toggle_scheme(),
            _ => return false,
        }
        true
    }

    /// What lies over the slide has keys of its own; a letter closes what it has opened.
    fn key_over(self, over: Over, key: &str) -> bool {
        let rtl = self.state.locale().direction() == Direction::Rtl;
        match (over, key) {
            (Over::Overview, "o") | (Over::Help, "?") => self.over.set(None),
            (Over::Overview, "ArrowRight") => stage::walk(THUMBS, Walk::Along(!rtl)),
            (Over::Overview, "ArrowLeft") => stage::walk(THUMBS, Walk::Along(rtl)),
            (Over::Overview, "ArrowDown") => stage::walk(THUMBS, Walk::Across(true)),
            (Over::Overview, "ArrowUp") => stage::walk(THUMBS, Walk::Across(false)),
            (Over::Overview, "Home") => stage::walk(THUMBS, Walk::First),
            (Over::Overview, "End") => stage::walk(THUMBS, Walk::Last),
            _ => return false,
        }
        true
    }
}

/// Whether a key switches something on and off.
fn is_switch(key: &str) -> bool {
    matches!(
        key,
        "?" | "." | "," | "b" | "w" | "f" | "o" | "g" | "q" | "d" | "Escape"
    )
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
                stage.tell_screen();
            }
        };
        let mut all = vec![stage::on_key(move |pressed| stage.key(pressed))];
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
