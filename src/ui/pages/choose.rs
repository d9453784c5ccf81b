//! Which programme: four plain questions at the most, what suits, and why; and all of them for whoever wants
//! to look. Nothing that is answered here is kept.

use crate::state::signals::{Memo, RwSignal, Signal};
use leptos::prelude::*;

use crate::domain::catalogue::{Answers, Listed, Question, WhichMunicipality};
use crate::domain::programme::{Audience, ProgrammeId};
use crate::i18n::args;
use crate::state::route::{Page, Start};
use crate::state::{Vejviser, vejviser};
use crate::ui::components::words::{Form, MachineLabel, WordingOf, Words};
use crate::ui::pictures::{Glyph, Icon, PhaseSign, SignSize, SignState};
use crate::ui::view;
use crate::ui::view::Child;

/// Which programme. "Just looking" is a way of its own and makes no plan.
#[component]
pub fn ChooseProgramme() -> AnyView {
    let state = vejviser();
    let answers = RwSignal::new(Answers::default());
    let questions = Question::ALL.map(|question| view! { <Ask question answers/> });
    let suggested = move || suggestions(state, &answers.get());
    let again = move || {
        let any = answers.with(|answers| *answers != Answers::default());
        any.then(|| view! {
            <button type="button" class="button quiet" on:click=move |_| answers.set(Answers::default())>
                <Icon name=Glyph::Undo/><span>{state.say("choose-again")}</span>
            </button>
        })
    };
    view! {
        <div class="start choose">
            <h1 id="title" tabindex="-1">{state.say("start-programme")}</h1>
            <p class="lead">{state.say("start-programme-what")}</p>
            <MachineLabel/>
            <section class="ask" aria-labelledby="choose-help">
                <h2 id="choose-help"><Icon name=Glyph::Why/><span>{state.say("choose-help")}</span></h2>
                {questions.into_iter().collect::<Vec<_>>()}
                {again}
            </section>
            <div role="status">{suggested}</div>
            <p>
                <a class="button" href=state.href(Page::Programmes) on:click=move |_| {
                    state.change_settings(|settings| settings.just_looking = true);
                }>
                    <Icon name=Glyph::Book/><span>{state.say("just-looking")}</span>
                </a>
            </p>
        </div>
    }
}

/// The programmes that suit, with the reason; all of them as long as nothing is answered, or nothing suits.
fn suggestions(state: Vejviser, answers: &Answers) -> AnyView {
    let wording: WordingOf = Signal::derive(move || state.catalogue_wording());
    let catalogue = state.catalogue();
    let asked = *answers != Answers::default();
    let suits: Vec<ProgrammeId> = match asked {
        true => catalogue
            .suggested(answers)
            .into_iter()
            .map(|listed| listed.id.clone())
            .collect(),
        false => Vec::new(),
    };
    let rows = |reason: bool| {
        let of_newcomers = catalogue
            .programmes
            .iter()
            .filter(|listed| listed.audience == Audience::Newcomer);
        let shown = of_newcomers.filter(|listed| suits.contains(&listed.id) == reason);
        let rows = shown.map(|listed| {
            let page = Page::Start(Start::Date(listed.id.clone()));
            // The reason speaks of every answer that counts; before all of them are given it would guess.
            let reason = reason
                && listed
                    .suits
                    .as_ref()
                    .is_some_and(|suits| suits.is_answered(answers));
            view! { <Choice listed=listed.clone() wording page reason/> }
        });
        rows.collect::<Vec<_>>()
    };
    let first = (!suits.is_empty()).then(|| {
        view! {
            <h2><Icon name=Glyph::Done/><span>{state.say("choose-suggested")}</span></h2>
            <ul class="choices suggested">{rows(true)}</ul>
        }
    });
    let none = (asked && suits.is_empty())
        .then(|| view! { <p class="notice"><Icon name=Glyph::Otherwise/><span>{state.say("choose-none")}</span></p> });
    let others = rows(false);
    let title = match suits.is_empty() {
        true => "choose-all",
        false => "choose-others",
    };
    let open = suits.is_empty();
    view! {
        <div>
            {first}
            {none}
            <details class="fold" open=open>
                <summary><Icon name=Glyph::Book/><span>{state.say(title)}</span></summary>
                <ul class="choices">{others}</ul>
            </details>
        </div>
    }
}

/// A question: open when it is the next one, one line with its answer afterwards, nothing before.
#[component]
fn Ask(question: Question, answers: RwSignal<Answers>) -> AnyView {
    let state = vejviser();
    let given = Memo::new(move |_| answers.with(|answers| answers.of(question).map(str::to_owned)));
    let is_next = Memo::new(move |_| {
        answers.with(|answers| {
            let catalogue = state.catalogue();
            let mut open = Question::ALL.into_iter();
            let next = open.find(|question| {
                answers.of(*question).is_none() && catalogue.depends_on(*question, answers)
            });
            next == Some(question)
        })
    });
    let which = Memo::new(move |_| answers.with(Answers::which_municipality));
    (move || {
        let title = state.say(title_of(question, which.get()));
        let choices = choices(state, question, which.get());
        match given.get() {
        Some(answer) => {
            let word = choices
                .iter()
                .find(|(choice, _)| *choice == answer)
                .map(|(_, word)| word.clone());
            let change = move |_| answers.update(|answers| answers.set(question, None));
            Some(view! {
                <p class="answered">
                    <span>{title.clone()}</span>
                    <button type="button" class="choice-button" aria-pressed="true" on:click=change>{word}<Icon name=Glyph::Note/></button>
                </p>
            })
        }
        None if is_next.get() => {
            let buttons = choices.iter().map(|(choice, word)| {
                let choice = choice.clone();
                let press = move |_| {
                    answers.update(|answers| answers.set(question, Some(choice.clone())));
                };
                view! { <li><button type="button" class="choice-button" aria-pressed="false" on:click=press>{word.clone()}</button></li> }
            });
            let buttons = buttons.collect::<Vec<_>>();
            Some(view! {
                <fieldset class="asked">
                    <legend>{title.clone()}</legend>
                    <ul class="choice-buttons">{buttons}</ul>
                </fieldset>
            })
        }
        None => None,
    }})
    .into_child()
}

fn title_of(question: Question, which: WhichMunicipality) -> &'static str {
    match question {
        Question::Permit => "choose-permit",
        Question::Home => "choose-home",
        Question::Work => "choose-work",
        Question::Municipality => match which {
            WhichMunicipality::OfHome => "choose-municipality",
            WhichMunicipality::ToCome => "choose-municipality-to-come",
            WhichMunicipality::Wished => "choose-municipality-wished",
        },
    }
}

/// What can be answered, with its words.
fn choices(state: Vejviser, question: Question, which: WhichMunicipality) -> Vec<(String, String)> {
    let places = state.catalogue().places.clone();
    let mut choices: Vec<(String, String)> = match question {
        Question::Municipality => places
            .into_iter()
            .map(|place| (place.code, place.name))
            .collect(),
        _ => Vec::new(),
    };
    let words = question.answers().iter().map(|answer| {
        let message = match *answer {
            "yes" => "answer-yes",
            "no" if question == Question::Work => "answer-no-work",
            "no" => "answer-no",
            "job" => "answer-job",
            "internship" => "answer-internship",
            _ if which == WhichMunicipality::OfHome => "answer-other",
            _ => "answer-other-or-unknown",
        };
        ((*answer).to_owned(), state.say(message))
    });
    choices.extend(words);
    choices
}

/// A programme to choose: its sign, its name, and what it is.
#[component]
pub fn Choice(
    listed: Listed,
    wording: WordingOf,
    page: Page,
    /// Whether it says why it is suggested.
    #[prop(optional)]
    reason: bool,
) -> AnyView {
    let state = vejviser();
    let key = |part: &str| format!("programme.{}.{part}", listed.id);
    let ended = listed.ended.map(|year| {
        let words = args().s("year", year.to_string());
        view! { <span class="tag ended"><Icon name=Glyph::Clock/>{state.say_with("programme-ended", words)}</span> }
    });
    view! {
        <li>
            <a class="choice" href=state.href(page) data-sign=listed.sign.slug()>
                <span class="choice-picture"><PhaseSign sign=listed.sign size=SignSize::Small state=SignState::Here/></span>
                <span class="choice-words">
                    <strong><Words wording key=key("title") form=Form::Line/></strong>
                    <Words wording key=key("summary") form=Form::Line/>
                    {ended}
                    {reason.then(|| view! { <span class="reason"><Words wording key=key("reason") form=Form::Line/></span> })}
                </span>
                <Icon name=Glyph::Forward/>
            </a>
        </li>
    }
}
