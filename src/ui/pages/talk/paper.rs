//! The slides on paper: the most important on one page, and the slides themselves, two to a page, with room for notes.

use leptos::prelude::*;

use super::here::{Here, programme_name};
use super::picture::code;
use super::slide::SlideView;
use crate::domain::talk::Area;
use crate::i18n::args;
use crate::platform::{document, navigation};
use crate::state::route::{Page, Route};
use crate::state::signals::RwSignal;
use crate::state::talk::{Deck, DeckSlide, View};
use crate::state::{Vejviser, vejviser};
use crate::ui::components::dates::month_words;
use crate::ui::components::words::running;
use crate::ui::pictures::{Glyph, Icon};
use crate::ui::view;
use crate::ui::view::Child;

/// A slide on paper has the shape of one on a wall.
const AREA: Area = Area {
    width: 1600,
    height: 900,
};
/// A printer breaks lines by its own fonts.
const RESERVE: u32 = 6;
/// Of more slides than these only the first point stands on the page of the most important.
const MOST_IN_FULL: usize = 10;
/// Of more slides than these the page of the most important is set smaller.
const MOST_AT_EASE: usize = 18;
/// Lines to write on, beside each slide.
const LINES: usize = 4;

#[component]
pub fn Paper(id: String) -> AnyView {
    Here::of(id).shown(|here| view! { <Handout here/> })
}

#[component]
fn Handout(here: Here) -> AnyView {
    let state = vejviser();
    let base = RwSignal::new(None::<String>);
    // Only a browser knows where the app is hosted.
    Effect::new(move |_| base.set(navigation::address("")));
    let address = move |page: &Page| {
        let base = base.get()?;
        let route = Route {
            locale: None,
            page: page.clone(),
        };
        Some(format!("{}{}", base.trim_end_matches('/'), route))
    };
    let short = move || {
        here.deck
            .with(|deck| Some(summary(state, deck.as_ref()?, address)))
    };
    let slides = move || {
        here.deck.with(|deck| {
            let deck = deck.as_ref()?;
            let slides = deck.slides.iter().flat_map(|slide| {
                let code = slide.has_code().then(|| address(&slide.page)).flatten();
                screens(deck, slide, code)
            });
            Some(slides.collect::<Vec<_>>())
        })
    };
    let name = move || here.talk().map(|talk| talk.plot.name);
    view! {
        <article class="handout">
            <header class="page-head screen-only">
                <a class="crumb" href=here.href(View::Make, 0)><Icon name=Glyph::Back/><span><bdi>{name}</bdi></span></a>
                <h1 id="title" tabindex="-1">{state.say("talk-paper")}</h1>
                <p><button type="button" class="button primary" id="print" on:click=|_| document::print()><Icon name=Glyph::Print/><span>{state.say("after-print")}</span></button></p>
                <h2>{state.say("handout-short")}</h2>
            </header>
            <section class="handout-short">{short}</section>
            <h2 class="screen-only">{state.say("handout-slides")}</h2>
            <ol class="handout-slides">{slides}</ol>
        </article>
    }
    .into_child()
}

/// Each screen of a slide, with lines to write on.
fn screens(deck: &Deck, slide: &DeckSlide, address: Option<String>) -> Vec<AnyView> {
    let laid = slide.laid(AREA, RESERVE);
    let lines = || -> Vec<AnyView> { (0..LINES).map(|_| view! { <span></span> }).collect() };
    let pages = (0..laid.screens.len()).map(|part| {
        view! {
            <li class="handout-slide">
                <div class="handout-picture"><SlideView slide=slide.clone() laid=laid.clone() part area=AREA signs=deck.signs() address=address.clone()/></div>
                <div class="handout-lines" aria-hidden="true">{lines()}</div>
            </li>
        }
    });
    pages.collect()
}

/// The talk on one page: what each slide says, in every language, with its sign, its sources and the way to it.
fn summary(state: Vejviser, deck: &Deck, address: impl Fn(&Page) -> Option<String>) -> AnyView {
    let home = address(&Page::Programme(deck.programme.id.clone()));
    // Who has no phone that reads codes types it.
    let readable = home.as_ref().and_then(|home| {
        let (_, readable) = home.split_once("://")?;
        Some(view! { <p class="handout-address"><bdi dir="ltr">{readable.to_owned()}</bdi></p> })
    });
    let home = code(home);
    let is_long = deck.slides.len() > MOST_IN_FULL;
    let columns = deck.languages.iter().enumerate().map(|(place, language)| {
        let name = programme_name(
            &state.catalogue_wording(),
            deck.programme.id.as_str(),
            *language,
        );
        // The same slide has the same number in every language, also where it says nothing in one of them.
        let slides = deck.slides.iter().enumerate().filter_map(|(number, slide)| {
            let said = match slide.said.len() == deck.languages.len() {
                true => slide.said.get(place),
                false => slide.said.iter().find(|said| said.language == *language),
            }?;
            let number = (number + 1).to_string();
            // All of it has to stand on one page.
            let points = said.block.points.iter().take(if is_long { 1 } else { 3 });
            let points: Vec<_> = points
                .map(|point| view! { <li>{running(point)}</li> })
                .collect();
            let title = running(&said.block.title);
            Some(
                view! { <li value=number><strong>{title}</strong><ul class="handout-points">{points}</ul></li> },
            )
        });
        let slides: Vec<_> = slides.collect();
        view! {
            <div class="handout-column" lang=language.tag() dir=language.direction().as_str()>
                <h3>{name}</h3><ol class="handout-list">{slides}</ol>
            </div>
        }
    });
    let columns: Vec<_> = columns.collect();
    let sources = deck.programme.sources.iter().map(|source| {
        let words = args()
            .s(
                "source",
                format!("{}, {}", source.organisation, source.title),
            )
            .s("year", source.year.to_string())
            .s("checked", month_words(state, &source.checked));
        view! { <li>{state.say_with("handout-source", words)}</li> }
    });
    let sources: Vec<_> = sources.collect();
    let count = deck.languages.len().to_string();
    let many = (deck.slides.len() > MOST_AT_EASE).to_string();
    view! {
        <div class="handout-columns" data-languages=count data-many=many>{columns}</div>
        <div class="handout-foot">{home}<div>{readable}<ul class="handout-sources">{sources}</ul><p>{state.say("ask-your-municipality")}</p></div></div>
    }
    .into_child()
}
