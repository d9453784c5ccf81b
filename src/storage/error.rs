//! Why something could not be read or kept. One story for IndexedDB and memory.

/// Why storage refused. Whatever is told here, what was stored before is unharmed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum StorageError {
    /// The browser gives no database: forbidden in its settings, a private window, or it never
    /// answers. The app goes on in memory and says that it cannot save.
    #[error("the browser gives this page no storage")]
    Blocked,
    /// The disk or the browser's share of it is full.
    #[error("the storage is full")]
    Full,
    /// The data was written by a newer version of the app. It is left alone: an older version that
    /// wrote into it could destroy what it does not know.
    #[error("the data is of schema {found}, this app knows {known}")]
    Newer { found: u32, known: u32 },
    /// Everything is sealed, and has to be unlocked first.
    #[error("the data is locked")]
    Locked,
    /// Another tab is in the way, or this tab has stepped aside for it. Closing one of them helps.
    #[error("another tab of the app holds the data")]
    OtherTab,
    /// The browser gave the transaction up; nothing of it was kept. Trying again may help.
    #[error("the browser interrupted the writing")]
    Interrupted,
    /// The connection was lost. The next operation opens it again.
    #[error("the connection to the storage was lost")]
    Closed,
    /// What is stored does not have the expected shape.
    #[error("what is stored is damaged: {0}")]
    Damaged(String),
    #[error("{0}")]
    Unknown(String),
}

impl StorageError {
    /// Whether trying again by itself can help. The others need the reader: another tab closed, the
    /// app reloaded.
    pub fn may_pass(&self) -> bool {
        !matches!(
            self,
            StorageError::Newer { .. } | StorageError::OtherTab | StorageError::Locked
        )
    }

    /// What a `DOMException` of this name means while a connection is open.
    ///
    /// Every name that the IndexedDB standard and the three engines use is decided on here, so that
    /// a full disk is never told as "something went wrong".
    pub fn of_exception(name: &str, message: &str) -> StorageError {
        match name {
            "QuotaExceededError" => StorageError::Full,
            // The transaction was given up; what it had written is rolled back.
            "AbortError" | "TimeoutError" | "TransactionInactiveError" => StorageError::Interrupted,
            // The connection is closing or closed.
            "InvalidStateError" => StorageError::Closed,
            // WebKit on a phone that woke up: its database process is gone.
            "UnknownError" if message.contains("onnection") => StorageError::Closed,
            "SecurityError" | "NotAllowedError" => StorageError::Blocked,
            // A store is missing, or the engine cannot read its own files back.
            "NotFoundError" | "NotReadableError" | "EncodingError" => {
                StorageError::Damaged(format!("{name}: {message}"))
            }
            "DataError" if message.contains("read") => {
                StorageError::Damaged(format!("{name}: {message}"))
            }
            // Mistakes of this app (a wrong key, a value that cannot be cloned, a write in a reading
            // transaction, an entry added twice) and failures that the engine does not explain.
            _ => StorageError::Unknown(format!("{name}: {message}")),
        }
    }

    /// What it means when opening fails with an exception of this name. `VersionError` is handled
    /// where the version found can be asked for.
    pub fn of_opening(name: &str, message: &str) -> StorageError {
        match name {
            "QuotaExceededError" => StorageError::Full,
            // The upgrade was rolled back: the old data is as it was.
            "AbortError" => StorageError::Interrupted,
            "NotFoundError" | "NotReadableError" | "EncodingError" | "DataError" => {
                StorageError::Damaged(format!("{name}: {message}"))
            }
            // Firefox says InvalidStateError in a private window, Chromium UnknownError on a
            // profile that it cannot write, WebKit SecurityError in a frame: no storage, all of them.
            _ => StorageError::Blocked,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_exception_has_a_meaning_that_the_app_can_tell() {
        let cases = [
            (
                "QuotaExceededError",
                "",
                StorageError::Full,
                StorageError::Full,
            ),
            (
                "AbortError",
                "",
                StorageError::Interrupted,
                StorageError::Interrupted,
            ),
            (
                "InvalidStateError",
                "closing",
                StorageError::Closed,
                StorageError::Blocked,
            ),
            (
                "UnknownError",
                "Connection to Indexed Database server lost. Refresh the page to try again",
                StorageError::Closed,
                StorageError::Blocked,
            ),
            (
                "SecurityError",
                "",
                StorageError::Blocked,
                StorageError::Blocked,
            ),
            (
                "NotReadableError",
                "Data lost due to missing file",
                StorageError::Damaged("NotReadableError: Data lost due to missing file".into()),
                StorageError::Damaged("NotReadableError: Data lost due to missing file".into()),
            ),
            (
                "ConstraintError",
                "Key already exists",
                StorageError::Unknown("ConstraintError: Key already exists".into()),
                StorageError::Blocked,
            ),
        ];
        for (name, message, open, opening) in cases {
            assert_eq!(StorageError::of_exception(name, message), open, "{name}");
            assert_eq!(StorageError::of_opening(name, message), opening, "{name}");
        }
    }
}
