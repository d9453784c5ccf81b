//! The index: every word of every text in sorted order, with the texts that it stands in. Sorted arrays and
//! not maps: small, quick to build, and the words that begin with something lie together.

use super::fold::{stem, tokens};
use super::target::Target;

/// How much a hit in a text counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// What stands around it, such as the situation of a sentence: it helps to find what has another word of the
    /// query, and finds nothing by itself.
    Around,
    Text,
    /// A Danish word that belongs to it, another form of the word, the title of a part.
    Term,
    Title,
}

/// A text of the index.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The place that it belongs to.
    pub place: u32,
    pub weight: Weight,
    /// Language tag, a number of [`Index::languages`].
    pub language: u8,
    /// The key of the text; empty where it is none of a pack.
    pub key: Box<str>,
    /// Where its folded form ends in [`Index::names`]; a text has none.
    name: u32,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Index {
    /// What can be found, in the order of the way.
    pub places: Vec<Target>,
    pub entries: Vec<Entry>,
    languages: Vec<String>,
    /// All titles and terms, folded, one after the other.
    names: String,
    /// All words, folded and sorted, a line break before and after each.
    words: String,
    /// Where each word begins in `words`, and one beyond the last.
    starts: Vec<u32>,
    /// Where the texts of each word begin in `standing`, and one beyond the last.
    firsts: Vec<u32>,
    /// Numbers of texts, in order for each word.
    standing: Vec<u32>,
}

/// Makes an index, text by text.
#[derive(Default)]
pub struct Writer {
    index: Index,
    /// Folded words as they come, one after the other.
    words: String,
    /// Beginning and length in `words`, and the text.
    met: Vec<(u32, u32, u32)>,
}

impl Writer {
    /// The texts that follow belong to this.
    pub fn place(&mut self, target: Target) {
        self.index.places.push(target);
    }

    /// A text of the last place.
    pub fn add(&mut self, key: &str, language: &str, weight: Weight, text: &str) {
        let Some(place) = self.index.places.len().checked_sub(1) else {
            return;
        };
        let number = self.index.entries.len() as u32;
        let mut before: Option<String> = None;
        let is_name = weight > Weight::Text;
        for (at, token) in tokens(text).into_iter().enumerate() {
            let folded = token.folded;
            let without_article = stem(&folded);
            if is_name {
                if at > 0 {
                    self.index.names.push(' ');
                }
                self.index.names.push_str(without_article);
            }
            if without_article.len() < folded.len() {
                self.meet(without_article, number);
            }
            self.meet(&folded, number);
            before = match before {
                Some(before) if token.joins => {
                    let joined = before + &folded;
                    self.meet(&joined, number);
                    Some(joined)
                }
                _ => Some(folded),
            };
        }
        let languages = &mut self.index.languages;
        let known = languages.iter().position(|known| known == language);
        let language = known.unwrap_or_else(|| {
            languages.push(language.to_owned());
            languages.len() - 1
        });
        self.index.entries.push(Entry {
            place: place as u32,
            weight,
            language: language as u8,
            key: key.into(),
            name: self.index.names.len() as u32,
        });
    }

    fn meet(&mut self, word: &str, text: u32) {
        if !word.is_empty() {
            let begins = self.words.len() as u32;
            self.met.push((begins, word.len() as u32, text));
            self.words.push_str(word);
        }
    }

    pub fn finish(self) -> Index {
        let Writer {
            mut index,
            words,
            mut met,
        } = self;
        let word = |(begins, length, _): &(u32, u32, u32)| {
            &words[*begins as usize..(*begins + *length) as usize]
        };
        met.sort_unstable_by(|one, other| (word(one), one.2).cmp(&(word(other), other.2)));
        met.dedup_by(|one, other| one.2 == other.2 && word(one) == word(other));
        index.words.push('\n');
        let mut last = "";
        for one in &met {
            let this = word(one);
            if this != last {
                index.starts.push(index.words.len() as u32);
                index.firsts.push(index.standing.len() as u32);
                index.words.push_str(this);
                index.words.push('\n');
                last = this;
            }
            index.standing.push(one.2);
        }
        index.starts.push(index.words.len() as u32);
        index.firsts.push(index.standing.len() as u32);
        index.words.shrink_to_fit();
        index
    }
}

impl Index {
    pub fn language(&self, entry: &Entry) -> &str {
        let language = self.languages.get(usize::from(entry.language));
        language.map_or("", String::as_str)
    }

    /// How many different words there are.
    pub fn count(&self) -> usize {
        self.starts.len().saturating_sub(1)
    }

    pub fn word(&self, number: usize) -> &str {
        let end = self.starts[number + 1] as usize - 1;
        &self.words[self.starts[number] as usize..end]
    }

    /// The texts that a word stands in.
    pub fn texts(&self, word: usize) -> &[u32] {
        &self.standing[self.firsts[word] as usize..self.firsts[word + 1] as usize]
    }

    /// The words that begin so.
    pub fn beginning(&self, with: &str) -> std::ops::Range<usize> {
        let first = self.first(|word| word < with);
        let end = self.first(|word| word < with || word.starts_with(with));
        first..end
    }

    /// The words that have this within them, not at their beginning.
    pub fn having(&self, part: &str) -> impl Iterator<Item = usize> {
        let found = self.words.match_indices(part);
        found.filter_map(|(at, _)| {
            let next = self.starts.partition_point(|start| *start as usize <= at);
            let word = next.checked_sub(1)?;
            (self.starts[word] as usize != at).then_some(word)
        })
    }

    /// The folded form of a title or term.
    pub fn name(&self, text: usize) -> &str {
        let begins = match text.checked_sub(1) {
            Some(before) => self.entries[before].name as usize,
            None => 0,
        };
        &self.names[begins..self.entries[text].name as usize]
    }

    /// What it takes in memory, in bytes.
    pub fn bytes(&self) -> usize {
        let keys: usize = self.entries.iter().map(|entry| entry.key.len()).sum();
        let numbers = self.starts.len() + self.firsts.len() + self.standing.len();
        self.words.capacity()
            + self.names.capacity()
            + keys
            + numbers * 4
            + self.entries.capacity() * size_of::<Entry>()
            + self.places.capacity() * size_of::<Target>()
    }

    /// The number of the first word that is not before.
    fn first(&self, is_before: impl Fn(&str) -> bool) -> usize {
        let (mut low, mut high) = (0, self.count());
        while low < high {
            let middle = low + (high - low) / 2;
            if is_before(self.word(middle)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        low
    }
}
