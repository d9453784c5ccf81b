//! JSON as a text (RFC 8259): read and written.
//!
//! `serde_json` reads into any type and from any source; here it is one type and one text, and the
//! difference is ten kilobytes on the way to a phone. The properties below hold the two to one reading.

use std::fmt;

use serde_json::{Map, Number, Value};

/// Lists and objects within each other, at most. A text that goes deeper is no file of ours, and
/// shall not fill the stack.
const DEPTH: usize = 128;

/// Why a text is no JSON, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotJson {
    pub what: &'static str,
    /// From 1.
    pub line: usize,
    /// From 1, in characters.
    pub column: usize,
}

impl fmt::Display for NotJson {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let NotJson { what, line, column } = self;
        write!(f, "{what} at line {line} column {column}")
    }
}

/// Reads a text. Of a key that stands twice in an object the later one counts.
///
/// # Errors
/// The text is no JSON, or goes more than 128 levels deep.
pub fn parse(text: &str) -> Result<Value, NotJson> {
    let mut reader = Reader { text, at: 0 };
    let value = reader.value(DEPTH).and_then(|value| {
        reader.space();
        match reader.at == text.len() {
            true => Ok(value),
            false => Err("nothing more expected"),
        }
    });
    value.map_err(|what| {
        let before = &text[..boundary(text, reader.at)];
        let line = before.rsplit('\n').next().unwrap_or_default();
        NotJson {
            what,
            line: before.split('\n').count(),
            column: line.chars().count() + 1,
        }
    })
}

type Read<T> = Result<T, &'static str>;

const END: &str = "the text ends too early";
const NO_VALUE: &str = "a value expected";
const NO_NUMBER: &str = "not a number";
const NO_ESCAPE: &str = "a wrong escape in a text";

struct Reader<'a> {
    text: &'a str,
    /// The byte that is read next; between two characters, unless a fault was found within one.
    at: usize,
}

impl Reader<'_> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn space(&mut self) {
        while let Some(b' ' | b'\t' | b'\n' | b'\r') = self.peek() {
            self.at += 1;
        }
    }

    /// What comes next, without the space before it.
    fn next(&mut self) -> Read<u8> {
        self.space();
        self.peek().ok_or(END)
    }

    /// Whether this comes next; it is gone past.
    fn takes(&mut self, byte: u8) -> bool {
        let takes = self.peek() == Some(byte);
        self.at += usize::from(takes);
        takes
    }

    fn value(&mut self, depth: usize) -> Read<Value> {
        match self.next()? {
            b'{' | b'[' if depth == 0 => Err("too deep"),
            b'{' => self.object(depth - 1),
            b'[' => self.list(depth - 1),
            b'"' => self.string().map(Value::String),
            b'-' | b'0'..=b'9' => self.number(),
            _ => self.word(),
        }
    }

    fn word(&mut self) -> Read<Value> {
        let rest = &self.text[self.at..];
        let words = [
            ("null", Value::Null),
            ("true", Value::Bool(true)),
            ("false", Value::Bool(false)),
        ];
        for (word, value) in words {
            if rest.starts_with(word) {
                self.at += word.len();
                return Ok(value);
            }
            if word.starts_with(rest) {
                self.at = self.text.len();
                return Err(END);
            }
        }
        Err(NO_VALUE)
    }

    fn list(&mut self, depth: usize) -> Read<Value> {
        let mut list = Vec::new();
        self.at += 1;
        if self.next()? != b']' {
            loop {
                list.push(self.value(depth)?);
                if !self.goes_on(b']')? {
                    return Ok(Value::Array(list));
                }
            }
        }
        self.at += 1;
        Ok(Value::Array(list))
    }

    fn object(&mut self, depth: usize) -> Read<Value> {
        let mut fields = Map::new();
        self.at += 1;
        if self.next()? != b'}' {
            loop {
                if self.next()? != b'"' {
                    return Err("a name in quotation marks expected");
                }
                let key = self.string()?;
                self.next()?;
                if !self.takes(b':') {
                    return Err("a colon expected");
                }
                let value = self.value(depth)?;
                fields.insert(key, value);
                if !self.goes_on(b'}')? {
                    return Ok(Value::Object(fields));
                }
            }
        }
        self.at += 1;
        Ok(Value::Object(fields))
    }

    /// After a part of a list or object: whether another one follows.
    fn goes_on(&mut self, end: u8) -> Read<bool> {
        self.next()?;
        match self.takes(b',') {
            true => Ok(true),
            false if self.takes(end) => Ok(false),
            false => Err("a comma or the end expected"),
        }
    }

    fn digits(&mut self) -> Read<()> {
        let from = self.at;
        while let Some(b'0'..=b'9') = self.peek() {
            self.at += 1;
        }
        match self.at > from {
            true => Ok(()),
            false if self.peek().is_none() => Err(END),
            false => Err(NO_NUMBER),
        }
    }

    /// Kept as it is written, however large or exact.
    fn number(&mut self) -> Read<Value> {
        let from = self.at;
        self.takes(b'-');
        match self.takes(b'0') {
            true if matches!(self.peek(), Some(b'0'..=b'9')) => return Err(NO_NUMBER),
            true => {}
            false => self.digits()?,
        }
        if self.takes(b'.') {
            self.digits()?;
        }
        if self.takes(b'e') || self.takes(b'E') {
            let _ = self.takes(b'+') || self.takes(b'-');
            self.digits()?;
        }
        let number = self.text[from..self.at].to_owned();
        Ok(Value::Number(Number::from_string_unchecked(number)))
    }

    fn string(&mut self) -> Read<String> {
        let mut text = String::new();
        self.at += 1;
        loop {
            let from = self.at;
            while !matches!(self.peek(), None | Some(b'"' | b'\\' | 0..=0x1f)) {
                self.at += 1;
            }
            text.push_str(&self.text[from..self.at]);
            match self.peek().ok_or(END)? {
                b'"' => {
                    self.at += 1;
                    return Ok(text);
                }
                b'\\' => text.push(self.escape()?),
                _ => return Err("a sign in a text that has to be escaped"),
            }
        }
    }

    fn escape(&mut self) -> Read<char> {
        self.at += 1;
        let sign = match self.peek().ok_or(END)? {
            b'n' => '\n',
            b't' => '\t',
            b'r' => '\r',
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            sign @ (b'"' | b'\\' | b'/') => char::from(sign),
            b'u' => return self.hex_escape(),
            _ => return Err(NO_ESCAPE),
        };
        self.at += 1;
        Ok(sign)
    }

    /// `\u0000`, or two of them for a character beyond the first 65,536.
    fn hex_escape(&mut self) -> Read<char> {
        let high = self.hex()?;
        let code = match high {
            0xd800..=0xdbff => {
                if !self.takes(b'\\') || self.peek() != Some(b'u') {
                    return Err(NO_ESCAPE);
                }
                match self.hex()? {
                    low @ 0xdc00..=0xdfff => 0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00),
                    _ => return Err(NO_ESCAPE),
                }
            }
            code => code,
        };
        char::from_u32(code).ok_or(NO_ESCAPE)
    }

    /// The four digits after a `u`.
    fn hex(&mut self) -> Read<u32> {
        self.at += 1;
        let mut code = 0;
        for _ in 0..4 {
            let digit = char::from(self.peek().ok_or(END)?).to_digit(16);
            code = code * 16 + digit.ok_or(NO_ESCAPE)?;
            self.at += 1;
        }
        Ok(code)
    }
}

/// The value as a text in one line.
pub fn written(value: &Value) -> String {
    let mut text = String::new();
    write(&mut text, value);
    text
}

fn write(text: &mut String, value: &Value) {
    match value {
        Value::Null => text.push_str("null"),
        Value::Bool(true) => text.push_str("true"),
        Value::Bool(false) => text.push_str("false"),
        Value::Number(number) => text.push_str(number.as_str()),
        Value::String(string) => quote(text, string),
        Value::Array(list) => {
            let mut sign = '[';
            for value in list {
                text.push(sign);
                write(text, value);
                sign = ',';
            }
            text.push_str(if list.is_empty() { "[]" } else { "]" });
        }
        Value::Object(fields) => {
            let mut sign = '{';
            for (key, value) in fields {
                text.push(sign);
                quote(text, key);
                text.push(':');
                write(text, value);
                sign = ',';
            }
            text.push_str(if fields.is_empty() { "{}" } else { "}" });
        }
    }
}

fn quote(text: &mut String, string: &str) {
    text.push('"');
    for sign in string.chars() {
        match sign {
            '"' | '\\' => text.extend(['\\', sign]),
            '\n' => text.push_str("\\n"),
            '\r' => text.push_str("\\r"),
            '\t' => text.push_str("\\t"),
            '\u{8}' => text.push_str("\\b"),
            '\u{c}' => text.push_str("\\f"),
            '\0'..='\u{1f}' => {
                text.push_str("\\u00");
                for digit in [sign as u32 / 16, sign as u32 % 16] {
                    text.push(char::from_digit(digit, 16).unwrap_or('0'));
                }
            }
            _ => text.push(sign),
        }
    }
    text.push('"');
}

/// The nearest place at or before this one where a character begins.
fn boundary(text: &str, at: usize) -> usize {
    let at = at.min(text.len());
    (0..=at)
        .rev()
        .find(|at| text.is_char_boundary(*at))
        .unwrap_or(0)
}

#[cfg(test)]
mod tests;
