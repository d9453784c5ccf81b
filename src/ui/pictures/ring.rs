//! The 96 hours as a ring: four quarters, one a day, that fill as the time goes.

use leptos::prelude::*;

use crate::ui::view;

const RADIUS: &str = "52";

/// The running 96 hours: `elapsed` is what has gone, in thousandths; from 1000 on the ring is late. The words in the
/// middle are real text; `label` says the whole in one sentence for those who hear the page.
#[component]
pub fn HoursRing(
    elapsed: u32,
    #[prop(into)] label_big: String,
    #[prop(into)] label_small: String,
    #[prop(into)] label: String,
) -> AnyView {
    let late = elapsed >= 1000;
    let gone = elapsed.min(1000);
    // What is left begins where the hand is and runs to the top, clockwise as on every clock in every script.
    let (dash, offset) = match late {
        true => ("none".to_owned(), "0".to_owned()),
        false => (format!("{} 1000", 1000 - gone), format!("-{gone}")),
    };
    let hand = format!("rotate({} 60 60)", gone * 360 / 1000);
    view! {
        <div class="ring" class:late=late role="img" aria-label=label>
            <svg class="ring-picture" viewBox="0 0 120 120" aria-hidden="true">
                <circle class="ring-track" cx="60" cy="60" r=RADIUS />
                <circle
                    class="ring-left"
                    cx="60"
                    cy="60"
                    r=RADIUS
                    pathLength="1000"
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
