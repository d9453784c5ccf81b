//! A mediator's own slides: nothing typed or chosen is lost, and what is deleted is gone.

use crate::common::{CATCH, lay_talk_entry, open, talk_is_made};
use e2e::{Browser, DESKTOP, LAPTOP, Launch, Outcome, PHONE, Profile, Site, Window};
use serde_json::json;

const PICTURE: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/../../public/icons/icon-512.png"
);
const MAKE: &str = "talks/ours";
const CODE: &str = "4711";
/// Making a photo small takes a while, as on a slow phone.
const SLOWLY: &str = "
    const decode = HTMLImageElement.prototype.decode;
    HTMLImageElement.prototype.decode = function () {
        return new Promise(ok => setTimeout(ok, 1500)).then(() => decode.call(this));
    };";

/// A talk of the Hedensted model in Danish and Arabic lies on this device, and its page stands open.
async fn begun(window: &Window, site: &Site, locale: &str) -> Outcome<()> {
    open(window, site, locale, "talks").await?;
    window.wait_for("#talk-new").await?;
    let slides = json!(["title", "way", "folder", "questions", "take-home"]);
    let entry = json!({ "id": "laid", "clock": 1, "device": "test", "at": "2026-11-26T08:00:00Z",
        "fact": { "is": "talk", "talk": "ours", "plot": { "name": "Tirsdag med Ali", "programme": "hedensted",
            "minutes": 25, "languages": ["da", "ar"], "order": slides, "shown": slides } } });
    lay_talk_entry(window, &entry).await?;
    open(window, site, locale, MAKE).await?;
    window.wait_for(".talk-slides").await
}

/// Everything that lies in the database, as one text with its keys and the bytes of photos, and so many photos.
async fn at_rest(window: &Window) -> Outcome<(String, u64)> {
    let script = "
        const done = arguments[0];
        const request = indexedDB.open('vejviser');
        request.onsuccess = () => {
            const db = request.result, found = [], names = [...db.objectStoreNames], tx = db.transaction(names);
            let photos = 0;
            const plain = value => value instanceof ArrayBuffer ? new TextDecoder('latin1').decode(value)
                : value && value.data ? value.type + plain(value.data) : typeof value === 'string' ? value : JSON.stringify(value);
            for (const name of names) tx.objectStore(name).openCursor().onsuccess = event => {
                const at = event.target.result;
                if (!at) return;
                photos += name === 'photos';
                found.push(JSON.stringify(at.key) + plain(at.value));
                at.continue();
            };
            tx.oncomplete = () => { db.close(); done([found.join(' '), photos]); };
        };";
    let found = window.run_async(script, &[]).await?;
    let text = found[0].as_str().unwrap_or_default().to_owned();
    Ok((text, found[1].as_u64().unwrap_or_default()))
}

/// Waits until a word lies in the database or, told so, until it does not.
async fn lies(window: &Window, word: &str, wanted: bool) -> Outcome<(String, u64)> {
    for _ in 0..100 {
        let (text, photos) = at_rest(window).await?;
        if text.contains(word) == wanted {
            return Ok((text, photos));
        }
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    }
    window
        .wrong(&format!("{word} lies there: {}", !wanted))
        .await
}

async fn unfold(window: &Window, form: &str) -> Outcome<()> {
    let script = "document.querySelector(arguments[0]).closest('details').open = true";
    window.run(script, &[form.into()]).await?;
    Ok(())
}

async fn value(window: &Window, css: &str) -> Outcome<String> {
    let script = "return document.querySelector(arguments[0]).value";
    let value = window.run(script, &[css.into()]).await?;
    Ok(value.as_str().unwrap_or_default().to_owned())
}

/// From the page of the talk to the list and back, without loading anything anew.
async fn away_and_back(window: &Window) -> Outcome<()> {
    window.click(".talk-page .crumb").await?;
    window.click(".talk-rows .row").await?;
    window.wait_for("#talk-own-new").await?;
    unfold(window, "#talk-own-new").await
}

const SAVED: &str = ".talk-saved[data-state=saved]";
const FORM: &str = "form[id^=own-form-]";

/// The picture that an element shows has arrived.
async fn seen(window: &Window, css: &str) -> Outcome<()> {
    let script = "return document.querySelector(arguments[0])?.naturalWidth > 0";
    window.until(css, script, &[css.into()]).await
}

/// A slide with a photo, saved while its maker has gone to another page.
async fn slide_with_photo(window: &Window, text: &str) -> Outcome<()> {
    unfold(window, "#talk-own-new").await?;
    window.type_into("#own-new-da", text).await?;
    window
        .attach("#own-photo-new", std::path::Path::new(PICTURE))
        .await?;
    window.wait_for_text("icon-512.png").await?;
    window.click("#talk-own-new button[type=submit]").await?;
    window.wait_for(".talk-slide[data-slide^=own-]").await?;
    window.wait_for(SAVED).await
}

#[tokio::test]
async fn nothing_typed_or_chosen_is_lost() -> Outcome<()> {
    let site = Site::start()?;
    let window = Browser::Chromium.launch(Launch::new().size(PHONE)).await?;
    begun(&window, &site, "da").await?;
    unfold(&window, "#talk-own-new").await?;
    window.type_into("#own-new-da", "Vi mødes igen").await?;
    away_and_back(&window).await?;
    assert_eq!(value(&window, "#own-new-da").await?, "Vi mødes igen");
    window.reload().await?;
    window.wait_for("#talk-own-new").await?;
    unfold(&window, "#talk-own-new").await?;
    window
        .until(
            "the words",
            "return document.querySelector('#own-new-da')?.value === 'Vi mødes igen'",
            &[],
        )
        .await?;

    // What is no picture stays refused until something is done about it.
    let folder = Profile::new()?;
    let letter = folder.folder().join("brev.png");
    std::fs::write(&letter, "dette er ikke et billede")?;
    window.attach("#own-photo-new", &letter).await?;
    window.wait_for_text("brev.png").await?;
    for _ in 0..2 {
        window.click("#talk-own-new button[type=submit]").await?;
        window
            .until(
                "the fault",
                "const fault = document.querySelector('#talk-own-new .fault');
                 return fault.textContent !== '' && document.querySelector('#talk-own-new [type=submit]').ariaDisabled === 'false'",
                &[],
            )
            .await?;
    }
    assert_eq!(window.count(".talk-slide[data-slide^=own-]").await?, 0);
    assert_eq!(value(&window, "#own-new-da").await?, "Vi mødes igen");

    // Pressed twice, and left while the photo is being made small.
    window.run(SLOWLY, &[]).await?;
    window
        .attach("#own-photo-new", std::path::Path::new(PICTURE))
        .await?;
    window.wait_for_text("icon-512.png").await?;
    window.click("#talk-own-new button[type=submit]").await?;
    window
        .wait_for("#talk-own-new [type=submit][aria-disabled=true]")
        .await?;
    window.click("#talk-own-new button[type=submit]").await?;
    window.click(".talk-page .crumb").await?;
    window.wait_for(".talk-rows").await?;
    lies(&window, "Vi mødes igen", true).await?;
    window.click(".talk-rows .row").await?;
    window.wait_for(".talk-slide[data-slide^=own-]").await?;
    assert_eq!(window.count(".talk-slide[data-slide^=own-]").await?, 1);
    assert_eq!(value(&window, "#own-new-da").await?, "");
    // It lacks one of the languages, and that is said.
    window.wait_for(".talk-slide .talk-lacks [lang=ar]").await?;
    unfold(&window, FORM).await?;
    seen(&window, ".own-photo").await?;

    // Correcting the text keeps the photo, twice over; and another slide leaves the form as it stands.
    let field = format!("{FORM} textarea[lang=da]");
    for text in ["Vi mødes igen kl. 9", "Vi mødes igen kl. 10"] {
        window.set_value(&field, text).await?;
        window.click(&format!("{FORM} button[type=submit]")).await?;
        lies(&window, text, true).await?;
    }
    window.set_value(&field, "Vi mødes igen kl. 11").await?;
    unfold(&window, "#talk-own-new").await?;
    window.type_into("#own-new-da", "Og tak").await?;
    window.click("#talk-own-new button[type=submit]").await?;
    window
        .until(
            "two slides",
            "return document.querySelectorAll('.talk-slide[data-slide^=own-]').length === 2",
            &[],
        )
        .await?;
    let still = "const field = [...document.querySelectorAll('.talk-own textarea')].find(field => field.value === 'Vi mødes igen kl. 11');
        return field?.closest('details').open === true";
    assert_eq!(window.run(still, &[]).await?, true);
    // Of what was corrected nothing is left behind, and the photo is there once.
    let (rest, photos) = lies(&window, "Vi mødes igen kl. 9", false).await?;
    assert_eq!(photos, 1, "{rest}");
    window.whole_page("talk-own-form").await?;

    let number = "const shown = [...document.querySelectorAll('.talk-slide:not(.left-out)')];
        return 1 + shown.findIndex(row => row.textContent.includes('Vi mødes igen kl. 10'))";
    let number = window.run(number, &[]).await?;
    open(&window, &site, "da", &format!("{MAKE}/show/{number}")).await?;
    window.wait_for_text("Vi mødes igen kl. 10").await?;
    seen(&window, ".slide-photo").await?;
    window.screenshot("talk-own-shown").await?;
    // Beside its words it has the larger half of a wall.
    window.resize(DESKTOP).await?;
    let half = "const [photo, words] = ['.slide-photo', '.slide-words'].map(css => document.querySelector(css)?.getBoundingClientRect());
        return photo && photo.width > innerWidth * 0.5 && photo.height > innerHeight * 0.9 && photo.right <= words.left";
    window
        .until("the photo to fill its room", half, &[])
        .await?;
    seen(&window, ".slide-photo").await?;
    window.screenshot("talk-own-wall").await?;
    window.resize(PHONE).await?;

    // Taken away, it is gone from the device as well.
    open(&window, &site, "da", MAKE).await?;
    window.wait_for(".own-photo").await?;
    let press = "const form = document.querySelector('.own-photo').closest('form');
        form.querySelector('[data-photo=talk-own-photo-out]').click();
        form.closest('details').open = true;";
    window.run(press, &[]).await?;
    window.wait_for("[data-photo=talk-own-photo-back]").await?;
    let save = "document.querySelector('[data-photo=talk-own-photo-back]').closest('form').querySelector('[type=submit]').click()";
    window.run(save, &[]).await?;
    window.wait_gone(".own-photo").await?;
    for _ in 0..100 {
        if at_rest(&window).await?.1 == 0 {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    }
    assert_eq!(at_rest(&window).await?.1, 0, "the photo lies there");
    window.expect_no_problems(&site).await?;
    window.close().await
}

#[tokio::test]
async fn under_the_lock_nothing_of_a_talk_can_be_read() -> Outcome<()> {
    let site = Site::start()?;
    let window = Browser::Chromium.launch(Launch::new().size(LAPTOP)).await?;
    crate::common::begin(&window, &site, "da", 1).await?;
    begun(&window, &site, "da").await?;
    slide_with_photo(&window, "Vi mødes igen").await?;
    let (rest, photos) = at_rest(&window).await?;
    assert!(rest.contains("Vi mødes igen") && rest.contains("JFIF"));
    assert_eq!(photos, 1);

    // Another tab, in which somebody is typing.
    let first = window.session().window().await?;
    let second = window.session().new_tab().await?;
    window.session().switch_to_window(second.clone()).await?;
    open(&window, &site, "da", MAKE).await?;
    window.wait_for("#talk-own-new").await?;
    unfold(&window, "#talk-own-new").await?;
    window
        .type_into("#own-new-da", "Vi mødes ikke mere")
        .await?;
    // Out of sight, it is left for the next page of this tab.
    let hidden = "Object.defineProperty(document, 'visibilityState', { configurable: true, value: 'hidden' });
        Object.defineProperty(document, 'hidden', { configurable: true, value: true });
        document.dispatchEvent(new Event('visibilitychange'));
        return JSON.stringify({ ...sessionStorage })";
    let typed = window.run(hidden, &[]).await?;
    assert!(typed.to_string().contains("mødes ikke"), "{typed}");
    window.session().switch_to_window(first.clone()).await?;
    open(&window, &site, "da", "protect").await?;
    window.type_into("#lock-code", CODE).await?;
    window.type_into("#lock-again", CODE).await?;
    window.run("window.before = true", &[]).await?;
    window.click("#lock-do").await?;
    window
        .until(
            "the lock",
            "return !window.before && document.documentElement.hasAttribute('data-app') && !!document.querySelector('.lock-screen')",
            &[],
        )
        .await?;
    let sealed = |rest: &str| {
        for word in ["mødes", "Ali", "talk-slide", "JFIF", "jpeg", "hedensted"] {
            assert!(!rest.contains(word), "{word} can be read");
        }
    };
    sealed(&at_rest(&window).await?.0);
    window.session().switch_to_window(second).await?;
    window.wait_for(".lock-screen #code").await?;
    let typed = window
        .run("return JSON.stringify({ ...sessionStorage })", &[])
        .await?;
    assert!(!typed.to_string().contains("mødes"), "{typed}");
    let typed = window.run(hidden, &[]).await?;
    assert!(!typed.to_string().contains("mødes"), "{typed}");
    // Once it is unlocked here, the words are there again.
    unlock(&window).await?;
    window.wait_for("#own-new-da").await?;
    assert_eq!(value(&window, "#own-new-da").await?, "Vi mødes ikke mere");
    window.session().close_window().await?;
    window.session().switch_to_window(first).await?;
    open(&window, &site, "da", MAKE).await?;
    assert!(!window.text().await?.contains("mødes"));
    unlock(&window).await?;
    window.wait_for(".talk-slide[data-slide^=own-]").await?;
    unfold(&window, FORM).await?;
    seen(&window, ".own-photo").await?;

    // What is changed while it is open lies sealed as well, and what is deleted is gone.
    let field = format!("{FORM} textarea[lang=da]");
    window.set_value(&field, "Vi mødes snart").await?;
    window.click(&format!("{FORM} button[type=submit]")).await?;
    window.wait_for(SAVED).await?;
    sealed(&at_rest(&window).await?.0);
    window
        .run(
            "document.querySelector('#talk-delete').closest('details').open = true",
            &[],
        )
        .await?;
    window.click("#talk-delete").await?;
    window.wait_for(".talk-page .notice").await?;
    for _ in 0..100 {
        if at_rest(&window).await?.1 == 0 {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    }
    let (rest, photos) = at_rest(&window).await?;
    assert_eq!((photos, rest.matches("[\"own.talks\",").count()), (0, 1));
    window.expect_no_problems(&site).await?;
    window.close().await
}

async fn unlock(window: &Window) -> Outcome<()> {
    window.wait_for("#unlock:not([disabled])").await?;
    window.type_into("#code", CODE).await?;
    window.click("#unlock").await
}

#[tokio::test]
async fn a_deleted_talk_leaves_nothing_behind() -> Outcome<()> {
    let site = Site::start()?;
    let window = Browser::Chromium.launch(Launch::new().size(LAPTOP)).await?;
    begun(&window, &site, "ar").await?;
    slide_with_photo(&window, "Vi mødes igen").await?;
    let question = |id: &str| {
        json!({ "id": id, "clock": 9, "device": "test", "at": "2026-11-26T08:00:00Z",
            "fact": { "is": "talk-question", "talk": "ours", "slide": "way", "text": "Kan Fatima komme?" } })
    };
    lay_talk_entry(&window, &question("asked")).await?;
    window.whole_page("talk-own-ar").await?;
    // A slide alone, first.
    unfold(&window, "[id^=own-delete-]:not(form)").await?;
    unfold(&window, FORM).await?;
    window.click("[id^=own-delete-]:not(form)").await?;
    window.wait_gone(FORM).await?;
    assert_eq!(window.count(".talk-slide[data-slide^=own-]").await?, 0);
    let (rest, photos) = lies(&window, "Vi mødes igen", false).await?;
    assert!(photos == 0 && rest.contains("Fatima"), "{rest}");

    // Another window of the same talk hears of it.
    let first = window.session().window().await?;
    let second = window.session().new_tab().await?;
    window.session().switch_to_window(second.clone()).await?;
    open(&window, &site, "ar", MAKE).await?;
    window.wait_for("#talk-own-new").await?;
    window.session().switch_to_window(first).await?;
    window
        .run(
            "document.querySelector('#talk-delete').closest('details').open = true",
            &[],
        )
        .await?;
    window.click("#talk-delete").await?;
    window.wait_for(".talk-page .notice").await?;
    for word in ["Fatima", "Tirsdag", "Ali", "take-home"] {
        lies(&window, word, false).await?;
    }
    window.session().switch_to_window(second.clone()).await?;
    window.wait_for(".talk-page .notice.warning").await?;
    // What a window of before still writes is taken out when the talks are next read.
    lay_talk_entry(&window, &question("late")).await?;
    open(&window, &site, "ar", "talks").await?;
    lies(&window, "Fatima", false).await?;
    assert_eq!(window.count(".talk-rows").await?, 0);

    // No backup holds it either.
    open(&window, &site, "ar", "my-data").await?;
    window.run(CATCH, &[]).await?;
    window.click_text("حفظ ملف").await?;
    window
        .until("the file", "return window.caught !== null", &[])
        .await?;
    let text = window
        .run("return new TextDecoder().decode(Uint8Array.from(atob(window.caught), c => c.charCodeAt(0)))", &[])
        .await?;
    let text = text.as_str().unwrap_or_default();
    assert!(text.contains("talk-gone"), "{text}");
    for word in ["Fatima", "Tirsdag", "Ali", "mødes", "photo\""] {
        assert!(!text.contains(word), "{word} is in the backup");
    }
    window.expect_no_problems(&site).await?;
    window.close().await
}

#[tokio::test]
async fn a_talk_is_not_called_nothing() -> Outcome<()> {
    let site = Site::start()?;
    let window = Browser::Chromium.launch(Launch::new().size(PHONE)).await?;
    open(&window, &site, "uk", "talks/new").await?;
    window.wait_for("#talk-form").await?;
    window.type_into("#talk-name", "   ").await?;
    window.click("#talk-form button[type=submit]").await?;
    window.wait_for("#talk-fault:not(:empty)").await?;
    window.set_value("#talk-name", "Вівторок").await?;
    talk_is_made(&window).await?;
    window.wait_for_text("Вівторок").await?;
    window.expect_no_problems(&site).await?;
    window.close().await
}
