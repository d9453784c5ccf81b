//! Chance that is the same each time.

use serde_json::{Value, json};

/// Numbers out of a seed (splitmix64).
pub struct Chance(u64);

impl Chance {
    pub fn of(seed: u64, number: u64) -> Chance {
        let mut chance = Chance(seed);
        let begin = chance.draw();
        Chance(begin ^ number.wrapping_mul(0xd134_2543_de82_ef95))
    }

    pub fn draw(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut drawn = self.0;
        drawn = (drawn ^ drawn >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        drawn = (drawn ^ drawn >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        drawn ^ drawn >> 31
    }

    pub fn below(&mut self, most: usize) -> usize {
        (self.draw() % most.max(1) as u64) as usize
    }

    /// Once in so many times.
    pub fn once_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }

    pub fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[self.below(from.len())]
    }

    pub fn noise(&mut self, most: usize) -> Vec<u8> {
        (0..self.below(most)).map(|_| self.draw() as u8).collect()
    }

    /// A few bytes turned, put in, taken out or cut off.
    pub fn turned(&mut self, from: &[u8]) -> Vec<u8> {
        let mut turned = from.to_vec();
        for _ in 0..=self.below(4) {
            if turned.is_empty() {
                break;
            }
            let at = self.below(turned.len());
            match self.below(5) {
                0 => turned[at] = self.draw() as u8,
                1 => turned[at] ^= 1 << self.below(8),
                2 if self.once_in(4) => turned.truncate(at + 1),
                2 | 3 => turned.insert(at, self.draw() as u8),
                _ => drop(turned.remove(at)),
            }
        }
        turned
    }

    /// Words as nobody types them, with what other programs stumble over.
    pub fn text(&mut self, most: usize) -> String {
        let mut text = String::new();
        for _ in 0..self.below(most) {
            match self.below(6) {
                0 => text.push_str(self.pick(&ODD)),
                1 => text.extend(char::from_u32(self.draw() as u32 & 0x1f_ffff)),
                2 => text.extend(char::from_u32(self.draw() as u32 & 0xfff)),
                _ => text.push(char::from(b' ' + self.below(95) as u8)),
            }
        }
        text
    }

    /// One node of a tree becomes something else, or goes.
    pub fn grafted(&mut self, tree: &Value, scions: &[Value]) -> Value {
        let mut tree = tree.clone();
        for _ in 0..=self.below(3) {
            let mut place = self.below(count(&tree));
            let value = match self.below(4) {
                0 => json!(self.text(12)),
                1 => json!(self.draw() >> self.below(64)),
                _ => scions[self.below(scions.len())].clone(),
            };
            replace(&mut tree, &mut place, &value);
        }
        tree
    }
}

const ODD: [&str; 24] = [
    "\r\n",
    "\n",
    "\n ",
    "\t",
    "\\",
    "\\n",
    ";",
    ",",
    ":",
    "\"",
    "\u{0}",
    "\u{7f}",
    "\u{85}",
    "\u{2028}",
    "\u{202e}",
    "\u{2066}",
    "\u{feff}",
    "é",
    "قلت",
    "👩‍👩‍👧",
    "BEGIN:VALARM",
    "END:VEVENT",
    "<script>",
    "}",
];

fn count(node: &Value) -> usize {
    1 + match node {
        Value::Array(list) => list.iter().map(count).sum(),
        Value::Object(map) => map.values().map(count).sum(),
        _ => 0,
    }
}

/// Puts a value in the place of the node of this number, counted through the whole tree.
fn replace(node: &mut Value, left: &mut usize, value: &Value) -> bool {
    if *left == 0 {
        *node = value.clone();
        return true;
    }
    *left -= 1;
    match node {
        Value::Array(list) => list.iter_mut().any(|inner| replace(inner, left, value)),
        Value::Object(map) => map.values_mut().any(|inner| replace(inner, left, value)),
        _ => false,
    }
}
