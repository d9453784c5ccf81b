//! What protects the reader's data: the sealed file, deleting, the way out, the lock.

use std::path::PathBuf;

use crate::common::{CATCH, begin, open, saved};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use e2e::{Browser, Key, Launch, Outcome, PHONE, Profile, Site, Window};

const STEP: &str = "programmes/hedensted/steps/info-meeting";
const WORDS: &str = "tre blå cykler";

/// A plan with a step done, and its sealed file on disk.
async fn sealed_file(window: &Window, site: &Site, folder: &Profile) -> Outcome<PathBuf> {
    begin(window, site, "da", 1).await?;
    open(window, site, "da", STEP).await?;
    window.click(".state-button[data-state=done]").await?;
    saved(window).await?;
    open(window, site, "da", "my-data").await?;
    window.run(CATCH, &[]).await?;
    // What is typed is hidden until somebody asks to see it.
    let kind = "return document.querySelector('#backup-words').type";
    assert_eq!(window.run(kind, &[]).await?, "password");
    window.click("#backup-shown").await?;
    assert_eq!(window.run(kind, &[]).await?, "text");
    window.click("#backup-shown").await?;
    // Words that do not fit each other make no file.
    window.type_into("#backup-words", WORDS).await?;
    window.type_into("#backup-again", "tre blå cykle").await?;
    window.click("#backup-do").await?;
    window.wait_for(".sealed-file .fault").await?;
    window.type_into("#backup-again", WORDS).await?;
    window.click("#backup-do").await?;
    window.wait_for(".sealed-file .outcome").await?;
    window
        .until("the file", "return window.caught !== null", &[])
        .await?;
    let caught = window.run("return window.caught", &[]).await?;
    let bytes = STANDARD.decode(caught.as_str().unwrap_or_default());
    let bytes = bytes.unwrap_or_default();
    assert!(bytes.starts_with(b"{\"vejviser\":\"sealed-backup\""));
    let readable = String::from_utf8_lossy(&bytes);
    assert!(!readable.contains("info-meeting"), "it can be read");
    let path = folder.folder().join("a.vejviser");
    std::fs::write(&path, &bytes)?;
    Ok(path)
}

#[tokio::test]
async fn a_sealed_file_opens_in_every_engine() -> Outcome<()> {
    restored(Browser::Chromium, &Browser::ALL).await
}

#[tokio::test]
async fn a_sealed_file_of_firefox_opens_in_chromium() -> Outcome<()> {
    restored(Browser::Firefox, &[Browser::Chromium]).await
}

/// A sealed file made in one engine opens in others; wrong words and damage are told apart, and harm nothing.
async fn restored(made_in: Browser, opens_in: &[Browser]) -> Outcome<()> {
    let site = Site::start()?;
    let folder = Profile::new()?;
    let window = made_in.launch(Launch::new().size(PHONE)).await?;
    let file = sealed_file(&window, &site, &folder).await?;
    window.expect_no_problems(&site).await?;
    window.close().await?;
    let mut bytes = std::fs::read(&file)?;
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    let damaged = folder.folder().join("b.vejviser");
    std::fs::write(&damaged, &bytes)?;
    for browser in opens_in {
        let window = browser.launch(Launch::new().size(PHONE)).await?;
        open(&window, &site, "da", "my-data").await?;
        window.attach("#import-file", &damaged).await?;
        window.wait_for_text("beskadiget").await?;
        // Nothing in it can be had, and that is said.
        window.wait_for_text("Så kan intet hentes fra den").await?;
        assert_eq!(window.count("#import-words").await?, 0, "{browser:?}");
        window.attach("#import-file", &file).await?;
        window.type_into("#import-words", "tre røde cykler").await?;
        window
            .click(".secret-form.notice button[type=submit]")
            .await?;
        window.wait_for_text("passer ikke").await?;
        assert_eq!(window.count(".preview").await?, 0, "{browser:?}");
        // The file stays chosen.
        window.type_into("#import-words", WORDS).await?;
        window
            .click(".secret-form.notice button[type=submit]")
            .await?;
        window.click(".preview .button.primary").await?;
        window.wait_for_text("lagt til").await?;
        open(&window, &site, "da", STEP).await?;
        window
            .wait_for(".state-button[data-state=done][aria-pressed=true]")
            .await?;
        window.expect_no_problems(&site).await?;
        window.close().await?;
    }
    Ok(())
}

/// What a browser keeps of this host, counted from a page on which nothing is started.
const KEPT: &str = "
    const done = arguments[0];
    (async () => {
        const databases = indexedDB.databases ? await indexedDB.databases() : [];
        const kept = self.caches ? await caches.keys() : [];
        const container = navigator.serviceWorker;
        const workers = container ? await container.getRegistrations() : [];
        return [databases.map(d => d.name), kept, workers.map(w => w.scope), Object.keys(localStorage), Object.keys(sessionStorage), document.cookie]
            .map(list => list.length);
    })().then(done, error => done(String(error)));";

/// After "delete everything" nothing is left on the phone, the worker and its files included.
#[tokio::test]
async fn nothing_is_left_after_deleting() -> Outcome<()> {
    for browser in [Browser::Chromium, Browser::Firefox] {
        let site = Site::start_plain(Site::built()?, 0)?;
        let profile = Profile::new()?;
        let window = browser
            .launch(Launch::new().size(PHONE).profile(&profile))
            .await?;
        begin(&window, &site, "da", 1).await?;
        window
            .run("localStorage.setItem('vejviser-exit', '1')", &[])
            .await?;
        window
            .until(
                "the worker",
                "return !!navigator.serviceWorker.controller",
                &[],
            )
            .await?;
        let before = window.run_async(KEPT, &[]).await?;
        let before: Vec<u64> = serde_json::from_value(before)?;
        assert!(
            before[..4].iter().all(|count| *count > 0),
            "{browser:?}: {before:?}"
        );
        open(&window, &site, "da", "my-data").await?;
        window.click("#delete-ask").await?;
        window.click("#delete-do").await?;
        window.wait_for("html[data-deleted=gone]").await?;
        window.wait_for_text("Alt er slettet").await?;
        for page in ["deleted.html", "packs/catalogue/catalogue.json"] {
            let after = window.run_async(KEPT, &[]).await?;
            let after: Vec<u64> = serde_json::from_value(after)?;
            assert_eq!(after, [0; 6], "{browser:?}, before {page}");
            window.goto(&site.page(page)).await?;
        }
        window.close().await?;
    }
    Ok(())
}

const CODE: &str = "4711";

/// A plan with a step done, locked.
async fn locked(window: &Window, site: &Site, language: &str) -> Outcome<()> {
    begin(window, site, language, 1).await?;
    open(window, site, language, STEP).await?;
    window.click(".state-button[data-state=done]").await?;
    saved(window).await?;
    open(window, site, language, "protect").await?;
    window.type_into("#lock-code", CODE).await?;
    window.type_into("#lock-again", "4712").await?;
    window.click("#lock-do").await?;
    window.wait_for(".protect .fault").await?;
    window.set_value("#lock-again", CODE).await?;
    press_and_reload(window, "#lock-do", ".lock-screen").await
}

/// Presses what has the page loaded anew, and waits for something on the new one, drawn by the app: the page
/// that the host sent may show the same.
async fn press_and_reload(window: &Window, button: &str, then: &str) -> Outcome<()> {
    window.run("window.before = true", &[]).await?;
    window.click(button).await?;
    let script = "return !window.before && document.documentElement.hasAttribute('data-app') \
         && !!document.querySelector(arguments[0])";
    window.until(then, script, &[then.into()]).await
}

async fn enter(window: &Window, code: &str) -> Outcome<()> {
    window.wait_for("#unlock:not([disabled])").await?;
    window.type_into("#code", code).await?;
    window.click("#unlock").await
}

/// Everything that lies in the database, as one text, sealed or not.
const AT_REST: &str = "
    const done = arguments[0];
    const request = indexedDB.open('vejviser');
    request.onsuccess = () => {
        const db = request.result, found = [];
        const names = [...db.objectStoreNames];
        const tx = db.transaction(names);
        for (const name of names) tx.objectStore(name).getAll().onsuccess = e => found.push(...e.target.result.map(value =>
            value instanceof ArrayBuffer ? new TextDecoder('latin1').decode(value) : JSON.stringify(value)));
        tx.oncomplete = () => { db.close(); done(found.join(' ')); };
    };";

/// Locked with a code: nothing can be read without it, on any page and in the database; with it all is there again.
#[tokio::test]
async fn a_lock_opens_with_its_code_only() -> Outcome<()> {
    for browser in Browser::ALL {
        let site = Site::start()?;
        let window = browser.launch(Launch::new().size(PHONE)).await?;
        locked(&window, &site, "da").await?;
        let rest = window.run_async(AT_REST, &[]).await?;
        let rest = rest.as_str().unwrap_or_default().to_owned();
        assert!(
            rest.contains("rounds") && !rest.contains("info-meeting"),
            "{browser:?}: {rest}"
        );
        for page in ["da/today", "da/my-data", "da/programmes", ""] {
            window.visit(&site.page(page)).await?;
            window.wait_for(".lock-screen").await?;
            let text = window.text().await?;
            assert!(!text.contains("Det er gjort"), "{browser:?} {page}: {text}");
        }
        // Whom to call stays in reach.
        open(&window, &site, "da", "contacts").await?;
        window.wait_for(".numbers").await?;
        open(&window, &site, "da", STEP).await?;
        for wrong in ["0000", "1111"] {
            enter(&window, wrong).await?;
            window.wait_for(".lock-screen .fault span").await?;
        }
        enter(&window, "2222").await?;
        window.wait_for(".locked-wait").await?;
        // Loading the page anew does not shorten the pause.
        window.reload().await?;
        window.wait_for(".locked-wait").await?;
        window.wait_for("#unlock[disabled]").await?;
        tokio::time::sleep(std::time::Duration::from_secs(9)).await;
        enter(&window, CODE).await?;
        window
            .wait_for(".state-button[data-state=done][aria-pressed=true]")
            .await?;
        // What is done now is kept, sealed.
        window.click(".state-more").await?;
        window.click(".state-button[data-state=waiting]").await?;
        saved(&window).await?;
        let rest = window.run_async(AT_REST, &[]).await?;
        let rest = rest.as_str().unwrap_or_default().to_owned();
        assert!(!rest.contains("info-meeting"), "{browser:?}: {rest}");
        // Locked at a tap, and no more locked with the code.
        open(&window, &site, "da", "protect").await?;
        enter(&window, CODE).await?;
        // What is chosen about being seen does not lock: it counts the next time.
        window.click("#exit-on").await?;
        window.wait_for_text("næste gang Vejviser åbnes").await?;
        window.wait_for("#exit-on[aria-pressed=true]").await?;
        window.click("#exit-off").await?;
        window.wait_for("#exit-off[aria-pressed=true]").await?;
        press_and_reload(&window, "#lock-now", ".lock-screen").await?;
        enter(&window, CODE).await?;
        window.type_into("#lock-old", "9999").await?;
        window.click("#lock-off").await?;
        window.wait_for(".protect .fault span").await?;
        window.type_into("#lock-old", CODE).await?;
        press_and_reload(&window, "#lock-off", "#lock-do").await?;
        open(&window, &site, "da", STEP).await?;
        window
            .wait_for(".state-button[data-state=waiting][aria-pressed=true]")
            .await?;
        // WebKit tells of a load that ended with its page as of one that failed; the lock loads pages anew.
        if browser != Browser::WebKit {
            window.expect_no_problems(&site).await?;
        }
        window.close().await?;
    }
    Ok(())
}

/// Another code; a code that was forgotten; the same screen in Arabic, without a finding.
#[tokio::test]
async fn a_code_is_changed_or_forgotten() -> Outcome<()> {
    let site = Site::start()?;
    let window = Browser::Chromium.launch(Launch::new().size(PHONE)).await?;
    locked(&window, &site, "ar").await?;
    let found = window.axe().await?;
    assert!(found.is_empty(), "{found:?}");
    window.screenshot("locked-ar").await?;
    // The bare address opens in the language of whoever locked it.
    window.visit(&site.url()).await?;
    window.wait_for("html[lang=ar][dir=rtl]").await?;
    enter(&window, "٤٧١١").await?;
    open(&window, &site, "ar", "protect").await?;
    enter(&window, CODE).await?;
    window.wait_for("#lock-old").await?;
    let found = window.axe().await?;
    assert!(found.is_empty(), "{found:?}");
    window.screenshot("protect-locked-ar").await?;
    window.type_into("#lock-old", CODE).await?;
    window.type_into("#lock-code", "سماء وبحر").await?;
    window.type_into("#lock-again", "سماء وبحر").await?;
    window.click("#lock-change").await?;
    window.wait_for(".outcome").await?;
    window.reload().await?;
    enter(&window, CODE).await?;
    window.wait_for(".lock-screen .fault span").await?;
    enter(&window, "سماء وبحر").await?;
    window.wait_for("#lock-old").await?;
    window.reload().await?;
    window.wait_for(".lock-screen").await?;
    window.click(".forgotten summary").await?;
    window.click("#forgot-ask").await?;
    window.click("#forgot-do").await?;
    window.wait_for("html[data-deleted=gone][lang=ar]").await?;
    open(&window, &site, "ar", "today").await?;
    window.wait_for(".no-plan").await?;
    window.expect_no_problems(&site).await?;
    window.close().await
}

/// A browser that is ended at any moment while everything is being sealed, or opened for good, finds all of it
/// afterwards: locked or not, and never half.
#[tokio::test]
async fn a_tab_that_is_killed_while_locking_loses_nothing() -> Outcome<()> {
    let site = Site::start()?;
    let profile = Profile::new()?;
    let launch = || Launch::new().size(PHONE).profile(&profile);
    let window = Browser::Chromium.launch(launch()).await?;
    begin(&window, &site, "da", 1).await?;
    open(&window, &site, "da", STEP).await?;
    window.click(".state-button[data-state=done]").await?;
    saved(&window).await?;
    window.close().await?;
    let (mut on, mut off) = (0, 0);
    for delay in [0, 150, 300, 450, 600, 800, 1000, 1300, 1600, 2000] {
        let window = Browser::Chromium.launch(launch()).await?;
        open(&window, &site, "da", "protect").await?;
        window.wait_for("#lock-do, #unlock").await?;
        if window.count("#unlock").await? > 0 {
            enter(&window, CODE).await?;
            window.wait_for("#lock-old").await?;
            window.type_into("#lock-old", CODE).await?;
            window.click("#lock-off").await?;
        } else {
            window.type_into("#lock-code", CODE).await?;
            window.type_into("#lock-again", CODE).await?;
            window.click("#lock-do").await?;
        }
        tokio::time::sleep(std::time::Duration::from_millis(delay)).await;
        // Killed, and not closed as a reader would.
        drop(window);
        let window = Browser::Chromium.launch(launch()).await?;
        open(&window, &site, "da", STEP).await?;
        window.wait_for(".state-button, #unlock").await?;
        if window.count("#unlock").await? > 0 {
            on += 1;
            enter(&window, CODE).await?;
        } else {
            off += 1;
        }
        window
            .wait_for(".state-button[data-state=done][aria-pressed=true]")
            .await?;
        window.expect_no_problems(&site).await?;
        window.close().await?;
    }
    println!("locked {on} times, open {off} times");
    assert!(on > 0 && off > 0, "locked {on} times, open {off} times");
    Ok(())
}

/// The tab goes out of sight.
const HIDE: &str = "
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => true });
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => 'hidden' });
    document.dispatchEvent(new Event('visibilitychange'));";

/// Who leaves the page for longer than chosen finds it locked, and so do other tabs that were open while it was locked.
#[tokio::test]
async fn it_locks_by_itself_and_other_tabs_step_aside() -> Outcome<()> {
    let site = Site::start()?;
    let window = Browser::Chromium.launch(Launch::new().size(PHONE)).await?;
    begin(&window, &site, "da", 1).await?;
    // Something is being typed in the first one, which goes out of sight.
    open(&window, &site, "da", "talks/new").await?;
    window.type_into("#talk-name", "Hemmeligt").await?;
    let typed = "return JSON.stringify(sessionStorage).includes('Hemmeligt')";
    window.run(HIDE, &[]).await?;
    assert_eq!(window.run(typed, &[]).await?, true);
    let first = window.session().window().await?;
    let second = window.session().new_tab().await?;
    window.session().switch_to_window(second).await?;
    open(&window, &site, "da", "protect").await?;
    window.click_text("Med det samme").await?;
    window.type_into("#lock-code", CODE).await?;
    window.type_into("#lock-again", CODE).await?;
    press_and_reload(&window, "#lock-do", ".lock-screen").await?;
    enter(&window, CODE).await?;
    window.wait_for("#lock-old").await?;
    let second = window.session().window().await?;
    // The other tab writes nothing more.
    window.session().switch_to_window(first).await?;
    window.wait_for(".lock-screen").await?;
    assert_eq!(
        window.count(".today, .road, #note, #talk-name").await?,
        0,
        "the plan is still shown"
    );
    window.run(HIDE, &[]).await?;
    assert_eq!(
        window.run(typed, &[]).await?,
        false,
        "what was typed lies open"
    );
    window.reload().await?;
    window.wait_for(".lock-screen").await?;
    // The second one was out of sight meanwhile.
    window.session().switch_to_window(second).await?;
    window.run(HIDE, &[]).await?;
    window.wait_for(".lock-screen").await?;
    window.close().await
}

/// One tap or three times Shift lead to an empty page, and going back leads out of the app.
#[tokio::test]
async fn a_quick_exit_leaves_no_way_back() -> Outcome<()> {
    for browser in [Browser::Chromium, Browser::Firefox] {
        let site = Site::start()?;
        let window = browser.launch(Launch::new().size(PHONE)).await?;
        let before = site.page("packs/catalogue/catalogue.json");
        window.goto(&before).await?;
        begin(&window, &site, "da", 1).await?;
        open(&window, &site, "da", "protect").await?;
        assert_eq!(window.count(".exit").await?, 0);
        window.click("#exit-on").await?;
        window.wait_for(".exit button").await?;
        window.wait_for("#exit-on[aria-pressed=true]").await?;
        let found = window.axe().await?;
        assert!(found.is_empty(), "{browser:?}: {found:?}");
        window.screenshot("exit-da").await?;
        let length = window.run("return history.length", &[]).await?;
        for page in ["today", "plan", "folder", "more"] {
            window.click(&format!(".bar a[href$='/{page}']")).await?;
            window.wait_for_address(&format!("/da/{page}")).await?;
        }
        let now = window.run("return history.length", &[]).await?;
        assert_eq!(now, length, "{browser:?}: pages are no entries any more");
        window.click(".exit button").await?;
        window.wait_for_address("/exit.html").await?;
        assert_eq!(window.title().await?, "Ny fane");
        assert_eq!(window.text().await?.trim(), "");
        // Entries from before it was chosen do not show the app either.
        for _ in 0..3 {
            window.back().await?;
            tokio::time::sleep(std::time::Duration::from_millis(1500)).await;
            let address = window.address().await?;
            assert!(
                address.ends_with("/exit.html") || address == before || !address.contains("/da/"),
                "{browser:?}: {address}"
            );
        }
        // Who comes back on purpose is let in, and leaves by the key. Capital letters do nothing.
        open(&window, &site, "da", "search").await?;
        window.wait_for(".exit button").await?;
        window.type_into("#search", "ABCDE").await?;
        assert!(window.address().await?.ends_with("/da/search"));
        for _ in 0..3 {
            window.press(Key::Shift).await?;
        }
        window.wait_for_address("/exit.html").await?;
        window.close().await?;
    }
    Ok(())
}

async fn titled(window: &Window, title: &str) -> Outcome<()> {
    let script = "return document.title.includes(arguments[0])";
    window.until(title, script, &[title.into()]).await
}

/// A neutral title and symbol on the tab, whatever page is shown, and before the app has started.
#[tokio::test]
async fn a_neutral_name_stands_on_the_tab() -> Outcome<()> {
    for browser in Browser::ALL {
        let site = Site::start()?;
        let window = browser.launch(Launch::new().size(PHONE)).await?;
        open(&window, &site, "da", "protect").await?;
        window.click("#neutral-on").await?;
        window.wait_for("#neutral-on[aria-pressed=true]").await?;
        for page in ["da/protect", "da/contacts", "ar/programmes/hedensted"] {
            window.visit(&site.page(page)).await?;
            titled(&window, "Noter").await?;
            let icon = window.attribute("link[rel=icon]", "href").await?;
            assert_eq!(icon.as_deref(), Some("icons/sheet.svg"), "{browser:?}");
        }
        open(&window, &site, "da", "protect").await?;
        window.click("#neutral-off").await?;
        window.wait_for("#neutral-off[aria-pressed=true]").await?;
        titled(&window, "Beskyttelse").await?;
        // Also where the app does not start at all; on a site of its own, so that nothing is in the browser's cache.
        let site = Site::start()?;
        window.goto(&site.page("exit.html")).await?;
        window
            .run("localStorage.setItem('vejviser-title', 'Noter')", &[])
            .await?;
        site.faults().set("*.wasm", e2e::Fault::Status(404));
        window.goto(&site.page("da/contacts")).await?;
        window.wait_for("#rescue").await?;
        assert_eq!(window.title().await?, "Noter", "{browser:?}");
        window.close().await?;
    }
    Ok(())
}
