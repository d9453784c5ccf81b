//! What comes may be cut, damaged, newer or something else: each is told as what it is.

use proptest::prelude::*;
use vejviser::domain::handover::{Arrived, Going, HandoverFault, Packet, Piece};

use crate::travelling::typical;
use crate::world::{live, story};

#[test]
fn every_fault_is_told_as_what_it_is() {
    let packet = typical().packet(Going::default());
    let text = packet.to_text().unwrap();
    let link = format!("https://vejviser.example/ar/received#{text}");
    let check = |text: &str, expected: Result<(), HandoverFault>| {
        let read = Arrived::read(text).map(drop);
        let shown: String = text.chars().take(60).collect();
        assert_eq!(read, expected, "{shown}");
    };
    check(&link, Ok(()));
    check(&text, Ok(()));
    check(&format!("Se her: {link}. Hilsen A"), Ok(()));
    check(&format!("({link})\n\n"), Ok(()));
    check("", Err(HandoverFault::NotOurs));
    check("#", Err(HandoverFault::NotOurs));
    check(
        "https://vejviser.example/ar/received",
        Err(HandoverFault::NotOurs),
    );
    check(
        "https://vejviser.example/ar/plan#title",
        Err(HandoverFault::NotOurs),
    );
    check("hello", Err(HandoverFault::NotOurs));
    check("۱۲۳", Err(HandoverFault::NotOurs));
    check(&text[..text.len() - 1], Err(HandoverFault::Cut));
    check(&text[..text.len() / 2], Err(HandoverFault::Cut));
    check(&text[..4], Err(HandoverFault::Cut));
    check(&format!("{text}AAAA"), Err(HandoverFault::Damaged));
    let swapped = text.replacen(&text[100..102], "zz", 1);
    check(&swapped, Err(HandoverFault::Damaged));
    check(
        &text.replacen(&text[100..101], "%", 1),
        Err(HandoverFault::Damaged),
    );
    // The first byte is the version.
    check(&format!("Ag{}", &text[2..]), Err(HandoverFault::Newer));
    check(&format!("_g{}", &text[2..]), Err(HandoverFault::NotOurs));
    check("1.3.", Err(HandoverFault::Damaged));
    check("1.3.0000000g.abc", Err(HandoverFault::Damaged));
    check("4.3.00000000.abc", Err(HandoverFault::Damaged));
    check("1.99.00000000.abc", Err(HandoverFault::Damaged));
    check(&"A".repeat(2_000_000), Err(HandoverFault::TooLarge));
}

#[test]
fn a_file_of_something_else_is_told_apart() {
    let packet = typical().packet(Going::default());
    let file = packet.to_file().unwrap();
    let check = |bytes: &[u8], expected: HandoverFault| {
        assert_eq!(Packet::from_file(bytes), Err(expected));
    };
    check(b"{\"vejviser\": \"backup\"}", HandoverFault::WholeBackup);
    check(
        b"\xef\xbb\xbf { \"vejviser\": 1}",
        HandoverFault::WholeBackup,
    );
    check(b"{\"a\": 1}", HandoverFault::NotOurs);
    check(b"", HandoverFault::NotOurs);
    check(b"%PDF-1.7", HandoverFault::NotOurs);
    check(&file[..5], HandoverFault::Cut);
    check(&file[..file.len() - 3], HandoverFault::Cut);
    let mut damaged = file.clone();
    damaged[40] ^= 4;
    check(&damaged, HandoverFault::Damaged);
    damaged[8] = 2;
    check(&damaged, HandoverFault::Newer);
    check(
        &[&file[..], &[0; 1_000_001]].concat(),
        HandoverFault::TooLarge,
    );
}

#[test]
fn pieces_of_two_hand_overs_are_not_joined() {
    let one = typical().packet(Going::default()).to_text().unwrap();
    let other = typical().packet(Going::EVERYTHING).to_text().unwrap();
    let pieces = |text: &str| -> Vec<Piece> {
        let cut = Piece::cut(text, 500).unwrap();
        let read = cut.iter().map(|piece| match Arrived::read(piece) {
            Ok(Arrived::Piece(piece)) => piece,
            other => panic!("{other:?}"),
        });
        read.collect()
    };
    let (one, other) = (pieces(&one), pieces(&other));
    assert_eq!(one.len(), other.len());
    let mixed = [&one[..1], &other[1..]].concat();
    assert_eq!(Piece::join(&mixed), Err(HandoverFault::Cut));
    let mut forged = other;
    forged
        .iter_mut()
        .for_each(|piece| piece.whole = one[0].whole);
    assert_eq!(Piece::join(&forged), Err(HandoverFault::Damaged));
    assert_eq!(Piece::join(&[]), Err(HandoverFault::Cut));
}

proptest! {
    /// A link that lost its end is told as cut, wherever it was cut.
    #[test]
    fn every_cut_is_noticed(story in story(2, 30), at in any::<prop::sample::Index>()) {
        let bytes = live(2, &story).remove(0).packet(Going::EVERYTHING).to_bytes().unwrap();
        let at = at.index(bytes.len());
        let expected = if at == 0 { HandoverFault::NotOurs } else { HandoverFault::Cut };
        prop_assert_eq!(Packet::from_bytes(&bytes[..at]), Err(expected));
    }

    #[test]
    fn no_damage_goes_unnoticed(
        story in story(2, 30),
        at in any::<prop::sample::Index>(),
        bit in 0..8_u8,
    ) {
        let mut bytes = live(2, &story).remove(0).packet(Going::EVERYTHING).to_bytes().unwrap();
        let at = at.index(bytes.len());
        bytes[at] ^= 1_u8 << bit;
        prop_assert!(Packet::from_bytes(&bytes).is_err());
    }
}
