//! Reading aloud, and the sheet over the page: what a Danish word means, a sentence as large as the screen, how
//! to get a voice.

use std::ops::Range;
use std::sync::Arc;

use leptos::prelude::*;

use super::Vejviser;
use crate::content::pack::SOURCE_LANGUAGE;
use crate::domain::aloud::{Spoken, sentences};
use crate::domain::collections::Glossary;
use crate::domain::programme::WordId;
use crate::i18n::Locale;
use crate::platform::speech::{self, End, Voice};
use crate::platform::{dialog, document, navigation, page_text};
use crate::storage::Pace;

/// What lies over the page.
#[derive(Clone, Debug, PartialEq)]
pub enum Sheet {
    /// What a Danish word means, as it is written in the text.
    Word(String),
    /// A Danish sentence for somebody else to read.
    Large(String),
    /// There is no voice of this language.
    NoVoice(Locale),
    /// A voice that does not sound like its language.
    WrongVoice,
    /// The browser cannot speak.
    NoSpeech,
}

/// The id of the dialog that a sheet is shown in.
pub const SHEET: &str = "sheet";
/// The id of the sentence that fills the screen.
pub const LARGE: &str = "large";

/// What is read aloud of the page.
#[derive(Clone, Debug, Default)]
pub enum Aloud {
    #[default]
    Silent,
    /// Looks for a voice: lists of voices come late.
    Looking,
    Reading {
        text: Arc<Vec<Sentence>>,
        at: usize,
        paused: bool,
    },
}

/// A sentence with the voices that it is read with.
#[derive(Clone, Debug)]
pub struct Sentence {
    /// Where it stands: the number of the block, and the place within.
    place: (usize, Range<usize>),
    /// Its pieces as they are written.
    pub pieces: Vec<Spoken>,
    /// Those that there is a voice for.
    said: Vec<(String, Voice)>,
}

impl Sentence {
    /// Whether a voice comes from the net, and the text goes there.
    pub fn leaves_the_device(&self) -> bool {
        self.said.iter().any(|(_, voice)| !voice.local)
    }
}

/// What of a page is read, as selectors.
#[derive(Clone, Copy)]
pub struct Readable {
    /// The id of the element that it stands in.
    pub within: &'static str,
    pub blocks: &'static str,
    pub without: &'static str,
    /// What is the reader's own: never sent to a voice from the net.
    pub own: &'static str,
}

/// How often, and how many times, to look for voices that have not come, milliseconds.
const LOOK: u32 = 250;
const LOOKS: u32 = 8;

impl Vejviser {
    /// Shows a sheet over the page.
    pub fn show_sheet(self, sheet: Sheet) {
        self.forget_asked();
        // The button for going back closes what fills the screen, as it closes a page.
        if let Sheet::Large(_) = sheet {
            navigation::push_over();
        }
        self.sheet.set(Some(sheet));
    }

    /// Opens and closes the dialog as the sheet comes and goes.
    pub fn follow_sheet(self) {
        document::on_resized(move || {
            if let Some(Sheet::Large(_)) = self.sheet.get_untracked() {
                dialog::fit(LARGE);
            }
        });
        Effect::new(move |_| match self.sheet.get() {
            None => dialog::close(SHEET),
            Some(_) => {
                // After what the sheet says has been drawn, unless the reader has left meanwhile.
                gloo::timers::callback::Timeout::new(0, move || {
                    let sheet = self.sheet.get_untracked();
                    if sheet.is_some() {
                        dialog::open(SHEET);
                    }
                    if let Some(Sheet::Large(_)) = sheet {
                        dialog::fit(LARGE);
                    }
                })
                .forget();
            }
        });
    }

    /// Closes what lies over the page.
    pub fn close_sheet(self) {
        dialog::close(SHEET);
    }

    /// The dialog has closed: by a tap, by Escape, or since the page is another one.
    pub fn sheet_closed(self) {
        if self.sheet.get_untracked().is_some() {
            self.forget_asked();
            self.sheet.set(None);
        }
        // Whatever it showed last, the entry that it was given goes with it.
        navigation::leave_over();
    }

    /// The reader has turned to something else: an answer to what was asked of a voice comes too late from now on.
    fn forget_asked(self) {
        self.voice_asked.update(|asked| *asked += 1);
        if let Aloud::Looking = self.aloud.get_untracked() {
            self.aloud.set(Aloud::Silent);
        }
    }

    /// The glossary, once it has come.
    pub fn glossary(self) -> Option<Arc<Glossary>> {
        self.content
            .with(|content| content.ready().and_then(|content| content.glossary()))
    }

    /// A word of the glossary in Danish; nothing where there is no such word.
    pub fn danish_word(self, id: &WordId) -> String {
        let glossary = self.glossary();
        let term = glossary.as_ref().and_then(|glossary| glossary.term(id));
        term.map(|term| term.danish.clone()).unwrap_or_default()
    }

    /// Says a Danish sentence. What is read of the page waits.
    pub fn hear(self, danish: String) {
        self.pause_aloud();
        let asked = self.voice_asked.get_untracked();
        leptos::task::spawn_local(async move {
            let Some(voices) = self.voices(Locale::DANISH, asked).await else {
                return;
            };
            if let Some(voice) = best(&voices, SOURCE_LANGUAGE) {
                speech::say(&danish, &voice, self.rate(), move |end| {
                    if end == End::Failed && self.voice_asked.get_untracked() == asked {
                        self.show_sheet(Sheet::NoVoice(Locale::DANISH));
                    }
                });
            }
        });
    }

    /// Reads the page aloud from its beginning.
    pub fn read_aloud(self, readable: Readable) {
        self.be_silent();
        let asked = self.voice_asked.get_untracked();
        self.aloud.set(Aloud::Looking);
        let locale = self.locale();
        leptos::task::spawn_local(async move {
            if let Some(voices) = self.voices(locale, asked).await {
                let text = Arc::new(read(readable, &voices, locale));
                self.read_sentence(text, 0);
            }
        });
    }

    /// The voices of the device, if one of them is of the language. If not, that is told. Nothing where they come
    /// too late.
    async fn voices(self, locale: Locale, asked: u32) -> Option<Vec<Voice>> {
        let mut sheet = Sheet::NoVoice(locale);
        for look in 0..=LOOKS {
            if look > 0 {
                gloo::timers::future::TimeoutFuture::new(LOOK).await;
            }
            if self.voice_asked.get_untracked() != asked {
                return None;
            }
            let Some(voices) = speech::voices() else {
                sheet = Sheet::NoSpeech;
                break;
            };
            if best(&voices, locale.tag()).is_some() {
                return Some(voices);
            }
        }
        self.show_sheet(sheet);
        None
    }

    fn read_sentence(self, text: Arc<Vec<Sentence>>, at: usize) {
        let Some(sentence) = text.get(at) else {
            self.be_silent();
            return;
        };
        page_text::mark(Some(sentence.place.clone()));
        self.aloud.set(Aloud::Reading {
            text: Arc::clone(&text),
            at,
            paused: false,
        });
        self.read_piece(text, at, 0);
    }

    fn read_piece(self, text: Arc<Vec<Sentence>>, at: usize, piece: usize) {
        let found = text.get(at).and_then(|sentence| sentence.said.get(piece));
        let Some((words, voice)) = found.cloned() else {
            self.read_sentence(text, at + 1);
            return;
        };
        let language = Locale::from_tag(&voice.language).unwrap_or(self.locale());
        speech::say(&words, &voice, self.rate(), move |end| match end {
            End::Said => self.read_piece(Arc::clone(&text), at, piece + 1),
            End::Stopped => self.pause_aloud(),
            End::Failed => {
                self.be_silent();
                // What the reader has opened meanwhile stays.
                if self.sheet.get_untracked().is_none() {
                    self.show_sheet(Sheet::NoVoice(language));
                }
            }
        });
    }

    /// Stops within the sentence; it is read again from its beginning later. Browsers have a pause of their own,
    /// which on Android is an end.
    pub fn pause_aloud(self) {
        self.forget_asked();
        speech::silence();
        if let Aloud::Reading { text, at, .. } = self.aloud.get_untracked() {
            self.aloud.set(Aloud::Reading {
                text,
                at,
                paused: true,
            });
        }
    }

    /// Goes on where it paused.
    pub fn go_on_aloud(self) {
        if let Aloud::Reading { text, at, .. } = self.aloud.get_untracked() {
            self.read_sentence(text, at);
        }
    }

    /// Reads nothing more.
    pub fn be_silent(self) {
        self.forget_asked();
        speech::silence();
        page_text::mark(None);
        self.aloud.set(Aloud::Silent);
    }

    /// How fast to read from now on.
    pub fn set_pace(self, pace: Pace) {
        self.change_settings(move |settings| settings.pace = pace);
        if let Aloud::Reading { paused: false, .. } = self.aloud.get_untracked() {
            self.go_on_aloud();
        }
    }

    fn rate(self) -> f32 {
        match self.settings.with_untracked(|settings| settings.pace) {
            Pace::Slow => 0.7,
            Pace::Normal => 1.0,
            Pace::Fast => 1.3,
        }
    }
}

fn best(voices: &[Voice], language: &str) -> Option<Voice> {
    let mut regions = document::preferred_languages();
    regions.extend(["da-DK".to_owned(), "en-GB".to_owned()]);
    speech::choose(voices, language, &regions)
}

/// The sentences of the page that a voice can say something of.
fn read(readable: Readable, voices: &[Voice], locale: Locale) -> Vec<Sentence> {
    let own_voice = best(voices, locale.tag());
    let danish_voice = best(voices, SOURCE_LANGUAGE);
    let is_local = |voice: &Option<Voice>| voice.as_ref().is_none_or(|voice| voice.local);
    let without = if is_local(&own_voice) && is_local(&danish_voice) {
        readable.without.to_owned()
    } else {
        format!("{},{}", readable.without, readable.own)
    };
    let blocks = page_text::read(readable.within, readable.blocks, &without);
    let mut read = Vec::new();
    for (block, stretches) in blocks.into_iter().enumerate() {
        let stretches: Vec<Spoken> = stretches
            .into_iter()
            .map(|(language, text)| Spoken { language, text })
            .collect();
        for sentence in sentences(&stretches) {
            let said: Vec<(String, Voice)> = sentence
                .pieces
                .iter()
                .filter(|piece| piece.says_something())
                .filter_map(|piece| {
                    // What is in a third language is left out, as is Danish without a Danish voice.
                    let voice = match piece.language.as_str() {
                        SOURCE_LANGUAGE => &danish_voice,
                        language if language == locale.tag() => &own_voice,
                        _ => &None,
                    };
                    Some((piece.text.clone(), voice.clone()?))
                })
                .collect();
            if !said.is_empty() {
                read.push(Sentence {
                    place: (block, sentence.place),
                    pieces: sentence.pieces,
                    said,
                });
            }
        }
    }
    read
}
