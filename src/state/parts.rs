//! Parts of the app whose code comes when it is needed, and how each stands.

/// A part whose code may be a file of its own, and whose words are one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodePart {
    /// One's own way: Today, the plan, a step, the first date.
    Way,
    /// Reading a programme without a plan, and the folder.
    Reading,
    /// What is stored, settings, the app itself.
    Own,
    /// Those whom a volunteer walks beside.
    Beside,
    /// Handing a plan over, and what comes from another phone.
    Handing,
    /// The calendar file, and what can be printed.
    Paper,
    /// A mediator's talks.
    Talk,
    /// The lock, and what else protects the reader.
    Lock,
}

impl CodePart {
    pub const ALL: [CodePart; 8] = [
        CodePart::Way,
        CodePart::Reading,
        CodePart::Own,
        CodePart::Beside,
        CodePart::Handing,
        CodePart::Paper,
        CodePart::Talk,
        CodePart::Lock,
    ];

    /// The file of its words in the folder of a language.
    pub fn words(self) -> &'static str {
        match self {
            CodePart::Way => "way.ftl",
            CodePart::Reading => "reading.ftl",
            CodePart::Own => "own.ftl",
            CodePart::Beside => "beside.ftl",
            CodePart::Handing => "handing.ftl",
            CodePart::Paper => "paper.ftl",
            CodePart::Talk => "talk.ftl",
            CodePart::Lock => "lock.ftl",
        }
    }
}

/// How the code and the words of a part stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arrival {
    NotAsked,
    Coming,
    /// It did not come; it can be asked for again.
    Failed,
    Here,
}

/// How each part stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Parts {
    way: Arrival,
    reading: Arrival,
    own: Arrival,
    beside: Arrival,
    handing: Arrival,
    paper: Arrival,
    talk: Arrival,
    lock: Arrival,
}

impl Parts {
    pub fn of(self, part: CodePart) -> Arrival {
        match part {
            CodePart::Way => self.way,
            CodePart::Reading => self.reading,
            CodePart::Own => self.own,
            CodePart::Beside => self.beside,
            CodePart::Handing => self.handing,
            CodePart::Paper => self.paper,
            CodePart::Talk => self.talk,
            CodePart::Lock => self.lock,
        }
    }

    pub fn set(&mut self, part: CodePart, arrival: Arrival) {
        match part {
            CodePart::Way => self.way = arrival,
            CodePart::Reading => self.reading = arrival,
            CodePart::Own => self.own = arrival,
            CodePart::Beside => self.beside = arrival,
            CodePart::Handing => self.handing = arrival,
            CodePart::Paper => self.paper = arrival,
            CodePart::Talk => self.talk = arrival,
            CodePart::Lock => self.lock = arrival,
        }
    }
}

impl Default for Parts {
    /// In the browser a part comes when it is needed. Natively all of it is there.
    fn default() -> Parts {
        let arrival = match cfg!(target_arch = "wasm32") {
            true => Arrival::NotAsked,
            false => Arrival::Here,
        };
        Parts {
            way: arrival,
            reading: arrival,
            own: arrival,
            beside: arrival,
            handing: arrival,
            paper: arrival,
            talk: arrival,
            lock: arrival,
        }
    }
}
