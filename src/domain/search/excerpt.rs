//! The piece of a text around what was found in it.

use super::fold::tokens;
use super::query::{Match, Query};
use crate::domain::text;

/// A piece of running text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    pub text: String,
    pub form: Form,
    /// Whether it is what was looked for.
    pub is_hit: bool,
}

/// What has to be isolated from its surroundings, as in [`text::Piece`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    Plain,
    Term,
    Number,
}

/// What stands before the first hit, and all in all, at most, in characters.
const BEFORE: usize = 36;
const ROOM: usize = 120;

/// The text around the first hit, with every hit in it marked; from the beginning where there is none.
/// Words stay whole.
pub fn excerpt(written: &str, query: &Query) -> Vec<Piece> {
    let (text, forms) = bare(written);
    let tokens = tokens(&text);
    let levels: Vec<Match> = tokens
        .iter()
        .map(|token| query.matches(&token.folded))
        .collect();
    // Where a word stands as it was typed, one that is only like it is no hit.
    let best = levels.iter().max().copied().unwrap_or(Match::Nothing);
    let least = best.min(Match::Part).max(Match::Trunk);
    let first = levels.iter().position(|level| *level >= least).unwrap_or(0);
    let Some(from) = tokens.get(first) else {
        return Vec::new();
    };
    let letters = |from: usize, to: usize| text[from..to].chars().count();
    let begins = tokens[..=first]
        .iter()
        .position(|token| letters(token.start, from.start) <= BEFORE)
        .unwrap_or(first);
    let within = tokens[begins..].iter();
    let count = within
        .take_while(|token| {
            token.start <= from.start || letters(tokens[begins].start, token.end) <= ROOM
        })
        .count();
    let ends = begins + count;
    let begin = if begins == 0 { 0 } else { tokens[begins].start };
    let end = match tokens.get(ends) {
        Some(_) => tokens[ends - 1].end,
        None => text.trim_end().len().max(begin),
    };
    let mut pieces: Vec<Piece> = Vec::new();
    if begins > 0 {
        push(&mut pieces, "… ", Form::Plain, false);
    }
    let hits = tokens.iter().zip(&levels);
    let hits: Vec<_> = hits
        .filter(|(_, level)| **level >= least)
        .map(|(token, _)| token.start..token.end)
        .collect();
    for (at, c) in text[begin..end].char_indices() {
        let at = begin + at;
        let is_hit = hits.iter().any(|hit| hit.contains(&at));
        let form = forms.iter().find(|(end, _)| at < *end);
        let form = form.map_or(Form::Plain, |(_, form)| *form);
        push(&mut pieces, c.encode_utf8(&mut [0; 4]), form, is_hit);
    }
    if ends < tokens.len() {
        push(&mut pieces, " …", Form::Plain, false);
    }
    pieces
}

fn push(pieces: &mut Vec<Piece>, text: &str, form: Form, is_hit: bool) {
    match pieces.last_mut() {
        Some(last) if last.form == form && last.is_hit == is_hit => last.text.push_str(text),
        _ => pieces.push(Piece {
            text: text.to_owned(),
            form,
            is_hit,
        }),
    }
}

/// The text without the marks of the pack, on one line, and where each form ends in it.
fn bare(written: &str) -> (String, Vec<(usize, Form)>) {
    let mut text = String::new();
    let mut forms = Vec::new();
    for piece in text::pieces(written) {
        let (of_piece, form) = match piece {
            text::Piece::Plain(text) => (text, Form::Plain),
            text::Piece::Term(text) => (text, Form::Term),
            text::Piece::Number(text) => (text, Form::Number),
        };
        text.push_str(&of_piece.replace('\n', " "));
        forms.push((text.len(), form));
    }
    (text, forms)
}
