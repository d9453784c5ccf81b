//! A talk: made, given in two windows, taken home; and no slide of any of them that runs over.

use std::path::PathBuf;

use crate::common::{day, fits, open, talk_is_made};
use e2e::{Browser, DESKTOP, Key, LAPTOP, Launch, Outcome, PHONE, Profile, Site, Size, Window};
use serde_json::{Value, json};

const OLD_PROJECTOR: Size = Size {
    width: 1024,
    height: 768,
};
const LANGUAGES: [&str; 4] = ["da", "en", "ar", "uk"];

/// The packs of talks, with the slides of each in order.
fn talks() -> Vec<(String, Vec<String>)> {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../public/packs");
    let mut talks = Vec::new();
    for entry in std::fs::read_dir(&root).expect("the packs") {
        let folder = entry.expect("a pack").path();
        let Ok(text) = std::fs::read_to_string(folder.join("talk.json")) else {
            continue;
        };
        let pack: Value = serde_json::from_str(&text).expect("JSON");
        // The schema of a pack has the same name and no slides.
        let Some(slides) = pack["slides"].as_array() else {
            continue;
        };
        let slides = slides
            .iter()
            .map(|slide| slide["id"].as_str().expect("an id").to_owned());
        let programme = pack["programme"].as_str().expect("a programme").to_owned();
        talks.push((programme, slides.collect()));
    }
    talks.sort();
    talks
}

/// Lays talks into the storage of the browser as if they had been made here: name, programme, slides, languages.
async fn lay(window: &Window, talks: &[(String, &str, &[String], Vec<&str>)]) -> Outcome<()> {
    let entries: Vec<Value> = talks
        .iter()
        .enumerate()
        .map(|(number, (name, programme, slides, languages))| {
            json!({ "id": format!("laid-{name}"), "clock": number + 1, "device": "test", "at": "2026-11-26T08:00:00Z",
                "fact": { "is": "talk", "talk": name, "plot": { "name": name, "programme": programme, "minutes": 45,
                    "languages": languages, "order": slides, "shown": slides } } })
        })
        .collect();
    let script = "
        const [entries] = arguments;
        const wait = asked => new Promise((ok, no) => { asked.onsuccess = () => ok(asked.result); asked.onerror = () => no(asked.error); });
        return wait(indexedDB.open('vejviser')).then(async db => {
            const within = db.transaction(['plans', 'entries'], 'readwrite');
            await wait(within.objectStore('plans').put(JSON.stringify({ id: 'own.talks', created: '2026-11-26T08:00:00Z' }), 'own.talks'));
            for (const entry of entries) {
                await wait(within.objectStore('entries').put(JSON.stringify(entry), ['own.talks', entry.id]));
            }
            db.close();
        });";
    window.run(script, &[entries.into()]).await?;
    Ok(())
}

/// Opens all screens of a talk at once, each in the size of the window, and says what runs over: text that is not
/// within its slide, a block upon another, letters that are lower than a 25th of the height.
const MEASURE: &str = "
    const [path, languages] = arguments;
    const until = async (what, found) => {
        for (let n = 0; n < 600; n++) {
            const it = found();
            if (it) return it;
            await new Promise(ok => setTimeout(ok, 20));
        }
        throw new Error('waited for ' + what + ' at ' + location.pathname + ': ' + document.body.innerText.slice(0, 200));
    };
    document.querySelector('.show')?.setAttribute('data-before', '');
    const link = document.createElement('a');
    link.href = path;
    document.body.append(link);
    link.click();
    link.remove();
    return until('the show', () => location.pathname.endsWith(path)
        && [languages, languages.split(',')[0]].includes([...document.querySelectorAll('.show:not([data-before]) .show-stage .slide-block')].map(block => block.lang).join())).then(async () => {
        if (!window.fullSize) {
            window.fullSize = new CSSStyleSheet();
            document.adoptedStyleSheets = [...document.adoptedStyleSheets, window.fullSize];
        }
        const [width, height] = [innerWidth, innerHeight];
        window.fullSize.replaceSync(`.show-over { inline-size: ${width}px !important; max-inline-size: none !important; padding: 0 !important; border: 0 !important }
            .thumbs { display: block !important; padding: 0 !important } .thumbs > li { inline-size: ${width}px }
            .thumb { border: 0 !important; border-radius: 0 !important; outline: 0 !important }
            .thumb-slide { inline-size: ${width}px !important; block-size: ${height}px !important; aspect-ratio: auto !important }`);
        document.dispatchEvent(new KeyboardEvent('keydown', { key: 'o', bubbles: true }));
        await until('the overview', () => {
            const seen = [...document.querySelectorAll('#show-over[open] .thumb-slide .slide-block')].map(block => block.lang);
            return languages.split(',').every(language => seen.includes(language));
        });
        await document.fonts.ready;
        const wrong = [];
        const screens = [...document.querySelectorAll('.thumb-slide > .slide')];
        screens.forEach((slide, number) => {
            const box = slide.getBoundingClientRect();
            const name = `${path} ${slide.dataset.kind} ${slide.dataset.division} ${slide.dataset.layout} ${slide.dataset.texts} screen ${number}`;
            const tell = (what, element) => wrong.push(`${name}: ${what}: ${element.textContent.slice(0, 60)}`);
            if (Math.abs(box.width - width) > 1 || Math.abs(box.height - height) > 1) tell('not of the size ' + box.width + 'x' + box.height, slide);
            const words = slide.querySelector('.slide-words');
            if (words.scrollHeight > words.clientHeight + 1 || words.scrollWidth > words.clientWidth + 1) {
                tell(`the words take ${words.scrollWidth}x${words.scrollHeight} of ${words.clientWidth}x${words.clientHeight}`, words);
            }
            const picture = slide.querySelector('.slide-picture').getBoundingClientRect();
            const room = words.getBoundingClientRect();
            const blocks = [...slide.querySelectorAll('.slide-block')].map(block => block.getBoundingClientRect());
            for (const piece of slide.querySelectorAll('.slide-title, .slide-points li')) {
                const range = document.createRange();
                range.selectNodeContents(piece);
                for (const line of range.getClientRects()) {
                    if (line.left < room.left - 1 || line.right > room.right + 1 || line.top < room.top - 8 || line.bottom > room.bottom + 8) {
                        tell(`a line ${Math.round(line.left)}-${Math.round(line.right)} ${Math.round(line.top - box.top)}-${Math.round(line.bottom - box.top)} outside ${Math.round(room.left)}-${Math.round(room.right)} ${Math.round(room.top - box.top)}-${Math.round(room.bottom - box.top)}`, piece);
                        break;
                    }
                }
                const size = parseFloat(getComputedStyle(piece).fontSize);
                if (size < height / 25) tell(`letters of ${size}`, piece);
            }
            blocks.forEach((one, at) => blocks.slice(at + 1).forEach(other => {
                if (one.left < other.right - 1 && other.left < one.right - 1 && one.top < other.bottom - 1 && other.top < one.bottom - 1) tell('blocks lie upon each other', words);
            }));
            for (const shape of slide.querySelectorAll('.slide-picture .sign, .slide-glyph, .slide-code svg, .slide-climb svg, .slide-road .sign')) {
                const at = shape.getBoundingClientRect();
                if (at.width < 8 || at.left < picture.left - 2 || at.right > picture.right + 2 || at.top < picture.top - 2 || at.bottom > picture.bottom + 2) {
                    tell(`a picture ${Math.round(at.left)}-${Math.round(at.right)} ${Math.round(at.top - box.top)}-${Math.round(at.bottom - box.top)} is cut by ${Math.round(picture.left)}-${Math.round(picture.right)} ${Math.round(picture.top - box.top)}-${Math.round(picture.bottom - box.top)}`, shape.closest('.slide'));
                }
            }
        });
        document.dispatchEvent(new KeyboardEvent('keydown', { key: 'o', bubbles: true }));
        await until('the slide', () => !document.querySelector('#show-over[open]'));
        return { screens: screens.length, wrong };
    });";

/// Every slide of every talk, in every pair of languages, in one size of the screen.
async fn nothing_runs_over(size: Size) -> Outcome<()> {
    let site = Site::start()?;
    let window = Browser::Chromium.launch(Launch::new().size(size)).await?;
    window.resize(size).await?;
    open(&window, &site, "da", "talks").await?;
    window.wait_for("#talk-new").await?;
    let talks = talks();
    let mut laid = Vec::new();
    for (programme, slides) in &talks {
        for (place, one) in LANGUAGES.iter().enumerate() {
            for other in &LANGUAGES[place + 1..] {
                // Danish first; of two others, each stands first in half of the talks.
                let pair = match (one == &"da", laid.len() % 2) {
                    (false, 1) => vec![*other, *one],
                    _ => vec![*one, *other],
                };
                let name = format!("{programme}-{}", pair.join("-"));
                laid.push((name, programme.as_str(), slides.as_slice(), pair));
            }
        }
        laid.push((
            format!("{programme}-da"),
            programme.as_str(),
            slides.as_slice(),
            vec!["da"],
        ));
        laid.push((
            format!("{programme}-three"),
            programme.as_str(),
            slides.as_slice(),
            vec!["da", "ar", "uk"],
        ));
    }
    lay(&window, &laid).await?;
    open(&window, &site, "da", "talks").await?;
    window.wait_for(".talk-rows li:nth-child(64)").await?;
    let (mut wrong, mut screens) = (Vec::new(), 0);
    for (name, _, slides, languages) in &laid {
        let path = format!("da/talks/{name}/show/1");
        let found = window
            .run(MEASURE, &[path.into(), languages.join(",").into()])
            .await?;
        let seen = found["screens"].as_u64().unwrap_or_default() as usize;
        assert!(
            seen >= slides.len(),
            "{name}: {seen} screens of {} slides",
            slides.len()
        );
        screens += seen;
        let faults = found["wrong"].as_array().cloned().unwrap_or_default();
        wrong.extend(faults.into_iter().map(|fault| fault.to_string()));
    }
    println!(
        "{screens} screens measured at {}x{}",
        size.width, size.height
    );
    assert!(
        wrong.is_empty(),
        "{} faults on {screens} screens:\n{}",
        wrong.len(),
        wrong
            .iter()
            .take(40)
            .cloned()
            .collect::<Vec<_>>()
            .join("\n")
    );
    window.expect_no_problems(&site).await?;
    window.close().await
}

#[tokio::test]
async fn nothing_runs_over_on_a_wall() -> Outcome<()> {
    nothing_runs_over(DESKTOP).await
}

#[tokio::test]
async fn nothing_runs_over_on_an_old_projector() -> Outcome<()> {
    nothing_runs_over(OLD_PROJECTOR).await
}

#[tokio::test]
async fn nothing_runs_over_on_a_phone() -> Outcome<()> {
    nothing_runs_over(PHONE).await
}

/// Every screen of a talk, to be looked at, in the folder that `VEJVISER_SCREENSHOTS` names.
async fn looked_at(
    window: &Window,
    site: &Site,
    locale: &str,
    talk: &str,
    name: &str,
) -> Outcome<()> {
    open(window, site, locale, &format!("talks/{talk}/show/1")).await?;
    window.wait_for(".show-stage .slide-block").await?;
    window.wait_for(".show.idle").await?;
    for number in 1..80 {
        let at = window
            .run(
                "return document.querySelector('[role=status].visually-hidden').textContent",
                &[],
            )
            .await?;
        window.screenshot(&format!("{name}-{number:02}")).await?;
        window.press(Key::PageDown).await?;
        let ended = "const [slide, all] = document.querySelector('[role=status].visually-hidden').textContent.match(/[0-9]+/g); return slide === all";
        let now = window
            .run(
                "return document.querySelector('[role=status].visually-hidden').textContent",
                &[],
            )
            .await?;
        if at == now && window.run(ended, &[]).await? == true {
            break;
        }
    }
    assert!(fits(window).await?);
    Ok(())
}

#[tokio::test]
async fn the_slides_of_hedensted_are_looked_at() -> Outcome<()> {
    if std::env::var_os("VEJVISER_SCREENSHOTS").is_none() {
        return Ok(());
    }
    let site = Site::start()?;
    let talks = talks();
    let (_, slides) = talks
        .iter()
        .find(|(programme, _)| programme == "hedensted")
        .expect("Hedensted");
    for (size, dark, locale) in [
        (DESKTOP, false, "da"),
        (DESKTOP, true, "ar"),
        (PHONE, false, "da"),
    ] {
        let mut launch = Launch::new().size(size);
        if dark {
            launch = launch.dark();
        }
        let window = Browser::Chromium.launch(launch).await?;
        window.resize(size).await?;
        open(&window, &site, locale, "talks").await?;
        window.wait_for("#talk-new").await?;
        lay(
            &window,
            &[(
                "hedensted-looked-at".to_owned(),
                "hedensted",
                slides,
                vec!["da", "ar"],
            )],
        )
        .await?;
        let name = format!(
            "talk-{locale}-{}-{}",
            if dark { "dark" } else { "light" },
            size.width
        );
        looked_at(&window, &site, locale, "hedensted-looked-at", &name).await?;
        window.close().await?;
    }
    Ok(())
}

/// What is wrong with the page as it stands, on a phone and on a laptop.
async fn sound(window: &Window, name: &str) -> Outcome<()> {
    let mut wrong = Vec::new();
    for (size, width) in [(LAPTOP, 1280), (PHONE, 360)] {
        window.resize(size).await?;
        let found = window.axe().await?;
        wrong.extend(found.into_iter().map(|found| format!("{width}: {found}")));
        if !fits(window).await? {
            wrong.push(format!("{width}: wider than the window"));
        }
        if window.count("h1").await? != 1 {
            wrong.push(format!("{width}: not one first heading"));
        }
        window.whole_page(&format!("talk-{name}-{width}")).await?;
    }
    window.resize(LAPTOP).await?;
    assert!(wrong.is_empty(), "{name}: {wrong:#?}");
    Ok(())
}

/// Makes a talk of the Hedensted model, in Danish and another language, and says its address without the language.
async fn made(window: &Window, site: &Site, other: &str) -> Outcome<String> {
    open(window, site, "da", "start").await?;
    // The role leads there.
    window.click("a.choice[href$='/talks']").await?;
    window.wait_for("#talk-new").await?;
    sound(window, &format!("{other}-none")).await?;
    window.click("#talk-new").await?;
    window.click("[data-programme=hedensted]").await?;
    window.click("[data-minutes='10']").await?;
    window.click(&format!("[data-add={other}]")).await?;
    window
        .wait_for(&format!(".talk-language[data-language={other}]"))
        .await?;
    window.type_into("#talk-name", "Tirsdag").await?;
    sound(window, &format!("{other}-new")).await?;
    // The slides may be on their way; then that is said, and nothing is lost.
    talk_is_made(window).await?;
    window.wait_for(".talk-saved[data-state=saved]").await?;
    let address = window.address().await?;
    Ok(format!(
        "talks/{}",
        address.rsplit('/').next().unwrap_or_default()
    ))
}

async fn names(window: &Window) -> Outcome<Vec<String>> {
    let script = "return [...document.querySelectorAll('.talk-slide:not(.left-out)')].map(row => row.dataset.slide).join()";
    let names = window.run(script, &[]).await?;
    Ok(names
        .as_str()
        .unwrap_or_default()
        .split(',')
        .map(str::to_owned)
        .collect())
}

/// The number of the slide that a window shows.
const NUMBER: &str = "return Number(document.querySelector('.show p[role=status], .present-number')?.textContent.match(/[0-9]+/)[0] ?? 0)";

/// A whole talk is made, and given in two windows while there is no network.
async fn given(other: &str) -> Outcome<()> {
    let profile = Profile::new()?;
    let site = Site::start_plain(Site::built()?, 0)?;
    let window = Browser::Chromium
        .launch(Launch::new().size(LAPTOP).profile(&profile))
        .await?;
    let talk = made(&window, &site, other).await?;

    // Another length has other slides; one is left out, one moves, and one is the mediator's own.
    let short = names(&window).await?;
    assert!(short.len() >= 6 && short[0] == "title", "{short:?}");
    window.click("[data-minutes='25']").await?;
    window
        .wait_for(".talk-slide:not(.left-out)[data-slide=ladder]")
        .await?;
    window.click("#shown-folder").await?;
    window
        .wait_for(".talk-slide.left-out[data-slide=folder]")
        .await?;
    window.click("#up-roles").await?;
    window
        .until(
            "the keyboard to stay at the slide that moved",
            "return document.activeElement.id === 'up-roles'
                && document.querySelector('[data-slide=roles]').nextElementSibling.dataset.slide === 'ladder'",
            &[],
        )
        .await?;
    window
        .click(".talk-own details:last-of-type > summary")
        .await?;
    let texts = "[...document.querySelectorAll('#talk-own-new textarea')].forEach((field, n) => {
        field.value = ['Vi mødes igen\\nTag din telefon med', 'Second\\nLine'][n];
        field.dispatchEvent(new Event('input', { bubbles: true })); })";
    window.click("#talk-own-new button[type=submit]").await?;
    window.wait_for("#talk-own-new .fault:not(:empty)").await?;
    window.run(texts, &[]).await?;
    window.click("#talk-own-new button[type=submit]").await?;
    window.wait_for(".talk-slide[data-slide^=own-]").await?;
    window.wait_for(".talk-saved[data-state=saved]").await?;
    let slides = names(&window).await?;
    sound(&window, &format!("{other}-make")).await?;
    window.reload().await?;
    window.wait_for(".talk-slides").await?;
    assert_eq!(names(&window).await?, slides, "what was chosen is kept");
    window
        .wait_for_within(".talk-ready[data-ready=yes]", 90)
        .await?;
    let (make, present) = (
        site.page(&format!("da/{talk}")),
        site.page(&format!("da/{talk}/present/1")),
    );
    let after = site.page(&format!("da/{talk}/after"));
    site.stop();

    // The presenter's view, and the hall in a window of its own.
    window.visit(&make).await?;
    window.click("#talk-present").await?;
    window.wait_for(".present-now .slide").await?;
    sound(&window, &format!("{other}-present")).await?;
    let presenter = window.session().window().await?;
    window.click("#present-second").await?;
    window.until("a second window", "return true", &[]).await?;
    let hall = loop {
        let all = window.session().windows().await?;
        if let Some(hall) = all.into_iter().find(|handle| *handle != presenter) {
            break hall;
        }
    };
    let to = |handle: &thirtyfour::WindowHandle| window.session().switch_to_window(handle.clone());
    to(&hall).await?;
    window
        .wait_for(".show-stage .slide .slide-code svg")
        .await?;
    let tongues = "return [...document.querySelectorAll('.show-stage .slide-block')].map(b => b.lang + b.dir).join()";
    let (both, direction) = (
        window.run(tongues, &[]).await?,
        if other == "ar" { "rtl" } else { "ltr" },
    );
    assert_eq!(both, format!("daltr,{other}{direction}"));

    // From the clicker in the hall to the presenter's screen, and back.
    window.press(Key::PageDown).await?;
    window
        .until(
            "slide 2 in the hall",
            &NUMBER.replace("return", "return 2 ==="),
            &[],
        )
        .await?;
    to(&presenter).await?;
    window
        .until(
            "slide 2 at the presenter's",
            &NUMBER.replace("return", "return 2 ==="),
            &[],
        )
        .await?;
    window.click("#present-start").await?;
    window.click("#present-ahead").await?;
    to(&hall).await?;
    window
        .until(
            "slide 3 in the hall",
            &NUMBER.replace("return", "return 3 ==="),
            &[],
        )
        .await?;
    window.wait_for_address("/show/3").await?;
    // Either can be loaded anew.
    window.reload().await?;
    window.wait_for(".show-stage .slide").await?;
    window
        .until(
            "slide 3 again",
            &NUMBER.replace("return", "return 3 ==="),
            &[],
        )
        .await?;
    to(&presenter).await?;
    window.visit(&present).await?;
    window.wait_for(".present-now .slide").await?;
    window
        .until(
            "the presenter where the hall is",
            &NUMBER.replace("return", "return 3 ==="),
            &[],
        )
        .await?;
    window.wait_for("#present-start[aria-pressed=true]").await?;

    // Two taps for a question, one for a word, and how many there were.
    window.click("#present-question").await?;
    window.click("[data-question]").await?;
    window.wait_for(".present-questions .present-noted").await?;
    window.click("[data-term]").await?;
    window.wait_for("[data-term][aria-pressed=true]").await?;
    window.click(&format!("[data-spoken={other}]")).await?;
    window.click("#present-attendance").await?;
    window.click(&format!("[data-people={other}]")).await?;
    window.type_into("#people-class", "Hold 3").await?;
    window.type_into("#people-number", "9").await?;
    window
        .click(".present-attendance button[type=submit]")
        .await?;
    window.wait_for(".present-counts li").await?;

    // The keys of the hall.
    to(&hall).await?;
    for (key, seen) in [
        ("b", ".show-shade[data-shade=black]"),
        ("w", ".show-shade[data-shade=white]"),
        ("q", ".show-code svg"),
        ("o", "#show-over[open] .thumb"),
    ] {
        window
            .session()
            .action_chain()
            .send_keys(key)
            .perform()
            .await?;
        window.wait_for(seen).await?;
    }
    window
        .session()
        .action_chain()
        .send_keys(Key::Escape)
        .perform()
        .await?;
    window.wait_gone("#show-over[open]").await?;
    window
        .session()
        .action_chain()
        .send_keys("?")
        .perform()
        .await?;
    window.wait_for("#show-over[open] .show-keys").await?;
    sound(&window, &format!("{other}-help")).await?;
    window
        .session()
        .action_chain()
        .send_keys(Key::Escape)
        .perform()
        .await?;
    window.wait_gone("#show-over[open]").await?;
    window
        .session()
        .action_chain()
        .send_keys("g")
        .perform()
        .await?;
    window.wait_for("#show-go-number").await?;
    window.type_into("#show-go-number", "99").await?;
    window.click(".show-go button").await?;
    window.wait_for("#show-go-fault:not(:empty)").await?;
    window.type_into("#show-go-number", "1").await?;
    window.click(".show-go button").await?;
    window
        .until("slide 1", &NUMBER.replace("return", "return 1 ==="), &[])
        .await?;
    window.back().await?;
    window
        .until(
            "back at slide 3",
            &NUMBER.replace("return", "return 3 ==="),
            &[],
        )
        .await?;
    // A browser that shows Danish goes ahead with the arrow to the right.
    window
        .session()
        .action_chain()
        .send_keys(Key::Right)
        .perform()
        .await?;
    window
        .until(
            "on",
            "return !location.pathname.endsWith('/show/3') || true",
            &[],
        )
        .await?;
    sound(&window, &format!("{other}-show")).await?;

    // To the last slide, every one seen by the hall.
    window
        .session()
        .action_chain()
        .send_keys(Key::Home)
        .perform()
        .await?;
    window
        .until(
            "the first slide",
            &NUMBER.replace("return", "return 1 ==="),
            &[],
        )
        .await?;
    let mut kinds = Vec::new();
    for _ in 0..60 {
        let kind = window
            .attribute(".show-stage .slide", "data-kind")
            .await?
            .unwrap_or_default();
        if kinds.last() != Some(&kind) {
            kinds.push(kind.clone());
        }
        if kind == "take-home" {
            break;
        }
        window.press(Key::PageDown).await?;
    }
    for kind in [
        "title",
        "way",
        "phase",
        "step",
        "ladder",
        "roles",
        "own",
        "emergency",
        "questions",
        "take-home",
    ] {
        assert!(kinds.iter().any(|seen| seen == kind), "{kind} in {kinds:?}");
    }
    assert!(
        !kinds.iter().any(|kind| kind == "folder"),
        "it was left out"
    );
    window.wait_for(".show-stage .slide-code svg").await?;

    // The sheet for the coordination meeting, the next day.
    window.visit(&after).await?;
    window.wait_for(".after-lines li strong").await?;
    assert!(window.text().await?.contains("Hold 3"));
    sound(&window, &format!("{other}-after")).await?;
    window.close().await
}

#[tokio::test]
async fn a_whole_talk_is_given_in_danish_and_arabic_without_a_network() -> Outcome<()> {
    given("ar").await
}

#[tokio::test]
async fn a_whole_talk_is_given_in_danish_and_ukrainian_without_a_network() -> Outcome<()> {
    given("uk").await
}

/// The code on a slide leads to the same step in the listener's own language, and on to a plan of their own.
#[tokio::test]
async fn a_listener_takes_the_way_home() -> Outcome<()> {
    let site = Site::start()?;
    let window = Browser::Chromium.launch(Launch::new().size(LAPTOP)).await?;
    let talk = made(&window, &site, "ar").await?;
    window.click("[data-minutes='25']").await?;
    window
        .wait_for(".talk-slide:not(.left-out)[data-slide=adviser-meeting]")
        .await?;
    open(&window, &site, "da", &format!("{talk}/show/1")).await?;
    window.wait_for(".show-stage .slide-code svg").await?;
    let label = "return document.querySelector('.show-code svg, .slide-code svg').getAttribute('aria-label')";
    let whole = window.run(label, &[]).await?;
    assert_eq!(whole, site.page("programmes/hedensted"));
    // On demand, the code of any slide: that of a step leads to the step.
    for _ in 0..20 {
        if window
            .attribute(".show-stage .slide", "data-kind")
            .await?
            .as_deref()
            == Some("step")
        {
            break;
        }
        window.press(Key::PageDown).await?;
    }
    window
        .session()
        .action_chain()
        .send_keys("q")
        .perform()
        .await?;
    window.wait_for(".show-code svg").await?;
    let address = window.run(label, &[]).await?;
    let address = address.as_str().unwrap_or_default().to_owned();
    assert!(
        address.ends_with("/programmes/hedensted/steps/adviser-meeting"),
        "{address}"
    );
    window.close().await?;

    // Somebody whose phone speaks Arabic.
    let phone = Browser::Firefox
        .launch(Launch::new().size(PHONE).languages("ar"))
        .await?;
    phone.goto(&address).await?;
    phone.wait_for("html[lang=ar][dir=rtl]").await?;
    phone.wait_for(".step h1").await?;
    phone
        .click(".only-here a[href$='start/programme/hedensted']")
        .await?;
    let housed = day(&phone, -1).await?;
    phone.set_value("input[type=date]", &housed).await?;
    phone.set_value("input[type=time]", "10:00").await?;
    phone.click(".date-form button[type=submit]").await?;
    phone.wait_for(".today").await?;
    phone.close().await?;

    // Somebody whose language the app does not have is asked, and then reads the same.
    let phone = Browser::Firefox
        .launch(Launch::new().size(PHONE).languages("so"))
        .await?;
    phone.goto(&address).await?;
    phone.click(".language-row[hreflang=uk]").await?;
    phone.wait_for("html[lang=uk]").await?;
    phone.wait_for(".step h1").await?;
    phone
        .wait_for_address("/uk/programmes/hedensted/steps/adviser-meeting")
        .await?;
    phone.close().await
}

/// The slides on paper: a page of the most important, then two slides to a page.
#[tokio::test]
async fn the_slides_are_printed() -> Outcome<()> {
    let site = Site::start()?;
    let window = Browser::Chromium.launch(Launch::new().size(LAPTOP)).await?;
    let talk = made(&window, &site, "ar").await?;
    let shown = names(&window).await?.len();
    open(&window, &site, "da", &format!("{talk}/paper")).await?;
    window.wait_for(".handout-foot .slide-code svg").await?;
    window.wait_for(".handout-slide").await?;
    sound(&window, "paper").await?;
    let screens = window.count(".handout-slide").await?;
    assert!(screens >= shown);
    let kept = std::env::var_os("VEJVISER_PRINTED").map(PathBuf::from);
    let place = Profile::new()?;
    let folder = kept.unwrap_or_else(|| place.folder().to_owned());
    std::fs::create_dir_all(&folder)?;
    let pdf = folder.join("talk.pdf");
    window.print_pdf(&pdf).await?;
    let run = std::process::Command::new("pdftotext")
        .args(["-layout", "-enc", "UTF-8"])
        .args([pdf.as_os_str(), "-".as_ref()])
        .output()?;
    let text = String::from_utf8_lossy(&run.stdout);
    let pages = text.split_terminator('\u{c}').count();
    let wanted = 1 + screens.div_ceil(2);
    assert_eq!(
        pages, wanted,
        "one page, and two slides on each of the others"
    );
    window.expect_no_problems(&site).await?;
    window.close().await
}
