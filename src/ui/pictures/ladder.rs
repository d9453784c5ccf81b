//! The employment ladder as a picture that is a list: the rungs from the top, each with its name as real text
//! beside it, and the figure on the one that is reached.

use leptos::prelude::*;

use super::figure::Figure;
use crate::ui::view;

/// One rung with its name.
#[derive(Clone, Debug, PartialEq)]
pub struct RungView {
    pub label: String,
    /// The person stands on this rung.
    pub here: bool,
}

/// The ladder, its rungs given from the top. `beside` are routes that lead to work next to the ladder (IGU): they
/// are shown at its foot, not as rungs. `label` names the list; `here` is the short word beside the figure.
#[component]
pub fn LadderPicture(
    rungs: Vec<RungView>,
    #[prop(into)] label: String,
    #[prop(optional, into)] here: String,
    #[prop(optional)] beside: Vec<RungView>,
) -> AnyView {
    let reached = rungs.iter().position(|rung| rung.here);
    let count = rungs.len();
    let words = here.clone();
    let rungs = rungs
        .into_iter()
        .enumerate()
        .map(|(index, rung)| {
            let state = match reached {
                Some(at) if index == at => "here",
                Some(at) if index > at => "below",
                _ => "above",
            };
            view! {
                <li class="ladder-rung" data-state=state aria-current=rung.here.then_some("step")>
                    {rung.here.then(|| view! { <Figure /> })}
                    <span class="ladder-label">
                        {rung.label}
                        {(rung.here && !words.is_empty())
                            .then(|| view! { <span class="ladder-here">{words.clone()}</span> })}
                    </span>
                </li>
            }
        })
        .collect::<Vec<_>>();
    let beside = (!beside.is_empty()).then(|| {
        let routes = beside
            .into_iter()
            .map(|route| {
                view! {
                    <li class="ladder-route" aria-current=route.here.then_some("step")>
                        {route.here.then(|| view! { <Figure /> })}
                        <span class="ladder-label">
                            {route.label}
                            {(route.here && !here.is_empty())
                                .then(|| view! { <span class="ladder-here">{here.clone()}</span> })}
                        </span>
                    </li>
                }
            })
            .collect::<Vec<_>>();
        view! { <ul class="ladder-routes">{routes}</ul> }
    });
    view! {
        <div class="ladder" role="group" aria-label=label>
            // Counted down: the top rung is the last that one reaches.
            <ol class="ladder-rungs" reversed=true start=count.to_string()>
                {rungs}
            </ol>
            {beside}
        </div>
    }
}
