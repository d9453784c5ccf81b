//! Steps that several journeys share. By what things are, not by what they say, so that the same
//! journey is walked in every language.
#![allow(dead_code)]

pub mod versions;

use e2e::{Outcome, Site, Window};

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
