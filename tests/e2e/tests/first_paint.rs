//! The page that the host sends: readable before the app has arrived, and replaced without being noticed.

use std::time::Duration;

use e2e::{Browser, Fault, Launch, Outcome, Site};

const STEP: &str = "ar/programmes/hedensted/steps/bank-account";

/// Notes every shift of what stands on the page, and whether it was ever without content.
const WATCH_LAYOUT: &str = "
    window.shifts = [];
    window.emptied = 0;
    if (PerformanceObserver.supportedEntryTypes.includes('layout-shift')) {
        new PerformanceObserver(list => {
            for (const entry of list.getEntries()) window.shifts.push(entry.value);
        }).observe({ type: 'layout-shift', buffered: true });
    }
    new MutationObserver(() => {
        if (document.body && document.readyState !== 'loading' && !document.querySelector('main')) window.emptied += 1;
    }).observe(document, { childList: true, subtree: true });
";

#[tokio::test]
async fn a_page_can_be_read_before_the_app_has_arrived() -> Outcome<()> {
    for browser in Browser::ALL {
        let site = Site::start()?;
        site.faults()
            .set("*.wasm", Fault::Delay(Duration::from_secs(600)));
        let window = browser.launch(Launch::new()).await?;
        window.goto(&site.page(STEP)).await?;
        window.wait_for_text("NemKonto").await?;
        assert_eq!(window.count("html[data-app]").await?, 0);
        assert_eq!(
            window.attribute("html", "lang").await?.as_deref(),
            Some("ar")
        );
        // A link is a link.
        window.click("a[href$='phases/reception']").await?;
        window.wait_for_address("/phases/reception").await?;
        window.close().await?;
    }
    Ok(())
}

#[tokio::test]
async fn the_app_takes_over_without_a_jump() -> Outcome<()> {
    for page in [STEP, "da/start", "da/programmes/hedensted", "ar/contacts"] {
        let site = Site::start()?;
        site.add_script(WATCH_LAYOUT);
        site.faults()
            .set("*.wasm", Fault::Delay(Duration::from_secs(4)));
        let window = Browser::Chromium.launch(Launch::new()).await?;
        window.goto(&site.page(page)).await?;
        let before = window.text().await?;
        // What the reader does meanwhile is theirs.
        window
            .run(
                "scrollTo(0, 120); const links = [...document.querySelectorAll('main a')].reverse(); \
                 const link = links.find(link => { link.focus({preventScroll: true}); return document.activeElement === link; }); \
                 window.wanted = link.getAttribute('href'); \
                 const fold = document.querySelector('main details'); if (fold) fold.open = true; \
                 window.opened = !!fold; window.stood = scrollY;",
                &[],
            )
            .await?;
        // Unfolding has moved what stands below; that is the reader's doing and not counted.
        window
            .run_async(
                "const done = arguments[0]; setTimeout(() => { window.shifts.length = 0; done(); }, 400);",
                &[],
            )
            .await?;
        assert_eq!(window.count("html[data-app]").await?, 0, "{page}");
        window.wait_for_app().await?;
        tokio::time::sleep(Duration::from_millis(300)).await;
        let after = window
            .run(
                "return { focus: document.activeElement.getAttribute('href') === window.wanted, \
                 scroll: scrollY === window.stood, \
                 fold: !window.opened || document.querySelector('main details').open, \
                 emptied: window.emptied, shift: window.shifts.reduce((a, b) => a + b, 0) }",
                &[],
            )
            .await?;
        for kept in ["focus", "scroll", "fold"] {
            assert_eq!(after[kept], true, "{page}: {kept} was lost: {after}");
        }
        assert_eq!(after["emptied"], 0, "{page}: {after}");
        assert_eq!(after["shift"], 0, "{page}: {after}");
        let now = window.text().await?;
        // What is folded open has more words; each line that stood there still does.
        for line in before.lines() {
            assert!(now.contains(line), "{page}: {line:?} is gone from {now}");
        }
        window.expect_no_problems(&site).await?;
        window.close().await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_tap_before_the_app_has_arrived_is_not_lost() -> Outcome<()> {
    for browser in Browser::ALL {
        let site = Site::start()?;
        site.faults()
            .set("*.wasm", Fault::Delay(Duration::from_secs(4)));
        let window = browser.launch(Launch::new()).await?;
        window.goto(&site.page(STEP)).await?;
        window.click(".beside-switch").await?;
        assert_eq!(window.count("html[data-app]").await?, 0, "{browser:?}");
        window.wait_for_app().await?;
        window.wait_for(".beside-switch[aria-pressed=true]").await?;
        window.close().await?;
    }
    Ok(())
}

#[tokio::test]
async fn an_app_that_does_not_arrive_leaves_the_page() -> Outcome<()> {
    let site = Site::start()?;
    site.faults().set("*.wasm", Fault::Status(404));
    let window = Browser::Chromium.launch(Launch::new()).await?;
    window.goto(&site.page(STEP)).await?;
    window.wait_for("#rescue").await?;
    let text = window.text().await?;
    assert!(text.contains("NemKonto"), "the page is gone: {text}");
    assert!(text.contains("112"), "{text}");
    window.close().await
}
