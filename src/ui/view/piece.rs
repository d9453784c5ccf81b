//! A page drawn in pieces, so that none of them keeps a slow phone from answering.

use leptos::prelude::*;

use super::child::Child;
use crate::state::Vejviser;

/// A piece of a page. While the page is made beside the one that the host sent, it is drawn in a task of its
/// own; at any other time at once.
pub fn piece(state: Vejviser, draw: impl FnOnce() -> AnyView + Send + 'static) -> AnyView {
    let Some(turn) = state.pieces.turn() else {
        return draw();
    };
    let mut draw = Some(draw);
    (move || {
        let draw = turn.get().then(|| draw.take()).flatten();
        // Like a component, a piece is drawn once, whatever it has read.
        draw.map(|draw| untrack(draw))
    })
    .into_child()
}
