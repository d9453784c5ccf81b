//! A stylesheet as rules: read, written without what only people need, and cut down to what one page needs
//! before it is first seen.
//!
//! The whole style is a file of its own, which a page asks for at its end. What the page inlines are the
//! rules that can count on it as it is written: those whose selectors find something in its HTML. What
//! needs a pointer, a printer or a choice that only the app can make waits for the file.

use std::collections::BTreeSet;

use super::needs::Needs;

/// A style, in its order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Style(pub(super) Vec<Part>);

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Part {
    Rule {
        selectors: Vec<String>,
        declarations: Vec<(String, String)>,
    },
    /// `@media` and the like, with what stands in it.
    Group { head: String, parts: Style },
    /// What is passed on as it is, such as `@page`.
    Other { head: String, body: String },
}

/// What counts on paper alone, for who has switched scripts off and waits for nothing, or only once the first
/// screen has been seen.
const LATER: [&str; 3] = [
    "@media print",
    "@media (scripting: none)",
    "@supports (content-visibility: visible)",
];

impl Style {
    /// Reads a style without comments.
    ///
    /// # Errors
    /// Where braces do not match, or rules stand within rules.
    pub fn read(text: &str) -> Result<Style, String> {
        let mut rest = text;
        let style = Style::read_parts(&mut rest)?;
        match rest.trim() {
            "" => Ok(style),
            left => Err(format!("a brace too many before {:?}", start_of(left))),
        }
    }

    fn read_parts(rest: &mut &str) -> Result<Style, String> {
        let mut parts = Vec::new();
        loop {
            let Some((at, mark)) = next_of(rest, "{};") else {
                return Ok(Style(parts));
            };
            let head = lean(&rest[..at]);
            if mark == '}' {
                *rest = &rest[at..];
                return Ok(Style(parts));
            }
            *rest = &rest[at + 1..];
            if mark == ';' {
                return Err(format!("{head:?} has no braces"));
            }
            let is_group = ["@media", "@container", "@supports"]
                .iter()
                .any(|name| head.starts_with(name));
            if is_group {
                let inner = Style::read_parts(rest)?;
                parts.push(Part::Group { head, parts: inner });
                *rest = rest.strip_prefix('}').ok_or("a group has no end")?;
                continue;
            }
            let (end, mark) = next_of(rest, "{}").ok_or_else(|| format!("{head:?} has no end"))?;
            if mark == '{' {
                return Err(format!("rules within {head:?}"));
            }
            let body = &rest[..end];
            *rest = &rest[end + 1..];
            parts.push(match head.starts_with('@') {
                true => Part::Other {
                    head,
                    body: lean(body),
                },
                false => Part::Rule {
                    selectors: split(&head, ',').iter().map(|one| lean(one)).collect(),
                    declarations: declarations(body)?,
                },
            });
        }
    }

    /// The style as text, without a space too many.
    pub fn written(&self) -> String {
        let mut text = String::new();
        self.write(&mut text);
        text
    }

    fn write(&self, text: &mut String) {
        for part in &self.0 {
            match part {
                Part::Rule {
                    selectors,
                    declarations,
                } => {
                    text.push_str(&selectors.join(","));
                    text.push('{');
                    let said = declarations
                        .iter()
                        .map(|(name, value)| match value.as_str() {
                            // Older browsers take an empty value only with the space.
                            "" => format!("{name}: "),
                            value => format!("{name}:{value}"),
                        });
                    text.push_str(&said.collect::<Vec<_>>().join(";"));
                    text.push('}');
                }
                Part::Group { head, parts } => {
                    text.push_str(head);
                    text.push('{');
                    parts.write(text);
                    text.push('}');
                }
                Part::Other { head, body } => text.push_str(&format!("{head}{{{body}}}")),
            }
        }
    }

    /// What counts on a page before the whole style is there.
    pub fn for_page(&self, needs: &Needs) -> Style {
        let found = self.finding(needs).settled(needs.variables());
        let mut used = needs.variables().clone();
        // A variable may stand in the value of another.
        loop {
            let before = used.len();
            found.collect_variables(&mut used);
            if used.len() == before {
                return found.with_variables(&used);
            }
        }
    }

    fn finding(&self, needs: &Needs) -> Style {
        let parts = self.0.iter().filter_map(|part| match part {
            Part::Rule {
                selectors,
                declarations,
            } => {
                let found = selectors.iter().filter(|one| needs.has(one));
                let selectors: Vec<String> = found.cloned().collect();
                (!selectors.is_empty()).then(|| Part::Rule {
                    selectors,
                    declarations: declarations.clone(),
                })
            }
            Part::Group { head, .. } if LATER.iter().any(|later| head.starts_with(later)) => None,
            Part::Group { head, parts } => {
                let parts = parts.finding(needs);
                (!parts.0.is_empty()).then(|| Part::Group {
                    head: head.clone(),
                    parts,
                })
            }
            Part::Other { .. } => Some(part.clone()),
        });
        Style(parts.collect())
    }

    /// The variables that stand in what counts: in properties, and in variables that count.
    fn collect_variables(&self, used: &mut BTreeSet<String>) {
        for part in &self.0 {
            match part {
                Part::Rule { declarations, .. } => {
                    for (name, value) in declarations {
                        if !name.starts_with("--") || used.contains(name) {
                            used.extend(variables_in(value));
                        }
                    }
                }
                Part::Group { parts, .. } => parts.collect_variables(used),
                Part::Other { body, .. } => used.extend(variables_in(body)),
            }
        }
    }

    fn with_variables(&self, used: &BTreeSet<String>) -> Style {
        let parts = self.0.iter().filter_map(|part| match part {
            Part::Rule {
                selectors,
                declarations,
            } => {
                let counts = |name: &str| !name.starts_with("--") || used.contains(name);
                let kept = declarations.iter().filter(|(name, _)| counts(name));
                let declarations: Vec<_> = kept.cloned().collect();
                (!declarations.is_empty()).then(|| Part::Rule {
                    selectors: selectors.clone(),
                    declarations,
                })
            }
            Part::Group { head, parts } => {
                let parts = parts.with_variables(used);
                (!parts.0.is_empty()).then(|| Part::Group {
                    head: head.clone(),
                    parts,
                })
            }
            Part::Other { .. } => Some(part.clone()),
        });
        Style(parts.collect())
    }
}

fn declarations(body: &str) -> Result<Vec<(String, String)>, String> {
    split(body, ';')
        .iter()
        .filter(|one| !one.trim().is_empty())
        .map(|one| {
            let (name, value) = one
                .split_once(':')
                .ok_or_else(|| format!("{:?} is no declaration", one.trim()))?;
            Ok((name.trim().to_owned(), lean(value)))
        })
        .collect()
}

/// The names within `var(...)`.
pub fn variables_in(value: &str) -> impl Iterator<Item = String> + '_ {
    value.split("var(").skip(1).map(|after| {
        let after = after.trim_start();
        let end = after.find([',', ')', ' ']).unwrap_or(after.len());
        after[..end].to_owned()
    })
}

/// Where one of these marks stands outside quotes, parentheses and brackets.
fn next_of(text: &str, marks: &str) -> Option<(usize, char)> {
    let (mut depth, mut quote) = (0_usize, None);
    for (at, c) in text.char_indices() {
        match (quote, c) {
            (Some(open), _) if c == open => quote = None,
            (Some(_), _) => {}
            (None, '"' | '\'') => quote = Some(c),
            (None, '(' | '[') => depth += 1,
            (None, ')' | ']') => depth = depth.saturating_sub(1),
            _ if depth == 0 && marks.contains(c) => return Some((at, c)),
            _ => {}
        }
    }
    None
}

/// The pieces between marks that stand outside quotes, parentheses and brackets.
pub fn split(text: &str, mark: char) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some((at, _)) = next_of(rest, mark.encode_utf8(&mut [0; 4])) {
        pieces.push(&rest[..at]);
        rest = &rest[at + mark.len_utf8()..];
    }
    pieces.push(rest);
    pieces
}

/// One space where there are several, and none after a comma or about what `>` joins; what is quoted stays.
pub(super) fn lean(text: &str) -> String {
    let mut kept = String::new();
    let (mut quote, mut space) = (None, false);
    for c in text.trim().chars() {
        if quote.is_none() && c.is_whitespace() {
            space = true;
            continue;
        }
        let joins = |c: char| ",>(".contains(c);
        if space && !kept.ends_with(joins) && !",>)".contains(c) {
            kept.push(' ');
        }
        space = false;
        match quote {
            Some(open) if open == c => quote = None,
            None if c == '"' || c == '\'' => quote = Some(c),
            _ => {}
        }
        kept.push(c);
    }
    kept
}

fn start_of(text: &str) -> String {
    text.chars().take(40).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const TOKENS: &str =
        ":root { --light: ; --a: var(--light, #fff) var(--b, 1px); --b: 2px; --c: 3px }\n";

    fn for_page(style: &str, page: &str) -> String {
        let style = Style::read(style).unwrap();
        style.for_page(&Needs::of(page)).written()
    }

    #[test]
    fn a_style_is_written_as_it_was_read_without_its_spaces() {
        let style = "a,\n  b > c::after { content: \", ;}\"; margin: 0 calc(1px + 2px) ; }\n\
            @media (min-width: 2rem) { @page { margin: 1mm; } d:is(.e, .f) { --g: ; } }";
        assert_eq!(
            Style::read(style).unwrap().written(),
            "a,b>c::after{content:\", ;}\";margin:0 calc(1px + 2px)}\
             @media (min-width: 2rem){@page{margin: 1mm;}d:is(.e,.f){--g: }}"
        );
    }

    #[test]
    fn a_style_that_is_not_understood_is_refused() {
        for style in [
            "a { b: c",
            "a { b: c } }",
            "a { b { c: d } }",
            "a;",
            "a { b }",
            "@import 'a';",
        ] {
            assert!(Style::read(style).is_err(), "{style}");
        }
    }

    #[test]
    fn a_page_has_the_rules_that_find_something_on_it() {
        let style = ".a, .b { c: d } .b { e: f } @media (width) { .b { g: h } } \
            @media (height) { .a { i: j } } @media print { .a { k: l } } \
            @media (scripting: none) { .a { m: n } } \
            @supports (content-visibility: visible) { .a { o: p } }";
        assert_eq!(
            for_page(style, "<p class=\"a\">x</p>"),
            ".a{c:d}@media (height){.a{i:j}}"
        );
    }

    #[test]
    fn a_page_has_the_variables_that_its_rules_name() {
        let style = format!("{TOKENS} p {{ color: var(--a) }} q {{ color: var(--c) }}");
        assert_eq!(for_page(&style, "<p>x</p>"), "p{color:2px}");
        assert_eq!(for_page(&style, "<i>x</i>"), "");
        // The whole style may stand in the page that is asked.
        let page = format!("<style>{style}</style><q style=\"--x: var(--b)\">x</q>");
        assert_eq!(for_page(&style, &page), ":root{--b:2px}q{color:3px}");
    }
}
