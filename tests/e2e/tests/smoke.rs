//! The least that must hold before any journey is worth walking.

use e2e::{Browser, DESKTOP, LAPTOP, Launch, Outcome, PHONE, Site};

const DEEP: &str = "ar/programmes/hedensted";

/// The app opens in this engine at its root and at an address deep inside, also under a sub-path,
/// keeps its own Content-Security-Policy, and asks nobody else for anything.
async fn opens(browser: Browser) -> Outcome<()> {
    let window = browser.launch(Launch::new()).await?;
    for site in [Site::start()?, Site::start_under("/sub/path/")?] {
        for address in [site.url(), site.page(DEEP)] {
            window.visit(&address).await?;
            window
                .until(
                    "some text",
                    "return document.body.innerText.trim().length > 0",
                    &[],
                )
                .await?;
            window.expect_no_problems(&site).await?;
        }
    }
    window.close().await
}

#[tokio::test]
async fn the_app_opens_in_chromium() -> Outcome<()> {
    opens(Browser::Chromium).await
}

#[tokio::test]
async fn the_app_opens_in_firefox() -> Outcome<()> {
    opens(Browser::Firefox).await
}

#[tokio::test]
async fn the_app_opens_in_webkit() -> Outcome<()> {
    opens(Browser::WebKit).await
}

/// The harness shows a phone where a test asks for a phone.
#[tokio::test]
async fn a_page_is_as_wide_as_the_test_says() -> Outcome<()> {
    let site = Site::start()?;
    for browser in Browser::ALL {
        let window = browser.launch(Launch::new()).await?;
        window.visit(&site.url()).await?;
        for size in [PHONE, LAPTOP, DESKTOP] {
            let resized = window.resize(size).await;
            let seen = window.inner_size().await?;
            eprintln!("{browser:?} {size:?}: {seen:?} {resized:?}");
        }
        window.close().await?;
    }
    Ok(())
}
