//! How the text of a slide stands on a screen: large enough for the last row, in one to three languages, each
//! in a place of its own. What does not fit goes on the next screen; nothing shrinks and nothing runs over.
//!
//! The widths of letters are estimated, on the wide side, so that a text is laid out alike in every browser and
//! can be tested without one; the journeys measure that nothing runs over.

use super::letters::{BOLD, in_parts, is_tall, lines, width_of, words};

/// The height of running text is one of so many of the screen's height: as large as a slide allows, and never
/// smaller than the last row can read, which is a 25th.
const TEXTS_IN_HEIGHT: [u32; 6] = [13, 15, 17, 19, 21, 24];
/// The height of a line, in hundredths of its text; writing with marks above and below needs more. Those of a heading
/// stand closer.
const LINE: u32 = 136;
const TALL_LINE: u32 = 161;
const HEADING_LINE: u32 = 126;
const TALL_HEADING_LINE: u32 = 146;
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
    /// The height of a heading, in tenths of that of running text.
    pub heading: u32,
    /// More than the estimate, in hundredths of it, where a browser was seen to need more.
    pub reserve: u32,
}

/// Where the languages stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    SideBySide,
    /// One below the other.
    Stacked,
    /// Each on screens of its own, where there is no room for all of them at once.
    Apart,
}

/// What a slide says in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Block {
    pub title: String,
    /// In the same order in each language.
    pub points: Vec<String>,
}

/// What is shown at once: one block for each language, empty where that language stands on another screen.
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
    /// A word is longer than its line, and is broken.
    breaks: bool,
}

/// Lays a slide on screens: without broken words where that can be; then on as few as there can be; of those that
/// need no more, with all languages at once, and in the largest text.
pub fn screens(blocks: &[Block], area: Area, frame: Frame) -> Laid {
    let mut laid = TEXTS_IN_HEIGHT.map(|texts| laid(blocks, area, frame, texts));
    let best = laid
        .iter()
        .enumerate()
        .min_by_key(|(_, laid)| {
            let apart = laid.layout == Layout::Apart;
            (laid.breaks, laid.screens.len(), apart, laid.texts)
        })
        .map_or(0, |(best, _)| best);
    laid.swap(0, best);
    let [best, ..] = laid;
    best
}

/// In the layout that needs the fewest screens; all languages on one screen, if that needs no more.
fn laid(blocks: &[Block], area: Area, frame: Frame, texts: u32) -> Laid {
    let room = |layout| Room::of(area, frame, texts, layout, blocks.len());
    let layouts: &[Layout] = match (blocks.len() < 2, area.is_wide()) {
        (true, _) => &[Layout::Stacked],
        (false, true) => &[Layout::SideBySide, Layout::Stacked, Layout::Apart],
        (false, false) => &[Layout::Stacked, Layout::Apart],
    };
    let mut best: Option<(Layout, Vec<Screen>, bool)> = None;
    for layout in layouts {
        let screens = match layout {
            Layout::Apart => apart(blocks, &room(*layout)),
            _ => room(*layout).fill(blocks),
        };
        let breaks = room(*layout).breaks(blocks);
        let is_better = best
            .as_ref()
            .is_none_or(|(_, best, broken)| (breaks, screens.len()) < (*broken, best.len()));
        if is_better {
            best = Some((*layout, screens, breaks));
        }
    }
    let (layout, screens, breaks) = best.unwrap_or((Layout::Stacked, Vec::new(), false));
    Laid {
        layout,
        texts,
        screens,
        breaks,
    }
}

/// One language after the other.
fn apart(blocks: &[Block], room: &Room) -> Vec<Screen> {
    let mut screens = Vec::new();
    for (place, block) in blocks.iter().enumerate() {
        for screen in room.fill(std::slice::from_ref(block)) {
            let mut alone = vec![Block::default(); blocks.len()];
            if let (Some(room), Some(block)) =
                (alone.get_mut(place), screen.blocks.into_iter().next())
            {
                *room = block;
            }
            screens.push(Screen { blocks: alone });
        }
    }
    screens
}

/// The room for text, in hundredths of the height of the text.
struct Room {
    layout: Layout,
    /// Of one language.
    width: u32,
    /// Of all languages together where they are stacked, else of each.
    height: u32,
    /// Of a heading, in tenths of the text.
    heading: u32,
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
        let heading = frame.heading;
        match layout {
            Layout::SideBySide => Room {
                layout,
                width: width.saturating_sub(gaps) / count,
                height,
                heading,
            },
            Layout::Stacked => Room {
                layout,
                width,
                height: height.saturating_sub(gaps),
                heading,
            },
            Layout::Apart => Room {
                layout,
                width,
                height,
                heading,
            },
        }
    }

    /// Lays the points on screens: as many as fit on each, all languages at the same point.
    fn fill(&self, blocks: &[Block]) -> Vec<Screen> {
        let modest: Vec<Block> = blocks
            .iter()
            .map(|block| {
                let mut modest = self.modest(block, blocks.len());
                for point in &mut modest.points {
                    *point = self.cut_words(point);
                }
                modest
            })
            .collect();
        let blocks = modest.as_slice();
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

    /// Whether any word is longer than its line, also where it may be parted.
    fn breaks(&self, blocks: &[Block]) -> bool {
        let is_long =
            |text: &str, room: u32| words(text).any(|word| word.pieces().any(|long| long > room));
        blocks.iter().any(|block| {
            is_long(&block.title, self.for_heading())
                || block
                    .points
                    .iter()
                    .any(|point| is_long(point, self.for_points()))
        })
    }

    fn for_heading(&self) -> u32 {
        self.width * 1000 / (self.heading * BOLD)
    }

    fn for_points(&self) -> u32 {
        self.width.saturating_sub(MARK * 10)
    }

    /// A word that is longer than half a screen, such as a web address, is cut: nothing of it may run over.
    fn cut_words(&self, text: &str) -> String {
        let lines = (self.height / TALL_LINE / 2).max(1);
        let most = self.for_points() * lines;
        if words(text).all(|word| word.long() <= most) {
            return text.to_owned();
        }
        let mut cut = String::new();
        let mut used = 0;
        for letter in text.chars() {
            let long = width_of(letter);
            if letter.is_whitespace() {
                used = 0;
            } else if used + long > most {
                cut.push(' ');
                used = 0;
            }
            used += long;
            cut.push(letter);
        }
        cut
    }

    /// A heading that leaves no room for anything else is a point like the others, and can be cut as they are.
    fn modest(&self, block: &Block, languages: usize) -> Block {
        let heading = Block {
            title: block.title.clone(),
            points: Vec::new(),
        };
        let count = match self.layout {
            Layout::Stacked => u32::try_from(languages).unwrap_or(1).max(1),
            Layout::SideBySide | Layout::Apart => 1,
        };
        if self.height_of(&heading) * 10 <= self.height / count * 7 {
            return block.clone();
        }
        let title = std::iter::once(block.title.clone()).filter(|title| !title.is_empty());
        Block {
            title: String::new(),
            points: title.chain(block.points.iter().cloned()).collect(),
        }
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
            Layout::SideBySide | Layout::Apart => heights.max().unwrap_or(0),
            Layout::Stacked => heights.sum(),
        };
        needed <= self.height
    }

    /// In hundredths of the height of the text.
    fn height_of(&self, block: &Block) -> u32 {
        let is_tall = |text: &str| text.chars().any(is_tall);
        let line = |text: &str| if is_tall(text) { TALL_LINE } else { LINE };
        let heading = match is_tall(&block.title) {
            true => TALL_HEADING_LINE,
            false => HEADING_LINE,
        };
        let heading = lines(&block.title, self.for_heading()) * heading * self.heading;
        let points = block.points.iter().filter(|point| !point.is_empty());
        let points =
            points.map(|point| lines(point, self.for_points()) * line(point) + BETWEEN * 10);
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
