//! Everything out as a file, and in from one.

use leptos::prelude::*;

use crate::domain::moment::Moment;
use crate::i18n::args;
use crate::platform::file;
use crate::state::signals::RwSignal;
use crate::state::{Chosen, LEAST_WORDS, Unread, Vejviser, vejviser};
use crate::storage::Backup;
use crate::storage::backup::due::Due;
use crate::storage::cipher::plain_words;
use crate::ui::components::dates::day_words;
use crate::ui::components::outcome::Outcome;
use crate::ui::components::page_state::Details;
use crate::ui::components::secret::{SecretField, ShowTyped};
use crate::ui::pictures::{Glyph, Icon};
use crate::ui::view;

/// The file that we advise: it opens with a passphrase only. Says when it is time for one.
#[component]
pub fn SealedFile(entries: RwSignal<usize>) -> AnyView {
    let state = vejviser();
    let (words, again) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let shown = RwSignal::new(false);
    let busy = RwSignal::new(false);
    let said = RwSignal::new(None::<(bool, String)>);
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if busy.get_untracked() {
            return;
        }
        let typed = plain_words(&words.get_untracked());
        let fault = match () {
            () if typed.chars().count() < LEAST_WORDS => Some("backup-too-short"),
            () if typed != plain_words(&again.get_untracked()) => Some("backup-not-same"),
            () => None,
        };
        if let Some(fault) = fault {
            said.set(Some((false, state.say(fault))));
            return;
        }
        busy.set(true);
        said.set(None);
        leptos::task::spawn_local(async move {
            let done = match state.export_sealed(&typed).await {
                Ok(()) => (true, state.say("backup-done")),
                Err(reason) => (false, reason),
            };
            // The page may be gone by now; then there is nobody to tell.
            if busy.try_set(false).is_some() {
                return;
            }
            if done.0 {
                words.set(String::new());
                again.set(String::new());
                shown.set(false);
            }
            said.set(Some(done));
        });
    };
    let day = move |instant| day_words(state, Moment::at_instant(instant).date());
    let due = move || {
        backup_due_words(state, entries.get()).map(|text| {
            view! { <p class="notice warning backup-due"><Icon name=Glyph::Save/><span>{text}</span></p> }
        })
    };
    let last = move || {
        state.last_backup().map(|last| {
            view! { <p class="source">{state.say_with("backup-last", args().s("day", day(last.at)))}</p> }
        })
    };
    view! {
        <section class="sealed-file">
            <h2><Icon name=Glyph::Export/><span>{state.say("backup-title")}</span></h2>
            {due}
            <p>{state.say("backup-what")}</p>
            {last}
            <form class="secret-form" on:submit=save>
                <SecretField id="backup-words" label="backup-words" hint="backup-words-hint" new=true typed=words shown/>
                <SecretField id="backup-again" label="backup-words-again" new=true typed=again shown/>
                <ShowTyped id="backup-shown" label="words-show" shown/>
                <p class="notice"><Icon name=Glyph::Warning/><span>{state.say("backup-forgotten")}</span></p>
                <button type="submit" class="button primary" id="backup-do"><Icon name=Glyph::Export/><span>{move || state.say(if busy.get() { "backup-busy" } else { "backup-do" })}</span></button>
            </form>
            <Outcome said/>
        </section>
    }
}

/// Why it is time to save everything in a file, with so many entries stored.
pub fn backup_due_words(state: Vejviser, entries: usize) -> Option<String> {
    state.backup_due(entries).map(|due| match due {
        Due::Never => state.say("backup-due-never"),
        Due::Changed { entries, since } => {
            let since = day_words(state, Moment::at_instant(since).date());
            state.say_with("backup-due", args().n("changes", entries).s("day", since))
        }
    })
}

/// A file that everybody can read: for other programs, and for whoever wants no passphrase.
#[component]
pub fn OpenFile() -> AnyView {
    let state = vejviser();
    let said = RwSignal::new(None::<(bool, String)>);
    let export = move |_| {
        leptos::task::spawn_local(async move {
            let done = match state.export().await {
                Ok(()) => (true, state.say("export-done")),
                Err(reason) => (false, reason),
            };
            // The page may be gone by now; then there is nobody to tell.
            let _ = said.try_set(Some(done));
        });
    };
    view! {
        <section>
            <h2><Icon name=Glyph::Export/><span>{state.say("export-title")}</span></h2>
            <p>{state.say("export-what")}</p>
            <button type="button" class="button" on:click=export><Icon name=Glyph::Export/><span>{state.say("export-do")}</span></button>
            <Outcome said/>
        </section>
    }
}

/// In from a file, with a look at it before anything is stored.
#[component]
pub fn FetchFile() -> AnyView {
    let state = vejviser();
    let busy = RwSignal::new(false);
    let said = RwSignal::new(None::<(bool, String)>);
    let faults = RwSignal::new(Vec::<String>::new());
    let preview = StoredValue::new_local(None::<Backup>);
    let previewed = RwSignal::new(None::<(usize, usize, String)>);
    let offer = move |backup: Backup| {
        let entries = backup.plans.iter().map(|plan| plan.entries.len()).sum();
        let photos = backup.plans.iter().map(|plan| plan.photos.len()).sum();
        let written = day_words(state, Moment::at_instant(backup.written).date());
        preview.set_value(Some(backup));
        previewed.set(Some((entries, photos, written)));
    };
    let refuse = move |unread: Unread| {
        said.set(Some((false, unread.reason)));
        faults.set(unread.places);
        if let Some(rest) = unread.rest {
            offer(*rest);
        }
    };
    // A sealed file waits here for its passphrase.
    let sealed = StoredValue::new_local(None::<Vec<u8>>);
    let asks = RwSignal::new(false);
    let words = RwSignal::new(String::new());
    let shown = RwSignal::new(false);
    let forget = move || {
        sealed.set_value(None);
        asks.set(false);
        words.set(String::new());
        shown.set(false);
    };
    let chosen = move |event: leptos::ev::Event| {
        let Some(picked) = file::chosen(&event) else {
            return;
        };
        busy.set(true);
        said.set(None);
        faults.set(Vec::new());
        previewed.set(None);
        forget();
        leptos::task::spawn_local(async move {
            let read = state.read_backup(picked).await;
            if busy.try_set(false).is_some() {
                return; // The page is gone; nothing has been imported.
            }
            match read {
                Ok(Chosen::Open(backup)) => offer(*backup),
                Ok(Chosen::Sealed(bytes)) => {
                    sealed.set_value(Some(bytes));
                    asks.set(true);
                }
                Err(unread) => refuse(unread),
            }
        });
    };
    let open = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let Some(bytes) = sealed
            .with_value(Clone::clone)
            .filter(|_| !busy.get_untracked())
        else {
            return;
        };
        busy.set(true);
        said.set(None);
        faults.set(Vec::new());
        leptos::task::spawn_local(async move {
            let read = state.open_sealed(&bytes, &words.get_untracked()).await;
            if busy.try_set(false).is_some() {
                return;
            }
            match read {
                Ok(backup) => {
                    forget();
                    offer(backup);
                }
                // The file stays chosen: the passphrase can be typed again.
                Err(unread) => refuse(unread),
            }
        });
    };
    let import = move |_| {
        let Some(backup) = preview.try_update_value(Option::take).flatten() else {
            return;
        };
        previewed.set(None);
        said.set(None);
        faults.set(Vec::new());
        busy.set(true);
        leptos::task::spawn_local(async move {
            let done = match state.import(backup).await {
                Ok(imported) => {
                    let args = args()
                        .n("entries", imported.entries)
                        .n("photos", imported.photos);
                    (true, state.say_with("import-done", args))
                }
                Err(reason) => (false, reason),
            };
            let _ = busy.try_set(false);
            let _ = said.try_set(Some(done));
        });
    };
    view! {
        <section>
            <h2><Icon name=Glyph::Import/><span>{state.say("import-title")}</span></h2>
            <p>{state.say("import-what")}</p>
            <label class="button">
                <Icon name=Glyph::Import/>
                <span>{move || state.say(if busy.get() { "import-busy" } else { "import-choose" })}</span>
                <input id="import-file" class="visually-hidden" type="file" accept=".json,.vejviser,application/json,application/octet-stream" on:change=chosen disabled=move || busy.get()/>
            </label>
            {move || asks.get().then(|| view! {
                <form class="secret-form notice" on:submit=open>
                    <p>{state.say("import-sealed")}</p>
                    <SecretField id="import-words" label="backup-words" typed=words shown/>
                    <ShowTyped id="import-words-shown" label="words-show" shown/>
                    <button type="submit" class="button primary"><Icon name=Glyph::Import/><span>{state.say("import-open")}</span></button>
                    <button type="button" class="button quiet" on:click=move |_| forget()><span>{state.say("import-leave")}</span></button>
                </form>
            })}
            {move || previewed.get().map(|(entries, photos, written)| view! {
                <div class="preview notice">
                    <p>{state.say_with("import-preview", args().n("entries", entries).n("photos", photos).s("day", written))}</p>
                    <p>{state.say("import-preview-what")}</p>
                    <button type="button" class="button primary" on:click=import><Icon name=Glyph::Import/><span>{state.say("import-do")}</span></button>
                    <button type="button" class="button quiet" on:click=move |_| { preview.set_value(None); previewed.set(None); }><span>{state.say("import-leave")}</span></button>
                </div>
            })}
            <Outcome said/>
            {move || {
                let faults = faults.get();
                (!faults.is_empty()).then(|| view! { <Details faults/> })
            }}
        </section>
    }
}
