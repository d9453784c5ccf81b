//! Photos: is it a picture at all, and is it small enough to keep on a phone?

use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement, Url};

use super::file;

/// Largest file that is opened at all, bytes: decoding a larger one can kill a cheap phone's browser.
pub const MOST_BYTES: f64 = 25.0 * 1024.0 * 1024.0;
/// Longest side of a kept photo, pixels: enough to read a letter.
const LONGEST_SIDE: f64 = 1_800.0;
/// Quality of the kept JPEG, 0 to 1.
const QUALITY: f64 = 0.82;

/// Why a photo is not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PhotoFault {
    #[error("the file is {megabytes} MB; at most {most} MB")]
    TooLarge { megabytes: u32, most: u32 },
    #[error("the file is not a picture that this browser can read")]
    NoPicture,
}

/// A picture, made smaller, as JPEG bytes. It carries no place and no time of the camera any more.
///
/// # Errors
/// [`PhotoFault`]; the chosen file itself is never changed.
pub async fn small_picture(chosen: &web_sys::File) -> Result<Vec<u8>, PhotoFault> {
    const MEGABYTE: f64 = 1024.0 * 1024.0;
    if chosen.size() > MOST_BYTES {
        let megabytes = (chosen.size() / MEGABYTE).ceil() as u32;
        return Err(PhotoFault::TooLarge {
            megabytes,
            most: (MOST_BYTES / MEGABYTE) as u32,
        });
    }
    let url = Url::create_object_url_with_blob(chosen).map_err(|_| PhotoFault::NoPicture)?;
    let jpeg = draw_small(&url).await;
    file::revoke(&url);
    jpeg.map_err(|_| PhotoFault::NoPicture)
}

async fn draw_small(url: &str) -> Result<Vec<u8>, JsValue> {
    let image = HtmlImageElement::new()?;
    image.set_src(url);
    JsFuture::from(image.decode()).await?;
    let (width, height) = (
        f64::from(image.natural_width()),
        f64::from(image.natural_height()),
    );
    if width < 1.0 || height < 1.0 {
        return Err(JsValue::UNDEFINED);
    }
    let scale = (LONGEST_SIDE / width.max(height)).min(1.0);
    let (width, height) = (
        (width * scale).round().max(1.0),
        (height * scale).round().max(1.0),
    );
    let canvas = gloo::utils::document()
        .create_element("canvas")?
        .dyn_into::<HtmlCanvasElement>()?;
    canvas.set_width(width as u32);
    canvas.set_height(height as u32);
    let context = canvas
        .get_context("2d")?
        .ok_or(JsValue::UNDEFINED)?
        .dyn_into::<CanvasRenderingContext2d>()?;
    // A JPEG has no transparency: what shines through would become black, and so would the text on it.
    context.set_fill_style_str("white");
    context.fill_rect(0.0, 0.0, width, height);
    context.draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, width, height)?;
    let address = canvas
        .to_data_url_with_type_and_encoder_options("image/jpeg", &JsValue::from_f64(QUALITY))?;
    // The canvas gives base64; the browser itself turns it into bytes.
    let base64 = address.split(',').nth(1).unwrap_or_default();
    let binary = gloo::utils::window().atob(base64)?;
    let bytes: Vec<u8> = binary.chars().map(|c| c as u8).collect();
    // A canvas too large for the device gives an empty picture instead of a fault.
    let _: Result<bool, JsValue> = Reflect::set(&canvas, &"width".into(), &0.into());
    if bytes.len() < 100 {
        Err(JsValue::UNDEFINED)
    } else {
        Ok(bytes)
    }
}
