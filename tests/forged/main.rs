//! Whatever comes from elsewhere, made by chance in great numbers: links, files, backups, sealed files, packs, texts
//! for a calendar and logs to merge. Nothing breaks, nothing takes much memory, and what is accepted holds together.
//!
//! `VEJVISER_INPUTS=2000000 cargo test --profile bench --test forged -- --nocapture` tries so many of each kind;
//! `VEJVISER_SEED` begins elsewhere. Without them it is a small number, the same each time.
#![cfg(not(target_arch = "wasm32"))]

mod backups;
mod calendar;
mod chance;
mod counting;
mod entries;
mod files;
mod hostile;
mod merging;
mod packet;
mod packs;
mod sealed;

use std::time::{Duration, Instant};

use chance::Chance;
use counting::{MOST_MEMORY, most_held};

fn told(name: &str) -> Option<u64> {
    std::env::var(name).ok()?.parse().ok()
}

/// Says which input it was, if the test ends with it.
struct Which<'a> {
    kind: &'a str,
    seed: u64,
    number: u64,
}

impl Drop for Which<'_> {
    fn drop(&mut self) {
        if std::thread::panicking() {
            let Which { kind, seed, number } = self;
            eprintln!("{kind}: it was input {number} of the seed {seed}");
        }
    }
}

/// Tries inputs of one kind: `make` makes one, `read` says whether it was accepted. Only reading is measured.
fn try_many<Input>(
    kind: &str,
    few: u64,
    make: impl Fn(&mut Chance) -> Input,
    read: impl Fn(&Input) -> bool,
) {
    let inputs = told("VEJVISER_INPUTS").unwrap_or(few);
    let seed = told("VEJVISER_SEED").unwrap_or(1900);
    let (mut accepted, mut most, mut longest) = (0_u64, 0, Duration::ZERO);
    let mut which = Which {
        kind,
        seed,
        number: 0,
    };
    for number in 0..inputs {
        which.number = number;
        let input = make(&mut Chance::of(seed, number));
        let begun = Instant::now();
        let (came, held) = most_held(|| read(&input));
        longest = longest.max(begun.elapsed());
        accepted += u64::from(came);
        most = most.max(held);
    }
    println!(
        "{kind}: {inputs} inputs of the seed {seed}, {accepted} accepted, at most {longest:.1?} and {most} bytes"
    );
    assert!(accepted > 0, "some of them are right");
    assert!(accepted < inputs, "and some of them are not");
    assert!(most < MOST_MEMORY, "{most} bytes were held");
}
