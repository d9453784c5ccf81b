//! The harness itself: a test that asks for a phone gets a phone, and so on. A journey is worth only
//! as much as these.

use e2e::{Browser, DESKTOP, Fault, LAPTOP, Launch, Outcome, PHONE, Profile, Site};
use serde_json::json;

/// What the page sees of the reader's device.
const DEVICE: &str = "
    const is = query => matchMedia(query).matches;
    return [is('(prefers-color-scheme: dark)'), is('(prefers-reduced-motion: reduce)'),
        navigator.languages[0].slice(0, 2), Intl.DateTimeFormat().resolvedOptions().timeZone];";

#[tokio::test]
async fn a_page_is_as_wide_as_the_test_says() -> Outcome<()> {
    let site = Site::start()?;
    for browser in Browser::ALL {
        let window = browser.launch(Launch::new().size(PHONE)).await?;
        window.visit(&site.url()).await?;
        for size in [PHONE, LAPTOP, DESKTOP] {
            window.resize(size).await?;
            assert_eq!(window.inner_size().await?, size, "{browser:?}");
        }
        window.close().await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_device_prefers_what_the_test_says() -> Outcome<()> {
    let site = Site::start()?;
    for browser in Browser::ALL {
        let window = browser.launch(Launch::new()).await?;
        window.visit(&site.url()).await?;
        let seen = window.run(DEVICE, &[]).await?;
        assert_eq!(
            seen,
            json!([false, false, "da", "Europe/Copenhagen"]),
            "{browser:?}"
        );
        window.close().await?;

        let other = Launch::new()
            .dark()
            .reduced_motion()
            .languages("ar,en")
            .timezone("Asia/Tokyo");
        let window = browser.launch(other).await?;
        window.visit(&site.url()).await?;
        let seen = window.run(DEVICE, &[]).await?;
        assert_eq!(seen, json!([true, true, "ar", "Asia/Tokyo"]), "{browser:?}");
        window.close().await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_profile_remembers_and_a_fresh_one_does_not() -> Outcome<()> {
    const WRITE: &str = "
        const done = arguments[0];
        localStorage.setItem('kept', 'yes');
        const opening = indexedDB.open('kept', 1);
        opening.onupgradeneeded = () => opening.result.createObjectStore('all').put('yes', 1);
        opening.onsuccess = () => { opening.result.close(); done(); };";
    const READ: &str = "
        const done = arguments[0];
        const opening = indexedDB.open('kept');
        opening.onsuccess = () => {
            const names = [...opening.result.objectStoreNames];
            opening.result.close();
            done([localStorage.getItem('kept'), names]);
        };";
    let site = Site::start()?;
    for browser in Browser::ALL
        .into_iter()
        .filter(|browser| browser.keeps_profiles())
    {
        let profile = Profile::new()?;
        let window = browser.launch(Launch::new().profile(&profile)).await?;
        window.visit(&site.url()).await?;
        window.run_async(WRITE, &[]).await?;
        window.close().await?;
        for (launch, expected) in [
            (Launch::new().profile(&profile), json!(["yes", ["all"]])),
            (Launch::new(), json!([null, []])),
        ] {
            let window = browser.launch(launch).await?;
            window.visit(&site.url()).await?;
            assert_eq!(window.run_async(READ, &[]).await?, expected, "{browser:?}");
            window.close().await?;
        }
    }
    Ok(())
}

#[tokio::test]
async fn the_clock_shows_what_the_test_says_and_goes_on() -> Outcome<()> {
    let site = Site::start()?;
    site.set_clock("2026-03-03T09:00:00+01:00");
    for browser in Browser::ALL {
        let window = browser.launch(Launch::new()).await?;
        window.visit(&site.url()).await?;
        let script = "
            const Date = window.Date; const given = new Date(2020, 0, 2);
            return [new Date().toISOString().slice(0, 13), Date.now() >= Date.parse('2026-03-03T08:00:00Z'),
                given.getFullYear(), new Date() instanceof Date, typeof Date()]";
        let seen = window.run(script, &[]).await?;
        assert_eq!(
            seen,
            json!(["2026-03-03T08", true, 2020, true, "string"]),
            "{browser:?}"
        );
        window.close().await?;
    }
    Ok(())
}

#[tokio::test]
async fn problems_of_a_page_are_seen() -> Outcome<()> {
    let site = Site::start()?;
    site.add_script(
        "addEventListener('misbehave', () => {
            const image = new Image(); image.src = 'https://stranger.invalid/a.png'; document.body.append(image);
            const script = document.createElement('script'); script.textContent = '1'; document.body.append(script);
            console.error('said', 7);
            Promise.reject(new Error('rejected'));
            setTimeout(() => { throw new Error('thrown') });
        })",
    );
    for browser in Browser::ALL {
        let window = browser.launch(Launch::new()).await?;
        window.visit(&site.url()).await?;
        window.expect_no_problems(&site).await?;
        window
            .run("dispatchEvent(new Event('misbehave'))", &[])
            .await?;
        let problems = window.take_problems(&site).await.join("\n");
        for expected in [
            "img-src",
            "script-src",
            "console: said 7",
            "unhandled: Error: rejected",
            "error: ",
        ] {
            assert!(
                problems.contains(expected),
                "{browser:?} missed {expected} in\n{problems}"
            );
        }
        window.close().await?;
    }
    Ok(())
}

#[tokio::test]
async fn waiting_ends_and_shows_the_page() -> Outcome<()> {
    let site = Site::start()?;
    let window = Browser::Chromium.launch(Launch::new()).await?;
    window.visit(&site.url()).await?;
    window
        .run("document.body.append('a word on the page')", &[])
        .await?;
    window.wait_for_text("a word on").await?;
    let failure = window
        .wait_for_text_within("another word", 1)
        .await
        .unwrap_err()
        .to_string();
    assert!(
        failure.contains("another word") && failure.contains("a word on the page"),
        "{failure}"
    );
    window.close().await
}

#[tokio::test]
async fn pages_are_judged_printed_and_pictured() -> Outcome<()> {
    let site = Site::start()?;
    for browser in Browser::ALL {
        let window = browser.launch(Launch::new()).await?;
        window.visit(&site.url()).await?;
        window
            .run(
                "document.body.insertAdjacentHTML('beforeend', '<img src=\"icons/icon.svg\">')",
                &[],
            )
            .await?;
        let faults = window.axe().await?.join("\n");
        assert!(
            faults.contains("image-alt (critical)"),
            "{browser:?}: {faults}"
        );
        if browser != Browser::WebKit {
            let folder = Profile::new()?;
            let path = folder.folder().join("page.pdf");
            window.print_pdf(&path).await?;
            let pdf = std::fs::read(&path).unwrap_or_default();
            assert!(pdf.starts_with(b"%PDF-"), "{browser:?}");
        }
        window.whole_page("harness").await?;
        window.close().await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_site_can_stop_come_back_and_fail() -> Outcome<()> {
    let site = Site::start()?;
    let window = Browser::Chromium.launch(Launch::new()).await?;
    window.visit(&site.url()).await?;
    let fetch = "
        const done = arguments[0];
        fetch('icons/icon.svg', { cache: 'no-store' }).then(a => done(a.status), () => done('no network'))";
    assert_eq!(window.run_async(fetch, &[]).await?, json!(200));
    site.faults().set("/icons/*", Fault::Status(503));
    assert_eq!(window.run_async(fetch, &[]).await?, json!(503));
    let port = site.port();
    site.stop();
    assert_eq!(window.run_async(fetch, &[]).await?, json!("no network"));
    let site = Site::start_on(port)?;
    assert_eq!(window.run_async(fetch, &[]).await?, json!(200));
    window.set_offline(true).await?;
    assert_eq!(window.run_async(fetch, &[]).await?, json!("no network"));
    drop(site);
    window.close().await
}
