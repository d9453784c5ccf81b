//! One view of everybody: who has what this week, what is late, when we met, when we meet.

use leptos::prelude::*;

use super::person_form::{Described, PersonForm};
use super::walks_of;
use crate::domain::person::{Mark, Person};
use crate::domain::plan::PlanId;
use crate::domain::programme::StepId;
use crate::i18n::args;
use crate::state::content::VOLUNTEER;
use crate::state::route::{Page, With};
use crate::state::{Outlook, Vejviser, Walk, Walks, vejviser};
use crate::ui::components::dates::{day_words, moment_in_words};
use crate::ui::components::words::plain_of;
use crate::ui::pictures::{Glyph, Icon, MarkPicture};
use crate::ui::view;

/// How many steps of this week stand in the list.
const MOST_STEPS: usize = 2;

#[component]
pub fn Everybody() -> AnyView {
    let state = vejviser();
    let walks = walks_of(state, None);
    let list = move || {
        walks.with(|walks| match walks {
            Walks::Reading => view! { <p role="status">{state.say("loading")}</p> },
            Walks::Unreadable => {
                view! { <p class="fault" role="alert"><Icon name=Glyph::Warning/><span>{state.say("beside-unreadable")}</span></p> }
            }
            Walks::Read(walks) if walks.is_empty() => {
                view! { <p class="notice"><Icon name=Glyph::Volunteer/><span>{state.say("beside-nobody")}</span></p> }
            }
            Walks::Read(walks) => {
                let mut walks: Vec<&Walk> = walks.iter().collect();
                // Whom one meets first stands first; the others keep their order.
                walks.sort_by_key(|walk| {
                    let next = walk.meetings.next.as_ref().map(|next| next.value);
                    (next.is_none(), next)
                });
                let cards: Vec<_> = walks.into_iter().map(|walk| card(state, walk)).collect();
                view! { <ul class="person-cards">{cards}</ul> }
            }
        })
    };
    let begin = Callback::new(move |described: Described| {
        let Described { person, programme } = described;
        if let Some(programme) = programme {
            let plan = state.begin_beside(person, &programme);
            state.go_after(Page::Beside(With::Person(plan)));
        }
        Ok(())
    });
    let taken = state.plans.with_untracked(|plans| {
        let people = plans.iter().filter_map(|info| info.person.as_ref());
        people
            .map(|person| Mark::of(&person.mark))
            .collect::<Vec<_>>()
    });
    let somebody = Person {
        mark: Mark::unlike(&taken).word(),
        ..Person::default()
    };
    let plan = PlanId("new".to_owned());
    let rows = [
        (Page::Beside(With::Role), "role-title", Glyph::Why),
        (Page::Programme(VOLUNTEER.into()), "beside-programme", Glyph::Book),
    ]
    .map(|(page, message, glyph)| view! {
        <li><a class="row" href=state.href(page)>
            <Icon name=glyph/><span class="row-words"><span class="row-title">{state.say(message)}</span></span><Icon name=Glyph::Forward/>
        </a></li>
    });
    view! {
        <div class="beside-page everybody">
            <header class="page-head">
                <h1 id="title" tabindex="-1">{state.say("beside-title")}</h1>
                <p class="lead">{state.say("beside-what")}</p>
            </header>
            {list}
            <details class="fold add-person" open=taken.is_empty()>
                <summary><Icon name=Glyph::Add/><span>{state.say("beside-add")}</span></summary>
                <p>{state.say("beside-add-what")}</p>
                <PersonForm plan person=somebody begins=true save=state.say("beside-begin") on_save=begin/>
            </details>
            <ul class="rows">{rows.into_iter().collect::<Vec<_>>()}</ul>
        </div>
    }
}

/// The steps that press now: the next one, and those of this week.
pub fn steps_now(outlook: &Outlook) -> Vec<StepId> {
    let next = outlook.agenda.next.iter();
    next.chain(&outlook.agenda.this_week).cloned().collect()
}

/// What a step is called, without marks.
pub fn step_title(state: Vejviser, outlook: &Outlook, step: &StepId) -> String {
    plain_of(
        &outlook.way.wording,
        &format!("step.{step}.title"),
        state.locale(),
    )
}

/// One person in a few lines.
fn card(state: Vejviser, walk: &Walk) -> AnyView {
    let outlook = state.outlook(walk);
    let meetings = &walk.meetings;
    let today = state.today();
    let late = outlook
        .as_ref()
        .map_or(0, |outlook| outlook.agenda.late.len());
    let late = (late > 0).then(|| {
        let words = state.say_with("beside-late", args().n("steps", late));
        view! { <li class="late"><Icon name=Glyph::Warning/><span>{words}</span></li> }
    });
    let steps = outlook.as_ref().map(|outlook| {
        let titles: Vec<_> = steps_now(outlook)
            .iter()
            .take(MOST_STEPS)
            .map(|step| view! { <li><Icon name=Glyph::Today/><span>{step_title(state, outlook, step)}</span></li> })
            .collect();
        titles
    });
    let met = match meetings.last_met() {
        Some(day) => state.say_with("beside-last-met", args().s("day", day_words(state, day))),
        None => state.say("beside-never-met"),
    };
    let next = match (&meetings.next, meetings.unanswered(today)) {
        (_, Some(moment)) => state.say_with(
            "beside-did-you-meet",
            args().s("day", day_words(state, moment.date())),
        ),
        (Some(next), None) => state.say_with(
            "beside-next-meeting",
            args().s("date", moment_in_words(state, next.value)),
        ),
        (None, None) => state.say("beside-no-meeting"),
    };
    let asks = meetings.asks_how_you_are(today).then(|| {
        view! { <li><Icon name=Glyph::Say/><span>{state.say("checkin-due")}</span></li> }
    });
    let href = state.href(Page::Beside(With::Person(walk.id.clone())));
    view! {
        <li class="person-card">
            <a class="person-name" href=href><MarkPicture mark=walk.mark()/><bdi>{walk.person.called.clone()}</bdi><Icon name=Glyph::Forward/></a>
            <ul class="person-facts">
                {late}
                {steps}
                <li><Icon name=Glyph::Calendar/><span>{next}</span></li>
                <li><Icon name=Glyph::Clock/><span>{met}</span></li>
                {asks}
            </ul>
        </li>
    }
}
