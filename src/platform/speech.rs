//! The voice of the device (Web Speech API).
//!
//! Only a voice of the very language is ever used: with another one a browser reads all the same, and what it
//! says is no language at all. Lists of voices come late in some browsers, and never in others.

use std::cell::RefCell;

use gloo::events::EventListener;
use js_sys::Reflect;
use wasm_bindgen::JsCast;
use web_sys::{SpeechSynthesis, SpeechSynthesisUtterance, SpeechSynthesisVoice};

/// A voice that the device says it has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Voice {
    /// What the browser calls it.
    pub uri: String,
    /// Such as `da-DK`; on Android `da_DK`.
    pub language: String,
    /// On the device itself; another one sends the text to whoever makes the voice.
    pub local: bool,
}

/// How something came to its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    Said,
    /// Somebody else (another tab, a call) took the voice away.
    Stopped,
    /// The voice is not there after all.
    Failed,
}

/// The best voice of a language: on the device rather than from the net, of a region that is asked for rather
/// than of another one. `None` where no voice is of this very language.
pub fn choose(voices: &[Voice], language: &str, regions: &[String]) -> Option<Voice> {
    let wanted = primary(language);
    let is_asked_for = |voice: &Voice| {
        let tag = voice.language.replace('_', "-");
        regions
            .iter()
            .any(|region| region.eq_ignore_ascii_case(&tag))
    };
    let mut best = None;
    for voice in voices
        .iter()
        .filter(|voice| primary(&voice.language) == wanted)
    {
        let rank = (voice.local, is_asked_for(voice));
        if best.is_none_or(|(before, _)| rank > before) {
            best = Some((rank, voice));
        }
    }
    best.map(|(_, voice)| voice.clone())
}

fn primary(tag: &str) -> String {
    let tag = tag.split(['-', '_']).next().unwrap_or_default();
    tag.to_ascii_lowercase()
}

/// `None` in a browser that cannot speak.
fn synthesis() -> Option<SpeechSynthesis> {
    let found = Reflect::get(&gloo::utils::window(), &"speechSynthesis".into()).ok()?;
    found.is_object().then(|| found.unchecked_into())
}

fn listed(synthesis: &SpeechSynthesis) -> impl Iterator<Item = (Voice, SpeechSynthesisVoice)> {
    synthesis.get_voices().to_vec().into_iter().map(|voice| {
        let voice: SpeechSynthesisVoice = voice.unchecked_into();
        let told = Voice {
            uri: voice.voice_uri(),
            language: voice.lang(),
            local: voice.local_service(),
        };
        (told, voice)
    })
}

/// The voices that are known now; none as long as the list has not come. `None` in a browser that cannot
/// speak.
pub fn voices() -> Option<Vec<Voice>> {
    let synthesis = synthesis()?;
    Some(listed(&synthesis).map(|(voice, _)| voice).collect())
}

thread_local! {
    /// What is said now. Some browsers forget an utterance that nobody holds, and its end never comes.
    static NOW: RefCell<Option<Said>> = const { RefCell::new(None) };
    /// The page that is left takes its voice along.
    static LEAVING: RefCell<Option<EventListener>> = const { RefCell::new(None) };
}

struct Said {
    _utterance: SpeechSynthesisUtterance,
    _ends: [EventListener; 2],
}

/// Says a text with a voice, in place of what was said before, and calls back when that ends. It is not said
/// at all where the voice is no longer there.
pub fn say(text: &str, voice: &Voice, rate: f32, done: impl Fn(End) + Clone + 'static) {
    silence();
    let found = synthesis().and_then(|synthesis| {
        let (_, found) = listed(&synthesis).find(|(known, _)| known == voice)?;
        let utterance = SpeechSynthesisUtterance::new_with_text(text).ok()?;
        Some((synthesis, found, utterance))
    });
    let Some((synthesis, found, utterance)) = found else {
        done(End::Failed);
        return;
    };
    utterance.set_voice(Some(&found));
    utterance.set_lang(&voice.language);
    utterance.set_rate(rate);
    let ends = ["end", "error"].map(|name| {
        let done = done.clone();
        EventListener::new(&utterance, name, move |event| {
            // It has ended by itself: to cancel it would, in some browsers, swallow what is said next.
            let ended = NOW.with_borrow_mut(Option::take);
            done(end_of(event));
            drop(ended);
        })
    });
    synthesis.speak(&utterance);
    let said = Said {
        _utterance: utterance,
        _ends: ends,
    };
    NOW.with_borrow_mut(|now| *now = Some(said));
    LEAVING.with_borrow_mut(|leaving| {
        leaving.get_or_insert_with(|| {
            EventListener::new(&gloo::utils::window(), "pagehide", |_| silence())
        });
    });
}

fn end_of(event: &web_sys::Event) -> End {
    let why = Reflect::get(event, &"error".into());
    match why.ok().and_then(|why| why.as_string()).as_deref() {
        None => End::Said,
        Some("canceled" | "interrupted") => End::Stopped,
        Some(_) => End::Failed,
    }
}

/// Says nothing more; who waits for the end is not called back.
pub fn silence() {
    let before = NOW.with_borrow_mut(Option::take);
    if before.is_some()
        && let Some(synthesis) = synthesis()
    {
        synthesis.cancel();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn voice(language: &str, local: bool) -> Voice {
        Voice {
            uri: format!("{language} {local}"),
            language: language.to_owned(),
            local,
        }
    }

    #[test]
    fn only_a_voice_of_the_very_language_is_chosen() {
        let check = |voices: &[(&str, bool)], language: &str, expected: Option<(&str, bool)>| {
            let voices: Vec<Voice> = voices
                .iter()
                .map(|(tag, local)| voice(tag, *local))
                .collect();
            let regions = ["da-DK", "en-GB", "ar-SY"].map(str::to_owned);
            let chosen = choose(&voices, language, &regions);
            let expected = expected.map(|(tag, local)| voice(tag, local));
            assert_eq!(chosen, expected, "{language} of {voices:?}");
        };
        check(&[], "ar", None);
        check(&[("en-US", true), ("en-GB", true)], "ar", None);
        // Neither its neighbours nor a language whose tag begins alike.
        check(
            &[("nb-NO", true), ("sv-SE", true), ("dav-KE", true)],
            "da",
            None,
        );
        check(&[("arz-EG", true)], "ar", None);
        check(
            &[("en-US", true), ("da-DK", true)],
            "da",
            Some(("da-DK", true)),
        );
        check(&[("da_DK", true)], "da", Some(("da_DK", true)));
        check(&[("DA", true)], "da", Some(("DA", true)));
        check(
            &[("ar-EG", true), ("ar_SY", true)],
            "ar",
            Some(("ar_SY", true)),
        );
        check(
            &[("ar-EG", true), ("ar-SA", true)],
            "ar",
            Some(("ar-EG", true)),
        );
        // On the device before the region, since it needs no network and sends nothing.
        check(
            &[("ar-SY", false), ("ar-EG", true)],
            "ar",
            Some(("ar-EG", true)),
        );
        check(
            &[("ar-EG", false), ("ar-SY", false)],
            "ar",
            Some(("ar-SY", false)),
        );
        check(
            &[("en-US", true), ("en-GB", true)],
            "en",
            Some(("en-GB", true)),
        );
        check(&[("fa-IR", true)], "fa-AF", Some(("fa-IR", true)));
    }
}
