//! Searching what has come: the packs are read into indexes while the page of search is open, one after the
//! other, so that typing never waits for long. What was typed stays in memory, but for the moment in which a new version
//! is loaded.

mod shelf;

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::prelude::*;

use super::content::{Content, Part, followed};
use super::route::Page;
use super::signals::RwSignal;
use super::{Load, Vejviser};
use crate::content::pack::SOURCE_LANGUAGE;
use crate::domain::search::{Found, Index, Query, find};
use crate::i18n::{Messages, args};

pub use shelf::Shelf;

/// The message with the words that lead to help at once.
pub const HELP: &str = "search-help-words";

/// What is searched. A handle, as [`Vejviser`].
#[derive(Clone, Copy)]
pub struct Search {
    /// What stands in the box; it is there again when the reader comes back from a result.
    pub typed: RwSignal<String>,
    /// In the order that decides between equals.
    shelves: RwSignal<Arc<Vec<Shelf>>>,
    is_reading: RwSignal<bool>,
}

/// What is not searched.
#[derive(Clone, Debug, PartialEq)]
pub enum NotSearched {
    Nothing,
    /// What is on its way.
    Coming,
    /// These packs did not come.
    Failed(Vec<Part>),
    /// The list of all packs did not come.
    All,
}

impl Search {
    pub(super) fn new() -> Search {
        Search {
            typed: RwSignal::new(String::new()),
            shelves: RwSignal::new(Arc::default()),
            is_reading: RwSignal::new(false),
        }
    }
}

impl Vejviser {
    /// Every pack that can be searched, `None` for the catalogue: help first, then one's own way.
    pub fn searched(self) -> Vec<Option<Part>> {
        let own = self.plan.with(|plan| followed(plan));
        self.content.with(|content| {
            let content = content.ready();
            content.map_or_else(Vec::new, |content| order(content, &own))
        })
    }

    /// What has not come, and is not searched therefore.
    pub fn not_searched(self) -> NotSearched {
        let parts: Vec<Part> = self.searched().into_iter().flatten().collect();
        self.content.with(|content| match content {
            Load::Ready(content) => {
                let failed = |part: &Part| content.failed(part).is_some();
                let missing = |part: &Part| content.structure(part).is_none();
                let (failed, coming): (Vec<Part>, Vec<Part>) =
                    parts.into_iter().filter(missing).partition(failed);
                match (failed.is_empty(), coming.is_empty()) {
                    (true, true) => NotSearched::Nothing,
                    (true, false) => NotSearched::Coming,
                    (false, _) => NotSearched::Failed(failed),
                }
            }
            Load::Loading => NotSearched::Coming,
            Load::Failed(_) => NotSearched::All,
        })
    }

    /// Asks for every pack, and reads what has come into indexes, as long as the page is open.
    pub fn follow_search(self) {
        Effect::new(move |_| {
            let missing: Vec<Part> = self.content.with(|content| {
                let Some(content) = content.ready() else {
                    return Vec::new();
                };
                let parts = order(content, &[]).into_iter().flatten();
                parts.filter(|part| !content.is_settled(part)).collect()
            });
            self.need(missing);
            // Another language beside changes what is read.
            self.beside();
            if !self.search.is_reading.get_untracked() {
                self.search.is_reading.set(true);
                leptos::task::spawn_local(async move {
                    loop {
                        // A moment for what the reader does meanwhile.
                        gloo::timers::future::TimeoutFuture::new(0).await;
                        if !untrack(|| self.read_shelf()) {
                            break;
                        }
                    }
                    self.search.is_reading.set(false);
                });
            }
        });
    }

    /// Packs that did not come are asked for again.
    pub fn search_again(self) {
        match untrack(|| self.not_searched()) {
            NotSearched::All => self.need_again(&Page::Search),
            NotSearched::Failed(failed) => self.change_content(|content| {
                content.failed.retain(|(part, _)| !failed.contains(part));
            }),
            NotSearched::Nothing | NotSearched::Coming => {}
        }
    }

    /// Reads the first pack that has come and is not yet read, or not as it is now. Whether there was one.
    pub fn read_shelf(self) -> bool {
        let parts = self.searched();
        let Some(content) = self.content.with(|content| content.ready().cloned()) else {
            return false;
        };
        let languages = self.search_languages();
        let languages: Vec<&str> = languages.iter().map(String::as_str).collect();
        let shelves = self.search.shelves.get_untracked();
        let known = |part: &Option<Part>| shelves.iter().find(|shelf| shelf.part == *part);
        let next = parts.iter().find(|part| {
            let has_come = part
                .as_ref()
                .is_none_or(|part| content.structure(part).is_some());
            has_come && known(part).is_none_or(|shelf| !shelf.is_of(&content, &languages))
        });
        let Some(next) = next else {
            return false;
        };
        let help = self.help_words();
        let Some(read) = Shelf::of(&content, next.as_ref(), &languages, &help) else {
            return false;
        };
        let of_part = |part: &Option<Part>| match part == next {
            true => Some(read.clone()),
            false => known(part).cloned(),
        };
        let shelves = parts.iter().filter_map(of_part).collect();
        self.search.shelves.set(Arc::new(shelves));
        true
    }

    /// Danish, the reader's language, and the one beside.
    fn search_languages(self) -> Vec<String> {
        let others = [Some(self.locale()), self.beside()];
        let others = others.into_iter().flatten().map(|locale| locale.tag());
        let mut languages = vec![SOURCE_LANGUAGE.to_owned()];
        for tag in others {
            if !languages.iter().any(|known| known == tag) {
                languages.push(tag.to_owned());
            }
        }
        languages
    }

    fn help_words(self) -> Vec<(&'static str, String)> {
        let danish = Messages::danish().text(HELP, &args()).text;
        vec![
            (SOURCE_LANGUAGE, danish),
            (self.locale().tag(), self.say(HELP)),
        ]
    }

    /// What has been found, with where it was found.
    pub fn found(self, query: &Query) -> (Arc<Vec<Shelf>>, Found) {
        let shelves = self.search.shelves.with(Arc::clone);
        let indexes: Vec<&Index> = shelves.iter().map(|shelf| shelf.index.as_ref()).collect();
        let found = find(&indexes, query);
        (shelves, found)
    }
}

/// The packs in the order that decides between equals.
pub fn order(
    content: &Content,
    own: &[crate::domain::programme::ProgrammeId],
) -> Vec<Option<Part>> {
    let own = own.iter().cloned().map(Part::Programme);
    let listed = content.catalogue.programmes.iter();
    let listed = listed.map(|listed| Part::Programme(listed.id.clone()));
    let parts = [Some(Part::Country)].into_iter().chain(own.map(Some));
    let collections = [
        None,
        Some(Part::Glossary),
        Some(Part::Phrases),
        Some(Part::Letters),
    ];
    let parts = parts.chain(collections).chain(listed.map(Some));
    let mut seen = BTreeSet::new();
    parts.filter(|part| seen.insert(part.clone())).collect()
}
