//! A page that the host sent goes on standing within the app, as long as nothing of one's own is here: what only the page
//! itself needs comes when somebody reaches for it, or from the device.

use e2e::{Browser, Fault, Launch, Outcome, PHONE, Site, Window};

use serde_json::json;

use crate::common::begin;

const STEP: &str = "ar/programmes/hedensted/steps/bank-account";
const STANDS: &str = "main > article[data-hosted]";
const DRAWN: &str = "main > article.step:not([data-hosted])";

/// Only the first module comes; the others wait, for page and worker.
async fn opened_without_parts(browser: Browser) -> Outcome<(Site, Window)> {
    opened(Site::start()?, browser).await
}

async fn opened(site: Site, browser: Browser) -> Outcome<(Site, Window)> {
    site.faults().set("/part-*", Fault::Hold);
    let window = browser.launch(Launch::new().size(PHONE)).await?;
    window.visit(&site.page(STEP)).await?;
    window.wait_for(STANDS).await?;
    Ok((site, window))
}

/// What is around it works at once, and so does what needs no code of the page.
#[tokio::test]
async fn the_app_stands_around_a_page_that_needs_nothing() -> Outcome<()> {
    for browser in Browser::ALL {
        let (site, window) = opened_without_parts(browser).await?;
        let title = window.title().await?;
        assert!(title.contains("Vejviser") && title.len() > 20, "{title}");
        // The bar says where one is, though nothing of the programme has been read.
        window.wait_for(".bar a[aria-current=page]").await?;
        window.click("[data-large]").await?;
        window.wait_for("dialog[open] .large").await?;
        window.click(".sheet-close").await?;
        window.wait_gone("dialog[open]").await?;
        let script = "return performance.getEntriesByType('resource').map(entry => entry.name)
            .filter(name => name.includes('/packs/hedensted/'))";
        assert_eq!(window.run(script, &[]).await?, json!([]), "{browser:?}");
        assert_eq!(window.count(STANDS).await?, 1, "{browser:?}");
        // A link leads on from it, to a page that is all there.
        window.click("header a.emergency").await?;
        window.wait_for("main .contacts").await?;
        assert_eq!(window.count("[data-hosted]").await?, 0);
        window.expect_no_problems(&site).await?;
        window.close().await?;
    }
    Ok(())
}

/// The first tap on what the page has to do brings it, and is answered once it is here.
#[tokio::test]
async fn a_tap_brings_the_page_and_is_answered() -> Outcome<()> {
    for browser in Browser::ALL {
        let (site, window) = opened_without_parts(browser).await?;
        window
            .run(
                "document.querySelector('main details.fold').open = true;
                 document.querySelector('.beside-switch').focus();",
                &[],
            )
            .await?;
        window.run("document.activeElement.click()", &[]).await?;
        window.wait_for(".beside-switch[aria-busy=true]").await?;
        assert_eq!(window.count(STANDS).await?, 1, "{browser:?}");
        site.faults().clear();
        window.wait_for(DRAWN).await?;
        window.wait_for(".beside-switch[aria-pressed=true]").await?;
        window.wait_for("main .beside[lang=da]").await?;
        let kept = window
            .run(
                "return { open: document.querySelector('main details.fold').open,
                 focus: document.activeElement.matches('.beside-switch'), busy: document.querySelectorAll('[aria-busy]').length }",
                &[],
            )
            .await?;
        let expected = json!({ "open": true, "focus": true, "busy": 0 });
        assert_eq!(kept, expected, "{browser:?}");
        window.expect_no_problems(&site).await?;
        window.close().await?;
    }
    Ok(())
}

/// Where it does not come, the page stands on and the reader is told; the next tap tries again.
#[tokio::test]
async fn a_page_whose_code_does_not_come_stands_on() -> Outcome<()> {
    for what in [
        "/part-*",
        "/packs/hedensted/*",
        // In Danish it could be drawn, to somebody who has been reading it in Arabic.
        "/packs/hedensted/texts/ar.json",
        "/locales/ar/way.ftl",
    ] {
        let site = Site::start()?;
        site.faults().set(what, Fault::Status(404));
        let window = Browser::Chromium.launch(Launch::new().size(PHONE)).await?;
        window.visit(&site.page(STEP)).await?;
        for _ in 0..2 {
            window.wait_for(STANDS).await?;
            window.click(".beside-switch").await?;
            window.wait_for(".toast.refused").await?;
            assert_eq!(window.count("[aria-busy]").await?, 0, "{what}");
            assert!(window.text().await?.contains("NemKonto"), "{what}");
            window.click(".toast .quiet").await?;
            window.wait_gone(".toast").await?;
        }
        site.faults().clear();
        window.click(".beside-switch").await?;
        window.wait_for(DRAWN).await?;
        window.wait_for(".beside-switch[aria-pressed=true]").await?;
        assert_eq!(window.count(".toast").await?, 0, "{what}");
        let own = window.count("article.step h1 .own [lang=da]").await?;
        assert_eq!(own, 0, "{what}");
        window.close().await?;
    }
    Ok(())
}

/// Once the app lies on the device, the page is drawn without a network too, where the reader stands.
#[tokio::test]
async fn a_page_that_stands_is_drawn_from_the_device() -> Outcome<()> {
    for browser in [Browser::Chromium, Browser::Firefox] {
        let site = Site::start()?;
        // The worker takes no page that the tests have written in.
        site.unwatched();
        let window = browser.launch(Launch::new().size(PHONE)).await?;
        window.visit(&site.page(STEP)).await?;
        window.wait_for(STANDS).await?;
        window
            .run(
                "addEventListener('vejviser-offline', told => { window.kept = JSON.parse(told.data).kept; });
                 vejviserOffline('news');",
                &[],
            )
            .await?;
        let kept = "return window.kept === true && !!navigator.serviceWorker.controller";
        window
            .until_within("the app on the device", kept, &[], 90)
            .await?;
        assert_eq!(window.count(STANDS).await?, 1, "{browser:?}");
        site.stop();
        let before = window.text().await?;
        window
            .run(
                "const words = document.querySelector('.word-list summary');
                 words.focus(); words.scrollIntoView(); window.stood = words.getBoundingClientRect().top; words.click();",
                &[],
            )
            .await?;
        window.wait_for(DRAWN).await?;
        // Not the scroll itself: something told at the head of the page may have come or gone meanwhile.
        let kept = "const now = document.activeElement;
            return { moved: Math.round(now.getBoundingClientRect().top - window.stood), focus: now.matches('.word-list summary'), open: now.parentElement.open }";
        let expected = json!({ "moved": 0, "focus": true, "open": true });
        assert_eq!(window.run(kept, &[]).await?, expected, "{browser:?}");
        let now = window.text().await?;
        // What is folded open says what the words mean.
        window.wait_for(".word-list dd .own").await?;
        for line in before.lines() {
            assert!(
                now.contains(line),
                "{browser:?}: {line:?} is gone from {now}"
            );
        }
        window.close().await?;
    }
    Ok(())
}

/// A plan that another tab begins is seen on the page that stood.
#[tokio::test]
async fn a_plan_of_another_tab_is_seen() -> Outcome<()> {
    let (site, window) = opened_without_parts(Browser::Chromium).await?;
    let first = window.session().window().await?;
    let second = window.session().new_tab().await?;
    window.session().switch_to_window(second).await?;
    site.faults().clear();
    begin(&window, &site, "da", 3).await?;
    window.session().switch_to_window(first).await?;
    window.wait_for(DRAWN).await?;
    window.wait_for(".state-buttons").await?;
    window.close().await
}

/// Somebody who has a plan gets its page, whatever the host has sent.
#[tokio::test]
async fn with_a_plan_the_page_is_ones_own_from_the_start() -> Outcome<()> {
    let site = Site::start()?;
    site.faults().set("/worker.js", Fault::Status(404));
    let window = Browser::Chromium.launch(Launch::new().size(PHONE)).await?;
    begin(&window, &site, "da", 3).await?;
    site.add_script(
        "new MutationObserver(() => { if (document.querySelector('[data-hosted]')) window.stood = true; })
         .observe(document, { subtree: true, childList: true, attributes: true });",
    );
    window.visit(&site.page(STEP)).await?;
    window.wait_for(".state-buttons").await?;
    assert_eq!(window.run("return !!window.stood", &[]).await?, false);
    window.close().await
}

/// What lies over the page is not torn away by the page that comes.
#[tokio::test]
async fn a_sheet_stays_open_while_the_page_comes() -> Outcome<()> {
    let site = Site::start()?;
    site.unwatched();
    let (site, window) = opened(site, Browser::Chromium).await?;
    window.click(".beside-switch").await?;
    window.click(".term[role=button]").await?;
    window.wait_for("dialog[open] h2").await?;
    site.faults().clear();
    // What the word means comes with the code; the page can be drawn by then.
    window
        .wait_for("dialog[open] .button[href*='/words/']")
        .await?;
    window
        .until(
            "the page to be drawn beside",
            "return performance.getEntriesByType('resource').some(entry => entry.name.includes('/packs/hedensted/programme.json'))",
            &[],
        )
        .await?;
    tokio::time::sleep(std::time::Duration::from_millis(600)).await;
    assert_eq!(window.count(STANDS).await?, 1);
    assert_eq!(window.count("dialog[open]").await?, 1);
    window.click(".sheet-close").await?;
    window.wait_for(DRAWN).await?;
    window.wait_for(".beside-switch[aria-pressed=true]").await?;
    window.close().await
}

/// Buttons that are tapped before there is an app: what needs the app alone is done with it, once; the others, all of
/// them, with the page.
#[tokio::test]
async fn every_early_tap_is_done_once() -> Outcome<()> {
    for browser in Browser::ALL {
        let site = Site::start()?;
        site.faults().set("*.wasm", Fault::Hold);
        site.faults().set("/part-*", Fault::Hold);
        let window = browser.launch(Launch::new().size(PHONE)).await?;
        window.goto(&site.page(STEP)).await?;
        let listens =
            "return performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd > 0";
        window.until("the page to listen", listens, &[]).await?;
        for early in [".play", ".beside-switch", "[data-large]"] {
            window.click(early).await?;
        }
        assert_eq!(window.count("[aria-busy]").await?, 3, "{browser:?}");
        // The first module comes, the others do not.
        site.faults().clear();
        site.faults().set("/part-*", Fault::Hold);
        window.wait_for("dialog.full[open] .large").await?;
        assert_eq!(window.count(STANDS).await?, 1, "{browser:?}");
        window.click(".sheet-close").await?;
        window.wait_gone("dialog[open]").await?;
        assert_eq!(window.count("[aria-busy]").await?, 2, "{browser:?}");
        site.faults().clear();
        window.wait_for(DRAWN).await?;
        window.wait_for(".beside-switch[aria-pressed=true]").await?;
        // It reads aloud, or says why it cannot.
        window.wait_for(".aloud, dialog[open]").await?;
        assert_eq!(window.count("dialog.full[open]").await?, 0, "{browser:?}");
        assert_eq!(window.count("[aria-busy]").await?, 0, "{browser:?}");
        window.close().await?;
    }
    Ok(())
}

/// What a word means comes also where it is asked before the list of packs is here, or after that had failed.
#[tokio::test]
async fn a_word_is_told_as_soon_as_it_can_be() -> Outcome<()> {
    let meaning = "dialog[open] .word-meaning";
    let site = Site::start()?;
    site.faults().set("/packs/catalogue/*", Fault::Hold);
    let window = Browser::Chromium.launch(Launch::new().size(PHONE)).await?;
    window.visit(&site.page(STEP)).await?;
    window.wait_for(STANDS).await?;
    window.click(".term[role=button]").await?;
    window.wait_for("dialog[open] h2").await?;
    site.faults().clear();
    window.wait_for(meaning).await?;
    window.close().await?;

    let site = Site::start()?;
    site.faults().set("/packs/catalogue/*", Fault::Status(404));
    let window = Browser::Chromium.launch(Launch::new().size(PHONE)).await?;
    window.visit(&site.page(STEP)).await?;
    window.wait_for(STANDS).await?;
    window.click(".term[role=button]").await?;
    window
        .wait_for("dialog[open] div[role=status] .button")
        .await?;
    site.faults().clear();
    window
        .click("dialog[open] div[role=status] .button")
        .await?;
    window.wait_for(meaning).await?;
    window.close().await
}

/// A storage that does not answer holds up nobody for long who only reads.
#[tokio::test]
async fn a_page_stands_though_the_storage_does_not_answer() -> Outcome<()> {
    let site = Site::start()?;
    site.add_script("IDBFactory.prototype.open = () => new EventTarget();");
    let window = Browser::Chromium.launch(Launch::new().size(PHONE)).await?;
    window.visit(&site.page(STEP)).await?;
    window.wait_for(STANDS).await?;
    // The storage itself is given up after twelve seconds.
    let script = "return performance.getEntriesByName('vejviser-start', 'measure')[0].duration";
    let took = window.run(script, &[]).await?;
    assert!(took.as_f64().is_some_and(|took| took < 10_000.0), "{took}");
    window.close().await
}
