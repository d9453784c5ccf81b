//! What goes wrong in the world: no storage, files that do not come, addresses that lead nowhere.
//! Always words and a way on, never a white page, never a false "saved".

use crate::common::{begin, open, saved};
use e2e::{Browser, Fault, Launch, Outcome, PHONE, Site};
use serde_json::json;

const STEP: &str = "ar/programmes/hedensted/steps/info-meeting";

/// Where the browser gives no storage, the programme is still shown and nothing is called saved.
#[tokio::test]
async fn without_storage_one_can_read_and_nothing_is_called_saved() -> Outcome<()> {
    let ways = [
        "Object.defineProperty(window, 'indexedDB', { get() { throw new DOMException('no', 'SecurityError') } })",
        "Object.defineProperty(window, 'indexedDB', { value: undefined })",
        "IDBFactory.prototype.open = function () { throw new DOMException('no', 'SecurityError') }",
    ];
    for way in ways {
        let site = Site::start()?;
        let window = Browser::Chromium.launch(Launch::new().size(PHONE)).await?;
        window
            .cdp(
                "Page.addScriptToEvaluateOnNewDocument",
                json!({ "source": way }),
            )
            .await?;
        open(&window, &site, "ar", "start/programme/hedensted").await?;
        window.wait_for(".trouble").await?;
        window
            .set_value("input[type=date]", &crate::common::day(&window, -1).await?)
            .await?;
        window.click(".date-form button[type=submit]").await?;
        window.wait_for(".today .hero").await?;
        let said = window.attribute(".toast .saved", "data-state").await?;
        assert_eq!(said.as_deref(), Some("not-at-all"), "{way}");
        window.visit(&site.page(STEP)).await?;
        window.wait_for("article.step").await?;
        window.wait_for(".trouble").await?;
        window.close().await?;
    }
    Ok(())
}

/// A full disk: the change stays on the page, is told as not saved, and is saved once there is room.
#[tokio::test]
async fn a_full_disk_loses_nothing() -> Outcome<()> {
    let site = Site::start()?;
    let window = Browser::Chromium.launch(Launch::new().size(PHONE)).await?;
    begin(&window, &site, "da", 1).await?;
    open(
        &window,
        &site,
        "da",
        "programmes/hedensted/steps/bank-account",
    )
    .await?;
    window.wait_for(".state-button").await?;
    let full = "
        window.put = IDBObjectStore.prototype.put; window.add = IDBObjectStore.prototype.add;
        const fail = function () { throw new DOMException('full', 'QuotaExceededError') };
        IDBObjectStore.prototype.put = fail; IDBObjectStore.prototype.add = fail;";
    window.run(full, &[]).await?;
    window.click(".state-button[data-state=done]").await?;
    window.wait_for(".trouble").await?;
    window
        .wait_for(".state-button[data-state=done][aria-pressed=true]")
        .await?;
    let said = window.attribute(".toast .saved", "data-state").await?;
    assert_ne!(said.as_deref(), Some("saved"));
    let room =
        "IDBObjectStore.prototype.put = window.put; IDBObjectStore.prototype.add = window.add;";
    window.run(room, &[]).await?;
    window.click(".trouble button").await?;
    window.wait_gone(".trouble").await?;
    window.reload().await?;
    window.wait_for_app().await?;
    window
        .wait_for(".state-button[data-state=done][aria-pressed=true]")
        .await?;
    window.close().await
}

/// What was done a moment before the page is loaded anew has not been stored yet.
#[tokio::test]
async fn what_was_just_done_outlives_a_page_that_is_left_at_once() -> Outcome<()> {
    for browser in [Browser::Chromium, Browser::Firefox] {
        let site = Site::start()?;
        let window = browser.launch(Launch::new().size(PHONE)).await?;
        begin(&window, &site, "da", 1).await?;
        let step = "programmes/hedensted/steps/bank-account";
        open(&window, &site, "da", step).await?;
        let anew = async || {
            let is_new =
                "return !window.isBefore && document.documentElement.hasAttribute('data-app')";
            window.until("the page anew", is_new, &[]).await
        };
        for (nth, word) in ["Ring til banken", "Tag papirerne med"].iter().enumerate() {
            let act = "
                window.isBefore = true;
                const note = document.getElementById('note');
                note.value = arguments[0];
                note.dispatchEvent(new Event('input', { bubbles: true }));
                if (arguments[1] === 0) document.querySelector('.state-button[data-state=done]').click();
                location.reload();";
            window.run(act, &[(*word).into(), nth.into()]).await?;
            anew().await?;
            let is_there = "const note = document.getElementById('note'); return note && note.value === arguments[0]";
            window
                .until("what was typed", is_there, &[(*word).into()])
                .await?;
            window
                .wait_for(".state-button[data-state=done][aria-pressed=true]")
                .await?;
        }
        // And is stored a moment later: a page for which nothing was left has it too.
        tokio::time::sleep(std::time::Duration::from_secs(1)).await;
        window.goto(&site.page("exit.html")).await?;
        window.run("sessionStorage.clear()", &[]).await?;
        window.visit(&site.page(&format!("da/{step}"))).await?;
        let is_there = "const note = document.getElementById('note'); return note && note.value === arguments[0]";
        window
            .until("what was typed", is_there, &["Tag papirerne med".into()])
            .await?;
        window
            .wait_for(".state-button[data-state=done][aria-pressed=true]")
            .await?;
        window.close().await?;
    }
    Ok(())
}

/// A browser that never answers whoever opens the storage, as long as the tab says so.
const NEVER_OPENS: &str = "
    const open = IDBFactory.prototype.open;
    IDBFactory.prototype.open = function (...wanted) {
        const request = open.apply(this, wanted);
        const never = { onsuccess: { get() {}, set() {} }, readyState: { value: 'pending' } };
        if (sessionStorage.getItem('never')) Object.defineProperties(request, never);
        return request;
    };";

/// What is typed outlives a page that is left again before it has opened the storage.
#[tokio::test]
async fn what_is_typed_outlives_a_page_that_never_got_ready() -> Outcome<()> {
    let site = Site::start()?;
    let window = Browser::Chromium.launch(Launch::new().size(PHONE)).await?;
    let source = json!({ "source": NEVER_OPENS });
    window
        .cdp("Page.addScriptToEvaluateOnNewDocument", source)
        .await?;
    begin(&window, &site, "da", 1).await?;
    let step = "programmes/hedensted/steps/bank-account";
    open(&window, &site, "da", step).await?;
    // Too long to be kept in the storage.
    window.set_value("#note", &"æ".repeat(2100)).await?;
    window
        .run("sessionStorage.never = 'yes'; location.reload()", &[])
        .await?;
    let has_begun = "return !!window.wasmBindings && performance.getEntriesByType('navigation')[0].type === 'reload'";
    window
        .until("the app to begin anew", has_begun, &[])
        .await?;
    // It is left before the app has given up waiting, which takes twelve seconds.
    let is_waiting = "sessionStorage.removeItem('never');
        return !document.querySelector('#note, .trouble')";
    assert_eq!(window.run(is_waiting, &[]).await?, true);
    window.reload().await?;
    let typed = "const note = document.getElementById('note');
        return note && note.value.length === 2100";
    window.until("what was typed", typed, &[]).await?;
    window.close().await
}

/// Files that do not come or are damaged: words in the reader's language, 112, and what is stored stays.
#[tokio::test]
async fn a_pack_that_does_not_come_is_told() -> Outcome<()> {
    for fault in [Fault::Status(404), Fault::Cut, Fault::Damaged] {
        let site = Site::start()?;
        site.unwatched();
        site.faults().set("/packs/hedensted/programme.json", fault);
        let window = Browser::Chromium.launch(Launch::new().size(PHONE)).await?;
        let first_date = site.page("ar/start/programme/hedensted");
        window.goto(&first_date).await?;
        window
            .wait_for(".page-state.failed a[href='tel:112']")
            .await?;
        window.wait_for("html[lang=ar][dir=rtl]").await?;
        window.goto(&site.page("ar/contacts")).await?;
        window.wait_for("a[href='tel:112']").await?;
        window.close().await?;
    }
    Ok(())
}

/// A language that does not come: the app opens in Danish and says why; texts that do not come fall back to Danish.
#[tokio::test]
async fn a_language_that_does_not_come_is_told() -> Outcome<()> {
    let site = Site::start()?;
    site.unwatched();
    site.faults().set("/locales/ar/app.ftl", Fault::Status(503));
    let window = Browser::Chromium.launch(Launch::new().size(PHONE)).await?;
    window.goto(&site.page(STEP)).await?;
    window.wait_for(".trouble").await?;
    window.wait_for("article.step").await?;
    window.close().await?;

    let site = Site::start()?;
    site.unwatched();
    site.faults()
        .set("/packs/hedensted/texts/ar.json", Fault::Damaged);
    let window = Browser::Chromium.launch(Launch::new().size(PHONE)).await?;
    // Not from a page that the host sent, of which the words are there.
    window.visit(&site.page("ar/programmes")).await?;
    window
        .click("main a[href$='ar/programmes/hedensted']")
        .await?;
    window.click("main a[href$='phases/reception']").await?;
    window
        .wait_for("main h1 [lang=da][dir=ltr] .standing.missing")
        .await?;
    window.wait_for(".trouble").await?;
    window.close().await
}

/// An address that leads nowhere helps on; so does one of a step that the programme does not have.
#[tokio::test]
async fn an_unknown_address_helps_on() -> Outcome<()> {
    let site = Site::start_under("/sub/")?;
    let window = Browser::Chromium.launch(Launch::new().size(PHONE)).await?;
    for path in [
        "ar/nowhere",
        "ar/programmes/hedensted/steps/nothing",
        "ar/programmes/none",
        "ar/%F0%9F",
    ] {
        window.visit(&site.page(path)).await?;
        window
            .wait_for(".page-state.missing a.button.primary")
            .await?;
        window.wait_for("html[lang=ar]").await?;
    }
    window
        .click(".page-state.missing a[href$='programmes']")
        .await?;
    window.wait_for(".programmes").await?;
    window.expect_no_problems(&site).await?;
    window.close().await
}

/// A second language that is chosen while a pack is slow stands in that pack as well, once it has come.
#[tokio::test]
async fn a_language_chosen_while_a_pack_is_slow_comes_with_it() -> Outcome<()> {
    let site = Site::start()?;
    site.faults()
        .set("/packs/hedensted/programme.json", Fault::Hold);
    let window = Browser::Chromium.launch(Launch::new().size(PHONE)).await?;
    // As a link of the app, without loading the page anew.
    let follow = async |path: &str| {
        let script = "
            const link = document.createElement('a');
            link.href = arguments[0];
            document.querySelector('main').append(link);
            link.click();";
        window.run(script, &[path.into()]).await.map(drop)
    };
    let step = "da/programmes/hedensted/steps/bank-account";
    open(&window, &site, "da", "more").await?;
    follow(step).await?;
    window.wait_for(".page-state.loading").await?;
    follow("da/settings").await?;
    window
        .click(".settings section:nth-of-type(2) .choice-button span[lang=en]")
        .await?;
    follow(step).await?;
    window.wait_for(".page-state.loading").await?;
    site.faults().clear();
    window.wait_for("article.step h1 .beside[lang=en]").await?;
    // One that was chosen before, with a pack that came while there was none.
    follow("da/settings").await?;
    let none = ".settings section:nth-of-type(2) .choice-button";
    window.click(none).await?;
    follow("da/words").await?;
    window.wait_for(".words-page").await?;
    follow("da/settings").await?;
    window
        .click(".settings section:nth-of-type(2) .choice-button span[lang=en]")
        .await?;
    follow("da/phrases/doctor").await?;
    window.wait_for("h1 .beside[lang=en]").await?;
    window.expect_no_problems(&site).await?;
    window.close().await
}

/// A note that is too long to be kept comes back after loading anew as what it was: written over the words that the plan
/// had then. What another tab has written meanwhile is not replaced by it.
#[tokio::test]
async fn a_note_that_comes_back_replaces_nothing_of_another_tab() -> Outcome<()> {
    let site = Site::start()?;
    let window = Browser::Chromium.launch(Launch::new()).await?;
    begin(&window, &site, "da", 1).await?;
    let step = "programmes/hedensted/steps/bank-account";
    open(&window, &site, "da", step).await?;
    let written = async |text: &str| {
        let script = "const note = document.getElementById('note');
            note.value = arguments[0];
            note.dispatchEvent(new Event('input', { bubbles: true }));";
        window.run(script, &[text.into()]).await
    };
    written(&"Fra den ene. ".repeat(200)).await?;
    let first = window.session().window().await?;
    let second = window.session().new_tab().await?;
    window.session().switch_to_window(second).await?;
    open(&window, &site, "da", step).await?;
    written("Fra den anden.").await?;
    window
        .run("document.getElementById('note').blur()", &[])
        .await?;
    let is_kept = "return document.getElementById('note').value.startsWith('Fra den anden.')";
    tokio::time::sleep(std::time::Duration::from_secs(2)).await;
    saved(&window).await?;
    window.reload().await?;
    window.wait_for_app().await?;
    window.until("the other's note", is_kept, &[]).await?;
    window.session().switch_to_window(first).await?;
    window.reload().await?;
    window.wait_for_app().await?;
    let is_long =
        "const note = document.getElementById('note'); return note && note.value.length > 2000";
    window.until("the long note", is_long, &[]).await?;
    written("Fra den ene.").await?;
    let both = "const note = document.getElementById('note').value;
        return note.includes('Fra den ene.') && note.includes('Fra den anden.')";
    window.until("the words of both", both, &[]).await?;
    window.close().await
}
