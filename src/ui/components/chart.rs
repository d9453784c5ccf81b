//! The figures of a source as bars: each bar with its label and its number in words, so that nothing is told by
//! a length alone.

use leptos::prelude::*;

use crate::domain::catalogue::{Figure, FigureUnit, Point};
use crate::domain::programme::Source;
use crate::i18n::args;
use crate::state::vejviser;
use crate::ui::components::answers::source_words;
use crate::ui::components::words::{Form, WordingOf, Words};
use crate::ui::view;

/// A small chart with its source and date.
#[component]
pub fn Chart(figure: Figure, source: Option<Source>, wording: WordingOf) -> AnyView {
    let state = vejviser();
    let id = figure.id.clone();
    // Parts of a hundred are shown against the hundred, counts against the largest.
    let whole = match figure.unit {
        FigureUnit::Percent => 100,
        FigureUnit::Count => figure
            .points
            .iter()
            .map(|point| point.value)
            .max()
            .unwrap_or(1),
    };
    let bars = figure.points.iter().map(|point| {
        let width = 100.0 * f64::from(point.value) / f64::from(whole.max(1));
        let number = number_of(point, figure.unit);
        let key = format!("figure.{id}.point.{}", point.id);
        view! {
            <li class="bar-row">
                <span class="bar-label"><Words wording key=key form=Form::Line/></span>
                <svg class="bar-picture" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                    <rect class="bar-ground" x="0" y="0" width="100" height="10"/>
                    <rect class="chart-bar" x="0" y="0" width=format!("{width:.1}") height="10"/>
                </svg>
                <span class="bar-number">{number}</span>
            </li>
        }
    });
    let bars = bars.collect::<Vec<_>>();
    let source = source.map(|source| {
        view! { <p class="source"><span lang="da" dir="ltr">{source.title.clone()}</span>". "{source_words(state, &source)}</p> }
    });
    view! {
        <figure class="chart">
            <figcaption><Words wording key=format!("figure.{id}.title") form=Form::Line/></figcaption>
            <ul class="bars">{bars}</ul>
            <Words wording key=format!("figure.{id}.about")/>
            {source}
        </figure>
    }
}

fn number_of(point: &Point, unit: FigureUnit) -> AnyView {
    let state = vejviser();
    let number = match unit {
        FigureUnit::Percent => format!("{} %", point.value),
        FigureUnit::Count => point.value.to_string(),
    };
    match point.more_than {
        true => state
            .say_with("more-than", args().s("number", number))
            .into_any(),
        false => view! { <bdi class="number" dir="ltr">{number}</bdi> },
    }
}
