//! Journeys through the built app in real browsers.
//!
//! - [`Site`]: the built app on a server of its own, with a clock and faults if wanted
//! - [`Browser`]: which engine; [`Browser::launch`] gives a [`Window`]
//! - [`Window`]: go somewhere, click, type, wait, look, take a picture, print
//! - [`Profile`]: a browser's memory, kept over closing and opening again
//!
//! Every wait ends in seconds and says what the page showed instead.
//!
//! ```no_run
//! # use e2e::{Browser, Launch, Outcome, Site};
//! # async fn test() -> Outcome<()> {
//! let site = Site::start()?;
//! let window = Browser::Firefox.launch(Launch::new()).await?;
//! window.visit(&site.page("ar/programmes/hedensted")).await?;
//! window.click_text("موافق").await?;
//! window.wait_for_text("112").await?;
//! window.expect_no_problems(&site).await?;
//! # Ok(())
//! # }
//! ```

mod axe;
mod browser;
mod driver;
mod emulate;
mod failure;
mod look;
mod profile;
mod site;
mod wait;
mod watch;
mod window;

pub use browser::{Browser, Launch};
pub use emulate::{DESKTOP, LAPTOP, PHONE, Size};
pub use failure::{Failure, Outcome};
pub use profile::Profile;
pub use site::Site;
pub use window::Window;

/// What a test may need beyond the harness: elements, keys.
pub use thirtyfour::{By, Key, WebElement};
pub use xtask::dist::Base;
pub use xtask::server::Fault;
