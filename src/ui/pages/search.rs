//! One box over everything. What is typed stays on the page: no address and no store has it.

use crate::state::signals::{Memo, Signal};
use leptos::prelude::*;

use crate::domain::cpr::has_cpr_shape;
use crate::domain::search::{Form as PieceForm, Found, Hit, Piece, Query, Target, excerpt};
use crate::i18n::{Locale, args};
use crate::platform::document;
use crate::state::route::{Page, Route};
use crate::state::search::{NotSearched, Shelf};
use crate::state::{Part, Vejviser, vejviser};
use crate::ui::components::cpr::CprWarning;
use crate::ui::components::words::{Form, MachineLabel, WordingOf, Words};
use crate::ui::pictures::{Glyph, Icon};
use crate::ui::view;

/// How many results are shown; who sees them all wants another word, not more of them.
const MOST_SHOWN: usize = 30;
const BOX: &str = "search";

#[component]
pub fn SearchPage() -> AnyView {
    let state = vejviser();
    state.follow_search();
    let typed = state.search.typed;
    let query = Memo::new(move |_| typed.with(|typed| Query::of(typed)));
    let found = Memo::new(move |_| query.with(|query| state.found(query).1));
    let count = Memo::new(move |_| found.with(|found| found.hits.len()));
    let is_empty = Memo::new(move |_| query.with(Query::is_empty));
    let shaped = Memo::new(move |_| typed.with(|typed| has_cpr_shape(typed)));
    let said = move || {
        if is_empty.get() {
            return None;
        }
        let only_near = found.with(|found| found.only_near);
        // As long as something may still be found, that is said instead, and why nothing can be.
        let is_open = matches!(state.not_searched(), NotSearched::Coming | NotSearched::All);
        match (count.get(), only_near) {
            (0, _) if is_open => None,
            (0, _) => Some(state.say("search-nothing")),
            (_, true) => Some(state.say("search-nearest")),
            (count, false) => Some(state.say_with("search-count", args().n("count", count as i64))),
        }
    };
    let shown = move || {
        is_empty
            .get()
            .then(|| view! { <Suggestions/> })
            .or_else(|| {
                let query = query.get();
                // What was found, and where: one of the two may be newer than the other for a moment.
                let (shelves, found) = state.found(&query);
                Some(results(state, &shelves, &found, &query))
            })
    };
    // From the box to the results and back without leaving the keyboard.
    let on_key = move |event: leptos::ev::KeyboardEvent| {
        let last = count.get_untracked().min(MOST_SHOWN);
        let at = (0..last).find(|at| document::has_focus(&link_id(*at)));
        let to = match (event.key().as_str(), at) {
            // On a link or a button beneath, Enter is theirs.
            ("ArrowDown" | "Enter", None) if last > 0 && document::has_focus(BOX) => link_id(0),
            ("ArrowDown", Some(at)) if at + 1 < last => link_id(at + 1),
            ("ArrowUp", Some(0)) => BOX.to_owned(),
            ("ArrowUp", Some(at)) => link_id(at - 1),
            _ => return,
        };
        event.prevent_default();
        document::focus_in_sight(&to);
    };
    view! {
        <div class="search-page" on:keydown=on_key>
            <header class="page-head">
                <h1 id="title" tabindex="-1">{state.say("search-title")}</h1>
                <MachineLabel/>
            </header>
            <div role="search" class="search-box">
                <label for="search">{state.say("search-label")}</label>
                <div class="search-field">
                    <Icon name=Glyph::Search/>
                    <input
                        id="search" type="search" dir="auto" autocomplete="off" autocapitalize="off" spellcheck="false"
                        enterkeyhint="search" maxlength="200" aria-describedby="search-languages"
                        prop:value=move || typed.get()
                        on:input=move |event| typed.set(event_target_value(&event))
                    />
                </div>
                <p class="source" id="search-languages">{state.say("search-languages")}</p>
                <div role="alert"><CprWarning shaped/></div>
            </div>
            <p role="status" class="search-count">{said}</p>
            <Failed/>
            {shown}
            <Coming/>
        </div>
    }
}

fn link_id(at: usize) -> String {
    format!("found-{at}")
}

/// A path without its language, as a link.
fn href(state: Vejviser, path: &str) -> String {
    format!("{}/{path}", state.locale().tag())
}

fn results(state: Vejviser, shelves: &[Shelf], found: &Found, query: &Query) -> AnyView {
    let hits = found.hits.iter().take(MOST_SHOWN).enumerate();
    let rows = hits.filter_map(|(at, hit)| row(state, shelves.get(hit.index)?, hit, at, query));
    let rows = rows.collect::<Vec<_>>();
    let has_more = found.hits.len() > MOST_SHOWN && !found.only_near;
    let help = (found.only_near || found.hits.is_empty()).then(|| view! { <Help/> });
    view! {
        <div class="search-results">
            {(!rows.is_empty()).then(|| view! { <ol class="rows found">{rows}</ol> })}
            {has_more.then(|| view! {
                <p class="source">{state.say_with("search-more", args().n("count", MOST_SHOWN as i64))}</p>
            })}
            {help}
        </div>
    }
}

fn row(state: Vejviser, shelf: &Shelf, hit: &Hit, at: usize, query: &Query) -> Option<AnyView> {
    let target = shelf.index.places.get(hit.place)?;
    let wording = wording_of(state, shelf.part.clone());
    let title = match target {
        Target::Word(_, danish) => {
            view! { <bdi class="term" lang="da" dir="ltr">{danish.clone()}</bdi> }
        }
        Target::Contact(_) => {
            let number = number_of(state, target);
            view! {
                <Words wording key=target.title_key() form=Form::Line/>
                " "<bdi class="number" dir="ltr">{number}</bdi>
            }
        }
        // What one says is said in Danish.
        Target::Phrase(..) => {
            view! { <Words wording key=target.title_key() form=Form::Line danish=true/> }
        }
        _ => view! { <Words wording key=target.title_key() form=Form::Line/> },
    };
    let of = target.programme().map(|programme| {
        let wording: WordingOf = Signal::derive(move || state.catalogue_wording());
        let key = Target::Programme(programme.clone()).title_key();
        view! { " · "<Words wording key form=Form::Line/> }
    });
    let kind = state.say_with("search-kind", args().s("kind", target.kind()));
    let piece = piece(state, shelf, target, hit, query).map(|(pieces, language)| {
        let other = (language != state.locale()).then_some(language);
        view! {
            <span class="found-piece" lang=other.map(Locale::tag) dir=other.map(|language| language.direction().as_str())>
                {pieces.into_iter().map(marked).collect::<Vec<_>>()}
            </span>
        }
    });
    Some(view! {
        <li><a class="row" id=link_id(at) href=href(state, &target.path()) data-kind=target.kind()>
            <Icon name=glyph_of(target)/>
            <span class="row-words">
                <span class="found-kind">{kind}{of}</span>
                <span class="row-title">{title}</span>
                {piece}
            </span>
        </a></li>
    })
}

fn wording_of(state: Vejviser, part: Option<Part>) -> WordingOf {
    Signal::derive(move || match &part {
        Some(part) => state.part_wording(part),
        None => state.catalogue_wording(),
    })
}

fn number_of(state: Vejviser, target: &Target) -> Option<String> {
    let Target::Contact(id) = target else {
        return None;
    };
    let contacts = state
        .content
        .with_untracked(|content| content.ready().and_then(|content| content.contacts()))?;
    let mut contacts = contacts.contacts.iter();
    let contact = contacts.find(|contact| contact.id == *id);
    contact.map(|contact| contact.number.clone())
}

/// The text around the hit; what the thing is about where the hit is its title, which stands above it.
fn piece(
    state: Vejviser,
    shelf: &Shelf,
    target: &Target,
    hit: &Hit,
    query: &Query,
) -> Option<(Vec<Piece>, Locale)> {
    let entry = shelf.index.entries.get(hit.text)?;
    let wording = match &shelf.part {
        Some(part) => state.part_wording(part),
        None => state.catalogue_wording(),
    };
    let own = state.locale();
    let language = Locale::from_tag(shelf.index.language(entry)).unwrap_or(Locale::DANISH);
    let stands_above =
        *entry.key == target.title_key() && (language == own || entry_is_danish(target, language));
    let hit_text = (!entry.key.is_empty() && !stands_above)
        .then(|| {
            let mut languages = wording.languages();
            let texts = languages.find(|texts| texts.language == language.tag())?;
            Some((texts.texts.get(&*entry.key)?.text().to_owned(), language))
        })
        .flatten();
    // A sentence stands in its title; the situation that it is for says enough beside it.
    if matches!(target, Target::Phrase(..) | Target::Situation(_)) && stands_above {
        return None;
    }
    let (text, language) = hit_text.or_else(|| {
        let shown = wording.text(&target.about_key()?, own.tag())?;
        let language = Locale::from_tag(shown.language).unwrap_or(Locale::DANISH);
        Some((shown.text.to_owned(), language))
    })?;
    let pieces = excerpt(&text, query);
    (!pieces.is_empty()).then_some((pieces, language))
}

/// The Danish of a sentence stands in its title in any case.
fn entry_is_danish(target: &Target, language: Locale) -> bool {
    matches!(target, Target::Phrase(..)) && language == Locale::DANISH
}

fn marked(piece: Piece) -> AnyView {
    let text = match piece.is_hit {
        true => view! { <mark>{piece.text}</mark> },
        false => piece.text.into_any(),
    };
    match piece.form {
        PieceForm::Plain => text,
        PieceForm::Term => view! { <bdi class="term" lang="da" dir="ltr">{text}</bdi> },
        PieceForm::Number => view! { <bdi class="number" dir="ltr">{text}</bdi> },
    }
}

const fn glyph_of(target: &Target) -> Glyph {
    match target {
        Target::Contact(_) => Glyph::Emergency,
        Target::Programme(_) => Glyph::Book,
        Target::Phase(..) => Glyph::Road,
        Target::Step(..) => Glyph::What,
        Target::Item(..) => Glyph::Folder,
        Target::Word(..) => Glyph::Words,
        Target::Situation(_) | Target::Phrase(..) => Glyph::Say,
        Target::Letter(_) => Glyph::Letter,
    }
}

/// Where nothing was found, help is one tap away all the same.
#[component]
fn Help() -> AnyView {
    let state = vejviser();
    view! {
        <p class="search-help"><a class="button" href=state.href(Page::Contacts)>
            <Icon name=Glyph::Emergency/><span>{state.say("contacts-title")}</span>
        </a></p>
    }
}

/// What somebody may look for who has not typed anything.
#[component]
fn Suggestions() -> AnyView {
    let state = vejviser();
    let has_plan = state.log.with_untracked(|log| log.plan.is_some());
    let (folder, name) = match has_plan {
        true => ("folder", "nav-folder"),
        false => ("programmes", "programmes-title"),
    };
    let kind = |kind: &str| state.say_with("search-part", args().s("part", kind));
    let places = [
        ("contacts", state.say("contacts-title"), Glyph::Emergency),
        (
            folder,
            state.say(name),
            if has_plan { Glyph::Folder } else { Glyph::Book },
        ),
        ("words", kind("words"), Glyph::Words),
        ("phrases", kind("phrases"), Glyph::Say),
        ("letters", kind("letters"), Glyph::Letter),
    ];
    let rows = places
        .into_iter()
        .filter(|(path, ..)| !matches!(Route::parse(path).page, Page::Unknown(_)))
        .map(|(path, name, glyph)| {
            view! {
                <li><a class="row" href=href(state, path)>
                    <Icon name=glyph/>
                    <span class="row-words"><span class="row-title">{name}</span></span>
                    <Icon name=Glyph::Forward/>
                </a></li>
            }
        });
    view! {
        <section class="suggestions">
            <h2>{state.say("search-suggestions")}</h2>
            <ul class="rows">{rows.collect::<Vec<_>>()}</ul>
        </section>
    }
}

/// Says honestly, below what was found, that there may be more.
#[component]
fn Coming() -> AnyView {
    let state = vejviser();
    let is_coming = Memo::new(move |_| state.not_searched() == NotSearched::Coming);
    let told = move || {
        let is_coming = is_coming.get();
        is_coming
            .then(|| view! { <p class="source search-coming">{state.say("search-coming")}</p> })
    };
    view! { <div>{told}</div> }
}

/// Says honestly, before what was found, what could not be searched.
#[component]
fn Failed() -> AnyView {
    let state = vejviser();
    let missing = Memo::new(move |_| state.not_searched());
    let failed = move |what: AnyView| {
        view! {
            <div class="notice search-missing">
                <Icon name=Glyph::Warning/>
                <div>
                    {what}
                    <button type="button" class="button" on:click=move |_| state.search_again()>
                        <Icon name=Glyph::Undo/><span>{state.say("try-again")}</span>
                    </button>
                </div>
            </div>
        }
    };
    let told = move || match missing.get() {
        NotSearched::Nothing | NotSearched::Coming => ().into_any(),
        NotSearched::Failed(parts) => {
            let names = parts
                .into_iter()
                .map(|part| view! { <li>{name_of(state, part)}</li> });
            failed(
                view! { <p>{state.say("search-failed")}</p><ul>{names.collect::<Vec<_>>()}</ul> },
            )
        }
        NotSearched::All => failed(view! { <p>{state.say("search-failed-all")}</p> }),
    };
    view! { <div role="status">{told}</div> }
}

fn name_of(state: Vejviser, part: Part) -> AnyView {
    let kind = |kind: &str| {
        state
            .say_with("search-part", args().s("part", kind))
            .into_any()
    };
    match part {
        Part::Programme(id) => {
            let wording: WordingOf = Signal::derive(move || state.catalogue_wording());
            view! { <Words wording key=Target::Programme(id).title_key() form=Form::Line/> }
        }
        Part::Country => state.say("contacts-title").into_any(),
        Part::Glossary => kind("words"),
        Part::Phrases => kind("phrases"),
        Part::Letters => kind("letters"),
    }
}
