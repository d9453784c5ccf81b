//! Where things lie in this checkout.

use std::path::{Path, PathBuf};

#[derive(Debug, thiserror::Error)]
pub enum HouseError {
    #[error(
        "No checkout of Vejviser found from {0} upwards. Run the command inside the repository."
    )]
    NotInside(PathBuf),
    #[error("Cannot read {path}: {source}")]
    Read {
        path: PathBuf,
        source: std::io::Error,
    },
    #[error("Cargo.lock names no version of {0}. Run `cargo generate-lockfile`.")]
    NotLocked(String),
}

/// The checkout that a command works in.
#[derive(Debug, Clone)]
pub struct House {
    root: PathBuf,
    target: PathBuf,
}

impl House {
    /// Looks from cargo's idea of the crate, or else from the current folder, upwards.
    ///
    /// The place is asked for when the command runs, not baked into the binary, so that a copied
    /// checkout with a copied `target/` never works on the original.
    pub fn find() -> Result<House, HouseError> {
        let start = std::env::var_os("CARGO_MANIFEST_DIR")
            .map(PathBuf::from)
            .or_else(|| std::env::current_dir().ok())
            .unwrap_or_default();
        for folder in start.ancestors() {
            if folder.join("xtask/Cargo.toml").is_file() && folder.join("Cargo.lock").is_file() {
                let target = std::env::var_os("CARGO_TARGET_DIR")
                    .map(|named| folder.join(PathBuf::from(named)))
                    .unwrap_or_else(|| folder.join("target"));
                return Ok(House {
                    root: folder.to_path_buf(),
                    target,
                });
            }
        }
        Err(HouseError::NotInside(start))
    }

    /// The root of the repository.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// A file or folder below the root.
    pub fn at(&self, path: &str) -> PathBuf {
        self.root.join(path)
    }

    /// Cargo's folder of build products.
    pub fn target(&self) -> &Path {
        &self.target
    }

    /// What is hosted: the release build.
    pub fn dist(&self) -> PathBuf {
        self.at("dist")
    }

    /// The unoptimised build for tests and `serve`.
    pub fn dev_dist(&self) -> PathBuf {
        self.at(".dist/dev")
    }

    /// The app as the linker leaves it, in the release build.
    pub fn linked(&self) -> PathBuf {
        self.target
            .join("wasm32-unknown-unknown/release/vejviser.wasm")
    }

    /// Where npm put the pinned tools.
    pub fn node_modules(&self) -> PathBuf {
        self.at("xtask/node_modules")
    }

    /// The version that Cargo.lock pins for a crate.
    pub fn locked_version(&self, name: &str) -> Result<String, HouseError> {
        let path = self.at("Cargo.lock");
        let text =
            std::fs::read_to_string(&path).map_err(|source| HouseError::Read { path, source })?;
        version_in_lock(&text, name).ok_or_else(|| HouseError::NotLocked(name.to_owned()))
    }
}

fn version_in_lock(lock: &str, name: &str) -> Option<String> {
    let wanted = format!("name = \"{name}\"");
    let mut lines = lock.lines();
    lines.find(|line| *line == wanted)?;
    let version = lines.next()?.strip_prefix("version = \"")?;
    Some(version.trim_end_matches('"').to_owned())
}

#[cfg(test)]
mod tests {
    use super::version_in_lock;

    #[test]
    fn the_locked_version_is_that_of_the_crate_itself() {
        let lock = "[[package]]\nname = \"wasm-bindgen-futures\"\nversion = \"0.4.80\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(
            version_in_lock(lock, "wasm-bindgen").as_deref(),
            Some("0.2.130")
        );
        assert_eq!(version_in_lock(lock, "wasm"), None);
    }
}
