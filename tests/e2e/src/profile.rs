//! A browser's memory.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

use crate::{Failure, Outcome};

/// A folder in which a browser keeps what it stores. It goes away when this is dropped; until then
/// one browser after the other can be opened with it, as a reader closes and opens theirs.
///
/// ```no_run
/// # use e2e::{Browser, Launch, Outcome, Profile};
/// # async fn test() -> Outcome<()> {
/// let profile = Profile::new()?;
/// let window = Browser::Chromium.launch(Launch::new().profile(&profile)).await?;
/// window.close().await?;
/// let again = Browser::Chromium.launch(Launch::new().profile(&profile)).await?;
/// # again.close().await
/// # }
/// ```
#[derive(Debug)]
pub struct Profile {
    folder: PathBuf,
}

impl Profile {
    /// A new, empty one.
    pub fn new() -> Outcome<Profile> {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let folder =
            std::env::temp_dir().join(format!("vejviser-e2e-{}-{number}", std::process::id()));
        std::fs::create_dir_all(&folder).map_err(|source| Failure::File {
            path: folder.clone(),
            source,
        })?;
        Ok(Profile { folder })
    }

    /// Where it lies.
    pub fn folder(&self) -> &Path {
        &self.folder
    }
}

impl Drop for Profile {
    fn drop(&mut self) {
        // A browser that is just ending may still write; what is left then lies in the temporary folder.
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}
