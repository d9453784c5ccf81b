//! Two windows of one talk: what the hall sees, and what only the presenter sees. They tell each other where they
//! stand, and either of them can be loaded anew.

use leptos::prelude::*;
use serde_json::Value;

use crate::domain::json::{self, Json, object, written};
use crate::domain::talk::Area;
use crate::platform::broadcast::Channel;
use crate::state::signals::RwSignal;

/// A screen without anything on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shade {
    Black,
    White,
}

/// Where a talk stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Stand {
    /// The slide, from 0.
    pub slide: usize,
    /// The screen of that slide, from 0.
    pub part: usize,
    pub shade: Option<Shade>,
    /// The code lies over the slide.
    pub code: bool,
}

/// What one window tells the other.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Message {
    /// It has just been opened.
    Hello,
    /// Where it stands; with the size of its screen, where the hall sees it.
    Stands(Stand, Option<Area>),
}

const SHADES: [(&str, Option<Shade>); 3] = [
    ("none", None),
    ("black", Some(Shade::Black)),
    ("white", Some(Shade::White)),
];

impl Message {
    fn to_text(self) -> String {
        let value = match self {
            Message::Hello => object([("is", Value::from("hello"))]),
            Message::Stands(stand, area) => {
                let mut shades = SHADES.iter();
                let shade = shades.find(|(_, shade)| *shade == stand.shade);
                object([
                    ("is", Value::from("stands")),
                    ("slide", Value::from(stand.slide)),
                    ("part", Value::from(stand.part)),
                    (
                        "shade",
                        Value::from(shade.map_or("none", |(word, _)| *word)),
                    ),
                    ("code", Value::from(stand.code)),
                    ("width", Value::from(area.map(|area| area.width))),
                    ("height", Value::from(area.map(|area| area.height))),
                ])
            }
        };
        written(&value)
    }

    /// `None` for what another version says and this one does not understand.
    fn read(text: &str) -> Option<Message> {
        let read = json::read_text(text, |json| {
            let number = |json: Json<'_>| json.number(u16::MAX.into()) as u32;
            if json.field("is").text() == "hello" {
                return Message::Hello;
            }
            let area = json.optional("width").zip(json.optional("height"));
            let area = area.map(|(width, height)| Area {
                width: number(width),
                height: number(height),
            });
            let stand = Stand {
                slide: number(json.field("slide")) as usize,
                part: number(json.field("part")) as usize,
                shade: json.field("shade").one_of(&SHADES),
                code: json.field("code").flag(),
            };
            Message::Stands(stand, area)
        });
        read.ok()
    }
}

/// The tie between the windows of one talk, for as long as the page lives that has made it.
#[derive(Clone, Copy)]
pub struct Together {
    channel: StoredValue<Option<Channel>, LocalStorage>,
    stand: RwSignal<Stand>,
    /// The size of the screen that the hall sees.
    pub area: RwSignal<Option<Area>>,
    is_hall: bool,
}

impl Together {
    /// Joins the windows of a talk. `moved` is told where the other window stands now.
    pub fn join(
        talk: &str,
        stand: RwSignal<Stand>,
        area: RwSignal<Option<Area>>,
        is_hall: bool,
        moved: impl Fn(Stand) + 'static,
    ) -> Together {
        let channel = StoredValue::new_local(None);
        let together = Together {
            channel,
            stand,
            area,
            is_hall,
        };
        let heard = move |text: String| match Message::read(&text) {
            Some(Message::Hello) => together.tell(),
            Some(Message::Stands(there, seen)) => {
                if let (Some(seen), false) = (seen, is_hall) {
                    area.try_set(Some(seen));
                }
                if stand.try_get_untracked().is_some_and(|here| here != there) {
                    moved(there);
                }
            }
            None => {}
        };
        channel.set_value(Channel::join(&format!("vejviser-talk-{talk}"), heard));
        together.send(Message::Hello);
        together
    }

    /// Tells the other window where this one stands.
    pub fn tell(self) {
        let Some(stand) = self.stand.try_get_untracked() else {
            return;
        };
        let area = self.area.try_get_untracked().flatten();
        self.send(Message::Stands(stand, area.filter(|_| self.is_hall)));
    }

    fn send(self, message: Message) {
        self.channel.try_with_value(|channel| {
            if let Some(channel) = channel {
                channel.send(&message.to_text());
            }
        });
    }
}

#[cfg(test)]
mod tests {
    use super::{Area, Message, Shade, Stand};

    #[test]
    fn what_one_window_says_the_other_understands() {
        let stand = Stand {
            slide: 12,
            part: 1,
            shade: Some(Shade::White),
            code: true,
        };
        let area = Area {
            width: 1920,
            height: 1080,
        };
        for message in [
            Message::Hello,
            Message::Stands(stand, None),
            Message::Stands(Stand::default(), Some(area)),
        ] {
            assert_eq!(Message::read(&message.to_text()), Some(message));
        }
        for other in ["", "{}", r#"{"is":"stands","slide":-1}"#, "[1]"] {
            assert_eq!(Message::read(other), None, "{other}");
        }
    }
}
