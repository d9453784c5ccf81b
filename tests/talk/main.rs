//! The talk: its slides, its time, and how its text stands on screens.

mod kept;
mod own;
mod screens;

use vejviser::domain::talk::{Length, seconds};

#[test]
fn the_time_of_all_slides_is_the_time_of_the_talk() {
    for length in Length::ALL {
        for weights in [vec![1], vec![1, 3, 3, 2, 5, 1], vec![1; 60], vec![5; 7]] {
            let seconds = seconds(&weights, length);
            assert_eq!(seconds.len(), weights.len());
            let all: u32 = seconds.iter().sum();
            assert_eq!(all, u32::from(length.minutes()) * 60, "{weights:?}");
        }
        assert!(seconds(&[], length).is_empty());
    }
    // A slide of twice the weight has twice the time.
    assert_eq!(seconds(&[1, 2, 2], Length::Short), [120, 240, 240]);
}
