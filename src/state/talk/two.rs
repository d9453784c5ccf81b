//! Two windows of one talk: what the hall sees, and what only the presenter sees. They tell each other where they
//! stand, and either of them can be loaded anew.
//!
//! A window that has just been opened asks first and takes over where the talk stands; until it has been answered, or
//! nobody is there to answer, it tells nobody where it stands itself.

use std::time::Duration;

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

/// What one window tells the others.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Message {
    /// It has just been opened: where does the talk stand?
    Hello,
    /// The talk stands here now: somebody has moved it.
    Moved(Stand),
    /// The answer to a newcomer, with the size of the screen where it is the hall's.
    Stands(Stand, Option<Area>),
    /// The size of the screen that the hall sees.
    Screen(Area),
}

/// How long a newcomer waits for an answer before it asks once more, and then goes by its own address. The hall waits
/// less: of two windows that are opened at once it is the one that knows.
const HALL_WAITS: Duration = Duration::from_millis(250);
const PRESENTER_WAITS: Duration = Duration::from_millis(500);

const SHADES: [(&str, Option<Shade>); 3] = [
    ("none", None),
    ("black", Some(Shade::Black)),
    ("white", Some(Shade::White)),
];

impl Message {
    fn to_text(self) -> String {
        let value = match self {
            Message::Hello => object([("is", Value::from("hello"))]),
            Message::Moved(stand) => written_stand("moved", stand, None),
            Message::Stands(stand, area) => written_stand("stands", stand, area),
            Message::Screen(area) => object([
                ("is", Value::from("screen")),
                ("width", Value::from(area.width)),
                ("height", Value::from(area.height)),
            ]),
        };
        written(&value)
    }

    /// `None` for what another version says and this one does not understand.
    fn read(text: &str) -> Option<Message> {
        let read = json::read_text(text, |json| {
            let number = |json: Json<'_>| json.number(u16::MAX.into()) as u32;
            let area = || {
                let area = json.optional("width").zip(json.optional("height"));
                area.map(|(width, height)| Area {
                    width: number(width),
                    height: number(height),
                })
            };
            let stand = || Stand {
                slide: number(json.field("slide")) as usize,
                part: number(json.field("part")) as usize,
                shade: json.field("shade").one_of(&SHADES),
                code: json.field("code").flag(),
            };
            match json.field("is").text().as_str() {
                "hello" => Some(Message::Hello),
                "moved" => Some(Message::Moved(stand())),
                "stands" => Some(Message::Stands(stand(), area())),
                "screen" => area().map(Message::Screen),
                _ => None,
            }
        });
        read.ok().flatten()
    }
}

fn written_stand(kind: &str, stand: Stand, area: Option<Area>) -> Value {
    let mut shades = SHADES.iter();
    let shade = shades.find(|(_, shade)| *shade == stand.shade);
    let shade = shade.map_or("none", |(word, _)| *word);
    object([
        ("is", Value::from(kind)),
        ("slide", Value::from(stand.slide)),
        ("part", Value::from(stand.part)),
        ("shade", Value::from(shade)),
        ("code", Value::from(stand.code)),
        ("width", Value::from(area.map(|area| area.width))),
        ("height", Value::from(area.map(|area| area.height))),
    ])
}

/// The tie between the windows of one talk, for as long as the page lives that has made it.
#[derive(Clone, Copy)]
pub struct Together {
    channel: StoredValue<Option<Channel>, LocalStorage>,
    stand: RwSignal<Stand>,
    /// The size of the screen that the hall sees.
    pub area: RwSignal<Option<Area>>,
    is_hall: bool,
    /// Whether it knows where the talk stands, and is no newcomer any more.
    knows: StoredValue<bool>,
}

impl Together {
    /// Joins the windows of a talk. `moved` is told where the talk stands now, and whether this window has only just
    /// come.
    pub fn join(
        talk: &str,
        stand: RwSignal<Stand>,
        area: RwSignal<Option<Area>>,
        is_hall: bool,
        moved: impl Fn(Stand, bool) + 'static,
    ) -> Together {
        let channel = StoredValue::new_local(None);
        let together = Together {
            channel,
            stand,
            area,
            is_hall,
            knows: StoredValue::new(false),
        };
        let heard = move |text: String| match Message::read(&text) {
            Some(Message::Hello) => together.answer(),
            Some(Message::Moved(there)) => together.take_over(there, &moved),
            Some(Message::Stands(there, screen)) => {
                together.see(screen);
                if together.is_newcomer() {
                    together.take_over(there, &moved);
                }
            }
            Some(Message::Screen(screen)) => together.see(Some(screen)),
            None => {}
        };
        channel.set_value(Channel::join(&format!("vejviser-talk-{talk}"), heard));
        together.send(Message::Hello);
        let waits = if is_hall { HALL_WAITS } else { PRESENTER_WAITS };
        let settle = move || {
            together.knows.try_update_value(|knows| *knows = true);
        };
        let ask_again = move || {
            if together.is_newcomer() {
                together.send(Message::Hello);
                set_timeout(settle, waits);
            }
        };
        set_timeout(ask_again, waits);
        together
    }

    fn is_newcomer(self) -> bool {
        self.knows.try_get_value() == Some(false)
    }

    fn take_over(self, there: Stand, moved: impl Fn(Stand, bool)) {
        let is_newcomer = self.is_newcomer();
        self.knows.try_update_value(|knows| *knows = true);
        let here = self.stand.try_get_untracked();
        if here.is_some_and(|here| here != there) {
            moved(there, is_newcomer);
        }
    }

    fn see(self, screen: Option<Area>) {
        if let (Some(screen), false) = (screen, self.is_hall) {
            self.area.try_set(Some(screen));
        }
    }

    /// Somebody asks where the talk stands. One who has just come says no more than how large its screen is.
    fn answer(self) {
        let Some(stand) = self.stand.try_get_untracked() else {
            return;
        };
        let screen = self.screen();
        match (self.is_newcomer(), screen) {
            (false, _) => self.send(Message::Stands(stand, screen)),
            (true, Some(screen)) => self.send(Message::Screen(screen)),
            (true, None) => {}
        }
    }

    fn screen(self) -> Option<Area> {
        let area = self.area.try_get_untracked().flatten();
        area.filter(|_| self.is_hall)
    }

    /// Tells the other windows that this one has been moved.
    pub fn tell(self) {
        if let Some(stand) = self.stand.try_get_untracked() {
            self.knows.set_value(true);
            self.send(Message::Moved(stand));
        }
    }

    /// Tells the other windows the size of the screen that the hall sees.
    pub fn tell_screen(self) {
        if let Some(screen) = self.screen() {
            self.send(Message::Screen(screen));
        }
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
            Message::Moved(stand),
            Message::Stands(stand, None),
            Message::Stands(Stand::default(), Some(area)),
            Message::Screen(area),
        ] {
            assert_eq!(Message::read(&message.to_text()), Some(message));
        }
        for other in [
            "",
            "{}",
            r#"{"is":"moved","slide":-1}"#,
            r#"{"is":"screen"}"#,
            r#"{"is":"sings"}"#,
            "[1]",
        ] {
            assert_eq!(Message::read(other), None, "{other}");
        }
    }
}
