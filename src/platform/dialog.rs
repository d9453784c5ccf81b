//! A dialog over the page: the browser itself keeps the focus in it, closes it on Escape and gives the focus back.

use wasm_bindgen::JsCast;
use web_sys::{HtmlDialogElement, HtmlElement};

fn dialog(id: &str) -> Option<HtmlDialogElement> {
    let element = gloo::utils::document().get_element_by_id(id)?;
    element.dyn_into().ok()
}

/// Opens it, unless it is open.
pub fn open(id: &str) {
    if let Some(dialog) = dialog(id).filter(|dialog| !dialog.open()) {
        // A browser that knows the element opens it; it stands on the page and is not open.
        drop(dialog.show_modal());
    }
}

/// Whether it is open. The browser closes one on Escape, and says so a moment later.
pub fn is_open(id: &str) -> bool {
    dialog(id).is_some_and(|dialog| dialog.open())
}

pub fn close(id: &str) {
    if let Some(dialog) = dialog(id).filter(HtmlDialogElement::open) {
        dialog.close();
    }
}

/// The smallest and the largest letters that [`fit`] tries, in pixels.
const SIZES: (i32, i32) = (16, 640);

/// Makes the letters of an element as large as fit into it, in whole pixels.
pub fn fit(id: &str) {
    let element = gloo::utils::document().get_element_by_id(id);
    let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) else {
        return;
    };
    let fits = |size: i32| {
        // Not a style attribute of the page, which its policy forbids, but a property; it is set or it is not.
        drop(
            element
                .style()
                .set_property("font-size", &format!("{size}px")),
        );
        element.scroll_height() <= element.client_height()
            && element.scroll_width() <= element.client_width()
    };
    let (mut fitting, mut too_large) = SIZES;
    while too_large - fitting > 1 {
        let middle = i32::midpoint(fitting, too_large);
        if fits(middle) {
            fitting = middle;
        } else {
            too_large = middle;
        }
    }
    fits(fitting);
}
