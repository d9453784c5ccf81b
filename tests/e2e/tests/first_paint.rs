//! The page that the host sends: readable before the app has arrived, and replaced without being noticed.

use std::time::Duration;

use e2e::{Browser, DESKTOP, Fault, LAPTOP, Launch, Outcome, PHONE, Site, Window};
use serde_json::{Value, json};

const STEP: &str = "ar/programmes/hedensted/steps/bank-account";

/// Notes every shift of what stands on the page, and whether it was ever without content.
const WATCH_LAYOUT: &str = "
    window.shifts = [];
    window.since = 0;
    window.shifted = () => shifts.filter(([time]) => time >= since).reduce((sum, [, value]) => sum + value, 0);
    window.moved = [];
    window.emptied = 0;
    if (PerformanceObserver.supportedEntryTypes.includes('layout-shift')) {
        new PerformanceObserver(list => {
            for (const entry of list.getEntries()) {
                window.shifts.push([entry.startTime, entry.value]);
                const at = rect => [rect.x, rect.y, rect.width, rect.height].map(Math.round).join(' ');
                for (const { node, previousRect, currentRect } of entry.sources)
                    window.moved.push(`${Math.round(entry.startTime)} ms: ${node?.nodeName}.${node?.className} ${at(previousRect)} -> ${at(currentRect)}`);
            }
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
        site.faults().set("*.wasm", Fault::Hold);
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
        site.faults().set("*.wasm", Fault::Hold);
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
                "const done = arguments[0];
                 requestAnimationFrame(() => requestAnimationFrame(() => { window.since = performance.now(); done(); }));",
                &[],
            )
            .await?;
        assert_eq!(window.count("html[data-app]").await?, 0, "{page}");
        site.faults().clear();
        window.wait_for_app().await?;
        tokio::time::sleep(Duration::from_millis(300)).await;
        let after = window
            .run(
                "return { focus: document.activeElement.getAttribute('href') === window.wanted, \
                 scroll: scrollY === window.stood, \
                 fold: !window.opened || document.querySelector('main details').open, \
                 emptied: window.emptied, shift: shifted(), moved: window.moved }",
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
        site.faults().set("*.wasm", Fault::Hold);
        let window = browser.launch(Launch::new()).await?;
        window.goto(&site.page(STEP)).await?;
        window.click(".beside-switch").await?;
        assert_eq!(window.count("html[data-app]").await?, 0, "{browser:?}");
        site.faults().clear();
        window.wait_for_app().await?;
        window.wait_for(".beside-switch[aria-pressed=true]").await?;
        window.close().await?;
    }
    Ok(())
}

/// A language that is chosen before the app has arrived is remembered all the same: the bare address does not ask again.
#[tokio::test]
async fn a_language_chosen_before_the_app_has_arrived_is_remembered() -> Outcome<()> {
    for browser in Browser::ALL {
        let site = Site::start()?;
        site.faults().set("*.wasm", Fault::Hold);
        let window = browser.launch(Launch::new().size(PHONE)).await?;
        window.goto(&site.page("")).await?;
        let listens =
            "return performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd > 0";
        window.until("the page to listen", listens, &[]).await?;
        window.click(".language-row[hreflang=ar]").await?;
        window.wait_for_address("/ar/").await?;
        site.faults().clear();
        window.wait_for_app().await?;
        let script = "const done = arguments[0];
            const opening = indexedDB.open('vejviser');
            opening.onsuccess = () => {
                const all = opening.result.transaction('settings').objectStore('settings').getAll();
                all.onsuccess = () => { opening.result.close(); done(JSON.stringify(all.result)); };
            };";
        let mut stored = String::new();
        for _ in 0..100 {
            stored = window.run_async(script, &[]).await?.to_string();
            if stored.contains("language") {
                break;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        assert!(stored.contains("ar"), "{browser:?}: {stored}");
        window.close().await?;
    }
    Ok(())
}

/// Whoever types in the middle of a text goes on there.
#[tokio::test]
async fn the_place_in_what_is_typed_is_kept() -> Outcome<()> {
    for browser in Browser::ALL {
        let site = Site::start()?;
        site.faults().set("*.wasm", Fault::Hold);
        let window = browser.launch(Launch::new().size(PHONE)).await?;
        window.goto(&site.page("da/search")).await?;
        window.click("#page input[type=search]").await?;
        window
            .run(
                "const field = document.activeElement; field.value = 'lægeklinik'; field.setSelectionRange(4, 4);",
                &[],
            )
            .await?;
        site.faults().clear();
        window.wait_for_app().await?;
        let place =
            "const field = document.activeElement; return [field.value, field.selectionStart]";
        let seen = window.run(place, &[]).await?;
        assert_eq!(seen, json!(["lægeklinik", 4]), "{browser:?}");
        window.close().await?;
    }
    Ok(())
}

/// A link that is tapped while the app is on its way leads on: nothing of the page before is done on the next.
#[tokio::test]
async fn a_link_before_the_takeover_leads_to_a_page_of_its_own() -> Outcome<()> {
    for browser in Browser::ALL {
        let site = Site::start()?;
        site.faults().set("/locales/ar/app.ftl", Fault::Hold);
        site.faults()
            .set("/packs/denmark/contacts.json", Fault::Hold);
        let window = browser.launch(Launch::new().size(PHONE)).await?;
        window.goto(&site.page(STEP)).await?;
        window
            .until("the app to begin", "return !!window.wasmBindings", &[])
            .await?;
        window.run("scrollTo(0, 400)", &[]).await?;
        window.click(".beside-switch").await?;
        window.click("header a.emergency").await?;
        window.wait_for_address("/contacts").await?;
        assert_eq!(window.count("html[data-app]").await?, 0, "{browser:?}");
        site.faults().clear();
        window.wait_for_app().await?;
        window.wait_for("main .contacts").await?;
        let on_title = "return document.activeElement.id === 'title' && scrollY === 0";
        window
            .until("the focus on the title", on_title, &[])
            .await?;
        // The tap was for the other page.
        window
            .wait_for(".beside-switch[aria-pressed=false]")
            .await?;
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

/// What differs between the page with the style that it inlines and with the whole one: of every element and
/// what stands before and after it, each property as it counts.
const COMPARE_STYLES: &str = "
    const whole = [...document.styleSheets].find(sheet => sheet.href && sheet.href.includes('/style-'));
    if (!whole) return ['no whole style'];
    const parts = ['', '::before', '::after'];
    const names = [...getComputedStyle(document.body)].filter(name => !name.startsWith('--'));
    const elements = [...document.querySelectorAll('html, body, body *')].filter(e => e.tagName !== 'LINK');
    const said = () => elements.map(e => parts.map(part => {
        const style = getComputedStyle(e, part || null);
        const counts = !part || style.content !== 'none' ? names : ['content'];
        return counts.map(name => name + ': ' + style.getPropertyValue(name));
    }));
    // What is far below is laid out later; here all of it is asked for.
    const all = new CSSStyleSheet();
    all.replaceSync('* { content-visibility: visible !important; contain-intrinsic-size: none !important }');
    document.adoptedStyleSheets = [all];
    const with_it = said();
    whole.disabled = true;
    const without = said();
    whole.disabled = false;
    document.adoptedStyleSheets = [];
    const different = [];
    elements.forEach((e, at) => parts.forEach((part, which) => {
        const other = new Set(without[at][which]);
        const missing = with_it[at][which].filter(line => !other.has(line));
        if (missing.length) different.push(`${e.tagName}.${e.getAttribute('class')}${part} ${missing.slice(0, 3)}`);
    }));
    return different.slice(0, 5);
";

/// Pages of every kind, also such as have something of one's own on its way.
const KINDS: [&str; 12] = [
    "ar/start",
    STEP,
    "",
    "da/start/programme",
    "da/programmes/hedensted",
    "ar/programmes/hedensted/phases/reception",
    "en/programmes/hedensted/ladder",
    "da/programmes/hedensted/people",
    "ar/programmes/hedensted/folder",
    "da/contacts",
    "ar/settings",
    "ar/today",
];

#[tokio::test]
async fn what_a_page_inlines_is_all_that_it_needs() -> Outcome<()> {
    let site = Site::start()?;
    site.faults().set("*.wasm", Fault::Hold);
    let window = Browser::Chromium.launch(Launch::new().size(PHONE)).await?;
    let dark = ("prefers-color-scheme", "dark");
    let strong = ("prefers-contrast", "more");
    let looks = [
        (PHONE, vec![("prefers-color-scheme", "light")]),
        (PHONE, vec![dark]),
        (LAPTOP, vec![strong]),
        (PHONE, vec![dark, strong]),
        (DESKTOP, vec![("forced-colors", "active")]),
    ];
    for (at, page) in KINDS.into_iter().enumerate() {
        window.goto(&site.page(page)).await?;
        // Every look of the first two pages, and of each other another one.
        for (_, (size, wishes)) in looks
            .iter()
            .enumerate()
            .filter(|(which, _)| at < 2 || at % looks.len() == *which)
        {
            window.resize(*size).await?;
            let features = wishes
                .iter()
                .map(|(name, value)| json!({ "name": name, "value": value }));
            let wish = json!({ "features": features.collect::<Vec<_>>() });
            window.cdp("Emulation.setEmulatedMedia", wish).await?;
            let different = window.run(COMPARE_STYLES, &[]).await?;
            assert_eq!(different, json!([]), "{page}, {size:?}, {wishes:?}");
        }
    }
    window.close().await
}

#[tokio::test]
async fn a_page_is_seen_before_its_whole_style_and_does_not_move_with_it() -> Outcome<()> {
    for (page, size) in [(STEP, PHONE), ("da/start", PHONE), (STEP, LAPTOP)] {
        let site = Site::start()?;
        site.add_script(WATCH_LAYOUT);
        site.faults()
            .set("/style-*", Fault::Delay(Duration::from_secs(5)));
        let window = Browser::Chromium.launch(Launch::new().size(size)).await?;
        window.visit(&site.page(page)).await?;
        tokio::time::sleep(Duration::from_millis(300)).await;
        wait_for_paint(&window).await?;
        let times = window
            .run(
                "const style = performance.getEntriesByType('resource').find(entry => entry.name.includes('/style-'));
                 return { seen: performance.getEntriesByName('first-contentful-paint')[0].startTime, style: style.responseEnd,
                 app: performance.getEntriesByName('vejviser-start', 'measure')[0].startTime,
                 shift: shifted(), moved: window.moved }",
                &[],
            )
            .await?;
        let at = |name: &str| times[name].as_f64().unwrap_or(f64::NAN);
        assert!(at("seen") < at("style"), "{page}, {size:?}: {times}");
        assert!(at("style") < at("app"), "{page}, {size:?}: {times}");
        assert_eq!(at("shift"), 0.0, "{page}, {size:?}: {times}");
        window.close().await?;
    }
    Ok(())
}

/// Goes far down as soon as the page has been painted, and notes where it is when it has stood still there for a second.
/// The driver waits for the style until then: what is asked for last tells the test.
const READ_FAR_BELOW: &str = "
    window.place = () => {
        const list = document.querySelector('.word-list');
        return { top: Math.round(list.getBoundingClientRect().top), scrolled: scrollY > 1000,
            later: getComputedStyle(list).contentVisibility };
    };
    let still = 0;
    let last = null;
    const timer = setInterval(() => {
        const painted = performance.getEntriesByName('first-contentful-paint').length > 0;
        if (!painted || !document.querySelector('.neighbours')) return;
        const list = document.querySelector('.word-list');
        if (last === null) list.scrollIntoView({ block: 'start', behavior: 'instant' });
        const top = list.getBoundingClientRect().top;
        // WebKit lays out what has come into the window a while later, and makes up for nothing.
        const seen = list.firstElementChild.checkVisibility({ contentVisibilityAuto: true });
        still = seen && top === last ? still + 1 : 0;
        last = top;
        if (still < 20) return;
        clearInterval(timer);
        window.before = place();
        fetch('/deleted.css');
    }, 50);
";

/// What lies far below has no height of its own until the app stands around the page: who reads there by then stays
/// there, when the whole style comes, when the app does, and when one block after the other is laid out.
#[tokio::test]
async fn who_has_scrolled_before_the_whole_style_came_stays_where_they_read() -> Outcome<()> {
    for browser in Browser::ALL {
        stays_far_below(browser).await?;
    }
    Ok(())
}

async fn stays_far_below(browser: Browser) -> Outcome<()> {
    let site = Site::start()?;
    site.add_script(READ_FAR_BELOW);
    site.faults().set("/style-*", Fault::Hold);
    let window = browser.launch(Launch::new().size(PHONE)).await?;
    let page = site.page(STEP);
    // Firefox asks for nothing more before the style has come: there the time has to do.
    let tries = match browser {
        Browser::Firefox => 100,
        Browser::Chromium | Browser::WebKit => 400,
    };
    let noted = async {
        for _ in 0..tries {
            tokio::time::sleep(Duration::from_millis(100)).await;
            if asked_for(&site, "/deleted.css") {
                break;
            }
        }
        site.faults().clear();
    };
    let (gone, ()) = tokio::join!(window.goto(&page), noted);
    gone?;
    window.wait_for("html[data-app] .word-list").await?;
    let taken_over = window.run("return place()", &[]).await?;
    let laid_out = "return [...document.querySelectorAll('.step-main > *')]
        .every(block => getComputedStyle(block).contentVisibility === 'visible')";
    window.until("every block laid out", laid_out, &[]).await?;
    let mut places = window
        .run("return { before: window.before, after: place() }", &[])
        .await?;
    places["taken_over"] = taken_over;
    let (before, after) = (&places["before"], &places["after"]);
    assert_eq!(before["later"], json!("auto"), "{browser:?}: {places}");
    assert_eq!(before["scrolled"], json!(true), "{browser:?}: {places}");
    assert_eq!(after["later"], json!("visible"), "{browser:?}: {places}");
    let top = |place: &Value| place["top"].as_f64().unwrap_or(f64::NAN);
    assert!(
        (top(before) - top(&places["taken_over"])).abs() < 2.0,
        "{browser:?}: {places}"
    );
    assert!(
        (top(before) - top(after)).abs() < 2.0,
        "{browser:?}: {places}"
    );
    window.close().await
}

fn asked_for(site: &Site, file: &str) -> bool {
    site.take_requests().iter().any(|line| line.contains(file))
}

/// A page may be whole before it is painted for the first time.
async fn wait_for_paint(window: &Window) -> Outcome<()> {
    let painted = "return performance.getEntriesByName('first-contentful-paint').length > 0";
    window.until("a first paint", painted, &[]).await
}

/// Over a slow network a page comes in pieces, and is seen before it is whole, but for the small first one: what
/// comes makes no room for itself where something is read.
#[tokio::test]
async fn a_page_that_arrives_in_pieces_stands_still() -> Outcome<()> {
    for (page, size) in [
        (STEP, PHONE),
        ("da/start", PHONE),
        ("ar/programmes/hedensted", LAPTOP),
        ("da/contacts", LAPTOP),
        ("", LAPTOP),
    ] {
        let site = Site::start()?;
        site.add_script(WATCH_LAYOUT);
        site.faults().set("*.wasm", Fault::Hold);
        let address = match page {
            "" => "/".to_owned(),
            page => format!("/{page}"),
        };
        site.faults()
            .set(&address, Fault::Pieces(300, Duration::from_millis(50)));
        let window = Browser::Chromium.launch(Launch::new().size(size)).await?;
        window.goto(&site.page(page)).await?;
        wait_for_paint(&window).await?;
        let times = window
            .run(
                "return { seen: performance.getEntriesByName('first-contentful-paint')[0].startTime,
                 whole: performance.getEntriesByType('navigation')[0].responseEnd,
                 shift: shifted(), moved: window.moved }",
                &[],
            )
            .await?;
        let at = |name: &str| times[name].as_f64().unwrap_or(f64::NAN);
        assert!(
            page.is_empty() || at("seen") < at("whole"),
            "{page}, {size:?}: {times}"
        );
        assert_eq!(at("shift"), 0.0, "{page}, {size:?}: {times}");
        window.close().await?;
    }
    Ok(())
}

#[tokio::test]
async fn without_scripts_the_whole_style_comes() -> Outcome<()> {
    let site = Site::start()?;
    let launch = Launch::new().without_scripts();
    let window = Browser::Firefox.launch(launch).await?;
    window.goto(&site.page(STEP)).await?;
    window.wait_for_text("NemKonto").await?;
    let requests = site.take_requests();
    let is_style = |line: &&String| line.contains("/style-") && line.ends_with(" 200");
    assert_eq!(requests.iter().filter(is_style).count(), 1, "{requests:?}");
    window.close().await
}

/// What a reader without scripts has to know stands before all else, and nothing asks for a tap that does nothing.
#[tokio::test]
async fn without_scripts_nothing_is_offered_that_cannot_work() -> Outcome<()> {
    let site = Site::start()?;
    let launch = Launch::new().size(PHONE).without_scripts();
    let window = Browser::Firefox.launch(launch).await?;
    for page in [
        STEP,
        "",
        "da/start",
        "da/start/programme",
        "da/start/programme/hedensted",
        "da/today",
        "ar/search",
        "da/settings",
        "da/my-data",
        "ar/phrases/doctor",
        "da/programmes/hedensted/folder/contact-list",
        "da/programmes/hedensted/ladder",
        "da/offline",
    ] {
        window.goto(&site.page(page)).await?;
        window.wait_for(".without-scripts").await?;
        let script = "
            const place = css => document.querySelector(css).getBoundingClientRect();
            const shown = css => [...document.querySelectorAll(css)].filter(e => e.getClientRects().length);
            const note = place('.without-scripts');
            return {
                first: note.height > 0 && shown('h1').every(title => note.bottom <= title.getBoundingClientRect().top),
                dead: shown('button, input, textarea, select, form, label').map(e => e.outerHTML.slice(0, 90)),
                links: shown('main a[href], nav a[href], header a[href]').length > 0,
            };";
        let seen = window.run(script, &[]).await?;
        let name = format!("without-scripts-{}", page.replace('/', "-"));
        window.screenshot(&name).await?;
        let expected = json!({ "first": true, "dead": [], "links": true });
        assert_eq!(seen, expected, "{page}");
    }
    window.goto(&site.page(STEP)).await?;
    window.click("a[href$='phases/reception']").await?;
    window.wait_for_address("/phases/reception").await?;
    window.close().await
}

/// What the app has to count or to read first makes no room for itself above what somebody is about to tap.
#[tokio::test]
async fn what_is_read_after_the_takeover_moves_nothing() -> Outcome<()> {
    for page in ["ar/my-data", "da/my-data", "ar/talks", "da/talks"] {
        let site = Site::start()?;
        site.add_script(WATCH_LAYOUT);
        site.faults().set("*.wasm", Fault::Hold);
        let window = Browser::Chromium.launch(Launch::new().size(PHONE)).await?;
        window.goto(&site.page(page)).await?;
        wait_for_paint(&window).await?;
        site.faults().clear();
        window.wait_for_app().await?;
        window.wait_for("main .notice").await?;
        tokio::time::sleep(Duration::from_millis(300)).await;
        let seen = window
            .run("return { shift: shifted(), moved: window.moved }", &[])
            .await?;
        assert_eq!(seen["shift"], 0, "{page}: {seen}");
        window.close().await?;
    }
    Ok(())
}

/// The next page of the app needs the whole style, which is the last file of the first one.
#[tokio::test]
async fn a_whole_style_that_did_not_come_is_asked_for_again() -> Outcome<()> {
    for browser in Browser::ALL {
        let site = Site::start()?;
        site.faults().set("/style-*", Fault::Status(404));
        let window = browser.launch(Launch::new().size(PHONE)).await?;
        window.goto(&site.page(STEP)).await?;
        window.wait_for_app().await?;
        let is_there = "
            try {
                const whole = [...document.styleSheets].find(sheet => sheet.href && sheet.href.includes('/style-'));
                return whole.cssRules.length > 50;
            } catch (error) {
                return false;
            }";
        assert_eq!(window.run(is_there, &[]).await?, false, "{browser:?}");
        site.faults().clear();
        window.until("the whole style", is_there, &[]).await?;
        window.close().await?;
    }
    Ok(())
}
