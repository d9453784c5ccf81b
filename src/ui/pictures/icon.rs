//! The symbols: one set of our own, drawn on a grid of 24 px with one stroke width, round ends and no fill, so that
//! a symbol takes the ink of the word that it stands beside. A symbol never stands without a word.

use leptos::prelude::*;

use crate::domain::programme::UnitKind;
use crate::ui::view;

/// What a symbol says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Glyph {
    /// A flag planted in the ground: here you are.
    Today,
    /// The way ahead: the plan.
    Road,
    /// The welcome folder.
    Folder,
    /// Words and sentences.
    Words,
    /// All else.
    More,
    /// Languages; never a flag, for languages are not countries.
    Globe,
    /// Help at once: a star of six arms, not the protected emblem of the Red Cross.
    Emergency,
    /// A telephone number.
    Phone,
    /// A time, or a clock that runs.
    Clock,
    /// A day.
    Calendar,
    /// Where.
    Place,
    /// Who.
    Person,
    /// Who takes part.
    People,
    /// A bag: what to bring.
    Bring,
    /// A question: why.
    Why,
    /// What happens.
    What,
    /// A person who speaks: what can I say.
    Say,
    /// A fork in the road: what if it does not happen.
    Otherwise,
    /// Done.
    Done,
    /// In progress: half of the circle is full.
    InProgress,
    /// An hourglass: waiting for an answer.
    Waiting,
    /// Crossed out: not for me.
    NotForMe,
    /// An empty circle: not begun.
    NotStarted,
    /// Take back what was just done.
    Undo,
    /// To the page before.
    Back,
    /// To the next page.
    Forward,
    /// Leads out of this app.
    Open,
    /// A camera.
    Photo,
    /// A pencil: a note of one's own.
    Note,
    /// Something to read.
    Book,
    /// A home; the symbol of the first sign.
    House,
    /// An open book; the symbol of the second sign.
    Course,
    /// A hammer; the symbol of the third sign.
    Work,
    /// The employment ladder.
    Ladder,
    /// A raised hand: ask for it.
    Ask,
    /// A tray with something in it: received.
    Received,
    /// Sliders: settings.
    Settings,
    /// A phone with a tick: kept on this phone.
    Save,
    /// Out of the app, into a file.
    Export,
    /// From a file into the app.
    Import,
    /// A bin.
    Delete,
    /// Look out.
    Warning,
    /// The municipality.
    Office,
    /// A handshake: a volunteer.
    Volunteer,
    /// Two bubbles: a mediator between languages.
    Mediator,
    /// A badge: somebody at work in the municipality.
    Professional,
    /// A person who walks: somebody new.
    Newcomer,
    /// A small and a large letter.
    TextSize,
    /// A sheet, half dark.
    Contrast,
    /// Dark.
    Moon,
    /// Light.
    Sun,
    /// A dotted square: nobody has filled this in yet.
    Blank,
    /// An ayn and an A: a second language.
    Translate,
    /// Onto paper.
    Print,
    /// Close.
    Close,
    /// Search.
    Search,
    /// Out of a square, upwards: what Safari calls sharing.
    Share,
    /// A cloud, crossed out: no network.
    Offline,
    /// A plus in a square: one more on the first screen of the phone.
    Add,
    /// A suitcase; the symbol of the fourth sign.
    Suitcase,
    /// A star; the symbol of the sixth sign (the fifth has people).
    Star,
    /// A letter in its envelope.
    Letter,
    /// A loudspeaker: read aloud.
    Speak,
    /// Two columns: side by side.
    Compare,
    /// A padlock.
    Locked,
}

impl Glyph {
    /// Every symbol, for the gallery and the tests.
    #[rustfmt::skip]
    pub const ALL: [Glyph; 65] = [
        Self::Today, Self::Road, Self::Folder, Self::Words, Self::More, Self::Globe, Self::Emergency, Self::Phone, Self::Clock, Self::Calendar, Self::Place, Self::Person, Self::People, Self::Bring, Self::Why, Self::What, Self::Say, Self::Otherwise, Self::Done, Self::InProgress, Self::Waiting, Self::NotForMe, Self::NotStarted, Self::Undo, Self::Back, Self::Forward, Self::Open, Self::Photo, Self::Note, Self::Book, Self::House, Self::Course, Self::Work, Self::Ladder, Self::Ask, Self::Received, Self::Settings, Self::Save, Self::Export, Self::Import, Self::Delete, Self::Warning, Self::Office, Self::Volunteer, Self::Mediator, Self::Professional, Self::Newcomer, Self::TextSize, Self::Contrast, Self::Moon, Self::Sun, Self::Blank, Self::Translate, Self::Print, Self::Close, Self::Search, Self::Share, Self::Offline, Self::Add, Self::Suitcase, Self::Star, Self::Letter, Self::Speak, Self::Compare, Self::Locked,
    ];

    /// The names of all, in the same order.
    #[rustfmt::skip]
    const NAMES: [&str; 65] = [
        "Today", "Road", "Folder", "Words", "More", "Globe", "Emergency", "Phone", "Clock", "Calendar", "Place", "Person", "People", "Bring", "Why", "What", "Say", "Otherwise", "Done", "InProgress", "Waiting", "NotForMe", "NotStarted", "Undo", "Back", "Forward", "Open", "Photo", "Note", "Book", "House", "Course", "Work", "Ladder", "Ask", "Received", "Settings", "Save", "Export", "Import", "Delete", "Warning", "Office", "Volunteer", "Mediator", "Professional", "Newcomer", "TextSize", "Contrast", "Moon", "Sun", "Blank", "Translate", "Print", "Close", "Search", "Share", "Offline", "Add", "Suitcase", "Star", "Letter", "Speak", "Compare", "Locked",
    ];

    /// The symbol of whoever helps.
    pub fn of_unit(kind: UnitKind) -> Glyph {
        match kind {
            UnitKind::Municipal => Glyph::Office,
            UnitKind::Mediators => Glyph::Mediator,
            UnitKind::Company => Glyph::Work,
            UnitKind::Volunteers => Glyph::Volunteer,
            UnitKind::School => Glyph::Course,
            UnitKind::Association => Glyph::People,
            UnitKind::Self_ => Glyph::Newcomer,
        }
    }

    /// The symbol of this name; a dotted square, should there be none.
    pub fn named(name: &str) -> Glyph {
        let place = Self::NAMES.iter().position(|known| *known == name);
        place.map_or(Glyph::Blank, |place| Self::ALL[place])
    }

    /// Symbols that show a direction, and so turn round where the page runs from right to left. The others keep
    /// their shape: a mirrored clock or check is wrong in every script.
    pub const fn directional(self) -> bool {
        matches!(
            self,
            Self::Undo | Self::Back | Self::Forward | Self::Open | Self::Newcomer
        )
    }

    /// The outline as SVG path data on the grid of 24, to be stroked, never filled.
    #[rustfmt::skip]
    pub const fn path(self) -> &'static str {
        match self {
            Self::Today => "M6.5 20.5V3.5M6.5 4.5h11l-2.8 3.75L17.5 12h-11M3.5 20.5h6",
            Self::Road => "M8.5 3.5 4 20.5M15.5 3.5 20 20.5M12 4v2.5M12 10.5v3M12 17.5v3",
            Self::Folder => "M3.5 18.5v-12A1.5 1.5 0 0 1 5 5h4.2l2.3 2.5H19A1.5 1.5 0 0 1 20.5 9v9.5A1.5 1.5 0 0 1 19 20H5a1.5 1.5 0 0 1-1.5-1.5z",
            Self::Words => "M5.5 4h13a2 2 0 0 1 2 2v8.5a2 2 0 0 1-2 2H11l-4.5 4v-4h-1a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2zM8 8.6h8M8 12h5",
            Self::More => "M4.7 12a0.8 0.8 0 1 0 1.6 0a0.8 0.8 0 1 0-1.6 0zM11.2 12a0.8 0.8 0 1 0 1.6 0a0.8 0.8 0 1 0-1.6 0zM17.7 12a0.8 0.8 0 1 0 1.6 0a0.8 0.8 0 1 0-1.6 0z",
            Self::Globe => "M3.5 12a8.5 8.5 0 1 0 17 0a8.5 8.5 0 1 0-17 0zM12 3.5c-2.7 2.4-3.9 5.4-3.9 8.5s1.2 6.1 3.9 8.5c2.7-2.4 3.9-5.4 3.9-8.5S14.7 5.9 12 3.5zM3.5 12h17",
            Self::Emergency => "M12 4v16M5.1 8l13.8 8M18.9 8 5.1 16",
            Self::Phone => "M7.6 3.8 5.2 4.6a2 2 0 0 0-1.4 2.1c.7 7.1 6.4 12.8 13.5 13.5a2 2 0 0 0 2.1-1.4l.8-2.4a1.4 1.4 0 0 0-.7-1.7l-3-1.5a1.4 1.4 0 0 0-1.7.3l-1 1.2a10.5 10.5 0 0 1-4.5-4.5l1.2-1a1.4 1.4 0 0 0 .3-1.7L9.3 4.5a1.4 1.4 0 0 0-1.7-.7z",
            Self::Clock => "M3.5 12a8.5 8.5 0 1 0 17 0a8.5 8.5 0 1 0-17 0zM12 7v5l3.2 2",
            Self::Calendar => "M5.5 5.5h13A1.5 1.5 0 0 1 20 7v11.5a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 4 18.5V7a1.5 1.5 0 0 1 1.5-1.5zM4 10.2h16M8.5 3.5v4M15.5 3.5v4M11.8 14.9h.4M12 14.7v.4",
            Self::Place => "M12 21c-4-4.2-6.5-7.6-6.5-11a6.5 6.5 0 0 1 13 0c0 3.4-2.5 6.8-6.5 11zM9.7 10a2.3 2.3 0 1 0 4.6 0a2.3 2.3 0 1 0-4.6 0z",
            Self::Person => "M8.2 8a3.8 3.8 0 1 0 7.6 0a3.8 3.8 0 1 0-7.6 0zM4.5 20.5c.6-4 3.6-6.3 7.5-6.3s6.9 2.3 7.5 6.3",
            Self::People => "M5.7 8.5a3.3 3.3 0 1 0 6.6 0a3.3 3.3 0 1 0-6.6 0zM2.8 19.5c.5-3.4 3-5.4 6.2-5.4s5.7 2 6.2 5.4M15.2 5.4a3.2 3.2 0 0 1 0 6.2M17.6 14.6c2 .7 3.2 2.4 3.6 4.9",
            Self::Bring => "M5.5 8.5h13l1 10.3a1.5 1.5 0 0 1-1.5 1.7H6a1.5 1.5 0 0 1-1.5-1.7zM8.5 11.5V7a3.5 3.5 0 0 1 7 0v4.5",
            Self::Why => "M5.5 4h13a2 2 0 0 1 2 2v8.5a2 2 0 0 1-2 2H11l-4.5 4v-4h-1a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2zM10 8.3a2 2 0 1 1 2.9 1.8c-.6.3-.9.7-.9 1.3M11.8 13.6h.4M12 13.4v.4",
            Self::What => "M3.5 12a8.5 8.5 0 1 0 17 0a8.5 8.5 0 1 0-17 0zM12 11.2v5.3M11.8 7.8h.4M12 7.6v.4",
            Self::Say => "M5.5 8a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0-7 0zM2.5 20c.3-3.7 2.9-5.9 6.5-5.9s6.2 2.2 6.5 5.9M15.5 6.2a3.4 3.4 0 0 1 0 3.6M18.3 4.2a7.2 7.2 0 0 1 0 7.6",
            Self::Otherwise => "M12 20.5V16c0-4-6.5-4.5-6.5-8.5V4M12 16c0-4 6.5-4.5 6.5-8.5V4M3 6.5 5.5 4 8 6.5M16 6.5 18.5 4 21 6.5",
            Self::Done => "M3.5 12a8.5 8.5 0 1 0 17 0a8.5 8.5 0 1 0-17 0zM8 12.3l2.8 2.8 5.2-5.5",
            Self::InProgress => "M3.5 12a8.5 8.5 0 1 0 17 0a8.5 8.5 0 1 0-17 0zM12 5.2a6.8 6.8 0 0 1 0 13.6zM12 6.8a5.2 5.2 0 0 1 0 10.4zM12 8.4a3.6 3.6 0 0 1 0 7.2zM12 10a2 2 0 0 1 0 4zM12 11.8h.6v.4h-.6z",
            Self::Waiting => "M6.5 3.5h11M6.5 20.5h11M7.7 3.5v2.8c0 2.2 1.4 3.4 4.3 5.7 2.9-2.3 4.3-3.5 4.3-5.7V3.5M7.7 20.5v-2.8c0-2.2 1.4-3.4 4.3-5.7 2.9 2.3 4.3 3.5 4.3 5.7v2.8M10.7 17.7h2.6",
            Self::NotForMe => "M3.5 12a8.5 8.5 0 1 0 17 0a8.5 8.5 0 1 0-17 0zM6 18 18 6",
            Self::NotStarted => "M3.5 12a8.5 8.5 0 1 0 17 0a8.5 8.5 0 1 0-17 0z",
            Self::Undo => "M8.5 5 4 9.5l4.5 4.5M4 9.5h10.2a5.5 5.5 0 0 1 0 11H9.5",
            Self::Back => "M19.5 12h-15M11 5.5 4.5 12l6.5 6.5",
            Self::Forward => "M4.5 12h15M13 5.5l6.5 6.5-6.5 6.5",
            Self::Open => "M13.5 4h6.5v6.5M20 4l-8.5 8.5M9.5 5.5H5.5A1.5 1.5 0 0 0 4 7v11.5A1.5 1.5 0 0 0 5.5 20H17a1.5 1.5 0 0 0 1.5-1.5v-4",
            Self::Photo => "M5 7h3l1.6-2.5h4.8L16 7h3A1.5 1.5 0 0 1 20.5 8.5v9A1.5 1.5 0 0 1 19 19H5a1.5 1.5 0 0 1-1.5-1.5v-9A1.5 1.5 0 0 1 5 7zM8.7 12.8a3.3 3.3 0 1 0 6.6 0a3.3 3.3 0 1 0-6.6 0z",
            Self::Note => "M4.5 19.5l.9-4.2L15.8 4.9a1.8 1.8 0 0 1 2.5 0l.8.8a1.8 1.8 0 0 1 0 2.5L8.7 18.6zM13.5 7.2l3.3 3.3",
            Self::Book => "M19 16.5v-13H8a2 2 0 0 0-2 2v13a2 2 0 0 1 2-2h11v4H8a2 2 0 0 1-2-2M10 7.5h5",
            Self::House => "M3.5 11.3 12 4l8.5 7.3M6 9.5V19.5h12V9.5M10 19.5V14h4v5.5",
            Self::Course => "M12 7C10.2 5.4 7.4 4.8 3.5 4.8v13c3.9 0 6.7.6 8.5 2.2 1.8-1.6 4.6-2.2 8.5-2.2v-13c-3.9 0-6.7.6-8.5 2.2zM12 7v13",
            Self::Work => "M5.5 4.5h8.5c3 0 5.2 1.5 6 4.5-1.5-.9-2.8-1.2-4.3-1.2V9.5H5.5zM8.9 9.5v11h3.4v-11",
            Self::Ladder => "M7.5 3v18M16.5 3v18M7.5 7h9M7.5 12h9M7.5 17h9",
            Self::Ask => "M8 14V6.2a1.4 1.4 0 0 1 2.8 0V11.5M10.8 11V4.6a1.4 1.4 0 0 1 2.8 0V11M13.6 11.5V6.2a1.4 1.4 0 0 1 2.8 0V12M16.4 9a1.4 1.4 0 0 1 2.8 0v5.5a6.2 6.2 0 0 1-6.2 6.2h-1a6.2 6.2 0 0 1-5.2-2.8L4.3 14a1.450 1.450 0 0 1 2.4-1.6L8 14",
            Self::Received => "M3.5 13.5 6.3 5.5h11.4l2.8 8v5A1.5 1.5 0 0 1 19 20H5a1.5 1.5 0 0 1-1.5-1.5zM3.5 13.5h4.7l1.5 2.5h4.6l1.5-2.5h4.7",
            Self::Settings => "M3.5 7h9.3M17.2 7h3.3M3.5 17h3.3M11.2 17h9.3M12.8 7a2.2 2.2 0 1 0 4.4 0a2.2 2.2 0 1 0-4.4 0zM6.8 17a2.2 2.2 0 1 0 4.4 0a2.2 2.2 0 1 0-4.4 0z",
            Self::Save => "M8.5 2.8h7a2 2 0 0 1 2 2v14.4a2 2 0 0 1-2 2h-7a2 2 0 0 1-2-2V4.8a2 2 0 0 1 2-2zM9.3 11.7l2 2 3.5-3.9M11.3 18.2h1.4",
            Self::Export => "M12 4v11M7.5 10.5 12 15l4.5-4.5M4 15.5v3A1.5 1.5 0 0 0 5.5 20h13a1.5 1.5 0 0 0 1.5-1.5v-3",
            Self::Import => "M12 15V4M7.5 8.5 12 4l4.5 4.5M4 15.5v3A1.5 1.5 0 0 0 5.5 20h13a1.5 1.5 0 0 0 1.5-1.5v-3",
            Self::Delete => "M4.5 7h15M9.5 7V4h5V7M6.5 7l.8 12a1.5 1.5 0 0 0 1.5 1.5h6.4a1.5 1.5 0 0 0 1.5-1.5L17.5 7M10.3 11v5.5M13.7 11v5.5",
            Self::Warning => "M10.8 4.7 3.3 18a1.4 1.4 0 0 0 1.2 2.1h15a1.4 1.4 0 0 0 1.2-2.1L13.2 4.7a1.4 1.4 0 0 0-2.4 0zM12 9.5v4.6M11.8 17h.4M12 16.8v.4",
            Self::Office => "M3.5 9 12 4l8.5 5zM6 9v8M10 9v8M14 9v8M18 9v8M3.5 20h17M4.8 17h14.4",
            Self::Volunteer => "M2.8 7.8h3.4l3-1.3a2.6 2.6 0 0 1 1.7-.1l1.4.4M21.2 7.8H18l-4.1-1.4a2.5 2.5 0 0 0-2.3.4L8.3 9.6a1.6 1.6 0 0 0 2 2.5l2.2-1.5 5.4 4.5a1.4 1.4 0 0 1-1.7 2.2M2.8 15h2.5l4.3 3.7a3 3 0 0 0 3.8.1l2.8-1.5M21.2 15h-3.3",
            Self::Mediator => "M4.5 3.5h8A1.5 1.5 0 0 1 14 5v4.5a1.5 1.5 0 0 1-1.5 1.5H9l-3 3v-3H4.5A1.5 1.5 0 0 1 3 9.5V5a1.5 1.5 0 0 1 1.5-1.5zM17 8h2.5A1.5 1.5 0 0 1 21 9.5v6a1.5 1.5 0 0 1-1.5 1.5H18.5v3.5L15 17h-3.5A1.5 1.5 0 0 1 10 15.5V14",
            Self::Professional => "M7 6.5h10A1.5 1.5 0 0 1 18.5 8v11A1.5 1.5 0 0 1 17 20.5H7A1.5 1.5 0 0 1 5.5 19V8A1.5 1.5 0 0 1 7 6.5zM10 6.5V3.5h4v3M8.5 17.5c.4-1.7 1.7-2.6 3.5-2.6s3.1.9 3.5 2.6M10.3 11.7a1.7 1.7 0 1 0 3.4 0a1.7 1.7 0 1 0-3.4 0z",
            Self::Newcomer => "M11.4 4.6a1.8 1.8 0 1 0 3.6 0a1.8 1.8 0 1 0-3.6 0zM12.8 9l-1.6 5.3 3.1 2.4.9 4.3M11.2 14.3 10 17.5 6.8 20.5M12.8 9l-3.6 1.7-1.2 3.1M12.8 9l2.5 3 3.2 1",
            Self::TextSize => "M2.8 18.5l3.1-8 3.1 8M3.9 15.7h4M11.2 18.5 16.2 5l5 13.5M12.9 14h6.6",
            Self::Contrast => "M6 4h12a2 2 0 0 1 2 2v12a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2zM12 4v16M13.5 5.5v13M15 5.5v13M16.5 5.5v13M18 5.5v13M18.9 6.5v11",
            Self::Moon => "M20 14.4A8.5 8.5 0 1 1 9.6 4a6.9 6.9 0 0 0 10.4 10.4z",
            Self::Sun => "M8.2 12a3.8 3.8 0 1 0 7.6 0a3.8 3.8 0 1 0-7.6 0zM12 2.8v2M12 19.2v2M2.8 12h2M19.2 12h2M5.5 5.5l1.4 1.4M17.1 17.1l1.4 1.4M18.5 5.5l-1.4 1.4M6.9 17.1l-1.4 1.4",
            Self::Blank => "M4 7.2V6a2 2 0 0 1 2-2h1.2M10.3 4h3.4M16.8 4H18a2 2 0 0 1 2 2v1.2M20 10.3v3.4M20 16.8V18a2 2 0 0 1-2 2h-1.2M13.7 20h-3.4M7.2 20H6a2 2 0 0 1-2-2v-1.2M4 13.7v-3.4",
            Self::Translate => "M9.6 4.2C7 2.8 4.8 4 5 5.7c.2 1.4 2.1 1.9 4.3 1.3C6 7.7 3.6 9.6 4.1 12c.5 2.2 3.3 2.8 6.4 1.5M12.5 20.5 16.7 9.5l4.2 11M14 17h5.5",
            Self::Print => "M7 8.5V3.5h10v5M7 17H5a1.5 1.5 0 0 1-1.5-1.5V10A1.5 1.5 0 0 1 5 8.5h14a1.5 1.5 0 0 1 1.5 1.5v5.5A1.5 1.5 0 0 1 19 17h-2M7 13.5h10v7H7z",
            Self::Close => "M5.5 5.5l13 13M18.5 5.5l-13 13",
            Self::Search => "M4 10.5a6.5 6.5 0 1 0 13 0a6.5 6.5 0 1 0-13 0zM15.3 15.3l5.2 5.2",
            Self::Share => "M8.5 9.5H6A1.5 1.5 0 0 0 4.5 11v8A1.5 1.5 0 0 0 6 20.5h12a1.5 1.5 0 0 0 1.5-1.5v-8A1.5 1.5 0 0 0 18 9.5h-2.5M12 14.5V3M8 6.8 12 3l4 3.8",
            Self::Offline => "M7 18.5h10.2a3.8 3.8 0 0 0 .6-7.5 5.8 5.8 0 0 0-11-1.6A4.6 4.6 0 0 0 7 18.5zM4 4l16 17",
            Self::Add => "M6 4h12a2 2 0 0 1 2 2v12a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2zM12 8v8M8 12h8",
            Self::Suitcase => "M5 7.5h14A1.5 1.5 0 0 1 20.5 9v9.5A1.5 1.5 0 0 1 19 20H5a1.5 1.5 0 0 1-1.5-1.5V9A1.5 1.5 0 0 1 5 7.5zM8.8 7.5V5.3A1.3 1.3 0 0 1 10.1 4h3.8a1.3 1.3 0 0 1 1.3 1.3v2.2M8 7.500v12.500M16 7.500v12.5",
            Self::Star => "M12 3.6l2.5 5.3 5.8.75-4.250 4 1.1 5.75-5.150-2.8-5.150 2.8 1.1-5.75-4.250-4 5.8-.750z",
            Self::Letter => "M5 5.5h14A1.5 1.5 0 0 1 20.5 7v10a1.5 1.5 0 0 1-1.5 1.500H5A1.5 1.5 0 0 1 3.5 17V7A1.5 1.5 0 0 1 5 5.500zM4 6.500l8 6.5 8-6.5",
            Self::Speak => "M4 9.500v5h3.500l4.5 4v-13l-4.5 4zM15.5 9.300a3.8 3.8 0 0 1 0 5.400M18 6.800a7.3 7.3 0 0 1 0 10.4",
            Self::Compare => "M4.5 4.500h6v15h-6zM13.5 4.500h6v15h-6zM6.5 8.500h2M6.5 12h2M15.5 8.500h2M15.5 12h2",
            Self::Locked => "M5 10.5h14v10H5zM8 10.5V7a4 4 0 0 1 8 0v3.5M12 14.5v2.2",
        }
    }
}

impl Glyph {
    fn class(self) -> &'static str {
        match self {
            // The one symbol that must be found in fear: bolder than all others.
            Glyph::Emergency => "icon bold",
            _ if self.directional() => "icon directional",
            _ => "icon",
        }
    }
}

/// One symbol. It is silent for screen readers, for the word beside it says the same.
#[component]
pub fn Icon(#[prop(into)] name: Glyph) -> AnyView {
    view! {
        <svg class=name.class() viewBox="0 0 24 24" aria-hidden="true">
            <path d=name.path() />
        </svg>
    }
}

/// The same as a text, for templates: by name, since there it is always the same one.
pub fn symbol(name: &str) -> String {
    let glyph = Glyph::named(name);
    format!(
        "<svg viewBox=\"0 0 24 24\" aria-hidden=\"true\" class=\"{}\"><path d=\"{}\"></path></svg>",
        glyph.class(),
        glyph.path()
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_symbol_is_found_by_its_name() {
        for glyph in Glyph::ALL {
            assert_eq!(Glyph::named(&format!("{glyph:?}")), glyph);
        }
    }

    #[test]
    fn a_symbol_in_a_template_is_the_same_as_one_by_itself() {
        for name in ["Emergency", "Forward", "Save"] {
            let owner = Owner::new();
            let glyph = Glyph::named(name);
            let alone = owner.with(|| view! { <Icon name=glyph/> }.to_html());
            assert_eq!(alone, symbol(name));
        }
    }
}
