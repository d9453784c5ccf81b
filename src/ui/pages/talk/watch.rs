//! The time of a talk: in all and on this slide, against the plan; and what a rehearsal says of it.

use std::collections::BTreeMap;

use leptos::prelude::*;

use super::here::Here;
use crate::domain::talk::own::{Place, Telling};
use crate::i18n::args;
use crate::platform::session;
use crate::state::signals::{Memo, RwSignal};
use crate::state::{Load, vejviser};
use crate::ui::pictures::{Glyph, Icon};
use crate::ui::view;
use crate::ui::view::Child;

/// A clock that counts the seconds of each slide.
#[derive(Clone, Copy)]
pub struct Watch {
    here: Here,
    spent: RwSignal<BTreeMap<Place, u32>>,
    runs: RwSignal<bool>,
    /// Whether what it counts is kept as a rehearsal.
    pub rehearses: RwSignal<bool>,
    now: RwSignal<Option<Place>>,
}

impl Watch {
    pub fn new(here: Here) -> Watch {
        let watch = Watch {
            here,
            spent: RwSignal::new(BTreeMap::new()),
            runs: RwSignal::new(false),
            rehearses: RwSignal::new(false),
            now: RwSignal::new(None),
        };
        let ticking = StoredValue::new_local(None::<gloo::timers::callback::Interval>);
        Effect::new(move |_| {
            // The page may have been loaded anew in the middle of the talk.
            if let Some(left) = session::take(&watch.key()) {
                watch.take_up(&left);
            }
            let interval = gloo::timers::callback::Interval::new(1_000, move || watch.tick());
            ticking.set_value(Some(interval));
        });
        watch
    }

    fn key(self) -> String {
        format!("vejviser-talk-{}", self.here.id())
    }

    /// Counts for the slide that is shown.
    pub fn follow(self, shown: impl Fn() -> Option<Place> + Send + Sync + 'static) {
        Effect::new(move |_| self.now.set(shown()));
    }

    fn tick(self) {
        if self.runs.try_get_untracked() != Some(true) {
            return;
        }
        if let Some(place) = self.now.get_untracked() {
            self.spent
                .update(|spent| *spent.entry(place).or_default() += 1);
        }
        self.leave();
    }

    fn leave(self) {
        let spent = self.spent.get_untracked();
        let spent = spent
            .iter()
            .map(|(place, seconds)| format!(" {}:{seconds}", place.key()));
        let flag = |is: bool| if is { '1' } else { '0' };
        let (runs, rehearses) = (self.runs.get_untracked(), self.rehearses.get_untracked());
        let text = format!(
            "{}{}{}",
            flag(runs),
            flag(rehearses),
            spent.collect::<String>()
        );
        session::leave(&self.key(), &text);
    }

    fn take_up(self, left: &str) {
        let mut words = left.split(' ');
        let flags = words.next().unwrap_or_default();
        let spent = words.filter_map(|word| {
            let (key, seconds) = word.rsplit_once(':')?;
            Some((Place::from_key(key), seconds.parse().ok()?))
        });
        self.spent.set(spent.collect());
        self.rehearses.set(flags.ends_with('1'));
        self.runs.set(flags.starts_with('1'));
        self.leave();
    }

    fn toggle(self) {
        let runs = !self.runs.get_untracked();
        self.runs.set(runs);
        if !runs && self.rehearses.get_untracked() {
            for (slide, seconds) in self.spent.get_untracked() {
                self.here
                    .write_or_tell(Telling::Rehearsed { slide, seconds });
            }
            self.spent.set(BTreeMap::new());
        }
        self.leave();
    }

    fn seconds(self) -> u32 {
        self.spent.with(|spent| spent.values().sum())
    }

    fn seconds_here(self) -> u32 {
        let now = self.now.get();
        self.spent.with(|spent| {
            now.and_then(|place| spent.get(&place).copied())
                .unwrap_or_default()
        })
    }
}

/// Minutes and seconds.
pub fn clock(seconds: u32) -> String {
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

#[component]
pub fn WatchView(watch: Watch, here: Here) -> AnyView {
    let state = vejviser();
    let plan = Memo::new(move |_| {
        let now = watch.now.get();
        here.deck.with(|deck| {
            let deck = deck.as_ref()?;
            let all: u32 = deck.slides.iter().map(|slide| slide.seconds).sum();
            let slide = deck
                .slides
                .iter()
                .find(|slide| Some(&slide.place) == now.as_ref());
            Some((all, slide.map_or(0, |slide| slide.seconds)))
        })
    });
    let line = move |took: u32, plan: u32| {
        let over = took > plan;
        let words = state.say_with(
            "present-of",
            args().s("time", clock(took)).s("plan", clock(plan)),
        );
        view! { <strong class="present-time" class:over=over>{words}</strong> }
    };
    let all = move || line(watch.seconds(), plan.get().unwrap_or_default().0);
    let one = move || line(watch.seconds_here(), plan.get().unwrap_or_default().1);
    let pressed = |is: bool| if is { "true" } else { "false" };
    let toggle_word = move || {
        state.say(if watch.runs.get() {
            "present-stop"
        } else {
            "present-start"
        })
    };
    let shorten = move || {
        let slides = here.material.with(|material| match material {
            Load::Ready(material) => Some(material.slides.clone()),
            _ => None,
        })?;
        here.deck.with(|deck| {
            let deck = deck.as_ref()?;
            if deck.talk.rehearsed.is_empty() {
                return None;
            }
            let over = deck.talk.to_shorten(&slides);
            if over.is_empty() {
                return Some(view! { <p class="hint">{state.say("present-in-time")}</p> });
            }
            let rows: Vec<_> = over
                .into_iter()
                .map(|(place, plan, took)| {
                    let title = deck.title_of(&place, state.locale());
                    let words = args().s("title", title).s("took", clock(took)).s("plan", clock(plan));
                    view! { <li>{state.say_with("present-shorten-row", words)}</li> }
                })
                .collect();
            Some(view! {
                <details class="fold"><summary><Icon name=Glyph::Clock/><span>{state.say("present-shorten")}</span></summary><ul>{rows}</ul></details>
            })
        })
    };
    view! {
        <div class="present-watch">
            <dl>
                <div><dt>{state.say("present-clock")}</dt><dd id="present-all">{all}</dd></div>
                <div><dt>{state.say("present-slide-clock")}</dt><dd>{one}</dd></div>
            </dl>
            <button type="button" class="button" id="present-start" aria-pressed=move || pressed(watch.runs.get()) on:click=move |_| watch.toggle()><Icon name=Glyph::Clock/><span>{toggle_word}</span></button>
            <button type="button" class="button quiet" id="present-rehearse" aria-pressed=move || pressed(watch.rehearses.get()) on:click=move |_| watch.rehearses.update(|on| *on = !*on)><Icon name=Glyph::Save/><span>{state.say("present-rehearse")}</span></button>
            {shorten}
        </div>
    }
    .into_child()
}
