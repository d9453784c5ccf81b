//! The welcome: a signpost where a road begins. It says what this is to somebody who has not chosen a language yet.

use leptos::prelude::*;

use super::figure::FigureShape;
use super::sign::PhasePlate;
use crate::domain::programme::Sign;
use crate::ui::view;

/// A person before a signpost, a road into the hills, the sun coming up, the three signs on one post. Words stand
/// beside it, so it is silent for screen readers.
#[component]
pub fn Signpost() -> AnyView {
    view! {
        <svg class="signpost" viewBox="0 0 400 240" aria-hidden="true">
            <rect class="land-sky" width="400" height="240" />
            <circle class="land-sun" cx="304" cy="98" r="34" />
            <path class="land-far" d="M0 132c60-34 112-40 168-16s92 26 140 4 66-16 92-8v128H0z" />
            <path class="land-near" d="M0 178c70-34 150-46 226-30 66 14 116 12 174-8v100H0z" />
            <path
                class="land-road"
                d="M299 156.5C285 160 270 167 273 178c3 12 30 18 29 27-2 13-122 17-202 45h150c18-14 78-24 81-42 2-16-40-20-43-30-2-8 9-16 19-21z"
            />
            <path
                class="land-mark"
                d="M299 161.5c-11 4-21.5 9-18.5 17 3.5 11.5 37 15.5 36 28.5-2 15-84 21-144 39"
            />
            <path class="land-post" d="M116 28v192" />
            <path
                class="land-grass"
                d="M103 223c-1-4-3-6-5-7M108 223c0-5 0-8-2-11M124 223c0-5 1-8 3-11M129 223c1-4 3-6 5-7M40 208c-1-4-3-6-5-7M45 208c0-5 1-8 3-11M352 196c-1-4-3-6-5-7M357 196c0-5 1-8 3-11"
            />
            <path class="board" d="M84 36h92l16 18-16 18H84a6 6 0 0 1-6-6V42a6 6 0 0 1 6-6z" />
            <path class="board" d="M148 79H62L46 97l16 18h86a6 6 0 0 0 6-6V85a6 6 0 0 0-6-6z" />
            <path class="board" d="M84 122h76l16 18-16 18H84a6 6 0 0 1-6-6v-24a6 6 0 0 1 6-6z" />
            <PhasePlate sign=Sign::House place="translate(82 40) scale(.5)" />
            <PhasePlate sign=Sign::Course place="translate(122 83) scale(.5)" />
            <PhasePlate sign=Sign::Work place="translate(82 126) scale(.5)" />
            <g transform="translate(196 170) scale(1.1)">
                <FigureShape />
            </g>
        </svg>
    }
}
