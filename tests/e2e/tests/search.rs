//! Search, as somebody with a keyboard uses it: type, go to the first result, open it, come back.

use crate::common::{fits, open};
use e2e::{Browser, Fault, Key, Launch, Outcome, PHONE, Site, Window};

/// A language, what is typed in it, and the end of the address that the first result leads to.
const ASKED: [(&str, &str, &str); 5] = [
    ("da", "sportsklubbr", "folder/sports-clubs"),
    ("da", "laege", "/contacts"),
    ("ar", "حافله", "folder/public-transport"),
    ("ar", "praktik", "phases/internship"),
    ("ar", "١١٢", "/contacts"),
];

/// Types, and waits until everything has been searched.
async fn ask(window: &Window, typed: &str) -> Outcome<()> {
    window.set_value("#search", typed).await?;
    window.wait_for(".search-results").await?;
    window
        .until(
            "all packs to be searched",
            "return !document.querySelector('.search-coming')",
            &[],
        )
        .await
}

async fn look(window: &Window, name: &str) -> Outcome<()> {
    let found = window.axe().await?;
    assert!(found.is_empty(), "{name}: {}", found.join("\n"));
    assert!(fits(window).await?, "{name} is wider than the window");
    window.whole_page(name).await?;
    Ok(())
}

#[tokio::test]
async fn what_is_typed_is_found_and_opened_with_the_keyboard() -> Outcome<()> {
    let site = Site::start()?;
    let window = Browser::Chromium.launch(Launch::new().size(PHONE)).await?;
    for (language, typed, leads) in ASKED {
        open(&window, &site, language, "start").await?;
        window.click("a.to-search").await?;
        window.wait_for("#search").await?;
        window.set_value("#search", "").await?;
        look(&window, &format!("search-{language}-empty")).await?;
        ask(&window, typed).await?;
        let first = format!("#found-0[href$='{leads}']");
        // Every pack is read first.
        window.wait_for_within(&first, 60).await?;
        let said = window.text().await?;
        assert!(!said.contains("[search"), "{said}");
        look(
            &window,
            &format!("search-{language}-{}", leads.replace('/', "-")),
        )
        .await?;
        // What somebody looks for is nobody else's business, and not for the history.
        let address = window.address().await?;
        assert!(
            address.ends_with(&format!("/{language}/search")),
            "{address}"
        );
        window.click("#search").await?;
        window.press(Key::Down).await?;
        window
            .until(
                "the first result to have the focus",
                "return document.activeElement.id === 'found-0'",
                &[],
            )
            .await?;
        window.press(Key::Enter).await?;
        window.wait_for_address(leads).await?;
        window.back().await?;
        // The box still has what was typed.
        // Every pack is read first.
        window.wait_for_within(&first, 60).await?;
    }
    window.expect_no_problems(&site).await?;
    window.close().await
}

#[tokio::test]
async fn what_is_not_there_leads_to_help() -> Outcome<()> {
    let site = Site::start()?;
    let window = Browser::Chromium.launch(Launch::new().size(PHONE)).await?;
    for language in ["da", "ar"] {
        open(&window, &site, language, "search").await?;
        ask(&window, "zzqxzzqx").await?;
        window.wait_for(".search-help a[href$='/contacts']").await?;
        look(&window, &format!("search-{language}-nothing")).await?;
    }
    window.close().await
}

/// Enter opens what has the focus, and goes from the box alone to the first result.
#[tokio::test]
async fn enter_on_a_link_beneath_the_box_follows_it() -> Outcome<()> {
    let site = Site::start()?;
    let window = Browser::Chromium.launch(Launch::new().size(PHONE)).await?;
    open(&window, &site, "da", "search").await?;
    ask(&window, "sportsklubbr").await?;
    window.wait_for_within("#found-0", 60).await?;
    window
        .run("document.querySelector('.search-help a').focus()", &[])
        .await?;
    window.press(Key::Enter).await?;
    window.wait_for_address("/contacts").await?;
    window.close().await
}

/// Of what did not come it is said that it was not searched, and it is asked for again.
#[tokio::test]
async fn what_did_not_come_is_told_and_asked_for_again() -> Outcome<()> {
    for (file, all) in [
        ("/packs/catalogue/catalogue.json", true),
        ("/packs/glossary/words.json", false),
    ] {
        let site = Site::start()?;
        site.faults().set(file, Fault::Status(503));
        let window = Browser::Chromium.launch(Launch::new().size(PHONE)).await?;
        open(&window, &site, "da", "search").await?;
        window.set_value("#search", "tolk").await?;
        window.wait_for_within(".search-missing button", 60).await?;
        assert_eq!(window.count("#found-0").await?, usize::from(!all), "{file}");
        let first = "
            const missing = document.querySelector('.search-missing').getBoundingClientRect();
            const found = document.querySelector('#found-0');
            return !found || missing.bottom <= found.getBoundingClientRect().top";
        assert_eq!(window.run(first, &[]).await?, true, "{file}");
        if all {
            let said = window.texts(".search-count").await?;
            assert_eq!(said, [""], "nothing has been looked for in vain");
        }
        look(&window, &format!("search-missing-{all}")).await?;
        site.faults().clear();
        window.click(".search-missing button").await?;
        window
            .wait_for_within("#found-0[href*='words/terms/']", 60)
            .await?;
        window.wait_gone(".search-missing").await?;
        window.close().await?;
    }
    Ok(())
}
