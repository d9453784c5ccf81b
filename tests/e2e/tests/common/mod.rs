//! Steps that several journeys share. By what things are, not by what they say, so that the same
//! journey is walked in every language.

pub mod versions;

use e2e::{Outcome, Site, Window};
use serde_json::Value;

/// A day so many days from today in Denmark, as date fields take it.
pub async fn day(window: &Window, days: i64) -> Outcome<String> {
    let script = "
        const day = new Date(Date.now() + arguments[0] * 86400000);
        const parts = new Intl.DateTimeFormat('en', { timeZone: 'Europe/Copenhagen',
            year: 'numeric', month: '2-digit', day: '2-digit' }).formatToParts(day);
        const part = type => parts.find(part => part.type === type).value;
        return part('year') + '-' + part('month') + '-' + part('day');";
    let day = window.run(script, &[days.into()]).await?;
    Ok(day.as_str().unwrap_or_default().to_owned())
}

/// From the bare address to one's own plan: a language, a role, a programme, a date.
pub async fn begin(
    window: &Window,
    site: &Site,
    language: &str,
    housed_days_ago: i64,
) -> Outcome<()> {
    window.visit(&site.url()).await?;
    window
        .click(&format!(".language-row[hreflang={language}]"))
        .await?;
    window.wait_for(&format!("html[lang={language}]")).await?;
    window.click("a.choice[href$='start/programme']").await?;
    window
        .click("a.choice[href$='start/programme/hedensted']")
        .await?;
    let housed = day(window, -housed_days_ago).await?;
    window.set_value("input[type=date]", &housed).await?;
    window.set_value("input[type=time]", "10:00").await?;
    window.click(".date-form button[type=submit]").await?;
    window.wait_for(".today").await?;
    saved(window).await
}

/// Waits until storage has confirmed every change.
pub async fn saved(window: &Window) -> Outcome<()> {
    let script = "
        const saved = document.querySelector('.toast .saved');
        return !document.querySelector('.trouble') && (!saved || saved.dataset.state === 'saved');";
    window.until("everything to be saved", script, &[]).await
}

/// The state that the buttons of a step show as chosen.
pub async fn pressed(window: &Window) -> Outcome<Option<String>> {
    window
        .attribute(".state-button[aria-pressed=true]", "data-state")
        .await
}

/// Nothing on the page is wider than the window.
pub async fn fits(window: &Window) -> Outcome<bool> {
    let script = "return document.scrollingElement.scrollWidth <= window.innerWidth";
    Ok(window.run(script, &[]).await?.as_bool().unwrap_or(false))
}

/// Opens a page in a language and waits until it stands there in that language: while the language is
/// on its way the page shows Danish, and is made anew when it has arrived.
pub async fn open(window: &Window, site: &Site, language: &str, path: &str) -> Outcome<()> {
    window
        .visit(&site.page(&format!("{language}/{path}")))
        .await?;
    window.wait_for(&format!("html[lang={language}]")).await?;
    window.wait_gone(".page-state.loading").await
}

/// Has the app draw the page that stands as the host sent it, as a tap on what the page can do would.
pub async fn drawn(window: &Window) -> Outcome<()> {
    window
        .run("dispatchEvent(new Event('vejviser-wanted'))", &[])
        .await?;
    window.wait_gone("[data-hosted]").await
}

/// A step with a date of its own.
pub const COURSE: &str = "programmes/hedensted/steps/course";

pub async fn record_course(window: &Window, site: &Site, language: &str, days: i64) -> Outcome<()> {
    open(window, site, language, COURSE).await?;
    window.wait_for("#date-course-start").await?;
    let open = "document.querySelector('.record-date details').open = true";
    window.run(open, &[]).await?;
    let began = day(window, days).await?;
    window.set_value("#date-course-start", &began).await?;
    window.click(".record-date button[type=submit]").await?;
    window.wait_for(".record-date .provenance").await?;
    saved(window).await
}

/// Opens the page to hand over and takes the link that it would copy.
pub async fn link(window: &Window, site: &Site, language: &str) -> Outcome<String> {
    open(window, site, language, "hand-over").await?;
    window.wait_for("#copy-link").await?;
    let listen = "Object.defineProperty(navigator, 'clipboard', { configurable: true,
        value: { writeText: text => { window.copied = text; return Promise.resolve(); } } });";
    window.run(listen, &[]).await?;
    window.click("#copy-link").await?;
    window
        .until("the link", "return !!window.copied", &[])
        .await?;
    let link = window.run("return window.copied", &[]).await?;
    Ok(link.as_str().unwrap_or_default().to_owned())
}

/// A link in three pieces, as codes hold them.
pub fn pieces(link: &str) -> Vec<String> {
    let (address, text) = link.split_once('#').unwrap_or_default();
    let whole = checksum(text.as_bytes());
    let length = text.len().div_ceil(3);
    let piece = |place: usize| {
        let piece = &text[place * length..text.len().min((place + 1) * length)];
        format!("{address}#{}.3.{whole:08x}.{piece}", place + 1)
    };
    (0..3).map(piece).collect()
}

fn checksum(bytes: &[u8]) -> u32 {
    let mut crc = u32::MAX;
    for byte in bytes {
        crc ^= u32::from(*byte);
        for _ in 0..8 {
            crc = if crc & 1 == 1 {
                crc >> 1 ^ 0xedb8_8320
            } else {
                crc >> 1
            };
        }
    }
    !crc
}

/// Catches what would become a download, in base64.
pub const CATCH: &str = "
    window.caught = null;
    const make = URL.createObjectURL;
    URL.createObjectURL = blob => {
        const reader = new FileReader();
        reader.onload = () => window.caught = reader.result.split(',')[1];
        reader.readAsDataURL(blob);
        return make.call(URL, blob);
    };";

/// Writes an entry of a talk as a window of the app does that has not heard of anything since.
pub async fn lay_talk_entry(window: &Window, entry: &Value) -> Outcome<()> {
    let script = "
        const [entry] = arguments;
        const wait = asked => new Promise((ok, no) => { asked.onsuccess = () => ok(asked.result); asked.onerror = () => no(asked.error); });
        return wait(indexedDB.open('vejviser')).then(async db => {
            const within = db.transaction(['plans', 'entries'], 'readwrite');
            await wait(within.objectStore('plans').put(JSON.stringify({ id: 'own.talks', created: '2026-11-26T08:00:00Z' }), 'own.talks'));
            await wait(within.objectStore('entries').put(JSON.stringify(entry), ['own.talks', entry.id]));
            db.close();
        });";
    window.run(script, std::slice::from_ref(entry)).await?;
    Ok(())
}

/// Waits until a talk is made of what stands in the form. Its slides may be on their way; then that is said, and
/// nothing is lost.
pub async fn talk_is_made(window: &Window) -> Outcome<()> {
    let script = "
        if (document.querySelector('.talk-slides')) return true;
        document.querySelector('#talk-form button[type=submit]')?.click();
        return false;";
    window.until("the talk to be made", script, &[]).await
}
