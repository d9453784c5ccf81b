//! The sign of the app in the head of every page: `public/icons/signpost.svg` once more, within the page. A picture
//! that has to be asked for would cost a slow phone a request before its first paint, and be there only after it.

use leptos::prelude::*;

use crate::ui::view;

/// The signpost. It is silent for screen readers, for the link around it has a name.
#[component]
pub fn BrandSign() -> AnyView {
    view! {
        <svg
            viewBox="0 0 24 24" width="32" height="32" aria-hidden="true"
            fill="none" stroke="#1d2733" stroke-width="1.25" stroke-linecap="round" stroke-linejoin="round"
        >
            <path
                d="M12 2v19.5M8.75 21.5h6.5M5.75 4h11l2.75 2.25-2.75 2.25h-11zM18.25 11h-11L4.5 13.25l2.75 2.25h11z"
                stroke="#fbf7f0" stroke-width="3.25"
            />
            <path d="M12 2v2M12 8.5v2.5M12 15.5v6M8.75 21.5h6.5" />
            <path d="M5.75 4h11l2.75 2.25-2.75 2.25h-11z" fill="#fbf7f0" />
            <path d="M18.25 11h-11L4.5 13.25l2.75 2.25h11z" fill="#c8553d" />
        </svg>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What the attributes of the paths say, whatever their order.
    fn parts(svg: &str) -> Vec<String> {
        let mut parts: Vec<String> = svg
            .split(['<', '>'])
            .filter(|tag| tag.starts_with("path"))
            .flat_map(|tag| tag.split('"').skip(1).step_by(2))
            .map(str::to_owned)
            .collect();
        parts.sort();
        parts
    }

    #[test]
    fn the_sign_in_the_head_is_the_icon_of_the_app() {
        let file = include_str!("../../../public/icons/signpost.svg");
        let drawn = Owner::new().with(|| view! { <BrandSign/> }.to_html());
        assert!(parts(file).len() > 4, "{file}");
        assert_eq!(parts(&drawn), parts(file));
    }
}
