//! What the app costs in a real browser (Chromium), as ratios within one run: opening a long plan
//! against reading the same bytes raw, and a tick from tap to page and to storage.

mod talk;

use e2e::{Browser, Launch, Outcome, PHONE, Site, Window};

/// So many entries has the long plan.
const ENTRIES: u32 = 10_000;
/// So many times each is measured; the median is told.
const TIMES: usize = 9;
/// So many people a volunteer walks beside, each with a plan of so many entries and a log of the volunteer's own.
const PEOPLE: u32 = 200;
const ENTRIES_OF_A_PERSON: u32 = 60;

/// Milliseconds from one tap to the next: longer than what counts as one tap.
const BETWEEN_TAPS: u32 = 700;

#[tokio::main]
async fn main() -> Outcome<()> {
    let site = Site::start()?;
    if std::env::args().any(|word| word == "talk") {
        return talk::talk(&site).await;
    }
    let window = Browser::Chromium.launch(Launch::new().size(PHONE)).await?;
    begin(&window, &site).await?;
    tick(&window, &site, "a new plan").await?;
    fill(&window).await?;
    opening(&window, &site).await?;
    tick(&window, &site, &format!("{ENTRIES} entries")).await?;
    people(&window, &site).await?;
    window.close().await?;
    talk::talk(&site).await
}

async fn begin(window: &Window, site: &Site) -> Outcome<()> {
    window
        .visit(&site.page("da/start/programme/hedensted"))
        .await?;
    let today = window
        .run("return new Date().toISOString().slice(0, 10)", &[])
        .await?;
    window
        .set_value("input[type=date]", today.as_str().unwrap_or_default())
        .await?;
    window.click(".date-form button[type=submit]").await?;
    window.wait_for(".today .hero").await?;
    window.wait_for(".toast .saved[data-state=saved]").await
}

/// Opens the database of the app within a script.
const OPEN: &str = "
    const open = () => new Promise((done, failed) => {
        const asked = indexedDB.open('vejviser');
        asked.onsuccess = () => done(asked.result); asked.onerror = () => failed(asked.error);
    });
    const result = asked => new Promise((done, failed) => {
        asked.onsuccess = () => done(asked.result); asked.onerror = () => failed(asked.error);
    });";

/// Writes a long log, as years of ticks would leave it.
async fn fill(window: &Window) -> Outcome<()> {
    let script = format!(
        "{OPEN}
        const done = arguments[arguments.length - 1], count = arguments[0];
        (async () => {{
            const db = await open();
            const plan = (await result(db.transaction('plans').objectStore('plans').getAllKeys()))[0];
            const work = db.transaction('entries', 'readwrite'), store = work.objectStore('entries');
            const states = ['done', 'in-progress', 'waiting', 'not-started'];
            for (let i = 0; i < count; i++) {{
                const id = i.toString(16).padStart(32, '0');
                store.put(JSON.stringify({{ id, clock: i + 10, device: 'd'.repeat(32), at: '2026-11-22T01:00:00.000Z',
                    fact: {{ is: 'step', step: 'bank-account', state: states[i % 4] }} }}), [plan, id]);
            }}
            work.oncomplete = () => {{ db.close(); done(true); }};
            work.onabort = () => done(String(work.error));
        }})();"
    );
    let filled = window.run_async(&script, &[ENTRIES.into()]).await?;
    if filled != true {
        return window
            .wrong(&format!("the long plan was not written: {filled}"))
            .await;
    }
    Ok(())
}

/// The app marks when it begins to read a log and when it has it; a script reads the same bytes.
async fn opening(window: &Window, site: &Site) -> Outcome<()> {
    let raw = format!(
        "{OPEN}
        const done = arguments[arguments.length - 1];
        (async () => {{
            const db = await open(), times = [];
            for (let i = 0; i < arguments[0]; i++) {{
                const start = performance.now();
                await result(db.transaction('entries').objectStore('entries').getAll());
                times.push(performance.now() - start);
            }}
            db.close(); done(times);
        }})();"
    );
    let mut app = Vec::new();
    let mut floor = Vec::new();
    for _ in 0..TIMES {
        window.visit(&site.page("da/plan")).await?;
        window.wait_for(".road").await?;
        let read = "return performance.getEntriesByName('vejviser-read-log', 'measure').map(entry => entry.duration)[0]";
        app.extend(window.run(read, &[]).await?.as_f64());
        let times = window.run_async(&raw, &[1.into()]).await?;
        floor.extend(
            times
                .as_array()
                .into_iter()
                .flatten()
                .filter_map(serde_json::Value::as_f64),
        );
    }
    let (app, floor) = (median(app), median(floor));
    println!(
        "opening {ENTRIES} entries: {app:.1} ms; the same bytes raw: {floor:.1} ms; ratio {:.2} (at most 2)",
        app / floor
    );
    Ok(())
}

/// From the tap to the page, and to the storage's confirmation.
async fn tick(window: &Window, site: &Site, name: &str) -> Outcome<()> {
    window
        .visit(&site.page("da/programmes/hedensted/steps/bank-account"))
        .await?;
    window.wait_for(".state-button").await?;
    let script = "
        const done = arguments[arguments.length - 1];
        (async () => {
            const frame = () => new Promise(requestAnimationFrame), shown = [], stored = [];
            const pause = millis => new Promise(ok => setTimeout(ok, millis));
            for (let i = 0; i < arguments[0]; i++) {
                const button = document.querySelector('.state-button[data-state=done]');
                const before = button.getAttribute('aria-pressed');
                // A tap so soon after another belongs to it, and does nothing of its own.
                await pause(arguments[1]);
                await frame();
                const start = performance.now();
                button.click();
                // Waiting like this keeps the page from doing anything else, so it must come to an end.
                for (let turns = 0; button.getAttribute('aria-pressed') === before; turns++) {
                    if (turns > 100000) return done('the tap did nothing');
                    await Promise.resolve();
                }
                shown.push(performance.now() - start);
                while (!document.querySelector('.toast .saved[data-state=saved]')) await frame();
                stored.push(performance.now() - start);
            }
            done([shown, stored]);
        })();";
    let times = window
        .run_async(script, &[TIMES.into(), BETWEEN_TAPS.into()])
        .await?;
    if let Some(fault) = times.as_str() {
        return window.wrong(fault).await;
    }
    let list = |index: usize| {
        let times = times
            .get(index)
            .and_then(serde_json::Value::as_array)
            .into_iter()
            .flatten();
        median(times.filter_map(serde_json::Value::as_f64).collect())
    };
    println!(
        "a tick with {name}: on the page after {:.1} ms (a frame has 16.7), stored after {:.1} ms",
        list(0),
        list(1)
    );
    Ok(())
}

/// Opens the list of many people: what reading all logs takes beside the same bytes raw, and how long it is from
/// the tap until all of them stand on the page with their steps.
async fn people(window: &Window, site: &Site) -> Outcome<()> {
    let script = format!(
        "{OPEN}
        const done = arguments[arguments.length - 1], people = arguments[0], count = arguments[1];
        (async () => {{
            const db = await open(), work = db.transaction(['plans', 'entries'], 'readwrite');
            const plans = work.objectStore('plans'), entries = work.objectStore('entries');
            const put = (plan, i, fact) => {{
                const id = i.toString(16).padStart(32, '0');
                entries.put(JSON.stringify({{ id, clock: i + 1, device: 'd'.repeat(32), at: '2026-11-22T01:00:00.000Z', fact }}), [plan, id]);
            }};
            const day = new Date(Date.now() - 9 * 864e5).toISOString().slice(0, 10);
            for (let p = 0; p < people; p++) {{
                const id = 'aaaa' + p.toString(16).padStart(28, '0');
                plans.put(JSON.stringify({{ id, created: '2026-11-22T01:00:00.000Z',
                    person: {{ called: 'Nr. ' + p, mark: 'red-boat', languages: ['ar'] }} }}), id);
                put(id, 0, {{ is: 'follows', programme: 'hedensted' }});
                put(id, 1, {{ is: 'dated', anchor: 'housed', moment: day }});
                for (let i = 2; i < count; i++) put(id, i, {{ is: 'step', step: 'bank-account', state: i % 2 ? 'waiting' : 'in-progress' }});
                for (let i = 0; i < 20; i++) put(id + '.beside', i, {{ is: 'met', moment: day, text: 'bussen' }});
            }}
            work.oncomplete = () => {{ db.close(); done(true); }};
            work.onabort = () => done(String(work.error));
        }})();"
    );
    let counts = [PEOPLE.into(), ENTRIES_OF_A_PERSON.into()];
    let filled = window.run_async(&script, &counts).await?;
    if filled != true {
        return window
            .wrong(&format!("the people were not written: {filled}"))
            .await;
    }
    let tap = format!(
        "{OPEN}
        const done = arguments[arguments.length - 1];
        (async () => {{
            const frame = () => new Promise(requestAnimationFrame);
            const start = performance.now();
            document.querySelector(\".more a[href$='/beside']\").click();
            const all = () => document.querySelectorAll('.person-card .late').length;
            while (all() < arguments[0]) await frame();
            const shown = performance.now() - start;
            const read = performance.getEntriesByName('vejviser-read-people', 'measure').at(-1).duration;
            const db = await open(), begun = performance.now();
            const store = db.transaction('entries').objectStore('entries');
            await result(store.getAll(IDBKeyRange.bound(['aaaa'], ['b'])));
            const raw = performance.now() - begun;
            db.close(); done([shown, read, raw]);
        }})();"
    );
    let mut times = [Vec::new(), Vec::new(), Vec::new()];
    for _ in 0..TIMES {
        window.visit(&site.page("da/more")).await?;
        window.wait_for(".more a[href$='/beside']").await?;
        // Behind the page the app is still getting ready, and what it does there is not what is asked.
        tokio::time::sleep(std::time::Duration::from_secs(2)).await;
        let found = window.run_async(&tap, &[PEOPLE.into()]).await?;
        let found = found.as_array().into_iter().flatten();
        for (list, time) in times.iter_mut().zip(found) {
            list.extend(time.as_f64());
        }
    }
    let [shown, read, raw] = times.map(median);
    println!(
        "a list of {PEOPLE} people with plans: on the page {shown:.0} ms after the tap; all logs read and folded in {read:.0} ms, the same bytes raw in {raw:.0} ms: ratio {:.2}",
        read / raw
    );
    Ok(())
}

fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times.get(times.len() / 2).copied().unwrap_or(f64::NAN)
}
