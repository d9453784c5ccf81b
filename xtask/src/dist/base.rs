//! The path under which the app is hosted.

use super::DistError;

/// A path that begins and ends with a slash: `/` or `/vejviser/`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Base(String);

impl Base {
    /// The root of a host.
    pub fn root() -> Base {
        Base("/".to_owned())
    }

    /// Reads what a person typed; slashes at the ends are added where they are missing.
    pub fn read(text: &str) -> Result<Base, DistError> {
        let inner = text.trim_matches('/');
        let is_plain = |c: char| c.is_ascii_alphanumeric() || "-_.~/".contains(c);
        if text.is_empty() || inner.contains("//") || !inner.chars().all(is_plain) {
            return Err(DistError::Base(text.to_owned()));
        }
        Ok(if inner.is_empty() {
            Base::root()
        } else {
            Base(format!("/{inner}/"))
        })
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::Base;

    #[test]
    fn a_base_begins_and_ends_with_a_slash() {
        for (typed, expected) in [("/", "/"), ("/a/b/", "/a/b/"), ("vejviser", "/vejviser/")] {
            assert_eq!(
                Base::read(typed)
                    .map(|base| base.as_str().to_owned())
                    .ok()
                    .as_deref(),
                Some(expected)
            );
        }
        for typed in ["", "/a b/", "/a//b/", "/\"/"] {
            assert!(Base::read(typed).is_err(), "{typed} was taken");
        }
    }
}
