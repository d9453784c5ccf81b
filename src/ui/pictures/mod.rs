//! The pictures: drawn by components from what they are given, with every word passed in, so that they render
//! natively as well as in a browser. Their colours and sizes are in `style/pictures.css`.

mod brand;
mod figure;
mod folder;
mod icon;
mod ladder;
mod mark;
mod qr;
mod ring;
mod road;
mod sign;
mod signpost;

pub use brand::BrandSign;
pub use figure::Figure;
pub use folder::{FolderPicture, FolderTab, TabState};
pub use icon::{Glyph, Icon, symbol};
pub use ladder::{LadderPicture, RungView};
pub use mark::MarkPicture;
pub use qr::{Correction, Qr, QrCode, QrProps, TooLong};
pub use ring::HoursRing;
pub use road::{RoadSmall, Stretch};
pub use sign::{PhaseSign, SignSize, SignState};
pub use signpost::Signpost;
