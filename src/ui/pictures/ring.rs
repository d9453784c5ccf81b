//! The 96 hours as a ring: four quarters, one a day, that fill as the time goes.

use std::f64::consts::TAU;

use leptos::prelude::*;

const RADIUS: f64 = 52.0;

/// The running 96 hours: `elapsed` is the share that has gone, 0 to 1; from 1 on the ring is late. The words in the
/// middle are real text; `label` says the whole in one sentence for those who hear the page.
#[component]
pub fn HoursRing(
    elapsed: f64,
    #[prop(into)] label_big: String,
    #[prop(into)] label_small: String,
    #[prop(into)] label: String,
) -> impl IntoView {
    let late = elapsed >= 1.0;
    // A share that is no number would write a broken length into the page; it is shown as nothing gone.
    let gone = if elapsed.is_finite() {
        elapsed.clamp(0.0, 1.0)
    } else {
        0.0
    };
    let round = TAU * RADIUS;
    let left = round * (1.0 - gone);
    // What is left begins where the hand is and runs to the top, clockwise as on every clock in every script.
    let dash = if late {
        "none".to_owned()
    } else {
        format!("{left:.2} {round:.2}")
    };
    let offset = format!("{:.2}", if late { 0.0 } else { -round * gone });
    let hand = format!("rotate({:.2} 60 60)", gone * 360.0);
    view! {
        <div class="ring" class:late=late role="img" aria-label=label>
            <svg class="ring-picture" viewBox="0 0 120 120" aria-hidden="true" focusable="false">
                <circle class="ring-track" cx="60" cy="60" r=RADIUS.to_string() />
                <circle
                    class="ring-left"
                    cx="60"
                    cy="60"
                    r=RADIUS.to_string()
                    stroke-dasharray=dash
                    stroke-dashoffset=offset
                    transform="rotate(-90 60 60)"
                />
                // Cut into the four days.
                <path class="ring-days" d="M60 1v14M119 60h-14M60 119v-14M1 60h14" />
                {(!late)
                    .then(|| view! { <circle class="ring-hand" cx="60" cy="8" r="6.5" transform=hand /> })}
            </svg>
            <span class="ring-words" aria-hidden="true">
                <span class="ring-big">{label_big}</span>
                <span class="ring-small">{label_small}</span>
            </span>
        </div>
    }
}
