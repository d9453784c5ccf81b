//! The picture by which a volunteer finds a person: a symbol on a ground of its colour.

use leptos::prelude::*;

use crate::domain::person::{Mark, Symbol};
use crate::ui::view;

/// The outline of a symbol on the grid of 24, as that of every other drawing.
const fn outline(symbol: Symbol) -> &'static str {
    match symbol {
        Symbol::Star => {
            "M12 3.6l2.5 5.3 5.8.75-4.25 4 1.1 5.75-5.15-2.8-5.15 2.8 1.1-5.75-4.25-4 5.8-.75z"
        }
        Symbol::Leaf => {
            "M5 19C4.5 11 9 5 19.5 4.5 20 15 14 19.8 7.5 17.5M4.5 20.5C7 16 10 13 14 10.5"
        }
        Symbol::Boat => "M3.5 15.5h17l-2.5 4.5H6zM12 12.5V3.5l6.5 9zM9.5 12.5H6l3.5-5.5z",
        Symbol::House => "M3.5 11.3 12 4l8.5 7.3M6 9.5v10h12v-10M10 19.5V14h4v5.5",
        Symbol::Sun => {
            "M8.2 12a3.8 3.8 0 1 0 7.6 0a3.8 3.8 0 1 0-7.6 0zM12 2.8v2M12 19.2v2M2.8 12h2M19.2 12h2M5.5 5.5l1.4 1.4M17.1 17.1l1.4 1.4M18.5 5.5l-1.4 1.4M6.9 17.1l-1.4 1.4"
        }
        Symbol::Moon => "M20 14.4A8.5 8.5 0 1 1 9.6 4a6.9 6.9 0 0 0 10.4 10.4z",
        Symbol::Tree => "M12 3.5 6.5 11h3L5 17h14l-4.5-6h3zM12 17v4",
        Symbol::Cup => {
            "M5 7.5h11.5v6.5a4.5 4.5 0 0 1-4.5 4.5H9.5A4.5 4.5 0 0 1 5 14zM16.5 9h1.5a2.3 2.3 0 0 1 0 5h-1.5M8.5 4.5v-1M13 4.5v-1"
        }
    }
}

/// The mark of a person. It is silent for screen readers: the nickname stands beside it.
#[component]
pub fn MarkPicture(mark: Mark) -> AnyView {
    view! {
        <span class="mark" data-colour=mark.colour.word()>
            <svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=outline(mark.symbol)/></svg>
        </span>
    }
}
