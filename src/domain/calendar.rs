//! Danish dates.
