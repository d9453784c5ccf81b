//! What came and about which nothing is decided yet, and codes of which some are missing: left from page to page in
//! the small stores of the browser. While there is a lock it lies there sealed, as everything else does.

use std::cell::RefCell;

use crate::platform::{common_store, session};
use crate::storage::cipher::{Key, open_text, seal_text};

/// What is left.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Left {
    /// What came, for the next page of this tab.
    Came,
    /// Codes, for all tabs: each may be read into a tab of its own.
    Pieces,
}

const ALL: [Left; 2] = [Left::Came, Left::Pieces];

/// How it lies in a store.
#[derive(Clone, Copy)]
enum Form {
    Open,
    Sealed,
}

/// The key of the lock that is open, and what was opened with it.
struct Opened {
    key: Key,
    texts: [String; 2],
}

thread_local! {
    static OPENED: RefCell<Option<Opened>> = const { RefCell::new(None) };
    /// What lay open in this tab while another one has locked everything: nowhere but here until it is unlocked.
    static HIDDEN: RefCell<[String; 2]> = const { RefCell::new([String::new(), String::new()]) };
}

impl Left {
    fn name(self, form: Form) -> &'static str {
        match (self, form) {
            (Left::Came, Form::Open) => "vejviser-came",
            (Left::Came, Form::Sealed) => "vejviser-came-sealed",
            (Left::Pieces, Form::Open) => "vejviser-pieces",
            (Left::Pieces, Form::Sealed) => "vejviser-pieces-sealed",
        }
    }

    fn put(self, form: Form, text: &str) {
        let name = self.name(form);
        match self {
            Left::Came if text.is_empty() => drop(session::take(name)),
            Left::Came => session::leave(name, text),
            Left::Pieces => common_store::keep(name, text),
        }
    }

    fn get(self, form: Form) -> String {
        let name = self.name(form);
        let text = match self {
            Left::Came => session::take(name).inspect(|text| session::leave(name, text)),
            Left::Pieces => common_store::kept(name),
        };
        text.unwrap_or_default()
    }

    /// What is left; empty where there is nothing.
    pub fn text(self) -> String {
        // Natively there is no tab that could be loaded anew.
        if !cfg!(target_arch = "wasm32") {
            return String::new();
        }
        let opened = OPENED.with_borrow(|opened| {
            let opened = opened.as_ref()?;
            Some(opened.texts[self as usize].clone())
        });
        opened.unwrap_or_else(|| self.get(Form::Open))
    }

    /// Leaves a text; an empty one takes away what was left.
    pub fn leave(self, text: &str) {
        if !cfg!(target_arch = "wasm32") {
            return;
        }
        let key = OPENED.with_borrow_mut(|opened| {
            let opened = opened.as_mut()?;
            text.clone_into(&mut opened.texts[self as usize]);
            Some(opened.key.clone())
        });
        match key {
            None => self.put(Form::Open, text),
            Some(_) if text.is_empty() => self.put(Form::Sealed, ""),
            Some(key) => {
                let text = text.to_owned();
                leptos::task::spawn_local(async move { self.seal(&key, &text).await });
            }
        }
    }

    async fn seal(self, key: &Key, text: &str) {
        let sealed = seal_text(key, self.name(Form::Sealed), text).await;
        // Sealing takes a moment, and something else may have been left meanwhile.
        if let Ok(sealed) = sealed
            && self.text() == text
        {
            self.put(Form::Sealed, &sealed);
        }
    }
}

/// A lock is shut: what lies open is taken out of the stores, and kept in memory until it is unlocked.
pub(super) fn hide() {
    for left in ALL {
        let text = left.get(Form::Open);
        if !text.is_empty() {
            left.put(Form::Open, "");
            HIDDEN.with_borrow_mut(|hidden| hidden[left as usize] = text);
        }
    }
}

/// Everything has just been locked, or was unlocked: from here on what is left is sealed with this key.
pub(super) async fn seal_with(key: Key) {
    hide();
    let mut texts = HIDDEN.take();
    for left in ALL {
        let text = &mut texts[left as usize];
        if text.is_empty() {
            let sealed = left.get(Form::Sealed);
            let opened = open_text(&key, left.name(Form::Sealed), &sealed).await;
            *text = opened.unwrap_or_default();
        }
    }
    let kept = texts.clone();
    OPENED.set(Some(Opened {
        key: key.clone(),
        texts,
    }));
    for left in ALL {
        let text = &kept[left as usize];
        if !text.is_empty() {
            left.seal(&key, text).await;
        }
    }
}

/// There is no lock any longer.
pub(super) fn lay_open() {
    let Some(opened) = OPENED.take() else { return };
    for left in ALL {
        left.put(Form::Sealed, "");
        left.put(Form::Open, &opened.texts[left as usize]);
    }
}
