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

/// With scripts off everything can be read, links lead on, and what needs the app says so.
#[tokio::test]
async fn without_scripts_everything_can_be_read() -> Outcome<()> {
    let site = Site::start()?;
    let window = Browser::Firefox
        .launch(Launch::new().without_scripts())
        .await?;
    window.goto(&site.page("ar/programmes/hedensted")).await?;
    window.click("a[href$='phases/reception']").await?;
    window
        .wait_for_address("/ar/programmes/hedensted/phases/reception")
        .await?;
    window.click("a[href$='steps/bank-account']").await?;
    window
        .wait_for_address("/ar/programmes/hedensted/steps/bank-account")
        .await?;
    let text = window.text().await?;
    for said in ["NemKonto", "JavaScript"] {
        assert!(text.contains(said), "{said} is not in {text}");
    }
    assert!(!text.contains("opening"), "{text}");
    assert_eq!(
        window.attribute("html", "dir").await?.as_deref(),
        Some("rtl")
    );
    // An address that no file answers still says what to do, and 112.
    window.goto(&site.page("ar/no-such-page")).await?;
    let text = window.text().await?;
    for said in ["Slå det til", "Switch it on", "112"] {
        assert!(text.contains(said), "{said} is not in {text}");
    }
    window.close().await
}
