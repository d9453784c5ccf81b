//! What a talk shows, slide by slide, in each of its languages.

use std::sync::Arc;

use crate::content::pack::Wording;
use crate::domain::plan::PhotoId;
use crate::domain::programme::{Programme, ProgrammeId, Sign, StepId, UnitKind};
use crate::domain::talk::own::{OwnSlide, Place, Plot, Talk};
use crate::domain::talk::{Area, Block, Frame, Laid, Slide, SlideKind, Slides, parted, screens};
use crate::i18n::Locale;
use crate::state::route::Page;

use super::Material;

/// What a slide says in one language of the talk.
#[derive(Clone, Debug, PartialEq)]
pub struct Said {
    /// The language that it is really in: Danish, where nobody has translated it.
    pub language: Locale,
    pub block: Block,
}

/// A slide of a talk.
#[derive(Clone, Debug, PartialEq)]
pub struct DeckSlide {
    pub place: Place,
    /// `None` where it is the mediator's own.
    pub kind: Option<SlideKind>,
    /// The sign of the phase that it belongs to.
    pub sign: Option<Sign>,
    /// The symbol that the pack gives it.
    pub picture: Option<String>,
    /// Who helps with it.
    pub unit: Option<UnitKind>,
    pub photo: Option<PhotoId>,
    /// In the languages of the talk.
    pub said: Vec<Said>,
    /// How long it may take.
    pub seconds: u32,
    /// Where the listener reads the same.
    pub page: Page,
}

/// How a slide is divided between its picture and its text, by the name that the style knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Division {
    /// The picture above the text.
    Band,
    /// The same, with a picture as wide as the way.
    Wide,
    /// The picture beside the text.
    Side,
    /// A photo beside the text, with the larger half.
    Picture,
    /// A small picture above the text: on a screen that is higher than wide, or for three languages.
    Tall,
    /// A code or a photo above the text, on such a screen.
    Code,
    /// Nothing but a photo.
    Photo,
}

impl Division {
    pub fn name(self) -> &'static str {
        match self {
            Division::Band => "band",
            Division::Wide => "wide",
            Division::Side => "side",
            Division::Picture => "picture",
            Division::Tall => "tall",
            Division::Code => "code",
            Division::Photo => "photo",
        }
    }

    /// What is not for text. `style/talk.css` has the same figures.
    fn frame(self, reserve: u32) -> Frame {
        let (of_height, of_width, heading) = match self {
            Division::Band => (38, 13, 14),
            Division::Wide => (46, 13, 14),
            Division::Side => (19, 47, 14),
            Division::Picture => (19, 61, 14),
            Division::Tall => (28, 13, 11),
            Division::Code => (52, 13, 11),
            Division::Photo => (0, 0, 14),
        };
        Frame {
            of_height,
            of_width,
            heading,
            reserve,
        }
    }
}

impl DeckSlide {
    /// Whether the listener's way home stands on it.
    pub fn has_code(&self) -> bool {
        matches!(self.kind, Some(SlideKind::Title | SlideKind::TakeHome))
    }

    pub fn division(&self, area: Area) -> Division {
        let is_bare = self
            .said
            .iter()
            .all(|said| said.block.title.is_empty() && said.block.points.is_empty());
        match (self.kind, area.is_wide()) {
            _ if is_bare && self.photo.is_some() => Division::Photo,
            // Three languages need the room, and each is seen at once: the picture makes way.
            _ if self.said.len() > 2 && !self.has_code() && self.photo.is_none() => Division::Tall,
            (Some(SlideKind::Way), true) => Division::Wide,
            (_, false) if self.has_code() || self.photo.is_some() => Division::Code,
            (_, false) => Division::Tall,
            _ if self.photo.is_some() => Division::Picture,
            _ if self.has_code() || self.said.len() == 1 => Division::Side,
            _ => Division::Band,
        }
    }

    /// The slide on screens of this size, with so much more room than is estimated.
    pub fn laid(&self, area: Area, reserve: u32) -> Laid {
        let blocks = self.said.iter().map(|said| Block {
            title: parted(&said.block.title),
            points: said
                .block
                .points
                .iter()
                .map(|point| parted(point))
                .collect(),
        });
        let blocks: Vec<Block> = blocks.collect();
        screens(&blocks, area, self.division(area).frame(reserve))
    }
}

/// What the presenter knows about a slide and the audience does not see.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Notes {
    /// What to say.
    pub say: Vec<String>,
    /// What is often asked, with the answer.
    pub ask: Vec<(String, String)>,
    /// What is easily misunderstood.
    pub mind: Vec<String>,
    /// How to meet the audience.
    pub hint: Vec<String>,
}

/// A talk as it is shown.
#[derive(Clone, Debug)]
pub struct Deck {
    pub talk: Talk,
    pub programme: Arc<Programme>,
    pub languages: Vec<Locale>,
    pub slides: Vec<DeckSlide>,
    /// Words of the slides, of the programme, and of the catalogue.
    wordings: [Arc<Wording>; 3],
    /// What the programme brings.
    brought_from: Arc<Slides>,
}

/// Packs are compared as the very same ones: comparing what they say takes longer than drawing anew.
impl PartialEq for Deck {
    fn eq(&self, other: &Deck) -> bool {
        let mut wordings = self.wordings.iter().zip(&other.wordings);
        self.talk == other.talk
            && self.slides == other.slides
            && Arc::ptr_eq(&self.programme, &other.programme)
            && wordings.all(|(one, other)| Arc::ptr_eq(one, other))
    }
}

impl Deck {
    /// The talk with what its programme brings today.
    pub fn of(
        talk: &Talk,
        programme: &Arc<Programme>,
        material: &Material,
        [of_programme, catalogue]: [Arc<Wording>; 2],
    ) -> Deck {
        let plot = talk.plot.with(&material.slides);
        let languages = tongues(&plot);
        let mut deck = Deck {
            talk: Talk {
                plot: plot.clone(),
                ..talk.clone()
            },
            programme: Arc::clone(programme),
            languages,
            slides: Vec::new(),
            wordings: [Arc::clone(&material.wording), of_programme, catalogue],
            brought_from: Arc::clone(&material.slides),
        };
        let shown = plot.shown().into_iter().zip(plot.seconds(&material.slides));
        for (place, seconds) in shown {
            let slide = match &place {
                Place::Of(id) => material
                    .slides
                    .slide(id)
                    .map(|slide| deck.brought(slide, seconds)),
                Place::Own(id) => {
                    let own = talk.own.get(id);
                    own.map(|own| deck.own(id, own, seconds))
                }
            };
            deck.slides.extend(slide);
        }
        deck
    }

    /// A slide of the programme.
    fn brought(&self, slide: &Slide, seconds: u32) -> DeckSlide {
        let step = slide.step.as_ref();
        let found = step.and_then(|id| {
            let mut steps = self.programme.steps();
            steps.find(|(_, step)| step.id == *id)
        });
        let phase = match (&slide.phase, &found) {
            (Some(id), _) => self.programme.phase(id),
            (None, Some((phase, _))) => Some(*phase),
            (None, None) => None,
        };
        let unit = found.and_then(|(_, step)| {
            let mut units = self.programme.units.iter();
            units.find(|unit| unit.id == step.unit)
        });
        let said = self.languages.iter().map(|language| {
            let (title, really) = self.title(slide, *language);
            let points = self.points(slide, *language);
            Said {
                language: really,
                block: Block { title, points },
            }
        });
        DeckSlide {
            place: Place::Of(slide.id.clone()),
            kind: Some(slide.kind),
            sign: phase.map(|phase| phase.sign),
            picture: slide.picture.clone(),
            unit: unit.map(|unit| unit.kind),
            photo: None,
            said: said.collect(),
            seconds,
            page: page_of(&self.programme.id, slide),
        }
    }

    fn own(&self, id: &str, own: &OwnSlide, seconds: u32) -> DeckSlide {
        let said = self.languages.iter().map(|language| {
            // A star means a term in a pack, and here nothing.
            let text = own
                .texts
                .get(language.tag())
                .map(|text| text.replace('*', "∗"));
            let mut lines = text.iter().flat_map(|text| text.lines());
            let mut lines = lines
                .by_ref()
                .map(|line| line.trim().to_owned())
                .filter(|line| !line.is_empty());
            Said {
                language: *language,
                block: Block {
                    title: lines.next().unwrap_or_default(),
                    points: lines.collect(),
                },
            }
        });
        DeckSlide {
            place: Place::Own(id.to_owned()),
            kind: None,
            sign: None,
            picture: None,
            unit: None,
            photo: own.photo.clone(),
            // A language that it says nothing in takes no room.
            said: said.filter(|said| !said.block.title.is_empty()).collect(),
            seconds,
            page: Page::Programme(self.programme.id.clone()),
        }
    }

    /// What a slide is called, and in which language that is.
    fn title(&self, slide: &Slide, language: Locale) -> (String, Locale) {
        let [slides, programme, catalogue] = &self.wordings;
        let own = format!("slide.{}.title", slide.id);
        let behind = match (&slide.phase, &slide.step) {
            (Some(phase), _) => format!("phase.{phase}.title"),
            (None, Some(step)) => format!("step.{step}.title"),
            (None, None) => format!("programme.{}.title", self.programme.id),
        };
        let mut found = [(slides, &own), (programme, &behind), (catalogue, &behind)]
            .into_iter()
            .filter_map(|(wording, key)| wording.text(key, language.tag()));
        match found.next() {
            Some(shown) => (
                shown.text.to_owned(),
                Locale::from_tag(shown.language).unwrap_or(Locale::DANISH),
            ),
            None => (String::new(), language),
        }
    }

    fn points(&self, slide: &Slide, language: Locale) -> Vec<String> {
        let [slides, programme, _] = &self.wordings;
        let own = lines(slides, &format!("slide.{}.points", slide.id), language);
        if !own.is_empty() {
            return own;
        }
        // Where nobody has written a text for the slide, the page has one.
        match (&slide.phase, &slide.step) {
            (Some(phase), _) => lines(programme, &format!("phase.{phase}.about"), language),
            (None, Some(step)) => lines(programme, &format!("step.{step}.what"), language),
            (None, None) => Vec::new(),
        }
    }

    /// What the pack tells the presenter about a slide, in a language.
    pub fn notes(&self, slide: &DeckSlide, language: Locale) -> Notes {
        let Place::Of(id) = &slide.place else {
            return Notes::default();
        };
        let lines = |part: &str| lines(&self.wordings[0], &format!("slide.{id}.{part}"), language);
        let asked = |line: &String| match line.split_once(" | ") {
            Some((question, answer)) => (question.to_owned(), answer.to_owned()),
            None => (line.clone(), String::new()),
        };
        Notes {
            say: lines("say"),
            ask: lines("ask").iter().map(asked).collect(),
            mind: lines("mind"),
            hint: lines("hint"),
        }
    }

    /// What a slide is called in a language, without the stars around terms.
    pub fn name(&self, slide: &DeckSlide, language: Locale) -> String {
        self.title_of(&slide.place, language)
    }

    /// What any slide of the talk is called in a language, whether it is shown or left out.
    pub fn title_of(&self, place: &Place, language: Locale) -> String {
        let title = match place {
            Place::Of(id) => {
                let slide = self.brought_from.slide(id);
                slide.map(|slide| self.title(slide, language).0)
            }
            Place::Own(id) => self.talk.own.get(id).and_then(|own| {
                let wanted = std::iter::once(&language).chain(&self.languages);
                let mut texts = wanted.filter_map(|language| own.texts.get(language.tag()));
                let text = texts.next().or(own.texts.values().next())?;
                text.lines().next().map(str::to_owned)
            }),
        };
        title.unwrap_or_default().replace('*', "")
    }

    /// The phases of the way with their signs, in order.
    pub fn signs(&self) -> Vec<Sign> {
        self.programme
            .phases
            .iter()
            .map(|phase| phase.sign)
            .collect()
    }

    /// The step of a slide, if it is about one.
    pub fn step_of(&self, slide: &DeckSlide) -> Option<StepId> {
        match &slide.page {
            Page::Step(_, step) => Some(step.clone()),
            _ => None,
        }
    }
}

/// The languages of a talk that this app speaks; Danish where it speaks none of them.
pub fn tongues(plot: &Plot) -> Vec<Locale> {
    let known = plot.languages.iter();
    let known: Vec<Locale> = known.filter_map(|tag| Locale::from_tag(tag)).collect();
    match known.is_empty() {
        true => vec![Locale::DANISH],
        false => known,
    }
}

/// The page on which a listener reads what a slide says.
fn page_of(programme: &ProgrammeId, slide: &Slide) -> Page {
    let id = || programme.clone();
    match (slide.kind, &slide.phase, &slide.step) {
        (_, Some(phase), _) => Page::Phase(id(), phase.clone()),
        (_, None, Some(step)) => Page::Step(id(), step.clone()),
        (SlideKind::Folder, ..) => Page::Items(id()),
        (SlideKind::Ladder, ..) => Page::Ladder(id()),
        (SlideKind::Roles, ..) => Page::People(id()),
        (SlideKind::Emergency, ..) => Page::Contacts,
        _ => Page::Programme(id()),
    }
}

fn lines(wording: &Wording, key: &str, language: Locale) -> Vec<String> {
    let shown = wording.text(key, language.tag());
    let lines = shown.iter().flat_map(|shown| shown.text.lines());
    lines
        .map(|line| line.trim().to_owned())
        .filter(|line| !line.is_empty())
        .collect()
}
