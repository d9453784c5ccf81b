//! A talk in its room: windows that agree, typing that a step does not take, every keyboard, a clock that outlives its
//! window.

use crate::common::{fits, lay_talk_entry, open};
use e2e::{Browser, Key, LAPTOP, Launch, Outcome, PHONE, Site, Size, Window};
use serde_json::{Value, json};
use thirtyfour::WindowHandle;

/// Lays a talk of the Hedensted model into the storage of the browser as if it had been made here.
async fn lay(window: &Window, site: &Site, languages: &[&str]) -> Outcome<()> {
    open(window, site, "da", "talks").await?;
    let path = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../public/packs/talk-hedensted/talk.json"
    );
    let pack: Value = serde_json::from_str(&std::fs::read_to_string(path)?).expect("JSON");
    let slides = pack["slides"].as_array().expect("slides").iter();
    let slides: Vec<Value> = slides.map(|slide| slide["id"].clone()).collect();
    plot(window, languages, &slides, &slides, 1).await?;
    window.reload().await
}

/// Writes down what the talk is made of.
async fn plot(
    window: &Window,
    languages: &[&str],
    order: &[Value],
    shown: &[Value],
    clock: u32,
) -> Outcome<()> {
    let entry = json!({ "id": format!("laid-{clock}"), "clock": clock, "device": "test", "at": "2026-11-26T08:00:00Z",
        "fact": { "is": "talk", "talk": "room", "plot": { "name": "Tirsdag", "programme": "hedensted", "minutes": 45,
            "languages": languages, "order": order, "shown": shown } } });
    lay_talk_entry(window, &entry).await
}

/// The window that is open now.
async fn this(window: &Window) -> Outcome<WindowHandle> {
    Ok(window.session().window().await?)
}

/// Another window of the same browser, with this page.
async fn another(window: &Window, site: &Site, path: &str) -> Outcome<WindowHandle> {
    let handle = window.session().new_window().await?;
    window.session().switch_to_window(handle.clone()).await?;
    open(window, site, "da", path).await?;
    window.wait_for(".slide").await?;
    Ok(handle)
}

async fn to(window: &Window, handle: &WindowHandle) -> Outcome<()> {
    Ok(window.session().switch_to_window(handle.clone()).await?)
}

/// The number of the slide that a window shows.
const NUMBER: &str = "return Number(document.querySelector('.show p[role=status], .present-number')?.textContent.match(/[0-9]+/)[0] ?? 0)";

/// Waits until the window says that it is at a slide.
async fn is_at(window: &Window, slide: u32) -> Outcome<()> {
    let script = NUMBER.replace("return", "return arguments[0] ===");
    window
        .until(&format!("slide {slide}"), &script, &[slide.into()])
        .await
}

/// Steps on with the clicker, over all screens of a slide.
async fn step_to(window: &Window, slide: u32) -> Outcome<()> {
    for _ in 0..15 {
        let script = NUMBER.replace("return", "return arguments[0] ===");
        if window.run(&script, &[slide.into()]).await? == true {
            break;
        }
        window.press(Key::PageDown).await?;
    }
    is_at(window, slide).await
}

/// A moment in which windows could still move each other.
async fn a_moment() {
    tokio::time::sleep(std::time::Duration::from_millis(1_500)).await;
}

/// A key as a keyboard of this kind tells it.
async fn key(window: &Window, key: &str, code: &str, repeat: bool) -> Outcome<()> {
    let script = "document.body.dispatchEvent(new KeyboardEvent('keydown',
        { key: arguments[0], code: arguments[1], repeat: arguments[2], bubbles: true, cancelable: true }))";
    window
        .run(script, &[key.into(), code.into(), repeat.into()])
        .await?;
    Ok(())
}

async fn wide() -> Outcome<Window> {
    Browser::Chromium.launch(Launch::new().size(LAPTOP)).await
}

#[tokio::test]
async fn a_window_that_opens_takes_over_and_moves_nobody() -> Outcome<()> {
    let site = Site::start()?;
    let window = wide().await?;
    lay(&window, &site, &["da", "ar"]).await?;
    open(&window, &site, "da", "talks/room/present/2").await?;
    window.wait_for(".present-now .slide").await?;
    let presenter = this(&window).await?;
    a_moment().await;
    // The hall is opened at another slide, and so is a third window.
    let hall = another(&window, &site, "talks/room/show/5").await?;
    is_at(&window, 2).await?;
    window.wait_for_address("/show/2").await?;
    a_moment().await;
    is_at(&window, 2).await?;
    to(&window, &presenter).await?;
    is_at(&window, 2).await?;
    window.click("#present-ahead").await?;
    is_at(&window, 3).await?;
    another(&window, &site, "talks/room/show/1").await?;
    is_at(&window, 3).await?;
    a_moment().await;
    for handle in [&presenter, &hall] {
        to(&window, handle).await?;
        is_at(&window, 3).await?;
    }
    // Loaded anew, the hall is at the same screen of the same slide.
    to(&window, &presenter).await?;
    let number =
        "return document.querySelector('.present-number, .show p[role=status]').textContent";
    for _ in 0..40 {
        if window
            .run(number, &[])
            .await?
            .as_str()
            .is_some_and(|it| it.contains("skærm") && !it.contains("skærm \u{2068}1"))
        {
            break;
        }
        window.click("#present-ahead").await?;
    }
    let stands = window.run(number, &[]).await?;
    assert!(
        stands.as_str().is_some_and(|it| it.contains("skærm")),
        "{stands}"
    );
    to(&window, &hall).await?;
    window.reload().await?;
    window
        .until(
            "the same screen",
            &format!("{number} === arguments[0]"),
            std::slice::from_ref(&stands),
        )
        .await?;
    to(&window, &presenter).await?;
    a_moment().await;
    assert_eq!(window.run(number, &[]).await?, stands);
    window.expect_no_problems(&site).await?;
    window.close().await
}

/// A slide is left out in another window: the hall goes on seeing the slide that it saw.
#[tokio::test]
async fn the_place_follows_its_slide() -> Outcome<()> {
    let site = Site::start()?;
    let window = wide().await?;
    lay(&window, &site, &["da", "ar"]).await?;
    open(&window, &site, "da", "talks/room/show/4").await?;
    window.wait_for(".show-stage .slide").await?;
    let title = "return document.querySelector('.show-stage .slide-title').textContent";
    let seen = window.run(title, &[]).await?;
    let hall = this(&window).await?;
    let handle = window.session().new_window().await?;
    to(&window, &handle).await?;
    open(&window, &site, "da", "talks/room").await?;
    window.click("#shown-way").await?;
    window
        .wait_for(".talk-slide.left-out[data-slide=way]")
        .await?;
    window.wait_for(".talk-saved[data-state=saved]").await?;
    to(&window, &hall).await?;
    is_at(&window, 3).await?;
    window.wait_for_address("/show/3").await?;
    assert_eq!(window.run(title, &[]).await?, seen);
    // A number that there is not leads to the last slide, and the address says so.
    open(&window, &site, "da", "talks/room/show/999").await?;
    window
        .until(
            "an address of a slide",
            "return !location.pathname.endsWith('/999')",
            &[],
        )
        .await?;
    window.close().await
}

#[tokio::test]
async fn typing_survives_a_step_and_is_no_command() -> Outcome<()> {
    let site = Site::start()?;
    let window = wide().await?;
    lay(&window, &site, &["da", "uk"]).await?;
    open(&window, &site, "da", "talks/room/present/3").await?;
    window.wait_for(".present-now .slide").await?;
    let presenter = this(&window).await?;
    let hall = another(&window, &site, "talks/room/show/3").await?;
    is_at(&window, 3).await?;

    // A note, while the hall steps on.
    to(&window, &presenter).await?;
    window.click("#own-note").await?;
    let type_on = async |text: &str| -> Outcome<()> {
        window
            .session()
            .action_chain()
            .send_keys(text)
            .perform()
            .await?;
        Ok(())
    };
    type_on("Vis").await?;
    to(&window, &hall).await?;
    step_to(&window, 4).await?;
    to(&window, &presenter).await?;
    is_at(&window, 4).await?;
    let focused = "return document.activeElement.id";
    assert_eq!(window.run(focused, &[]).await?, "own-note");
    type_on(" mappen b d ").await?;
    let value = "return document.querySelector(arguments[0]).value";
    assert_eq!(
        window.run(value, &["#own-note".into()]).await?,
        "Vis mappen b d "
    );
    window.wait_for(".present-own [data-belongs]").await?;
    window.wait_for(".present-own [data-note=typed]").await?;
    is_at(&window, 4).await?;
    // Left, the field is of the slide that is shown; the note is kept at its own, and survives a reload.
    window.press(Key::Tab).await?;
    window
        .until(
            "an empty field",
            "return document.querySelector('#own-note').value === ''",
            &[],
        )
        .await?;
    window.click("#present-back").await?;
    is_at(&window, 3).await?;
    window
        .wait_for(".present-own .talk-saved[data-state=saved]")
        .await?;
    window.run("sessionStorage.clear()", &[]).await?;
    window.reload().await?;
    window
        .until(
            "the note",
            "return document.querySelector('#own-note')?.value === 'Vis mappen b d'",
            &[],
        )
        .await?;

    // A question, too.
    window.click("#present-question").await?;
    window.click("#question-text").await?;
    type_on("Hvor").await?;
    to(&window, &hall).await?;
    step_to(&window, 4).await?;
    to(&window, &presenter).await?;
    is_at(&window, 4).await?;
    type_on(" er det?").await?;
    assert_eq!(
        window.run(value, &["#question-text".into()]).await?,
        "Hvor er det?"
    );
    window.press(Key::Enter).await?;
    window
        .until(
            "an empty field",
            "return document.querySelector('#question-text').value === ''",
            &[],
        )
        .await?;
    assert_eq!(
        window.count(".present-questions .present-noted").await?,
        0,
        "it was asked before"
    );
    window.click("#present-back").await?;
    window.wait_for(".present-questions .present-noted").await?;
    window.expect_no_problems(&site).await?;
    window.close().await
}

#[tokio::test]
async fn every_keyboard_has_the_keys_and_a_held_key_does_not_flicker() -> Outcome<()> {
    let site = Site::start()?;
    let window = wide().await?;
    lay(&window, &site, &["da", "ar"]).await?;
    open(&window, &site, "ar", "talks/room/show/2").await?;
    window.wait_for(".show-stage .slide").await?;
    // An Arabic keyboard, then a Ukrainian one.
    key(&window, "لا", "KeyB", false).await?;
    window.wait_for(".show-shade[data-shade=black]").await?;
    // Black is black where the reader forces colours on pages.
    let forced = |value: &str| json!({ "features": [{ "name": "forced-colors", "value": value }] });
    window
        .cdp("Emulation.setEmulatedMedia", forced("active"))
        .await?;
    let ground = "return getComputedStyle(document.querySelector('.show-shade')).backgroundColor";
    assert_eq!(window.run(ground, &[]).await?, "rgb(0, 0, 0)");
    window
        .cdp("Emulation.setEmulatedMedia", forced("none"))
        .await?;
    for _ in 0..3 {
        key(&window, "لا", "KeyB", true).await?;
    }
    assert_eq!(window.count(".show-shade").await?, 1, "held down");
    key(&window, "и", "KeyB", false).await?;
    window.wait_gone(".show-shade").await?;
    key(&window, "؟", "Slash", false).await?;
    window.wait_for("#show-over[open] .show-keys").await?;
    let arrows = "return [...document.querySelectorAll('.show-key kbd')].map(k => k.textContent).join('').slice(0, 1)";
    assert_eq!(
        window.run(arrows, &[]).await?,
        "←",
        "ahead is where the writing goes"
    );
    key(&window, "؟", "Slash", false).await?;
    window.wait_gone("#show-over[open]").await?;
    // The overview is walked with the arrows.
    key(&window, "خ", "KeyO", false).await?;
    key(&window, "خ", "KeyO", true).await?;
    window
        .wait_for("#show-over[open] .thumb[aria-current]:focus")
        .await?;
    // That the help was closed may be told as late as now.
    let late = "document.getElementById('show-over').dispatchEvent(new Event('close'))";
    window.run(late, &[]).await?;
    window.press(Key::Left).await?;
    window
        .wait_for("li:has(> [aria-current]) + li > .thumb:focus")
        .await?;
    window.screenshot("talk-room-overview-ar").await?;
    let found = window.axe().await?;
    assert!(found.is_empty(), "{found:#?}");
    window.press(Key::Enter).await?;
    window.wait_gone("#show-over[open]").await?;
    // The code with its words and its address.
    key(&window, "ض", "KeyQ", false).await?;
    window.wait_for(".show-code svg").await?;
    let address = window.texts(".show-code-address").await?;
    assert!(address[0].contains("/programmes/hedensted"), "{address:?}");
    window.screenshot("talk-room-code-ar").await?;
    open(&window, &site, "da", "talks/room/show/2").await?;
    key(&window, "q", "KeyQ", false).await?;
    window.wait_for(".show-code svg").await?;
    window.screenshot("talk-room-code-da").await?;
    window.resize(PHONE).await?;
    assert!(fits(&window).await?, "the code on a phone");
    let above = "return document.querySelector('.show-code-address').getBoundingClientRect().bottom
        <= document.querySelector('.show-tools').getBoundingClientRect().top";
    assert_eq!(window.run(above, &[]).await?, true, "nothing lies over it");
    window.screenshot("talk-room-code-da-phone").await?;
    window.close().await
}

#[tokio::test]
async fn the_clock_and_what_was_said_outlive_the_window() -> Outcome<()> {
    let site = Site::start()?;
    let window = Browser::Chromium
        .launch(Launch::new().size(Size {
            width: 1366,
            height: 768,
        }))
        .await?;
    lay(&window, &site, &["da", "ar"]).await?;
    open(&window, &site, "da", "talks/room/present/2").await?;
    window.click("#present-start").await?;
    window.click("[data-spoken=ar]").await?;
    window
        .until(
            "two seconds",
            "return /0:0[2-9]/.test(document.querySelector('#present-all').textContent)",
            &[],
        )
        .await?;
    let first = this(&window).await?;
    let second = another(&window, &site, "talks").await;
    drop(second);
    let all = window.session().windows().await?;
    let rest = all
        .into_iter()
        .find(|handle| *handle != first)
        .expect("a window");
    to(&window, &first).await?;
    window.session().close_window().await?;
    to(&window, &rest).await?;
    open(&window, &site, "da", "talks/room/present/2").await?;
    window.wait_for("#present-start[aria-pressed=true]").await?;
    window
        .wait_for("[data-spoken=ar][aria-pressed=true]")
        .await?;
    window
        .until("the time before", "return /0:(0[2-9]|[1-5][0-9])/.test(document.querySelector('#present-all').textContent)", &[])
        .await?;
    // Stopped and begun anew: nothing said, no time.
    window.click("#present-start").await?;
    window.click("#present-anew").await?;
    window
        .wait_for("[data-spoken=ar][aria-pressed=false]")
        .await?;
    // A rehearsal begins at once; a few seconds on one slide are no praise.
    window.click("#present-rehearse").await?;
    window.wait_for("#present-start[aria-pressed=true]").await?;
    window
        .until(
            "a second",
            "return /0:0[1-9]/.test(document.querySelector('#present-all').textContent)",
            &[],
        )
        .await?;
    window.click("#present-start").await?;
    window
        .wait_for(".present-rehearsed[data-verdict=not-all]")
        .await?;
    // Next is the next screen of the same slide, where there is one.
    window.screenshot("talk-room-present-da").await?;
    // Numbers as they are written in Arabic, and words for what is none.
    window.click("#present-attendance").await?;
    window.click("[data-people=so]").await?;
    window.type_into("#people-number", "seks").await?;
    window
        .click(".present-attendance button[type=submit]")
        .await?;
    window.wait_for("#people-fault:not(:empty)").await?;
    window.type_into("#people-number", "٣٠").await?;
    window
        .click(".present-attendance button[type=submit]")
        .await?;
    window.wait_for(".present-counts li").await?;
    window.type_into("#people-number", "31").await?;
    window
        .click(".present-attendance button[type=submit]")
        .await?;
    window.wait_for("#people-replaced:not(:empty)").await?;
    assert_eq!(window.count(".present-counts li").await?, 1);
    window.click(".present-counts [data-remove]").await?;
    window.wait_gone(".present-counts li").await?;
    window.expect_no_problems(&site).await?;
    for (language, name) in [("da", "da"), ("ar", "ar")] {
        open(&window, &site, language, "talks/room/present/5").await?;
        window.wait_for(".present-now .slide").await?;
        // The next slide, a question and a word are seen without scrolling.
        let lowest = "return ['.present-next .present-slide', '#present-question', '.present-unclear h2'].map(css => {
            const box = document.querySelector(css).getBoundingClientRect();
            return [css, Math.round(box.bottom), innerHeight];
        })";
        let lowest = window.run(lowest, &[]).await?;
        for seen in lowest.as_array().into_iter().flatten() {
            assert!(
                seen[1].as_i64() <= seen[2].as_i64(),
                "{language}: below the fold: {lowest}"
            );
        }
        window
            .screenshot(&format!("talk-room-present-{name}-5"))
            .await?;
    }
    // Deleted, the talk leaves nothing of how it went.
    let left = "return localStorage.getItem('vejviser-talk-runs')";
    window.click("#present-start").await?;
    window
        .until("a clock that is kept", &format!("{left} !== null"), &[])
        .await?;
    open(&window, &site, "da", "talks/room").await?;
    window.wait_for("#talk-delete").await?;
    let unfold = "document.querySelector('#talk-delete').closest('details').open = true";
    window.run(unfold, &[]).await?;
    window.click("#talk-delete").await?;
    window
        .until("nothing to be left", &format!("{left} === null"), &[])
        .await?;
    window.close().await
}
