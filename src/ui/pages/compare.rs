//! Programmes side by side, as the figures of their sources stand; for professionals and mediators above all.

use crate::state::signals::Signal;
use leptos::prelude::*;

use crate::domain::catalogue::Listed;
use crate::state::route::Page;
use crate::state::vejviser;
use crate::ui::components::answers::source_words;
use crate::ui::components::chart::Chart;
use crate::ui::components::tongues::BesideSwitch;
use crate::ui::components::words::{Form, WordingOf, Words};
use crate::ui::pictures::{Glyph, Icon, PhaseSign, SignSize, SignState};
use crate::ui::view;

/// What is compared: the key of the text, and the heading of the column.
const ASPECTS: [(&str, &str); 5] = [
    ("length", "compare-length"),
    ("who", "compare-who"),
    ("when", "compare-when"),
    ("what", "compare-what"),
    ("result", "compare-result"),
];

#[component]
pub fn Compare() -> AnyView {
    let state = vejviser();
    let wording: WordingOf = Signal::derive(move || state.catalogue_wording());
    let catalogue = state.catalogue();
    let source = |id| {
        catalogue
            .sources
            .iter()
            .find(|source| &source.id == id)
            .cloned()
    };
    let heads = ASPECTS.map(|(_, message)| view! { <th scope="col">{state.say(message)}</th> });
    let rows = catalogue.programmes.iter().map(|listed| {
        let cells = ASPECTS.map(|(part, message)| cell(wording, listed, part, message));
        let href = state.href(Page::Programme(listed.id.clone()));
        let from = source(&listed.source)
            .map(|source| view! { <p class="source">{source_words(state, &source)}</p> });
        view! {
            <tr data-sign=listed.sign.slug()>
                <th scope="row">
                    <PhaseSign sign=listed.sign size=SignSize::Small state=SignState::Here/>
                    <a href=href><Words wording key=format!("programme.{}.title", listed.id) form=Form::Line/></a>
                    {from}
                </th>
                {cells.into_iter().collect::<Vec<_>>()}
            </tr>
        }
    });
    let charts = catalogue.figures.iter().map(|figure| {
        view! { <Chart figure=figure.clone() source=source(&figure.source) wording/> }
    });
    view! {
        <article class="compare">
            <header class="page-head">
                <a class="crumb" href=state.href(Page::Programmes)><Icon name=Glyph::Book/><span>{state.say("programmes-title")}</span></a>
                <h1 id="title" tabindex="-1">{state.say("compare-title")}</h1>
                <p class="lead">{state.say("compare-lead")}</p>
                <BesideSwitch/>
            </header>
            <table class="compared">
                <thead><tr><th scope="col">{state.say("compare-programme")}</th>{heads.into_iter().collect::<Vec<_>>()}</tr></thead>
                <tbody>{rows.collect::<Vec<_>>()}</tbody>
            </table>
            <section>
                <h2><Icon name=Glyph::Compare/><span>{state.say("figures-title")}</span></h2>
                <div class="charts">{charts.collect::<Vec<_>>()}</div>
            </section>
            <p>{state.say("ask-your-municipality")}</p>
        </article>
    }
}

/// On a phone, where the columns have no room, each text stands under its heading.
fn cell(wording: WordingOf, listed: &Listed, part: &str, message: &str) -> AnyView {
    let state = vejviser();
    view! {
        <td>
            <span class="cell-head" aria-hidden="true">{state.say(message)}</span>
            <Words wording key=format!("programme.{}.{part}", listed.id)/>
        </td>
    }
}
