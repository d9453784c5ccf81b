//! What came, and is not decided yet: by a file or through the share sheet, while another tab goes on writing, and
//! while everything is locked.

use crate::common::{COURSE, begin, day, link, open, pieces, record_course, saved};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use e2e::{Browser, Launch, Outcome, PHONE, Profile, Site, Window};

const STEP: &str = "programmes/hedensted/steps/bank-account";

async fn tick(window: &Window, site: &Site, language: &str) -> Outcome<()> {
    open(window, site, language, STEP).await?;
    window.click(".state-button[data-state=done]").await?;
    saved(window).await
}

async fn ticked(window: &Window, site: &Site, language: &str) -> Outcome<()> {
    open(window, site, language, STEP).await?;
    let done = ".state-button[data-state=done][aria-pressed=true]";
    window.wait_for(done).await
}

/// From one browser to the other by a file; and one that is no plan says what it is.
async fn by_file(giver: Browser, receiver: Browser) -> Outcome<()> {
    let site = Site::start()?;
    let folder = Profile::new()?;
    let here = giver.launch(Launch::new().size(PHONE)).await?;
    begin(&here, &site, "da", 1).await?;
    tick(&here, &site, "da").await?;
    open(&here, &site, "da", "hand-over").await?;
    here.wait_for("#save-file").await?;
    here.run(crate::common::CATCH, &[]).await?;
    here.click("#save-file").await?;
    here.until("the file", "return window.caught !== null", &[])
        .await?;
    let caught = here.run("return window.caught", &[]).await?;
    let bytes = STANDARD.decode(caught.as_str().unwrap_or_default());
    let bytes = bytes.unwrap_or_default();
    assert!(bytes.starts_with(b"VEJVISER"));
    let path = folder.folder().join("plan.vejviser");
    std::fs::write(&path, &bytes)?;
    here.expect_no_problems(&site).await?;
    here.close().await?;

    let there = receiver
        .launch(Launch::new().size(PHONE).languages("ar,en"))
        .await?;
    for (name, bytes) in [
        ("cut.vejviser", &bytes[..bytes.len() - 9]),
        ("other.txt", b"a letter".as_slice()),
    ] {
        let path = folder.folder().join(name);
        std::fs::write(&path, bytes)?;
        open(&there, &site, "ar", "received").await?;
        there.attach("#received-file", &path).await?;
        there.wait_for("[role=alert] .fault").await?;
        assert_eq!(there.count("#becomes").await?, 0, "{name}");
    }
    open(&there, &site, "ar", "received").await?;
    there.attach("#received-file", &path).await?;
    there.wait_for("#keep-mine").await?;
    // Nothing is stored yet.
    open(&there, &site, "ar", "today").await?;
    there.wait_for(".no-plan").await?;
    open(&there, &site, "ar", "received").await?;
    there.click("#keep-mine").await?;
    there.wait_for("#received-done").await?;
    ticked(&there, &site, "ar").await?;
    there.expect_no_problems(&site).await?;
    there.close().await
}

#[tokio::test]
async fn a_file_goes_from_chromium_to_firefox() -> Outcome<()> {
    by_file(Browser::Chromium, Browser::Firefox).await
}

#[tokio::test]
async fn a_file_goes_from_firefox_to_chromium() -> Outcome<()> {
    by_file(Browser::Firefox, Browser::Chromium).await
}

/// The share sheet gets the link and nothing personal beside it; closing it is no failure.
#[tokio::test]
async fn the_share_sheet_gets_the_link() -> Outcome<()> {
    let site = Site::start()?;
    site.add_script(
        "navigator.share = given => {
            window.shared = given;
            return window.leaves ? Promise.reject(new DOMException('left', 'AbortError')) : Promise.resolve();
        };",
    );
    let window = Browser::Chromium.launch(Launch::new().size(PHONE)).await?;
    begin(&window, &site, "da", 1).await?;
    let link = link(&window, &site, "da").await?;
    window.run("window.leaves = true", &[]).await?;
    window.click("#share-link").await?;
    let shared = "return !!window.shared";
    window.until("the sheet", shared, &[]).await?;
    tokio::time::sleep(std::time::Duration::from_millis(600)).await;
    assert_eq!(window.count(".fault").await?, 0);
    window
        .run("window.leaves = false; window.shared = null;", &[])
        .await?;
    window.click("#share-link").await?;
    window.until("the sheet", shared, &[]).await?;
    let given = window
        .run(
            "return [Object.keys(window.shared).sort().join(), window.shared.title, window.shared.url]",
            &[],
        )
        .await?;
    assert_eq!(given[0], "title,url");
    assert_eq!(given[1], "Vejviser");
    let url = given[2].as_str().unwrap_or_default();
    // Both were packed at different moments; what stands before the plan is the same.
    let before = |link: &str| link.split_once('#').map(|(before, _)| before.to_owned());
    assert_eq!(before(url), before(&link));
    window.expect_no_problems(&site).await?;
    window.close().await?;

    // What the sheet was given is the plan.
    let there = Browser::Firefox.launch(Launch::new().size(PHONE)).await?;
    there.visit(url).await?;
    there.wait_for("#keep-mine").await?;
    there.expect_no_problems(&site).await?;
    there.close().await
}

/// A link opens in the third engine as well.
#[tokio::test]
async fn a_link_is_received_in_webkit() -> Outcome<()> {
    let site = Site::start()?;
    let here = Browser::Chromium.launch(Launch::new().size(PHONE)).await?;
    begin(&here, &site, "da", 1).await?;
    tick(&here, &site, "da").await?;
    let link = link(&here, &site, "da").await?;
    here.close().await?;
    let there = Browser::WebKit.launch(Launch::new().size(PHONE)).await?;
    there.visit(&link).await?;
    there.wait_for("#keep-mine").await?;
    assert!(!there.address().await?.contains('#'));
    there.click("#keep-mine").await?;
    there.wait_for("#received-done").await?;
    // On by the way that the page shows, as a reader goes.
    there.click(".ways a.button.primary").await?;
    there.wait_for(".today .hero").await?;
    ticked(&there, &site, "da").await?;
    there.expect_no_problems(&site).await?;
    there.close().await
}

/// While somebody chooses between two dates, another tab writes a third one: nothing is stored, it is said, and the
/// choice is made anew between what stands there now.
#[tokio::test]
async fn a_choice_is_asked_again_where_the_plan_has_changed_meanwhile() -> Outcome<()> {
    let site = Site::start()?;
    let here = Browser::Chromium.launch(Launch::new().size(PHONE)).await?;
    begin(&here, &site, "da", 1).await?;
    let handed = link(&here, &site, "da").await?;
    let there = Browser::Chromium.launch(Launch::new().size(PHONE)).await?;
    there.visit(&handed).await?;
    there.click("#keep-mine").await?;
    there.wait_for("#received-done").await?;
    record_course(&there, &site, "da", 6).await?;
    let back = link(&there, &site, "da").await?;
    there.close().await?;

    record_course(&here, &site, "da", 5).await?;
    here.visit(&back).await?;
    here.click("#merge").await?;
    here.wait_for(".conflict").await?;
    here.click("#pick-here").await?;
    here.wait_for("#merge-do").await?;
    let first = here.session().window().await?;
    let tab = here.session().new_tab().await?;
    here.session().switch_to_window(tab).await?;
    // As many conflicts as before, and another one.
    record_course(&here, &site, "da", 4).await?;
    here.session().switch_to_window(first).await?;
    here.click("#merge-do").await?;
    here.wait_for("#becomes .fault").await?;
    here.wait_for(".conflict").await?;
    assert_eq!(here.count("#received-done").await?, 0);
    let sides = here.texts(".sides dd").await?;
    here.screenshot("da-conflict-again").await?;
    here.click("#pick-here").await?;
    here.click("#merge-do").await?;
    here.wait_for("#received-done").await?;
    open(&here, &site, "da", COURSE).await?;
    let chosen = day(&here, 4).await?;
    let shown = "return document.querySelector('#date-course-start').value === arguments[0]";
    here.until("the date of the other tab", shown, &[chosen.into()])
        .await?;
    assert_eq!(sides.len(), 2);
    here.expect_no_problems(&site).await?;
    here.close().await
}

const CODE: &str = "4711";

async fn enter(window: &Window) -> Outcome<()> {
    window.wait_for("#unlock:not([disabled])").await?;
    window.type_into("#code", CODE).await?;
    window.click("#unlock").await
}

async fn lock(window: &Window, site: &Site) -> Outcome<()> {
    open(window, site, "da", "protect").await?;
    window.type_into("#lock-code", CODE).await?;
    window.type_into("#lock-again", CODE).await?;
    window.run("window.before = true", &[]).await?;
    window.click("#lock-do").await?;
    let locked = "return !window.before && !!document.querySelector('.lock-screen')";
    window.until("the lock", locked, &[]).await
}

/// Everything in the small stores of the browser, those of the tab and of all tabs.
async fn small_stores(window: &Window) -> Outcome<String> {
    let script = "return JSON.stringify([{...localStorage}, {...sessionStorage}])";
    let kept = window.run(script, &[]).await?;
    Ok(kept.as_str().unwrap_or_default().to_owned())
}

/// Whether a plan, or a good piece of one, can be read in the small stores.
async fn lies_open(window: &Window, link: &str) -> Outcome<bool> {
    let (_, text) = link.split_once('#').unwrap_or_default();
    let piece = text.rsplit('.').next().unwrap_or_default();
    Ok(small_stores(window).await?.contains(&piece[..40]))
}

/// What came and is not decided yet is sealed with everything else, and is there again with the code.
#[tokio::test]
async fn what_is_not_decided_yet_is_locked_too() -> Outcome<()> {
    let site = Site::start()?;
    let here = Browser::Chromium.launch(Launch::new().size(PHONE)).await?;
    begin(&here, &site, "da", 1).await?;
    tick(&here, &site, "da").await?;
    let link = link(&here, &site, "da").await?;
    here.close().await?;

    let there = Browser::Chromium.launch(Launch::new().size(PHONE)).await?;
    // It came before there was a lock.
    there.visit(&link).await?;
    there.wait_for("#keep-mine").await?;
    assert!(
        lies_open(&there, &link).await?,
        "without a lock it lies open"
    );
    lock(&there, &site).await?;
    assert!(!lies_open(&there, &link).await?, "after locking");
    enter(&there).await?;
    open(&there, &site, "da", "received").await?;
    enter(&there).await?;
    there.wait_for("#keep-mine").await?;
    assert!(!lies_open(&there, &link).await?, "after unlocking");
    there.click("#discard").await?;
    there.wait_for("#pasted").await?;
    let kept = small_stores(&there).await?;
    assert!(!kept.contains("vejviser-came"), "{kept}");

    // It comes while it is locked; and the page is loaded anew before anything is decided.
    // From elsewhere, so that the link is a new page.
    there.goto(&site.page("exit.html")).await?;
    there.visit(&link).await?;
    assert!(!lies_open(&there, &link).await?, "on the screen that asks");
    enter(&there).await?;
    there.wait_for("#keep-mine").await?;
    let sealed = "return !!sessionStorage.getItem('vejviser-came-sealed')";
    there.until("it to be sealed", sealed, &[]).await?;
    there.reload().await?;
    enter(&there).await?;
    there.wait_for("#keep-mine").await?;
    assert!(!lies_open(&there, &link).await?, "loaded anew");
    there.click("#keep-mine").await?;
    there.wait_for("#received-done").await?;
    let kept = small_stores(&there).await?;
    assert!(!kept.contains("vejviser-came"), "{kept}");
    there.expect_no_problems(&site).await?;
    there.close().await
}

/// Codes are put together under a lock as well, each in a tab that asks for the code of the lock.
#[tokio::test]
async fn codes_are_put_together_under_a_lock() -> Outcome<()> {
    let site = Site::start()?;
    let here = Browser::Chromium.launch(Launch::new().size(PHONE)).await?;
    begin(&here, &site, "da", 1).await?;
    let link = link(&here, &site, "da").await?;
    here.close().await?;
    let pieces = pieces(&link);

    let there = Browser::Chromium.launch(Launch::new().size(PHONE)).await?;
    there.visit(&pieces[0]).await?;
    there.wait_for(".notice.estimate").await?;
    assert!(lies_open(&there, &pieces[0]).await?, "without a lock");
    lock(&there, &site).await?;
    for (at, piece) in pieces.iter().enumerate().skip(1) {
        let tab = there.session().new_tab().await?;
        there.session().switch_to_window(tab).await?;
        there.visit(piece).await?;
        enter(&there).await?;
        match at {
            1 => {
                there.wait_for(".notice.estimate").await?;
                let sealed = "return !!localStorage.getItem('vejviser-pieces-sealed')";
                there.until("it to be sealed", sealed, &[]).await?;
                // The second one lies there too before the third is read.
                tokio::time::sleep(std::time::Duration::from_millis(500)).await;
            }
            _ => there.wait_for("#keep-mine").await?,
        }
        for piece in &pieces {
            assert!(!lies_open(&there, piece).await?, "after piece {at}");
        }
    }
    there.click("#keep-mine").await?;
    there.wait_for("#received-done").await?;
    let kept = small_stores(&there).await?;
    assert!(!kept.contains("vejviser-pieces"), "{kept}");
    // Without the lock what came lies as it did before.
    open(&there, &site, "da", "protect").await?;
    enter(&there).await?;
    there.wait_for("#lock-old").await?;
    there.expect_no_problems(&site).await?;
    there.close().await
}
