//! The cover of a sealed file, up to where the key is asked for.

use vejviser::storage::backup::sealed::{Cover, SealedFile, is_sealed};
use vejviser::storage::cipher::{MOST_ROUNDS, NONCE, SALT};

use crate::chance::Chance;
use crate::try_many;

fn file(chance: &mut Chance, line: &[u8]) -> Vec<u8> {
    let sealed: Vec<u8> = (0..chance.below(120))
        .map(|_| chance.draw() as u8)
        .collect();
    [line, b"\n", &sealed].concat()
}

#[test]
fn sealed_files() {
    let cover = Cover {
        rounds: 600_000,
        salt: (0..SALT as u8).collect(),
        nonce: (0..NONCE as u8).collect(),
    };
    let line = cover.to_line();
    let tree = serde_json::from_str(&line).unwrap();
    let scions = [0_u64, 1, 2, u64::MAX].map(serde_json::Value::from);
    let begins = line.split_once(',').unwrap().0;
    try_many(
        "sealed files",
        20_000,
        |chance| match chance.below(7) {
            0 => chance.noise(64),
            1 => {
                let rest = chance.text(60);
                file(chance, format!("{begins},{rest}").as_bytes())
            }
            2 => file(chance, line.as_bytes()),
            3 | 4 => {
                let turned = chance.turned(line.as_bytes());
                file(chance, &turned)
            }
            5 => {
                // What it is stands first in a file, whatever the order of the fields.
                let grafted = chance.grafted(&tree, &scions).to_string();
                let rest = grafted.trim_start_matches('{');
                file(chance, format!("{begins},{rest}").as_bytes())
            }
            _ => {
                let turned = file(chance, line.as_bytes());
                chance.turned(&turned)
            }
        },
        |bytes| match SealedFile::read(bytes) {
            Ok(file) => {
                assert!(is_sealed(bytes));
                // No file makes a phone count for hours, or the browser's cryptography throw.
                assert!((1..=MOST_ROUNDS).contains(&file.cover.rounds));
                assert_eq!(
                    (file.cover.salt.len(), file.cover.nonce.len()),
                    (SALT, NONCE)
                );
                true
            }
            Err(_) => false,
        },
    );
}
