//! Fetching the app's own files: packs and locales. Never another origin.

use gloo::timers::future::TimeoutFuture;
use js_sys::Promise;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortController, RequestInit, Response};

/// Longest wait for one file, milliseconds: a slow network needs time, a dead one must not hang.
const LONGEST_WAIT: u32 = 30_000;

/// Why a file did not come.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FetchFault {
    /// No answer: no network, or the host is down.
    #[error("{0}: no answer")]
    NoAnswer(String),
    /// The host answered, but not with the file.
    #[error("{path}: the host answered {status}")]
    Refused { path: String, status: u16 },
}

/// The text of a file of this app; `path` is relative to the folder that the app is hosted in. It is asked
/// for at once, not only when the answer is waited for.
///
/// # Errors
/// [`FetchFault`]; never waits longer than half a minute.
pub fn text(path: &str) -> impl Future<Output = Result<String, FetchFault>> + use<> {
    let asked = ask(path);
    let path = path.to_owned();
    async move {
        let no_answer = |_: JsValue| FetchFault::NoAnswer(path.clone());
        let response = JsFuture::from(asked.map_err(no_answer)?)
            .await
            .map_err(no_answer)?
            .dyn_into::<Response>()
            .map_err(no_answer)?;
        if !response.ok() {
            return Err(FetchFault::Refused {
                path: path.clone(),
                status: response.status(),
            });
        }
        let text = JsFuture::from(response.text().map_err(no_answer)?)
            .await
            .map_err(no_answer)?;
        text.as_string()
            .ok_or_else(|| FetchFault::NoAnswer(path.clone()))
    }
}

fn ask(path: &str) -> Result<Promise, JsValue> {
    let abort = AbortController::new()?;
    let options = RequestInit::new();
    options.set_signal(Some(&abort.signal()));
    let asked = gloo::utils::window().fetch_with_str_and_init(path, &options);
    // Whoever asked may not want the answer any more, since another file did not come; a refusal that nobody
    // waits for would pass for an app that has stopped.
    let watched = JsFuture::from(asked.clone());
    wasm_bindgen_futures::spawn_local(async move { drop(watched.await) });
    wasm_bindgen_futures::spawn_local(async move {
        TimeoutFuture::new(LONGEST_WAIT).await;
        abort.abort();
    });
    Ok(asked)
}
