//! What a plan says, in words, as a preview of a hand-over tells it: field by field, without the page of each.

use leptos::prelude::*;

use crate::domain::merge::Saying;
use crate::domain::plan::{ItemState, StepState, Subject};
use crate::i18n::args;
use crate::state::{Vejviser, vejviser};
use crate::ui::components::dates::moment_words;
use crate::ui::components::words::plain_of;
use crate::ui::pictures::{Glyph, Icon};
use crate::ui::view;

/// What it speaks of: the title of the step, the event of the date.
pub fn what_words(state: Vejviser, saying: &Saying) -> String {
    let step = |id: &str| format!("step.{id}.title");
    let item = |id: &str| format!("item.{id}.title");
    let key = match saying {
        Saying::Follows(id, _) => format!("programme.{id}.title"),
        Saying::Date(id, _) => format!("anchor.{id}.title"),
        Saying::Step(id, _) => step(id.as_str()),
        Saying::Rung(_) => return state.say("said-rung"),
        Saying::Item(id, _) | Saying::Note(Subject::Item(id), _) => item(id.as_str()),
        Saying::Note(Subject::Step(id), _) => step(id.as_str()),
    };
    let title = words_of(state, &key).unwrap_or_else(|| state.say("said-unknown"));
    match saying {
        Saying::Note(..) => state.say_with("said-note-on", args().s("what", title)),
        _ => title,
    }
}

/// What is said of it: the date, the state, the text.
pub fn value_words(state: Vejviser, saying: &Saying) -> String {
    let message = match saying {
        Saying::Date(_, Some(moment)) => return moment_words(state, *moment),
        Saying::Rung(Some(rung)) => {
            let name = words_of(state, &format!("rung.{rung}.name"));
            return name.unwrap_or_else(|| state.say("said-unknown"));
        }
        Saying::Note(_, text) if !text.is_empty() => return text.clone(),
        Saying::Follows(_, true) => "said-follows",
        Saying::Follows(_, false) => "said-follows-not",
        Saying::Date(_, None) => "said-date-unknown",
        Saying::Rung(None) => "said-nothing",
        Saying::Note(..) => "said-no-note",
        Saying::Step(_, step) => match step {
            StepState::NotStarted => "said-nothing",
            StepState::InProgress => "said-in-progress",
            StepState::Waiting => "said-waiting",
            StepState::Done => "said-done",
            StepState::NotForMe => "said-not-for-me",
        },
        Saying::Item(_, item) => match item {
            ItemState::Unknown => "said-nothing",
            ItemState::Received => "said-received",
            ItemState::Read => "said-read",
            ItemState::Missing => "said-missing",
        },
    };
    state.say(message)
}

/// The language and the direction of what is said, where it is not the page's: of somebody's own words neither
/// is known.
pub fn tongue_of(saying: &Saying) -> (Option<&'static str>, Option<&'static str>) {
    match saying {
        Saying::Note(_, text) if !text.is_empty() => (Some(""), Some("auto")),
        _ => (None, None),
    }
}

/// A text of whichever pack has it, in the reader's language.
fn words_of(state: Vejviser, key: &str) -> Option<String> {
    let wordings = state
        .content
        .with(|content| content.ready().map(|content| content.wordings()))?;
    let texts = wordings
        .iter()
        .map(|wording| plain_of(wording, key, state.locale()));
    let mut texts = texts.filter(|text| !text.is_empty());
    texts.next()
}

/// The kinds of what a plan says, in the order in which they are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Programmes,
    Dates,
    Ticks,
    Folder,
    Notes,
}

impl Kind {
    pub const ALL: [Kind; 5] = [
        Kind::Programmes,
        Kind::Dates,
        Kind::Ticks,
        Kind::Folder,
        Kind::Notes,
    ];

    pub fn of(saying: &Saying) -> Kind {
        match saying {
            Saying::Follows(..) => Kind::Programmes,
            Saying::Date(..) => Kind::Dates,
            Saying::Step(..) | Saying::Rung(_) => Kind::Ticks,
            Saying::Item(..) => Kind::Folder,
            Saying::Note(..) => Kind::Notes,
        }
    }

    pub fn title(self) -> &'static str {
        match self {
            Kind::Programmes => "going-programmes",
            Kind::Dates => "going-dates",
            Kind::Ticks => "going-ticks",
            Kind::Folder => "going-folder",
            Kind::Notes => "going-notes",
        }
    }

    pub fn glyph(self) -> Glyph {
        match self {
            Kind::Programmes => Glyph::Road,
            Kind::Dates => Glyph::Calendar,
            Kind::Ticks => Glyph::Done,
            Kind::Folder => Glyph::Folder,
            Kind::Notes => Glyph::Note,
        }
    }
}

/// All that is said, kind by kind; long lists are folded. Follows nothing: the packs have come or have not.
#[component]
pub fn Sayings(all: Vec<Saying>) -> AnyView {
    let state = vejviser();
    let groups = Kind::ALL.into_iter().filter_map(|kind| {
        let of_kind: Vec<&Saying> = all
            .iter()
            .filter(|saying| Kind::of(saying) == kind)
            .collect();
        if of_kind.is_empty() {
            return None;
        }
        let count = of_kind.len();
        let rows = of_kind.into_iter().map(|saying| {
            let (what, value) = (what_words(state, saying), value_words(state, saying));
            // Which programme it is needs no more words.
            let (lang, dir) = tongue_of(saying);
            let value = (kind != Kind::Programmes)
                .then(|| view! { <span class="said-value" lang=lang dir=dir>{value}</span> });
            view! { <li><span class="said-what">{what}</span>{value}</li> }
        });
        let rows = rows.collect::<Vec<_>>();
        let title = state.say_with(
            "going-count",
            args().s("what", state.say(kind.title())).n("count", count),
        );
        Some(view! {
            <details class="fold said" open=count <= FEW>
                <summary><Icon name=kind.glyph()/><span>{title}</span></summary>
                <ul>{rows}</ul>
            </details>
        })
    });
    let groups = groups.collect::<Vec<_>>();
    view! { <div class="sayings">{groups}</div> }
}

/// A list that is no longer than this is shown unfolded.
const FEW: usize = 6;
