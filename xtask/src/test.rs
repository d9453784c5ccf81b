//! `test`.
use crate::CommandError;
use crate::house::House;
pub fn run(_house: &House, _words: &[String]) -> Result<(), CommandError> {
    Ok(())
}
