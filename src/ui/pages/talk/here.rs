//! A talk of this device as the pages have it: read, with its slides, followed as it changes.

use std::sync::Arc;

use leptos::prelude::*;

use crate::content::pack::Wording;
use crate::domain::plan::EntryId;
use crate::domain::talk::own::{Plot, Said, Talk, Telling};
use crate::i18n::Locale;
use crate::state::signals::{Memo, RwSignal};
use crate::state::talk::{Deck, Material, Talking, View, tongues};
use crate::state::{Load, Told, Vejviser, vejviser};
use crate::ui::pictures::{Glyph, Icon};
use crate::ui::view;
use crate::ui::view::Child;

/// A talk of this device.
#[derive(Clone, Copy)]
pub struct Here {
    pub state: Vejviser,
    id: StoredValue<String>,
    pub talking: RwSignal<Talking>,
    pub material: RwSignal<Load<Material>>,
    pub deck: Memo<Option<Deck>>,
}

impl Here {
    pub fn of(id: String) -> Here {
        let state = vejviser();
        let talking = state.talking();
        let own = state.locale();
        let id = StoredValue::new(id);
        let wanted = Memo::new(move |_| {
            id.with_value(|id| {
                talking.with(|talking| {
                    let plot = &talking.talk(id)?.plot;
                    let mut languages = tongues(plot);
                    // Notes are in the mediator's language.
                    if !languages.contains(&own) {
                        languages.push(own);
                    }
                    Some((plot.programme.clone(), languages))
                })
            })
        });
        let material = state.material(move || wanted.get());
        let deck = Memo::new(move |_| {
            let talk = id.with_value(|id| talking.with(|talking| talking.talk(id).cloned()))?;
            let programme = state
                .content
                .with(|content| content.ready()?.programme(&talk.plot.programme))?;
            let wordings = [state.wording(&programme.id), state.catalogue_wording()];
            material.with(|material| {
                let material = material.ready()?;
                Some(Deck::of(&talk, &programme, material, wordings))
            })
        });
        Here {
            state,
            id,
            talking,
            material,
            deck,
        }
    }

    pub fn id(self) -> String {
        self.id.get_value()
    }

    pub fn talk(self) -> Option<Talk> {
        self.id
            .with_value(|id| self.talking.with(|talking| talking.talk(id).cloned()))
    }

    pub fn href(self, view: impl FnOnce(String) -> View, slide: usize) -> String {
        self.state.href(view(self.id()).at(slide))
    }

    /// Writes something down about this talk.
    ///
    /// # Errors
    /// In the reader's language; then nothing has changed.
    pub fn write(self, telling: Telling) -> Result<(), String> {
        let talk = self.id();
        self.state.write_talk(self.talking, Said { talk, telling })
    }

    /// The same, where a refusal belongs to no field.
    pub fn write_or_tell(self, telling: Telling) {
        if let Err(reason) = self.write(telling) {
            self.state.told.set(Some(Told::refused(reason)));
        }
    }

    /// Changes what the talk is made of.
    pub fn change(self, change: impl FnOnce(Plot) -> Plot) {
        let plot = self
            .deck
            .with_untracked(|deck| deck.as_ref().map(|deck| deck.talk.plot.clone()));
        if let Some(plot) = plot {
            self.write_or_tell(Telling::Plot(change(plot)));
        }
    }

    pub fn take_back(self, entry: &EntryId) {
        self.state.take_back_in_talk(self.talking, entry);
    }

    /// The page of the talk, or why there is none.
    pub fn shown(self, page: impl Fn(Here) -> AnyView + Send + Sync + 'static) -> AnyView {
        let state = self.state;
        // Whether there is a talk to show, and not what it is: the page follows that itself.
        let standing = Memo::new(move |_| {
            let talking = self.talking.with(|talking| match talking {
                Talking::Reading => Some("loading"),
                Talking::Unreadable => Some("talk-unreadable"),
                Talking::Read(_) => None,
            });
            talking.or_else(|| {
                if self.talk().is_none() {
                    return Some("talk-not-found");
                }
                let failed = self
                    .material
                    .with(|material| matches!(material, Load::Failed(_)));
                match self.deck.with(Option::is_some) {
                    true => None,
                    false if failed => Some("talk-not-here"),
                    false => Some("loading"),
                }
            })
        });
        (move || match standing.get() {
            None => page(self),
            Some("loading") => view! { <p role="status">{state.say("loading")}</p> },
            Some(message) => view! {
                <div class="talk-page">
                    <header class="page-head"><h1 id="title" tabindex="-1">{state.say("talks-title")}</h1></header>
                    <p class="notice warning" role="alert"><Icon name=Glyph::Warning/><span>{state.say(message)}</span></p>
                    <p><a class="button" href=state.href(View::All.page())><Icon name=Glyph::Back/><span>{state.say("talk-all")}</span></a></p>
                </div>
            },
        })
        .into_child()
    }
}

/// What a programme is called in the reader's language.
pub fn programme_name(wording: &Arc<Wording>, id: &str, locale: Locale) -> String {
    crate::ui::components::words::plain_of(wording, &format!("programme.{id}.title"), locale)
}
