//! The time of a talk: in all and on this slide, against the plan; and what a rehearsal says of it.

use leptos::prelude::*;

use super::here::Here;
use super::new::pressed;
use crate::domain::talk::own::{Place, Rehearsal, Telling, Verdict};
use crate::i18n::args;
use crate::platform::clock as device;
use crate::state::signals::{Memo, RwSignal};
use crate::state::talk::{Deck, Run};
use crate::state::{Keeping, Load, vejviser};
use crate::ui::pictures::{Glyph, Icon};
use crate::ui::view;
use crate::ui::view::Child;

/// A clock that counts the seconds of each slide, and what else belongs to the talk as it is given.
#[derive(Clone, Copy)]
pub struct Watch {
    here: Here,
    pub run: RwSignal<Run>,
    now: RwSignal<Option<Place>>,
}

impl Watch {
    pub fn new(here: Here) -> Watch {
        let watch = Watch {
            here,
            run: RwSignal::new(Run::default()),
            now: RwSignal::new(None),
        };
        let ticking = StoredValue::new_local(None::<gloo::timers::callback::Interval>);
        Effect::new(move |_| {
            // The page may have been loaded anew, or closed, in the middle of the talk.
            watch.run.set(Run::kept(&here.id()));
            let interval = gloo::timers::callback::Interval::new(1_000, move || watch.tick());
            ticking.set_value(Some(interval));
        });
        watch
    }

    /// Counts for the slide that is shown.
    pub fn follow(self, shown: impl Fn() -> Option<Place> + Send + Sync + 'static) {
        Effect::new(move |_| {
            let shown = shown();
            if shown.is_some() {
                self.now.set(shown);
                self.tick();
            }
        });
    }

    fn tick(self) {
        if let Some(true) = self.run.try_get_untracked().map(|run| run.runs)
            && self.now.with_untracked(Option::is_some)
        {
            self.change(|run, now, on| run.count(now, on));
        }
    }

    /// Changes how the talk goes, and keeps it.
    fn change(self, change: impl FnOnce(&mut Run, i64, Option<Place>)) {
        let on = self.now.get_untracked();
        let mut run = self.run.get_untracked();
        change(&mut run, device::now().timestamp(), on);
        // After everything was deleted or locked, nothing is left behind any more.
        let keeping = self.here.state.keeping.get_untracked();
        if !matches!(keeping, Keeping::Deleted | Keeping::Locked) {
            run.keep(&self.here.id());
        }
        self.run.set(run);
    }

    fn toggle(self) {
        let run = self.run.get_untracked();
        match (run.runs, run.rehearses) {
            (false, _) => self.change(|run, now, on| {
                run.rehearses = false;
                run.start(now, on);
            }),
            (true, false) => self.change(|run, now, on| {
                run.count(now, on);
                run.runs = false;
            }),
            (true, true) => self.end_rehearsal(),
        }
    }

    /// A rehearsal begins at nothing, whatever the clock has counted before.
    fn rehearse(self) {
        self.change(|run, now, on| {
            run.spent.clear();
            run.rehearses = true;
            run.start(now, on);
        });
    }

    /// What it took is written down; also of which slides were not shown, so that no older rehearsal speaks for them.
    fn end_rehearsal(self) {
        self.change(|run, now, on| run.count(now, on));
        let spent = self.run.get_untracked().spent;
        let shown = self.here.deck.with_untracked(|deck| {
            let slides = deck.iter().flat_map(|deck| &deck.slides);
            slides.map(|slide| slide.place.clone()).collect::<Vec<_>>()
        });
        for slide in shown {
            let seconds = spent.get(&slide).copied().unwrap_or_default();
            self.here
                .write_or_tell(Telling::Rehearsed { slide, seconds });
        }
        self.change(|run, _, _| {
            run.runs = false;
            run.rehearses = false;
            run.spent.clear();
        });
    }

    /// The talk is given once more: the clock at nothing, and nothing said yet.
    fn begin_anew(self) {
        self.change(|run, _, _| *run = Run::default());
    }

    /// A slide has been said in a language, or after all not.
    pub fn toggle_said(self, place: Place, language: &str) {
        self.change(|run, _, _| run.toggle_said(place, language));
    }

    /// Whether it runs, whether for a rehearsal, and whether nothing has been counted or said yet: what the buttons
    /// say, which does not change with every second.
    fn stands(self) -> Memo<(bool, bool, bool)> {
        Memo::new(move |_| {
            self.run
                .with(|run| (run.runs, run.rehearses, run.is_fresh()))
        })
    }

    fn seconds(self) -> u32 {
        self.run.with(|run| run.spent.values().sum())
    }

    fn seconds_here(self) -> u32 {
        let now = self.now.get();
        self.run.with(|run| {
            now.and_then(|place| run.spent.get(&place).copied())
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
    // What the buttons say changes seldom, and not with every second.
    let stands = Memo::new(move |_| {
        watch
            .run
            .with(|run| (run.runs, run.rehearses, run.is_fresh()))
    });
    let toggle_word = move || {
        state.say(match stands.get() {
            (true, true, _) => "present-rehearse-stop",
            (true, false, _) => "present-stop",
            _ => "present-start",
        })
    };
    view! {
        <div class="present-watch">
            <dl>
                <div><dt>{state.say("present-clock")}</dt><dd id="present-all">{all}</dd></div>
                <div><dt>{state.say("present-slide-clock")}</dt><dd>{one}</dd></div>
            </dl>
            <button type="button" class="button" id="present-start" aria-pressed=move || pressed(stands.get().0) on:click=move |_| watch.toggle()><Icon name=Glyph::Clock/><span>{toggle_word}</span></button>
        </div>
    }
    .into_child()
}

/// What does not belong to the talk itself: to rehearse it, what the latest rehearsal says, and to begin anew.
#[component]
pub fn RehearsalView(watch: Watch, here: Here) -> AnyView {
    let state = vejviser();
    let stands = watch.stands();
    // While the clock runs nothing can set it back by mistake.
    let standing = move || {
        let (runs, _, is_fresh) = stands.get();
        (!runs).then(|| {
            let anew = (!is_fresh).then(|| view! {
                <button type="button" class="button quiet" id="present-anew" on:click=move |_| watch.begin_anew()><Icon name=Glyph::Undo/><span>{state.say("present-anew")}</span></button>
            });
            view! {
                <button type="button" class="button quiet" id="present-rehearse" on:click=move |_| watch.rehearse()><Icon name=Glyph::Save/><span>{state.say("present-rehearse")}</span></button>
                {anew}
            }
        })
    };
    let rehearsed = Memo::new(move |_| {
        let slides = here.material.with(|material| match material {
            Load::Ready(material) => Some(material.slides.clone()),
            _ => None,
        })?;
        here.deck.with(|deck| {
            let talk = &deck.as_ref()?.talk;
            Some((talk.rehearsal(&slides)?, talk.to_shorten(&slides)))
        })
    });
    let rehearsal = move || {
        let (runs, ..) = stands.get();
        let (rehearsed, to_shorten) = rehearsed.get().filter(|_| !runs)?;
        here.deck
            .with(|deck| Some(rehearsal_view(deck.as_ref()?, &rehearsed, to_shorten)))
    };
    view! { <div class="present-rehearsal">{standing}{rehearsal}</div> }
}

/// What the latest rehearsal says: in a sentence, and slide by slide.
fn rehearsal_view(
    deck: &Deck,
    rehearsal: &Rehearsal,
    to_shorten: Vec<(Place, u32, u32)>,
) -> AnyView {
    let state = vejviser();
    let times = args()
        .s("took", clock(rehearsal.took))
        .s("plan", clock(rehearsal.planned));
    let (message, verdict) = match rehearsal.verdict() {
        Verdict::InTime => ("present-in-time", "in-time"),
        Verdict::TooLong => ("present-too-long", "too-long"),
        Verdict::FarShorter => ("present-far-shorter", "far-shorter"),
        Verdict::NotAll(_) => ("present-not-all", "not-all"),
    };
    let times = match rehearsal.verdict() {
        Verdict::NotAll(slides) => times.n("slides", slides),
        _ => times,
    };
    let row = |(place, plan, took): (Place, u32, Option<u32>)| {
        let title = deck.title_of(&place, state.locale());
        let words = args().s("title", title).s("plan", clock(plan));
        let words = match took {
            Some(took) => state.say_with("present-shorten-row", words.s("took", clock(took))),
            None => state.say_with("present-not-shown-row", words),
        };
        view! { <li>{words}</li> }
    };
    let to_shorten = to_shorten.into_iter();
    let to_shorten: Vec<_> = to_shorten
        .map(|(place, plan, took)| row((place, plan, Some(took))))
        .collect();
    let to_shorten = (!to_shorten.is_empty())
        .then(|| view! { <h3>{state.say("present-shorten")}</h3><ul>{to_shorten}</ul> });
    let rows: Vec<_> = rehearsal.rows.iter().cloned().map(row).collect();
    view! {
        <details class="fold present-rehearsed" data-verdict=verdict><summary id="present-rehearsed"><Icon name=Glyph::Clock/><span>{state.say_with(message, times)}</span></summary>
            {to_shorten}
            <h3>{state.say("present-every-slide")}</h3><ul>{rows}</ul>
        </details>
    }
    .into_child()
}
