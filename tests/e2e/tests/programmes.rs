//! Every programme, walked from its choice to its last step in each language; and the way of a person who
//! follows several, from the asylum centre to a job.

use crate::common::{begin, day, fits, open, saved};
use e2e::{Browser, Launch, Outcome, PHONE, Profile, Site, Window};

/// Those that become a plan.
const PLANS: [&str; 7] = [
    "fast-track",
    "venner-viser-vej",
    "igu",
    "sonderborg",
    "riac-esbjerg",
    "venner-viser-vej-frivillig",
    "hedensted",
];
/// Read only.
const READ: &str = "brancheforloeb-koordinator";

/// A page that stands there whole: a heading, within the window, every text in the reader's language.
async fn is_whole(window: &Window, what: &str) -> Outcome<()> {
    window.wait_for("main h1").await?;
    window.wait_gone(".page-state").await?;
    let script = "
        const title = document.querySelector('main h1').textContent.trim();
        const marks = document.querySelectorAll('.standing.missing, .standing.stale').length;
        return title !== '' && marks === 0;";
    window
        .until(&format!("{what} to be whole"), script, &[])
        .await?;
    assert!(fits(window).await?, "{what} is wider than the phone");
    Ok(())
}

/// From the programme's page to its plan, then along the steps to the last.
async fn walked(window: &Window, site: &Site, language: &str, programme: &str) -> Outcome<()> {
    open(window, site, language, &format!("programmes/{programme}")).await?;
    is_whole(window, programme).await?;
    if programme == READ {
        assert_eq!(window.count("a[href*='start/programme/']").await?, 0);
    } else {
        window
            .click(&format!("a.button[href$='start/programme/{programme}']"))
            .await?;
        is_whole(window, &format!("the date of {programme}")).await?;
        let begun = day(window, -10).await?;
        window.set_value("input[type=date]", &begun).await?;
        window.click(".date-form button[type=submit]").await?;
        window.wait_for(".today .hero").await?;
        saved(window).await?;
    }
    open(window, site, language, &format!("programmes/{programme}")).await?;
    let script = "return document.querySelectorAll('.phase .rows a').length";
    let steps = window.run(script, &[]).await?.as_u64().unwrap_or_default();
    assert!(steps >= 5, "{programme} has {steps} steps");
    window.click(".phase .rows a").await?;
    for step in 1..=steps {
        let what = format!("step {step} of {programme}");
        window.wait_for("article.step").await?;
        is_whole(window, &what).await?;
        if step < steps {
            let title = window.texts("main h1").await?.concat();
            window.click(".neighbours a[rel=next]").await?;
            let script = "return document.querySelector('main h1')?.textContent !== arguments[0]";
            window
                .until("the next step", script, &[title.into()])
                .await?;
        }
    }
    assert_eq!(window.count(".neighbours a[rel=next]").await?, 0);
    Ok(())
}

async fn all_walked(language: &str) -> Outcome<()> {
    let site = Site::start()?;
    let window = Browser::Chromium.launch(Launch::new().size(PHONE)).await?;
    for programme in PLANS.into_iter().chain([READ]) {
        walked(&window, &site, language, programme).await?;
    }
    // All of them are one plan now.
    open(&window, &site, language, "plan").await?;
    is_whole(&window, "the plan of all").await?;
    assert_eq!(window.count(".road-programme").await?, PLANS.len());
    open(&window, &site, language, "today").await?;
    is_whole(&window, "today of all").await?;
    window.expect_no_problems(&site).await?;
    window.close().await
}

#[tokio::test]
async fn every_programme_is_walked_in_danish() -> Outcome<()> {
    all_walked("da").await
}

#[tokio::test]
async fn every_programme_is_walked_in_english() -> Outcome<()> {
    all_walked("en").await
}

#[tokio::test]
async fn every_programme_is_walked_in_arabic() -> Outcome<()> {
    all_walked("ar").await
}

#[tokio::test]
async fn every_programme_is_walked_in_ukrainian() -> Outcome<()> {
    all_walked("uk").await
}

/// A date of a step of the plan, written where the step shows it.
async fn recorded(
    window: &Window,
    site: &Site,
    path: &str,
    anchor: &str,
    days: i64,
) -> Outcome<()> {
    open(window, site, "ar", path).await?;
    // Unfolded already where there is no date yet.
    let unfold = "for (const fold of document.querySelectorAll('details.record-date, .record-date details')) fold.open = true";
    window.wait_for(".record-date").await?;
    window.run(unfold, &[]).await?;
    let date = day(window, days).await?;
    window.set_value(&format!("#date-{anchor}"), &date).await?;
    window.click(".record-date button[type=submit]").await?;
    window.wait_for(".record-date .provenance").await?;
    saved(window).await
}

/// Adds a programme to the plan, with its first date.
async fn followed(window: &Window, site: &Site, programme: &str, days: i64) -> Outcome<()> {
    open(window, site, "ar", &format!("start/programme/{programme}")).await?;
    let date = day(window, days).await?;
    window.set_value("input[type=date]", &date).await?;
    window.click(".date-form button[type=submit]").await?;
    window.wait_for(".today").await?;
    saved(window).await
}

/// Asylum centre, Fast Track, permit, housing, Hedensted, internship, IGU: one plan, one Today, one road.
#[tokio::test]
async fn the_way_from_the_centre_to_igu_is_one_plan() -> Outcome<()> {
    let site = Site::start()?;
    let profile = Profile::new()?;
    let launch = || Launch::new().size(PHONE).profile(&profile);
    let window = Browser::Chromium.launch(launch()).await?;

    // The chooser finds Fast Track for somebody without a permit.
    open(&window, &site, "ar", "start/programme").await?;
    window.click(".asked li:nth-child(2) button").await?;
    window
        .wait_for(".suggested a[href$='start/programme/fast-track']")
        .await?;
    assert_eq!(
        window
            .count(".suggested a[href$='start/programme/hedensted']")
            .await?,
        0
    );
    window
        .click(".suggested a[href$='start/programme/fast-track']")
        .await?;
    let began = day(&window, -120).await?;
    window.set_value("input[type=date]", &began).await?;
    window.click(".date-form button[type=submit]").await?;
    window.wait_for(".today .hero").await?;
    saved(&window).await?;
    let red_cross = window.texts(".support-now").await?.concat();
    assert!(red_cross.contains("Røde Kors"), "{red_cross}");

    // The permit has come: the municipality stands by now.
    recorded(
        &window,
        &site,
        "programmes/fast-track/steps/permit",
        "permit",
        -60,
    )
    .await?;
    open(&window, &site, "ar", "today").await?;
    window.wait_for(".support-now").await?;
    let municipality = window.texts(".support-now").await?.concat();
    assert_ne!(municipality, red_cross);

    followed(&window, &site, "hedensted", -40).await?;
    recorded(
        &window,
        &site,
        "programmes/hedensted/steps/internship-start",
        "internship-start",
        -5,
    )
    .await?;
    followed(&window, &site, "igu", 30).await?;

    open(&window, &site, "ar", "plan").await?;
    window.wait_for(".road").await?;
    // Three stretches of programmes in the order of their dates, and no step twice.
    let script = "
        const programmes = [...document.querySelectorAll('.road-programme a')].map(link => link.pathname.split('/').pop());
        const steps = [...document.querySelectorAll('.road-stop a')].map(link => link.pathname.split('/').pop());
        return [programmes.join(' '), steps.length - new Set(steps).size, steps.filter(step => step === 'internship-start').length];";
    let found = window.run(script, &[]).await?;
    assert_eq!(found, serde_json::json!(["fast-track hedensted igu", 0, 1]));
    is_whole(&window, "the plan").await?;
    window.expect_no_problems(&site).await?;
    window.close().await?;

    // The next day everything is as it was.
    let window = Browser::Chromium.launch(launch()).await?;
    open(&window, &site, "ar", "plan").await?;
    window.wait_for(".road").await?;
    assert_eq!(window.run(script, &[]).await?, found);

    // One of them is left again; what was written stays.
    open(&window, &site, "ar", "programmes/igu").await?;
    window.click(".programme p > button.button").await?;
    window
        .wait_for("a.button[href$='start/programme/igu']")
        .await?;
    saved(&window).await?;
    open(&window, &site, "ar", "plan").await?;
    window.wait_for(".road").await?;
    assert_eq!(window.count(".road-programme").await?, 2);
    window.expect_no_problems(&site).await?;
    window.close().await
}

/// Whoever leaves their last programme chooses anew; what they wrote is there, and one tap brings it all back.
#[tokio::test]
async fn the_last_programme_can_be_left_and_nothing_is_lost() -> Outcome<()> {
    let site = Site::start()?;
    let window = Browser::Chromium.launch(Launch::new().size(PHONE)).await?;
    begin(&window, &site, "ar", 5).await?;
    for _ in 0..2 {
        open(&window, &site, "ar", "programmes/hedensted").await?;
        window.click(".programme p > button.button").await?;
        window.wait_for(".choose .choices").await?;
        saved(&window).await?;
        window.click(".toast-actions .button").await?;
        saved(&window).await?;
        open(&window, &site, "ar", "today").await?;
        window.wait_for(".today .hero").await?;
    }
    open(&window, &site, "ar", "programmes/hedensted").await?;
    window.click(".programme p > button.button").await?;
    window.wait_for(".choose .choices").await?;
    saved(&window).await?;
    open(&window, &site, "ar", "today").await?;
    // By its name, which a pack knows that the page asks for by itself.
    window.wait_for(".kept-row .words").await?;
    assert!(fits(&window).await?, "what is kept is wider than the phone");
    assert_eq!(window.axe().await?, Vec::<String>::new());
    // Followed again, it is the plan that it was.
    open(&window, &site, "ar", "start/programme/hedensted").await?;
    window.click(".start .notice .button.primary").await?;
    window.wait_for(".road").await?;
    saved(&window).await?;
    // A date and a programme are undone together.
    followed(&window, &site, "igu", 30).await?;
    window.click(".toast-actions .button").await?;
    saved(&window).await?;
    open(&window, &site, "ar", "plan").await?;
    window.wait_for(".road").await?;
    assert_eq!(window.count(".road-programme").await?, 0);
    window.expect_no_problems(&site).await?;
    window.close().await
}
