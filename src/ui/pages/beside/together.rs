//! One screen for two people with two languages: each side in its own, one pointing, the other answering.
//!
//! What is said stands on both sides at once. It comes from the packs, so that both sides say the same.

use std::sync::Arc;

use crate::state::signals::{Memo, RwSignal};
use leptos::prelude::*;

use crate::content::pack::Wording;
use crate::domain::collections::SituationId;
use crate::domain::plan::PlanId;
use crate::i18n::Locale;
use crate::state::route::{Page, With};
use crate::state::{Part, Vejviser, vejviser};
use crate::ui::components::page_state::Missing;
use crate::ui::components::words::running;
use crate::ui::pictures::{Glyph, Icon};
use crate::ui::view;
use crate::ui::view::Child;

/// Whose side of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Side {
    Mine,
    Theirs,
}

impl Side {
    fn other(self) -> Side {
        match self {
            Side::Mine => Side::Theirs,
            Side::Theirs => Side::Mine,
        }
    }

    fn word(self) -> &'static str {
        match self {
            Side::Mine => "mine",
            Side::Theirs => "theirs",
        }
    }
}

/// What one can point at.
#[derive(Clone, Debug, PartialEq)]
enum Topic {
    Steps,
    Situation(SituationId),
}

/// A text of the plan or of the phrasebook.
#[derive(Clone, Debug, PartialEq)]
struct Said {
    of_plan: bool,
    key: String,
}

/// What is always at hand on both sides: each with its symbol.
const ANSWERS: [(&str, Glyph); 4] = [
    ("together-yes", Glyph::Done),
    ("together-no", Glyph::NotForMe),
    ("together-slower", Glyph::Waiting),
    ("together-show", Glyph::Place),
];
/// The sentence with which one begins.
const FIRST: &str = "phrase.together-hello";
/// The situation whose sentences are for two at one screen.
const SITUATION: &str = "together";
/// How many steps of the plan can be pointed at.
const MOST_STEPS: usize = 8;

/// The conversation.
#[derive(Clone, Copy)]
struct Talk {
    state: Vejviser,
    mine: RwSignal<Locale>,
    theirs: RwSignal<Locale>,
    turn: RwSignal<Side>,
    said: RwSignal<Said>,
    /// Whose steps are pointed at.
    plan: StoredValue<PlanId>,
    topic: RwSignal<Topic>,
}

impl Talk {
    fn language(self, side: Side) -> Locale {
        match side {
            Side::Mine => self.mine.get(),
            Side::Theirs => self.theirs.get(),
        }
    }

    /// Says something from one side; then it is the other's turn.
    fn say(self, side: Side, said: Said) {
        self.said.set(said);
        self.turn.set(side.other());
    }

    fn wording(self, of_plan: bool) -> Arc<Wording> {
        match of_plan {
            true => self.state.way_wording(),
            false => self.state.part_wording(&Part::Phrases),
        }
    }

    /// A text in the language of a side, with the language that it is really in.
    fn text(self, side: Side, said: &Said) -> AnyView {
        let language = self.language(side);
        let wording = self.wording(said.of_plan);
        let shown = wording.text(&said.key, language.tag()).map(|shown| {
            let really = Locale::from_tag(shown.language).unwrap_or(Locale::DANISH);
            view! { <span lang=really.tag() dir=really.direction().as_str()>{running(shown.text)}</span> }
        });
        shown.into_child()
    }
}

#[component]
pub fn TogetherPage(plan: PlanId) -> AnyView {
    let state = vejviser();
    let opened = plan.clone();
    // The steps that one points at are those of the person's plan.
    Effect::new(move |_| leptos::task::spawn_local(state.bring_beside(opened.clone())));
    let person = state.plans.with_untracked(|plans| {
        let info = plans.iter().find(|info| info.id == plan)?;
        info.person.clone()
    });
    let Some(person) = person else {
        return view! { <Missing/> };
    };
    let own = state.locale();
    let spoken = person
        .languages
        .iter()
        .filter_map(|tag| Locale::from_tag(tag));
    let spoken = spoken
        .chain(untrack(|| state.beside()))
        .chain(Locale::all());
    let theirs = spoken.into_iter().find(|locale| *locale != own);
    let talk = Talk {
        state,
        mine: RwSignal::new(own),
        theirs: RwSignal::new(theirs.unwrap_or(own)),
        turn: RwSignal::new(Side::Mine),
        said: RwSignal::new(Said {
            of_plan: false,
            key: FIRST.to_owned(),
        }),
        plan: StoredValue::new(plan.clone()),
        topic: RwSignal::new(Topic::Situation(SITUATION.into())),
    };
    state.follow_texts(move || [talk.mine.get(), talk.theirs.get()]);
    let facing = RwSignal::new(false);
    let languages = RwSignal::new(false);
    let back = state.href(Page::Beside(With::Person(plan)));
    let pressed = |signal: RwSignal<bool>| move || if signal.get() { "true" } else { "false" };
    let choice = move || {
        languages.get().then(|| {
            view! {
                <div class="together-languages">
                    <Tongue title="together-theirs" talk side=Side::Theirs/>
                    <Tongue title="together-mine" talk side=Side::Mine/>
                </div>
            }
        })
    };
    view! {
        <div class="together" class:facing=move || facing.get()>
            <h1 id="title" tabindex="-1" class="visually-hidden">{state.say("person-together")}</h1>
            <Half talk side=Side::Theirs/>
            <div class="between">
                <button type="button" class="button" id="together-turn" aria-pressed=pressed(facing) on:click=move |_| facing.update(|facing| *facing = !*facing)><Icon name=Glyph::Undo/><span>{state.say("together-facing")}</span></button>
                <button type="button" class="button" id="together-tongues" aria-pressed=pressed(languages) on:click=move |_| languages.update(|shown| *shown = !*shown)><Icon name=Glyph::Globe/><span>{state.say("together-languages")}</span></button>
                <a class="button" href=back><Icon name=Glyph::Close/><span>{state.say("together-leave")}</span></a>
            </div>
            {choice}
            <Half talk side=Side::Mine/>
        </div>
    }
}

/// The language of a side.
#[component]
fn Tongue(title: &'static str, talk: Talk, side: Side) -> AnyView {
    let state = vejviser();
    let buttons = Locale::all().map(|locale| {
        let is = move || if talk.language(side) == locale { "true" } else { "false" };
        let choose = move |_| match side {
            Side::Mine => talk.mine.set(locale),
            Side::Theirs => talk.theirs.set(locale),
        };
        view! {
            <li><button type="button" class="choice-button" data-language=locale.tag() aria-pressed=is on:click=choose>
                <span lang=locale.tag() dir=locale.direction().as_str()>{locale.name()}</span>
            </button></li>
        }
    });
    view! {
        <fieldset data-side=side.word()>
            <legend>{state.say(title)}</legend>
            <ul class="choice-buttons">{buttons.collect::<Vec<_>>()}</ul>
        </fieldset>
    }
}

/// One side of the screen, all of it in the language of whoever sits there.
#[component]
fn Half(talk: Talk, side: Side) -> AnyView {
    let is_turn = Memo::new(move |_| talk.turn.get() == side);
    let language = Memo::new(move |_| talk.language(side));
    let stage = move || talk.said.with(|said| talk.text(side, said));
    let answers = ANSWERS.map(|(answer, glyph)| {
        let said = Said {
            of_plan: false,
            key: format!("phrase.{answer}"),
        };
        let shown = said.clone();
        view! {
            <li><button type="button" class="button" data-answer=answer on:click=move |_| talk.say(side, said.clone())>
                <Icon name=glyph/>{move || talk.text(side, &shown)}
            </button></li>
        }
    });
    let point = move || is_turn.get().then(|| view! { <Pointing talk side/> });
    view! {
        <section
            class="half" class:turn=move || is_turn.get() data-side=side.word()
            lang=move || language.get().tag() dir=move || language.get().direction().as_str()
        >
            <p class="stage" aria-live="polite">{stage}</p>
            <ul class="answers">{answers.into_iter().collect::<Vec<_>>()}</ul>
            {point}
        </section>
    }
}

/// What one can point at, for the side whose turn it is.
#[component]
fn Pointing(talk: Talk, side: Side) -> AnyView {
    let state = vejviser();
    let phrasebook = Memo::new(move |_| {
        let content = state.content.get();
        content.ready().and_then(|content| content.phrasebook())
    });
    let steps = Memo::new(move |_| {
        // Until the person's plan is open, another one may be.
        let is_open = talk
            .plan
            .with_value(|plan| state.log.with(|log| log.plan.as_ref() == Some(plan)));
        let Some(agenda) = state.agenda().filter(|_| is_open) else {
            return Vec::new();
        };
        let steps = agenda.late.into_iter().chain(agenda.next);
        let steps = steps.chain(agenda.this_week).chain(agenda.any_time);
        steps.take(MOST_STEPS).collect::<Vec<_>>()
    });
    let button = move |topic: Topic, title: Said, slug: String| {
        let chosen = topic.clone();
        let is = move || {
            if talk.topic.with(|now| *now == topic) {
                "true"
            } else {
                "false"
            }
        };
        view! {
            <li><button type="button" class="choice-button" data-topic=slug aria-pressed=is on:click=move |_| talk.topic.set(chosen.clone())>
                {move || talk.text(side, &title)}
            </button></li>
        }
    };
    let topics = move || {
        let phrase = |key: String| Said {
            of_plan: false,
            key,
        };
        let of_plan = (!steps.with(Vec::is_empty)).then(|| {
            button(
                Topic::Steps,
                phrase("phrase.together-steps".to_owned()),
                "steps".to_owned(),
            )
        });
        let mut situations: Vec<SituationId> = phrasebook
            .get()
            .map(|book| book.situations.iter().map(|one| one.id.clone()).collect())
            .unwrap_or_default();
        // What is for two at one screen comes first.
        situations.sort_by_key(|id| id.as_str() != SITUATION);
        let situations = situations.into_iter().map(|id| {
            let title = phrase(format!("situation.{id}.title"));
            let slug = id.to_string();
            button(Topic::Situation(id), title, slug)
        });
        of_plan.into_iter().chain(situations).collect::<Vec<_>>()
    };
    let list = move || {
        let sayings: Vec<Said> = match talk.topic.get() {
            Topic::Steps => {
                let said = |key| Said { of_plan: true, key };
                let titles = steps.get().into_iter();
                titles
                    .map(|step| said(format!("step.{step}.title")))
                    .collect()
            }
            Topic::Situation(id) => {
                let said = |key| Said {
                    of_plan: false,
                    key,
                };
                let book = phrasebook.get();
                let found = book.as_ref().and_then(|book| book.situation(&id));
                let phrases = found.iter().flat_map(|found| &found.phrases);
                phrases
                    .map(|phrase| said(format!("phrase.{phrase}")))
                    .collect()
            }
        };
        let buttons = sayings.into_iter().map(|said| {
            let shown = said.clone();
            view! {
                <li><button type="button" class="button" on:click=move |_| talk.say(side, said.clone())>
                    {move || talk.text(side, &shown)}
                </button></li>
            }
        });
        buttons.collect::<Vec<_>>()
    };
    view! {
        <div class="pointing">
            <ul class="choice-buttons topics">{topics}</ul>
            <ul class="sayings">{list}</ul>
        </div>
    }
}
