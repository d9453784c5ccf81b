//! Words that are asked about in the text, sentences shown to somebody, and the page read aloud.

use crate::common::{drawn, open};
use e2e::{Browser, DESKTOP, Fault, Key, Launch, Outcome, PHONE, Site, Window};
use serde_json::{Value, json};

const STEP: &str = "programmes/hedensted/steps/info-meeting";
const TERM: &str = "article .term[role=button]";

/// Puts the keyboard on the first element that a selector finds.
async fn focus(window: &Window, css: &str) -> Outcome<()> {
    window.wait_for(css).await?;
    let script = "document.querySelector(arguments[0]).focus()";
    window.run(script, &[css.into()]).await.map(drop)
}

/// Whether the focus stands on an element that a selector finds.
async fn has_focus(window: &Window, css: &str) -> Outcome<bool> {
    let script = "return document.activeElement.matches(arguments[0])";
    let has = window.run(script, &[css.into()]).await?;
    Ok(has.as_bool().unwrap_or(false))
}

/// By keyboard: the meaning opens in place, in the reader's language, and the focus goes back to the word.
#[tokio::test]
async fn a_word_says_what_it_means_where_it_stands() -> Outcome<()> {
    for browser in Browser::ALL {
        let site = Site::start()?;
        let window = browser.launch(Launch::new().size(PHONE)).await?;
        open(&window, &site, "ar", STEP).await?;
        window.wait_for(TERM).await?;
        let asked = |requests: Vec<String>| requests.iter().any(|one| one.contains("glossary"));
        assert!(!asked(site.take_requests()), "before anybody asks");
        for key in [Key::Enter, Key::Space] {
            focus(&window, TERM).await?;
            window.press(key).await?;
            window.wait_for("dialog.sheet[open] .word-meaning").await?;
            assert!(
                has_focus(&window, "dialog .sheet-close").await?,
                "{browser:?}"
            );
            window.screenshot("words-sheet-ar").await?;
            window.press(Key::Escape).await?;
            window.wait_gone("dialog[open]").await?;
            assert!(has_focus(&window, TERM).await?, "{browser:?}");
        }
        assert!(asked(site.take_requests()), "once somebody has asked");
        // From there to the page of the word, and back to the step.
        window.click(TERM).await?;
        window.click("dialog[open] a.button").await?;
        window.wait_for(".words-page h1 .danish-word").await?;
        window.wait_gone("dialog[open]").await?;
        window.back().await?;
        window.wait_for("article.step").await?;
        window.expect_no_problems(&site).await?;
        window.close().await?;
    }
    Ok(())
}

/// A glossary that does not come is told, and asked for again.
#[tokio::test]
async fn a_word_that_does_not_come_is_told() -> Outcome<()> {
    let site = Site::start()?;
    let window = Browser::Chromium.launch(Launch::new().size(PHONE)).await?;
    open(&window, &site, "da", STEP).await?;
    let file = "/packs/glossary/words.json";
    site.faults().set(file, Fault::Status(503));
    window.click(TERM).await?;
    window.wait_for("dialog[open] [role=status] button").await?;
    site.faults().clear();
    window.click("dialog[open] [role=status] button").await?;
    window.wait_for("dialog[open] .word-meaning").await?;
    window.close().await
}

/// A sentence fills the screen, and goes by a tap, by Escape and by going back, each to the same page.
#[tokio::test]
async fn a_sentence_is_shown_to_somebody() -> Outcome<()> {
    for browser in Browser::ALL {
        let site = Site::start()?;
        let window = browser.launch(Launch::new().size(PHONE)).await?;
        open(&window, &site, "ar", "words").await?;
        window.click("a[href$='phrases/help']").await?;
        window.wait_for(".phrases").await?;
        let address = window.address().await?;
        for (number, size) in [PHONE, DESKTOP, PHONE].into_iter().enumerate() {
            window.resize(size).await?;
            window.click("[data-large]").await?;
            window.wait_for("dialog.full[open] .large").await?;
            let script = "
                const large = document.querySelector('.large'), dialog = document.querySelector('dialog');
                const all = dialog.getBoundingClientRect();
                return { letters: parseFloat(getComputedStyle(large).fontSize),
                    fits: large.scrollWidth <= large.clientWidth && large.scrollHeight <= large.clientHeight,
                    fills: all.width >= innerWidth - 1 && all.height >= innerHeight - 1 };";
            let looks = "
                const large = document.querySelector('.large');
                return large && parseFloat(getComputedStyle(large).fontSize) > 48";
            window.until("large letters", looks, &[]).await?;
            let seen = window.run(script, &[]).await?;
            let all_well = (&seen["fits"], &seen["fills"]) == (&true.into(), &true.into());
            assert!(all_well, "{browser:?} {size:?}: {seen}");
            window
                .screenshot(&format!("words-large-{}", size.width))
                .await?;
            match number {
                0 => window.click(".large").await?,
                1 => window.press(Key::Escape).await?,
                _ => window.back().await?,
            }
            window.wait_gone("dialog[open]").await?;
            window.wait_for(".phrases").await?;
            assert_eq!(window.address().await?, address, "{browser:?}");
            assert!(has_focus(&window, "[data-large]").await?, "{browser:?}");
        }
        // Nothing of it is left in the history.
        window.back().await?;
        window.wait_for("a[href$='phrases/help']").await?;
        window.expect_no_problems(&site).await?;
        window.close().await?;
    }
    Ok(())
}

/// Stands for the voice of a device, with these voices, and writes down what it was asked to say.
fn speaking(voices: &[(&str, bool)], after: u32) -> String {
    let voices: Vec<Value> = voices
        .iter()
        .map(|(lang, local)| json!({ "lang": lang, "localService": local, "voiceURI": lang, "name": lang }))
        .collect();
    let script = "
        (() => {
            window.said = [];
            let come = false;
            const voices = VOICES;
            class SpeechSynthesisUtterance extends EventTarget {
                constructor(text) { super(); Object.assign(this, { text, lang: '', voice: null, rate: 1 }); }
            }
            const speechSynthesis = Object.assign(new EventTarget(), {
                getVoices: () => come ? voices : [],
                speak(words) {
                    window.said.push({ text: words.text, lang: words.lang, voice: words.voice && words.voice.lang, rate: words.rate,
                        marked: [...(window.CSS?.highlights?.get('read-now') || [])].map(String).join('') });
                    const error = window.fails;
                    const end = error ? Object.assign(new Event('error'), { error }) : new Event('end');
                    this.timer = setTimeout(() => words.dispatchEvent(end), window.each || 60);
                },
                cancel() { clearTimeout(this.timer); window.said.push(null); },
            });
            for (const [name, value] of Object.entries({ speechSynthesis, SpeechSynthesisUtterance })) {
                Object.defineProperty(window, name, { value, configurable: true });
            }
            setTimeout(() => { come = true; speechSynthesis.dispatchEvent(new Event('voiceschanged')); }, AFTER);
        })();";
    script
        .replace("VOICES", &Value::from(voices).to_string())
        .replace("AFTER", &after.to_string())
}

async fn said(window: &Window) -> Outcome<Vec<Value>> {
    let said = window
        .run("return window.said.filter(words => words)", &[])
        .await?;
    Ok(said.as_array().cloned().unwrap_or_default())
}

/// A page with these voices, which come so many milliseconds after it, with the button for reading pressed.
async fn reading(voices: &[(&str, bool)], after: u32, page: &str) -> Outcome<(Site, Window)> {
    let site = Site::start()?;
    site.add_script(&speaking(voices, after));
    let window = Browser::Chromium.launch(Launch::new().size(PHONE)).await?;
    open(&window, &site, "ar", page).await?;
    window.click(".play").await?;
    Ok((site, window))
}

/// Arabic with an Arabic voice, Danish within it with a Danish one, to the end of the page; voices come late.
#[tokio::test]
async fn a_page_is_read_aloud() -> Outcome<()> {
    let voices = [
        ("en-US", true),
        ("ar_EG", true),
        ("da-DK", true),
        ("nb-NO", true),
    ];
    let (site, window) = reading(&voices, 1500, STEP).await?;
    window.wait_for(".aloud .aloud-sentence").await?;
    window.wait_for(".read-now").await?;
    window.screenshot("words-aloud-ar").await?;
    // It waits where it is, and goes on from there; slower when asked.
    window.run("window.each = 1e6", &[]).await?;
    window
        .until("a sentence", "return window.said.length > 1", &[])
        .await?;
    window.click(".aloud .play").await?;
    let before = said(&window).await?.len();
    let sentence = window.texts(".aloud-sentence").await?;
    window.click(".aloud-more summary").await?;
    window.click(".aloud-more .aloud-buttons button").await?;
    assert_eq!(
        said(&window).await?.len(),
        before,
        "nothing is said in a pause"
    );
    window.run("window.each = 20", &[]).await?;
    window.click(".aloud .play").await?;
    let words = said(&window).await?;
    assert!(sentence[0].contains(words[before]["text"].as_str().unwrap_or("-").trim()));
    assert_eq!(
        words[before]["rate"].as_f64().map(|rate| rate < 0.9),
        Some(true)
    );
    window.wait_gone(".aloud").await?;
    window.wait_gone(".read-now").await?;
    let words = said(&window).await?;
    assert!(words.len() > 20, "{words:?}");
    for one in &words {
        let text = one["text"].as_str().unwrap_or_default();
        let arabic = text
            .chars()
            .any(|letter| ('\u{600}'..'\u{700}').contains(&letter));
        let voice = if arabic { "ar_EG" } else { "da-DK" };
        let number = text.chars().all(|letter| !letter.is_alphabetic());
        assert!(number || one["voice"] == voice, "{one}");
        assert_eq!(one["voice"], one["lang"], "{one}");
    }
    assert!(words.iter().any(|one| one["voice"] == "da-DK"));
    // Whoever leaves the page takes the voice along.
    window.run("window.each = 1e6", &[]).await?;
    window.click(".play").await?;
    window.wait_for(".aloud .aloud-sentence").await?;
    window.click(".bar a[href$=words]").await?;
    window.wait_for(".words-page").await?;
    window.wait_gone(".aloud").await?;
    let stopped = "return window.said.at(-1) === null";
    window.until("silence", stopped, &[]).await?;
    window.expect_no_problems(&site).await?;
    window.close().await
}

/// Never with the voice of another language: it is said that there is none, and how to get one.
#[tokio::test]
async fn without_a_voice_of_the_language_nothing_is_said() -> Outcome<()> {
    for (voices, after) in [
        (&[("en-US", true), ("en-GB", false), ("fa-IR", true)][..], 0),
        (&[("da-DK", true)][..], 0),
        (&[][..], 0),
        // The list comes only when the reader has long turned to something else.
        (&[("ar-SA", true)][..], 600_000),
    ] {
        let (site, window) = reading(voices, after, "letters").await?;
        window.wait_for("dialog[open] h2").await?;
        window.screenshot("words-no-voice-ar").await?;
        window.press(Key::Escape).await?;
        window.wait_gone("dialog[open]").await?;
        window.wait_gone(".aloud").await?;
        assert_eq!(said(&window).await?, Vec::<Value>::new(), "{voices:?}");
        window.expect_no_problems(&site).await?;
        window.close().await?;
    }
    // Danish to be heard, and English voices only.
    let site = Site::start()?;
    site.add_script(&speaking(&[("en-US", true)], 0));
    let window = Browser::Chromium.launch(Launch::new().size(PHONE)).await?;
    open(&window, &site, "ar", "phrases/doctor").await?;
    window.click("[data-hear]").await?;
    window.wait_for("dialog[open] h2").await?;
    assert_eq!(said(&window).await?, Vec::<Value>::new());
    window.close().await
}

/// A voice that is listed and is not there is told; one that another tab has taken away is waited for.
#[tokio::test]
async fn a_voice_that_fails_is_told() -> Outcome<()> {
    let (site, window) = reading(&[("ar-SA", true)], 0, STEP).await?;
    window.wait_for(".aloud .aloud-sentence").await?;
    window.run("window.fails = 'canceled'", &[]).await?;
    let paused = "
        const said = window.said.length;
        return new Promise(done => setTimeout(() => done(said === window.said.length), 500));";
    window.until("a pause", paused, &[]).await?;
    assert_eq!(window.count("dialog[open]").await?, 0);
    window
        .run("window.fails = 'voice-unavailable'", &[])
        .await?;
    window.click(".aloud .play").await?;
    window.wait_for("dialog[open] h2").await?;
    window.wait_gone(".aloud").await?;
    window.expect_no_problems(&site).await?;
    window.close().await
}

/// Where there is only a voice for the reader's language, the Danish words are left out.
#[tokio::test]
async fn danish_is_never_read_with_an_arabic_voice() -> Outcome<()> {
    let (_site, window) = reading(&[("ar-SA", true)], 0, STEP).await?;
    window.run("window.each = 20", &[]).await?;
    window
        .until("a beginning", "return window.said.length > 1", &[])
        .await?;
    window.wait_gone(".aloud").await?;
    for one in said(&window).await? {
        let text = one["text"].as_str().unwrap_or_default();
        assert!(
            !text.chars().any(|letter| letter.is_ascii_alphabetic()),
            "{one}"
        );
    }
    window.close().await
}

/// One tap, one Danish sentence; a browser that cannot speak says so.
#[tokio::test]
async fn a_danish_sentence_is_heard_at_one_tap() -> Outcome<()> {
    let site = Site::start()?;
    site.add_script(&speaking(&[("da-DK", true), ("ar-SA", true)], 0));
    let window = Browser::Chromium.launch(Launch::new().size(PHONE)).await?;
    open(&window, &site, "ar", "phrases/help").await?;
    window.click("[data-hear]").await?;
    window
        .until("Danish", "return window.said.length > 0", &[])
        .await?;
    let words = said(&window).await?;
    let danish = window.texts(".sentence-danish").await?;
    assert_eq!(words.len(), 1);
    assert_eq!(
        (&words[0]["voice"], &words[0]["text"]),
        (&"da-DK".into(), &danish[0].trim().into())
    );
    window.close().await?;

    let site = Site::start()?;
    site.add_script("Object.defineProperty(window, 'speechSynthesis', { value: undefined })");
    let window = Browser::Chromium.launch(Launch::new().size(PHONE)).await?;
    open(&window, &site, "da", "phrases/help").await?;
    window.click("[data-hear]").await?;
    window.wait_for("dialog[open] h2").await?;
    window.close().await
}

/// Letters and digits, for comparing texts whatever is between them.
fn bare(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

/// What is marked is the very sentence that is read, from its first letter to its last sign, and nothing else.
#[tokio::test]
async fn the_sentence_that_is_read_is_marked() -> Outcome<()> {
    let voices = [("ar_EG", true), ("da-DK", true)];
    let (site, window) = reading(&voices, 0, STEP).await?;
    window.wait_for(".aloud .aloud-sentence").await?;
    window.screenshot("words-marked-ar").await?;
    window.run("window.each = 20", &[]).await?;
    window.wait_gone(".aloud").await?;
    let words = said(&window).await?;
    let text = |one: &Value, what: &str| one[what].as_str().unwrap_or_default().to_owned();
    let mut sentences: Vec<(String, String)> = Vec::new();
    for one in &words {
        let marked = text(one, "marked");
        match sentences.last_mut() {
            Some((last, said)) if *last == marked => said.push_str(&text(one, "text")),
            _ => sentences.push((marked, text(one, "text"))),
        }
    }
    assert!(sentences.len() > 10, "{sentences:?}");
    for (marked, said) in &sentences {
        assert_eq!(bare(marked), bare(said), "{marked:?} is marked");
        assert_eq!(marked.trim(), marked, "{said:?}");
    }
    let left = "return CSS.highlights.get('read-now').size";
    assert_eq!(window.run(left, &[]).await?, 0, "at the end");
    window.expect_no_problems(&site).await?;
    window.close().await
}

/// Longer than the app looks for a voice.
const LOOKING: std::time::Duration = std::time::Duration::from_millis(3_000);

/// Whoever has turned to something else is not told any more that there is no voice.
#[tokio::test]
async fn a_late_answer_about_a_voice_opens_nothing() -> Outcome<()> {
    let site = Site::start()?;
    site.add_script(&speaking(&[], 0));
    let window = Browser::Chromium.launch(Launch::new().size(PHONE)).await?;
    // Another page.
    open(&window, &site, "ar", "phrases/doctor").await?;
    window.click("[data-hear]").await?;
    window.click(".bar a[href$=words]").await?;
    window.wait_for(".words-page").await?;
    tokio::time::sleep(LOOKING).await;
    assert_eq!(window.count("dialog[open]").await?, 0);
    // Another sheet.
    open(&window, &site, "ar", "phrases/doctor").await?;
    window.click("[data-hear]").await?;
    window.click("[data-large]").await?;
    tokio::time::sleep(LOOKING).await;
    assert_eq!(window.count("dialog.full[open] .large").await?, 1);
    // The sheet that was asked from is closed.
    window.click("dialog [data-hear]").await?;
    window.press(Key::Escape).await?;
    window.wait_gone("dialog[open]").await?;
    tokio::time::sleep(LOOKING).await;
    assert_eq!(window.count("dialog[open]").await?, 0);
    // A word, while the page waits to be read.
    open(&window, &site, "ar", STEP).await?;
    drawn(&window).await?;
    window.click(".play").await?;
    window.click(TERM).await?;
    window.wait_for("dialog[open] .word-meaning").await?;
    window.wait_gone(".aloud").await?;
    tokio::time::sleep(LOOKING).await;
    assert_eq!(window.count("dialog[open] .word-meaning").await?, 1);
    window.expect_no_problems(&site).await?;
    window.close().await
}

/// Once back is back, whatever lay over the page, was closed or loaded anew.
#[tokio::test]
async fn one_step_back_leaves_the_page_of_a_sentence() -> Outcome<()> {
    for browser in Browser::ALL {
        let site = Site::start()?;
        site.add_script(&speaking(&[], 0));
        let window = browser.launch(Launch::new().size(PHONE)).await?;
        open(&window, &site, "ar", "words").await?;
        // The menu of languages leads to the page itself.
        let phrases = "main a[href$='phrases/help']";
        // The app leaves the entry of its own accord, a moment after the sheet has gone. A step back that comes
        // before that, as no finger can, would be the same step.
        let leaves = async || {
            let left = "return history.state === null";
            window
                .until("the entry of the sheet left", left, &[])
                .await?;
            window.back().await?;
            window.wait_for(phrases).await
        };
        // The sentence gives way to what is said of voices.
        window.click(phrases).await?;
        window.click("[data-large]").await?;
        window.wait_for("dialog.full[open] .large").await?;
        window.click("dialog [data-hear]").await?;
        window.wait_for("dialog[open]:not(.full) h2").await?;
        window.click(".sheet-close").await?;
        window.wait_gone("dialog[open]").await?;
        window.wait_for(".phrases").await?;
        leaves().await?;
        // Forward to where the sentence was.
        let count = "window.turns = 0; addEventListener('popstate', () => { window.turns += 1 })";
        window.run(count, &[]).await?;
        // The page, then the entry of the sheet, and from there the page again.
        for turns in [1, 3] {
            window.run("history.forward()", &[]).await?;
            let turned = "return window.turns >= arguments[0]";
            window
                .until("the turns of the history", turned, &[turns.into()])
                .await?;
            window.wait_for(".phrases").await?;
        }
        leaves().await?;
        // Loaded anew while the sentence fills the screen.
        window.click(phrases).await?;
        window.click("[data-large]").await?;
        window.wait_for("dialog.full[open] .large").await?;
        window.reload().await?;
        window.wait_for_app().await?;
        window.wait_for(".phrases").await?;
        leaves().await?;
        window.expect_no_problems(&site).await?;
        window.close().await?;
    }
    Ok(())
}
