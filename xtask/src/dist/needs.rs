//! What a page asks of a style: which selectors find something on it, as it is written.

use std::collections::BTreeSet;

use scraper::{Html, Selector};

use super::style::{split, variables_in};

/// A page, ready to be asked.
pub struct Needs {
    page: Html,
    classes: BTreeSet<String>,
    languages: BTreeSet<String>,
    variables: BTreeSet<String>,
}

/// What can only be with a hand on the page; the whole style is there by then.
const BY_HAND: [&str; 2] = ["hover", "active"];

/// A page at rest has none: only the app makes them.
const HIGHLIGHT: &str = "highlight";

/// What the page itself can answer. Of all else (the focus, a state of a field, a pseudo-element) it is
/// taken that it can be.
const KNOWN: [&str; 12] = [
    "root",
    "empty",
    "first-child",
    "last-child",
    "only-child",
    "nth-child",
    "nth-last-child",
    "first-of-type",
    "last-of-type",
    "only-of-type",
    "nth-of-type",
    "nth-last-of-type",
];

/// Those with selectors in parentheses.
const WITH_SELECTORS: [&str; 4] = ["is", "where", "not", "has"];

/// The shell, which a page is made from, has the whole style in it: that names every variable.
fn without_style(page: &str) -> String {
    let mut rest = page;
    let mut found = String::new();
    while let Some((before, after)) = rest.split_once("<style>") {
        found.push_str(before);
        rest = after.split_once("</style>").map_or("", |(_, after)| after);
    }
    found + rest
}

impl Needs {
    /// Of a page's HTML, also of what stands there for a browser without scripts.
    pub fn of(page: &str) -> Needs {
        // Otherwise a reader of HTML takes what is in it for text.
        let open = without_style(page)
            .replace("<noscript>", "<no-script>")
            .replace("</noscript>", "</no-script>");
        let html = Html::parse_document(&open);
        let mut needs = Needs {
            classes: BTreeSet::new(),
            languages: BTreeSet::new(),
            variables: variables_in(&open).collect(),
            page: html,
        };
        for element in needs
            .page
            .tree
            .values()
            .filter_map(|node| node.as_element())
        {
            needs.classes.extend(element.classes().map(str::to_owned));
            needs
                .languages
                .extend(element.attr("lang").map(str::to_owned));
        }
        needs
    }

    /// The variables that the page itself names, apart from a style that stands in it.
    pub fn variables(&self) -> &BTreeSet<String> {
        &self.variables
    }

    /// Whether a selector, one without a comma, can find something. Yes where that is not known.
    pub fn has(&self, selector: &str) -> bool {
        let Some(asked) = self.asked(selector) else {
            return false;
        };
        if classes_in(&asked).any(|class| !self.classes.contains(class)) {
            return false;
        }
        Selector::parse(&asked).map_or(true, |asked| self.page.select(&asked).next().is_some())
    }

    /// The selector without what a page at rest has no answer for. Nothing where it cannot be.
    fn asked(&self, selector: &str) -> Option<String> {
        let mut asked = String::new();
        let mut rest = selector;
        while let Some(c) = rest.chars().next() {
            if c == '[' {
                let end = rest.find(']').map_or(rest.len(), |end| end + 1);
                asked.push_str(&rest[..end]);
                rest = &rest[end..];
                continue;
            }
            if c != ':' {
                asked.push(c);
                rest = &rest[c.len_utf8()..];
                continue;
            }
            let (is_element, name, argument, length) = pseudo(rest);
            let words = &rest[..length];
            rest = &rest[length..];
            if is_element && name == HIGHLIGHT {
                return None;
            }
            if is_element {
            } else if BY_HAND.contains(&name) {
                return None;
            } else if name == "lang" {
                let wanted = split(argument, ',');
                let is_there =
                    |tag: &&str| self.languages.iter().any(|lang| speaks(lang, tag.trim()));
                if !wanted.iter().any(is_there) {
                    return None;
                }
            } else if KNOWN.contains(&name)
                || WITH_SELECTORS.contains(&name) && is_answered(argument)
            {
                asked.push_str(words);
                continue;
            }
            // What it stood on may have been nothing but this.
            let is_bare = asked.is_empty() || asked.ends_with([' ', '>', '+', '~']);
            let goes_on = rest.starts_with(['.', '#', '[', ':']);
            if is_bare && !goes_on {
                asked.push('*');
            }
        }
        Some(asked)
    }
}

/// Whether a language is one, or a kind of one, that is asked for.
fn speaks(language: &str, wanted: &str) -> bool {
    language
        .strip_prefix(wanted)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
}

/// The pseudo-class or pseudo-element at the beginning: whether it is the latter, its name, what it has in
/// parentheses, and how long it is.
fn pseudo(text: &str) -> (bool, &str, &str, usize) {
    let is_element = text.starts_with("::");
    let begin = if is_element { 2 } else { 1 };
    let is_word = |c: char| c.is_ascii_alphanumeric() || c == '-';
    let length = text[begin..].find(|c| !is_word(c));
    let end = length.map_or(text.len(), |length| begin + length);
    let name = &text[begin..end];
    if !text[end..].starts_with('(') {
        return (is_element, name, "", end);
    }
    let mut depth = 0_usize;
    for (at, c) in text[end..].char_indices() {
        match c {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return (is_element, name, &text[end + 1..end + at], end + at + 1);
        }
    }
    (is_element, name, "", text.len())
}

/// Whether the page can answer all of the selectors in parentheses. What comes next it cannot: a page that is
/// still arriving ends sooner.
fn is_answered(argument: &str) -> bool {
    argument.match_indices(':').all(|(at, _)| {
        let (is_element, name, within, _) = pseudo(&argument[at..]);
        let asks_for_next = name == "has" && within.trim_start().starts_with(['+', '~']);
        !is_element && !asks_for_next && (KNOWN.contains(&name) || WITH_SELECTORS.contains(&name))
    })
}

/// The classes that something must have, apart from those in parentheses and brackets.
fn classes_in(selector: &str) -> impl Iterator<Item = &str> {
    let outside = split(selector, '.');
    let after = outside.into_iter().skip(1);
    after.map(|piece| {
        let is_word = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
        &piece[..piece.find(|c| !is_word(c)).unwrap_or(piece.len())]
    })
}

#[cfg(test)]
mod tests {
    use super::Needs;

    const PAGE: &str = "<!doctype html><html lang=\"ar\" dir=\"rtl\"><body><main><p class=\"a b\">x</p>\
        <p lang=\"da-DK\">y</p><button aria-pressed=\"false\">z</button></main>\
        <noscript><p class=\"without\">w</p></noscript></body></html>";

    #[test]
    fn what_can_be_on_the_page_is_found() {
        let needs = Needs::of(PAGE);
        for selector in [
            "*::before",
            "::placeholder",
            ":root",
            "[dir=\"rtl\"] .a",
            "main > p:first-child",
            ".a.b:focus-visible",
            ":focus-visible",
            ".a:not(:focus):not(:active)",
            "p + p",
            ".a:not(:has(+ p))",
            ":lang(ar) .b",
            ":lang(da)",
            ":is(:lang(ar), :lang(fa)) :is(p, i)",
            ":root:has(.a)",
            "button[aria-pressed]:disabled",
            ".without",
            "p::some-new-thing(x)",
        ] {
            assert!(needs.has(selector), "{selector}");
        }
    }

    #[test]
    fn what_cannot_be_is_left_out() {
        let needs = Needs::of(PAGE);
        for selector in [
            ".c",
            ".a .b",
            ".a:hover",
            "a",
            ":lang(ti)",
            "main > p:last-child",
            ":root[data-scheme=\"dark\"]",
            "button[aria-pressed=\"true\"]",
            ":root:not(:has(.a))",
            "::highlight(x)",
            "p::highlight(x)",
            "p.a:not(.b)",
            ".a:has(.b)",
            ".c:not(:has(+ p))",
        ] {
            assert!(!needs.has(selector), "{selector}");
        }
    }
}
