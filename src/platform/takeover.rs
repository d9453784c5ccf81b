//! The page that stood here before the app: how it gives way without being noticed.
//!
//! The HTML that the host sends is a page to read. The app builds its own beside it, unseen, and takes
//! its place when it shows the same. What the reader has done meanwhile is carried over: the scroll,
//! the focus, what is folded open, what is typed, and taps on buttons that could do nothing yet.

use super::document::say_started;
use super::{navigation, session};
use gloo::events::EventListener;
use js_sys::{Array, Reflect};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, EventInit, HtmlDetailsElement, HtmlElement, HtmlInputElement, Node};

/// The id of the element that holds the page.
const PAGE: &str = "page";

/// Where `public/rescue.js` leaves the buttons that were tapped before there was an app, in their order.
const EARLY_TAPS: &str = "vejviserEarlyTaps";

/// What the app answers around a page that goes on standing.
const ANSWERED: &str = ".term, [data-hear], [data-large]";

/// The id of the element in the page of the app that what the host sent is put before.
pub const HOSTED: &str = "hosted";

/// What of a step lies far below and is laid out after the first screen (`style/pages.css`).
const FAR_BELOW: &str = "[data-hosted] .step-main > :nth-child(n + 4)";

/// How long to wait before each of it that nobody has reached, milliseconds: time for a slow phone to show what came
/// before.
const BETWEEN: u32 = 50;

/// What each element of it bears, for `public/rescue.js`, which tells of a tap there with this event, and leaves this
/// for whoever listens later.
const STANDS: &str = "data-hosted";
const WANTED: &str = "vejviser-wanted";
const IS_WANTED: &str = "vejviserWanted";

/// Whether a page to read in a language stands here, sent by the host.
pub fn has_page(language: &str) -> bool {
    let of_page = format!("html[lang='{language}'] #{PAGE} > main > .foot");
    let found = gloo::utils::document().query_selector(&of_page);
    found.is_ok_and(|found| found.is_some())
}

/// Calls back when somebody reaches for what the page that the host sent cannot do by itself.
pub fn on_wanted(mut wanted: impl FnMut() + 'static) {
    EventListener::new(&gloo::utils::window(), WANTED, move |_| wanted()).forget();
}

/// Whether somebody has reached for it already.
pub fn is_wanted() -> bool {
    Reflect::has(&gloo::utils::window(), &IS_WANTED.into()).unwrap_or(false)
}

/// The buttons that were tapped and wait for what they do do so no longer; whether there were any.
pub fn forget_taps() -> bool {
    let tapped = take_early_taps();
    for button in &tapped {
        drop(button.remove_attribute(BUSY));
    }
    !tapped.is_empty()
}

const BUSY: &str = "aria-busy";

fn early_taps() -> Option<Array> {
    let tapped = Reflect::get(&gloo::utils::window(), &EARLY_TAPS.into()).ok()?;
    tapped.dyn_into().ok()
}

fn take_early_taps() -> Vec<Element> {
    let taken = early_taps().map(|taps| {
        let elements = taps.iter().filter_map(|tapped| tapped.dyn_into().ok());
        let elements = elements.collect();
        taps.set_length(0);
        elements
    });
    taken.unwrap_or_default()
}

/// An element to build the page in, not yet in the document. `None` only in a document that can make
/// no elements.
pub fn stage() -> Option<HtmlElement> {
    let stage = gloo::utils::document().create_element("div").ok()?;
    stage.set_id(PAGE);
    stage.dyn_into().ok()
}

/// Puts the page of the app in the place of the one that stood here; where it is another page by now, nothing of
/// the old one is carried over. From then on the document says that the app has started: not before, since rules of
/// the style hang on it, and what is read of the old page would have them worked out there first.
pub fn take_over(stage: &HtmlElement, is_the_same: bool) {
    let document = gloo::utils::document();
    let window = gloo::utils::window();
    let Some(old) = document.get_element_by_id(PAGE) else {
        // A page without content: words that the app is on its way, or nothing.
        if let Some(waiting) = document.get_element_by_id("loading") {
            waiting.remove();
        }
        if let Some(body) = document.body() {
            drop(body.append_child(stage));
        }
        say_started();
        return take_place();
    };
    if !is_the_same {
        drop(old.replace_with_with_node_1(stage));
        return say_started();
    }
    let (left, top) = (window.scroll_x(), window.scroll_y());
    let read = is_scrolled().then(|| Line::read(&old)).flatten();
    let read = read.and_then(|line| line.moved_by(|element| found_in(&old, stage, element)));
    let focused = document.active_element();
    let focused = focused.and_then(|element| found_in(&old, stage, element));
    let tapped = take_early_taps();
    let stands = hosted_in(stage).is_some();
    let (now, later): (Vec<Element>, Vec<Element>) = tapped
        .into_iter()
        .partition(|tapped| !stands || tapped.matches(ANSWERED).unwrap_or(false));
    let now: Vec<Element> = now
        .into_iter()
        .filter_map(|element| found_in(&old, stage, element))
        .collect();
    carry_over(&old, stage);
    move_hosted(&old, stage);
    let is_placed = old.replace_with_with_node_1(stage).is_ok();
    // Before taps are done that came too early: they are not too early any longer.
    say_started();
    if !is_placed {
        return;
    }
    let is_above = |block: &Element| read.as_ref().is_some_and(|line| line.is_below(block));
    let (above, below): (Vec<Element>, Vec<Element>) =
        found(stage, FAR_BELOW).into_iter().partition(is_above);
    above.iter().for_each(lay_out);
    if let (Ok(left), Ok(top)) = (left, top) {
        window.scroll_to_with_x_and_y(left, top);
    }
    if let Some(line) = read {
        line.bring_back();
    }
    lay_out_in_turn(below.into_iter());
    if let Some(element) = focused.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        drop(element.focus_with_options(&options));
    }
    // Buttons of the page that goes on standing wait for the code that they need.
    if let Some(taps) = early_taps() {
        for tapped in &later {
            taps.push(tapped);
        }
    }
    for button in now {
        drop(button.remove_attribute(BUSY));
        if let Ok(button) = button.dyn_into::<HtmlElement>() {
            button.click();
        }
    }
}

/// Under which the place where somebody reads lies in the store of the tab, when the page goes.
const PLACE: &str = "vejviser-place";

/// Leaves for the page after this one how far down it was read.
pub fn leave_place() {
    if let Ok(top) = gloo::utils::window().scroll_y() {
        // Writing and reading fractions would weigh 14 KB.
        #[expect(clippy::cast_possible_truncation, reason = "whole pixels do")]
        let top = top as i32;
        session::leave(PLACE, &format!("{top} {}", navigation::current()));
    }
}

/// Goes there, where the same page has been loaded anew from the device: it came without content then, and the browser
/// had nothing to scroll in.
fn take_place() {
    let Some(place) = session::take(PLACE) else {
        return;
    };
    let place = place.split_once(' ');
    let place = place.filter(|(_, path)| *path == navigation::current());
    if let Some(Ok(top)) = place.map(|(top, _)| top.parse::<i32>()) {
        gloo::utils::window().scroll_to_with_x_and_y(0.0, f64::from(top));
    }
}

/// What stands in the new page for an element of the old one: where the page that the host sent goes on standing, and
/// it lies within, the element itself.
fn found_in(old: &Element, new: &Element, element: Element) -> Option<Element> {
    let stays =
        hosted_in(new).is_some() && within(old).iter().any(|it| it.contains(Some(&element)));
    match stays {
        true => Some(element),
        false => counterpart(old, new, &element),
    }
}

fn hosted_in(page: &Element) -> Option<Element> {
    page.query_selector(&format!("#{HOSTED}")).ok().flatten()
}

/// The elements of a page that are its own, without what the app has around every page.
fn within(page: &Element) -> Vec<Element> {
    found(page, "main > .troubles ~ :not(.foot, dialog)")
}

fn found(page: &Element, selector: &str) -> Vec<Element> {
    let Ok(found) = page.query_selector_all(selector) else {
        return Vec::new();
    };
    let found = (0..found.length()).filter_map(|place| found.item(place)?.dyn_into().ok());
    found.collect()
}

/// Lays out one block of a page that goes on standing after the other, so that nothing stays a guess: all of them at
/// once would keep a slow phone from answering.
fn lay_out_in_turn(mut blocks: impl Iterator<Item = Element> + 'static) {
    let Some(block) = blocks.next() else { return };
    gloo::timers::callback::Timeout::new(BETWEEN, move || {
        let line = gloo::utils::document().get_element_by_id(PAGE);
        let line = line
            .filter(|_| is_scrolled())
            .and_then(|page| Line::read(&page));
        lay_out(&block);
        // Somebody has gone down there meanwhile.
        if let Some(line) = line.filter(|line| line.is_below(&block)) {
            line.bring_back();
        }
        lay_out_in_turn(blocks);
    })
    .forget();
}

fn is_scrolled() -> bool {
    gloo::utils::window().scroll_y().is_ok_and(|top| top > 0.0)
}

fn lay_out(block: &Element) {
    if let Some(block) = block.dyn_ref::<HtmlElement>() {
        drop(block.style().set_property("content-visibility", "visible"));
    }
}

/// What somebody reads who has scrolled, and how far below the top of the window it stands, pixels. The number of the
/// scroll does not say it: what is laid out above makes that another, and not every browser makes up for it.
struct Line {
    element: Element,
    top: f64,
}

impl Line {
    /// What has the focus, if it can be seen, or else something of the page itself as high up in the window as there is:
    /// what becomes longer below it moves nothing. No larger than the window: a block that reaches far up would not
    /// tell what becomes longer within it.
    fn read(page: &Element) -> Option<Self> {
        let (document, window) = (gloo::utils::document(), gloo::utils::window());
        let size = |size: Result<wasm_bindgen::JsValue, _>| size.ok()?.as_f64();
        let (width, height) = (size(window.inner_width())?, size(window.inner_height())?);
        let own = within(page);
        let line = |element: Element| {
            let place = element.get_bounding_client_rect();
            let top = place.top();
            let is_seen = place.bottom() > 0.0 && top < height && place.height() < height;
            let is_own = || own.iter().any(|it| it.contains(Some(&element)));
            (is_seen && is_own()).then_some(Self { element, top })
        };
        let focused = document.active_element().and_then(line);
        focused.or_else(|| {
            [0.15, 0.3, 0.45, 0.6, 0.75].into_iter().find_map(|part| {
                #[expect(clippy::cast_possible_truncation, reason = "a place in a window")]
                let (x, y) = ((width / 2.0) as f32, (height * part) as f32);
                document.element_from_point(x, y).and_then(line)
            })
        })
    }

    /// The same line where it stands in another page, if it does.
    fn moved_by(self, into: impl FnOnce(Element) -> Option<Element>) -> Option<Self> {
        let element = into(self.element)?;
        Some(Self { element, ..self })
    }

    /// Whether the line comes after the beginning of a block.
    fn is_below(&self, block: &Element) -> bool {
        block.compare_document_position(&self.element) & Node::DOCUMENT_POSITION_FOLLOWING != 0
    }

    /// Scrolls so that the line stands where it stood.
    fn bring_back(&self) {
        let moved = self.element.get_bounding_client_rect().top() - self.top;
        if moved != 0.0 {
            gloo::utils::window().scroll_by_with_x_and_y(0.0, moved);
        }
    }
}

/// Puts the page that the host sent into that of the app, if it goes on standing.
fn move_hosted(old: &Element, new: &Element) {
    let Some(place) = hosted_in(new) else {
        return;
    };
    for element in within(old) {
        drop(element.set_attribute(STANDS, ""));
        drop(place.before_with_node_1(&element));
    }
}

/// Takes the page that the host sent away: another comes in its place.
pub fn remove_hosted() {
    let of_host = format!("#{PAGE} [{STANDS}]");
    while let Ok(Some(element)) = gloo::utils::document().query_selector(&of_host) {
        element.remove();
    }
}

/// The element that stands in the new page where another stands in the old one.
fn counterpart(old: &Element, new: &Element, element: &Element) -> Option<Element> {
    if element == old {
        return Some(new.clone());
    }
    let parent = element.parent_element()?;
    let children = parent.children();
    let place =
        (0..children.length()).find(|place| children.item(*place).as_ref() == Some(element))?;
    let found = counterpart(old, new, &parent)?.children().item(place)?;
    (found.tag_name() == element.tag_name()).then_some(found)
}

/// What the reader has changed on the old page, on the new one.
fn carry_over(old: &Element, new: &Element) {
    let Ok(changed) = old.query_selector_all("details, input") else {
        return;
    };
    for place in 0..changed.length() {
        let Some(element) = changed
            .item(place)
            .and_then(|node| node.dyn_into::<Element>().ok())
        else {
            continue;
        };
        let Some(twin) = counterpart(old, new, &element) else {
            continue;
        };
        if let (Some(from), Some(to)) = (
            element.dyn_ref::<HtmlDetailsElement>(),
            twin.dyn_ref::<HtmlDetailsElement>(),
        ) {
            to.set_open(from.open());
        }
        if let (Some(from), Some(to)) = (
            element.dyn_ref::<HtmlInputElement>(),
            twin.dyn_ref::<HtmlInputElement>(),
        ) && is_changed(from)
        {
            to.set_checked(from.checked());
            to.set_value(&from.value());
            tell(to);
            // Whoever types in the middle goes on there; a box to tick has no such place.
            if let (Ok(Some(start)), Ok(Some(end))) = (from.selection_start(), from.selection_end())
            {
                drop(to.set_selection_range(start, end));
            }
        }
    }
}

/// Whether somebody has typed or ticked. A box to tick always has a value, whatever it began with.
fn is_changed(input: &HtmlInputElement) -> bool {
    input.checked() != input.default_checked()
        || input.type_() != "checkbox" && input.value() != input.default_value()
}

/// As if the reader had typed it here.
fn tell(element: &Element) {
    let options = EventInit::new();
    options.set_bubbles(true);
    for name in ["input", "change"] {
        if let Ok(event) = Event::new_with_event_init_dict(name, &options) {
            drop(element.dispatch_event(&event));
        }
    }
}
