//! Nothing that a link, a file or a pack brings can run a script, or load anything from elsewhere.

use std::path::{Path, PathBuf};

use crate::common::open;
use crate::common::versions::Version;
use e2e::{Browser, Launch, Outcome, PHONE, Site, Window};
use serde_json::Value;

/// Where everything hostile in the fixtures leads.
const ELSEWHERE: u16 = 48_612;

fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../fixtures/hostile")
        .join(name)
}

fn text_of(name: &str) -> String {
    std::fs::read_to_string(fixture(name)).expect("a fixture")
}

/// What of the page is more than words, and words that turn those after them round.
const HARM: &str = r#"
    const found = [];
    if (window.hostile !== undefined) found.push('a script ran');
    const elements = '[onerror], [onload], [onmouseover], [style], iframe, object, embed, base, script:not([src]), style:not([data-page]), meta[http-equiv=refresh], form[action], a[ping]';
    for (const e of document.body.querySelectorAll(elements)) found.push(e.outerHTML.slice(0, 200));
    for (const e of document.querySelectorAll('[href], [src], [srcset], [action], [data], [poster]')) {
        for (const name of ['href', 'src', 'srcset', 'action', 'data', 'poster']) {
            const address = e.getAttribute(name);
            if (address === null || e.namespaceURI.endsWith('svg') && address.startsWith('#')) continue;
            const at = new URL(address, document.baseURI);
            const known = at.origin === location.origin || /^(tel:[0-9]+|blob:)/.test(address) && e.tagName !== 'A' || /^tel:[0-9]+$/.test(address);
            if (!known) found.push(`${e.tagName} ${name}=${address.slice(0, 100)}`);
        }
    }
    // A turning character counts up to the end of its own piece and no further.
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const isolated = (e, block) => {
        for (; e; e = e.parentElement) {
            const style = getComputedStyle(e);
            if (style.display !== 'inline') return block(e);
            if (/isolate|plaintext/.test(style.unicodeBidi)) return true;
        }
        return true;
    };
    for (let node; (node = walker.nextNode());) {
        const text = node.textContent, at = text.indexOf('\u202e');
        if (at < 0 || node.parentElement.closest('script, style, textarea, option') || !node.parentElement.checkVisibility()) continue;
        const before = text.slice(0, at);
        const open = (before.match(/[\u2066-\u2068]/g) || []).length - (before.match(/\u2069/g) || []).length;
        if (open > 0) continue;
        // Within its block nothing stands behind it.
        const alone = block => {
            const range = document.createRange();
            range.setStart(node, text.length);
            range.setEndAfter(block.lastChild);
            return !range.toString().trim();
        };
        if (!isolated(node.parentElement, alone)) found.push(`turned round: ${node.parentElement.outerHTML.slice(0, 80)}`);
    }
    return found;"#;

/// That place is one, and each test counts what comes there.
static ONE_AT_A_TIME: tokio::sync::Mutex<()> = tokio::sync::Mutex::const_new(());

struct Watched<'a> {
    _alone: tokio::sync::MutexGuard<'static, ()>,
    window: Window,
    site: &'a Site,
    elsewhere: Site,
    wrong: Vec<String>,
    /// How often something hostile was seen on a page, as words.
    seen: u64,
}

impl<'a> Watched<'a> {
    async fn begin(site: &'a Site) -> Outcome<Watched<'a>> {
        let alone = ONE_AT_A_TIME.lock().await;
        let elsewhere = Site::start_plain(Site::built()?, ELSEWHERE)?;
        let window = Browser::Chromium.launch(Launch::new().size(PHONE)).await?;
        // Whatever happens there is counted.
        window.goto(&elsewhere.page("exit.html")).await?;
        // The symbol of the tab comes a moment later.
        tokio::time::sleep(std::time::Duration::from_secs(1)).await;
        assert!(!elsewhere.take_requests().is_empty());
        Ok(Watched {
            _alone: alone,
            window,
            site,
            elsewhere,
            wrong: Vec::new(),
            seen: 0,
        })
    }

    /// Looks at the page as it stands.
    async fn look(&mut self, name: &str) -> Outcome<()> {
        let unfold = "document.querySelectorAll('details').forEach(details => details.open = true)";
        self.window.run(unfold, &[]).await?;
        let found = self.window.run(HARM, &[]).await?;
        let found = found.as_array().cloned().unwrap_or_default();
        let found = found.iter().map(|found| format!("{name}: {found}"));
        self.wrong.extend(found);
        let shown = "return document.body.textContent.split('hostile').length - 1";
        let shown = self.window.run(shown, &[]).await?;
        self.seen += shown.as_u64().unwrap_or_default();
        self.window
            .screenshot(&format!("hostile-{}", name.replace('/', "-")))
            .await?;
        Ok(())
    }

    async fn open(&mut self, language: &str, path: &str) -> Outcome<()> {
        open(&self.window, self.site, language, path).await?;
        self.window.wait_for("h1").await?;
        self.look(&format!("{language}/{path}")).await
    }

    async fn end(self, least: u64) -> Outcome<()> {
        let Watched {
            _alone,
            window,
            site,
            elsewhere,
            mut wrong,
            seen,
        } = self;
        // Violations of the policy are told here too: even an attempt that is stopped is one too many.
        wrong.extend(window.take_problems(site).await);
        wrong.extend(window.foreign_requests().await?);
        wrong.extend(elsewhere.take_requests());
        wrong.sort();
        wrong.dedup();
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
        assert!(seen >= least, "only {seen} hostile words were shown");
        window.close().await
    }
}

/// The eyes of this test: what it looks for is found where it is there.
#[tokio::test]
async fn harm_would_be_noticed() -> Outcome<()> {
    let site = Site::start()?;
    let window = Browser::Chromium.launch(Launch::new().size(PHONE)).await?;
    open(&window, &site, "da", "contacts").await?;
    let before = window.run(HARM, &[]).await?;
    assert_eq!(before.as_array().map(Vec::len), Some(0), "{before}");
    let harm = text_of("words.txt");
    let script = "
        document.querySelector('h1').innerHTML = arguments[0];
        const block = document.createElement('p');
        block.append('a \\u202e', Object.assign(document.createElement('span'), { textContent: 'b' }));
        document.querySelector('main').append(block);";
    window.run(script, &[harm.into()]).await?;
    let found = window.run(HARM, &[]).await?;
    let found = found.to_string();
    for sign in [
        "onerror",
        "iframe",
        "javascript:",
        "data:text",
        "<base",
        "turned round",
    ] {
        assert!(found.contains(sign), "{sign} is not in {found}");
    }
    let told = window.take_problems(&site).await;
    assert!(
        told.iter().any(|told| told.starts_with("policy")),
        "{told:?}"
    );
    let stopped = window
        .run("return window.hostile === undefined", &[])
        .await?;
    assert_eq!(stopped, true, "the policy stops what is there");
    window.close().await
}

#[tokio::test]
async fn a_link_cannot_do_harm() -> Outcome<()> {
    let site = Site::start()?;
    let mut watched = Watched::begin(&site).await?;
    let link = format!("{}#{}", site.page("da/received"), text_of("link.txt"));
    watched.window.visit(&link).await?;
    watched.window.wait_for("#keep-person").await?;
    watched.look("received").await?;
    watched.window.click("#keep-person").await?;
    let harm: String = text_of("words.txt").chars().take(40).collect();
    watched.window.set_value("#called", &harm).await?;
    watched.window.click(".paste button[type=submit]").await?;
    watched.window.wait_for("#received-done").await?;
    for path in [
        "today",
        "plan",
        "folder",
        "programmes/hedensted/steps/bank-account",
        "programmes/hedensted/folder/town-map",
        "programmes/hedensted/ladder",
        "paper/plan",
        "paper/checklist",
        "hand-over",
        "beside",
        "my-data",
    ] {
        watched.open("da", path).await?;
    }
    // As text, too: the link itself may be anything.
    open(&watched.window, &site, "da", "received").await?;
    watched
        .window
        .set_value("#pasted", &text_of("words.txt"))
        .await?;
    watched.window.click(".paste button[type=submit]").await?;
    watched.window.wait_for(".notice.warning").await?;
    watched.look("pasted").await?;
    let address = format!(
        "{}#{}",
        site.page("da/received"),
        "<img src=x onerror=hostile=1>"
    );
    watched.window.visit(&address).await?;
    watched.window.wait_for(".notice.warning").await?;
    watched.look("address").await?;
    watched.end(20).await
}

#[tokio::test]
async fn a_file_cannot_do_harm() -> Outcome<()> {
    let site = Site::start()?;
    let mut watched = Watched::begin(&site).await?;
    open(&watched.window, &site, "da", "my-data").await?;
    watched
        .window
        .attach("#import-file", &fixture("backup.json"))
        .await?;
    watched.window.wait_for(".preview .button.primary").await?;
    watched.look("preview").await?;
    watched.window.click(".preview .button.primary").await?;
    watched.window.wait_for_text("lagt til").await?;
    for language in ["da", "ar"] {
        for path in [
            "my-data",
            "today",
            "plan",
            "programmes/hedensted/steps/bank-account",
            "programmes/hedensted/folder/town-map",
            "paper/plan",
            "hand-over",
            "more",
            "settings",
            "beside",
            "beside/nora",
            "beside/nora/together",
            "beside/nora/end",
            "beside/%3Cimg%20src=x%20onerror=hostile=1%3E",
        ] {
            watched.open(language, path).await?;
        }
    }
    // Their plan, under the band that says whose it is.
    open(&watched.window, &site, "da", "beside/nora").await?;
    watched.window.click("#open-plan").await?;
    watched.window.wait_for(".band").await?;
    watched.look("band").await?;
    // A file that is damaged is shown with the places of its faults.
    let damaged =
        text_of("backup.json").replace("\"clock\":3", "\"clock\":\"<script>hostile=1</script>\"");
    let folder = e2e::Profile::new()?;
    let path = folder.folder().join("<img src=x onerror=hostile=1>.json");
    std::fs::write(&path, damaged).expect("a file");
    open(&watched.window, &site, "da", "my-data").await?;
    watched.window.attach("#import-file", &path).await?;
    watched.window.wait_for_text("beskadiget").await?;
    watched.look("damaged").await?;
    watched.end(100).await
}

/// Each text of every pack is hostile, and what the numbers and places of the whole country are as well.
fn poison(folder: &Path) -> std::io::Result<()> {
    let harm = text_of("words.txt");
    let harm = harm.trim_end();
    for pack in std::fs::read_dir(folder.join("packs"))? {
        let texts = pack?.path().join("texts");
        let Ok(files) = std::fs::read_dir(texts) else {
            continue;
        };
        for file in files {
            let path = file?.path();
            // The host would give its compressed copies instead.
            if path.extension().is_none_or(|ending| ending != "json") {
                std::fs::remove_file(&path)?;
                continue;
            }
            let text = std::fs::read_to_string(&path)?;
            let mut file: Value = serde_json::from_str(&text)?;
            let texts = file["texts"].as_object_mut();
            for text in texts.into_iter().flat_map(|texts| texts.values_mut()) {
                let words = match text {
                    Value::Object(fields) => fields.get_mut("text"),
                    text => Some(text),
                };
                if let Some(Value::String(words)) = words {
                    words.push_str(harm);
                }
            }
            std::fs::write(&path, file.to_string())?;
        }
    }
    let path = folder.join("packs/denmark/contacts.json");
    let mut contacts: Value = serde_json::from_str(&std::fs::read_to_string(&path)?)?;
    contacts["contacts"][0]["number"] = Value::from("javascript:hostile=1");
    contacts["contacts"][1]["number"] = Value::from(harm);
    contacts["sites"][0] = Value::from("javascript:hostile=1");
    contacts["sites"][1] = Value::from(harm);
    std::fs::write(&path, contacts.to_string())?;
    for ending in ["br", "gz"] {
        drop(std::fs::remove_file(
            path.with_extension(format!("json.{ending}")),
        ));
    }
    Ok(())
}

#[tokio::test]
async fn a_pack_cannot_do_harm() -> Outcome<()> {
    let version = Version::called("Din vej")?;
    poison(&version.folder()).expect("the packs can be changed");
    let site = Site::start()?;
    site.exchange(&version.folder())?;
    let mut watched = Watched::begin(&site).await?;
    crate::common::begin(&watched.window, &site, "da", 1).await?;
    for language in ["da", "ar"] {
        for path in [
            "compare",
            "start/programme",
            "today",
            "plan",
            "folder",
            "programmes",
            "programmes/hedensted",
            "programmes/hedensted/phases/reception",
            "programmes/hedensted/steps/info-meeting",
            "programmes/hedensted/folder/contact-list",
            "programmes/hedensted/people",
            "programmes/hedensted/ladder",
            "contacts",
            "words",
            "words/groups/letters",
            "words/terms/introduction-programme",
            "phrases/doctor",
            "letters",
            "letters/decision",
            "paper",
            "paper/plan",
            "paper/phrases/doctor",
            "paper/steps/hedensted/info-meeting",
            "hand-over",
        ] {
            watched.open(language, path).await?;
        }
    }
    watched.end(1_000).await
}
