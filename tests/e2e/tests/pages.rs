//! Every page: axe finds nothing, nothing is wider than the phone, nothing is asked of others.

use crate::common::{begin, fits, open};
use e2e::{Browser, Fault, LAPTOP, Launch, Outcome, PHONE, Site, Size, Window};

const PAGES: [&str; 42] = [
    "compare",
    "start",
    "start/programme",
    "start/programme/hedensted",
    "today",
    "plan",
    "folder",
    "programmes",
    "programmes/fast-track",
    "programmes/igu/steps/igu-absence",
    "programmes/venner-viser-vej-frivillig",
    "programmes/hedensted",
    "programmes/hedensted/phases/reception",
    "programmes/hedensted/steps/info-meeting",
    "programmes/hedensted/steps/digital-id",
    "programmes/hedensted/steps/follow-up",
    "programmes/hedensted/steps/coordination-meeting",
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
    "paper/checklist",
    "paper/folder",
    "paper/phrases/doctor",
    "paper/steps/hedensted/info-meeting",
    "search",
    "more",
    "settings",
    "my-data",
    "protect",
    "hand-over",
    "received",
    "about",
    "nowhere",
];

/// What is wrong with a page as it stands.
async fn wrong(window: &Window, name: &str) -> Outcome<Vec<String>> {
    let mut wrong: Vec<String> = window
        .axe()
        .await?
        .into_iter()
        .map(|found| format!("{name}: {found}"))
        .collect();
    if !fits(window).await? {
        wrong.push(format!("{name}: wider than the window"));
    }
    let headings = window.count("h1").await?;
    if headings != 1 {
        wrong.push(format!("{name}: {headings} first headings"));
    }
    window.screenshot(&name.replace('/', "-")).await?;
    Ok(wrong)
}

async fn every_page(language: &str, dark: bool) -> Outcome<()> {
    let site = Site::start()?;
    let launch = Launch::new().size(PHONE);
    let window = Browser::Chromium
        .launch(if dark { launch.dark() } else { launch })
        .await?;
    window.visit(&site.url()).await?;
    let mut found = wrong(&window, "languages").await?;
    begin(&window, &site, language, 1).await?;
    for page in PAGES {
        open(&window, &site, language, page).await?;
        window.wait_for("h1").await?;
        window.wait_gone(".page-state.loading").await?;
        for (size, width) in [(PHONE, 360), (LAPTOP, 1280)] {
            window.resize(size).await?;
            found.extend(wrong(&window, &format!("{language}-{width}-{page}")).await?);
        }
    }
    // The second language beside the first.
    open(
        &window,
        &site,
        language,
        "programmes/hedensted/steps/info-meeting",
    )
    .await?;
    window.click(".beside-switch").await?;
    window.wait_for(".beside").await?;
    window.resize(PHONE).await?;
    found.extend(wrong(&window, &format!("{language}-beside")).await?);
    window.expect_no_problems(&site).await?;
    window.close().await?;
    assert!(found.is_empty(), "{}", found.join("\n"));
    Ok(())
}

#[tokio::test]
async fn every_page_is_sound_in_danish() -> Outcome<()> {
    every_page("da", false).await
}

#[tokio::test]
async fn every_page_is_sound_in_arabic() -> Outcome<()> {
    every_page("ar", false).await
}

#[tokio::test]
async fn every_page_is_sound_in_the_dark() -> Outcome<()> {
    every_page("ar", true).await
}

/// With text twice as large nothing is cut off.
#[tokio::test]
async fn large_text_fits() -> Outcome<()> {
    let site = Site::start()?;
    let window = Browser::Chromium.launch(Launch::new().size(PHONE)).await?;
    begin(&window, &site, "da", 1).await?;
    let mut found = Vec::new();
    for page in PAGES {
        open(&window, &site, "da", page).await?;
        window.wait_for("h1").await?;
        window
            .run("document.documentElement.style.fontSize = '200%'", &[])
            .await?;
        if !fits(&window).await? {
            found.push(page);
        }
        window
            .screenshot(&format!("large-{}", page.replace('/', "-")))
            .await?;
    }
    window.close().await?;
    assert!(
        found.is_empty(),
        "wider than the window at 200 %: {found:?}"
    );
    Ok(())
}

/// In the largest letters a phone is narrow: the words of the plan have most of it, so that they are broken where
/// the language breaks them and not after a few letters.
#[tokio::test]
async fn the_plan_in_the_largest_letters_has_room_for_words() -> Outcome<()> {
    let site = Site::start()?;
    for language in ["da", "ar"] {
        let window = Browser::Chromium.launch(Launch::new().size(PHONE)).await?;
        begin(&window, &site, language, 1).await?;
        open(&window, &site, language, "plan").await?;
        let largest = "document.documentElement.dataset.textSize = 'larger'";
        window.run(largest, &[]).await?;
        // How wide the place for words is, and whether a word of up to twelve letters stands in two lines.
        let script = "
            const narrow = [], broken = [];
            for (const words of document.querySelectorAll('.road-stop .row-title, .road-stop .row-date, .road-head h2')) {
                const room = words.closest('.row-words, .road-head > div').getBoundingClientRect().width;
                if (room < innerWidth / 2) narrow.push(room + ' ' + words.textContent);
                const texts = document.createTreeWalker(words, NodeFilter.SHOW_TEXT);
                for (let text; (text = texts.nextNode());) {
                    for (const { 0: word, index } of text.data.matchAll(/[\\p{L}\\p{M}\\d.]+/gu)) {
                        const range = new Range();
                        range.setStart(text, index);
                        range.setEnd(text, index + word.length);
                        const lines = new Set([...range.getClientRects()].map(one => Math.round(one.top)));
                        if (word.length <= 12 && lines.size > 1) broken.push(word);
                    }
                }
            }
            return { narrow: narrow.slice(0, 5), broken: [...new Set(broken)] };";
        let seen = window.run(script, &[]).await?;
        for at in [0, 1_400, 2_800] {
            let script = "scrollTo(0, arguments[0])";
            window.run(script, &[at.into()]).await?;
            window
                .screenshot(&format!("{language}-plan-largest-{at}"))
                .await?;
        }
        let expected = serde_json::json!({ "narrow": [], "broken": [] });
        assert_eq!(seen, expected, "{language}");
        assert!(fits(&window).await?, "{language}");
        window.close().await?;
    }
    Ok(())
}

/// Numbers and Danish terms keep their own direction within Arabic.
#[tokio::test]
async fn numbers_are_not_turned_around() -> Outcome<()> {
    let site = Site::start()?;
    for browser in Browser::ALL {
        let window = browser.launch(Launch::new().size(PHONE)).await?;
        open(&window, &site, "ar", "contacts").await?;
        window.wait_for(".numbers bdi.number").await?;
        // What is folded has no place on the page.
        let unfold =
            "for (const fold of document.querySelectorAll('main details')) fold.open = true";
        window.run(unfold, &[]).await?;
        // Where the first digit is drawn, and where the last one is: from left to right.
        let script = "
            return [...document.querySelectorAll('bdi.number')].filter(e => e.textContent.length > 3).every(e => {
                const text = e.firstChild, range = document.createRange();
                const at = i => { range.setStart(text, i); range.setEnd(text, i + 1); return range.getBoundingClientRect().x; };
                return at(0) < at(text.length - 1);
            })";
        let all = window.run(script, &[]).await?;
        assert_eq!(all, true, "{browser:?}");
        let all = window
            .run(
                "return [...document.querySelectorAll('bdi')].every(e => e.dir === 'ltr')",
                &[],
            )
            .await?;
        assert_eq!(all, true, "{browser:?}");
        window.close().await?;
    }
    Ok(())
}

/// With the largest letters, and with those that the browser was set to, the head breaks before what is tapped there
/// becomes too small, and nothing leaves the window.
#[tokio::test]
async fn in_the_largest_letters_the_head_can_be_tapped() -> Outcome<()> {
    let site = Site::start()?;
    for width in [320, 360] {
        let size = Size { width, ..PHONE };
        for language in ["da", "en", "ar", "uk"] {
            let window = Browser::Chromium.launch(Launch::new().size(size)).await?;
            open(&window, &site, language, "start").await?;
            for letters in [
                "document.documentElement.dataset.textSize = 'larger'",
                "document.documentElement.style.fontSize = '36px'",
            ] {
                window.run(letters, &[]).await?;
                let script = "
                    const least = { '.brand': 24, '.language-switch': 44, '.to-search': 44, '.emergency': 44 };
                    return Object.entries(least).flatMap(([css, width]) => {
                        const place = document.querySelector('.head ' + css).getBoundingClientRect();
                        const fits = place.width >= width && place.height >= 44
                            && place.left >= -0.5 && place.right <= innerWidth + 0.5;
                        return fits ? [] : [css + ' ' + [place.left, place.right, place.height].map(Math.round)];
                    });";
                let small = window.run(script, &[]).await?;
                let name = format!("{language}-head-{width}-{}", letters.len());
                window.screenshot(&name).await?;
                assert_eq!(
                    small,
                    serde_json::json!([]),
                    "{language}, {width}, {letters}"
                );
                assert!(fits(&window).await?, "{language}, {width}, {letters}");
            }
            window.close().await?;
        }
    }
    Ok(())
}

/// The menu gives way to what is said about a language that does not come, and nothing of it stays where nothing is
/// missing.
#[tokio::test]
async fn a_language_that_does_not_come_is_told_and_then_forgotten() -> Outcome<()> {
    let site = Site::start()?;
    let window = Browser::Chromium.launch(Launch::new().size(PHONE)).await?;
    open(&window, &site, "da", "programmes/hedensted").await?;
    site.faults().set("/locales/ar/*", Fault::Status(404));
    site.faults()
        .set("/packs/*/texts/ar.json", Fault::Status(404));
    window.click(".language-switch summary").await?;
    window.click(".language-switch a[hreflang=ar]").await?;
    window.wait_for_text("Sproget kunne ikke hentes").await?;
    assert_eq!(window.count(".language-switch[open]").await?, 0);
    site.faults().clear();
    window.run("history.back()", &[]).await?;
    window.wait_gone(".trouble").await?;
    assert_eq!(window.count("html[lang=da]").await?, 1);
    window.close().await
}

/// A language that is on its way says so where it was chosen.
#[tokio::test]
async fn a_language_on_its_way_is_waited_for_visibly() -> Outcome<()> {
    let site = Site::start()?;
    let window = Browser::Chromium.launch(Launch::new().size(PHONE)).await?;
    open(&window, &site, "da", "programmes/hedensted").await?;
    site.faults().set("/locales/ar/*", Fault::Hold);
    window.click(".language-switch summary").await?;
    window.click(".language-switch a[hreflang=ar]").await?;
    window
        .wait_for(".language-switch summary[aria-busy=true]")
        .await?;
    site.faults().clear();
    window.wait_for("html[lang=ar]").await?;
    assert_eq!(window.count(".language-switch [aria-busy]").await?, 0);
    window.close().await
}
