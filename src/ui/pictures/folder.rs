//! The welcome folder drawn as a folder: what has been received lies in it as sheets, what is missing is an
//! outline that waits for its sheet. Each sheet is a link to its page.

use leptos::prelude::*;

use super::icon::{Glyph, Icon};
use crate::ui::view;

/// How it stands with one thing of the folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TabState {
    Received,
    Read,
    /// Not received: ask for it.
    Missing,
    /// Nobody has said yet.
    Unknown,
}

impl TabState {
    const fn slug(self) -> &'static str {
        match self {
            TabState::Received => "received",
            TabState::Read => "read",
            TabState::Missing => "missing",
            TabState::Unknown => "unknown",
        }
    }

    const fn glyph(self) -> Glyph {
        match self {
            TabState::Received => Glyph::Received,
            TabState::Read => Glyph::Done,
            TabState::Missing => Glyph::Ask,
            TabState::Unknown => Glyph::Blank,
        }
    }
}

/// One thing of the folder.
#[derive(Clone, Debug, PartialEq)]
pub struct FolderTab {
    /// The number in the reader's digits.
    pub number: String,
    pub label: String,
    pub state: TabState,
    /// The state in a word or two: "received", "ask for it".
    pub word: String,
    pub href: String,
}

/// The folder with its things, in their order. `label` stands on the folder's own tab and names the list.
#[component]
pub fn FolderPicture(tabs: Vec<FolderTab>, #[prop(into)] label: String) -> AnyView {
    let sheets = tabs
        .into_iter()
        .map(|tab| {
            view! {
                <li class="folder-sheet" data-state=tab.state.slug()>
                    <a href=tab.href>
                        <bdi class="folder-number number">{tab.number}</bdi>
                        <span class="folder-label">{tab.label}</span>
                        <span class="folder-state">
                            <Icon name=tab.state.glyph() />
                            {tab.word}
                        </span>
                    </a>
                </li>
            }
        })
        .collect::<Vec<_>>();
    let name = label.clone();
    view! {
        <nav class="folder" aria-label=name>
            <span class="folder-name" aria-hidden="true">
                <Icon name=Glyph::Folder />
                {label}
            </span>
            <ol class="folder-sheets">{sheets}</ol>
            <span class="folder-pocket" aria-hidden="true"></span>
        </nav>
    }
}
