//! What carries a slide: the sign of its phase, a symbol, the way, the ladder, a code, a photo.

use leptos::prelude::*;

use crate::domain::programme::Sign;
use crate::domain::talk::SlideKind;
use crate::state::talk::DeckSlide;
use crate::state::{PhotoState, vejviser};
use crate::ui::pictures::{
    Correction, Figure, Glyph, Icon, PhaseSign, Qr, QrCode, RoadSmall, SignSize, SignState,
    Signpost, Stretch,
};
use crate::ui::view;
use crate::ui::view::Child;

/// The picture of a slide. Its words stand beside it, so that it is silent for a screen reader, but for the code.
#[component]
pub fn Picture(slide: DeckSlide, signs: Vec<Sign>, address: Option<String>) -> AnyView {
    if let Some(photo) = &slide.photo {
        let shown = vejviser().talk_photo(photo);
        return (move || match shown.get() {
            PhotoState::Shown(url) => view! { <img class="slide-photo" src=url alt=""/> },
            PhotoState::Loading => {
                view! { <span class="slide-glyph"><Icon name=Glyph::Photo/></span> }
            }
            PhotoState::Gone => {
                view! { <span class="slide-glyph"><Icon name=Glyph::Blank/></span> }
            }
        })
        .into_child();
    }
    let glyph = |glyph| view! { <span class="slide-glyph"><Icon name=glyph/></span> };
    match slide.kind {
        Some(SlideKind::Title) => {
            let code = code(address);
            view! { <span class="slide-scene"><Signpost/></span>{code} }
        }
        Some(SlideKind::TakeHome) => match code(address) {
            Some(code) => code,
            None => glyph(Glyph::Share),
        },
        Some(SlideKind::Way) => {
            let stretches = signs.into_iter().map(|sign| Stretch {
                sign,
                state: SignState::Here,
                label: String::new(),
            });
            view! { <span class="slide-road" aria-hidden="true"><RoadSmall stretches=stretches.collect() label="–"/></span> }
        }
        Some(SlideKind::Phase) => {
            let sign = slide.sign.unwrap_or(Sign::House);
            view! { <PhaseSign sign size=SignSize::Large state=SignState::Here/> }
        }
        Some(SlideKind::Step) => {
            let sign = slide.sign.map(|sign| {
                view! { <PhaseSign sign size=SignSize::Small state=SignState::Here/> }
            });
            let known = slide.picture.as_deref().map(Glyph::named);
            let symbol = glyph(
                known
                    .or(slide.unit.map(Glyph::of_unit))
                    .unwrap_or(Glyph::Today),
            );
            view! { {sign}{symbol} }
        }
        Some(SlideKind::Folder) => glyph(Glyph::Folder),
        Some(SlideKind::Ladder) => view! { <Climb/> },
        Some(SlideKind::Roles) => view! {
            <span class="slide-glyphs">{glyph(Glyph::House)}{glyph(Glyph::Work)}{glyph(Glyph::Mediator)}</span>
        },
        Some(SlideKind::Emergency) => view! {
            <span class="slide-glyphs">{glyph(Glyph::Emergency)}{glyph(Glyph::Phone)}</span>
        },
        Some(SlideKind::Questions) => glyph(Glyph::Why),
        None => glyph(Glyph::Note),
    }
}

/// Where a listener reads the same, as a picture for their phone. There is none where nobody knows the address yet.
pub fn code(address: Option<String>) -> Option<AnyView> {
    let address = address?;
    let code = QrCode::of(&address, Correction::Medium).ok()?;
    Some(view! { <span class="slide-code"><Qr code label=address/></span> })
}

/// A ladder with somebody at its foot: work stands at the top, and nobody is told where they stand.
#[component]
fn Climb() -> AnyView {
    view! {
        <span class="slide-climb" aria-hidden="true">
            <svg viewBox="0 0 120 200">
                <path class="climb-side" d="M34 190V16M86 190V16"/>
                <path class="climb-rung" d="M34 168h52M34 136h52M34 104h52M34 72h52M34 40h52"/>
                <path class="climb-flag" d="M86 16V2h24l-7 7 7 7z"/>
            </svg>
            <Figure/>
        </span>
    }
}
