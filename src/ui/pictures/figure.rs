//! The standing figure: where the person is. The same on every road and on the ladder, so that it is known again.

use leptos::prelude::*;

use crate::ui::view;

/// A person with a bag over the shoulder, facing the reader: nobody's age, sex or clothes.
#[component]
pub fn Figure() -> AnyView {
    view! {
        <svg class="figure" viewBox="0 0 28 56" aria-hidden="true">
            <FigureShape />
        </svg>
    }
}

/// The figure as a part of a larger drawing, 28 wide and 56 high, its feet at the bottom.
#[component]
pub(super) fn FigureShape() -> AnyView {
    view! {
        <circle class="figure-body" cx="14" cy="8" r="6" />
        <path
            class="figure-body"
            d="M14 16c-5 0-8.5 3-8.5 7.5V33a2.5 2.5 0 0 0 3.3 2.4l1 15.8a2.8 2.8 0 0 0 2.8 2.6h2.8a2.8 2.8 0 0 0 2.8-2.6l1-15.8a2.5 2.5 0 0 0 3.3-2.4v-9.5C22.5 19 19 16 14 16z"
        />
        <path class="figure-strap" d="M9.5 17.5 19 33" />
        <rect class="figure-bag" x="15" y="31" width="9.5" height="8.5" rx="2" />
    }
}
