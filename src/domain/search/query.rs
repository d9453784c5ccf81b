//! What somebody types, and what is found for it.

use super::fold::{stem, tokens};
use super::index::{Index, Weight};
use super::near::{SHORTEST, is_near, trunk};
use super::target::Target;

/// What is read of a query, in characters: nobody types more, and a pasted page must not make a phone wait.
const LONGEST: usize = 200;
/// Words that are looked for.
const MOST_WORDS: usize = 8;
/// The shortest piece that is looked for within words, in letters.
const SHORTEST_PART: usize = 3;
/// From so many words on, a query is a sentence.
const SENTENCE: u32 = 4;
/// The most that is shown where nothing has every word.
const MOST_NEAREST: usize = 10;

/// What was typed, folded.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    words: Vec<String>,
    /// As titles are kept: articles off, one space between.
    whole: String,
}

/// How well a word of a text is what was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Match {
    Nothing,
    /// All but its ending.
    Trunk,
    /// But for a mistake.
    Near,
    /// Within the word.
    Part,
    /// At its beginning.
    Start,
    Whole,
}

/// Something that was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The index that it is in.
    pub index: usize,
    pub place: usize,
    /// The text that says it best.
    pub text: usize,
    pub score: u32,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// The best first.
    pub hits: Vec<Hit>,
    /// Nothing is exactly what was typed: these are the nearest.
    pub only_near: bool,
}

impl Query {
    pub fn of(typed: &str) -> Query {
        let end = typed.char_indices().nth(LONGEST);
        let typed = &typed[..end.map_or(typed.len(), |(at, _)| at)];
        let mut words: Vec<String> = Vec::new();
        for token in tokens(typed) {
            if words.len() < MOST_WORDS && !words.contains(&token.folded) {
                words.push(token.folded);
            }
        }
        let stems: Vec<&str> = words.iter().map(|word| stem(word)).collect();
        let whole = stems.join(" ");
        Query { words, whole }
    }

    /// Whether there is nothing to look for.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// How well a folded word is one of those that were typed.
    pub fn matches(&self, folded: &str) -> Match {
        let words = self.words.iter();
        let best = words.map(|typed| match_of(typed, folded)).max();
        best.unwrap_or(Match::Nothing)
    }

    /// The words as one: `mit id` is how some write MitID.
    fn joined(&self) -> Option<Query> {
        let joined = self.words.concat();
        (2..=3).contains(&self.words.len()).then(|| Query {
            whole: joined.clone(),
            words: vec![joined],
        })
    }
}

fn match_of(typed: &str, word: &str) -> Match {
    let bare = stem(typed);
    let stemmed = stem(word);
    if word == typed || stemmed == bare {
        Match::Whole
    } else if word.starts_with(typed) || stemmed.starts_with(bare) {
        Match::Start
    } else if is_long(typed, SHORTEST_PART) && word.contains(typed) {
        Match::Part
    } else if is_long(typed, SHORTEST) && is_near(typed, word) {
        Match::Near
    } else if trunk(typed).is_some_and(|trunk| word.starts_with(trunk)) {
        Match::Trunk
    } else {
        Match::Nothing
    }
}

fn is_long(word: &str, least: usize) -> bool {
    word.chars().nth(least - 1).is_some()
}

/// Asks all indexes. Several words mean all of them; where nothing has them all, what has most.
/// Indexes and what is in them stand in the order that decides between equals; sentences come last of these.
pub fn find(indexes: &[&Index], query: &Query) -> Found {
    if query.is_empty() {
        return Found::default();
    }
    let (levels, only_near) = levels(indexes, query);
    let mut scores: Vec<Vec<Score>> = scores(indexes, query, &levels);
    if let Some(joined) = query.joined() {
        let (levels, is_near) = self::levels(indexes, &joined);
        if !is_near {
            let others = self::scores(indexes, &joined, &levels);
            take_better(&mut scores, others);
        }
    }
    let has_all = scores.iter().flatten().any(|score| score.all > 0);
    let mut hits: Vec<Hit> = Vec::new();
    for (index, scores) in scores.iter().enumerate() {
        for (place, score) in scores.iter().enumerate() {
            let counts = if has_all { score.all } else { score.of_text };
            if counts > 0 {
                hits.push(Hit {
                    index,
                    place,
                    text: score.text as usize,
                    score: counts,
                });
            }
        }
    }
    // Stable: other equals stay in the order of the way.
    // Of two that are worth the same, a page that explains comes before a sentence to say.
    let is_sentence = |hit: &Hit| {
        let place = &indexes[hit.index].places[hit.place];
        matches!(place, Target::Phrase(..))
    };
    hits.sort_by_key(|hit| (std::cmp::Reverse(hit.score), is_sentence(hit)));
    let only_near = !hits.is_empty() && (only_near || !has_all);
    if only_near {
        hits.truncate(MOST_NEAREST);
    }
    Found { hits, only_near }
}

/// For each index and each word of the query, how well each text has it.
type Levels = Vec<Vec<Vec<Match>>>;

fn levels(indexes: &[&Index], query: &Query) -> (Levels, bool) {
    let mut levels: Levels = indexes.iter().map(|_| Vec::new()).collect();
    let mut only_near = false;
    for word in &query.words {
        let mut found = false;
        for (index, levels) in indexes.iter().zip(&mut levels) {
            let (level, any) = exact(index, word);
            found |= any;
            levels.push(level);
        }
        // A mistake is looked for only where there is nothing else.
        let ways: [fn(&str, &str) -> Match; 3] = [near, by_trunk, by_head];
        for way in ways {
            if found || !is_long(word, SHORTEST) {
                break;
            }
            for (index, levels) in indexes.iter().zip(&mut levels) {
                if let Some(level) = levels.last_mut() {
                    found |= by(index, word, way, level);
                }
            }
            only_near |= found;
        }
    }
    (levels, only_near)
}

fn near(typed: &str, word: &str) -> Match {
    match is_near(typed, word) {
        true => Match::Near,
        false => Match::Nothing,
    }
}

fn by_trunk(typed: &str, word: &str) -> Match {
    match trunk(typed).is_some_and(|trunk| word.starts_with(trunk)) {
        true => Match::Trunk,
        false => Match::Nothing,
    }
}

/// `klub` for `fodboldklub`: a Danish compound is a kind of what stands at its end.
fn by_head(typed: &str, word: &str) -> Match {
    match is_long(word, SHORTEST - 1) && typed.ends_with(word) {
        true => Match::Trunk,
        false => Match::Nothing,
    }
}

fn exact(index: &Index, typed: &str) -> (Vec<Match>, bool) {
    let mut level = vec![Match::Nothing; index.entries.len()];
    let mut found = false;
    let mut raise = |word: usize, to: Match| {
        for text in index.texts(word) {
            let of_text = &mut level[*text as usize];
            *of_text = (*of_text).max(to);
        }
        found = true;
    };
    if is_long(typed, SHORTEST_PART) {
        for word in index.having(typed) {
            raise(word, Match::Part);
        }
    }
    let bare = stem(typed);
    for typed in [typed, bare] {
        for word in index.beginning(typed) {
            let is_whole = index.word(word).len() == typed.len();
            raise(word, if is_whole { Match::Whole } else { Match::Start });
        }
    }
    (level, found)
}

fn by(index: &Index, typed: &str, way: fn(&str, &str) -> Match, level: &mut [Match]) -> bool {
    let mut found = false;
    for word in 0..index.count() {
        let to = way(typed, index.word(word));
        if to > Match::Nothing {
            found = true;
            for text in index.texts(word) {
                let of_text = &mut level[*text as usize];
                *of_text = (*of_text).max(to);
            }
        }
    }
    found
}

/// What a place is worth.
#[derive(Clone, Copy, Default)]
struct Score {
    /// With every word; otherwise nothing.
    all: u32,
    /// The best text, and what that is worth by itself, with as many of the words as it has.
    text: u32,
    of_text: u32,
}

/// A hit in a title outweighs one in a body, whatever of the word was hit.
const fn worth(weight: Weight, level: Match) -> u32 {
    let level = match level {
        Match::Nothing => return 0,
        Match::Trunk => 0,
        Match::Near => 1,
        Match::Part => 2,
        Match::Start => 3,
        Match::Whole => 4,
    };
    match weight {
        Weight::Title => [50, 60, 70, 90, 100][level],
        Weight::Term => [40, 45, 55, 72, 80][level],
        Weight::Text | Weight::Around => [8, 12, 20, 32, 40][level],
    }
}

const EXACT_TITLE: u32 = 1000;
/// The title begins with what was typed, and a word ends there.
const TITLE_BEGINS: u32 = 450;
const TITLE_STARTS: u32 = 400;
const EXACT_TERM: u32 = 300;

fn scores(indexes: &[&Index], query: &Query, levels: &Levels) -> Vec<Vec<Score>> {
    let rare = rarities(indexes, query, levels);
    let each = indexes.iter().zip(levels);
    each.map(|(index, levels)| scores_of(index, query, levels, &rare))
        .collect()
}

fn scores_of(index: &Index, query: &Query, levels: &[Vec<Match>], rare: &[u32]) -> Vec<Score> {
    let words = levels.len() as u32;
    let mut scores = vec![Score::default(); index.places.len()];
    // The best of each word for the place that is looked at, whose texts stand together.
    let mut best = vec![0_u32; levels.len()];
    let (mut bonus, mut in_one, mut is_own) = (0, false, false);
    for (text, entry) in index.entries.iter().enumerate() {
        let (mut of_text, mut has) = (0, 0);
        for ((best, level), rare) in best.iter_mut().zip(levels).zip(rare) {
            let worth = worth(entry.weight, level[text]);
            if worth > 0 {
                of_text += worth * rare;
                has += 1;
                *best = (*best).max(worth);
            }
        }
        let score = &mut scores[entry.place as usize];
        is_own |= has > 0 && entry.weight > Weight::Around;
        if of_text > score.of_text {
            (score.of_text, score.text) = (of_text, text as u32);
        }
        if has == words {
            in_one = true;
            bonus = bonus.max(bonus_of(index, query, text, entry.weight));
        }
        let next = index.entries.get(text + 1);
        if next.is_none_or(|next| next.place != entry.place) {
            let sum: u32 = best.iter().sum();
            // A whole sentence is meant as one: its words here and there in long texts say little.
            if best.iter().all(|best| *best > 0) && (in_one || words < SENTENCE) {
                score.all = sum / words + bonus;
            }
            if !is_own {
                *score = Score::default();
            }
            best.fill(0);
            (bonus, in_one, is_own) = (0, false, false);
        }
    }
    scores
}

/// A text that has every word, and perhaps just as it was typed.
fn bonus_of(index: &Index, query: &Query, text: usize, weight: Weight) -> u32 {
    if weight <= Weight::Text {
        return 15;
    }
    let name = index.name(text);
    // Written as one or apart, it is the same name.
    let rest = match same_letters(name, &query.whole) {
        true => Some(""),
        false => name.strip_prefix(query.whole.as_str()),
    };
    match (weight, rest) {
        (Weight::Title, Some("")) => EXACT_TITLE,
        (Weight::Title, Some(rest)) if rest.starts_with(' ') => TITLE_BEGINS,
        (Weight::Title, Some(_)) => TITLE_STARTS,
        (_, Some("")) => EXACT_TERM,
        (Weight::Title, None) => 40,
        _ => 30,
    }
}

fn same_letters(one: &str, other: &str) -> bool {
    let letters = |text: &str| {
        text.bytes()
            .filter(|byte| *byte != b' ')
            .collect::<Vec<u8>>()
    };
    one.len().abs_diff(other.len()) < 4 && letters(one) == letters(other)
}

/// How telling each word is: one that stands in few texts says more.
fn rarities(indexes: &[&Index], query: &Query, levels: &Levels) -> Vec<u32> {
    let texts: usize = indexes.iter().map(|index| index.entries.len()).sum();
    let of_word = |word: usize| {
        let levels = levels.iter().filter_map(|levels| levels.get(word));
        let having = levels.flatten().filter(|level| **level > Match::Nothing);
        let share = texts / having.count().max(1);
        share.checked_ilog2().unwrap_or(0) + 1
    };
    (0..query.words.len()).map(of_word).collect()
}

fn take_better(scores: &mut [Vec<Score>], others: Vec<Vec<Score>>) {
    let pairs = scores
        .iter_mut()
        .flatten()
        .zip(others.into_iter().flatten());
    for (score, other) in pairs {
        if other.all > score.all {
            *score = other;
        }
    }
}
