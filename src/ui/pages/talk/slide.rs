//! A slide as the hall sees it: one thought, one picture, and its words in one to three languages, each in a place
//! of its own and in its own direction.

use leptos::prelude::*;

use super::picture::Picture;
use crate::domain::programme::Sign;
use crate::domain::talk::own::Place;
use crate::domain::talk::{Area, Block, Laid, Layout, SlideKind};
use crate::i18n::Locale;
use crate::state::talk::DeckSlide;
use crate::ui::components::words::running;
use crate::ui::view;
use crate::ui::view::Child;

/// A screen of a slide.
#[component]
pub fn SlideView(
    slide: DeckSlide,
    laid: Laid,
    part: usize,
    area: Area,
    /// The signs of the whole way.
    signs: Vec<Sign>,
    /// Where a listener reads the same, for the code on the slide.
    #[prop(default = None)]
    address: Option<String>,
    /// Whether its heading is that of the page.
    #[prop(default = false)]
    is_page: bool,
) -> AnyView {
    let division = slide.division(area);
    let layout = match laid.layout {
        Layout::SideBySide => "beside",
        Layout::Stacked => "stacked",
        Layout::Apart => "apart",
    };
    let part = part.min(laid.screens.len().saturating_sub(1));
    let screen = laid.screens.get(part).cloned();
    let blocks: Vec<Block> = screen.map(|screen| screen.blocks).unwrap_or_default();
    let said = slide.said.iter().zip(blocks);
    // A language that stands on another screen takes no room on this one.
    let said: Vec<_> = said
        .filter(|(_, block)| !block.title.is_empty() || !block.points.is_empty())
        .collect();
    let languages = said.len().to_string();
    let mut needs_heading = is_page;
    let said: Vec<_> = said
        .into_iter()
        .map(|(said, block)| {
            let is_heading = needs_heading && !block.title.is_empty();
            needs_heading &= !is_heading;
            words(said.language, block, is_heading)
        })
        .collect();
    // A photo alone, or a text without a heading: the page still needs one.
    let bare = needs_heading
        .then(|| view! { <h1 id="title" tabindex="-1" class="visually-hidden">"…"</h1> });
    view! {
        <section class="slide" data-kind=kind(&slide) data-division=division.name() data-layout=layout
            data-texts=laid.texts.to_string() data-languages=languages data-sign=slide.sign.map(Sign::slug)>
            <div class="slide-picture"><Picture slide=slide.clone() signs address/></div>
            {bare}
            <div class="slide-words">{said}</div>
        </section>
    }
}

fn words(language: Locale, block: Block, is_page: bool) -> AnyView {
    let points = block.points.iter().filter(|point| !point.is_empty());
    let points: Vec<_> = points
        .map(|point| view! { <li>{running(point)}</li> })
        .collect();
    let title = (!block.title.is_empty()).then(|| {
        let title = running(&block.title);
        match is_page {
            true => view! { <h1 id="title" tabindex="-1" class="slide-title">{title}</h1> },
            false => view! { <p class="slide-title">{title}</p> },
        }
    });
    let points = (!points.is_empty()).then(|| view! { <ul class="slide-points">{points}</ul> });
    view! {
        <div class="slide-block" lang=language.tag() dir=language.direction().as_str()>{title}{points}</div>
    }
    .into_child()
}

fn kind(slide: &DeckSlide) -> &'static str {
    match (&slide.place, slide.kind) {
        (Place::Own(_), _) | (_, None) => "own",
        (_, Some(kind)) => match kind {
            SlideKind::Title => "title",
            SlideKind::Way => "way",
            SlideKind::Phase => "phase",
            SlideKind::Step => "step",
            SlideKind::Folder => "folder",
            SlideKind::Ladder => "ladder",
            SlideKind::Roles => "roles",
            SlideKind::Emergency => "emergency",
            SlideKind::Questions => "questions",
            SlideKind::TakeHome => "take-home",
        },
    }
}
