//! A plan goes from one browser to another and back: by link, by codes, by file. Nothing is stored before the reader
//! has said so, nothing is lost, and what both have changed is asked.

use crate::common::{begin, day, fits, link, open, pieces, record_course, saved};
use e2e::{Browser, LAPTOP, Launch, Outcome, PHONE, Site, Window};

const STEP: &str = "programmes/hedensted/steps/bank-account";

async fn sound(window: &Window, name: &str) -> Outcome<()> {
    let mut wrong = Vec::new();
    for (size, width) in [(LAPTOP, 1280), (PHONE, 360)] {
        window.resize(size).await?;
        wrong.extend(window.axe().await?);
        if !fits(window).await? {
            wrong.push(format!("wider than {width}"));
        }
        window.whole_page(&format!("{name}-{width}")).await?;
    }
    assert!(wrong.is_empty(), "{name}: {}", wrong.join("\n"));
    Ok(())
}

/// The whole way there and back, with the giver's and the receiver's language.
async fn there_and_back(one: (Browser, &str), other: (Browser, &str)) -> Outcome<()> {
    let site = Site::start()?;
    let ((giver, gives), (receiver, receives)) = (one, other);
    let here = giver.launch(Launch::new().size(PHONE)).await?;
    begin(&here, &site, gives, 1).await?;
    let handed = link(&here, &site, gives).await?;
    assert!(handed.len() < 1_500, "{} characters", handed.len());
    sound(&here, &format!("{gives}-hand-over")).await?;
    here.click("#show-codes").await?;
    here.wait_for(".codes .qr").await?;
    sound(&here, &format!("{gives}-codes")).await?;

    // It opens in the language of the phone that gets it.
    let languages = format!("{receives},en");
    let there = receiver
        .launch(Launch::new().size(PHONE).languages(&languages))
        .await?;
    there.visit(&handed).await?;
    there.wait_for(&format!("html[lang={receives}]")).await?;
    there.wait_for("#keep-mine").await?;
    let address = there.run("return location.href", &[]).await?;
    let address = address.as_str().unwrap_or_default();
    assert!(!address.contains('#'), "{address} still holds the plan");
    sound(&there, &format!("{receives}-received")).await?;
    // Nothing is stored yet.
    open(&there, &site, receives, "today").await?;
    there.wait_for(".no-plan").await?;
    // The tab still has it.
    open(&there, &site, receives, "received").await?;
    there.click("#keep-mine").await?;
    there.wait_for("#received-done").await?;
    open(&there, &site, receives, "received").await?;
    assert_eq!(there.count("#keep-mine").await?, 0, "what is done is done");

    // There a step is ticked, and both write another date for the same.
    open(&there, &site, receives, STEP).await?;
    there.click(".state-button[data-state=done]").await?;
    saved(&there).await?;
    record_course(&there, &site, receives, 6).await?;
    record_course(&here, &site, gives, 5).await?;

    // Back, and put together.
    let back = link(&there, &site, receives).await?;
    here.visit(&back).await?;
    here.wait_for(&format!("html[lang={gives}]")).await?;
    here.click("#merge").await?;
    here.wait_for(".conflict").await?;
    sound(&here, &format!("{gives}-conflict")).await?;
    here.click("#pick-there").await?;
    here.click("#merge-do").await?;
    here.wait_for("#received-done").await?;
    open(&here, &site, gives, STEP).await?;
    here.wait_for(".state-button[data-state=done][aria-pressed=true]")
        .await?;
    open(&here, &site, gives, crate::common::COURSE).await?;
    let chosen = day(&here, 6).await?;
    let shown = "return document.querySelector('#date-course-start').value === arguments[0]";
    here.until("the date that was chosen", shown, &[chosen.into()])
        .await?;

    // And there once more: no question, and after that nothing new.
    let again = link(&here, &site, gives).await?;
    there.visit(&again).await?;
    there.click("#merge").await?;
    there.wait_for("#merge-do").await?;
    assert_eq!(there.count(".conflict").await?, 0);
    there.click("#merge-do").await?;
    there.wait_for("#received-done").await?;
    there.visit(&again).await?;
    there.click("#merge").await?;
    there.wait_for("#nothing-new").await?;

    here.expect_no_problems(&site).await?;
    there.expect_no_problems(&site).await?;
    here.close().await?;
    there.close().await
}

#[tokio::test]
async fn from_chromium_in_danish_to_firefox_in_arabic_and_back() -> Outcome<()> {
    there_and_back((Browser::Chromium, "da"), (Browser::Firefox, "ar")).await
}

#[tokio::test]
async fn from_firefox_in_arabic_to_chromium_in_danish_and_back() -> Outcome<()> {
    there_and_back((Browser::Firefox, "ar"), (Browser::Chromium, "da")).await
}

/// Codes are read one after the other, each into a tab of its own, in any order.
#[tokio::test]
async fn codes_are_put_together() -> Outcome<()> {
    let site = Site::start()?;
    let here = Browser::Chromium.launch(Launch::new().size(PHONE)).await?;
    begin(&here, &site, "da", 1).await?;
    let link = link(&here, &site, "da").await?;
    here.close().await?;
    let pieces = pieces(&link);

    let there = Browser::Chromium.launch(Launch::new().size(PHONE)).await?;
    there.visit(&pieces[2]).await?;
    there.wait_for(".notice.estimate").await?;
    sound(&there, "da-some-codes").await?;
    let tab = there.session().new_tab().await?;
    there.session().switch_to_window(tab).await?;
    there.visit(&pieces[0]).await?;
    there.wait_for(".notice.estimate").await?;
    // The third one comes into a tab that shows the page already: only its fragment changes.
    there.goto(&pieces[1]).await?;
    there.wait_for("#keep-person").await?;
    there.click("#keep-person").await?;
    there.type_into("#called", "Nora").await?;
    sound(&there, "da-person").await?;
    there.click(".paste button[type=submit]").await?;
    there.wait_for("#received-done").await?;
    open(&there, &site, "da", "today").await?;
    there.wait_for(".hero h2").await?;
    there.expect_no_problems(&site).await?;
    there.close().await
}

/// What cannot be used says why, and changes nothing.
#[tokio::test]
async fn a_damaged_link_says_so() -> Outcome<()> {
    let site = Site::start()?;
    let window = Browser::Chromium.launch(Launch::new().size(PHONE)).await?;
    begin(&window, &site, "da", 1).await?;
    let link = link(&window, &site, "da").await?;
    let cut = &link[..link.len() - 20];
    let (address, text) = link.split_once('#').unwrap_or_default();
    let newer = format!("{address}#Ag{}", &text[2..]);
    let strange = format!("{address}#<script>alert(1)</script>");
    let mut said = Vec::new();
    for link in [cut, &newer, &strange] {
        window.visit(link).await?;
        window.wait_for(".received .notice.warning").await?;
        let text = window.texts(".received .notice.warning").await?;
        assert!(!said.contains(&text), "{text:?} is said of two faults");
        said.push(text);
        // From elsewhere, so that the next link is a new page.
        open(&window, &site, "da", "today").await?;
        window.wait_for(".hero h2").await?;
    }
    // By hand, with the text around it that a message has.
    open(&window, &site, "da", "received").await?;
    window
        .set_value("#pasted", &format!("Se her: {link} Hilsen"))
        .await?;
    window.click(".paste button[type=submit]").await?;
    window.wait_for("#merge").await?;
    window.click("#merge").await?;
    window.wait_for("#nothing-new").await?;
    window.expect_no_problems(&site).await?;
    window.close().await
}
