//! One person: where their plan stands, the meetings, what to bring up, and the ways from here.

use crate::state::signals::{Memo, RwSignal};
use leptos::prelude::*;

use super::everybody::{step_title, steps_now};
use super::meetings::{Agreements, CheckIn, NextMeeting, Past, ToBringUp};
use super::person_form::{Described, PersonForm};
use super::walks_of;
use crate::domain::plan::{Beside, EntryId, PlanId};
use crate::i18n::{Locale, args};
use crate::state::content::followed;
use crate::state::route::{Page, With};
use crate::state::{Outlook, Vejviser, Walk, Walks, vejviser};
use crate::ui::components::page_state::{Loading, Missing};
use crate::ui::components::words::plain_of;
use crate::ui::pictures::{Glyph, Icon, MarkPicture};
use crate::ui::view;
use crate::ui::view::Child;

/// What the parts of the page need: the person, and how something is written down.
#[derive(Clone, Copy)]
pub struct WithPerson {
    state: Vejviser,
    plan: StoredValue<PlanId>,
    walks: RwSignal<Walks>,
}

impl WithPerson {
    pub fn plan(self) -> PlanId {
        self.plan.get_value()
    }

    /// Reads what is known of the person, and follows it.
    pub fn with<T>(self, read: impl FnOnce(&Walk) -> T) -> Option<T> {
        let plan = self.plan();
        self.walks.with(|walks| walks.of(&plan).map(read))
    }

    /// Writes something down.
    ///
    /// # Errors
    /// In the reader's language; then nothing has changed.
    pub fn write(self, fact: Beside) -> Result<(), String> {
        let Some(walk) = untrack(|| self.with(Walk::clone)) else {
            return Err(self.state.say("beside-unreadable"));
        };
        let entry = self.state.write_beside(&walk, fact)?;
        self.walks.update(|walks| walks.add(&walk.id, entry));
        Ok(())
    }

    pub fn take_back(self, entry: &EntryId) {
        if let Some(walk) = untrack(|| self.with(Walk::clone)) {
            let entry = self.state.take_back_beside(&walk, entry);
            self.walks.update(|walks| walks.add(&walk.id, entry));
        }
    }
}

#[component]
pub fn PersonPage(plan: PlanId) -> AnyView {
    let state = vejviser();
    let walks = walks_of(state, Some(plan.clone()));
    let with = WithPerson {
        state,
        plan: StoredValue::new(plan),
        walks,
    };
    // What is typed must not be drawn anew when something else has been written down.
    let standing = Memo::new(move |_| match with.with(|_| ()) {
        Some(()) => Some(true),
        None => walks
            .with(|walks| matches!(walks, Walks::Reading))
            .then_some(false),
    });
    (move || match standing.get() {
        Some(true) => view! { <Person with/> },
        Some(false) => view! { <Loading/> },
        None if walks.with(|walks| *walks == Walks::Unreadable) => view! {
            <h1 id="title" tabindex="-1">{state.say("beside-title")}</h1>
            <p class="fault" role="alert"><Icon name=Glyph::Warning/><span>{state.say("beside-unreadable")}</span></p>
        },
        None => view! { <Missing/> },
    })
    .into_child()
}

#[component]
fn Person(with: WithPerson) -> AnyView {
    let state = vejviser();
    let plan = with.plan();
    let head = move || with.with(|walk| head(state, walk));
    let outlook = move || {
        with.with(|walk| {
            state
                .outlook(walk)
                .map(|outlook| standing_of(state, walk, &outlook))
        })
    };
    let opened = plan.clone();
    let open = move |_| state.open_beside(opened.clone(), Page::Today);
    let together = state.href(Page::Beside(With::Together(plan.clone())));
    let end = state.href(Page::Beside(With::End(plan.clone())));
    let back = state.href(Page::Beside(With::Everybody));
    let describe = {
        let plan = plan.clone();
        Callback::new(move |described: Described| {
            state.describe_person(&plan, described.person);
            Ok(())
        })
    };
    let person = untrack(|| with.with(|walk| walk.person.clone())).unwrap_or_default();
    view! {
        <div class="beside-page person-page">
            <header class="page-head">
                <a class="crumb" href=back><Icon name=Glyph::Back/><span>{state.say("beside-title")}</span></a>
                {head}
                <div class="person-ways">
                    <button type="button" class="button primary" id="open-plan" on:click=open><Icon name=Glyph::Road/><span>{state.say("person-open")}</span></button>
                    <a class="button" href=together><Icon name=Glyph::Mediator/><span>{state.say("person-together")}</span></a>
                </div>
            </header>
            <CheckIn with/>
            {outlook}
            <NextMeeting with/>
            <ToBringUp with/>
            <Agreements with/>
            <Past with/>
            <p class="only-here"><Icon name=Glyph::Save/><span>{state.say("person-own-log")}</span></p>
            <details class="fold edit-person">
                <summary><Icon name=Glyph::Note/><span>{state.say("person-edit")}</span></summary>
                <PersonForm plan=plan.clone() person begins=false save=state.say("person-save") on_save=describe/>
            </details>
            <p><a class="button quiet" href=end><Icon name=Glyph::Delete/><span>{state.say("end-title")}</span></a></p>
        </div>
    }
}

fn head(state: Vejviser, walk: &Walk) -> AnyView {
    let languages: Vec<_> = walk
        .person
        .languages
        .iter()
        .filter_map(|tag| Locale::from_tag(tag))
        .map(|locale| view! { <li lang=locale.tag() dir=locale.direction().as_str()>{locale.name()}</li> })
        .collect();
    let wording = state.catalogue_wording();
    let names: Vec<_> = followed(&walk.plan)
        .iter()
        .map(|id| {
            let title = plain_of(&wording, &format!("programme.{id}.title"), state.locale());
            view! { <li>{title}</li> }
        })
        .collect();
    let damaged = (walk.damaged > 0).then(|| {
        let words = state.say_with("beside-damaged", args().n("records", walk.damaged));
        view! { <p class="fault"><Icon name=Glyph::Warning/><span>{words}</span></p> }
    });
    view! {
        <h1 id="title" tabindex="-1" class="person-title"><MarkPicture mark=walk.mark()/><bdi>{walk.person.called.clone()}</bdi></h1>
        <ul class="person-tags">{languages}{names}</ul>
        {damaged}
    }
}

/// Where the plan stands, in words.
fn standing_of(state: Vejviser, walk: &Walk, outlook: &Outlook) -> AnyView {
    let phase = outlook.agenda.phase.as_ref().map(|phase| {
        let key = format!("phase.{phase}.title");
        let title = plain_of(&outlook.way.wording, &key, state.locale());
        view! { <p>{state.say_with("person-phase", args().s("phase", title))}</p> }
    });
    let rows = |steps: &[crate::domain::programme::StepId]| -> Vec<AnyView> {
        let rows = steps.iter().map(|step| {
            let page = Page::Step(outlook.way.joined.of_step(step).clone(), step.clone());
            let plan = walk.id.clone();
            let title = step_title(state, outlook, step);
            view! {
                <li><button type="button" class="button quiet" on:click=move |_| state.open_beside(plan.clone(), page.clone())>
                    <span>{title}</span><Icon name=Glyph::Forward/>
                </button></li>
            }
        });
        rows.collect()
    };
    let late = (!outlook.agenda.late.is_empty()).then(|| {
        view! {
            <h3 class="late"><Icon name=Glyph::Warning/><span>{state.say("person-late")}</span></h3>
            <ul class="person-steps">{rows(&outlook.agenda.late)}</ul>
        }
    });
    let now = steps_now(outlook);
    let now = match now.is_empty() {
        true if outlook.agenda.phase.is_none() => {
            view! { <p class="notice blank"><Icon name=Glyph::Calendar/><span>{state.say("person-no-date")}</span></p> }
        }
        true => view! { <p>{state.say("person-nothing")}</p> },
        false => view! { <ul class="person-steps">{rows(&now)}</ul> },
    };
    view! {
        <section>
            <h2><Icon name=Glyph::Today/><span>{state.say("person-now")}</span></h2>
            {phase}
            {now}
            {late}
        </section>
    }
}
