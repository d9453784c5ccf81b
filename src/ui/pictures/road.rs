//! The way in small: a winding road with the signs of the phases along it and a figure where the person is.
//! (The way in full, on the plan page, is a list; its road is drawn by `style/pictures.css`.)

use std::fmt::Write;

use leptos::prelude::*;

use super::figure::Figure;
use super::sign::{PhaseSign, SignState};
use crate::domain::programme::Sign;
use crate::ui::view;

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

/// How far down the middle of the road is at each hundredth of its way, in hundredths of a unit: a gentle winding,
/// level at both ends. A table, and whole numbers everywhere here, because nothing else in the app needs
/// a sine or broken numbers, and both are heavy.
const LEVELS: [u16; 101] = [
    3100, 3068, 3036, 3005, 2975, 2946, 2918, 2892, 2867, 2845, 2825, 2807, 2792, 2780, 2771, 2764,
    2761, 2760, 2763, 2768, 2777, 2788, 2802, 2819, 2838, 2860, 2883, 2909, 2936, 2965, 2995, 3026,
    3057, 3089, 3121, 3153, 3185, 3215, 3245, 3273, 3300, 3325, 3348, 3369, 3387, 3403, 3416, 3426,
    3434, 3438, 3440, 3438, 3434, 3426, 3416, 3403, 3387, 3369, 3348, 3325, 3300, 3273, 3245, 3215,
    3185, 3153, 3121, 3089, 3057, 3026, 2995, 2965, 2936, 2909, 2883, 2860, 2838, 2819, 2802, 2788,
    2777, 2768, 2763, 2760, 2761, 2764, 2771, 2780, 2792, 2807, 2825, 2845, 2867, 2892, 2918, 2946,
    2975, 3005, 3036, 3068, 3100,
];

/// The middle of the road from one hundredth of the way to another. Many short lines instead of curves: they can be
/// cut anywhere, and at this size the eye sees a curve.
fn middle(from: usize, to: usize) -> String {
    let mut path = String::new();
    for x in (from..=to).filter(|x| x % 2 == 0 || *x == from || *x == to) {
        let command = if x == from { 'M' } else { 'L' };
        let level = LEVELS.get(x).copied().unwrap_or_default();
        // Writing to a string cannot fail.
        let _ = write!(path, "{command}{x} {}.{:02}", level / 100, level % 100);
    }
    path
}

/// Where the person is, in hundredths of the way: within the stretch that is `Here`, else before the first that is
/// `Ahead`, else at the end.
fn here(stretches: &[Stretch]) -> usize {
    let count = stretches.len().max(1);
    let within = |state| stretches.iter().position(|stretch| stretch.state == state);
    match (within(SignState::Here), within(SignState::Ahead)) {
        (Some(stretch), _) => (stretch * 100 + 86) / count,
        (None, Some(stretch)) => (stretch * 100 / count).max(3),
        (None, None) => 97,
    }
}

/// The road in small. `label` says in words what the picture shows, for those who hear the page.
#[component]
pub fn RoadSmall(stretches: Vec<Stretch>, #[prop(into)] label: String) -> AnyView {
    let count = stretches.len().max(1);
    // On a phone there is room for three names, and for six signs of full size.
    let many = match count {
        0..=3 => None,
        4..=6 => Some("names"),
        _ => Some("signs"),
    };
    let person = here(&stretches);
    let signs = stretches
        .iter()
        .enumerate()
        .map(|(index, stretch)| {
            // `style/places.css` has the rule of each place: the Content-Security-Policy allows no styles
            // within the page.
            let place = (index * 100 + 50) / count;
            view! {
                <span class="road-small-sign" data-place=place.to_string()>
                    <PhaseSign sign=stretch.sign state=stretch.state />
                </span>
            }
        })
        .collect::<Vec<_>>();
    let labels = stretches
        .iter()
        .map(|stretch| {
            view! {
                <span class="road-small-label" data-state=stretch.state.slug()>
                    {stretch.label.clone()}
                </span>
            }
        })
        .collect::<Vec<_>>();
    view! {
        <div class="road-small" data-many=many role="img" aria-label=label>
            <div class="road-small-land" aria-hidden="true">
                <svg class="road-small-way" viewBox="0 0 100 40" preserveAspectRatio="none">
                    <path class="way-ahead" d=middle(person, 100) />
                    <path class="way-behind" d=middle(0, person) />
                    <path class="way-mark" d=middle(1, person) />
                </svg>
                {signs}
                <span class="road-small-figure" data-place=person.to_string()>
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
    use super::{HEIGHT, LEVELS};

    /// The winding that the table was made from, at a way `x` of 0 to 1.
    fn level(x: f64) -> f64 {
        31.0 - 3.4 * (std::f64::consts::TAU * x * 1.5).sin()
    }

    #[test]
    fn the_road_winds_gently() {
        for (hundredth, known) in LEVELS.iter().enumerate() {
            let exact = level(hundredth as f64 / 100.0) * 100.0;
            assert!((f64::from(*known) - exact).abs() < 0.6, "{hundredth}");
        }
    }

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
