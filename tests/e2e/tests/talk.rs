//! A talk: made, given in two windows, taken home; and no slide of any of them that runs over.

mod common;

use std::path::PathBuf;

use common::{fits, open};
use e2e::{Browser, DESKTOP, Key, Launch, Outcome, PHONE, Site, Size, Window};
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
