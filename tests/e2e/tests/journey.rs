//! The journey that the app is made for: a newcomer with a new home gets a plan, uses it, closes the
//! browser, and finds everything as it was.

use crate::common::{begin, day, open, pressed, saved};
use e2e::{Browser, Launch, Outcome, PHONE, Profile, Site};
use serde_json::{Value, json};

const STEP: &str = "programmes/hedensted/steps/bank-account";
const ITEM: &str = "programmes/hedensted/folder/town-map";

/// The whole journey in one language of one engine.
async fn walked(browser: Browser, language: &str) -> Outcome<()> {
    let site = Site::start()?;
    let profile = Profile::new()?;
    // WebKit's driver opens only windows that forget.
    let launch = || match browser.keeps_profiles() {
        true => Launch::new().size(PHONE).profile(&profile),
        false => Launch::new().size(PHONE),
    };
    let window = browser.launch(launch()).await?;

    begin(&window, &site, language, 1).await?;
    // The 96 hours run, and the next step is one of the first week.
    window.wait_for(".window").await?;
    window.wait_for(".hero h2").await?;

    // A step is called done, in words that say who says so.
    open(&window, &site, language, STEP).await?;
    window.click(".state-button[data-state=done]").await?;
    window
        .wait_for(".state-button[data-state=done][aria-pressed=true]")
        .await?;
    saved(&window).await?;

    // A note, kept by leaving the field.
    window.type_into("#note", "husk pas · 12").await?;
    window.click(".note button").await?;
    saved(&window).await?;

    // The welcome folder.
    open(&window, &site, language, ITEM).await?;
    window.click(".state-button[data-state=missing]").await?;
    window.wait_for(".ask-for-it").await?;
    saved(&window).await?;

    // The course has begun two days later than expected: what comes after moves, and says so.
    open(
        &window,
        &site,
        language,
        "programmes/hedensted/steps/course",
    )
    .await?;
    window.click(".record-date summary").await?;
    let began = day(&window, 5).await?;
    window.set_value("#date-course-start", &began).await?;
    window.click(".record-date button[type=submit]").await?;
    window.wait_for(".record-date .provenance").await?;
    saved(&window).await?;
    open(&window, &site, language, "plan").await?;
    window.wait_for(".moved").await?;
    window.wait_for(".road-stop s.old-date").await?;
    window.click(".moved > .button, .moved button").await?;
    window.wait_gone(".moved").await?;
    saved(&window).await?;

    window.expect_no_problems(&site).await?;
    window.close().await?;
    if !browser.keeps_profiles() {
        return Ok(());
    }

    // The browser is closed and opened again: the bare address leads to the plan.
    let window = browser.launch(launch()).await?;
    window.visit(&site.url()).await?;
    window
        .wait_for_address(&format!("/{language}/today"))
        .await?;
    window.wait_for(".hero h2").await?;
    open(&window, &site, language, STEP).await?;
    window.wait_for(".state-button[aria-pressed=true]").await?;
    assert_eq!(pressed(&window).await?.as_deref(), Some("done"));
    let note = window
        .run("return document.querySelector('#note').value", &[])
        .await?;
    assert_eq!(note, "husk pas · 12");
    open(&window, &site, language, ITEM).await?;
    window
        .wait_for(".state-button[data-state=missing][aria-pressed=true]")
        .await?;
    open(&window, &site, language, "plan").await?;
    window.wait_for(".road").await?;
    assert_eq!(
        window.count(".moved").await?,
        0,
        "what was seen is not told again"
    );
    window.expect_no_problems(&site).await?;
    window.close().await
}

#[tokio::test]
async fn a_newcomer_walks_it_in_danish() -> Outcome<()> {
    walked(Browser::Chromium, "da").await
}

#[tokio::test]
async fn a_newcomer_walks_it_in_english() -> Outcome<()> {
    walked(Browser::Chromium, "en").await
}

#[tokio::test]
async fn a_newcomer_walks_it_in_arabic() -> Outcome<()> {
    walked(Browser::Chromium, "ar").await
}

#[tokio::test]
async fn a_newcomer_walks_it_in_firefox() -> Outcome<()> {
    walked(Browser::Firefox, "ar").await
}

#[tokio::test]
async fn a_newcomer_walks_it_in_webkit() -> Outcome<()> {
    walked(Browser::WebKit, "ar").await
}

/// A change is told with the way back, and the way back works.
#[tokio::test]
async fn what_was_done_can_be_undone() -> Outcome<()> {
    let site = Site::start()?;
    let window = Browser::Chromium.launch(Launch::new().size(PHONE)).await?;
    begin(&window, &site, "da", 1).await?;
    open(&window, &site, "da", STEP).await?;
    // On a phone the other answers are a tap away.
    window.click(".state-more").await?;
    window.click(".state-button[data-state=waiting]").await?;
    window
        .wait_for(".state-button[data-state=waiting][aria-pressed=true]")
        .await?;
    window.click(".toast-actions .button").await?;
    window.wait_gone(".state-button[aria-pressed=true]").await?;
    saved(&window).await?;
    window.reload().await?;
    window.wait_for_app().await?;
    window.wait_for(".state-button").await?;
    assert_eq!(window.count(".state-button[aria-pressed=true]").await?, 0);
    window.expect_no_problems(&site).await?;
    window.close().await
}

/// A date that cannot be is refused in words, and nothing changes.
#[tokio::test]
async fn a_date_that_cannot_be_changes_nothing() -> Outcome<()> {
    let site = Site::start()?;
    let window = Browser::Chromium.launch(Launch::new().size(PHONE)).await?;
    open(&window, &site, "ar", "start/programme/hedensted").await?;
    for wrong in ["", "1999-01-01", "2199-01-01"] {
        window.set_value("input[type=date]", wrong).await?;
        window.click(".date-form button[type=submit]").await?;
        window.wait_for(".date-form .fault span").await?;
        assert!(
            window
                .address()
                .await?
                .contains("/start/programme/hedensted"),
            "{wrong:?}"
        );
    }
    // A time with an hour and no minutes has no text, and is not the same as no time.
    window
        .set_value("input[type=date]", &day(&window, 0).await?)
        .await?;
    window
        .find("input[type=time]")
        .await?
        .send_keys("10")
        .await?;
    let half = "return document.querySelector('input[type=time]').validity.badInput";
    assert_eq!(window.run(half, &[]).await?, true);
    window.click(".date-form button[type=submit]").await?;
    window.wait_for(".date-form .fault span").await?;
    let address = window.address().await?;
    assert!(address.contains("/start/programme/hedensted"), "{address}");
    open(&window, &site, "ar", "today").await?;
    window.wait_for(".no-plan").await?;
    window.expect_no_problems(&site).await?;
    window.close().await
}

/// Switching the language stays on the page, and keeps what is being typed.
#[tokio::test]
async fn another_language_is_the_same_page() -> Outcome<()> {
    let site = Site::start()?;
    let window = Browser::Chromium.launch(Launch::new().size(PHONE)).await?;
    begin(&window, &site, "da", 1).await?;
    open(&window, &site, "da", STEP).await?;
    window.type_into("#note", "halv sætning").await?;
    window.click(".language-switch summary").await?;
    window.click(".language-switch a[hreflang=ar]").await?;
    window.wait_for("html[lang=ar][dir=rtl]").await?;
    window.wait_for_address(&format!("/ar/{STEP}")).await?;
    let note = window
        .run("return document.querySelector('#note').value", &[])
        .await?;
    assert_eq!(note, "halv sætning");
    window.back().await?;
    window.wait_for("html[lang=da][dir=ltr]").await?;
    window.wait_for_address(&format!("/da/{STEP}")).await?;
    window.expect_no_problems(&site).await?;
    window.close().await
}

/// Everything that was stored is gone after "delete everything", and the app begins anew.
#[tokio::test]
async fn delete_everything_leaves_nothing() -> Outcome<()> {
    for browser in Browser::ALL {
        let site = Site::start()?;
        let window = browser.launch(Launch::new().size(PHONE)).await?;
        begin(&window, &site, "en", 2).await?;
        open(&window, &site, "en", "my-data").await?;
        window.click("#delete-ask").await?;
        window.click("#delete-do").await?;
        window.wait_for("html[data-deleted=gone]").await?;
        open(&window, &site, "en", "today").await?;
        window.wait_for(".no-plan").await?;
        window.expect_no_problems(&site).await?;
        window.close().await?;
    }
    Ok(())
}

/// Two tabs see each other's changes.
#[tokio::test]
async fn two_tabs_see_each_other() -> Outcome<()> {
    let site = Site::start()?;
    let window = Browser::Chromium.launch(Launch::new()).await?;
    begin(&window, &site, "da", 1).await?;
    open(&window, &site, "da", STEP).await?;
    let first = window.session().window().await?;
    let second = window.session().new_tab().await?;
    window.session().switch_to_window(second.clone()).await?;
    open(&window, &site, "da", STEP).await?;
    window.click(".state-button[data-state=done]").await?;
    saved(&window).await?;
    window.session().switch_to_window(first).await?;
    window
        .wait_for(".state-button[data-state=done][aria-pressed=true]")
        .await?;
    window.close().await
}

/// A hand that trembles taps twice: the second tap does not take back the first.
#[tokio::test]
async fn a_second_tap_at_once_does_not_count() -> Outcome<()> {
    let site = Site::start()?;
    let window = Browser::Chromium.launch(Launch::new().size(PHONE)).await?;
    begin(&window, &site, "da", 1).await?;
    open(&window, &site, "da", STEP).await?;
    let twice = "const button = document.querySelector('.state-button[data-state=done]');
        button.click();
        button.click();";
    window.run(twice, &[]).await?;
    window
        .wait_for(".state-button[data-state=done][aria-pressed=true]")
        .await?;
    saved(&window).await?;
    // Somebody who means it takes it back a moment later.
    tokio::time::sleep(std::time::Duration::from_millis(700)).await;
    window.click(".state-button[data-state=done]").await?;
    window
        .wait_for(".state-button[data-state=done][aria-pressed=false]")
        .await?;
    window.close().await
}

/// Two tabs write on the same note: the words of both stay, and both tabs see them.
#[tokio::test]
async fn two_hands_on_one_note_lose_nothing() -> Outcome<()> {
    let site = Site::start()?;
    let window = Browser::Chromium.launch(Launch::new()).await?;
    begin(&window, &site, "da", 1).await?;
    open(&window, &site, "da", STEP).await?;
    let first = window.session().window().await?;
    let second = window.session().new_tab().await?;
    window.session().switch_to_window(second.clone()).await?;
    open(&window, &site, "da", STEP).await?;
    // Nobody leaves the field or presses the button here.
    window
        .find("#note")
        .await?
        .send_keys("fra den anden")
        .await?;
    window.session().switch_to_window(first.clone()).await?;
    let shows =
        "return arguments[0].every(part => document.querySelector('#note').value.includes(part));";
    window
        .until("the other's words", shows, &[json!(["fra den anden"])])
        .await?;
    window
        .find("#note")
        .await?
        .send_keys(", fra den ene")
        .await?;
    window.click(".note button").await?;
    saved(&window).await?;
    window.session().switch_to_window(second).await?;
    let both = [json!(["fra den anden", "fra den ene"])];
    window
        .until("both texts in the other tab", shows, &both)
        .await?;
    window.find("#note").await?.send_keys(", og mere").await?;
    window.click(".note button").await?;
    saved(&window).await?;
    window.session().switch_to_window(first).await?;
    let all = [json!(["fra den anden", "fra den ene", "og mere"])];
    window.until("all of it", shows, &all).await?;
    window.reload().await?;
    window.wait_for("#note").await?;
    window.until("all of it afterwards", shows, &all).await?;
    window.close().await
}

/// Out as a file, everything deleted, in from the file: all is as it was.
#[tokio::test]
async fn a_file_brings_everything_back() -> Outcome<()> {
    let site = Site::start()?;
    let window = Browser::Chromium.launch(Launch::new().size(PHONE)).await?;
    begin(&window, &site, "da", 1).await?;
    open(&window, &site, "da", STEP).await?;
    window.click(".state-button[data-state=done]").await?;
    saved(&window).await?;
    open(&window, &site, "da", "my-data").await?;
    // What would become a download is caught on its way.
    let catch = "
        window.caught = null;
        const make = URL.createObjectURL;
        URL.createObjectURL = blob => { blob.text().then(text => window.caught = text); return make.call(URL, blob); };";
    window.run(catch, &[]).await?;
    window.click_text("Gem en fil").await?;
    window
        .until("the file", "return window.caught !== null", &[])
        .await?;
    let text = window.run("return window.caught", &[]).await?;
    let folder = Profile::new()?;
    let file = folder.folder().join("vejviser.json");
    let other = folder.folder().join("other.json");
    std::fs::write(&file, text.as_str().unwrap_or_default())?;
    std::fs::write(&other, "{\"some\":\"app\"}")?;

    window.click("#delete-ask").await?;
    window.click("#delete-do").await?;
    window.wait_for("html[data-deleted=gone]").await?;
    open(&window, &site, "da", "my-data").await?;
    // A file of another app changes nothing and says so.
    window.attach("#import-file", &other).await?;
    window.wait_for(".fault span").await?;
    // Of a file with a fault in one entry the rest is offered, and taken only where the reader says so.
    let mut faulty: Value = serde_json::from_str(text.as_str().unwrap_or_default())?;
    if let Some(entries) = faulty["plans"][0]["entries"].as_array_mut() {
        entries.push(json!({"id": 7}));
    }
    let damaged = folder.folder().join("damaged.json");
    std::fs::write(&damaged, faulty.to_string())?;
    window.attach("#import-file", &damaged).await?;
    window.wait_for(".preview").await?;
    window.wait_for(".fault span").await?;
    window.click(".preview .button.quiet").await?;
    window.attach("#import-file", &file).await?;
    window.click(".preview .button.primary").await?;
    window.wait_for(".outcome").await?;
    open(&window, &site, "da", STEP).await?;
    window
        .wait_for(".state-button[data-state=done][aria-pressed=true]")
        .await?;
    window.expect_no_problems(&site).await?;
    window.close().await
}

/// A photo is kept and shown again; what is no photo is refused.
#[tokio::test]
async fn a_photo_is_kept() -> Outcome<()> {
    let site = Site::start()?;
    let window = Browser::Chromium.launch(Launch::new().size(PHONE)).await?;
    begin(&window, &site, "da", 1).await?;
    open(&window, &site, "da", ITEM).await?;
    let folder = Profile::new()?;
    let no_picture = folder.folder().join("brev.png");
    std::fs::write(&no_picture, "dette er ikke et billede")?;
    window.attach(".photo-button input", &no_picture).await?;
    window.wait_for(".photos .fault span").await?;
    let huge = folder.folder().join("huge.jpg");
    std::fs::File::create(&huge)?.set_len(50 * 1024 * 1024)?;
    window.attach(".photo-button input", &huge).await?;
    window.wait_for_text("50").await?;
    assert_eq!(window.count(".photo-list img").await?, 0);
    let picture = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../public/icons/icon-512.png"
    );
    window
        .attach(".photo-button input", std::path::Path::new(picture))
        .await?;
    window.wait_for(".photo-list img").await?;
    saved(&window).await?;
    window.reload().await?;
    window.wait_for_app().await?;
    window.wait_for(".photo-list img").await?;
    window
        .until(
            "the picture",
            "return document.querySelector('.photo-list img').naturalWidth > 0",
            &[],
        )
        .await?;
    window.expect_no_problems(&site).await?;
    window.close().await
}
