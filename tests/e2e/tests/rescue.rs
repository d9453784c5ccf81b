//! When the app cannot open or stops, a reader still finds words, a way on, their data, and 112.

use e2e::{Browser, Fault, Launch, Outcome, Site, Window};
use serde_json::Value;
use std::time::Duration;

const REFUGE: &str = "ar/programmes/hedensted";

/// What can come between a reader and the app on its way.
const FAULTS: [(&str, Fault); 5] = [
    ("*.wasm", Fault::Status(404)),
    ("*.wasm", Fault::Damaged),
    ("*.wasm", Fault::Cut),
    ("/vejviser-*.js", Fault::Status(503)),
    ("/vejviser-*.js", Fault::Status(404)),
];

#[tokio::test]
async fn an_app_that_does_not_arrive_leaves_a_page_that_helps() -> Outcome<()> {
    for browser in Browser::ALL {
        let window = browser.launch(Launch::new()).await?;
        for (path, fault) in FAULTS {
            // A site of its own for each, so that nothing is in the browser's cache.
            let site = Site::start()?;
            site.faults().set(path, fault);
            window.goto(&site.page(REFUGE)).await?;
            helps_in_arabic(&window, &format!("{path} {fault:?}")).await?;
        }
        window.close().await?;
    }
    Ok(())
}

#[tokio::test]
async fn an_unknown_language_is_answered_in_english_with_danish() -> Outcome<()> {
    let site = Site::start_under("/sub/")?;
    site.faults().set("*.wasm", Fault::Status(404));
    let window = Browser::Chromium.launch(Launch::new()).await?;
    window.goto(&site.page("ti/programmes")).await?;
    window.wait_for("#rescue").await?;
    assert_eq!(
        window.texts("#rescue button").await?,
        ["Reload", "Save my data", "Genindlæs", "Gem mine data"]
    );
    assert_eq!(
        window.attribute("html", "lang").await?.as_deref(),
        Some("en")
    );
    // There is no database, and looking for one leaves none behind.
    window.click_text("Save my data").await?;
    window.wait_for_text("Nothing is saved here.").await?;
    let left = window.run("return indexedDB.databases()", &[]).await?;
    assert_eq!(left, Value::Array(Vec::new()));
    window.close().await
}

#[tokio::test]
async fn the_data_of_an_app_that_stopped_can_be_saved() -> Outcome<()> {
    for browser in Browser::ALL {
        let site = Site::start()?;
        let window = browser.launch(Launch::new()).await?;
        // Without the app, so that the database is the test's alone.
        site.faults().set("*.wasm", Fault::Status(404));
        window.goto(&site.page(REFUGE)).await?;
        window.wait_for("#rescue").await?;
        // WebKit stores no blobs in private windows, and its driver opens no others.
        let blobs = browser != Browser::WebKit;
        let filled = window.run_async(FILL, &[blobs.into()]).await?;
        assert_eq!(filled, Value::Null, "{browser:?}");
        window.run(CATCH, &[]).await?;
        window.click_text("حفظ بياناتي").await?;
        window
            .until("the file", "return window.caught", &[])
            .await?;
        let text = window
            .run_async("caught.text().then(arguments[0])", &[])
            .await?;
        let saved: Value =
            serde_json::from_str(text.as_str().unwrap_or_default()).unwrap_or_default();
        assert_eq!(saved["app"], "vejviser", "{browser:?}: {text}");
        let photo = &saved["stores"]["photos"][0];
        assert_eq!(photo["key"], "contract", "{browser:?}: {text}");
        assert_eq!(
            photo["value"]["picture"]["base64"], "AQID",
            "{browser:?}: {text}"
        );
        assert_eq!(
            photo["value"]["raw"]["$bytes"], "BAU=",
            "{browser:?}: {text}"
        );
        assert_eq!(
            saved["stores"]["facts"][0]["value"]["$map"][0][0], "housed",
            "{browser:?}: {text}"
        );
        window.wait_for_text("حُفظت بياناتك في ملف.").await?;
        window.close().await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_trap_of_the_running_app_leads_to_the_same_page() -> Outcome<()> {
    for browser in Browser::ALL {
        let window = browser.launch(Launch::new()).await?;
        for kind in ["trap", "trap-later"] {
            let site = Site::start()?;
            site.add_script(TRAP);
            window.visit(&site.page(REFUGE)).await?;
            window
                .run("dispatchEvent(new Event('mishap'))", &[])
                .await?;
            tokio::time::sleep(Duration::from_millis(300)).await;
            assert_eq!(
                window.count("#rescue").await?,
                0,
                "{browser:?}: only the wasm itself counts"
            );
            window
                .run("dispatchEvent(new Event(arguments[0]))", &[kind.into()])
                .await?;
            helps_in_arabic(&window, kind).await?;
        }
        window.close().await?;
    }
    Ok(())
}

async fn helps_in_arabic(window: &Window, when: &str) -> Outcome<()> {
    window
        .until(
            &format!("the rescue page after {when}"),
            "return !!document.getElementById('rescue')",
            &[],
        )
        .await?;
    let seen = window
        .run(
            "const root = document.documentElement;
             const call = document.querySelector('#rescue a');
             return [root.lang, root.dir, call.getAttribute('href'), document.querySelectorAll('#rescue button').length]",
            &[],
        )
        .await?;
    let expected = serde_json::json!(["ar", "rtl", "tel:112", 2]);
    if seen == expected {
        Ok(())
    } else {
        window.wrong(&format!("after {when}: {seen}")).await
    }
}

const FILL: &str = "
    const [blobs, done] = arguments;
    const three = new Uint8Array([1, 2, 3]);
    const picture = blobs ? new Blob([three], { type: 'image/png' }) : { base64: 'AQID' };
    const opening = indexedDB.open('vejviser', 3);
    opening.onupgradeneeded = () => {
        opening.result.createObjectStore('photos').put(
            { picture, raw: new Uint8Array([4, 5]) }, 'contract');
        opening.result.createObjectStore('facts').put(new Map([['housed', '2026-03-03']]), 1);
        opening.result.createObjectStore('empty');
    };
    opening.onsuccess = () => { opening.result.close(); done(); };
    opening.onerror = () => done(String(opening.error));";

const CATCH: &str = "
    const real = URL.createObjectURL;
    URL.createObjectURL = blob => { window.caught = blob; return real.call(URL, blob); };";

/// The smallest wasm that stops (one exported function `f` that is `unreachable`), called from an event
/// as from a click, and from a promise as from a future.
const TRAP: &str = "
    const bytes = new Uint8Array([0,97,115,109,1,0,0,0,1,4,1,96,0,0,3,2,1,0,7,5,1,1,102,0,0,10,5,1,3,0,0,11]);
    const made = new WebAssembly.Instance(new WebAssembly.Module(bytes));
    addEventListener('trap', () => made.exports.f());
    addEventListener('trap-later', () => Promise.resolve().then(() => made.exports.f()));
    addEventListener('mishap', () => { throw new Error('a small mishap'); });";
