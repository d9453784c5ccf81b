//! A volunteer walks beside two people: their plans, the meetings, one screen for two, and the end.

use crate::common::{day, fits, open, saved};
use e2e::{Browser, LAPTOP, Launch, Outcome, PHONE, Site, Window};

/// What is wrong with the page as it stands, in both sizes.
async fn looked_at(window: &Window, name: &str) -> Outcome<()> {
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
        window.whole_page(&format!("beside-{name}-{width}")).await?;
    }
    assert!(wrong.is_empty(), "{name}: {wrong:#?}");
    Ok(())
}

/// Begins a plan for somebody, and says its id.
async fn begin(window: &Window, called: &str, language: &str) -> Outcome<String> {
    if window.count(".add-person[open]").await? == 0 {
        window.click(".add-person > summary").await?;
    }
    window.type_into("#called", called).await?;
    window.click("[data-programme=hedensted]").await?;
    begun(window, language).await
}

/// The picture that is offered is nobody else's.
async fn begun(window: &Window, language: &str) -> Outcome<String> {
    window
        .click(&format!("#person-form [data-language={language}]"))
        .await?;
    window.click("#person-form button[type=submit]").await?;
    window.wait_for(".person-page").await?;
    saved(window).await?;
    let address = window.address().await?;
    Ok(address.rsplit('/').next().unwrap_or_default().to_owned())
}

/// Everything that is stored, as one text.
async fn stored(window: &Window) -> Outcome<String> {
    let script = "
        const open = () => new Promise((ok, no) => {
            const asked = indexedDB.open('vejviser');
            asked.onsuccess = () => ok(asked.result);
            asked.onerror = () => no(asked.error);
        });
        return open().then(async db => {
            const all = [];
            for (const name of db.objectStoreNames) {
                const store = db.transaction(name).objectStore(name);
                for (const asked of [store.getAllKeys(), store.getAll()]) {
                    await new Promise(ok => { asked.onsuccess = ok; });
                    all.push(asked.result);
                }
            }
            db.close();
            return JSON.stringify(all);
        });";
    let stored = window.run(script, &[]).await?;
    Ok(stored.as_str().unwrap_or_default().to_owned())
}

async fn walked(language: &str, theirs: &str) -> Outcome<()> {
    let site = Site::start()?;
    let window = Browser::Chromium.launch(Launch::new().size(PHONE)).await?;
    window.visit(&site.url()).await?;
    window
        .click(&format!(".language-row[hreflang={language}]"))
        .await?;
    window.wait_for(&format!("html[lang={language}]")).await?;
    // The role leads there.
    window.click("a.choice[href$='/beside']").await?;
    window.wait_for(".everybody .notice").await?;

    // Without a nickname nothing begins.
    window.click("[data-programme=hedensted]").await?;
    window.click("#person-form button[type=submit]").await?;
    window.wait_for("#person-fault span").await?;
    let first = begin(&window, "Nora", theirs).await?;

    // A meeting that lies behind cannot be planned; one ahead can.
    let past = day(&window, -2).await?;
    window.set_value("#meeting-date", &past).await?;
    window.click("#form-meeting button[type=submit]").await?;
    window.wait_for("#fault-meeting span").await?;
    let ahead = day(&window, 3).await?;
    window.set_value("#meeting-date", &ahead).await?;
    window.set_value("#meeting-time", "16:30").await?;
    window.click("#form-meeting button[type=submit]").await?;
    window.wait_for("#next-meeting").await?;
    saved(&window).await?;
    // A suggestion is taken up, an agreement is written down and done.
    window.click(".suggestions .points button").await?;
    window.wait_for(".points.open li").await?;
    window.type_into("#write-agreed", "kør med bus 12").await?;
    window.click("#form-agreed button[type=submit]").await?;
    window
        .until(
            "two points",
            "return document.querySelectorAll('.points.open li').length === 2",
            &[],
        )
        .await?;
    window.type_into("#write-met", "010190-1234").await?;
    window.wait_for("#form-met > .fault span").await?;
    window.set_value("#write-met", "kaffe").await?;
    window.click("#form-met button[type=submit]").await?;
    window.wait_for(".points.met li").await?;
    saved(&window).await?;
    looked_at(&window, &format!("{language}-person")).await?;

    // The plan opens in the pages of every plan, under a band that says whose it is.
    window.click("#open-plan").await?;
    window.wait_for(".band .mark").await?;
    window.wait_for(".today").await?;
    let housed = day(&window, -9).await?;
    window.set_value("#date-housed", &housed).await?;
    window.click(".hero .date-form button[type=submit]").await?;
    window.wait_gone("#date-housed").await?;
    window.wait_for(".hero h2").await?;
    saved(&window).await?;
    looked_at(&window, &format!("{language}-band")).await?;
    open(&window, &site, language, "plan").await?;
    window.wait_for(".band strong").await?;
    let band = window.texts(".band strong").await?.join(" ");
    assert!(band.contains("Nora"), "{band}");
    // The way back: there is no plan of one's own, so it leads to the people.
    window.click("#band-leave").await?;
    window.wait_for(".person-card").await?;
    assert_eq!(window.count(".band").await?, 0);

    // Somebody else beside.
    window.click(".add-person > summary").await?;
    window.click("button[data-colour=blue]").await?;
    window.click("button[data-symbol=star]").await?;
    window.type_into("#called", "Sami").await?;
    window.click("[data-programme=hedensted]").await?;
    window.click("#person-form button[type=submit]").await?;
    window.wait_for("#person-fault span").await?;
    window.click("button[data-symbol=moon]").await?;
    let second = begun(&window, "uk").await?;
    open(&window, &site, language, "beside").await?;
    window.wait_for(".person-card:nth-child(2)").await?;
    // The packs of the plans may come a moment later.
    window.wait_for(".person-card .late").await?;
    // Whom one meets first stands first, and what is late is told.
    let cards = "return [...document.querySelectorAll('.person-card')].map(card =>
        card.querySelector('bdi').textContent + (card.querySelector('.late') ? ' late' : '')).join()";
    assert_eq!(window.run(cards, &[]).await?, "Nora late,Sami");
    looked_at(&window, &format!("{language}-everybody")).await?;

    // One screen for two languages.
    open(
        &window,
        &site,
        language,
        &format!("beside/{first}/together"),
    )
    .await?;
    window.wait_for(".half.turn[data-side=mine]").await?;
    window
        .wait_for(&format!(".half[data-side=theirs] .stage [lang={theirs}]"))
        .await?;
    window.wait_for("[data-topic=steps]").await?;
    window.click("[data-topic=steps]").await?;
    window.click(".sayings li:first-child .button").await?;
    // What was pointed at stands on both sides in their own languages, and it is the other's turn.
    window.wait_for(".half.turn[data-side=theirs]").await?;
    let stages = "return [...document.querySelectorAll('.stage span')].map(s => s.lang).join()";
    assert_eq!(
        window.run(stages, &[]).await?,
        format!("{theirs},{language}")
    );
    window
        .click("[data-side=theirs] [data-answer=together-yes]")
        .await?;
    window.wait_for(".half.turn[data-side=mine]").await?;
    window.click("#together-turn").await?;
    window.wait_for(".together.facing").await?;
    // Nothing hangs out of its half, and at least three sentences can be seen at once and tapped.
    let roomy = "const list = document.querySelector('.sayings');
        const first = list.querySelector('.button').getBoundingClientRect().height;
        return [...document.querySelectorAll('.half')].every(half => half.scrollHeight <= half.clientHeight + 1)
            && first >= 47 && list.clientHeight >= 3 * first";
    assert_eq!(
        window.run(roomy, &[]).await?,
        true,
        "there is room for sentences"
    );
    window
        .screenshot(&format!("{language}-together-seen"))
        .await?;
    looked_at(&window, &format!("{language}-together")).await?;

    open(&window, &site, language, "beside/role").await?;
    window.wait_for(".role-page section").await?;
    looked_at(&window, &format!("{language}-role")).await?;

    // The end: everything of the one is gone, and nothing of the other.
    assert!(stored(&window).await?.contains(&first));
    open(&window, &site, language, &format!("beside/{first}/end")).await?;
    window.wait_for("#end-ask").await?;
    looked_at(&window, &format!("{language}-end")).await?;
    window.click("#end-ask").await?;
    // The question stands above its answers, and none of them is squeezed to a column of letters.
    window.wait_for("#end-do").await?;
    let low = "return [...document.querySelectorAll('.notice .button')].every(button => button.offsetHeight < 100)";
    assert_eq!(window.run(low, &[]).await?, true);
    looked_at(&window, &format!("{language}-end-asked")).await?;
    window.click("#end-do").await?;
    window.wait_for(".receipt").await?;
    looked_at(&window, &format!("{language}-receipt")).await?;
    saved(&window).await?;
    let left = stored(&window).await?;
    assert!(!left.contains(&first) && !left.contains("Nora"), "{left}");
    assert!(left.contains(&second) && left.contains("Sami"));
    open(&window, &site, language, "beside").await?;
    window.wait_for(".person-card").await?;
    assert_eq!(window.count(".person-card").await?, 1);
    window.expect_no_problems(&site).await?;
    window.close().await
}

#[tokio::test]
async fn a_volunteer_walks_beside_two_in_danish() -> Outcome<()> {
    walked("da", "ar").await
}

#[tokio::test]
async fn a_volunteer_walks_beside_two_in_arabic() -> Outcome<()> {
    walked("ar", "uk").await
}

/// The volunteer's own plan and that of a person stay apart.
#[tokio::test]
async fn a_volunteer_with_a_plan_of_their_own_comes_back_to_it() -> Outcome<()> {
    let site = Site::start()?;
    let window = Browser::Chromium.launch(Launch::new().size(PHONE)).await?;
    crate::common::begin(&window, &site, "da", 1).await?;
    let own = "return document.querySelectorAll('.band').length === 0
        && !!document.querySelector('.window')";
    window.until("one's own plan", own, &[]).await?;
    open(&window, &site, "da", "beside").await?;
    window.wait_for(".everybody").await?;
    begin(&window, "Nora", "ar").await?;
    window.click("#open-plan").await?;
    window.wait_for(".band").await?;
    window.wait_for("#date-housed").await?;
    // Loaded anew it is still the plan of the person, and says so.
    window.reload().await?;
    window.wait_for_app().await?;
    window.wait_for(".band").await?;
    window.click("#band-leave").await?;
    window.wait_gone(".band").await?;
    window.until("one's own plan", own, &[]).await?;
    window.expect_no_problems(&site).await?;
    window.close().await
}

/// One tab ends the match while another has the plan open, writes in it and has not heard of it yet: the plan stays
/// away, and nothing of it comes back.
#[tokio::test]
async fn an_older_tab_does_not_bring_back_a_plan_that_was_deleted() -> Outcome<()> {
    let site = Site::start()?;
    // A tab that hears nothing of the others for as long as the test says so, as one that sleeps.
    site.add_script(
        "const real = BroadcastChannel.prototype;
        const set = Object.getOwnPropertyDescriptor(real, 'onmessage').set;
        const add = real.addEventListener;
        window.slept = [];
        const later = hear => event => window.sleeps ? window.slept.push(() => hear(event)) : hear(event);
        Object.defineProperty(real, 'onmessage', { set(hear) { set.call(this, hear && later(hear)); } });
        real.addEventListener = function (kind, hear, ...rest) {
            return add.call(this, kind, later(e => hear.handleEvent ? hear.handleEvent(e) : hear.call(this, e)), ...rest);
        };
        window.wakes = () => { window.sleeps = false; window.slept.splice(0).forEach(hear => hear()); };",
    );
    let window = Browser::Chromium.launch(Launch::new().size(PHONE)).await?;
    open(&window, &site, "da", "beside").await?;
    window.wait_for(".everybody").await?;
    let nora = begin(&window, "Nora", "ar").await?;
    window.click("#open-plan").await?;
    window.wait_for(".band").await?;
    let older = window.session().window().await?;
    let step = "programmes/hedensted/steps/bank-account";
    open(&window, &site, "da", step).await?;
    window.wait_for(".state-button").await?;
    let tab = window.session().new_tab().await?;
    window.session().switch_to_window(tab.clone()).await?;
    open(&window, &site, "da", &format!("beside/{nora}/end")).await?;
    window.wait_for("#end-ask").await?;
    window.session().switch_to_window(older.clone()).await?;
    window.run("window.sleeps = true", &[]).await?;
    window.session().switch_to_window(tab).await?;
    window.click("#end-ask").await?;
    window.click("#end-do").await?;
    window.wait_for(".receipt").await?;
    assert!(!stored(&window).await?.contains(&nora));
    // The older tab writes in the plan that it still shows.
    window.session().switch_to_window(older).await?;
    window.click(".state-button[data-state=done]").await?;
    tokio::time::sleep(std::time::Duration::from_secs(1)).await;
    let left = stored(&window).await?;
    assert!(!left.contains(&nora), "{left}");
    window.run("window.wakes()", &[]).await?;
    window.wait_gone(".band").await?;
    let left = stored(&window).await?;
    assert!(!left.contains(&nora), "{left}");
    open(&window, &site, "da", "beside").await?;
    window.wait_for(".everybody").await?;
    assert_eq!(window.count(".person-card").await?, 0);
    window.close().await
}
