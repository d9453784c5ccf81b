//! Handing the plan over: what goes along, exactly what the other one will see, and the ways it can go.

use crate::state::signals::{Memo, RwSignal};
use leptos::prelude::*;

use crate::domain::handover::{Going, HandoverFault, MOST_LINK, Packet, Piece};
use crate::domain::merge::Saying;
use crate::domain::plan::Fact;
use crate::i18n::args;
use crate::platform::share::{self, Given};
use crate::state::route::{Page, Start};
use crate::state::{Vejviser, vejviser};
use crate::ui::components::sayings::{Kind, Sayings};
use crate::ui::pictures::{Correction, Glyph, Icon, Qr, QrCode};
use crate::ui::view;
use crate::ui::view::Child;

/// Most characters of a code: it then has at most 77 modules a side, which a cheap camera reads from a phone's
/// screen at arm's length.
const MOST_OF_CODE: usize = 520;

#[component]
pub fn HandOver() -> AnyView {
    let state = vejviser();
    let has_plan = Memo::new(move |_| state.log.with(|log| log.plan.is_some()));
    let body = move || match has_plan.get() {
        true => view! { <Giving/> },
        false => view! {
            <p class="notice"><Icon name=Glyph::Road/><span>{state.say("no-plan-what")}</span></p>
            <p><a class="button primary" href=state.href(Page::Start(Start::Programme))>{state.say("no-plan-begin")}</a></p>
        },
    };
    view! {
        <div class="handing">
            <header class="page-head">
                <h1 id="title" tabindex="-1">{state.say("handover-title")}</h1>
                <p class="lead">{state.say("handover-what")}</p>
            </header>
            {body}
            <section>
                <h2><Icon name=Glyph::Import/><span>{state.say("received-title")}</span></h2>
                <p><a class="button" href=state.href(Page::Received)><span>{state.say("handover-receive")}</span></a></p>
            </section>
        </div>
    }
}

#[component]
fn Giving() -> AnyView {
    let state = vejviser();
    let going = RwSignal::new(Going::default());
    let packet = Memo::new(move |_| state.packet(going.get()));
    // Whoever waits for the last note to be kept would hand over the one before.
    state.keep_notes();
    view! {
        <Choosing going/>
        <Preview packet/>
        <Ways packet/>
    }
}

/// Large switches: what goes along.
#[component]
fn Choosing(going: RwSignal<Going>) -> AnyView {
    let state = vejviser();
    let newer = Memo::new(move |_| {
        let is_newer = |fact: &Fact| matches!(fact, Fact::Newer(_));
        state
            .log
            .with(|log| log.entries.iter().any(|entry| is_newer(&entry.fact)))
    });
    let switch = move |id: &'static str,
                       glyph: Glyph,
                       get: fn(&Going) -> bool,
                       set: fn(&mut Going, bool),
                       hint: Option<&'static str>| {
        let flip = move |event: leptos::ev::Event| {
            let on = event_target_checked(&event);
            going.update(|going| set(going, on));
        };
        let hint = hint.map(|hint| view! { <span class="switch-hint">{state.say(hint)}</span> });
        view! {
            <li><label class="switch">
                <input type="checkbox" role="switch" id=id prop:checked=move || going.with(get) on:change=flip/>
                <Icon name=glyph/>
                <span class="switch-words"><span>{state.say(id)}</span>{hint}</span>
            </label></li>
        }
    };
    let switches = vec![
        switch(
            Kind::Dates.title(),
            Glyph::Calendar,
            |going| going.dates,
            |going, on| going.dates = on,
            None,
        ),
        switch(
            Kind::Ticks.title(),
            Glyph::Done,
            |going| going.ticks,
            |going, on| going.ticks = on,
            None,
        ),
        switch(
            Kind::Folder.title(),
            Glyph::Folder,
            |going| going.folder,
            |going, on| going.folder = on,
            None,
        ),
        switch(
            Kind::Notes.title(),
            Glyph::Note,
            |going| going.notes,
            |going, on| going.notes = on,
            Some("going-notes-hint"),
        ),
    ];
    let more = move || {
        newer.get().then(|| {
            switch(
                "going-newer",
                Glyph::What,
                |going| going.newer,
                |going, on| going.newer = on,
                Some("going-newer-hint"),
            )
        })
    };
    view! {
        <section>
            <h2><Icon name=Glyph::Bring/><span>{state.say("going-title")}</span></h2>
            <ul class="switches">{switches}{more}</ul>
            <p class="hint">{state.say("going-never")}</p>
        </section>
    }
}

/// Exactly what the other one will see.
#[component]
fn Preview(packet: Memo<Option<Packet>>) -> AnyView {
    let state = vejviser();
    let shown = move || {
        let (all, newer) = packet.with(|packet| {
            let plan = packet.as_ref().map(Packet::shows).unwrap_or_default();
            (Saying::all(&plan), plan.not_understood)
        });
        let newer = (newer > 0).then(
            || view! { <p>{state.say_with("going-newer-count", args().n("count", newer))}</p> },
        );
        view! { <Sayings all/>{newer} }
    };
    view! {
        <section>
            <h2><Icon name=Glyph::Person/><span>{state.say("preview-title")}</span></h2>
            <p>{state.say("preview-what")}</p>
            {shown}
        </section>
    }
}

/// What is shown below the buttons.
#[derive(Clone, Debug, PartialEq)]
enum Below {
    Nothing,
    Codes(Vec<String>),
    Said(bool, &'static str),
}

#[component]
fn Ways(packet: Memo<Option<Packet>>) -> AnyView {
    let state = vejviser();
    let below = RwSignal::new(Below::Nothing);
    // What was shown is not what would go along now.
    Effect::new(move |_| {
        packet.track();
        below.set(Below::Nothing);
    });
    let text = move || packet.with_untracked(|packet| packet.as_ref().map(Packet::to_text));
    let codes = move |_| below.set(codes_of(state, text()));
    let address = move || link_of(state, text());
    let share = move |_| match address() {
        Err(message) => below.set(Below::Said(false, message)),
        Ok(address) => leptos::task::spawn_local(async move {
            let said = match share::share("Vejviser", &address).await {
                Given::Done => Below::Said(true, "share-done"),
                Given::Left => Below::Nothing,
                Given::Failed => Below::Said(false, "share-failed"),
            };
            // The page may be gone by now; then there is nobody to tell.
            let _ = below.try_set(said);
        }),
    };
    let copy = move |_| match address() {
        Err(message) => below.set(Below::Said(false, message)),
        Ok(address) => leptos::task::spawn_local(async move {
            let said = match share::copy(&address).await {
                Given::Done => Below::Said(true, "copy-done"),
                Given::Left | Given::Failed => Below::Said(false, "copy-failed"),
            };
            let _ = below.try_set(said);
        }),
    };
    let file = move |_| {
        let packet = packet.get_untracked();
        let given = packet.map_or(Err(HandoverFault::NotOurs), |packet| {
            state.hand_over_as_file(&packet)
        });
        below.set(match given {
            Ok(()) => Below::Said(true, "file-done"),
            Err(_) => Below::Said(false, "file-failed"),
        });
    };
    let share = share::can_share().then(|| view! {
        <li><button type="button" class="button full" id="share-link" on:click=share><Icon name=Glyph::Share/><span>{state.say("give-share")}</span></button></li>
    });
    let shown = move || match below.get() {
        Below::Nothing => ().into_child(),
        Below::Codes(codes) => view! { <Codes codes/> },
        Below::Said(done, message) => {
            let (class, glyph) = if done {
                ("outcome", Glyph::Done)
            } else {
                ("fault", Glyph::Warning)
            };
            view! { <p class=class><Icon name=glyph/><span>{state.say(message)}</span></p> }
        }
    };
    view! {
        <section>
            <h2><Icon name=Glyph::Export/><span>{state.say("give-title")}</span></h2>
            <p class="notice warning"><Icon name=Glyph::Warning/><span>{state.say("give-anyone")}</span></p>
            <ul class="ways">
                <li><button type="button" class="button primary full" id="show-codes" on:click=codes><Icon name=Glyph::Photo/><span>{state.say("give-codes")}</span></button></li>
                {share}
                <li><button type="button" class="button full" id="copy-link" on:click=copy><Icon name=Glyph::Words/><span>{state.say("give-copy")}</span></button></li>
                <li><button type="button" class="button full" id="save-file" on:click=file><Icon name=Glyph::Save/><span>{state.say("give-file")}</span></button></li>
            </ul>
            <div role="status" aria-live="polite">{shown}</div>
        </section>
    }
}

fn link_of(
    state: Vejviser,
    text: Option<Result<String, HandoverFault>>,
) -> Result<String, &'static str> {
    match text {
        Some(Ok(text)) if text.len() <= MOST_LINK => Ok(state.receiving_address() + &text),
        _ => Err("link-too-long"),
    }
}

fn codes_of(state: Vejviser, text: Option<Result<String, HandoverFault>>) -> Below {
    let address = state.receiving_address();
    let room = MOST_OF_CODE.saturating_sub(address.len());
    let pieces = match text {
        Some(Ok(text)) => Piece::cut(&text, room),
        _ => None,
    };
    match pieces {
        Some(pieces) => {
            let codes = pieces.iter().map(|piece| format!("{address}{piece}"));
            Below::Codes(codes.collect())
        }
        None => Below::Said(false, "codes-too-many"),
    }
}

/// The codes, one at a time.
#[component]
fn Codes(codes: Vec<String>) -> AnyView {
    let state = vejviser();
    let count = codes.len();
    let codes = StoredValue::new(codes);
    let at = RwSignal::new(0_usize);
    let which = move || state.say_with("code-of", args().n("number", at.get() + 1).n("of", count));
    let picture = move || {
        let text = codes
            .with_value(|codes| codes.get(at.get()).cloned())
            .unwrap_or_default();
        let label = state.say_with(
            "code-label",
            args().n("number", at.get() + 1).n("of", count),
        );
        match QrCode::of(&text, Correction::Low) {
            Ok(code) => view! { <div class="code"><Qr code label/></div> },
            Err(_) => {
                view! { <p class="fault"><Icon name=Glyph::Warning/><span>{state.say("codes-too-many")}</span></p> }
            }
        }
    };
    let last = move || at.get() + 1 == count;
    let turn = (count > 1).then(|| view! {
        <p class="code-of"><strong>{which}</strong></p>
        <div class="code-turn">
            <button type="button" class="button" id="code-back" disabled=move || at.get() == 0 on:click=move |_| at.update(|at| *at = at.saturating_sub(1))><Icon name=Glyph::Back/><span>{state.say("code-back")}</span></button>
            <button type="button" class="button primary" id="code-next" disabled=last on:click=move |_| at.update(|at| *at = (*at + 1).min(count - 1))><span>{state.say("code-next")}</span><Icon name=Glyph::Forward/></button>
        </div>
    });
    let how = match count {
        1 => state.say("code-how"),
        _ => state.say_with("code-how-many", args().n("of", count)),
    };
    view! {
        <figure class="codes">
            <p>{how}</p>
            {picture}
            {turn}
        </figure>
    }
}
