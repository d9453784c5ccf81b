//! What a talk is made of: slides in an order, a length, languages.

use std::collections::BTreeMap;

use serde_json::Value;

use super::MOST_LANGUAGES;
use crate::domain::json::{Json, object};
use crate::domain::programme::ProgrammeId;
use crate::domain::talk::{Length, SlideId, Slides, seconds};

/// A slide of a talk: one that the programme brings, or the mediator's own.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    Of(SlideId),
    Own(String),
}

impl Place {
    /// As an address and a log name it: own ones begin with `own-`.
    pub fn key(&self) -> String {
        match self {
            Place::Of(id) => id.0.clone(),
            Place::Own(id) => format!("own-{id}"),
        }
    }

    pub fn from_key(key: &str) -> Place {
        match key.strip_prefix("own-") {
            Some(id) => Place::Own(id.to_owned()),
            None => Place::Of(key.into()),
        }
    }
}

/// Which slides of the programme the mediator has taken out or put in, and in which length they did. It is read out of
/// the log: what changes while the length stays is a choice, and taking a choice back leaves none.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Chosen(BTreeMap<Place, (bool, Length)>);

impl Chosen {
    pub(super) fn follow(&mut self, before: &Plot, after: &Plot) {
        if before.length != after.length {
            return;
        }
        let was: BTreeMap<&Place, bool> =
            before.order.iter().map(|(p, shown)| (p, *shown)).collect();
        for (place, shown) in &after.order {
            if was.get(place) != Some(&!shown) {
                continue;
            }
            match self.0.get(place) {
                Some((_, length)) if *length == after.length => drop(self.0.remove(place)),
                _ => drop(self.0.insert(place.clone(), (*shown, after.length))),
            }
        }
    }

    fn of(&self, place: &Place) -> Option<bool> {
        self.0.get(place).map(|(shown, _)| *shown)
    }
}

/// What a talk is made of, as the mediator has chosen it.
#[derive(Clone, Debug, PartialEq)]
pub struct Plot {
    pub name: String,
    pub programme: ProgrammeId,
    pub length: Length,
    /// Tags, one to three, in the order in which they stand on the screen.
    pub languages: Vec<String>,
    /// Every slide that there is, in the order of the talk, and whether it is shown.
    pub order: Vec<(Place, bool)>,
}

impl Plot {
    /// A talk as a programme brings it.
    pub fn of(slides: &Slides, name: &str, length: Length, languages: &[String]) -> Plot {
        let order = slides.slides.iter();
        Plot {
            name: name.to_owned(),
            programme: slides.programme.clone(),
            length,
            languages: languages.iter().take(MOST_LANGUAGES).cloned().collect(),
            order: order
                .map(|slide| (Place::Of(slide.id.clone()), slide.from <= length))
                .collect(),
        }
    }

    /// The same talk in another length: what the programme brings is shown or not as for that length, but for what
    /// the mediator has taken out or put in; their own slides and the order stay.
    pub fn in_length(&self, slides: &Slides, length: Length, chosen: &Chosen) -> Plot {
        let mut plot = self.clone();
        plot.length = length;
        for (place, shown) in &mut plot.order {
            if let Place::Of(id) = place
                && let Some(slide) = slides.slide(id)
            {
                *shown = chosen.of(place).unwrap_or(slide.from <= length);
            }
        }
        plot
    }

    /// The same talk with an own slide that is shown: a new one stands before the last two, which are the questions
    /// and the way home where the programme's own come last.
    pub fn with_own(&self, slide: &str) -> Plot {
        let mut plot = self.clone();
        plot.lay_in(slide, true);
        plot
    }

    /// Whether an own slide has its place.
    pub fn has_own(&self, slide: &str) -> bool {
        let mut places = self.order.iter().map(|(place, _)| place);
        places.any(|place| matches!(place, Place::Own(id) if id == slide))
    }

    pub(super) fn lay_in(&mut self, slide: &str, is_shown: bool) {
        let place = Place::Own(slide.to_owned());
        match self.order.iter_mut().find(|(known, _)| *known == place) {
            Some((_, shown)) => *shown = is_shown,
            None => {
                let behind = self.order.len().saturating_sub(2);
                self.order.insert(behind, (place, is_shown));
            }
        }
    }

    /// Puts a slide before or behind its neighbour. At the ends nothing changes.
    pub fn moved(&self, place: &Place, up: bool) -> Plot {
        let mut plot = self.clone();
        let Some(at) = plot.order.iter().position(|(known, _)| known == place) else {
            return plot;
        };
        let other = match up {
            true => at.checked_sub(1),
            false => Some(at + 1).filter(|other| *other < plot.order.len()),
        };
        if let Some(other) = other {
            plot.order.swap(at, other);
        }
        plot
    }

    /// Slides that the programme has got since the talk was made stand behind the ones before them; those that it
    /// no longer has are passed over.
    pub fn with(&self, slides: &Slides) -> Plot {
        let mut plot = self.clone();
        plot.order.retain(|(place, _)| match place {
            Place::Of(id) => slides.slide(id).is_some(),
            Place::Own(_) => true,
        });
        let mut before = 0;
        for slide in &slides.slides {
            let place = Place::Of(slide.id.clone());
            match plot.order.iter().position(|(known, _)| *known == place) {
                Some(at) => before = at + 1,
                None => {
                    let shown = slide.from <= plot.length;
                    plot.order.insert(before, (place, shown));
                    before += 1;
                }
            }
        }
        plot
    }

    /// The slides that are shown.
    pub fn shown(&self) -> Vec<Place> {
        let shown = self.order.iter().filter(|(_, shown)| *shown);
        shown.map(|(place, _)| place.clone()).collect()
    }

    /// The seconds of each slide that is shown.
    pub fn seconds(&self, slides: &Slides) -> Vec<u32> {
        let weight = |place: &Place| match place {
            Place::Of(id) => slides.slide(id).map_or(1, |slide| slide.weight),
            Place::Own(_) => 2,
        };
        let weights: Vec<u8> = self.shown().iter().map(weight).collect();
        seconds(&weights, self.length)
    }

    pub(super) fn to_json(&self) -> Value {
        let texts = |texts: Vec<String>| Value::Array(texts.into_iter().map(Value::from).collect());
        let keys = |wanted: bool| {
            let order = self.order.iter().filter(|(_, shown)| *shown || !wanted);
            texts(order.map(|(place, _)| place.key()).collect())
        };
        object([
            ("name", Value::from(self.name.as_str())),
            ("programme", Value::from(self.programme.as_str())),
            ("minutes", Value::from(self.length.minutes())),
            ("languages", texts(self.languages.clone())),
            ("order", keys(false)),
            ("shown", keys(true)),
        ])
    }

    pub(super) fn from_json(json: Json<'_>) -> Plot {
        let minutes = json.field("minutes");
        let found = u8::try_from(minutes.number(u8::MAX.into())).unwrap_or_default();
        let length = Length::try_from(found).unwrap_or_else(|fault| {
            minutes.fault(fault);
            Length::default()
        });
        let shown: Vec<String> = json.field("shown").ids();
        let order: Vec<String> = json.field("order").ids();
        Plot {
            name: json.field("name").text(),
            programme: json.field("programme").id(),
            length,
            languages: json.field("languages").ids(),
            order: order
                .into_iter()
                .map(|key| (Place::from_key(&key), shown.contains(&key)))
                .collect(),
        }
    }
}
