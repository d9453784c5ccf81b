//! A command of several parts: one that fails does not keep the others from running.

use std::time::Instant;

use crate::CommandError;
use crate::job::say;

/// Which parts have failed so far.
#[derive(Debug, Default)]
pub struct Stages {
    failed: Vec<String>,
}

impl Stages {
    /// Runs one part, says how it ended and how long it took, and tells whether it passed.
    pub fn attempt(&mut self, name: &str, work: impl FnOnce() -> Result<(), CommandError>) -> bool {
        let started = Instant::now();
        let result = work();
        let seconds = started.elapsed().as_secs();
        match result {
            Ok(()) => {
                say(format!("{name}: passed in {seconds} s"));
                true
            }
            Err(error) => {
                say(format!("{name}: FAILED after {seconds} s. {error}"));
                self.failed.push(name.to_owned());
                false
            }
        }
    }

    /// The names of the parts that failed.
    pub fn failed(&self) -> &[String] {
        &self.failed
    }

    /// The result of the whole.
    pub fn finish(self) -> Result<(), CommandError> {
        if self.failed.is_empty() {
            Ok(())
        } else {
            Err(CommandError::Stages(self.failed))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Stages;
    use crate::CommandError;

    #[test]
    fn a_failed_part_is_named_and_the_next_one_still_runs() {
        let mut stages = Stages::default();
        assert!(!stages.attempt("first", || Err(CommandError::AlreadyTold)));
        assert!(stages.attempt("second", || Ok(())));
        assert_eq!(stages.failed(), ["first"]);
        assert!(stages.finish().is_err());
    }
}
