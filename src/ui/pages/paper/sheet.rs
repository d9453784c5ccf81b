//! A sheet of paper: what all of them have, and the buttons beside it that are not printed.

use chrono::Days;
use leptos::prelude::*;

use super::twice::{both, said};
use crate::i18n::args;
use crate::platform::{document, navigation};
use crate::state::route::{Page, Paper};
use crate::state::signals::RwSignal;
use crate::state::vejviser;
use crate::ui::components::words::MachineLabel;
use crate::ui::pictures::{Correction, Glyph, Icon, Qr, QrCode};
use crate::ui::view;

/// A sheet with its title, the day on which it was printed, and the way back to the page on a phone.
#[component]
pub fn Sheet(
    title: AnyView,
    /// The page that the code leads to.
    page: Page,
    /// What else can be done or chosen; it is not printed.
    #[prop(default = None)]
    tools: Option<AnyView>,
    children: Children,
) -> AnyView {
    let state = vejviser();
    let today = state.today();
    // On paper the year always counts; a date of another year is written with its own.
    let long_ago = today.checked_sub_days(Days::new(400)).unwrap_or(today);
    let printed = both(state, |tongue| {
        let day = tongue.dated(state, |dates| dates.day(today, long_ago));
        tongue.say(state, "paper-printed", args().s("date", day))
    });
    view! {
        <article class="paper-page">
            <div class="paper-tools screen-only">
                <a class="crumb" href=state.href(Page::Paper(Paper::Choose))><Icon name=Glyph::Back/><span>{state.say("paper-title")}</span></a>
                <button type="button" class="button primary" id="print" on:click=|_| document::print()><Icon name=Glyph::Print/><span>{state.say("paper-print")}</span></button>
                <p class="soft">{state.say_with("paper-print-how", args().s("size", "A4").s("file", "PDF"))}</p>
                {tools}
            </div>
            <div class="paper-sheet">
                <header class="paper-head">
                    <div class="paper-names">
                        <h1 id="title" tabindex="-1">{title}</h1>
                        <p class="paper-printed">{printed}</p>
                        <MachineLabel/>
                    </div>
                    <WayBack page/>
                </header>
                {children()}
                <footer class="paper-foot">{said(state, "ask-your-municipality")}</footer>
            </div>
        </article>
    }
}

/// The code that leads from the paper to the page. Nothing of the reader's own is in it: what the page shows of
/// a plan is on the phone that opens it.
#[component]
fn WayBack(page: Page) -> AnyView {
    let state = vejviser();
    let href = state.href(page);
    let address = RwSignal::new(None::<String>);
    // Only a browser knows where the app is hosted; natively there is no code on the sheet.
    Effect::new(move |_| address.set(navigation::address(&href)));
    let code = move || {
        let code = QrCode::of(&address.get()?, Correction::Quartile).ok()?;
        Some(view! {
            <figure class="paper-qr">
                <Qr code label=state.say("paper-qr")/>
                <figcaption>{said(state, "paper-qr")}</figcaption>
            </figure>
        })
    };
    view! { <div class="paper-way-back">{code}</div> }
}
