//! Parts of the app whose code comes when it is needed, and how each stands.

/// A part whose code may be a file of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodePart {
    /// One's own way: Today, the plan, a step, the first date.
    Way,
    /// Reading a programme without a plan, and the folder.
    Reading,
    /// What is stored, settings, the app itself.
    Own,
}

/// How the code of a part stands.
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
}

impl Parts {
    pub fn of(self, part: CodePart) -> Arrival {
        match part {
            CodePart::Way => self.way,
            CodePart::Reading => self.reading,
            CodePart::Own => self.own,
        }
    }

    pub fn set(&mut self, part: CodePart, arrival: Arrival) {
        match part {
            CodePart::Way => self.way = arrival,
            CodePart::Reading => self.reading = arrival,
            CodePart::Own => self.own = arrival,
        }
    }
}

impl Default for Parts {
    /// Only the build for hosting is split; everywhere else the code of every part is there.
    fn default() -> Parts {
        let arrival = match cfg!(split) {
            true => Arrival::NotAsked,
            false => Arrival::Here,
        };
        Parts {
            way: arrival,
            reading: arrival,
            own: arrival,
        }
    }
}
