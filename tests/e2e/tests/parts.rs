//! Pages whose code comes when one of them is opened: with a network, without one, and when it does not come.

use crate::common::{begin, open};
use e2e::{Browser, Fault, Launch, Outcome, PHONE, Profile, Site, Window};

/// The quick build is not cut, and then there is nothing to fail.
fn is_cut() -> Outcome<bool> {
    let entries = std::fs::read_dir(Site::built()?).into_iter().flatten();
    let mut names = entries.flatten().map(|entry| entry.file_name());
    Ok(names.any(|name| name.to_string_lossy().starts_with("part-")))
}

/// Whether the page itself has asked for the part of settings; what the worker fetches does not count.
async fn parts_loaded(window: &Window) -> Outcome<u64> {
    let script = "return performance.getEntriesByType('resource').filter(file => /\\/part-own-[0-9a-f]{16}\\./.test(file.name)).length";
    Ok(window.run(script, &[]).await?.as_u64().unwrap_or(0))
}

/// The page of everything else, whose code is not there from the start.
const MORE: &str = "nav a[href$='/more']";

/// Whether the app has said that it can be opened without a network in the language that is read.
const SAYS_KEPT: &str = "
    if (!('saysKept' in window)) {
        window.saysKept = null;
        addEventListener('vejviser-offline', event => { window.saysKept = JSON.parse(event.data).kept; });
    }
    window.vejviserOffline('news');
    return window.saysKept === true";

async fn settings_from_more(window: &Window) -> Outcome<()> {
    window.click(MORE).await?;
    window.wait_for(".more").await?;
    window.click("a.row[href$='/settings']").await
}

#[tokio::test]
async fn code_comes_with_the_page_that_needs_it() -> Outcome<()> {
    for browser in Browser::ALL {
        let site = Site::start_under("/sub/")?;
        let window = browser.launch(Launch::new().size(PHONE)).await?;
        begin(&window, &site, "ar", 1).await?;
        assert_eq!(parts_loaded(&window).await?, 0, "{browser:?}");
        settings_from_more(&window).await?;
        window.wait_for(".settings").await?;
        assert_eq!(parts_loaded(&window).await? > 0, is_cut()?, "{browser:?}");
        window
            .until(
                "the focus on the title",
                "return document.activeElement.id === 'title' && !!document.activeElement.closest('.settings')",
                &[],
            )
            .await?;
        // A page that the host has sent is taken over by one whose code had to come.
        open(&window, &site, "ar", "programmes/hedensted/people").await?;
        window.wait_for(".unit").await?;
        window.expect_no_problems(&site).await?;
        window.close().await?;
    }
    Ok(())
}

#[tokio::test]
async fn after_the_first_visit_every_page_opens_without_a_network() -> Outcome<()> {
    for browser in [Browser::Chromium, Browser::Firefox] {
        let profile = Profile::new()?;
        let launch = || Launch::new().size(PHONE).profile(&profile);
        let site = Site::start_plain(Site::built()?, 0)?;
        let window = browser.launch(launch()).await?;
        begin(&window, &site, "ar", 1).await?;
        window
            .until_within("the app to say that it is kept", SAYS_KEPT, &[], 30)
            .await?;
        assert_eq!(parts_loaded(&window).await?, 0, "{browser:?}");
        let today = site.page("ar/today");
        let people = site.page("ar/programmes/hedensted/people");
        site.stop();
        // In the tab of the first visit, and in one that is opened the next day.
        settings_from_more(&window).await?;
        window.wait_for(".settings").await?;
        window.close().await?;
        let window = browser.launch(launch()).await?;
        window.visit(&today).await?;
        settings_from_more(&window).await?;
        window.wait_for(".settings").await?;
        window.visit(&people).await?;
        window.wait_for(".unit").await?;
        window.close().await?;
    }
    Ok(())
}

#[tokio::test]
async fn code_that_does_not_come_is_told_and_can_be_asked_for_again() -> Outcome<()> {
    if !is_cut()? {
        return Ok(());
    }
    for browser in Browser::ALL {
        for fault in [Fault::Status(404), Fault::Damaged, Fault::Cut] {
            let site = Site::start()?;
            site.faults().set("/part-*", fault);
            let window = browser.launch(Launch::new().size(PHONE)).await?;
            open(&window, &site, "ar", "contacts").await?;
            window.click(MORE).await?;
            told(&window).await?;
            // Still not: it is told anew, and everything else goes on.
            window.click("#bring-again").await?;
            told(&window).await?;
            window.click("a.emergency").await?;
            window.wait_for(".contacts").await?;
            window.click(MORE).await?;
            told(&window).await?;
            if browser == Browser::Chromium && fault == Fault::Cut {
                assert_eq!(window.axe().await?, Vec::<String>::new());
            }
            site.faults().clear();
            window.click("#bring-again").await?;
            window.wait_for(".more").await?;
            assert_eq!(window.count("#rescue").await?, 0, "{browser:?} {fault:?}");
            // The same for a page that is opened by its address, and is no page to read that stands on.
            site.faults().set("/part-*", fault);
            window.visit(&site.page("ar/start/programme")).await?;
            told(&window).await?;
            site.faults().clear();
            window.click("#bring-again").await?;
            window.wait_for("a.choice").await?;
            window.close().await?;
        }
    }
    Ok(())
}

/// Words, a way to try again, and 112.
async fn told(window: &Window) -> Outcome<()> {
    window.wait_for(".page-state.failed #bring-again").await?;
    window
        .wait_for(".page-state.failed a[href='tel:112']")
        .await
}
