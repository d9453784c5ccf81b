//! How the text of a slide stands on a screen: large enough for the last row, in one to three languages, each
//! in a place of its own. What does not fit goes on the next screen; nothing shrinks and nothing runs over.
//!
//! The widths of letters are estimated, on the wide side, so that a text is laid out alike in every browser and
//! can be tested without one; the journeys measure that nothing runs over.

/// The height of running text is one of so many of the screen's height: as large as a slide allows, and never
/// smaller than the last row can read, which is a 25th.
const TEXTS_IN_HEIGHT: [u32; 6] = [13, 15, 17, 19, 21, 24];
/// A heading is so many tenths of the running text.
const HEADING: u32 = 14;
/// The height of a line, in tenths of its text; writing with marks above and below needs more.
const LINE: u32 = 14;
const TALL_LINE: u32 = 17;
/// What stands between two points, in tenths of the text.
const BETWEEN: u32 = 5;
/// What stands between two languages, in tenths of the text.
const GAP: u32 = 20;
/// What stands before a point, in tenths of the text.
const MARK: u32 = 12;

/// The room that there is, in pixels of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Area {
    pub width: u32,
    pub height: u32,
}

impl Area {
    /// The height of running text, where so many of them make the height of the screen.
    pub fn text_size(self, texts: u32) -> u32 {
        self.height.div_ceil(texts.max(1)).max(1)
    }

    /// Whether there is room for two languages beside each other.
    pub fn is_wide(self) -> bool {
        self.width * 10 >= self.height * 12
    }
}

/// What the picture and the edges take of the height and of the width, in hundredths.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Frame {
    pub of_height: u32,
    pub of_width: u32,
}

/// Where the languages stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    SideBySide,
    /// One below the other.
    Stacked,
}

/// What a slide says in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Block {
    pub title: String,
    /// In the same order in each language.
    pub points: Vec<String>,
}

/// What is shown at once: one block for each language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Screen {
    pub blocks: Vec<Block>,
}

/// A slide as it stands on screens of some size.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Laid {
    pub layout: Layout,
    /// The height of running text is one of so many of the screen's height.
    pub texts: u32,
    /// At least one.
    pub screens: Vec<Screen>,
}

/// Lays a slide on screens, in the largest text in which one is enough. Where none is, in the smallest, and on as
/// few screens as there can be.
pub fn screens(blocks: &[Block], area: Area, frame: Frame) -> Laid {
    let mut last = laid(blocks, area, frame, TEXTS_IN_HEIGHT[0]);
    for texts in TEXTS_IN_HEIGHT {
        last = laid(blocks, area, frame, texts);
        if last.screens.len() == 1 {
            break;
        }
    }
    last
}

/// In the layout that needs fewer screens.
fn laid(blocks: &[Block], area: Area, frame: Frame, texts: u32) -> Laid {
    let fill = |layout| Laid {
        layout,
        texts,
        screens: Room::of(area, frame, texts, layout, blocks.len()).fill(blocks),
    };
    let stacked = fill(Layout::Stacked);
    if blocks.len() < 2 || !area.is_wide() {
        return stacked;
    }
    let beside = fill(Layout::SideBySide);
    match beside.screens.len() <= stacked.screens.len() {
        true => beside,
        false => stacked,
    }
}

/// The room for text, in hundredths of the height of the text.
struct Room {
    layout: Layout,
    /// Of one language.
    width: u32,
    /// Of all languages together where they are stacked, else of each.
    height: u32,
}

impl Room {
    fn of(area: Area, frame: Frame, texts: u32, layout: Layout, languages: usize) -> Room {
        let count = u32::try_from(languages).unwrap_or(1).max(1);
        let in_texts =
            |pixels: u32, taken: u32| pixels * 100u32.saturating_sub(taken) / area.text_size(texts);
        let (width, height) = (
            in_texts(area.width, frame.of_width),
            in_texts(area.height, frame.of_height),
        );
        let gaps = GAP * 10 * (count - 1);
        match layout {
            Layout::SideBySide => Room {
                layout,
                width: width.saturating_sub(gaps) / count,
                height,
            },
            Layout::Stacked => Room {
                layout,
                width,
                height: height.saturating_sub(gaps),
            },
        }
    }

    /// Lays the points on screens: as many as fit on each, all languages at the same point.
    fn fill(&self, blocks: &[Block]) -> Vec<Screen> {
        let count = blocks.iter().map(|block| block.points.len()).max();
        let mut screens = Vec::new();
        let mut current: Vec<Block> = headings(blocks);
        for at in 0..count.unwrap_or(0) {
            let point: Vec<&str> = blocks
                .iter()
                .map(|block| block.points.get(at).map_or("", String::as_str))
                .collect();
            for part in self.parts(blocks, &point) {
                let mut next = current.clone();
                add(&mut next, &part);
                let is_first = current.iter().all(|block| block.points.is_empty());
                if is_first || self.holds(&next) {
                    current = next;
                    continue;
                }
                screens.push(Screen { blocks: current });
                current = headings(blocks);
                add(&mut current, &part);
            }
        }
        screens.push(Screen { blocks: current });
        screens
    }

    /// A point in as many parts as it needs for each to fit on a screen of its own, the same in every language.
    fn parts(&self, blocks: &[Block], point: &[&str]) -> Vec<Vec<String>> {
        let most = point.iter().map(|text| text.split_whitespace().count());
        let most = most.max().unwrap_or(1).max(1);
        let cut = |count: usize| -> Vec<Vec<String>> {
            let by_language: Vec<Vec<String>> =
                point.iter().map(|text| in_parts(text, count)).collect();
            (0..count)
                .map(|part| {
                    by_language
                        .iter()
                        .map(|parts| parts.get(part).cloned().unwrap_or_default())
                        .collect()
                })
                .collect()
        };
        let fits = |parts: &[Vec<String>]| {
            parts.iter().all(|part| {
                let mut alone = headings(blocks);
                add(&mut alone, part);
                self.holds(&alone)
            })
        };
        // A word by itself goes on the screen whatever its length: there is nothing smaller to cut.
        let counts = (1..most).find(|count| fits(&cut(*count)));
        cut(counts.unwrap_or(most))
    }

    fn holds(&self, blocks: &[Block]) -> bool {
        let heights = blocks.iter().map(|block| self.height_of(block));
        let needed = match self.layout {
            Layout::SideBySide => heights.max().unwrap_or(0),
            Layout::Stacked => heights.sum(),
        };
        needed <= self.height
    }

    /// In hundredths of the height of the text.
    fn height_of(&self, block: &Block) -> u32 {
        let line = |text: &str| match text.chars().any(is_tall) {
            true => TALL_LINE * 10,
            false => LINE * 10,
        };
        let heading = lines(&block.title, self.width * 10 / HEADING) * line(&block.title) * HEADING;
        let points = block.points.iter().filter(|point| !point.is_empty());
        let points = points.map(|point| {
            let room = self.width.saturating_sub(MARK * 10);
            lines(point, room) * line(point) + BETWEEN * 10
        });
        heading / 10 + BETWEEN * 10 + points.sum::<u32>()
    }
}

fn headings(blocks: &[Block]) -> Vec<Block> {
    let headings = blocks.iter().map(|block| Block {
        title: block.title.clone(),
        points: Vec::new(),
    });
    headings.collect()
}

fn add(blocks: &mut [Block], part: &[String]) {
    for (block, text) in blocks.iter_mut().zip(part) {
        block.points.push(text.clone());
    }
}

/// How many lines a text takes in a width, in hundredths of the height of the text. A word that is longer than
/// a line takes as many as it needs.
fn lines(text: &str, width: u32) -> u32 {
    let space = width_of(' ');
    let width = width.max(1);
    let (mut lines, mut used) = (0, 0);
    for word in text.split_whitespace() {
        let long: u32 = word.chars().map(width_of).sum();
        if lines > 0 && used + space + long <= width {
            used += space + long;
            continue;
        }
        let own = long.div_ceil(width).max(1);
        lines += own;
        used = long - (own - 1) * width;
    }
    lines
}

/// A text in so many parts of about the same length: cut after sentences where there are enough of them, else
/// after a comma, else between words. Joined by spaces they are the text.
fn in_parts(text: &str, count: usize) -> Vec<String> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let ends = |marks: &[char]| -> Vec<usize> {
        let places = 1..words.len();
        places
            .filter(|place| words[place - 1].ends_with(marks))
            .collect()
    };
    let sentences = ends(&['.', '?', '!', '؟', '…']);
    let clauses = ends(&['.', '?', '!', '؟', '…', ',', ';', ':', '،', '؛', '–']);
    let places = [sentences, clauses].into_iter();
    let places = places
        .into_iter()
        .find(|places| places.len() + 1 >= count)
        .unwrap_or_else(|| (1..words.len()).collect());
    let mut parts = Vec::new();
    let mut from = 0;
    for part in 1..count {
        let ideal = words.len() * part / count;
        // So many cuts have to be left for the parts behind this one.
        let left = count - 1 - part;
        let last = places.len().saturating_sub(left);
        let near = places.iter().take(last).filter(|place| **place > from);
        let Some(cut) = near.min_by_key(|place| place.abs_diff(ideal)).copied() else {
            continue;
        };
        parts.push(words[from..cut].join(" "));
        from = cut;
    }
    parts.push(words[from..].join(" "));
    balanced(parts)
}

/// A term between stars that was cut has its stars on both sides again.
fn balanced(parts: Vec<String>) -> Vec<String> {
    let mut open = false;
    let balance = |part: String| {
        let begins = if open { "*" } else { "" };
        open ^= part.matches('*').count() % 2 == 1;
        let ends = if open { "*" } else { "" };
        format!("{begins}{part}{ends}")
    };
    parts.into_iter().map(balance).collect()
}

/// Writing that stands higher above and lower below its line than Latin does.
fn is_tall(letter: char) -> bool {
    matches!(letter, '\u{0600}'..='\u{06ff}' | '\u{0750}'..='\u{077f}' | '\u{1200}'..='\u{139f}' | '\u{fb50}'..='\u{feff}')
}

/// The width of a letter in hundredths of the height of the text, as the widest of the usual fonts has it.
fn width_of(letter: char) -> u32 {
    match letter {
        // The stars around a term are not shown.
        '*' | '\u{064b}'..='\u{065f}' | '\u{200b}'..='\u{200f}' | '\u{2066}'..='\u{2069}' => 0,
        ' ' | '.' | ',' | ':' | ';' | '\'' | '!' | '|' | 'i' | 'j' | 'l' | 'ا' | '،' => 36,
        'f' | 't' | 'r' | '(' | ')' | '-' | 'I' | 'і' | 'ї' | 'ر' | 'ز' | 'د' | 'ذ' | 'و' => {
            46
        }
        'm' | 'w' | 'M' | 'W' | '@' | '%' | '–' | '…' | 'æ' | 'Æ' => 102,
        'ж' | 'ш' | 'щ' | 'ю' | 'м' | 'ф' | 'ы' | 'Ж' | 'Ш' | 'Щ' | 'Ю' | 'М' | 'Ф' => {
            100
        }
        'س' | 'ش' | 'ص' | 'ض' => 100,
        '\u{0600}'..='\u{06ff}' | '\u{0750}'..='\u{077f}' => 66,
        '\u{0400}'..='\u{04ff}' => 70,
        '\u{1200}'..='\u{139f}' => 95,
        _ if letter.is_uppercase() => 80,
        _ if letter.is_alphanumeric() => 66,
        _ => 100,
    }
}
