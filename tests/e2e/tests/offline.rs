//! Without a network, and over updates. The server is really stopped, and really serves another version.

use std::time::{Duration, Instant};

use serde_json::json;

use crate::common::versions::{PACK, Version};
use crate::common::{begin, open, pressed, saved};
use e2e::{Browser, Fault, Launch, Outcome, PHONE, Profile, Site, Window};

/// The engines whose driver can keep what is stored; WebKitGTK's opens private windows only.
const KEEPING: [Browser; 2] = [Browser::Chromium, Browser::Firefox];

const STEP: &str = "programmes/hedensted/steps/bank-account";

/// Waits until the app says that it lies on this device with this language.
async fn kept(window: &Window, site: &Site, language: &str) -> Outcome<()> {
    open(window, site, language, "offline").await?;
    fetched(window, language).await
}

/// Waits until the page that lists the languages says that one has been fetched.
async fn fetched(window: &Window, language: &str) -> Outcome<()> {
    window
        .wait_for_within(&format!("[data-language={language}][data-held=kept]"), 90)
        .await
}

/// Waits until a path has been asked for so often; `*` at its end stands for anything.
async fn requested(site: &Site, path: &str, times: usize) {
    let (mut asked, begun) = (0, Instant::now());
    let path = path.trim_end_matches('*');
    while asked < times {
        assert!(
            begun.elapsed() < Duration::from_secs(90),
            "{path} was asked for {asked} times, not {times}"
        );
        tokio::time::sleep(Duration::from_millis(200)).await;
        let requests = site.take_requests();
        asked += requests
            .iter()
            .filter(|request| request.contains(path))
            .count();
    }
}

/// What is asked for until a second goes by in which nothing is, after at least two.
async fn quiet(site: &Site) -> Vec<String> {
    let mut all = Vec::new();
    for since in 0.. {
        tokio::time::sleep(Duration::from_secs(1)).await;
        let requests = site.take_requests();
        if requests.is_empty() && since > 1 {
            break;
        }
        all.extend(requests);
    }
    all
}

/// Takes the version that waits, and waits until the page has been loaded anew with it.
async fn take_the_new_version(window: &Window) -> Outcome<()> {
    window.run("window.isBefore = true", &[]).await?;
    window.click("#update-now").await?;
    window
        .until_within("the new page", "return !window.isBefore", &[], 60)
        .await?;
    window.wait_for_app().await
}

/// As the reader loads the page anew: Firefox's driver does so past the worker.
async fn loaded_anew(window: &Window) -> Outcome<()> {
    let reload = "window.isBefore = true; setTimeout(() => location.reload())";
    window.run(reload, &[]).await?;
    window
        .until_within("the page anew", "return !window.isBefore", &[], 60)
        .await?;
    window.wait_for_app().await
}

/// The title of the programme as the app shows it in Danish.
async fn title(window: &Window) -> Outcome<String> {
    window.wait_for("main h1").await?;
    Ok(window.texts("main h1").await?.join(" "))
}

#[tokio::test]
async fn after_the_first_visit_the_journey_needs_no_network() -> Outcome<()> {
    for browser in KEEPING {
        let profile = Profile::new()?;
        let launch = || Launch::new().size(PHONE).profile(&profile);
        let site = Site::start_plain(Site::built()?, 0)?;
        let window = browser.launch(launch()).await?;
        begin(&window, &site, "ar", 1).await?;
        kept(&window, &site, "ar").await?;
        let (port, step) = (site.port(), site.page(&format!("ar/{STEP}")));
        let today = site.page("ar/today");
        site.stop();

        window.visit(&today).await?;
        window.wait_for(".today").await?;
        window.wait_for(".sign.offline").await?;
        window.visit(&step).await?;
        window.wait_for("html[lang=ar][dir=rtl]").await?;
        window.click("[data-state=done]").await?;
        saved(&window).await?;
        window.click(".beside-switch").await?;
        window.wait_for_text("NemKonto").await?;
        window.click("a.emergency").await?;
        window.wait_for("a[href='tel:112']").await?;
        window.close().await?;

        // As somebody opens it the next day in a cellar.
        let window = browser.launch(launch()).await?;
        window.visit(&step).await?;
        window
            .wait_for("[data-state=done][aria-pressed=true]")
            .await?;
        assert_eq!(
            pressed(&window).await?.as_deref(),
            Some("done"),
            "{browser:?}"
        );

        // And with a network again it says so no more.
        let site = Site::start_plain(Site::built()?, port)?;
        window.visit(&site.page("ar/today")).await?;
        window.wait_for(".today").await?;
        window.wait_gone(".sign.offline").await?;
        window.close().await?;
    }
    Ok(())
}

/// A language that is not kept does not come without a network. The app opens in the one before all the same, and does not
/// say that it could not.
#[tokio::test]
async fn a_language_that_is_not_kept_is_not_remembered_without_a_network() -> Outcome<()> {
    const CANNOT_BE_OPENED: &str = "لا يمكن فتحها من جديد";
    for browser in KEEPING {
        let profile = Profile::new()?;
        let site = Site::start_plain(Site::built()?, 0)?;
        let launch = Launch::new().size(PHONE).profile(&profile);
        let window = browser.launch(launch).await?;
        begin(&window, &site, "ar", 1).await?;
        kept(&window, &site, "ar").await?;
        window.visit(&site.page("ar/today")).await?;
        window.wait_for(".today").await?;
        site.stop();
        loaded_anew(&window).await?;
        window.wait_for(".sign.offline").await?;
        window.click(".language-switch summary").await?;
        window.click(".language-switch a[hreflang=uk]").await?;
        window.wait_for(".trouble").await?;
        assert_eq!(window.count("html[lang=ar]").await?, 1, "{browser:?}");
        // Once more by the button of what is told: it is the one that was chosen that is asked for again.
        window.click(".trouble button").await?;
        window.wait_for(".trouble").await?;
        let address = window.run("return location.pathname", &[]).await?;
        assert_eq!(address, json!("/ar/today"), "{browser:?}");
        for _ in 0..2 {
            loaded_anew(&window).await?;
            window.wait_for("html[lang=ar] .today").await?;
            window.wait_for(".sign.offline").await?;
            // Until the worker has answered, nothing is promised.
            let honest =
                "return !document.querySelector('.sign.offline').innerText.includes(arguments[0])";
            window
                .until("that it can be opened", honest, &[json!(CANNOT_BE_OPENED)])
                .await?;
            window.wait_gone(".trouble").await?;
        }
        window.close().await?;
    }
    Ok(())
}

/// A page that comes from the device has no content while the browser would go to the place where it was read.
#[tokio::test]
async fn a_page_loaded_anew_from_the_device_stays_where_it_was_read() -> Outcome<()> {
    for browser in KEEPING {
        let profile = Profile::new()?;
        let site = Site::start_plain(Site::built()?, 0)?;
        let launch = Launch::new().size(PHONE).profile(&profile);
        let window = browser.launch(launch).await?;
        window.visit(&site.page("ar/start")).await?;
        kept(&window, &site, "ar").await?;
        let pages = [STEP, "contacts"].map(|page| site.page(&format!("ar/{page}")));
        let another = site.page("ar/programmes");
        site.stop();
        for page in pages {
            window.visit(&page).await?;
            window.wait_for(".foot").await?;
            window.run("scrollTo(0, 500)", &[]).await?;
            loaded_anew(&window).await?;
            // What is told above may come a moment later than the page.
            let at = "return Math.abs(scrollY - 500) < 150";
            window.until("the place where it was read", at, &[]).await?;
            // Who comes by a link begins at the top.
            window.visit(&another).await?;
            assert_eq!(window.run("return scrollY", &[]).await?, json!(0));
        }
        window.close().await?;
    }
    Ok(())
}

#[tokio::test]
async fn languages_are_fetched_and_taken_away() -> Outcome<()> {
    for browser in KEEPING {
        let site = Site::start_plain(Site::built()?, 0)?;
        let window = browser.launch(Launch::new().size(PHONE)).await?;
        kept(&window, &site, "da").await?;
        window
            .wait_for("[data-language=en][data-held=not-kept]")
            .await?;
        if browser == Browser::Chromium {
            assert_eq!(window.axe().await?, Vec::<String>::new());
        }
        // It does not come: that is said, and nothing half is kept.
        site.faults().set("/packs/*/texts/en.json", Fault::Cut);
        window.click("[data-keep=en]").await?;
        // Every file is asked for a second time before it is given up, and a browser can leave one of them waiting
        // for ever: the worker gives each of the two up after twenty seconds in which nothing comes.
        window.wait_for_text_within("Kunne ikke hentes", 90).await?;
        site.faults().clear();
        window.click("[data-keep=en]").await?;
        fetched(&window, "en").await?;
        // All the others, to show somebody.
        window.click("[data-drop=en]").await?;
        window
            .wait_for("[data-language=en][data-held=not-kept]")
            .await?;
        window.click("#keep-all").await?;
        fetched(&window, "ar").await?;
        fetched(&window, "en").await?;
        let (step, whole) = (site.page(&format!("en/{STEP}")), site.page("ar/programmes"));
        site.stop();
        window.visit(&step).await?;
        window.wait_for("html[lang=en]").await?;
        window.visit(&whole).await?;
        window.wait_for("html[lang=ar]").await?;
        window.close().await?;
    }
    Ok(())
}

#[tokio::test]
async fn what_comes_late_of_a_failed_language_does_not_count() -> Outcome<()> {
    for browser in KEEPING {
        let site = Site::start_plain(Site::built()?, 0)?;
        let window = browser.launch(Launch::new().size(PHONE)).await?;
        kept(&window, &site, "da").await?;
        window
            .wait_for("[data-language=en][data-held=not-kept]")
            .await?;
        // One file is missing at once; the others would come after that is known.
        site.faults().set("/packs/*/texts/en.json", Fault::Hold);
        site.faults()
            .set("/packs/denmark/texts/en.json", Fault::Status(404));
        window.click("[data-keep=en]").await?;
        window.wait_for_text("Kunne ikke hentes").await?;
        site.faults().clear();
        tokio::time::sleep(Duration::from_secs(2)).await;
        window.click("[data-keep=en]").await?;
        fetched(&window, "en").await?;
        window.close().await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_language_that_is_read_is_kept() -> Outcome<()> {
    let site = Site::start_plain(Site::built()?, 0)?;
    let window = Browser::Chromium.launch(Launch::new()).await?;
    kept(&window, &site, "da").await?;
    open(&window, &site, "en", "offline").await?;
    fetched(&window, "en").await?;
    let page = site.page(&format!("en/{STEP}"));
    site.stop();
    window.visit(&page).await?;
    window.wait_for("html[lang=en]").await?;
    assert_eq!(window.count(".trouble").await?, 0);
    window.close().await
}

#[tokio::test]
async fn the_reader_decides_when_a_new_version_comes() -> Outcome<()> {
    for browser in KEEPING {
        let (one, two) = (Version::called("Udgave et")?, Version::called("Udgave to")?);
        let site = Site::start_plain(one.folder(), 0)?;
        let window = browser.launch(Launch::new()).await?;
        begin(&window, &site, "da", 1).await?;
        kept(&window, &site, "da").await?;
        site.exchange(&two.folder())?;
        window.visit(&site.page("da/programmes/hedensted")).await?;
        window.wait_for_within("#update-now", 90).await?;
        assert_eq!(title(&window).await?, "Udgave et", "{browser:?}");
        // What is typed, and what is too long to be kept, is there in the next version.
        window.visit(&site.page(&format!("da/{STEP}"))).await?;
        let long = "æ".repeat(2100);
        window.set_value("#note", &long).await?;
        window.wait_for("#update-now").await?;
        take_the_new_version(&window).await?;
        window
            .until(
                "what was typed",
                "const note = document.getElementById('note'); return note && note.value.length === 2100",
                &[],
            )
            .await?;
        window.visit(&site.page("da/programmes/hedensted")).await?;
        assert_eq!(title(&window).await?, "Udgave to", "{browser:?}");
        assert_eq!(window.count("#update-now").await?, 0, "{browser:?}");
        window.close().await?;
    }
    Ok(())
}

#[tokio::test]
async fn what_is_looked_for_outlives_an_update() -> Outcome<()> {
    let (one, two) = (Version::called("Udgave et")?, Version::called("Udgave to")?);
    let site = Site::start_plain(one.folder(), 0)?;
    let window = Browser::Chromium.launch(Launch::new()).await?;
    kept(&window, &site, "da").await?;
    site.exchange(&two.folder())?;
    window.visit(&site.page("da/search")).await?;
    window.wait_for_within("#update-now", 90).await?;
    window.set_value("#search", "tolk").await?;
    take_the_new_version(&window).await?;
    let typed = "return document.getElementById('search')?.value === 'tolk'";
    window.until("what was looked for", typed, &[]).await?;
    window.close().await
}

#[tokio::test]
async fn a_language_fetched_while_an_update_waits_is_there_after_it() -> Outcome<()> {
    for browser in KEEPING {
        let (one, two) = (Version::called("Udgave et")?, Version::called("Udgave to")?);
        let site = Site::start_plain(one.folder(), 0)?;
        let window = browser.launch(Launch::new()).await?;
        kept(&window, &site, "da").await?;
        site.exchange(&two.folder())?;
        window.visit(&site.page("da/programmes/hedensted")).await?;
        window.wait_for_within("#update-now", 90).await?;
        open(&window, &site, "da", "offline").await?;
        window.click("[data-keep=en]").await?;
        fetched(&window, "en").await?;
        let (pages, step) = (
            site.page("da/programmes/hedensted"),
            site.page(&format!("en/{STEP}")),
        );
        site.stop();
        take_the_new_version(&window).await?;
        fetched(&window, "en").await?;
        window.visit(&pages).await?;
        assert_eq!(title(&window).await?, "Udgave to", "{browser:?}");
        window.visit(&step).await?;
        window.wait_for("html[lang=en]").await?;
        assert_eq!(window.count(".trouble").await?, 0, "{browser:?}");
        window.close().await?;
    }
    Ok(())
}

/// What this app keeps on the device besides data, and of which language.
const FILES: &str = "
    const done = arguments[arguments.length - 1], of = arguments.length > 1 ? arguments[0] : '';
    (async () => {
        let found = [];
        for (const name of (await caches.keys()).filter(name => name.startsWith('vejviser'))) {
            const paths = (await (await caches.open(name)).keys()).map(request => new URL(request.url).pathname);
            found = found.concat(of ? paths.filter(path => path.includes(of)) : name);
        }
        done(found);
    })();";

/// A worker that has slept since everything was deleted knows nothing of it.
#[tokio::test]
async fn another_tab_brings_nothing_back_after_everything_was_deleted() -> Outcome<()> {
    let site = Site::start_plain(Site::built()?, 0)?;
    let window = Browser::Chromium.launch(Launch::new().size(PHONE)).await?;
    kept(&window, &site, "da").await?;
    open(&window, &site, "da", "contacts").await?;
    let first = window.session().window().await?;
    let second = window.session().new_tab().await?;
    window.session().switch_to_window(second).await?;
    window.goto(&site.page("deleted.html#da")).await?;
    window.wait_for("html[data-deleted=gone]").await?;
    for command in ["ServiceWorker.enable", "ServiceWorker.stopAllWorkers"] {
        window.cdp(command, serde_json::json!({})).await?;
    }
    window.session().switch_to_window(first).await?;
    window.click("header a[href$='/search']").await?;
    window.wait_for(".search-page, .search").await?;
    tokio::time::sleep(Duration::from_secs(2)).await;
    let left = window.run_async(FILES, &[]).await?;
    assert_eq!(left, serde_json::json!([]));
    window.close().await
}

#[tokio::test]
async fn what_is_deleted_while_a_language_comes_stays_deleted() -> Outcome<()> {
    for browser in KEEPING {
        let site = Site::start_plain(Site::built()?, 0)?;
        let window = browser.launch(Launch::new()).await?;
        kept(&window, &site, "da").await?;
        site.faults().set("/packs/*/texts/en.json", Fault::Hold);
        window.click("[data-keep=en]").await?;
        window
            .wait_for("[data-language=en][data-held=coming]")
            .await?;
        window.goto(&site.page("deleted.html#da")).await?;
        window.wait_for("html[data-deleted=gone]").await?;
        site.faults().clear();
        tokio::time::sleep(Duration::from_secs(2)).await;
        let left = window.run_async(FILES, &[]).await?;
        assert_eq!(left, serde_json::json!([]), "{browser:?}");
        window.close().await?;
    }
    Ok(())
}

/// A worker that finds the disk full, once.
const FULL: &str = "
    const write = Cache.prototype.put;
    let full = true;
    Cache.prototype.put = function (where, what) {
        if (!full || !where.includes('/denmark/texts/en.json')) return write.call(this, where, what);
        full = false;
        return Promise.reject(new DOMException('full', 'QuotaExceededError'));
    };
";

#[tokio::test]
async fn a_language_for_which_there_is_no_room_leaves_nothing() -> Outcome<()> {
    for browser in KEEPING {
        let version = Version::called("Udgave et")?;
        version.change("worker.js", |worker| format!("{FULL}{worker}"));
        let site = Site::start_plain(version.folder(), 0)?;
        let window = browser.launch(Launch::new().size(PHONE)).await?;
        kept(&window, &site, "da").await?;
        window.click("[data-keep=en]").await?;
        window.wait_for_text_within("Kunne ikke hentes", 90).await?;
        let left = window.run_async(FILES, &["/texts/en.json".into()]).await?;
        assert_eq!(left, serde_json::json!([]), "{browser:?}");
        window.click("[data-keep=en]").await?;
        fetched(&window, "en").await?;
        window.close().await?;
    }
    Ok(())
}

#[tokio::test]
async fn when_nothing_is_open_the_new_version_comes_by_itself() -> Outcome<()> {
    let (one, two) = (Version::called("Udgave et")?, Version::called("Udgave to")?);
    let site = Site::start_plain(one.folder(), 0)?;
    let profile = Profile::new()?;
    let launch = || Launch::new().profile(&profile);
    let window = Browser::Chromium.launch(launch()).await?;
    kept(&window, &site, "da").await?;
    site.exchange(&two.folder())?;
    window.visit(&site.page("da/programmes")).await?;
    window.wait_for_within("#update-now", 90).await?;
    window.close().await?;
    let page = site.page("da/programmes/hedensted");
    site.stop();
    let window = Browser::Chromium.launch(launch()).await?;
    window.visit(&page).await?;
    assert_eq!(title(&window).await?, "Udgave to");
    window.close().await
}

#[tokio::test]
async fn half_an_update_leaves_the_old_version_working() -> Outcome<()> {
    let (one, two) = (Version::called("Udgave et")?, Version::called("Udgave to")?);
    for (path, fault) in [
        ("/packs/*", Fault::Cut),
        ("/packs/catalogue/texts/da.json", Fault::Damaged),
        ("/vejviser-*", Fault::Status(404)),
        ("/shell.html", Fault::Status(500)),
        ("/packs/catalogue/texts/da.json", Fault::Hold),
    ] {
        let site = Site::start_plain(one.folder(), 0)?;
        let window = Browser::Chromium.launch(Launch::new()).await?;
        kept(&window, &site, "da").await?;
        eprintln!("{path} {fault:?}");
        site.exchange(&two.folder())?;
        site.faults().set(path, fault);
        let page = site.page("da/programmes/hedensted");
        drop(site.take_requests());
        window.visit(&page).await?;
        // What is held is not answered, and what does not come whole is asked for once more.
        let (asked, times) = match fault {
            Fault::Hold => ("/worker.js", 1),
            Fault::Status(_) => (path, 1),
            _ => (path, 2),
        };
        requested(&site, asked, times).await;
        tokio::time::sleep(Duration::from_secs(1)).await;
        assert_eq!(title(&window).await?, "Udgave et", "{path} {fault:?}");
        assert_eq!(window.count("#update-now").await?, 0, "{path} {fault:?}");
        let port = site.port();
        site.stop();
        window.visit(&page).await?;
        assert_eq!(
            title(&window).await?,
            "Udgave et",
            "{path} {fault:?}, stopped"
        );
        // The host is well again: now it comes.
        let site = Site::start_plain(two.folder(), port)?;
        window.visit(&site.page("da/programmes/hedensted")).await?;
        window.wait_for_within("#update-now", 90).await?;
        window.click("#update-now").await?;
        window.wait_for_text("Udgave to").await?;
        window.close().await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_file_that_changes_on_the_host_half_way_is_not_taken() -> Outcome<()> {
    let (one, two) = (Version::called("Udgave et")?, Version::called("Udgave to")?);
    let site = Site::start_plain(one.folder(), 0)?;
    let window = Browser::Chromium.launch(Launch::new()).await?;
    kept(&window, &site, "da").await?;
    // The list is the new one already, a pack that is new in it is of no version. One that both versions have
    // would come from what is kept here.
    two.change(PACK, |text| format!("{text} "));
    site.exchange(&two.folder())?;
    site.take_requests();
    let page = site.page("da/programmes/hedensted");
    window.visit(&page).await?;
    // Once the new worker has asked for the file twice, it knows that it is not the one of its list.
    requested(&site, PACK, 2).await;
    let given_up =
        "return navigator.serviceWorker.getRegistration().then(found => !found.installing)";
    window
        .until_within("the new worker to give up", given_up, &[], 90)
        .await?;
    assert_eq!(window.count("#update-now").await?, 0);
    window.visit(&page).await?;
    assert_eq!(title(&window).await?, "Udgave et");
    window.close().await
}

#[tokio::test]
async fn tabs_of_both_ages_live_side_by_side() -> Outcome<()> {
    let (one, two) = (Version::called("Udgave et")?, Version::called("Udgave to")?);
    let site = Site::start_plain(one.folder(), 0)?;
    let window = Browser::Chromium.launch(Launch::new()).await?;
    kept(&window, &site, "da").await?;
    let old = window.session().window().await?;
    let page = site.page("da/programmes/hedensted");
    window.visit(&page).await?;
    site.exchange(&two.folder())?;
    let new = window.session().new_tab().await?;
    window.session().switch_to_window(new.clone()).await?;
    window.visit(&page).await?;
    window.wait_for_within("#update-now", 90).await?;
    window.click("#update-now").await?;
    window.wait_for_text("Udgave to").await?;
    window.session().switch_to_window(old).await?;
    assert_eq!(title(&window).await?, "Udgave et");
    // It reads on in its own version: what it has is there, and what is only in the new one does not come.
    let fetched = window
        .run_async(
            "const done = arguments[0];
             const read = path => fetch(path).then(answer => answer.text(), () => 'nothing');
             Promise.all([read('packs/catalogue/texts/da.json'), read('packs/catalogue/texts/en.json')]).then(done);",
            &[],
        )
        .await?;
    let texts: Vec<&str> = fetched
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|text| text.as_str())
        .collect();
    assert!(texts[0].contains("Udgave et") && !texts[0].contains("Udgave to"));
    assert_eq!(texts[1], "nothing");
    // The app's own code too, though the host has it no more: a page that is being opened may still ask for it.
    let code = "const done = arguments[0];
        const start = document.querySelector('script[type=module]').src;
        fetch(start, { cache: 'no-store' }).then(answer => done(answer.status), () => done('nothing'));";
    assert_eq!(window.run_async(code, &[]).await?, 200);
    // A page whose code the tab has not needed yet comes from its own version too.
    window.click("nav a[href$='/more']").await?;
    window.click("a.row[href$='/settings']").await?;
    window.wait_for(".settings").await?;
    window.visit(&page).await?;
    assert_eq!(title(&window).await?, "Udgave to");
    window.close().await
}

#[tokio::test]
async fn a_version_that_cannot_start_gives_way_to_the_next() -> Outcome<()> {
    let (one, two) = (Version::called("Udgave et")?, Version::called("Udgave to")?);
    one.break_start()?;
    let site = Site::start_plain(one.folder(), 0)?;
    let window = Browser::Chromium.launch(Launch::new()).await?;
    window.goto(&site.page("da/programmes/hedensted")).await?;
    window.wait_for("#rescue").await?;
    window
        .until_within(
            "the broken version to be kept",
            "return navigator.serviceWorker.controller !== null",
            &[],
            90,
        )
        .await?;
    site.exchange(&two.folder())?;
    window.goto(&site.page("da/programmes/hedensted")).await?;
    window.wait_for_text_within("Udgave to", 90).await?;
    window.wait_for_app().await?;
    window.close().await
}

#[tokio::test]
async fn the_way_back_takes_worker_and_caches_away_and_nothing_else() -> Outcome<()> {
    for browser in KEEPING {
        let (one, two) = (Version::called("Udgave et")?, Version::called("Udgave to")?);
        let site = Site::start_plain(one.folder(), 0)?;
        let window = browser.launch(Launch::new()).await?;
        begin(&window, &site, "da", 1).await?;
        kept(&window, &site, "da").await?;
        let off = std::fs::read_to_string(two.folder().join("worker-off.js")).unwrap_or_default();
        two.change("worker.js", |_| off);
        site.exchange(&two.folder())?;
        window.visit(&site.page("da/today")).await?;
        window
            .until(
                "the worker to go",
                "return navigator.serviceWorker.getRegistrations().then(all => all.length === 0)",
                &[],
            )
            .await?;
        let left = window
            .run_async("caches.keys().then(arguments[0])", &[])
            .await?;
        assert_eq!(left, serde_json::json!([]), "{browser:?}");
        window.visit(&site.page("da/today")).await?;
        window.wait_for(".today").await?;
        window.visit(&site.page("da/programmes/hedensted")).await?;
        assert_eq!(title(&window).await?, "Udgave to", "{browser:?}");
        window.close().await?;
    }
    Ok(())
}

#[tokio::test]
async fn data_of_a_newer_version_is_left_alone_after_the_host_went_back() -> Outcome<()> {
    let site = Site::start_plain(Site::built()?, 0)?;
    let window = Browser::Chromium.launch(Launch::new()).await?;
    begin(&window, &site, "da", 1).await?;
    kept(&window, &site, "da").await?;
    // As a newer version would: a further store, with something in it.
    let raised = window
        .run_async(
            "const done = arguments[0];
             indexedDB.databases().then(all => {
                 const opening = indexedDB.open('vejviser', all[0].version + 1);
                 opening.onupgradeneeded = () => opening.result.createObjectStore('newer').put('kept', 1);
                 opening.onsuccess = () => { opening.result.close(); done(all[0].version + 1); };
                 opening.onerror = () => done(String(opening.error));
             });",
            &[],
        )
        .await?;
    window.visit(&site.page("da/today")).await?;
    window.wait_for_text("nyere udgave").await?;
    let after = window
        .run_async(
            "const done = arguments[0];
             const opening = indexedDB.open('vejviser');
             opening.onsuccess = () => {
                 const db = opening.result;
                 const found = {};
                 const names = [...db.objectStoreNames];
                 const transaction = db.transaction(names);
                 for (const name of names) transaction.objectStore(name).count().onsuccess = event => { found[name] = event.target.result; };
                 transaction.oncomplete = () => done([db.version, found]);
             };",
            &[],
        )
        .await?;
    assert_eq!(after[0], raised);
    assert_eq!(after[1]["newer"], 1, "{after}");
    assert!(after[1]["entries"].as_u64() > Some(0), "{after}");
    window.close().await
}

#[tokio::test]
async fn after_the_browser_has_cleared_the_files_the_app_still_opens() -> Outcome<()> {
    let (one, two) = (Version::called("Udgave et")?, Version::called("Udgave to")?);
    let site = Site::start_plain(one.folder(), 0)?;
    let window = Browser::Chromium.launch(Launch::new()).await?;
    kept(&window, &site, "da").await?;
    site.exchange(&two.folder())?;
    window
        .run_async(
            "const done = arguments[0];
             caches.keys().then(names => Promise.all(names.map(name => caches.delete(name)))).then(() => done());",
            &[],
        )
        .await?;
    // A page that is drawn; of one that stands the words are the host's anyway.
    window.visit(&site.page("da/programmes")).await?;
    window.wait_for_text("Udgave to").await?;
    assert_eq!(window.count(".trouble").await?, 0);
    window.close().await
}

#[tokio::test]
async fn a_repeat_visit_asks_only_for_updates() -> Outcome<()> {
    let site = Site::start_plain(Site::built()?, 0)?;
    let window = Browser::Chromium.launch(Launch::new()).await?;
    kept(&window, &site, "da").await?;
    drop(quiet(&site).await);
    window.visit(&site.page("da/programmes/hedensted")).await?;
    let requests = quiet(&site).await;
    assert!(!requests.is_empty(), "nobody looked for an update");
    for request in requests {
        assert!(request.starts_with("GET /worker.js "), "{request}");
    }
    window.close().await
}

#[tokio::test]
async fn in_webkit_the_app_says_whether_it_is_kept() -> Outcome<()> {
    let site = Site::start_plain(Site::built()?, 0)?;
    let window = Browser::WebKit.launch(Launch::new().size(PHONE)).await?;
    open(&window, &site, "ar", "offline").await?;
    let script = "const notice = document.querySelector('.offline-page .notice');
        return notice && !notice.textContent.includes('يجري الآن')";
    window
        .until("a word whether it is kept", script, &[])
        .await?;
    window.close().await
}

/// Says things on the channel of the worker that no worker of this version says, before and after the app is there,
/// and writes down what comes of it.
const NOISE: &str = "
    window.heard = [];
    window.odd = [];
    addEventListener('vejviser-offline', event => window.heard.push(JSON.parse(event.data)));
    addEventListener('error', event => window.odd.push(event.message));
    const one = { tag: 'da', size: 1, percent: 0, state: 'kept' };
    const whole = { form: 1, said: 'languages', core: 4242, languages: [one] };
    const noise = [
        undefined, null, 5, { ...whole }, 'no json', '{', 'null', '[]', '5',
        ...[
            { said: 'kept' },
            { said: 'not-kept' },
            { ...whole, form: 2 },
            { ...whole, form: '1' },
            { ...whole, form: undefined },
            { ...whole, core: '4242' },
            { ...whole, core: -4242 },
            { ...whole, languages: undefined },
            { ...whole, languages: {} },
            ...[{ tag: 1 }, { size: null }, { percent: '0' }, { state: 'stolen' }].map(wrong =>
                ({ ...whole, languages: [one, { ...one, ...wrong }] })),
            { ...whole, languages: [one, null] },
            { ...whole, said: 'something new' },
        ].map(said => JSON.stringify(said)),
    ];
    const channel = new BroadcastChannel('vejviser-worker');
    window.say = said => channel.postMessage(said);
    window.make = () => noise.forEach(window.say);
    addEventListener('DOMContentLoaded', window.make);
";

/// What is not said in the form that this version knows changes nothing, and breaks nothing.
#[tokio::test]
async fn only_what_the_worker_says_is_heard() -> Outcome<()> {
    let site = Site::start_plain(Site::built()?, 0)?;
    // No worker of its own, whose words would be mixed with these.
    site.faults().set("/worker.js", Fault::Status(404));
    let window = Browser::Chromium.launch(Launch::new().size(PHONE)).await?;
    let noise = serde_json::json!({ "source": NOISE });
    let when = "Page.addScriptToEvaluateOnNewDocument";
    window.cdp(when, noise).await?;
    open(&window, &site, "da", "offline").await?;
    window.run("window.make()", &[]).await?;
    // The last one is whole. What came before it has been heard by then, or never will be.
    let whole = r#"{"form":1,"said":"languages","core":5151,"languages":[]}"#;
    window
        .run("window.say(arguments[0])", &[whole.into()])
        .await?;
    window
        .until(
            "the whole message",
            "return window.heard.some(news => news.core === 5151)",
            &[],
        )
        .await?;
    let wrong = "return window.odd.concat(window.heard.filter(news =>
        news.kept === true || ![0, 5151].includes(news.core) || news.languages.length))";
    assert_eq!(window.run(wrong, &[]).await?, serde_json::json!([]));
    assert_eq!(window.count("#rescue").await?, 0);
    window.close().await
}

/// A worker that cannot be installed, as where the host lacks a file or the phone has no room, says nothing about the
/// network.
#[tokio::test]
async fn who_cannot_keep_the_app_is_not_told_to_be_offline() -> Outcome<()> {
    for browser in KEEPING {
        let site = Site::start_plain(Site::built()?, 0)?;
        site.faults().set("/part-talk-*", Fault::Status(404));
        let window = browser.launch(Launch::new().size(PHONE)).await?;
        open(&window, &site, "da", "start").await?;
        requested(&site, "/part-talk-", 1).await;
        // The worker gives up, and with it the check for a new version fails.
        tokio::time::sleep(Duration::from_secs(4)).await;
        assert_eq!(window.count(".sign.offline").await?, 0, "{browser:?}");
        site.stop();
        window
            .run("dispatchEvent(new Event('online'))", &[])
            .await?;
        window.wait_for(".sign.offline").await?;
        window.close().await?;
    }
    Ok(())
}
