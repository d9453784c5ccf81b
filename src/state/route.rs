//! Every address of the app: one type parses and prints them all.

use std::fmt;

use crate::domain::collections::{GroupId, LetterId, SituationId};
use crate::domain::plan::PlanId;
use crate::domain::programme::{ItemId, PhaseId, ProgrammeId, StepId, WordId};
use crate::i18n::Locale;

/// An address: the language, and the page in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Route {
    /// `None` only at the bare address, where the language is chosen first.
    pub locale: Option<Locale>,
    pub page: Page,
}

/// A page, whatever the language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Page {
    /// Choose a language.
    Languages,
    /// The first steps: who you are, which programme, which date.
    Start(Start),
    Today,
    Plan,
    /// The reader's own welcome folder.
    Folder,
    Programmes,
    /// Programmes side by side, with the figures of their sources.
    Compare,
    Programme(ProgrammeId),
    Phase(ProgrammeId, PhaseId),
    Step(ProgrammeId, StepId),
    Items(ProgrammeId),
    Item(ProgrammeId, ItemId),
    /// Who helps with what.
    People(ProgrammeId),
    Ladder(ProgrammeId),
    Contacts,
    /// Danish words, sentences and letters.
    Words,
    /// The words that belong together.
    Group(GroupId),
    Term(WordId),
    /// Sentences for a situation.
    Phrases(SituationId),
    Letters,
    Letter(LetterId),
    /// Those whom a volunteer walks beside.
    Beside(With),
    /// The calendar file, and what can be printed.
    Paper(Paper),
    /// A mediator's talks. What is shown of them is read by the code of those pages, from what the address has
    /// behind `talks`; the number is that of the slide, 0 where there is none.
    Talk(String, u16),
    /// One box over everything.
    Search,
    More,
    Settings,
    MyData,
    /// Lock, quick way out, neutral name.
    Protect,
    /// Giving the plan to another phone.
    HandOver,
    /// What another phone has given.
    Received,
    /// What works without a network.
    Offline,
    About,
    /// An address that leads nowhere; kept as it was, for the page that helps.
    Unknown(String),
}

/// Paper and calendar: what to take along, and each sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Paper {
    Choose,
    Plan,
    Checklist,
    /// The cover of the welcome folder.
    Folder,
    Phrases(SituationId),
    Step(ProgrammeId, StepId),
}

/// Where somebody stands in the first steps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Start {
    Who,
    Programme,
    Date(ProgrammeId),
}

/// Whom a volunteer looks at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum With {
    Everybody,
    /// The volunteer themselves.
    Role,
    /// Persons are named by their plan: an id made by chance says nothing of them.
    Person(PlanId),
    /// One screen for two.
    Together(PlanId),
    End(PlanId),
}

impl Route {
    pub fn new(locale: Locale, page: Page) -> Route {
        Route {
            locale: Some(locale),
            page,
        }
    }

    /// Reads a path such as `/ar/programmes/hedensted`. Total: what leads nowhere is [`Page::Unknown`].
    pub fn parse(path: &str) -> Route {
        let parts: Vec<&str> = path
            .split('/')
            .filter(|part| !part.is_empty() && *part != "index.html")
            .collect();
        let Some((first, rest)) = parts.split_first() else {
            return Route {
                locale: None,
                page: Page::Languages,
            };
        };
        match Locale::from_tag(first) {
            Some(locale) => Route {
                locale: Some(locale),
                page: Page::parse(rest),
            },
            // An address without its language: the page is still meant.
            None => Route {
                locale: None,
                page: Page::parse(&parts),
            },
        }
    }

    /// The same page in another language.
    pub fn in_language(&self, locale: Locale) -> Route {
        match self.page {
            Page::Languages => Route::new(locale, Page::Start(Start::Who)),
            _ => Route::new(locale, self.page.clone()),
        }
    }
}

impl Page {
    fn parse(parts: &[&str]) -> Page {
        let unknown = || {
            let kept: String = parts.join("/").chars().take(200).collect();
            // Cut off behind a slash it would be another address than the one it is printed as.
            Page::Unknown(kept.trim_end_matches('/').to_owned())
        };
        match parts {
            [] | ["start"] => Page::Start(Start::Who),
            ["start", "programme"] => Page::Start(Start::Programme),
            ["start", "programme", id] if is_id(id) => Page::Start(Start::Date((*id).into())),
            ["today"] => Page::Today,
            ["plan"] => Page::Plan,
            ["folder"] => Page::Folder,
            ["programmes"] => Page::Programmes,
            ["compare"] => Page::Compare,
            ["contacts"] => Page::Contacts,
            ["words"] => Page::Words,
            ["words", "groups", id] if is_id(id) => Page::Group((*id).into()),
            ["words", "terms", id] if is_id(id) => Page::Term((*id).into()),
            ["phrases", id] if is_id(id) => Page::Phrases((*id).into()),
            ["letters"] => Page::Letters,
            ["letters", id] if is_id(id) => Page::Letter((*id).into()),
            ["beside"] => Page::Beside(With::Everybody),
            ["beside", "role"] => Page::Beside(With::Role),
            ["beside", plan, rest @ ..] if is_id(plan) => {
                let plan = PlanId((*plan).to_owned());
                match rest {
                    [] => Page::Beside(With::Person(plan)),
                    ["together"] => Page::Beside(With::Together(plan)),
                    ["end"] => Page::Beside(With::End(plan)),
                    _ => unknown(),
                }
            }
            ["paper", rest @ ..] => match rest {
                [] => Page::Paper(Paper::Choose),
                ["plan"] => Page::Paper(Paper::Plan),
                ["checklist"] => Page::Paper(Paper::Checklist),
                ["folder"] => Page::Paper(Paper::Folder),
                ["phrases", id] if is_id(id) => Page::Paper(Paper::Phrases((*id).into())),
                ["steps", id, step] if is_id(id) && is_id(step) => {
                    Page::Paper(Paper::Step((*id).into(), (*step).into()))
                }
                _ => unknown(),
            },
            ["talks", rest @ ..] if rest.len() < 4 && rest.iter().all(|part| is_id(part)) => {
                let slide = rest.get(2).and_then(|slide| slide.parse().ok());
                let rest = if slide.is_some() { &rest[..2] } else { rest };
                Page::Talk(rest.join("/"), slide.unwrap_or(0))
            }
            ["search"] => Page::Search,
            ["more"] => Page::More,
            ["settings"] => Page::Settings,
            ["my-data"] => Page::MyData,
            ["protect"] => Page::Protect,
            ["hand-over"] => Page::HandOver,
            ["received"] => Page::Received,
            ["offline"] => Page::Offline,
            ["about"] => Page::About,
            ["languages"] => Page::Languages,
            ["programmes", id, rest @ ..] if is_id(id) => {
                let id = ProgrammeId::from(*id);
                match rest {
                    [] => Page::Programme(id),
                    ["phases", phase] if is_id(phase) => Page::Phase(id, (*phase).into()),
                    ["steps", step] if is_id(step) => Page::Step(id, (*step).into()),
                    ["folder"] => Page::Items(id),
                    ["folder", item] if is_id(item) => Page::Item(id, (*item).into()),
                    ["people"] => Page::People(id),
                    ["ladder"] => Page::Ladder(id),
                    _ => unknown(),
                }
            }
            _ => unknown(),
        }
    }

    /// Whether the page is part of the first steps, which have no bar at the bottom.
    pub fn is_start(&self) -> bool {
        matches!(self, Page::Languages | Page::Start(_))
    }
}

/// An id as packs have them: lower-case letters, digits, hyphens.
fn is_id(text: &str) -> bool {
    text.len() <= 64
        && text
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}

impl fmt::Display for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(locale) = self.locale {
            write!(f, "/{}", locale.tag())?;
        }
        match &self.page {
            Page::Languages if self.locale.is_none() => f.write_str("/"),
            Page::Languages => f.write_str("/languages"),
            Page::Start(Start::Who) => f.write_str("/start"),
            Page::Start(Start::Programme) => f.write_str("/start/programme"),
            Page::Start(Start::Date(id)) => write!(f, "/start/programme/{id}"),
            Page::Today => f.write_str("/today"),
            Page::Plan => f.write_str("/plan"),
            Page::Folder => f.write_str("/folder"),
            Page::Programmes => f.write_str("/programmes"),
            Page::Compare => f.write_str("/compare"),
            Page::Programme(id) => write!(f, "/programmes/{id}"),
            Page::Phase(id, phase) => write!(f, "/programmes/{id}/phases/{phase}"),
            Page::Step(id, step) => write!(f, "/programmes/{id}/steps/{step}"),
            Page::Items(id) => write!(f, "/programmes/{id}/folder"),
            Page::Item(id, item) => write!(f, "/programmes/{id}/folder/{item}"),
            Page::People(id) => write!(f, "/programmes/{id}/people"),
            Page::Ladder(id) => write!(f, "/programmes/{id}/ladder"),
            Page::Contacts => f.write_str("/contacts"),
            Page::Words => f.write_str("/words"),
            Page::Group(id) => write!(f, "/words/groups/{id}"),
            Page::Term(id) => write!(f, "/words/terms/{id}"),
            Page::Phrases(id) => write!(f, "/phrases/{id}"),
            Page::Letters => f.write_str("/letters"),
            Page::Letter(id) => write!(f, "/letters/{id}"),
            Page::Beside(With::Everybody) => f.write_str("/beside"),
            Page::Beside(With::Role) => f.write_str("/beside/role"),
            Page::Beside(With::Person(plan)) => write!(f, "/beside/{plan}"),
            Page::Beside(With::Together(plan)) => write!(f, "/beside/{plan}/together"),
            Page::Beside(With::End(plan)) => write!(f, "/beside/{plan}/end"),
            Page::Paper(Paper::Choose) => f.write_str("/paper"),
            Page::Paper(Paper::Plan) => f.write_str("/paper/plan"),
            Page::Paper(Paper::Checklist) => f.write_str("/paper/checklist"),
            Page::Paper(Paper::Folder) => f.write_str("/paper/folder"),
            Page::Paper(Paper::Phrases(id)) => write!(f, "/paper/phrases/{id}"),
            Page::Paper(Paper::Step(id, step)) => write!(f, "/paper/steps/{id}/{step}"),
            Page::Talk(rest, slide) => {
                let slash = if rest.is_empty() { "" } else { "/" };
                write!(f, "/talks{slash}{rest}")?;
                match slide {
                    0 => Ok(()),
                    _ => write!(f, "/{slide}"),
                }
            }
            Page::Search => f.write_str("/search"),
            Page::More => f.write_str("/more"),
            Page::Settings => f.write_str("/settings"),
            Page::MyData => f.write_str("/my-data"),
            Page::Protect => f.write_str("/protect"),
            Page::HandOver => f.write_str("/hand-over"),
            Page::Received => f.write_str("/received"),
            Page::Offline => f.write_str("/offline"),
            Page::About => f.write_str("/about"),
            Page::Unknown(path) => write!(f, "/{path}"),
        }
    }
}
