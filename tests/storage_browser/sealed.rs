//! The sealed backup, with the browser's own cryptography.

use vejviser::storage::backup::sealed::{CoverFault, SealedFile, is_sealed};
use vejviser::storage::cipher;
use vejviser::storage::{Archive, Backup, Storage};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::browser::*;

const WORDS: &str = "tre blå cykler";

async fn some_backup() -> Backup {
    let db = open(&name()).await;
    db.create_plan(&info()).await.unwrap();
    db.append_with_photo(&plan(), &tick(0), &picture())
        .await
        .unwrap();
    db.export(now()).await.unwrap()
}

async fn opened(file: &[u8], words: &str) -> Result<String, CoverFault> {
    let sealed = SealedFile::read(file)?;
    sealed.check().await?;
    sealed.open(words).await
}

#[wasm_bindgen_test]
async fn a_sealed_file_opens_with_its_words_only() {
    let backup = some_backup().await;
    let file = backup.to_sealed(WORDS).await.unwrap();
    assert!(is_sealed(&file));
    assert_eq!(SealedFile::read(&file).unwrap().cover.rounds, 600_000);
    // The same words of another keyboard open it as well.
    for words in [WORDS, " tre blå cykler ", "tre bla\u{30a} cykler"] {
        let text = opened(&file, words).await.unwrap();
        assert_eq!(Backup::parse(&text).unwrap(), backup, "{words}");
    }
    for words in ["", "tre blå cykle", "Tre blå cykler"] {
        assert_eq!(opened(&file, words).await, Err(CoverFault::WrongWords));
    }
}

#[wasm_bindgen_test]
async fn a_damaged_file_is_told_before_anybody_is_asked_for_words() {
    let file = some_backup().await.to_sealed(WORDS).await.unwrap();
    let line = file.iter().position(|byte| *byte == b'\n').unwrap();
    for at in [
        40,
        line - 20,
        line,
        line + 1,
        file.len() / 2,
        file.len() - 1,
    ] {
        let mut damaged = file.clone();
        damaged[at] ^= 1;
        let fault = opened(&damaged, WORDS).await.unwrap_err();
        assert_eq!(fault, CoverFault::Damaged, "byte {at}");
    }
    for cut in [0, 10, line, line + 20, file.len() - 1] {
        let fault = opened(&file[..cut], WORDS).await.unwrap_err();
        assert_eq!(fault, CoverFault::Damaged, "cut at {cut}");
    }
}

/// Whoever changes the line in front, with a checksum that fits, makes a file that does not open.
#[wasm_bindgen_test]
async fn the_line_in_front_is_sealed_along() {
    let file = some_backup().await.to_sealed(WORDS).await.unwrap();
    let line = file.iter().position(|byte| *byte == b'\n').unwrap();
    let mut forged = file[..file.len() - cipher::CHECKSUM].to_vec();
    let rounds = forged[..line].windows(6).position(|it| it == b"600000");
    forged[rounds.unwrap() + 5] = b'1';
    let checksum = cipher::checksum(&forged).await.unwrap();
    forged.extend(checksum);
    assert_eq!(opened(&forged, WORDS).await, Err(CoverFault::WrongWords));
}

/// No file tells by its bytes that another holds the same.
#[wasm_bindgen_test]
async fn no_two_files_are_alike() {
    let backup = some_backup().await;
    let one = backup.to_sealed(WORDS).await.unwrap();
    let two = backup.to_sealed(WORDS).await.unwrap();
    let cover = |file: &[u8]| SealedFile::read(file).unwrap().cover;
    assert_ne!(cover(&one).salt, cover(&two).salt);
    assert_ne!(cover(&one).nonce, cover(&two).nonce);
}
