//! The first visit on a cheap phone, by Lighthouse in Chromium, beside a plain page with the same words
//! in the same run; what a first visit loads; and a cold start without the network against one with it.

use std::path::{Path, PathBuf};
use std::process::Command;

use e2e::{Browser, Launch, Outcome, PHONE, Profile, Site, Window};
use serde_json::Value;
use xtask::dist::{Base, lay_compressed, rebase};

/// So many times each page is measured; the median is told.
const TIMES: usize = 5;

/// A cold start takes a second, and with it and without it lie close together.
const STARTS: usize = 31;

const PAGES: [(&str, &str); 4] = [
    ("da/start", "start, Danish"),
    ("ar/start", "start, Arabic"),
    (
        "da/programmes/hedensted/steps/bank-account",
        "a step, Danish",
    ),
    (
        "ar/programmes/hedensted/steps/bank-account",
        "a step, Arabic",
    ),
];

#[tokio::main]
async fn main() -> Outcome<()> {
    let lighthouse = std::env::var_os("VEJVISER_LIGHTHOUSE").map(PathBuf::from);
    // A word chooses the pages that have it in their path, and nothing else is measured.
    if let (Some(word), Some(lighthouse)) = (std::env::args().nth(1), &lighthouse) {
        return first_visits(lighthouse, &word).await;
    }
    match &lighthouse {
        Some(lighthouse) => {
            first_visits(lighthouse, "").await?;
            growth(lighthouse)?;
        }
        None => println!("no first visits: VEJVISER_LIGHTHOUSE names no Lighthouse"),
    }
    cold_starts().await
}

async fn first_visits(lighthouse: &Path, word: &str) -> Outcome<()> {
    let own = Profile::new()?;
    let folder = own.folder().join("dist");
    rebase(&Site::built()?, &folder, &Base::root()).unwrap_or_else(|error| panic!("{error}"));
    let site = Site::start_plain(folder.clone(), 0)?;
    let copy = Profile::new()?;
    for (path, _) in PAGES {
        let page = plain_page(&site, path).await?;
        lay(&copy.folder().join(path), &page);
        lay(&folder.join(path), &with_origin(&folder.join(path), &site));
    }
    // A server asks for one.
    lay(copy.folder(), "");
    let floor = Site::start_plain(copy.folder().to_owned(), 0)?;
    for (path, name) in PAGES.into_iter().filter(|(path, _)| path.contains(word)) {
        let (mut own, mut plain) = (Vec::new(), Vec::new());
        // In turns, so that a slow moment of the machine meets both.
        for _ in 0..TIMES {
            plain.push(visit(lighthouse, &floor.page(path), "devtools")?);
            own.push(visit(lighthouse, &site.page(path), "devtools")?);
        }
        let simulated = visit(lighthouse, &site.page(path), "simulate")?;
        told(name, &own, &plain, &simulated);
        first_tap(&site, path).await?;
    }
    Ok(())
}

/// How the first visit grows with the number of programmes: the page is written, and the app reads the
/// programmes that it needs, so that neither shall.
fn growth(lighthouse: &Path) -> Outcome<()> {
    const COUNTS: [usize; 3] = [0, 10, 100];
    const PATHS: [&str; 2] = ["ar/start", "ar/programmes/hedensted/steps/bank-account"];
    let mut sites = Vec::new();
    for count in COUNTS {
        let place = Profile::new()?;
        let folder = place.folder().join("dist");
        rebase(&Site::built()?, &folder, &Base::root()).unwrap_or_else(|error| panic!("{error}"));
        many_programmes(&folder, count);
        for path in PATHS {
            let page = folder.join(path).join("index.html");
            lay_compressed(&page).unwrap_or_else(|error| panic!("{error}"));
        }
        sites.push((count, Site::start_plain(folder, 0)?, place));
    }
    for path in PATHS {
        let mut reports: Vec<Vec<Value>> = COUNTS.map(|_| Vec::new()).into();
        for _ in 0..TIMES {
            for (place, (_, site, _)) in sites.iter().enumerate() {
                reports[place].push(visit(lighthouse, &site.page(path), "devtools")?);
            }
        }
        let first = middle(&reports[0], "first-contentful-paint");
        println!("\nwith made-up programmes more, {path}");
        for (place, (count, ..)) in sites.iter().enumerate() {
            let paint = middle(&reports[place], "first-contentful-paint");
            let interactive = middle(&reports[place], "interactive");
            let loaded = reports[place].first().map_or(0.0, all_loaded);
            println!(
                "  {count:>3} more: first paint {paint:.0} ms, {:.2} times that without; interactive {interactive:.0} ms; loaded {loaded:.1} KB",
                paint / first,
            );
        }
    }
    Ok(())
}

/// Adds so many programmes to a built site: copies of one, and their lines in the catalogue.
fn many_programmes(folder: &Path, count: usize) {
    let read = |path: &Path| {
        let text = std::fs::read_to_string(path).unwrap_or_default();
        serde_json::from_str::<Value>(&text)
            .unwrap_or_else(|error| panic!("{}: {error}", path.display()))
    };
    let write = |path: &Path, value: &Value| {
        std::fs::write(path, value.to_string())
            .unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        lay_compressed(path).unwrap_or_else(|error| panic!("{error}"));
    };
    let catalogue = folder.join("packs/catalogue/catalogue.json");
    let mut list = read(&catalogue);
    let listed = list["programmes"][0].clone();
    for number in 0..count {
        let mut copy = listed.clone();
        copy["id"] = format!("made-up-{number}").into();
        if let Some(programmes) = list["programmes"].as_array_mut() {
            programmes.push(copy);
        }
    }
    write(&catalogue, &list);
    let texts = std::fs::read_dir(folder.join("packs/catalogue/texts"));
    for entry in texts.into_iter().flatten().flatten() {
        let path = entry.path();
        if path.extension().is_none_or(|ending| ending != "json") {
            continue;
        }
        let mut file = read(&path);
        if let Some(texts) = file["texts"].as_object_mut() {
            let of_first: Vec<(String, Value)> = texts
                .iter()
                .filter(|(key, _)| key.starts_with("programme.hedensted."))
                .map(|(key, text)| (key.clone(), text.clone()))
                .collect();
            for number in 0..count {
                for (key, text) in &of_first {
                    let key = key.replace("hedensted", &format!("made-up-{number}"));
                    texts.insert(key, text.clone());
                }
            }
        }
        write(&path, &file);
    }
}

/// A page as `dist --origin` writes it for a host whose address is known.
fn with_origin(folder: &Path, site: &Site) -> String {
    let file = folder.join("index.html");
    let page = std::fs::read_to_string(&file);
    let page = page.unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    let lines = page.lines().map(|line| {
        let names_page = ["<link rel=\"canonical\"", "<link rel=\"alternate\""];
        match names_page.iter().any(|begin| line.starts_with(begin)) {
            true => line.replace("href=\"/", &format!("href=\"{}", site.url())) + "\n",
            false => line.to_owned() + "\n",
        }
    });
    lines.collect()
}

/// The words that a reader sees on a page, without looks, pictures and scripts.
async fn plain_page(site: &Site, path: &str) -> Outcome<String> {
    let window = Browser::Chromium.launch(Launch::new().size(PHONE)).await?;
    window.goto(&site.page(path)).await?;
    window.wait_for("html[data-app] h1").await?;
    // A browser leaves out what it has not laid out yet.
    let script = "
        const all = new CSSStyleSheet();
        all.replaceSync('* { content-visibility: visible !important }');
        document.adoptedStyleSheets = [all];
        const escape = text => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
        const root = document.documentElement, lines = document.body.innerText.split('\\n').filter(line => line.trim());
        return `<!doctype html>\\n<html lang=\"${root.lang}\" dir=\"${root.dir}\">\\n<head><meta charset=\"utf-8\">` +
            `<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>${escape(document.title)}</title></head>\\n` +
            `<body><main>\\n${lines.map(line => `<p>${escape(line)}</p>`).join('\\n')}\\n</main></body>\\n</html>\\n`;";
    let page = window.run(script, &[]).await?;
    window.close().await?;
    Ok(page.as_str().unwrap_or_default().to_owned())
}

/// What a page that the host sent asks for at the first tap on one of its buttons, where it goes on standing until then.
async fn first_tap(site: &Site, path: &str) -> Outcome<()> {
    let window = Browser::Chromium.launch(Launch::new().size(PHONE)).await?;
    window.goto(&site.page(path)).await?;
    window.wait_for("html[data-app] h1").await?;
    if window.count("[data-hosted] .beside-switch").await? > 0 {
        let script = "const fetched = performance.getEntriesByType('resource');
            return fetched.reduce((sum, entry) => sum + entry.encodedBodySize, 0)";
        let before = window.run(script, &[]).await?;
        window.click("[data-hosted] .beside-switch").await?;
        window.wait_for(".beside-switch[aria-pressed=true]").await?;
        let after = window.run(script, &[]).await?;
        let bytes = after.as_f64().unwrap_or(f64::NAN) - before.as_f64().unwrap_or(f64::NAN);
        println!(
            "  the first tap on a button brings {:.1} KB more",
            bytes / 1_000.0
        );
    }
    window.close().await
}

/// Writes a page into a folder, with its compressed copies.
fn lay(folder: &Path, page: &str) {
    let file = folder.join("index.html");
    std::fs::create_dir_all(folder)
        .and_then(|()| std::fs::write(&file, page))
        .unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    lay_compressed(&file).unwrap_or_else(|error| panic!("{error}"));
}

/// What Lighthouse says of a visit with its phone and its slow network.
fn visit(lighthouse: &Path, address: &str, throttling: &str) -> Outcome<Value> {
    let output = Command::new("node")
        .arg(lighthouse)
        .arg(address)
        .args(["--quiet", "--output=json", "--output-path=stdout"])
        .arg(format!("--throttling-method={throttling}"))
        .arg("--only-categories=performance,accessibility,best-practices,seo")
        .arg(
            "--chrome-flags=--headless=new --no-sandbox --disable-background-networking \
             --disable-component-update --disable-sync",
        )
        .env("CHROME_PATH", "/usr/bin/chromium")
        .output();
    let output = output.unwrap_or_else(|error| panic!("node does not start: {error}"));
    let report = serde_json::from_slice(&output.stdout);
    Ok(report.unwrap_or_else(|error| {
        let words = String::from_utf8_lossy(&output.stderr);
        panic!("Lighthouse gave no report of {address}: {error}\n{words}")
    }))
}

fn told(name: &str, own: &[Value], plain: &[Value], simulated: &Value) {
    println!("\nfirst visit, {name} (medians of {TIMES}; throttling applied)");
    // A phone that is four times slower than a machine which is busy elsewhere is another phone.
    let speed = |report: &Value| report["environment"]["benchmarkIndex"].as_f64();
    let mut speeds: Vec<f64> = own.iter().chain(plain).filter_map(speed).collect();
    speeds.sort_by(f64::total_cmp);
    if let [slowest, .., quickest] = speeds[..] {
        println!(
            "  the machine, by Lighthouse's index: {slowest:.0} to {quickest:.0}, {:.0} in the middle",
            median(speeds)
        );
    }
    for (audit, words) in [
        ("first-contentful-paint", "first contentful paint"),
        ("largest-contentful-paint", "largest contentful paint"),
    ] {
        let (time, floor) = (middle(own, audit), middle(plain, audit));
        println!(
            "  {words}: {time:.0} ms; the plain page: {floor:.0} ms; ratio {:.2} (at most 1.15); simulated: {:.0} ms",
            time / floor,
            number(simulated, audit),
        );
    }
    println!(
        "  layout shift: {:.3} (0); total blocking time: {:.0} ms (at most 100), simulated {:.0} ms; interactive: {:.0} ms",
        middle(own, "cumulative-layout-shift"),
        middle(own, "total-blocking-time"),
        number(simulated, "total-blocking-time"),
        middle(own, "interactive"),
    );
    let score = |category: &str| {
        let scores = own.iter().map(|report| {
            let score = &report["categories"][category]["score"];
            score.as_f64().unwrap_or_default() * 100.0
        });
        median(scores.collect())
    };
    println!(
        "  performance {:.0} (at least 97), accessibility {:.0}, best practices {:.0}, search {:.0} (100 each)",
        score("performance"),
        score("accessibility"),
        score("best-practices"),
        score("seo"),
    );
    for report in own {
        failed_audits(report);
    }
    if let Some(report) = own.first() {
        loaded(report);
    }
}

/// What keeps a category from 100, so that the figure can be mended.
fn failed_audits(report: &Value) {
    for category in ["accessibility", "best-practices", "seo"] {
        let audits = report["categories"][category]["auditRefs"].as_array();
        for audit in audits.into_iter().flatten() {
            let weight = audit["weight"].as_f64().unwrap_or_default();
            let id = audit["id"].as_str().unwrap_or_default();
            let score = report["audits"][id]["score"].as_f64();
            if weight > 0.0 && score.is_some_and(|score| score < 1.0) {
                println!("  not all of {category}: {id}");
            }
        }
    }
}

/// The kilobytes of a first visit, as they came over the network.
fn all_loaded(report: &Value) -> f64 {
    let requests = report["audits"]["network-requests"]["details"]["items"].as_array();
    let bytes = requests
        .into_iter()
        .flatten()
        .map(|request| request["transferSize"].as_f64().unwrap_or_default());
    bytes.sum::<f64>() / 1_000.0
}

/// The bytes of a first visit, by kind, as they came over the network.
fn loaded(report: &Value) {
    let requests = report["audits"]["network-requests"]["details"]["items"].as_array();
    let (mut all, mut code, mut page) = (0.0, 0.0, 0.0);
    for request in requests.into_iter().flatten() {
        let bytes = request["transferSize"].as_f64().unwrap_or_default();
        let address = request["url"].as_str().unwrap_or_default();
        let name = address.split('?').next().unwrap_or_default();
        all += bytes;
        if name.ends_with(".js") || name.ends_with(".wasm") {
            code += bytes;
        }
        if request["resourceType"] == "Document" {
            page += bytes;
        }
    }
    println!(
        "  loaded, with headers: {:.1} KB (at most 300); of it scripts and wasm {:.1} KB (at most 240), \
         the page with its style {:.1} KB (at most 25)",
        all / 1_000.0,
        code / 1_000.0,
        page / 1_000.0,
    );
}

/// The browser is closed and opened again, with the server there and without it.
async fn cold_starts() -> Outcome<()> {
    const PAGE: &str = "ar/programmes/hedensted/steps/bank-account";
    let profile = Profile::new()?;
    let site = Site::start_plain(Site::built()?, 0)?;
    let address = site.page(PAGE);
    let window = opened(&profile).await?;
    window.goto(&site.page("ar/offline")).await?;
    window
        .wait_for_within("[data-language=ar][data-held=kept]", 30)
        .await?;
    window.close().await?;
    let port = site.port();
    let (mut online, mut offline) = (Vec::new(), Vec::new());
    // In turns here too.
    let mut site = site;
    for _ in 0..STARTS {
        online.push(start(&profile, &address).await?);
        site.stop();
        offline.push(start(&profile, &address).await?);
        site = Site::start_plain(Site::built()?, port)?;
    }
    let readable = |starts: &[Start]| median(starts.iter().map(|start| start.readable).collect());
    println!(
        "\nfrom a cold start to the readable page: {:.0} ms without the network, {:.0} ms with it; ratio {:.2} (at most 1); \
         medians of {STARTS}",
        readable(&offline),
        readable(&online),
        readable(&offline) / readable(&online),
    );
    let part = |of: fn(&Start) -> f64| median(online.iter().map(of).collect());
    println!(
        "from the wasm's arrival to the app: {:.0} ms; of it making it run {:.0} ms, then {:.0} ms in which the \
         words ({:.0} ms) and the packs ({:.0} ms) are fetched and read and the page is drawn",
        part(|start| start.compiling + start.starting),
        part(|start| start.compiling),
        part(|start| start.starting),
        part(|start| start.words),
        part(|start| start.packs),
    );
    Ok(())
}

async fn opened(profile: &Profile) -> Outcome<Window> {
    let launch = Launch::new().size(PHONE).profile(profile);
    Browser::Chromium.launch(launch).await
}

/// Milliseconds.
struct Start {
    readable: f64,
    compiling: f64,
    starting: f64,
    words: f64,
    packs: f64,
}

async fn start(profile: &Profile, address: &str) -> Outcome<Start> {
    let window = opened(profile).await?;
    window.goto(address).await?;
    window.wait_for("html[data-app] h1").await?;
    let script = "
        const of = name => performance.getEntriesByName(name, 'measure')[0];
        const start = of('vejviser-start');
        const wasm = performance.getEntriesByType('resource').find(entry => entry.name.endsWith('.wasm'));
        return [start.startTime + start.duration, start.startTime - wasm.responseEnd, start.duration,
            of('vejviser-words').duration, of('vejviser-packs').duration];";
    let times = window.run(script, &[]).await?;
    let time = |at: usize| times.get(at).and_then(Value::as_f64).unwrap_or(f64::NAN);
    let start = Start {
        readable: time(0),
        compiling: time(1),
        starting: time(2),
        words: time(3),
        packs: time(4),
    };
    window.close().await?;
    Ok(start)
}

fn number(report: &Value, audit: &str) -> f64 {
    let value = &report["audits"][audit]["numericValue"];
    value.as_f64().unwrap_or(f64::NAN)
}

fn middle(reports: &[Value], audit: &str) -> f64 {
    median(reports.iter().map(|report| number(report, audit)).collect())
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
}
