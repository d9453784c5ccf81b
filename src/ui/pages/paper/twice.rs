//! Everything on paper stands twice: in the reader's language, and in Danish for whoever helps or receives it.

use leptos::prelude::*;

use crate::content::pack::Wording;
use crate::domain::ics::{Date, Slot};
use crate::domain::moment::Moment;
use crate::domain::timing::Certainty;
use crate::i18n::{Args, Dates, Locale, Messages, args};
use crate::state::{Vejviser, vejviser};
use crate::ui::components::words::{Form, WordingOf, one_language, plain_of};
use crate::ui::view;
use crate::ui::view::Child;

/// One of the two languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tongue {
    Own,
    Danish,
}

impl Tongue {
    /// Both, or Danish alone where it is the reader's own.
    pub fn all(state: Vejviser) -> &'static [Tongue] {
        match state.locale() == Locale::DANISH {
            true => &[Tongue::Own],
            false => &[Tongue::Own, Tongue::Danish],
        }
    }

    pub fn say(self, state: Vejviser, id: &str, args: Args) -> String {
        match self {
            Tongue::Own => state.say_with(id, args),
            Tongue::Danish => state
                .messages
                .with_untracked(|messages| messages.in_danish(id, &args)),
        }
    }

    pub fn dated<T>(self, state: Vejviser, words: impl FnOnce(Dates<'_>) -> T) -> T {
        match self {
            Tongue::Own => state.dated(words),
            Tongue::Danish => words(Messages::danish().dates()),
        }
    }

    /// A text of a pack without marks.
    pub fn plain(self, state: Vejviser, wording: &Wording, key: &str) -> String {
        let locale = match self {
            Tongue::Own => state.locale(),
            Tongue::Danish => Locale::DANISH,
        };
        plain_of(wording, key, locale)
    }
}

/// Words in both languages, side by side where there is room.
pub fn both(state: Vejviser, words: impl Fn(Tongue) -> String) -> AnyView {
    lines(state, |tongue| vec![words(tongue)])
}

/// A message without values in both languages.
pub fn said(state: Vejviser, id: &str) -> AnyView {
    both(state, |tongue| tongue.say(state, id, args()))
}

/// Several short lines in both languages.
pub fn lines(state: Vejviser, words: impl Fn(Tongue) -> Vec<String>) -> AnyView {
    let columns = Tongue::all(state).iter().map(|tongue| {
        let lines = words(*tongue).into_iter();
        let lines: Vec<_> = lines
            .map(|line| view! { <span class="paper-line">{line}</span> })
            .collect();
        match tongue {
            Tongue::Own => view! { <span class="own">{lines}</span> },
            Tongue::Danish => view! { <span class="beside" lang="da" dir="ltr">{lines}</span> },
        }
    });
    let columns: Vec<_> = columns.collect();
    view! { <span class="twice">{columns}</span> }
}

/// A text of a pack in both languages.
#[component]
pub fn Twice(
    wording: WordingOf,
    #[prop(into)] key: String,
    #[prop(optional)] form: Form,
) -> AnyView {
    let state = vejviser();
    let own = state.locale();
    let shown = move || {
        wording.with(|wording| {
            // What is not translated stands in Danish once, and not twice.
            let shown = wording.text(&key, own.tag());
            let is_danish = shown.is_none_or(|shown| shown.language == Locale::DANISH.tag());
            let first = one_language(wording, &key, own, form, true);
            let second = (!is_danish)
                .then(|| one_language(wording, &key, Locale::DANISH, form, false))
                .flatten();
            view! { {first}{second} }
        })
    };
    match form {
        Form::Line | Form::Free => view! { <span class="twice">{shown}</span> },
        Form::Paragraphs | Form::List => view! { <div class="twice">{shown}</div> },
    }
}

/// When something is, in one language: a line, or one for each of several meetings.
pub fn slot_words(state: Vejviser, tongue: Tongue, slot: &Slot) -> Vec<String> {
    let today = state.today();
    let moment = |moment: Moment| tongue.dated(state, |dates| dates.moment(moment, today));
    let with_date = |id: &str, at: Moment| tongue.say(state, id, args().s("date", moment(at)));
    match slot {
        Slot::On(at) => vec![moment(*at)],
        Slot::By(at) => vec![with_date("paper-by", *at)],
        Slot::From(day) => vec![with_date("paper-from", Moment::Day(*day))],
        Slot::Days { first, last } => {
            let (first, last) = (Moment::Day(*first), Moment::Day(*last));
            vec![tongue.dated(state, |dates| dates.span(first, last, today))]
        }
        Slot::Meetings { days, .. } => {
            let days = days.iter().map(|day| moment(Moment::Day(*day)));
            days.collect()
        }
    }
}

/// A date with whether it is an estimate, for paper: never "tomorrow", which is another day when it is read.
pub fn date_lines(state: Vejviser, date: &Date) -> AnyView {
    let estimate = date.certainty == Certainty::Estimated;
    let words = lines(state, |tongue| {
        let mut words = slot_words(state, tongue, &date.slot);
        match words.as_mut_slice() {
            _ if !estimate => {}
            [only] => {
                let title = args().s("title", std::mem::take(only));
                *only = tongue.say(state, "calendar-estimate", title);
            }
            _ => words.push(tongue.say(state, "estimate", args())),
        }
        words
    });
    view! { <div class="paper-date" class:estimate=estimate>{words}</div> }
}

/// A short message in both languages in one line.
pub fn both_in_line(state: Vejviser, id: &str) -> AnyView {
    let words = Tongue::all(state).iter().map(|tongue| {
        let text = tongue.say(state, id, args());
        match tongue {
            Tongue::Own => view! { <span>{text}</span> },
            Tongue::Danish => view! { " · "<span lang="da" dir="ltr">{text}</span> },
        }
    });
    words.collect::<Vec<_>>().into_child()
}

/// A box to tick with a pen, ticked where it is so already.
pub fn tick(ticked: bool) -> AnyView {
    view! {
        <svg class="paper-tick" viewBox="0 0 24 24" aria-hidden="true">
            <rect x="3" y="3" width="18" height="18" rx="2"/>
            {ticked.then(|| view! { <path d="M7 12.5l3.5 3.5L17 8"/> })}
        </svg>
    }
}
