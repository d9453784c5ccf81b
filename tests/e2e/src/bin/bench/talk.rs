//! What showing a talk costs: from a key to the next slide, the overview, and memory over many slides.

use e2e::{Browser, DESKTOP, Launch, Outcome, Site, Window};
use serde_json::{Value, json};

use super::median;

/// The slides of Hedensted's pack make forty screens in three languages; so many of the mediator's own make it sixty.
const OWN_SLIDES: usize = 20;
/// So often the slide is changed to see whether memory grows.
const CHANGES: usize = 500;
/// So many slides are gone through for the time of one.
const AT_ONCE: usize = 60;

/// Where the app's own memory can be asked for.
const KEEP_MEMORY: &str = "
    for (const name of ['instantiate', 'instantiateStreaming']) {
        const make = WebAssembly[name];
        WebAssembly[name] = async (...from) => {
            const made = await make.apply(WebAssembly, from);
            const { memory } = (made.instance || made).exports || {};
            if (memory) window.appMemory = memory;
            return made;
        };
    }";

pub async fn talk(site: &Site) -> Outcome<()> {
    let window = Browser::Chromium
        .launch(Launch::new().size(DESKTOP))
        .await?;
    window.visit(&site.page("da/talks")).await?;
    window.wait_for("#talk-new").await?;
    lay(&window).await?;
    let source = json!({ "source": KEEP_MEMORY });
    window
        .cdp("Page.addScriptToEvaluateOnNewDocument", source)
        .await?;
    window.visit(&site.page("da/talks/long/show/1")).await?;
    window.wait_for(".show-stage .slide-block").await?;
    change(&window).await?;
    overview(&window).await?;
    memory(&window).await?;
    memory(&window).await?;
    memory(&window).await?;
    window.close().await
}

/// A talk in three languages, as if it had been made here.
async fn lay(window: &Window) -> Outcome<()> {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let pack = std::fs::read_to_string(root.join("../../public/packs/talk-hedensted/talk.json"))?;
    let pack: Value = serde_json::from_str(&pack).unwrap_or_default();
    let of_pack = pack["slides"].as_array().into_iter().flatten();
    let of_pack = of_pack.map(|slide| slide["id"].clone());
    let own = (0..OWN_SLIDES).map(|n| json!(format!("own-{n}")));
    let order: Vec<Value> = of_pack.chain(own).collect();
    let plot = json!({ "name": "long", "programme": "hedensted", "minutes": 45, "languages": ["da", "ar", "uk"],
        "order": order, "shown": order });
    let said = |n: usize, fact: Value| json!({ "id": format!("laid-{n}"), "clock": n + 1, "device": "test", "at": "2026-11-26T08:00:00Z", "fact": fact });
    let mut entries = vec![said(
        0,
        json!({ "is": "talk", "talk": "long", "plot": plot }),
    )];
    entries.extend((0..OWN_SLIDES).map(|n| {
        let texts = json!({ "da": "Her bor vi\nBussen går fra torvet", "ar": "هنا نسكن\nتنطلق الحافلة من الساحة",
            "uk": "Тут ми живемо\nАвтобус їде з площі" });
        said(
            n + 1,
            json!({ "is": "talk-slide", "talk": "long", "slide": n.to_string(), "texts": texts, "photo": null }),
        )
    }));
    let script = "
        const [entries] = arguments;
        const wait = asked => new Promise((ok, no) => { asked.onsuccess = () => ok(asked.result); asked.onerror = () => no(asked.error); });
        return wait(indexedDB.open('vejviser')).then(async db => {
            const within = db.transaction(['plans', 'entries'], 'readwrite');
            await wait(within.objectStore('plans').put(JSON.stringify({ id: 'own.talks', created: '2026-11-26T08:00:00Z' }), 'own.talks'));
            for (const entry of entries) await wait(within.objectStore('entries').put(JSON.stringify(entry), ['own.talks', entry.id]));
            db.close();
        });";
    window.run(script, &[entries.into()]).await?;
    Ok(())
}

/// Presses a key so often, forwards and at the end back to the beginning, and lays out what came of each.
const TURN: &str = "
    const [times] = arguments, done = arguments[arguments.length - 1];
    const press = key => document.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    const frame = () => new Promise(requestAnimationFrame);
    (async () => {
        const took = [];
        for (let n = 0; n < times; n++) {
            await frame();
            const before = location.pathname, words = document.querySelector('.show-stage .slide');
            const begun = performance.now();
            press('PageDown');
            for (let turns = 0; words.isConnected && location.pathname === before && turns < 200; turns++) await Promise.resolve();
            document.querySelector('.show-stage').getBoundingClientRect();
            took.push(performance.now() - begun);
            if (location.pathname === before) press('Home');
        }
        done(took);
    })();";

async fn turn(window: &Window, times: usize) -> Outcome<Vec<f64>> {
    let took = window.run_async(TURN, &[times.into()]).await?;
    let took = took.as_array().into_iter().flatten();
    Ok(took.filter_map(Value::as_f64).collect())
}

async fn change(window: &Window) -> Outcome<()> {
    // The first time each of them is laid on screens.
    turn(window, AT_ONCE).await?;
    let mut took = turn(window, AT_ONCE).await?;
    took.sort_by(f64::total_cmp);
    let slow = took.get(took.len() * 95 / 100).copied();
    println!(
        "a slide in three languages: {:.1} ms from the key to the page, 95 of 100 within {:.1} ms (a frame has 16.7)",
        median(took),
        slow.unwrap_or(f64::NAN)
    );
    Ok(())
}

async fn overview(window: &Window) -> Outcome<()> {
    let script = "
        const done = arguments[arguments.length - 1];
        const press = () => document.dispatchEvent(new KeyboardEvent('keydown', { key: 'o', bubbles: true }));
        const frame = () => new Promise(requestAnimationFrame);
        const open = () => document.querySelectorAll('#show-over[open] .thumb-slide .slide-block').length;
        (async () => {
            const took = [];
            let screens = 0;
            for (let n = 0; n < 9; n++) {
                await frame();
                const begun = performance.now();
                press();
                while (!open()) await frame();
                document.querySelector('#show-over').getBoundingClientRect();
                took.push(performance.now() - begun);
                screens = document.querySelectorAll('#show-over .thumb-slide').length;
                press();
                while (document.querySelector('#show-over[open]')) await frame();
            }
            done([screens, took]);
        })();";
    let found = window.run_async(script, &[]).await?;
    let screens = found[0].as_u64().unwrap_or_default();
    let took = found[1].as_array().into_iter().flatten();
    let took = median(took.filter_map(Value::as_f64).collect());
    println!("the overview of {screens} slides: {took:.0} ms (at most 200)");
    Ok(())
}

/// What is held after a clean-up: the scripts' heap and the app's own memory in bytes, and the nodes of the page.
async fn held(window: &Window) -> Outcome<[f64; 3]> {
    window.cdp("HeapProfiler.collectGarbage", json!({})).await?;
    window.cdp("Performance.enable", json!({})).await?;
    let metrics = window.cdp("Performance.getMetrics", json!({})).await?;
    let metric = |name: &str| {
        let mut all = metrics["metrics"].as_array().into_iter().flatten();
        let found = all.find(|metric| metric["name"] == name);
        found
            .and_then(|metric| metric["value"].as_f64())
            .unwrap_or(f64::NAN)
    };
    let own = window
        .run("return window.appMemory.buffer.byteLength", &[])
        .await?;
    Ok([
        metric("JSHeapUsedSize"),
        own.as_f64().unwrap_or(f64::NAN),
        metric("Nodes"),
    ])
}

async fn memory(window: &Window) -> Outcome<()> {
    let before = held(window).await?;
    turn(window, CHANGES).await?;
    // At the same slide as before: what it shows has its own size.
    window
        .run(
            "document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Home', bubbles: true }))",
            &[],
        )
        .await?;
    let after = held(window).await?;
    println!(
        "over {CHANGES} changes of slide: the scripts' heap {:.0} to {:.0} KB, the app's memory {:.0} to {:.0} KB, nodes {} to {} (no growth)",
        before[0] / 1e3,
        after[0] / 1e3,
        before[1] / 1e3,
        after[1] / 1e3,
        before[2],
        after[2]
    );
    Ok(())
}
