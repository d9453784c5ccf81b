//! What protects the reader's data: the sealed file, deleting, the way out, the lock.

mod common;

use std::path::PathBuf;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use common::{begin, open, saved};
use e2e::{Browser, Launch, Outcome, PHONE, Profile, Site, Window};

const STEP: &str = "programmes/hedensted/steps/info-meeting";
const WORDS: &str = "tre blå cykler";

/// Catches what would become a download, in base64.
const CATCH: &str = "
    window.caught = null;
    const make = URL.createObjectURL;
    URL.createObjectURL = blob => {
        const reader = new FileReader();
        reader.onload = () => window.caught = reader.result.split(',')[1];
        reader.readAsDataURL(blob);
        return make.call(URL, blob);
    };";

/// A plan with a step done, and its sealed file on disk.
async fn sealed_file(window: &Window, site: &Site, folder: &Profile) -> Outcome<PathBuf> {
    begin(window, site, "da", 1).await?;
    open(window, site, "da", STEP).await?;
    window.click(".state-button[data-state=done]").await?;
    saved(window).await?;
    open(window, site, "da", "my-data").await?;
    window.run(CATCH, &[]).await?;
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

/// A sealed file made in one engine opens in every other; wrong words and damage are told apart, and harm nothing.
#[tokio::test]
async fn a_sealed_file_opens_in_every_engine() -> Outcome<()> {
    let site = Site::start()?;
    let folder = Profile::new()?;
    let window = Browser::Chromium.launch(Launch::new().size(PHONE)).await?;
    let file = sealed_file(&window, &site, &folder).await?;
    window.expect_no_problems(&site).await?;
    window.close().await?;
    let mut bytes = std::fs::read(&file)?;
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    let damaged = folder.folder().join("b.vejviser");
    std::fs::write(&damaged, &bytes)?;
    for browser in Browser::ALL {
        let window = browser.launch(Launch::new().size(PHONE)).await?;
        open(&window, &site, "da", "my-data").await?;
        window.attach("#import-file", &damaged).await?;
        window.wait_for_text("beskadiget").await?;
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
