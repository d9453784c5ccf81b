//! The way in small: a winding road with the signs of the phases along it and a figure where the person is.
//! (The way in full, on the plan page, is a list; its road is drawn by `style/pictures.css`.)

use std::f64::consts::TAU;
use std::fmt::Write;

use leptos::prelude::*;

use super::figure::Figure;
use super::sign::{PhaseSign, SignState};
use crate::domain::programme::Sign;

/// One phase as a stretch of the road.
#[derive(Clone, Debug, PartialEq)]
pub struct Stretch {
    pub sign: Sign,
    pub state: SignState,
    /// The phase's name as it stands under its sign.
    pub label: String,
}

/// The picture is 100 wide and 40 high in its own units and is stretched to the width that there is; what stands
/// along the road is placed in percent and keeps its own proportions.
#[cfg(test)]
const HEIGHT: f64 = 40.0;

/// How far down the middle of the road is, at a way `x` of 0 to 1 along it: a gentle winding, level at both ends.
fn level(x: f64) -> f64 {
    31.0 - 3.4 * (TAU * x * 1.5).sin()
}

/// The middle of the road from one point of the way to another. Many short lines instead of curves: they can be cut
/// anywhere, and at this size the eye sees a curve.
fn middle(from: f64, to: f64) -> String {
    const PIECES: u32 = 48;
    let mut path = String::new();
    for piece in 0..=PIECES {
        let x = from + (to - from) * f64::from(piece) / f64::from(PIECES);
        let command = if piece == 0 { 'M' } else { 'L' };
        // Writing to a string cannot fail.
        let _ = write!(path, "{command}{:.2} {:.2}", x * 100.0, level(x));
    }
    path
}

/// The place of something on the road at `x`, in hundredths of its way. `style/places.css` has the
/// rule of each place: the Content-Security-Policy allows no styles within the page.
fn place(x: f64) -> String {
    format!("{:.0}", (x * 100.0).clamp(0.0, 100.0))
}

/// Where the person is, 0 to 1: within the stretch that is `Here`, else before the first that is `Ahead`, else at
/// the end.
fn here(stretches: &[Stretch]) -> f64 {
    let count = stretches.len().max(1) as f64;
    let within = |state| stretches.iter().position(|stretch| stretch.state == state);
    match (within(SignState::Here), within(SignState::Ahead)) {
        (Some(stretch), _) => (stretch as f64 + 0.86) / count,
        (None, Some(stretch)) => (stretch as f64 / count).max(0.03),
        (None, None) => 0.97,
    }
}

/// The road in small. `label` says in words what the picture shows, for those who hear the page.
#[component]
pub fn RoadSmall(stretches: Vec<Stretch>, #[prop(into)] label: String) -> impl IntoView {
    let count = stretches.len().max(1) as f64;
    let person = here(&stretches);
    let signs = stretches
        .iter()
        .enumerate()
        .map(|(index, stretch)| {
            let place = place((index as f64 + 0.5) / count);
            view! {
                <span class="road-small-sign" data-place=place>
                    <PhaseSign sign=stretch.sign state=stretch.state />
                </span>
            }
        })
        .collect_view();
    let labels = stretches
        .iter()
        .map(|stretch| {
            view! {
                <span class="road-small-label" data-state=stretch.state.slug()>
                    {stretch.label.clone()}
                </span>
            }
        })
        .collect_view();
    view! {
        <div class="road-small" role="img" aria-label=label>
            <div class="road-small-land" aria-hidden="true">
                <svg class="road-small-way" viewBox="0 0 100 40" preserveAspectRatio="none" focusable="false">
                    <path class="way-ahead" d=middle(person, 1.0) />
                    <path class="way-behind" d=middle(0.0, person) />
                    <path class="way-mark" d=middle(0.01, person) />
                </svg>
                {signs}
                <span class="road-small-figure" data-place=place(person)>
                    <Figure />
                </span>
            </div>
            <div class="road-small-labels" aria-hidden="true">
                {labels}
            </div>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::{HEIGHT, level};

    /// The style sheet with a rule for each place of the road. `VEJVISER_UPDATE=1` writes it anew.
    #[test]
    fn every_place_of_the_road_has_its_rule() {
        let mut expected = String::from(
            "/* Where things stand on the small road, in hundredths of its way; made by the test of pictures/road.rs. */\n",
        );
        for hundredth in 0..=100 {
            let up = (1.0 - level(f64::from(hundredth) / 100.0) / HEIGHT) * 100.0;
            expected.push_str(&format!(
                "[data-place=\"{hundredth}\"] {{ inset-inline-start: {hundredth}%; inset-block-end: {up:.2}%; }}\n"
            ));
        }
        let file = concat!(env!("CARGO_MANIFEST_DIR"), "/style/places.css");
        if std::env::var_os("VEJVISER_UPDATE").is_some() {
            std::fs::write(file, &expected).unwrap();
        }
        assert_eq!(std::fs::read_to_string(file).unwrap_or_default(), expected);
    }
}
