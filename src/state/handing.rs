//! Handing a plan over to another phone, and taking in what came. Only pages whose code comes later may call this.
//!
//! Nothing that came is stored before the reader has said what becomes of it; until then it lies in the small
//! stores of the browser, so that the page can be loaded anew, and one code read after the other.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::keeping::{archive, tell_tabs};
use super::left::Left;
use super::route::{Page, Route};
use super::{Part, Vejviser};
use crate::domain::handover::{
    Arrived, Going, HandoverFault, MOST_BYTES, Packet, Piece, is_complete,
};
use crate::domain::merge::{Chooser, Conflict, Copy, Merge, Saying, chosen, union};
use crate::domain::moment::Moment;
use crate::domain::person::{Mark, Person};
use crate::domain::plan::{Entry, EntryId, Plan, PlanId};
use crate::platform::{chance, clock, file, navigation};
use crate::storage::tabs::News;
use crate::storage::{Backup, How, PlanBackup, PlanInfo, StorageError};

/// So many bytes tell what kind a file is.
const HEAD: f64 = 64.0;

/// What has come, as far as it is understood.
#[derive(Clone, Debug, PartialEq)]
pub enum Came {
    Nothing,
    Fault(HandoverFault),
    /// Some of several codes: which there are, of how many.
    Some {
        have: Vec<usize>,
        of: usize,
    },
    Whole(Box<Packet>),
}

/// What becomes of it.
#[derive(Clone, Debug, PartialEq)]
pub enum Keep {
    /// As a plan of the reader's own.
    Mine,
    /// As the plan of somebody whom the reader helps, with what the reader calls them.
    Person(String),
    /// Into a plan that is here, with what was chosen where both had changed the same.
    Into(PlanId, Vec<Choice>),
}

/// What both had changed, as it was shown, and what was chosen of it.
pub type Choice = (Conflict, Saying);

/// Why it was not stored. Nothing has changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotKept {
    /// The plan was changed since the choice was made, in another tab: it has to be made anew.
    Changed(String),
    /// In the reader's language, as the other one is.
    Failed(String),
}

impl Vejviser {
    /// The plan that is open, on its way; `None` without one.
    pub fn packet(self, going: Going) -> Option<Packet> {
        let log = self.log.get();
        let info = self.plan_info(log.plan.as_ref()?);
        let now = clock::now();
        let created = info.map_or(now, |info| info.created);
        Some(Packet::of(log.plan?, created, &log.entries, going, now))
    }

    fn plan_info(self, plan: &PlanId) -> Option<PlanInfo> {
        let plans = self.plans.get();
        plans.into_iter().find(|info| info.id == *plan)
    }

    /// The address that opens the page for what is received, up to the text behind its `#`.
    pub fn receiving_address(self) -> String {
        let locale = untrack(|| self.locale());
        navigation::whole_address(&Route::new(locale, Page::Received).to_string()) + "#"
    }

    /// Offers what goes along as a file.
    ///
    /// # Errors
    /// Where it is too large, or the browser refuses.
    pub fn hand_over_as_file(self, packet: &Packet) -> Result<(), HandoverFault> {
        let bytes = packet.to_file()?;
        let day = crate::domain::timing::danish_day(packet.written);
        let ending = crate::domain::handover::FILE_ENDING;
        let name = format!("plan-{}.{ending}", Moment::Day(day));
        file::offer(&name, "application/octet-stream", &bytes).map_err(|_| HandoverFault::TooLarge)
    }

    /// Takes up what has come: from the address, or what an earlier page of this tab has left. Once more, and
    /// it is the same.
    pub fn take_up(self) -> Came {
        let Some(text) = self.handed.get_untracked().or_else(left) else {
            return match kept_pieces() {
                pieces if pieces.is_empty() => Came::Nothing,
                pieces => so_far(&pieces),
            };
        };
        match Arrived::read(&text) {
            Err(fault) => Came::Fault(fault),
            Ok(Arrived::Whole(packet)) => {
                leave(&text);
                Came::Whole(packet)
            }
            Ok(Arrived::Piece(piece)) => {
                // It lies with the others now. Taken up again later, it would come back after another tab has put
                // all of them together.
                self.handed.set(None);
                self.take_piece(piece)
            }
        }
    }

    /// A piece joins those that are there already; of another hand-over it takes their place.
    fn take_piece(self, piece: Piece) -> Came {
        let mut pieces = kept_pieces();
        pieces.retain(|known| known.belongs_to(&piece) && known.number != piece.number);
        let complete = is_complete(&pieces, &piece);
        pieces.push(piece.clone());
        if !complete {
            keep_pieces(&pieces);
            return so_far(&pieces);
        }
        keep_pieces(&[]);
        match Piece::join(&pieces) {
            Ok(packet) => {
                // It may be too large to be left; then a page that is loaded anew asks for it again.
                if let Ok(text) = packet.to_text() {
                    leave(&text);
                    self.handed.set(Some(text));
                }
                Came::Whole(Box::new(packet))
            }
            Err(fault) => Came::Fault(fault),
        }
    }

    /// Reads a file that the reader chose; changes nothing yet.
    ///
    /// # Errors
    /// [`HandoverFault`]; what came before is still there.
    pub async fn receive_file(self, chosen: web_sys::File) -> Result<(), HandoverFault> {
        let is_large = chosen.size() > MOST_BYTES as f64;
        // A file of everything may be larger, and says at its beginning what it is.
        let bytes = match chosen.slice_with_f64_and_f64(0.0, HEAD) {
            Ok(head) if is_large => file::bytes(&head).await,
            _ => file::bytes(&chosen).await,
        };
        let bytes = bytes.map_err(|_| HandoverFault::Cut)?;
        let packet = match Packet::from_file(&bytes) {
            Err(fault @ (HandoverFault::WholeBackup | HandoverFault::NotOurs)) => Err(fault),
            _ if is_large => Err(HandoverFault::TooLarge),
            read => read,
        };
        let text = packet?.to_text()?;
        self.handed.set(Some(text));
        Ok(())
    }

    /// Lets go of what has come.
    pub fn let_go(self) {
        leave("");
        keep_pieces(&[]);
        self.handed.set(None);
    }

    /// Fetches the packs that what came speaks of.
    pub fn need_for(self, plan: &Plan) {
        let programmes = plan.programmes.keys().cloned();
        let catalogue = self.catalogue();
        self.need(
            programmes
                .filter(|id| catalogue.listed(id).is_some())
                .map(Part::Programme),
        );
    }

    /// What came beside a plan that is here.
    ///
    /// # Errors
    /// In the reader's language, where that plan cannot be read.
    pub async fn compare_with(self, plan: &PlanId, packet: &Packet) -> Result<Merge, String> {
        let entries = self.entries_here(plan).await?;
        Ok(compare(&entries, packet))
    }

    async fn entries_here(self, plan: &PlanId) -> Result<Vec<Entry>, String> {
        let shown = self
            .log
            .with_untracked(|log| (log.plan.as_ref() == Some(plan)).then(|| log.entries.clone()));
        if let Some(entries) = shown {
            return Ok(entries);
        }
        let log = self.read_log(plan).await;
        log.map(|log| log.entries)
            .map_err(|_| self.say("received-failed"))
    }

    /// What is stored of a plan at this moment, and what is shown and on its way: another tab may have written
    /// something of which this one has not heard yet.
    async fn entries_now(self, plan: &PlanId) -> Option<Vec<Entry>> {
        let stored = self.read_log(plan).await.ok()?.entries;
        let shown = self.entries_here(plan).await.ok()?;
        Some(union(&stored, &shown))
    }

    /// Stores what came, all of it or nothing.
    ///
    /// # Errors
    /// [`NotKept`].
    pub async fn keep_received(self, packet: &Packet, keep: Keep) -> Result<(), NotKept> {
        let failed = || NotKept::Failed(self.say("received-failed"));
        let Some((storage, writer)) = archive() else {
            return Err(failed());
        };
        // What is on its way goes first: a choice has to be later than all of it.
        writer.settled().await;
        let known = |plan: &PlanId| {
            let plans = self.plans.get_untracked();
            plans.into_iter().find(|info| info.id == *plan)
        };
        let (info, entries) = match &keep {
            Keep::Mine => {
                let info = PlanInfo::new(packet.plan.clone(), packet.created);
                (info, packet.entries.clone())
            }
            Keep::Person(called) => {
                let mut info = PlanInfo::new(packet.plan.clone(), packet.created);
                info.person = Some(self.person(called));
                (info, packet.entries.clone())
            }
            Keep::Into(plan, picked) => {
                let here = self.entries_now(plan).await.ok_or_else(failed)?;
                let merge = compare(&here, packet);
                // Another tab may have changed the plan since the choice was made.
                if !asked(picked).eq(&merge.conflicts) {
                    return Err(NotKept::Changed(self.say("received-changed")));
                }
                let picked: Vec<Saying> = picked.iter().map(|(_, picked)| picked.clone()).collect();
                let all = union(&here, &packet.entries);
                let device = self.device();
                let mut fresh = || EntryId(chance::fresh_entry_id());
                let mut chooser = Chooser {
                    device: &device,
                    at: clock::this_second(),
                    fresh: &mut fresh,
                };
                let mut entries = merge.new;
                entries.extend(chosen(&all, &picked, &mut chooser));
                let info = known(plan).ok_or_else(failed)?;
                (info, entries)
            }
        };
        let plan = info.id.clone();
        let whole = PlanBackup {
            info,
            entries,
            photos: Vec::new(),
            damaged: Vec::new(),
        };
        let settings = self.settings.get_untracked();
        let mut backup = Backup::new(clock::now(), &settings, Vec::new());
        backup.plans.push(whole);
        let stored = storage.import(&backup, How::Plans).await;
        stored.map_err(|error| match error {
            StorageError::Full => NotKept::Failed(self.say("received-full")),
            _ => failed(),
        })?;
        tell_tabs(News::Plans);
        let is_first = self.log.with_untracked(|log| log.plan.is_none());
        match keep {
            // The plan of somebody else does not take the place of one's own.
            Keep::Person(_) | Keep::Into(..) if !is_first => self.refresh_everything(),
            Keep::Mine | Keep::Person(_) | Keep::Into(..) => {
                self.open_imported(plan).await;
                // What is seen for the first time has not moved.
                self.moves_seen();
            }
        }
        self.let_go();
        Ok(())
    }

    /// Somebody whom the reader helps, with a picture that nobody else here has.
    fn person(self, called: &str) -> Person {
        let taken: Vec<Mark> = self.plans.with_untracked(|plans| {
            let people = plans.iter().filter_map(|plan| plan.person.as_ref());
            people.map(|person| Mark::of(&person.mark)).collect()
        });
        Person {
            called: called.trim().to_owned(),
            mark: Mark::unlike(&taken).word(),
            ..Person::default()
        }
    }
}

/// The conflicts about which something was chosen.
fn asked(choices: &[Choice]) -> impl Iterator<Item = &Conflict> {
    choices.iter().map(|(asked, _)| asked)
}

fn compare(here: &[Entry], packet: &Packet) -> Merge {
    let known = packet.known();
    let copy = |entries, known| Copy { entries, known };
    Merge::of(copy(here, &BTreeSet::new()), copy(&packet.entries, &known))
}

fn leave(text: &str) {
    Left::Came.leave(text);
}

fn left() -> Option<String> {
    Some(Left::Came.text()).filter(|text| !text.is_empty())
}

fn keep_pieces(pieces: &[Piece]) {
    let lines: Vec<String> = pieces.iter().map(Piece::written).collect();
    Left::Pieces.leave(&lines.join("\n"));
}

fn kept_pieces() -> Vec<Piece> {
    let kept = Left::Pieces.text();
    let pieces = kept.lines().filter_map(|line| match Arrived::read(line) {
        Ok(Arrived::Piece(piece)) => Some(piece),
        _ => None,
    });
    pieces.collect()
}

fn so_far(pieces: &[Piece]) -> Came {
    let mut have: Vec<usize> = pieces.iter().map(|piece| piece.number).collect();
    have.sort_unstable();
    Came::Some {
        have,
        of: pieces.first().map_or(0, |piece| piece.of),
    }
}
