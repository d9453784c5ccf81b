//! What lies over a page: sound as the page itself, in every language.

use std::collections::BTreeSet;
use std::sync::Arc;

use scraper::Html;
use vejviser::i18n::Locale;
use vejviser::state::route::{Page, Route};
use vejviser::state::{Content, Load, Sheet};

use crate::check::{Checked, faults_of};
use crate::content::CONTENT;
use crate::{Mode, draw, select};

/// The text of the sheet over a page, once the page has been found sound.
fn over_a_page(locale: Locale, sheet: Sheet, content: Arc<Content>) -> String {
    let page = Page::More;
    let route = Route::new(locale, page.clone());
    let drawn = draw(&route, locale, Mode::Visitor, |state| {
        state.content.set(Load::Ready(content));
        state.sheet.set(Some(sheet.clone()));
    });
    let checked = Checked {
        html: &drawn.html,
        locale,
        page: &page,
    };
    assert_eq!(faults_of(&checked), BTreeSet::new(), "{locale} {sheet:?}");
    let html = Html::parse_document(&drawn.html);
    let within = select(&html, "dialog .sheet-within");
    within.iter().flat_map(|within| within.text()).collect()
}

#[test]
fn a_word_says_what_it_means_in_the_language_of_the_page() {
    let glossary = CONTENT.glossary().expect("the glossary");
    let wording = CONTENT.wording(&vejviser::state::Part::Glossary);
    for locale in Locale::all() {
        for written in ["rådgiver", "rådgiveren", "Rådgiver"] {
            let sheet = Sheet::Word(written.into());
            let text = over_a_page(locale, sheet, Arc::clone(&CONTENT));
            let term = glossary.meant(written).expect(written);
            let key = format!("word.{}.meaning", term.id);
            let meaning = wording.text(&key, locale.tag()).expect("a meaning").text;
            assert!(text.contains(meaning), "{locale} {written}: {text}");
            assert!(text.contains(written), "{text}");
        }
    }
}

#[test]
fn what_cannot_be_shown_is_said() {
    for locale in Locale::all() {
        let unknown = Sheet::Word("ukendtord".into());
        let without = Arc::new(Content::new(
            (*CONTENT.catalogue).clone(),
            (*CONTENT.catalogue_wording).clone(),
        ));
        let texts = [
            over_a_page(locale, unknown.clone(), Arc::clone(&CONTENT)),
            over_a_page(locale, unknown, without),
            over_a_page(locale, Sheet::NoVoice(locale), Arc::clone(&CONTENT)),
            over_a_page(locale, Sheet::NoVoice(Locale::DANISH), Arc::clone(&CONTENT)),
            over_a_page(locale, Sheet::WrongVoice, Arc::clone(&CONTENT)),
            over_a_page(locale, Sheet::NoSpeech, Arc::clone(&CONTENT)),
        ];
        let different: BTreeSet<&String> = texts.iter().collect();
        let expected = if locale == Locale::DANISH { 5 } else { 6 };
        assert_eq!(different.len(), expected, "{locale}");
    }
}

#[test]
fn a_sentence_for_somebody_else_stands_alone_and_is_danish() {
    for locale in Locale::all() {
        let sheet = Sheet::Large("Undskyld, kan du hjælpe mig?".into());
        let text = over_a_page(locale, sheet, Arc::clone(&CONTENT));
        assert!(text.contains("Undskyld, kan du hjælpe mig?"), "{text}");
    }
}
