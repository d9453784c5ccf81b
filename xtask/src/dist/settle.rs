//! The variables of a style, worked out before a page is sent as far as they can be, so that a browser which
//! sees the page for the first time need not do it for every element.
//!
//! A variable is settled where it is given once, on the root, and all that it names is given on the root too,
//! to every device or to those that wish something (`@media`). Where the wishes make no difference its value
//! is written wherever it is named; where they do, it gets one value for each of them.

use std::collections::{BTreeMap, BTreeSet};

use super::style::{Part, Style, lean, split, variables_in};

/// With more wishes at a time, there would be more values than the names save.
const WISHES: usize = 2;

/// A longer value is written in one place, unless it is named only once.
const LENGTH: usize = 40;

/// No variable is named through more others than this.
const DEPTH: usize = 16;

const MEDIA: &str = "@media ";

/// What a variable is given on the root.
struct Given<'a> {
    wish: Option<&'a str>,
    weight: usize,
    value: &'a str,
}

/// What the variables that are given on the root alone are given, the weaker first.
struct Root<'a>(BTreeMap<&'a str, Vec<Given<'a>>>);

/// What a variable comes to with some wishes together.
type ByWish<'a> = Vec<(Vec<&'a str>, String)>;

/// What a variable comes to. Nothing for `initial`, or where all it names is nothing.
type Value = Option<String>;

impl Style {
    /// This style with what can be settled. Variables that the page itself names go on being given.
    pub fn settled(&self, named_by_page: &BTreeSet<String>) -> Style {
        let root = Root::of(self);
        let mut named = BTreeMap::new();
        self.count_names(&mut named);
        let is_written_out = |name: &str, value: &str| {
            let times = named.get(name).copied().unwrap_or_default();
            !named_by_page.contains(name) && (value.len() <= LENGTH || times < 2)
        };
        let mut constants = BTreeMap::new();
        let mut wished: BTreeMap<Vec<&str>, Vec<(String, String)>> = BTreeMap::new();
        let mut parts = Vec::new();
        let mut after_the_last = 0;
        for part in &self.0 {
            let Part::Rule {
                selectors,
                declarations,
            } = part
            else {
                parts.push(part.clone());
                continue;
            };
            let mut kept = Vec::new();
            for (name, value) in declarations {
                let settled = root.settled(name).filter(|_| is_root(selectors));
                let Some((value, by_wish)) = settled else {
                    kept.push((name.clone(), value.clone()));
                    continue;
                };
                if by_wish.is_empty() && is_written_out(name, &value) {
                    constants.insert(name.clone(), value);
                    continue;
                }
                kept.push((name.clone(), value));
                for (wish, value) in by_wish {
                    wished.entry(wish).or_default().push((name.clone(), value));
                    after_the_last = parts.len() + 1;
                }
            }
            parts.push(Part::Rule {
                selectors: selectors.clone(),
                declarations: kept,
            });
        }
        // Two wishes together count more than each of them.
        let mut groups: Vec<_> = wished.into_iter().collect();
        groups.sort_by_key(|(wish, _)| wish.len());
        let groups = groups.into_iter().map(|(wish, declarations)| Part::Group {
            head: format!("{MEDIA}{}", wish.join(" and ")),
            parts: Style(vec![Part::Rule {
                // As weak as the rule for all, so that the whole style, which comes later, counts.
                selectors: vec![":root".to_owned()],
                declarations,
            }]),
        });
        parts.splice(after_the_last..after_the_last, groups);
        Style(parts).with_values(&constants)
    }

    fn count_names(&self, named: &mut BTreeMap<String, usize>) {
        for part in &self.0 {
            match part {
                Part::Rule { declarations, .. } => declarations
                    .iter()
                    .flat_map(|(_, value)| variables_in(value))
                    .for_each(|name| *named.entry(name).or_default() += 1),
                Part::Group { parts, .. } => parts.count_names(named),
                Part::Other { body, .. } => {
                    variables_in(body).for_each(|name| *named.entry(name).or_default() += 1);
                }
            }
        }
    }

    /// With these values wherever the variables are named.
    fn with_values(&self, values: &BTreeMap<String, String>) -> Style {
        let write = |text: &str| {
            let known = |name: &str| values.get(name).cloned().map(Some);
            let written = filled(text, &known, true).flatten();
            written.unwrap_or_else(|| text.to_owned())
        };
        let parts = self.0.iter().map(|part| match part {
            Part::Rule {
                selectors,
                declarations,
            } => Part::Rule {
                selectors: selectors.clone(),
                declarations: declarations
                    .iter()
                    .map(|(name, value)| (name.clone(), write(value)))
                    .collect(),
            },
            Part::Group { head, parts } => Part::Group {
                head: head.clone(),
                parts: parts.with_values(values),
            },
            Part::Other { head, body } => Part::Other {
                head: head.clone(),
                body: write(body),
            },
        });
        Style(parts.collect())
    }
}

impl<'a> Root<'a> {
    fn of(style: &'a Style) -> Root<'a> {
        let mut root = Root(BTreeMap::new());
        let mut elsewhere = BTreeSet::new();
        for part in &style.0 {
            match part {
                Part::Group { head, parts } => {
                    let wish = head.strip_prefix(MEDIA).filter(|wish| !wish.contains(','));
                    parts
                        .0
                        .iter()
                        .for_each(|part| root.take(part, wish, wish.is_some(), &mut elsewhere));
                }
                part => root.take(part, None, true, &mut elsewhere),
            }
        }
        root.0.retain(|name, _| !elsewhere.contains(name));
        root.0
            .values_mut()
            .for_each(|given| given.sort_by_key(|one| one.weight));
        root
    }

    fn take(
        &mut self,
        part: &'a Part,
        wish: Option<&'a str>,
        is_known: bool,
        elsewhere: &mut BTreeSet<&'a str>,
    ) {
        match part {
            Part::Rule {
                selectors,
                declarations,
            } => {
                let counts = is_known && is_root(selectors);
                let weight = selectors
                    .iter()
                    .map(|one| one.matches([':', '[']).count())
                    .max();
                for (name, value) in declarations
                    .iter()
                    .filter(|(name, _)| name.starts_with("--"))
                {
                    if !counts {
                        elsewhere.insert(name);
                    }
                    self.0.entry(name).or_default().push(Given {
                        wish,
                        weight: weight.unwrap_or_default(),
                        value,
                    });
                }
            }
            Part::Group { parts, .. } => {
                parts
                    .0
                    .iter()
                    .for_each(|part| self.take(part, wish, false, elsewhere));
            }
            Part::Other { .. } => {}
        }
    }

    /// What a variable comes to on every device, and with which wishes it comes to something else.
    fn settled(&self, name: &str) -> Option<(String, ByWish<'a>)> {
        let is_given_once = matches!(self.0.get(name)?.as_slice(), [one] if one.wish.is_none());
        if !is_given_once {
            return None;
        }
        let mut wishes = BTreeSet::new();
        self.collect_wishes(name, &mut wishes, &mut BTreeSet::new())?;
        if wishes.len() > WISHES {
            return None;
        }
        let always = self.value(name, &[])??;
        let mut others: ByWish = Vec::new();
        for some in together(&wishes) {
            let value = self.value(name, &some)??;
            let weaker = others.iter().rev();
            let mut weaker = weaker.filter(|(wish, _)| wish.iter().all(|one| some.contains(one)));
            if weaker.next().map_or(&always, |(_, value)| value) != &value {
                others.push((some, value));
            }
        }
        Some((always, others))
    }

    /// What makes a difference to a variable, itself or by what it names. Nothing where that cannot be told.
    fn collect_wishes(
        &self,
        name: &str,
        wishes: &mut BTreeSet<&'a str>,
        seen: &mut BTreeSet<String>,
    ) -> Option<()> {
        if !seen.insert(name.to_owned()) {
            return Some(());
        }
        for given in self.0.get(name)? {
            wishes.extend(given.wish);
            for named in variables_in(given.value) {
                self.collect_wishes(&named, wishes, seen)?;
            }
        }
        Some(())
    }

    fn value(&self, name: &str, wishes: &[&str]) -> Option<Value> {
        self.value_at(name, wishes, 0)
    }

    /// The outer nothing says that it cannot be told, as of variables that name one another in a ring.
    fn value_at(&self, name: &str, wishes: &[&str], depth: usize) -> Option<Value> {
        let given = self.0.get(name).filter(|_| depth < DEPTH)?;
        let counts = |one: &&Given| one.wish.is_none_or(|wish| wishes.contains(&wish));
        match given.iter().rev().find(counts).map(|given| given.value) {
            None | Some("initial") => Some(None),
            Some(value) => filled(value, &|name| self.value_at(name, wishes, depth + 1), false),
        }
    }
}

/// All that can be wished of these, one and several together, the fewer first.
fn together<'a>(wishes: &BTreeSet<&'a str>) -> Vec<Vec<&'a str>> {
    let wishes: Vec<&str> = wishes.iter().copied().collect();
    let mut all: Vec<Vec<&str>> = (1..1_usize << wishes.len())
        .map(|some| {
            let is_in = |at: &usize| some & (1 << at) != 0;
            (0..wishes.len())
                .filter(is_in)
                .map(|at| wishes[at])
                .collect()
        })
        .collect();
    all.sort_by_key(Vec::len);
    all
}

/// Whether all selectors are of the root itself.
fn is_root(selectors: &[String]) -> bool {
    selectors.iter().all(|one| {
        one.starts_with(":root") && !one.contains([' ', '>', '+', '~', ',']) && !one.contains("::")
    })
}

/// A value with what it names in its place. What is not known stays as it is named, or makes the whole unknown.
fn filled(text: &str, known: &dyn Fn(&str) -> Option<Value>, may_stay: bool) -> Option<Value> {
    let mut done = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("var(") {
        let end = end_of(after)?;
        let inner = &after[..end];
        rest = &after[end + 1..];
        done.push_str(before);
        let length = split(inner, ',').first().map_or(0, |name| name.len());
        let name = inner[..length].trim();
        let fallback = inner.get(length + 1..);
        match (known(name), fallback) {
            (Some(Some(value)), _) => done.push_str(&value),
            (Some(None), Some(fallback)) => match filled(fallback, known, may_stay)? {
                Some(value) => done.push_str(&value),
                None => return Some(None),
            },
            (Some(None), None) => return Some(None),
            (None, fallback) if may_stay => {
                let fallback = fallback.and_then(|text| filled(text, known, true).flatten());
                let fallback = fallback.map(|text| format!(",{text}"));
                done.push_str(&format!("var({name}{})", fallback.unwrap_or_default()));
            }
            (None, _) => return None,
        }
    }
    done.push_str(rest);
    Some(Some(lean(&done)))
}

/// Where the parenthesis ends that is open before the text.
fn end_of(text: &str) -> Option<usize> {
    let mut depth = 0_usize;
    for (at, c) in text.char_indices() {
        match c {
            '(' => depth += 1,
            ')' if depth == 0 => return Some(at),
            ')' => depth -= 1,
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::Style;

    const SWITCHES: &str =
        ":root { --light: initial; --dark: ; --calm: initial; --strong: ; --sheet: ;
        --day: var(--calm, var(--light)); --night: var(--calm, var(--dark));
        --day-strong: var(--strong, var(--light)); --night-strong: var(--strong, var(--dark)) }
        @media (dark) { :root:not([data-a]) { --light: ; --dark: initial } }
        @media (strong) { :root { --calm: ; --strong: initial } }";

    fn settled(style: &str, named_by_page: &[&str]) -> String {
        let named: BTreeSet<String> = named_by_page.iter().map(|&name| name.to_owned()).collect();
        Style::read(style).unwrap().settled(&named).written()
    }

    /// What follows the switches, which stay: taking away what nothing names is not done here.
    fn switched(style: &str) -> String {
        let written = settled(&format!("{SWITCHES} {style}"), &[]);
        let (_, after) = written.split_once("--strong:initial}}").unwrap();
        after.to_owned()
    }

    #[test]
    fn what_is_the_same_for_all_is_written_where_it_is_named() {
        assert_eq!(
            settled(
                ":root { --a: 1px; --b: calc(var(--a) + 2px); --c: var(--none, var(--b)) }
                 p { margin: var(--b) var(--a, 3px); top: calc(2 * var(--b)) }
                 @media (x) { q { margin: var(--a) } }",
                &[]
            ),
            ":root{--c:var(--none,calc(1px + 2px))}\
             p{margin:calc(1px + 2px) 1px;top:calc(2 * calc(1px + 2px))}@media (x){q{margin:1px}}"
        );
    }

    #[test]
    fn what_the_page_names_goes_on_being_given() {
        assert_eq!(
            settled(
                ":root { --a: var(--b); --b: 1px } p { margin: var(--a) }",
                &["--a"]
            ),
            ":root{--a:1px}p{margin:var(--a)}"
        );
    }

    #[test]
    fn what_is_given_elsewhere_or_by_turns_stays() {
        for style in [
            ":root{--a:1px}i{--a:2px}p{margin:var(--a)}",
            ":root{--a:1px}@media (x){:root{--a:2px}}p{margin:var(--a)}",
            ":root{--a:1px}@media (x), (y){:root{--a:2px}}p{margin:var(--a)}",
            ":root{--a:1px}@supports (x:y){:root{--a:2px}}p{margin:var(--a)}",
            ":root p{--a:1px}p{margin:var(--a)}",
            ":root,p{--a:1px}p{margin:var(--a)}",
            ":root{--a:initial}p{margin:var(--a)}",
            ":root{--a:var(--b);--b:var(--a)}p{margin:var(--a)}",
            ":root{--a:var(--not-there)}p{margin:var(--a)}",
        ] {
            let style = Style::read(style).unwrap();
            assert_eq!(style.settled(&BTreeSet::new()), style);
        }
    }

    #[test]
    fn what_is_long_is_written_once() {
        let long = "x".repeat(41);
        let twice = format!(":root{{--a:{long}}}p{{a:var(--a);b:var(--a)}}");
        assert_eq!(settled(&twice, &[]), twice);
        let once = format!(":root{{--a:{long}}}p{{a:var(--a)}}");
        assert_eq!(settled(&once, &[]), format!(":root{{}}p{{a:{long}}}"));
    }

    #[test]
    fn each_wish_has_its_value() {
        assert_eq!(
            switched(
                ":root { --ink: var(--day, #111) var(--night, #eee) var(--day-strong, #000)
                    var(--night-strong, #fff) var(--sheet, #222) }
                 p { color: var(--ink) }"
            ),
            ":root{--ink:#111}@media (dark){:root{--ink:#eee}}@media (strong){:root{--ink:#000}}\
             @media (dark) and (strong){:root{--ink:#fff}}p{color:var(--ink)}"
        );
    }

    #[test]
    fn a_wish_that_changes_nothing_is_not_written() {
        assert_eq!(
            switched(
                ":root { --sun: var(--day, #1) var(--night, #1) var(--day-strong, #1) var(--night-strong, #2);
                    --all: var(--day, #1) var(--night, #1) var(--day-strong, #1) var(--night-strong, #1) }
                 p { color: var(--sun); top: var(--all) }"
            ),
            ":root{--sun:#1}@media (dark) and (strong){:root{--sun:#2}}p{color:var(--sun);top:#1}"
        );
    }
}
