//! Paper and calendar: what Chromium prints in two scripts, and what another reader finds in the calendar file.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::common::{begin, open};
use e2e::{Browser, Launch, Outcome, PHONE, Profile, Site, Window};
use serde_json::Value;

const SHEETS: [&str; 6] = [
    "paper/plan",
    "paper/checklist",
    "paper/folder",
    "paper/phrases/doctor",
    "paper/steps/hedensted/info-meeting",
    // The ordinary page of the plan can be printed as well.
    "plan",
];

/// What must not be parted: marked at its beginning and its end, for the printed page to be looked at.
const WHOLE: &str = ".paper-step, .paper-question:not(:has(.paper-says)), .paper-says > li, \
    .paper-ticks > li, .road-stop > .row";

/// The pages of a PDF as text.
fn pages(pdf: &Path) -> Vec<String> {
    let run = Command::new("pdftotext")
        .args(["-layout", "-enc", "UTF-8"])
        .args([pdf.as_os_str(), "-".as_ref()])
        .output()
        .expect("pdftotext (poppler-utils)");
    assert!(run.status.success());
    let text = String::from_utf8(run.stdout).expect("text");
    let pages = text.split_terminator('\u{c}');
    pages.map(str::to_owned).collect()
}

async fn printed(window: &Window, folder: &Path, name: &str) -> Outcome<(PathBuf, Vec<String>)> {
    let pdf = folder.join(format!("{}.pdf", name.replace('/', "-")));
    window.print_pdf(&pdf).await?;
    let pages = pages(&pdf);
    Ok((pdf, pages))
}

/// Puts a mark before and after the words of everything that has to stay whole. How many there are.
async fn mark(window: &Window) -> Outcome<usize> {
    let script = "
        const whole = [...document.querySelectorAll(arguments[0])].filter(e => e.offsetParent);
        whole.forEach((e, n) => {
            const mark = text => Object.assign(document.createElement('bdi'), { textContent: text, dir: 'ltr' });
            const texts = [...e.querySelectorAll('h3, p, span')].filter(t => t.offsetParent && !t.closest('.visually-hidden') && t.textContent.trim() && !t.querySelector('p, h3, div'));
            (texts[0] || e).prepend(mark(`Aq${n}z`));
            (texts.at(-1) || e).append(mark(`Zq${n}z`));
        });
        return whole.length;";
    let count = window.run(script, &[Value::from(WHOLE)]).await?;
    Ok(count.as_u64().unwrap_or_default() as usize)
}

async fn sheets_are_sound(language: &str) -> Outcome<()> {
    let site = Site::start()?;
    let window = Browser::Chromium.launch(Launch::new().size(PHONE)).await?;
    begin(&window, &site, language, 1).await?;
    // With a folder in the environment, the sheets stay there to be looked at.
    let kept = std::env::var_os("VEJVISER_PRINTED").map(PathBuf::from);
    let place = Profile::new()?;
    let folder = kept.unwrap_or_else(|| place.folder().to_owned());
    std::fs::create_dir_all(&folder)?;
    let mut wrong = Vec::new();
    for sheet in SHEETS {
        open(&window, &site, language, sheet).await?;
        window.wait_for("h1").await?;
        if sheet != "plan" {
            window.wait_for(".paper-qr svg").await?;
        }
        let name = format!("{language}-{sheet}");
        let (_, clean) = printed(&window, &folder, &name).await?;
        let text = clean.concat();
        if clean.is_empty() {
            wrong.push(format!("{name}: nothing is printed"));
        }
        // Neither half of a page nor the buttons around it.
        for (number, page) in clean.iter().enumerate() {
            let lines = page.lines().filter(|line| !line.trim().is_empty()).count();
            if number + 1 < clean.len() && lines < 14 {
                wrong.push(format!("{name}: page {} has {lines} lines", number + 1));
            }
        }
        if sheet != "plan" && !text.contains("Printet") {
            wrong.push(format!("{name}: not in Danish: {text}"));
        }
        for around in ["PDF", "1813", "Vejviser"] {
            if text.contains(around) {
                wrong.push(format!("{name}: {around} is printed"));
            }
        }
        if language == "ar" && !text.chars().any(is_arabic) {
            wrong.push(format!("{name}: not in Arabic"));
        }
        let count = mark(&window).await?;
        let (pdf, marked) = printed(&window, &folder, &format!("{name}-marked")).await?;
        let page_of = |mark: String| marked.iter().position(|page| page.contains(&mark));
        for n in 0..count {
            match (page_of(format!("Aq{n}z")), page_of(format!("Zq{n}z"))) {
                (Some(first), Some(last)) if first == last => {}
                found => wrong.push(format!("{name}: piece {n} of {count} is parted: {found:?}")),
            }
        }
        if count < 3 {
            wrong.push(format!("{name}: only {count} pieces"));
        }
        drop(std::fs::remove_file(pdf));
    }
    window.expect_no_problems(&site).await?;
    window.close().await?;
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    Ok(())
}

/// As letters, and as the forms of letters that a PDF may have.
fn is_arabic(letter: char) -> bool {
    matches!(letter, '\u{600}'..='\u{6ff}' | '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}')
}

#[tokio::test]
async fn sheets_are_sound_in_danish() -> Outcome<()> {
    sheets_are_sound("da").await
}

#[tokio::test]
async fn sheets_are_sound_in_arabic() -> Outcome<()> {
    sheets_are_sound("ar").await
}

/// What a camera reads off the page.
async fn read_code(window: &Window) -> Outcome<String> {
    let script = "
        const code = document.querySelector('.paper-qr svg'), side = code.viewBox.baseVal.width, scale = 3;
        const canvas = Object.assign(document.createElement('canvas'), { width: side * scale, height: side * scale });
        const on = canvas.getContext('2d');
        on.scale(scale, scale);
        for (const path of code.querySelectorAll('path')) {
            on.fillStyle = getComputedStyle(path).fill;
            on.fill(new Path2D(path.getAttribute('d')));
        }
        const dots = on.getImageData(0, 0, canvas.width, canvas.height).data;
        return [canvas.width, Array.from({ length: dots.length / 4 }, (_, n) => dots[n * 4] > 127 ? '1' : '0').join('')];";
    let seen = window.run(script, &[]).await?;
    let width = seen[0].as_u64().unwrap_or_default() as usize;
    let dots = seen[1].as_str().unwrap_or_default().as_bytes();
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(width, width, |x, y| {
        if dots[y * width + x] == b'1' { 255 } else { 0 }
    });
    let grids = image.detect_grids();
    assert_eq!(grids.len(), 1);
    Ok(grids[0].decode().expect("a code that can be read").1)
}

#[tokio::test]
async fn the_code_leads_back_to_the_page_and_holds_nothing_else() -> Outcome<()> {
    let site = Site::start()?;
    // Dark, where a code would be turned round if it followed the theme.
    let window = Browser::Chromium
        .launch(Launch::new().size(PHONE).dark())
        .await?;
    begin(&window, &site, "ar", 1).await?;
    for (sheet, page) in [
        ("paper/plan", "ar/plan"),
        (
            "paper/steps/hedensted/bank-account",
            "ar/programmes/hedensted/steps/bank-account",
        ),
    ] {
        open(&window, &site, "ar", sheet).await?;
        window.wait_for(".paper-qr svg").await?;
        assert_eq!(read_code(&window).await?, site.page(page));
    }
    window.close().await?;
    Ok(())
}

/// Catches what would become a download.
async fn calendar_file(window: &Window) -> Outcome<String> {
    let catch = "
        window.caught = null;
        const make = URL.createObjectURL;
        URL.createObjectURL = blob => { blob.text().then(text => window.caught = text); return make.call(URL, blob); };
        document.addEventListener('click', event => { if (event.target.download) window.called = event.target.download; });";
    window.run(catch, &[]).await?;
    window.click("#calendar-get").await?;
    window
        .until("the file", "return window.caught !== null", &[])
        .await?;
    window.wait_for(".paper-calendar .outcome").await?;
    let name = window.run("return window.called", &[]).await?;
    assert_eq!(name, "vejviser.ics");
    let text = window.run("return window.caught", &[]).await?;
    Ok(text.as_str().unwrap_or_default().to_owned())
}

/// What ical.js, which Thunderbird reads calendars with, finds in a file: of each event its identity, its words,
/// and all its days, or its real time by the zone that the file explains.
async fn read_by_another(window: &Window, text: &str) -> Outcome<Vec<Value>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../xtask/node_modules/ical.js/dist/ical.es5.min.cjs");
    let source = std::fs::read_to_string(path)?;
    let script = "
        const module = { exports: {} }, exports = module.exports;
        SOURCE
        const ICAL = module.exports.default || module.exports;
        const whole = new ICAL.Component(ICAL.parse(arguments[0]));
        for (const zone of whole.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
        const events = whole.getAllSubcomponents('vevent').map(event => new ICAL.Event(event));
        const own = events.filter(event => !event.isRecurrenceException());
        for (const moved of events.filter(event => event.isRecurrenceException()))
            own.find(event => event.uid === moved.uid).relateException(moved);
        return own.map(event => {
            const days = [];
            if (event.isRecurring()) {
                const steps = event.iterator();
                for (let next; (next = steps.next());) days.push(event.getOccurrenceDetails(next).startDate.toString());
            } else days.push(event.startDate.toString());
            return {
                uid: event.uid, summary: event.summary, text: event.description, days,
                instant: event.startDate.isDate ? null : event.startDate.toUnixTime(),
                tentative: event.component.getFirstPropertyValue('status') === 'TENTATIVE',
                alarms: event.component.getAllSubcomponents('valarm').length,
                url: String(event.component.getFirstPropertyValue('url')),
            };
        });"
        .replace("SOURCE", &source);
    let found = window.run(&script, &[Value::from(text)]).await?;
    Ok(found.as_array().cloned().unwrap_or_default())
}

#[tokio::test]
async fn the_calendar_file_is_read_by_another_program() -> Outcome<()> {
    let site = Site::start()?;
    let window = Browser::Chromium.launch(Launch::new().size(PHONE)).await?;
    begin(&window, &site, "ar", 1).await?;
    open(&window, &site, "ar", "paper").await?;
    window.wait_for("#calendar-get").await?;
    window.click("label[for=remind]").await?;
    let text = calendar_file(&window).await?;
    let events = read_by_another(&window, &text).await?;
    assert!(events.len() > 8, "{events:?}");
    let of = |step: &str| {
        let ends = format!(".{step}@vejviser");
        let mut events = events.iter();
        events.find(|event| {
            event["uid"]
                .as_str()
                .is_some_and(|uid| uid.ends_with(&ends))
        })
    };
    // The 96 hours end at the very time, by the zone that the file brings along.
    let meeting = of("info-meeting").expect("the information meeting");
    let script = "
        const danish = { timeZone: 'Europe/Copenhagen', dateStyle: 'short', timeStyle: 'short' };
        return new Intl.DateTimeFormat('sv-SE', danish).format((arguments[0] - 96 * 3600) * 1000);";
    let begun = window.run(script, &[meeting["instant"].clone()]).await?;
    let housed = format!("{} 10:00", crate::common::day(&window, -1).await?);
    assert_eq!(begun, housed);
    assert_eq!(meeting["alarms"], 2);
    // Meetings every third week, each with its day.
    let follow_up = of("follow-up").expect("follow-up meetings");
    let days = follow_up["days"].as_array().expect("days");
    assert!((5..=12).contains(&days.len()), "{days:?}");
    assert_eq!(follow_up["tentative"], true);
    let summary = follow_up["summary"].as_str().unwrap_or_default();
    assert!(
        summary.chars().any(is_arabic) && summary.contains("(skøn)"),
        "{summary}"
    );
    assert_eq!(
        follow_up["url"],
        site.page("ar/programmes/hedensted/steps/follow-up")
    );
    // Meetings of the offices are not the reader's, unless they are chosen.
    assert!(of("coordination-meeting").is_none());
    window.click("#choose-dates summary").await?;
    window.click("label[for=date-coordination-meeting]").await?;
    let more = calendar_file(&window).await?;
    let more = read_by_another(&window, &more).await?;
    assert_eq!(more.len(), events.len() + 1);
    // One step by itself.
    open(&window, &site, "ar", "paper/steps/hedensted/follow-up").await?;
    window.wait_for("#calendar-get").await?;
    let one = read_by_another(&window, &calendar_file(&window).await?).await?;
    assert_eq!(one.len(), 1);
    assert_eq!(one[0]["days"], follow_up["days"]);
    assert_eq!(one[0]["uid"], follow_up["uid"]);
    assert_eq!(one[0]["alarms"], 0);
    window.expect_no_problems(&site).await?;
    window.close().await?;
    Ok(())
}
