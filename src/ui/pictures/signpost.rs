//! The welcome: a signpost where a road begins. It says what this is to somebody who has not chosen a language yet.

use leptos::prelude::*;

use super::sign::PhasePlate;
use crate::domain::programme::Sign;

/// A road into the hills in the morning, with the three signs on one post. Words stand beside it, so it is silent.
#[component]
pub fn Signpost() -> impl IntoView {
    view! {
        <svg class="signpost" viewBox="0 0 400 240" aria-hidden="true" focusable="false">
                <rect class="land-sky" width="400" height="240" />
                <circle class="land-sun" cx="286" cy="92" r="30" />
                <path class="land-far" d="M0 132c60-34 112-40 168-16s92 26 140 4 66-16 92-8v128H0z" />
                <path class="land-near" d="M0 178c70-34 150-46 226-30 66 14 116 12 174-8v100H0z" />
                <path
                    class="land-road"
                    d="M92 240c58-26 156-32 170-50 8-11-20-16-20-26 0-8 15-12 26-15l5 1c-8 4-14 8-13 13 2 10 44 13 42 30-2 19-64 30-76 47z"
                />
                <path class="land-mark" d="M158 231c44-14 108-21 121-37 8-11-26-18-28-28-1-6 6-10 15-14" />
                <path class="land-post" d="M116 70v148" />
                <path class="land-shade" d="M98 219h36" />
                <g class="board board-house">
                    <path d="M84 56h92l16 18-16 18H84a6 6 0 0 1-6-6V62a6 6 0 0 1 6-6z" />
                </g>
                <g class="board board-course">
                    <path d="M148 98H62L46 116l16 18h86a6 6 0 0 0 6-6v-24a6 6 0 0 0-6-6z" />
                </g>
                <g class="board board-work">
                    <path d="M84 140h76l16 18-16 18H84a6 6 0 0 1-6-6v-24a6 6 0 0 1 6-6z" />
                </g>
                <PhasePlate sign=Sign::House x=82.0 y=60.0 size=28.0 />
                <PhasePlate sign=Sign::Course x=122.0 y=102.0 size=28.0 />
                <PhasePlate sign=Sign::Work x=82.0 y=144.0 size=28.0 />
        </svg>
    }
}
