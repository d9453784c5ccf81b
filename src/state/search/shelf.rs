//! A pack as it is searched: its index, and where its words come from.

use std::sync::Arc;

use crate::content::pack::{SOURCE_LANGUAGE, Wording};
use crate::domain::programme::{Programme, WordId};
use crate::domain::search::{Index, Target, Weight, Writer};
use crate::domain::text::Text;
use crate::state::content::{Content, Part, Structure};

/// A word in another language is no longer than this, in characters; otherwise it is a sentence.
const LONGEST_WORD: usize = 40;

/// An index of one pack.
#[derive(Clone, Debug)]
pub struct Shelf {
    /// `None` for the catalogue.
    pub part: Option<Part>,
    pub index: Arc<Index>,
    /// What it was made of: it is made anew where this has changed.
    wording: Arc<Wording>,
    languages: Vec<String>,
}

impl Shelf {
    /// Reads a pack into an index, in these languages; `None` where it has not come. The words that lead to
    /// help at once (separated by commas, with their language) belong to the first number of the country.
    pub fn of(
        content: &Content,
        part: Option<&Part>,
        languages: &[&str],
        help: &[(&str, String)],
    ) -> Option<Shelf> {
        let wording = wording(content, part)?;
        let mut read = Reading {
            wording: &wording,
            languages,
            writer: Writer::default(),
        };
        match part.map(|part| content.structure(part)) {
            None => {
                for listed in &content.catalogue.programmes {
                    read.place(Target::Programme(listed.id.clone()));
                    read.texts(&format!("programme.{}.", listed.id));
                }
            }
            Some(None) => return None,
            Some(Some(Structure::Programme(programme))) => read.programme(programme),
            Some(Some(Structure::Country(contacts))) => {
                for (place, contact) in contacts.contacts.iter().enumerate() {
                    read.place(Target::Contact(contact.id.clone()));
                    read.texts(&format!("contact.{}.", contact.id));
                    read.danish(Weight::Title, &contact.number);
                    let together = contact.number.replace(' ', "");
                    if together != contact.number {
                        read.danish(Weight::Title, &together);
                    }
                    for (language, words) in help.iter().filter(|_| place == 0) {
                        for word in words.split([',', '،']) {
                            read.writer.add("", language, Weight::Title, word.trim());
                        }
                    }
                }
            }
            Some(Some(Structure::Glossary(glossary))) => {
                for term in &glossary.words {
                    read.place(Target::Word(term.id.clone(), term.danish.clone()));
                    read.danish(Weight::Title, &term.danish);
                    for form in &term.forms {
                        read.danish(Weight::Term, form);
                    }
                    read.translated(&format!("word.{}.meaning", term.id));
                    read.texts(&format!("word.{}.", term.id));
                }
            }
            Some(Some(Structure::Phrases(phrasebook))) => {
                for situation in &phrasebook.situations {
                    let title = format!("situation.{}.title", situation.id);
                    read.place(Target::Situation(situation.id.clone()));
                    read.key(&title, Weight::Title);
                    for phrase in &situation.phrases {
                        read.place(Target::Phrase(situation.id.clone(), phrase.clone()));
                        read.key(&format!("phrase.{phrase}"), Weight::Title);
                        read.key(&title, Weight::Around);
                    }
                }
            }
            Some(Some(Structure::Letters(letters))) => {
                for letter in &letters.letters {
                    read.place(Target::Letter(letter.id.clone()));
                    read.texts(&format!("letter.{}.", letter.id));
                }
            }
        }
        Some(Shelf {
            part: part.cloned(),
            index: Arc::new(read.writer.finish()),
            languages: languages.iter().map(|tag| (*tag).to_owned()).collect(),
            wording,
        })
    }

    /// Whether the pack and the languages are still those that it was made of.
    pub(super) fn is_of(&self, content: &Content, languages: &[&str]) -> bool {
        self.languages == languages
            && wording(content, self.part.as_ref())
                .is_some_and(|wording| Arc::ptr_eq(&wording, &self.wording))
    }
}

fn wording(content: &Content, part: Option<&Part>) -> Option<Arc<Wording>> {
    match part {
        None => Some(Arc::clone(&content.catalogue_wording)),
        Some(part) => content.structure(part).map(|_| content.wording(part)),
    }
}

struct Reading<'a> {
    wording: &'a Wording,
    languages: &'a [&'a str],
    writer: Writer,
}

impl Reading<'_> {
    fn place(&mut self, target: Target) {
        self.writer.place(target);
    }

    fn danish(&mut self, weight: Weight, text: &str) {
        self.writer.add("", SOURCE_LANGUAGE, weight, text);
    }

    /// One text in each language.
    fn key(&mut self, key: &str, weight: Weight) {
        for texts in self.wording.languages() {
            if self.languages.contains(&texts.language.as_str())
                && let Some(text) = texts.texts.get(key)
            {
                self.writer.add(key, &texts.language, weight, text.text());
            }
        }
    }

    /// Every text whose key begins so. The title right after it is the title of all; others are of parts.
    fn texts(&mut self, prefix: &str) {
        let title = format!("{prefix}title");
        for texts in self.wording.languages() {
            if !self.languages.contains(&texts.language.as_str()) {
                continue;
            }
            let from = texts.texts.range(prefix.to_owned()..);
            for (key, text) in from.take_while(|(key, _)| key.starts_with(prefix)) {
                let weight = match key {
                    // How a word sounds is written as nobody types.
                    key if key.ends_with(".sound") => continue,
                    key if *key == title => Weight::Title,
                    key if key.ends_with(".title") => Weight::Term,
                    _ => Weight::Text,
                };
                self.writer.add(key, &texts.language, weight, text.text());
            }
        }
    }

    /// A meaning in another language begins with the word in that language: "Interpreter: somebody who ...".
    fn translated(&mut self, key: &str) {
        for texts in self.wording.languages() {
            let tag = texts.language.as_str();
            let text = texts.texts.get(key).map(Text::text);
            let Some(text) =
                text.filter(|_| tag != SOURCE_LANGUAGE && self.languages.contains(&tag))
            else {
                continue;
            };
            let Some((word, _)) = text.split_once([':', '.']) else {
                continue;
            };
            for word in word.split(['(', ')', ',', '،']) {
                if !word.trim().is_empty() && word.chars().count() <= LONGEST_WORD {
                    self.writer.add(key, tag, Weight::Title, word);
                }
            }
        }
    }

    fn words(&mut self, programme: &Programme, words: &[WordId]) {
        for id in words {
            if let Some(word) = programme.words.iter().find(|word| &word.id == id) {
                self.danish(Weight::Term, &word.danish);
            }
        }
    }

    fn programme(&mut self, programme: &Programme) {
        let id = || programme.id.clone();
        for phase in &programme.phases {
            self.place(Target::Phase(id(), phase.id.clone()));
            self.texts(&format!("phase.{}.", phase.id));
            for step in &phase.steps {
                self.place(Target::Step(id(), step.id.clone()));
                self.texts(&format!("step.{}.", step.id));
                self.words(programme, &step.words);
            }
        }
        for item in &programme.folder {
            self.place(Target::Item(id(), item.id.clone()));
            self.texts(&format!("item.{}.", item.id));
            self.words(programme, &item.words);
        }
    }
}
