//! The port: what the app asks of storage, whatever stands behind it.

use async_trait::async_trait;
use chrono::{DateTime, Utc};
use serde_json::{Map, Value};

use super::backup::Backup;
use super::error::StorageError;
use super::settings::Settings;
use crate::domain::json::Json;
use crate::domain::moment::instant_text;
use crate::domain::person::Person;
use crate::domain::plan::{Entry, EntryId, PhotoId, PlanId};

pub type Result<T> = std::result::Result<T, StorageError>;

/// What lasts. Each operation is all or nothing, and returns `Ok` only once it is safe.
///
/// Kept behind `Rc<dyn Storage>`; futures stay on the thread of the page.
#[async_trait(?Send)]
pub trait Storage {
    /// Whether it is still there after the page is closed. Where not, the app says so.
    fn lasts(&self) -> bool;

    /// Settings and plans, to begin with. What cannot be read is left out and counted.
    async fn load(&self) -> Result<Loaded>;

    /// The log of a plan, in no particular order. A damaged record never stops the others.
    async fn entries(&self, plan: &PlanId) -> Result<Read>;

    /// Begins a plan. A plan with this id that exists already stays as it is.
    async fn create_plan(&self, plan: &PlanInfo) -> Result<()>;

    /// Writes the description of a plan anew; a plan that is not there is begun. Its log stays as it is.
    async fn describe_plan(&self, plan: &PlanInfo) -> Result<()>;

    /// Adds entries to a log. An entry whose id the log has already is left as it is, so that a
    /// write can be tried again without harm.
    async fn append(&self, plan: &PlanId, entries: &[Entry]) -> Result<()>;

    /// Adds an entry together with the photo that it speaks of: both or neither, so that no entry
    /// names a photo that is not there.
    async fn append_with_photo(&self, plan: &PlanId, entry: &Entry, photo: &Photo) -> Result<()>;

    /// Removes the bytes of a photo; entries that name it stay.
    async fn remove_photo(&self, plan: &PlanId, photo: &PhotoId) -> Result<()>;

    async fn save_settings(&self, settings: &Settings) -> Result<()>;
}

/// The same storage where it is looked into as a whole. A trait of its own, since whoever holds a `dyn Storage`
/// holds the code of everything that it can do, and this is needed by pages only whose code comes later.
#[async_trait(?Send)]
pub trait Archive {
    /// Keeps a photo. One with this id that exists already stays as it is.
    async fn put_photo(&self, plan: &PlanId, photo: &Photo) -> Result<()>;

    async fn photo(&self, plan: &PlanId, photo: &PhotoId) -> Result<Option<Photo>>;

    async fn usage(&self) -> Result<Usage>;

    /// The logs of many plans, read in one go, in the order asked for.
    async fn logs(&self, plans: &[PlanId]) -> Result<Vec<Read>>;

    /// Takes a plan away for good, in one transaction: its description, its log and photos, and the volunteer's
    /// own log beside it. Says what there was. A plan that is not there is nothing.
    async fn remove_plan(&self, plan: &PlanId) -> Result<Removed>;

    /// Takes entries and photos out of a log for good, in one transaction. Only for a log whose fold can never heed
    /// them again, as that of the talks; what is not there is nothing.
    async fn remove_entries(
        &self,
        plan: &PlanId,
        entries: &[EntryId],
        photos: &[PhotoId],
    ) -> Result<()>;

    /// Everything, for the file that the reader keeps. `written` is the time that stands in it.
    async fn export(&self, written: DateTime<Utc>) -> Result<Backup>;

    /// Adds what a backup holds, in one transaction: a union by entry id. Nothing that exists is
    /// changed or lost.
    async fn import(&self, backup: &Backup, how: How) -> Result<Imported>;

    /// Closes the connection and deletes everything. `OtherTab`: another tab holds the data; the
    /// browser deletes it as soon as that tab is closed.
    async fn delete_everything(&self) -> Result<()>;
}

/// What the app begins with.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Loaded {
    pub settings: Settings,
    /// Oldest first. A volunteer's own log beside a plan is none.
    pub plans: Vec<PlanInfo>,
    /// Settings and plan descriptions that could not be read. They stay where they are.
    pub damaged: Vec<DamagedRecord>,
}

impl Loaded {
    /// Without the logs that are no plans.
    pub(super) fn only_plans(mut self) -> Loaded {
        self.plans.retain(|plan| !plan.id.is_beside());
        self
    }
}

/// A plan as the list of plans knows it; all else is in its log.
#[derive(Clone, Debug, PartialEq)]
pub struct PlanInfo {
    pub id: PlanId,
    pub created: DateTime<Utc>,
    /// Whose plan it is, where it is that of somebody whom the owner of this device helps.
    pub person: Option<Person>,
    /// What a newer version of the app says of it; kept and passed on.
    pub more: Map<String, Value>,
}

impl PlanInfo {
    pub fn new(id: PlanId, created: DateTime<Utc>) -> PlanInfo {
        PlanInfo {
            id,
            created,
            person: None,
            more: Map::new(),
        }
    }

    /// The description as it may leave this device with the plan: what somebody is called here stays here.
    pub fn to_hand_over(&self) -> PlanInfo {
        PlanInfo {
            person: None,
            ..self.clone()
        }
    }

    /// The description as it is stored: one object, with the fields of a newer version among its own.
    pub fn to_json(&self) -> Value {
        let mut map = self.more.clone();
        map.insert("id".to_owned(), Value::from(self.id.0.as_str()));
        map.insert(
            "created".to_owned(),
            Value::from(instant_text(self.created)),
        );
        if let Some(person) = &self.person {
            map.insert("person".to_owned(), person.to_json());
        }
        Value::Object(map)
    }

    /// Reads what [`PlanInfo::to_json`] gives.
    pub fn from_json(json: Json<'_>) -> PlanInfo {
        let (id, created) = (json.field("id").id(), json.field("created").instant());
        let mut more = json
            .value()
            .and_then(Value::as_object)
            .cloned()
            .unwrap_or_default();
        more.remove("id");
        more.remove("created");
        let person = match more.remove("person") {
            Some(Value::Object(person)) => Some(Person::from_map(person)),
            // A newer version may write it otherwise.
            Some(other) => {
                more.insert("person".to_owned(), other);
                None
            }
            None => None,
        };
        PlanInfo {
            id,
            created,
            person,
            more,
        }
    }
}

/// A log as it was read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Read {
    pub entries: Vec<Entry>,
    /// Records that are no entries. They are never deleted or overwritten, the reader is told how
    /// many there are, and they go along in an export: a later version may be able to read them.
    pub damaged: Vec<DamagedRecord>,
}

/// A record that could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DamagedRecord {
    /// The id under which it is stored.
    pub key: String,
    /// What is stored there: the text, or the JSON of what is not a text.
    pub raw: String,
}

/// A photo beside the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Photo {
    pub id: PhotoId,
    /// Media type, such as `image/jpeg`.
    pub mime: String,
    pub bytes: Vec<u8>,
}

/// How much is stored of a kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Amount {
    pub count: usize,
    /// Bytes of the content as the app wrote it; what the browser needs for it is more.
    pub bytes: u64,
}

impl Amount {
    pub fn add(&mut self, bytes: usize) {
        self.count += 1;
        self.bytes += bytes as u64;
    }
}

/// What is stored, kind by kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Usage {
    pub plans: Amount,
    pub entries: Amount,
    pub photos: Amount,
    pub settings: Amount,
    /// Of the above, how many records cannot be read.
    pub damaged: usize,
}

/// What was taken away with a plan.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Removed {
    pub entries: usize,
    pub photos: usize,
    /// Entries of the volunteer's own log.
    pub beside: usize,
}

/// What an import takes over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// Plans, entries and photos; the settings of this device stay.
    Plans,
    /// The settings too, except what is true of this device only.
    PlansAndSettings,
}

/// What an import has added.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Imported {
    pub plans: usize,
    pub entries: usize,
    pub photos: usize,
}

/// A write, as the queue of unsaved writes holds it.
#[derive(Clone, Debug, PartialEq)]
pub enum Write {
    CreatePlan(PlanInfo),
    /// A new description of a plan, such as whose it is.
    Describe(PlanInfo),
    Append {
        plan: PlanId,
        entries: Vec<Entry>,
    },
    AppendWithPhoto {
        plan: PlanId,
        entry: Entry,
        photo: Photo,
    },
    RemovePhoto {
        plan: PlanId,
        photo: PhotoId,
    },
    Settings(Settings),
}

impl Write {
    /// The plan that it is about.
    pub fn plan(&self) -> Option<&PlanId> {
        match self {
            Write::CreatePlan(info) | Write::Describe(info) => Some(&info.id),
            Write::Append { plan, .. }
            | Write::AppendWithPhoto { plan, .. }
            | Write::RemovePhoto { plan, .. } => Some(plan),
            Write::Settings(_) => None,
        }
    }

    /// The entries that it adds, with their plan.
    pub fn entries(&self) -> Option<(&PlanId, Vec<EntryId>)> {
        match self {
            Write::Append { plan, entries } => {
                Some((plan, entries.iter().map(|entry| entry.id.clone()).collect()))
            }
            Write::AppendWithPhoto { plan, entry, .. } => Some((plan, vec![entry.id.clone()])),
            Write::CreatePlan(_)
            | Write::Describe(_)
            | Write::RemovePhoto { .. }
            | Write::Settings(_) => None,
        }
    }

    pub async fn perform(&self, storage: &dyn Storage) -> Result<()> {
        match self {
            Write::CreatePlan(info) => storage.create_plan(info).await,
            Write::Describe(info) => storage.describe_plan(info).await,
            Write::Append { plan, entries } => storage.append(plan, entries).await,
            Write::AppendWithPhoto { plan, entry, photo } => {
                storage.append_with_photo(plan, entry, photo).await
            }
            Write::RemovePhoto { plan, photo } => storage.remove_photo(plan, photo).await,
            Write::Settings(settings) => storage.save_settings(settings).await,
        }
    }
}
