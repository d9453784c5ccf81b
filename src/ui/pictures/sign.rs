//! The signs of the phases. Shape, symbol and colour always come together, so that a sign is known by somebody who
//! cannot read the word, cannot tell the colour, or sees it as an outline on paper.

use leptos::prelude::*;

use super::icon::Glyph;
use crate::domain::programme::Sign;
use crate::ui::view;

/// How large a sign stands in what surrounds it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SignSize {
    /// The plate alone, beside a word or on the road of the plan.
    Small,
    /// On its post, along the road.
    #[default]
    Medium,
    /// On its post, as the picture of a page or a slide.
    Large,
}

/// Where the reader is, seen from this sign.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SignState {
    /// Still to come: an outline.
    Ahead,
    /// The phase that the reader is in: full colour.
    #[default]
    Here,
    /// Passed: full colour with a small tick.
    Behind,
}

impl Sign {
    /// The word for this sign in class names and `data-sign`.
    pub const fn slug(self) -> &'static str {
        match self {
            Sign::House => "house",
            Sign::Course => "course",
            Sign::Work => "work",
            Sign::Centre => "centre",
            Sign::Friends => "friends",
            Sign::Skills => "skills",
        }
    }

    /// The symbol on the plate, for where a line of text leaves no room for the sign itself.
    pub const fn glyph(self) -> Glyph {
        match self {
            Sign::House => Glyph::House,
            Sign::Course => Glyph::Course,
            Sign::Work => Glyph::Work,
            Sign::Centre => Glyph::Suitcase,
            Sign::Friends => Glyph::People,
            Sign::Skills => Glyph::Star,
        }
    }

    /// Where the symbol stands on the plate. The hammer is a narrow symbol and stands a little larger, so that the
    /// signs look the same size.
    const fn symbol_place(self) -> &'static str {
        match self {
            Sign::House | Sign::Course | Sign::Centre => "translate(12.4 12.4) scale(1.3)",
            Sign::Friends => "translate(14.2 14.2) scale(1.15)",
            Sign::Skills => "translate(12.4 11.8) scale(1.3)",
            Sign::Work => "translate(9.6 10.7) scale(1.44)",
        }
    }

    /// The plate as a path, centred on 28,28; drawn once whole and once smaller as the rim within.
    pub(super) const fn plate(self) -> &'static str {
        match self {
            Sign::House => "M28 3.5a24.5 24.5 0 1 1 0 49 24.5 24.5 0 0 1 0-49z",
            Sign::Course => {
                "M14 5h28a9 9 0 0 1 9 9v28a9 9 0 0 1-9 9H14a9 9 0 0 1-9-9V14a9 9 0 0 1 9-9z"
            }
            Sign::Work => {
                "M18.3 4.5h19.4a5 5 0 0 1 4.3 2.5l9.7 16.9a8 8 0 0 1 0 8.2L42 49a5 5 0 0 1-4.3 2.5H18.3A5 5 0 0 1 14 49L4.3 32.1a8 8 0 0 1 0-8.2L14 7a5 5 0 0 1 4.3-2.5z"
            }
            Sign::Centre => {
                "M11 5h34a5 5 0 0 1 5 5v20c0 11-9 18-22 22.5C15 48 6 41 6 30V10a5 5 0 0 1 5-5z"
            }
            Sign::Friends => {
                "M23.8 4.7a6 6 0 0 1 8.4 0l19.1 19.1a6 6 0 0 1 0 8.4L32.2 51.3a6 6 0 0 1-8.4 0L4.7 32.2a6 6 0 0 1 0-8.4z"
            }
            Sign::Skills => {
                "M19.6 4h16.8a5 5 0 0 1 3.5 1.5l10.6 10.6a5 5 0 0 1 1.5 3.5v16.8a5 5 0 0 1-1.5 3.5L39.9 50.5a5 5 0 0 1-3.5 1.5H19.6a5 5 0 0 1-3.5-1.5L5.5 39.9A5 5 0 0 1 4 36.4V19.6a5 5 0 0 1 1.5-3.5L16.1 5.5A5 5 0 0 1 19.6 4z"
            }
        }
    }
}

impl SignState {
    pub(super) const fn slug(self) -> &'static str {
        match self {
            SignState::Ahead => "ahead",
            SignState::Here => "here",
            SignState::Behind => "behind",
        }
    }
}

/// The sign of a phase, on its post unless it is small. Silent for screen readers unless it is given a `label`,
/// for the name of the phase usually stands beside it.
#[component]
pub fn PhaseSign(
    sign: Sign,
    #[prop(optional)] size: SignSize,
    #[prop(optional)] state: SignState,
    #[prop(optional, into)] label: String,
) -> AnyView {
    let (size_class, view_box, post) = match size {
        SignSize::Small => ("sign-small", "0 0 56 56", false),
        SignSize::Medium => ("sign-medium", "0 0 56 88", true),
        SignSize::Large => ("sign-large", "0 0 56 88", true),
    };
    let class = format!(
        "sign sign-{} sign-{} {size_class}",
        sign.slug(),
        state.slug()
    );
    let named = !label.is_empty();
    view! {
        <svg
            class=class
            viewBox=view_box

            role=named.then_some("img")
            aria-label=named.then_some(label)
            aria-hidden=(!named).then_some("true")
        >
            {post
                .then(|| {
                    view! {
                        <path class="sign-post" d="M28 46v38" />
                        <path class="sign-foot" d="M19 85h18" />
                    }
                })}
            <path class="sign-plate" d=sign.plate() />
            <path class="sign-rim" d=sign.plate() transform="translate(28 28) scale(.87) translate(-28 -28)" />
            <path class="sign-symbol" d=sign.glyph().path() transform=sign.symbol_place() />
            {(state == SignState::Behind)
                .then(|| {
                    view! {
                        <circle class="sign-tick-ground" cx="46" cy="46" r="9" />
                        <path class="sign-tick" d="M41.8 46.3l2.9 2.9 5.5-6" />
                    }
                })}
        </svg>
    }
}

/// The plate of a sign as a part of a larger drawing, at a place of that drawing.
#[component]
pub(super) fn PhasePlate(sign: Sign, place: &'static str) -> AnyView {
    view! {
        <g class=format!("plate sign-{}", sign.slug()) transform=place>
            <path class="sign-plate" d=sign.plate() />
            <path class="sign-symbol" d=sign.glyph().path() transform=sign.symbol_place() />
        </g>
    }
}
