//! The least that must hold before any journey is worth walking.

use e2e::{Browser, Launch, Outcome, Site};

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

/// With scripts off, the page does not pretend to be opening: it says what to do, and 112.
#[tokio::test]
async fn without_scripts_the_page_says_so() -> Outcome<()> {
    let site = Site::start()?;
    let window = Browser::Firefox
        .launch(Launch::new().without_scripts())
        .await?;
    window.goto(&site.url()).await?;
    let text = window.text().await?;
    for (said, expected) in [
        ("Slå det til", true),
        ("Switch it on", true),
        ("112", true),
        ("opening", false),
    ] {
        assert_eq!(text.contains(said), expected, "{said} in {text}");
    }
    window.close().await
}
