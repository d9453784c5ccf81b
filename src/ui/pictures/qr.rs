//! A text as a QR code: what another phone reads from this screen, or from paper, with its camera.
//!
//! Only pages whose code comes later may name this: the first part of the app has no room for making codes.

use fast_qr::{ECL, QRBuilder};
use leptos::prelude::*;

use crate::ui::view;

/// How many modules stay empty around the code, as the standard asks; with fewer, many cameras find nothing.
const QUIET: usize = 4;

/// How much of a code may be dirty, folded or in glare and it is still read. More makes the modules smaller.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Correction {
    /// About 7 % of it: for long texts on a screen.
    Low,
    /// About 15 %: for screens.
    Medium,
    /// About 25 %: for paper that is folded and carried about.
    Quartile,
    /// About 30 %.
    High,
}

impl Correction {
    const fn level(self) -> ECL {
        match self {
            Correction::Low => ECL::L,
            Correction::Medium => ECL::M,
            Correction::Quartile => ECL::Q,
            Correction::High => ECL::H,
        }
    }
}

/// The text has more than a single code can hold; carries its length in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0} bytes are too long for one QR code")]
pub struct TooLong(pub usize);

/// The modules of a code, dark or light, without the empty zone around them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QrCode {
    size: usize,
    dark: Vec<bool>,
}

impl QrCode {
    /// The smallest code that holds the text.
    ///
    /// # Errors
    /// When the text is longer than the largest code can hold: 2,953 bytes with [`Correction::Low`], 1,273
    /// with [`Correction::High`].
    pub fn of(text: &str, correction: Correction) -> Result<QrCode, TooLong> {
        let code = QRBuilder::new(text)
            .ecl(correction.level())
            .build()
            .map_err(|_| TooLong(text.len()))?;
        let modules = code.data.iter().take(code.size * code.size);
        Ok(QrCode {
            size: code.size,
            dark: modules.map(|module| module.value()).collect(),
        })
    }

    /// How many modules a side has, between 21 and 177: what decides whether a cheap camera reads it. Without
    /// the empty zone.
    pub fn size(&self) -> usize {
        self.size
    }

    /// Whether the module in this column and row is dark.
    pub fn is_dark(&self, column: usize, row: usize) -> bool {
        column < self.size && self.dark.get(row * self.size + column) == Some(&true)
    }

    /// The dark modules as a path, each run of a row a rectangle, in a drawing that has the empty zone around it.
    fn path(&self) -> String {
        let mut path = String::new();
        for row in 0..self.size {
            let mut column = 0;
            while column < self.size {
                let run = (column..self.size)
                    .take_while(|column| self.is_dark(*column, row))
                    .count();
                if run > 0 {
                    let (x, y) = (column + QUIET, row + QUIET);
                    path.push_str(&format!("M{x} {y}h{run}v1h-{run}z"));
                }
                column += run + 1;
            }
        }
        path
    }
}

/// A code as a picture. Dark on white in every theme, on paper and in forced colours, for many cameras read no
/// other. `label` says in words where it leads.
#[component]
pub fn Qr(code: QrCode, #[prop(into)] label: String) -> AnyView {
    let side = code.size() + 2 * QUIET;
    view! {
        <svg
            class="qr"
            viewBox=format!("0 0 {side} {side}")
            role="img"
            aria-label=label

            shape-rendering="crispEdges"
        >
            <path fill="#fff" d=format!("M0 0h{side}v{side}H0z") />
            <path fill="#000" d=code.path() />
        </svg>
    }
}
