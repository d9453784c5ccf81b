//! What is asked of every page, whichever it is: read as a browser reads it, with every fault at once.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use scraper::{ElementRef, Html, Node};
use vejviser::i18n::{Direction, Locale, MESSAGE_FILES};
use vejviser::state::route::{Page, Route, Start};

use crate::content::{CONTENT, file};
use crate::select;

pub struct Checked<'a> {
    pub html: &'a str,
    /// The language that the page is drawn in.
    pub locale: Locale,
    pub page: &'a Page,
}

pub fn faults_of(checked: &Checked) -> BTreeSet<String> {
    // `<!>` are the marks by which Leptos finds its places again; browsers take them for comments.
    let html = Html::parse_document(&checked.html.replace("<!>", ""));
    let mut faults = Vec::new();
    // A paragraph within a paragraph is drawn otherwise than it was meant, and taken over wrongly.
    faults.extend(
        html.errors
            .iter()
            .map(|error| format!("the browser reads it otherwise: {error}")),
    );
    headings(&html, &mut faults);
    words(&html, checked, &mut faults);
    links(&html, checked, &mut faults);
    ids(&html, &mut faults);
    names(&html, &mut faults);
    faults.into_iter().collect()
}

fn text_of(element: ElementRef) -> String {
    element.text().collect::<String>().trim().to_owned()
}

fn headings(html: &Html, faults: &mut Vec<String>) {
    let headings = select(html, "h1");
    if headings.len() != 1 {
        faults.push(format!("{} headings of the first rank", headings.len()));
    }
    for heading in select(html, "h1, h2, h3") {
        if text_of(heading).is_empty() {
            faults.push(format!("an empty heading: {}", short(heading)));
        }
    }
    // Focus goes to the heading after a change of page.
    if select(html, "h1#title[tabindex='-1']").is_empty() {
        faults.push("the heading cannot take the focus".to_owned());
    }
}

fn short(element: ElementRef) -> String {
    element.html().chars().take(160).collect()
}

/// The languages that stand on the page: every text is in the language and direction that it is said to be in.
fn words(html: &Html, checked: &Checked, faults: &mut Vec<String>) {
    for node in html.tree.nodes() {
        let Some(parent) = node.parent().and_then(ElementRef::wrap) else {
            continue;
        };
        match node.value() {
            Node::Text(text) => {
                let place = Place::of(parent);
                faults.extend(place.faults(text, checked.locale));
                // A number in a right-to-left text turns its neighbours around unless it is isolated.
                let in_pack = parent
                    .ancestors()
                    .chain(std::iter::once(*parent))
                    .filter_map(ElementRef::wrap)
                    .any(|element| element.value().classes().any(|class| class == "words"));
                if in_pack
                    && place.direction == Direction::Rtl
                    && text.chars().any(|c| c.is_ascii_digit())
                {
                    faults.push(format!("a number stands free in {:?}", text.trim()));
                }
            }
            Node::Element(element) => {
                let Some(own) = ElementRef::wrap(node) else {
                    continue;
                };
                let place = Place::of(own);
                for name in ["aria-label", "alt", "title", "placeholder"] {
                    if let Some(text) = element.attr(name) {
                        faults.extend(place.faults(text, checked.locale));
                    }
                }
            }
            _ => {}
        }
    }
}

/// Where a text stands: the nearest `lang` and `dir` around it.
struct Place {
    language: String,
    direction: Direction,
}

impl Place {
    fn of(element: ElementRef) -> Place {
        let nearest = |name: &str| {
            let around =
                std::iter::once(element).chain(element.ancestors().filter_map(ElementRef::wrap));
            around
                .filter_map(|element| element.attr(name))
                .next()
                .unwrap_or_default()
                .to_owned()
        };
        let direction = if nearest("dir") == "rtl" {
            Direction::Rtl
        } else {
            Direction::Ltr
        };
        Place {
            language: nearest("lang"),
            direction,
        }
    }

    fn faults(&self, text: &str, page: Locale) -> Vec<String> {
        let mut faults = Vec::new();
        // The reader's own words, in whatever language they are.
        if self.language.is_empty() {
            return faults;
        }
        let text = text.trim();
        if text.chars().any(char::is_alphabetic) {
            let runs = Locale::from_tag(&self.language).map(Locale::direction);
            if runs != Some(self.direction) {
                faults.push(format!(
                    "{text:?} is {} but runs {}",
                    self.language,
                    self.direction.as_str()
                ));
            }
        }
        let arabic = |c: char| matches!(c, '\u{600}'..='\u{6ff}');
        // The name of the app is the same in every language; what a message isolates is a name or a
        // word of another language; and labels that can hold no marks have the Danish word as it is.
        let bare = without_isolated(&text.replace("Vejviser", ""));
        let bare = if PLAIN_TEXTS.contains(&without_marks(text)) {
            String::new()
        } else {
            bare
        };
        // So is the name of a municipality.
        let places = CONTENT.catalogue.places.iter();
        let bare = places.fold(bare, |bare, place| bare.replace(&place.name, ""));
        let latin = bare
            .split(|c: char| !c.is_ascii_alphabetic())
            .any(|word| word.len() > 1);
        match self.language.as_str() {
            "ar" if latin => faults.push(format!("Latin letters in Arabic: {text:?}")),
            "da" | "en" if text.chars().any(arabic) => {
                faults.push(format!("Arabic letters in {}: {text:?}", self.language))
            }
            "en" if bare.chars().any(|c| "æøåÆØÅ".contains(c)) => {
                faults.push(format!("Danish letters in English: {text:?}"))
            }
            _ => {}
        }
        if let Some(start) = text.find('[') {
            let id = text[start + 1..].split(']').next().unwrap_or_default();
            if !id.is_empty()
                && id
                    .bytes()
                    .all(|byte| byte.is_ascii_lowercase() || byte == b'-' || byte.is_ascii_digit())
            {
                faults.push(format!("the message {id} is missing"));
            }
        }
        if text.contains('*') {
            faults.push(format!("a star of the pack stands on the page: {text:?}"));
        }
        // The words of the user interface in another language than the page's.
        if self.language == page.tag()
            && let Some(others) = OTHER_WORDS.get(page.tag())
            && let Some(other) = others.get(text)
        {
            faults.push(format!("{text:?} is {other}, on a page in {}", page.tag()));
        }
        faults
    }
}

const ISOLATES: [char; 3] = ['\u{2066}', '\u{2067}', '\u{2068}'];
const ISOLATE_ENDS: char = '\u{2069}';

/// The text without what stands between isolates.
fn without_isolated(text: &str) -> String {
    let mut depth = 0_usize;
    let mut kept = String::new();
    for c in text.chars() {
        match c {
            _ if ISOLATES.contains(&c) => depth += 1,
            ISOLATE_ENDS => depth = depth.saturating_sub(1),
            _ if depth == 0 => kept.push(c),
            _ => {}
        }
    }
    kept
}

fn without_marks(text: &str) -> String {
    text.chars()
        .filter(|c| !ISOLATES.contains(c) && *c != ISOLATE_ENDS && *c != '*')
        .collect()
}

/// The texts of the packs that hold a Danish word, without its marks.
static PLAIN_TEXTS: LazyLock<BTreeSet<String>> = LazyLock::new(|| {
    let wordings = CONTENT.wordings();
    let texts = wordings
        .iter()
        .flat_map(|wording| wording.languages())
        .flat_map(|texts| texts.texts.values());
    texts
        .map(|text| text.text())
        .filter(|text| text.contains('*'))
        .map(without_marks)
        .collect()
});

/// Per language: what the others say and it does not, with the language that says it.
static OTHER_WORDS: LazyLock<BTreeMap<&'static str, BTreeMap<String, &'static str>>> =
    LazyLock::new(|| {
        let said = |locale: Locale| -> BTreeSet<String> {
            let files =
                MESSAGE_FILES.map(|name| file(&format!("public/locales/{}/{name}", locale.tag())));
            let lines = files.iter().flat_map(|text| text.lines());
            let messages = lines.filter_map(|line| line.split_once(" = "));
            messages
                .map(|(_, text)| text.trim().to_owned())
                .filter(|text| !text.contains('{') && text.len() > 3)
                .collect()
        };
        let all: Vec<(Locale, BTreeSet<String>)> =
            Locale::all().map(|locale| (locale, said(locale))).collect();
        all.iter()
            .map(|(locale, own)| {
                let others = all.iter().filter(|(other, _)| other != locale);
                let words = others
                    .flat_map(|(other, said)| said.iter().map(|text| (text.clone(), other.tag())));
                (
                    locale.tag(),
                    words.filter(|(text, _)| !own.contains(text)).collect(),
                )
            })
            .collect()
    });

/// Every link leads somewhere.
fn links(html: &Html, checked: &Checked, faults: &mut Vec<String>) {
    for link in select(html, "a") {
        let Some(href) = link.attr("href") else {
            faults.push(format!("a link without an address: {}", short(link)));
            continue;
        };
        if let Some(id) = href.strip_prefix('#') {
            if select(html, &format!("[id='{id}']")).is_empty() {
                faults.push(format!("#{id} is not on the page"));
            }
        } else if href.starts_with("https://") {
            // Another site opens beside the app, and does not learn where the reader came from.
            if !link.attr("rel").unwrap_or_default().contains("noreferrer") {
                faults.push(format!(
                    "{href} tells the other site where the reader came from"
                ));
            }
        } else if let Some(number) = href.strip_prefix("tel:") {
            if number.is_empty()
                || !number
                    .bytes()
                    .all(|byte| byte.is_ascii_digit() || byte == b'+')
            {
                faults.push(format!("{href} cannot be called"));
            }
        } else {
            faults.extend(leads_nowhere(href, link, checked));
        }
    }
}

fn leads_nowhere(href: &str, link: ElementRef, checked: &Checked) -> Option<String> {
    if href.starts_with('/') {
        return Some(format!("{href} leaves the folder that the app is in"));
    }
    let route = Route::parse(&format!("/{href}"));
    let chooses = link.attr("hreflang").map(str::to_owned);
    let wanted = chooses.unwrap_or_else(|| checked.locale.tag().to_owned());
    if route.locale.map(Locale::tag) != Some(wanted.as_str()) {
        return Some(format!("{href} leads to another language"));
    }
    let known = |id: &vejviser::domain::programme::ProgrammeId| CONTENT.programme(id);
    let there = match &route.page {
        // The language switch keeps an address that leads nowhere.
        Page::Unknown(_) => {
            matches!(checked.page, Page::Unknown(_)) && link.attr("hreflang").is_some()
        }
        Page::Programme(id)
        | Page::Items(id)
        | Page::People(id)
        | Page::Ladder(id)
        | Page::Start(Start::Date(id)) => known(id).is_some(),
        Page::Phase(id, phase) => {
            known(id).is_some_and(|programme| programme.phase(phase).is_some())
        }
        Page::Step(id, step) => known(id).is_some_and(|programme| programme.step(step).is_some()),
        Page::Item(id, item) => known(id).is_some_and(|programme| programme.item(item).is_some()),
        Page::Group(id) => CONTENT
            .glossary()
            .is_some_and(|glossary| glossary.groups.iter().any(|group| group.id == *id)),
        Page::Term(id) => CONTENT
            .glossary()
            .is_some_and(|glossary| glossary.term(id).is_some()),
        Page::Phrases(id) => CONTENT
            .phrasebook()
            .is_some_and(|phrasebook| phrasebook.situation(id).is_some()),
        Page::Letter(id) => CONTENT
            .letters()
            .is_some_and(|letters| letters.letter(id).is_some()),
        _ => true,
    };
    (!there).then(|| format!("{href} leads nowhere"))
}

/// Ids are unique, and whatever names one finds it.
fn ids(html: &Html, faults: &mut Vec<String>) {
    let mut seen = BTreeSet::new();
    for element in select(html, "[id]") {
        let id = element.attr("id").unwrap_or_default();
        if !seen.insert(id.to_owned()) {
            faults.push(format!("the id {id} occurs twice"));
        }
    }
    for name in [
        "for",
        "aria-labelledby",
        "aria-describedby",
        "aria-controls",
        "aria-errormessage",
    ] {
        for element in select(html, &format!("[{name}]")) {
            for id in element.attr(name).unwrap_or_default().split_whitespace() {
                if !seen.contains(id) {
                    faults.push(format!("{name}={id} names nothing on the page"));
                }
            }
        }
    }
}

/// Everything that can be used or seen has a name.
fn names(html: &Html, faults: &mut Vec<String>) {
    for image in select(html, "img") {
        if image.attr("alt").is_none() {
            faults.push(format!("a picture without words: {}", short(image)));
        }
    }
    let labels = |id: &str| {
        select(html, &format!("label[for='{id}']"))
            .into_iter()
            .any(|label| !text_of(label).is_empty())
    };
    let named = |element: ElementRef| {
        element
            .attr("aria-label")
            .is_some_and(|label| !label.trim().is_empty())
            || element.attr("aria-labelledby").is_some()
    };
    for field in select(html, "input, select, textarea") {
        let in_label = field
            .ancestors()
            .filter_map(ElementRef::wrap)
            .any(|around| around.value().name() == "label" && !text_of(around).is_empty());
        if !named(field) && !in_label && !field.attr("id").is_some_and(labels) {
            faults.push(format!("a field without a label: {}", short(field)));
        }
    }
    for element in select(html, "a, button, summary, [role=button]") {
        let pictures = element
            .descendants()
            .filter_map(ElementRef::wrap)
            .any(|inner| inner.attr("alt").is_some_and(|alt| !alt.is_empty()) || named(inner));
        if !named(element) && text_of(element).is_empty() && !pictures {
            faults.push(format!("nothing says what this does: {}", short(element)));
        }
    }
    // A tap on the inner one would be one on the outer one as well, and a screen reader says only the outer one.
    for around in ["a", "button", "label", "summary", "[role=button]"] {
        let inner = format!("{around} a, {around} button, {around} [role=button]");
        for inner in select(html, &inner) {
            faults.push(format!("a control within {around}: {}", short(inner)));
        }
    }
    for button in select(html, "button") {
        if button.attr("type").is_none() {
            faults.push(format!("a button without a type: {}", short(button)));
        }
    }
    for picture in select(html, "svg") {
        let hidden = picture.attr("aria-hidden") == Some("true")
            || picture
                .ancestors()
                .filter_map(ElementRef::wrap)
                .any(|around| around.attr("aria-hidden") == Some("true"));
        if !hidden && !named(picture) {
            faults.push(format!(
                "a drawing that is neither hidden nor named: {}",
                short(picture)
            ));
        }
    }
    for region in select(html, "nav, [role=img]") {
        if !named(region) {
            faults.push(format!("a region without a name: {}", short(region)));
        }
    }
}

/// The check proves itself on a page with every fault.
#[test]
fn a_bad_page_is_called_bad() {
    let check = |body: &str, expected: &str| {
        let page = Page::Today;
        let html = format!(
            "<!DOCTYPE html><html lang=\"ar\" dir=\"rtl\"><head><title>x</title></head><body><h1 id=\"title\" tabindex=\"-1\">نص</h1>{body}</body></html>"
        );
        let arabic = Locale::from_tag("ar").expect("Arabic");
        let found = faults_of(&Checked {
            html: &html,
            locale: arabic,
            page: &page,
        });
        match expected {
            "" => assert!(found.is_empty(), "{body}: {found:?}"),
            _ => assert!(
                found.iter().any(|fault| fault.contains(expected)),
                "{body}: {found:?} without {expected:?}"
            ),
        }
    };
    check("<p>نص 12</p><p lang=\"da\" dir=\"ltr\">Dansk</p>", "");
    check("<p>a <p>b</p></p>", "reads it otherwise");
    check("<h1>نص</h1>", "2 headings");
    check("<h2></h2>", "an empty heading");
    check("<p>Save</p>", "Latin letters in Arabic");
    check("<p>نص \u{2068}Dansk\u{2069}</p>", "");
    check(
        "<p>نص \u{2068}Dansk\u{2069} text</p>",
        "Latin letters in Arabic",
    );
    check("<p lang=\"da\">Dansk</p>", "is da but runs rtl");
    check(
        "<p lang=\"en\" dir=\"ltr\">rådgiver</p>",
        "Danish letters in English",
    );
    check("<p lang=\"da\" dir=\"ltr\">نص</p>", "Arabic letters in da");
    check(
        "<p>[no-such-message]</p>",
        "the message no-such-message is missing",
    );
    check(
        "<button type=\"button\" aria-label=\"Close\">نص</button>",
        "Latin letters in Arabic",
    );
    check("<p>نص *نص*</p>", "a star of the pack");
    check(
        "<div class=\"words\"><p>خلال 96 ساعة</p></div>",
        "a number stands free",
    );
    check(
        "<div class=\"words\"><p>خلال <bdi dir=\"ltr\">96</bdi> ساعة</p></div>",
        "",
    );
    check("<a>نص</a>", "a link without an address");
    check("<a href=\"ar/todday\">نص</a>", "leads nowhere");
    check("<a href=\"ar/programmes/vejle\">نص</a>", "leads nowhere");
    check(
        "<a href=\"ar/programmes/hedensted/steps/x\">نص</a>",
        "leads nowhere",
    );
    check(
        "<a href=\"ar/programmes/hedensted/steps/housing\">نص</a>",
        "",
    );
    check("<a href=\"/ar/today\">نص</a>", "leaves the folder");
    check("<a href=\"da/today\">نص</a>", "another language");
    check("<a href=\"#x\">نص</a>", "#x is not on the page");
    check(
        "<a href=\"https://borger.dk\">نص</a>",
        "tells the other site",
    );
    check("<a href=\"tel:70 11\">نص</a>", "cannot be called");
    check(
        "<p id=\"a\">نص</p><p id=\"a\">نص</p>",
        "the id a occurs twice",
    );
    check(
        "<p aria-labelledby=\"b\">نص</p>",
        "aria-labelledby=b names nothing",
    );
    check("<img src=\"x\">", "a picture without words");
    check("<input type=\"text\">", "a field without a label");
    check(
        "<label for=\"c\">نص</label><input id=\"c\" type=\"text\">",
        "",
    );
    check(
        "<button type=\"button\"></button>",
        "nothing says what this does",
    );
    check("<button>نص</button>", "a button without a type");
    check(
        "<a href=\"ar/today\"><bdi role=\"button\" tabindex=\"0\">نص</bdi></a>",
        "a control within a",
    );
    check("<svg></svg>", "neither hidden nor named");
    check("<nav></nav>", "a region without a name");
}
