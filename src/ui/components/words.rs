//! The words of a pack on the page: in the reader's language, with a second language beside it, every
//! Danish term and number isolated, and an honest mark on what a machine has translated.

use std::sync::Arc;

use crate::state::signals::Signal;
use leptos::prelude::*;

use crate::content::pack::{SOURCE_LANGUAGE, Standing, Wording};
use crate::domain::text::{Piece, pieces};
use crate::i18n::{Direction, Locale, Status, args};
use crate::state::vejviser;
use crate::ui::pictures::{Glyph, Icon};
use crate::ui::view;
use crate::ui::view::Child;

/// The wording that a part of a page reads from.
pub type WordingOf = Signal<Arc<Wording>>;

/// How a text stands on the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Form {
    /// Paragraphs.
    #[default]
    Paragraphs,
    /// A list with a point for each line.
    List,
    /// One line within a heading or a row, without paragraphs of its own.
    Line,
    /// One line by itself, in no link, button, label or heading: its Danish words can be asked about, as those of
    /// paragraphs and lists can.
    Free,
}

/// A text of the pack, with the second language beside it where the reader wants one.
#[component]
pub fn Words(
    wording: WordingOf,
    #[prop(into)] key: String,
    #[prop(optional)] form: Form,
    /// Shows the Danish in any case: emergency and legal text must not stand on an unchecked translation alone.
    #[prop(optional)]
    danish: bool,
) -> AnyView {
    let state = vejviser();
    let locale = state.locale();
    let own_key = key.clone();
    let own = move || wording.with(|wording| one_language(wording, &own_key, locale, form, true));
    let beside = move || {
        let forced = (danish && locale != Locale::DANISH).then_some(Locale::DANISH);
        let second = state.beside().or(forced)?;
        wording.with(|wording| {
            // Where the reader's own language fell back to Danish, a second Danish line would only repeat it.
            let own = wording.text(&key, locale.tag())?;
            (own.language != second.tag()).then(|| one_language(wording, &key, second, form, false))
        })
    };
    match form {
        Form::Line | Form::Free => view! { <span class="words line">{own}{beside}</span> },
        Form::Paragraphs | Form::List => {
            view! { <div class="words">{own}{beside}</div> }
        }
    }
}

/// A text in one language, with its mark.
pub fn one_language(
    wording: &Wording,
    key: &str,
    locale: Locale,
    form: Form,
    own: bool,
) -> Option<AnyView> {
    let shown = wording.text(key, locale.tag())?;
    let language = Locale::from_tag(shown.language).unwrap_or(Locale::DANISH);
    let class = if own { "own" } else { "beside" };
    // What a machine has made is said of the language as a whole, at the head of the page.
    let said_at_the_head = shown.standing == Standing::Machine && by_machine(language);
    let mark = (shown.standing != Standing::Source && !said_at_the_head)
        .then(|| view! { <StandingMark standing=shown.standing/> });
    let in_other_language = (language != vejviser().locale()).then_some(language);
    let lang = in_other_language.map(Locale::tag);
    let dir = in_other_language.map(|language| language.direction().as_str());
    let lines: Vec<&str> = shown
        .text
        .lines()
        .filter(|line| !line.trim().is_empty())
        .collect();
    let count = lines.len();
    Some(match form {
        Form::Line => {
            view! { <span class=class lang=lang dir=dir>{running(shown.text)}{mark}</span> }
        }
        Form::Free => {
            view! { <span class=class lang=lang dir=dir>{open(shown.text)}{mark}</span> }
        }
        Form::List => {
            let points = lines
                .into_iter()
                .map(|line| view! { <li>{open(line)}</li> })
                .collect::<Vec<_>>();
            view! { <div class=class lang=lang dir=dir><ul>{points}</ul>{mark}</div> }
        }
        Form::Paragraphs => {
            let mut mark = Some(mark);
            let paragraphs = lines
                .into_iter()
                .enumerate()
                .map(|(index, line)| {
                    let mark = if index + 1 == count {
                        mark.take()
                    } else {
                        None
                    };
                    view! { <p>{open(line)}{mark}</p> }
                })
                .collect::<Vec<_>>();
            view! { <div class=class lang=lang dir=dir>{paragraphs}</div> }
        }
    })
}

/// Running text with its Danish terms and numbers kept in their own direction.
pub fn running(text: &str) -> Vec<AnyView> {
    in_pieces(text, false)
}

/// The same, where one can ask what each Danish word means: see [`answer`](super::sheet::answer). It is not a
/// button element, which would not be broken at the end of a line as words are.
fn open(text: &str) -> Vec<AnyView> {
    in_pieces(text, true)
}

fn in_pieces(text: &str, open: bool) -> Vec<AnyView> {
    pieces(text)
        .into_iter()
        .map(|piece| match piece {
            Piece::Plain(plain) => plain.into_any(),
            // A whole sentence is in no glossary.
            Piece::Term(term) if open && !term.ends_with(['.', '?', '!']) => {
                view! { <bdi class="term" lang="da" dir="ltr" role="button" tabindex="0" aria-haspopup="dialog">{term}</bdi> }
            }
            Piece::Term(term) => {
                view! { <bdi class="term" lang="da" dir="ltr">{term}</bdi> }
            }
            Piece::Number(number) => {
                view! { <bdi class="number" dir="ltr">{number}</bdi> }
            }
        })
        .collect()
}

/// Marks a text that is not simply as it was written or approved.
#[component]
pub fn StandingMark(standing: Standing) -> AnyView {
    let state = vejviser();
    let (class, message) = match standing {
        Standing::Source | Standing::Reviewed => return ().into_any(),
        Standing::Machine => ("standing machine", "standing-machine"),
        Standing::Stale => ("standing stale", "standing-stale"),
        Standing::Missing => ("standing missing", "standing-missing"),
    };
    let word = state.say(message);
    // A single text that nobody has read yet, in a language that is otherwise read: a small symbol. What is
    // out of date or missing is said in words on the spot.
    let locale = state.locale();
    let text = match standing {
        Standing::Machine => {
            view! { <span class="visually-hidden">{format!(" ({word})")}</span> }
        }
        _ => view! { <span>{word.clone()}</span> },
    };
    view! {
        <span class=class title=word lang=locale.tag() dir=locale.direction().as_str()>
            <Icon name=Glyph::Translate/>
            {text}
        </span>
    }
}

/// Says once, at the head of a page, that a machine has made its words. What the sign means and which text
/// counts stands at the foot.
#[component]
pub fn MachineLabel() -> AnyView {
    let state = vejviser();
    let own = state.locale();
    (move || {
        let text = if by_machine(own) {
            state.say("standing-machine")
        } else {
            let second = state.beside().filter(|second| by_machine(*second))?;
            state.say_with(
                "standing-machine-of",
                args().s("language", second.name()),
            )
        };
        Some(view! { <p class="standing machine"><Icon name=Glyph::Translate/><span>{text}</span></p> })
    })
    .into_child()
}

/// Whether the words of a language come from a machine and nobody has vouched for them.
pub fn by_machine(language: Locale) -> bool {
    language.status() == Status::Machine
}

/// The Danish of a key, if the pack has it: for what is to be said or read aloud in Danish.
pub fn danish_of(wording: &Wording, key: &str) -> Option<String> {
    wording
        .text(key, SOURCE_LANGUAGE)
        .map(|shown| shown.text.to_owned())
}

/// The plain words of a key in a language, without marks: for labels of pictures and titles. Where
/// there can be no element around a Danish term or a number, characters isolate it.
pub fn plain_of(wording: &Wording, key: &str, locale: Locale) -> String {
    let Some(shown) = wording.text(key, locale.tag()) else {
        return String::new();
    };
    let isolates =
        Locale::from_tag(shown.language).is_some_and(|shown| shown.direction() == Direction::Rtl);
    pieces(shown.text)
        .into_iter()
        .map(|piece| match piece {
            Piece::Term(text) | Piece::Number(text) if isolates => {
                format!("{LEFT_TO_RIGHT_ISOLATE}{text}{END_OF_ISOLATE}")
            }
            Piece::Plain(text) | Piece::Term(text) | Piece::Number(text) => text,
        })
        .collect()
}

const LEFT_TO_RIGHT_ISOLATE: char = '\u{2066}';
const END_OF_ISOLATE: char = '\u{2069}';
