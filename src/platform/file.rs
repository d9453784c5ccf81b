//! Files that the reader takes out of the app or gives to it.

use js_sys::{Array, ArrayBuffer, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, Event, File, HtmlAnchorElement, HtmlInputElement, Url};

/// The browser could not read the file (removed meanwhile, or its medium is gone).
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the file cannot be read")]
pub struct NotRead;

/// Offers bytes as a file to keep. The name must hold nothing personal.
///
/// # Errors
/// [`NotRead`] where the browser refuses.
pub fn offer(name: &str, kind: &str, bytes: &[u8]) -> Result<(), NotRead> {
    let url = object_url(kind, bytes).ok_or(NotRead)?;
    let document = gloo::utils::document();
    let link = document
        .create_element("a")
        .ok()
        .and_then(|element| element.dyn_into::<HtmlAnchorElement>().ok())
        .ok_or(NotRead)?;
    link.set_href(&url);
    link.set_download(name);
    document
        .body()
        .ok_or(NotRead)?
        .append_child(&link)
        .map_err(|_| NotRead)?;
    link.click();
    link.remove();
    // WebKit reads the address after the click has returned.
    gloo::timers::callback::Timeout::new(60_000, move || revoke(&url)).forget();
    Ok(())
}

/// An address of bytes in memory, for a picture or a download; give it back with [`revoke`].
pub fn object_url(kind: &str, bytes: &[u8]) -> Option<String> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let parts = Array::of1(&JsValue::from(Uint8Array::from(bytes)));
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &options).ok()?;
    Url::create_object_url_with_blob(&blob).ok()
}

/// Frees the bytes behind an address of [`object_url`].
pub fn revoke(url: &str) {
    drop(Url::revoke_object_url(url));
}

/// The file that the reader has just chosen in a file field. Empties the field, so that choosing the
/// same file again is heard again.
pub fn chosen(event: &Event) -> Option<File> {
    let input = event.target()?.dyn_into::<HtmlInputElement>().ok()?;
    let file = input.files()?.get(0);
    input.set_value("");
    file
}

/// The bytes of a file or blob.
///
/// # Errors
/// [`NotRead`].
pub async fn bytes(blob: &Blob) -> Result<Vec<u8>, NotRead> {
    let buffer = JsFuture::from(blob.array_buffer())
        .await
        .map_err(|_| NotRead)?;
    let buffer = buffer.dyn_into::<ArrayBuffer>().map_err(|_| NotRead)?;
    Ok(Uint8Array::new(&buffer).to_vec())
}
