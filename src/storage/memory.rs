//! The port in memory: for tests, and for the browser that gives no storage. The app then says that
//! nothing is saved; an export still carries everything away.

use std::cell::RefCell;
use std::collections::BTreeMap;

use async_trait::async_trait;
use chrono::{DateTime, Utc};
use serde_json::Value;

use super::backup::{Backup, PlanBackup};
use super::port::{
    Archive, DamagedRecord, How, Imported, Loaded, Photo, PlanInfo, Read, Removed, Result, Storage,
    Usage,
};
use super::settings::Settings;
use crate::domain::json::written;
use crate::domain::plan::{Entry, EntryId, PhotoId, PlanId};

/// Storage that ends with the page.
#[derive(Debug, Default)]
pub struct Memory {
    content: RefCell<Content>,
}

#[derive(Debug, Default)]
struct Content {
    settings: Settings,
    plans: BTreeMap<PlanId, Kept>,
}

#[derive(Debug)]
struct Kept {
    info: PlanInfo,
    entries: BTreeMap<EntryId, Entry>,
    photos: BTreeMap<PhotoId, Photo>,
    damaged: BTreeMap<String, DamagedRecord>,
}

impl Kept {
    fn new(info: PlanInfo) -> Kept {
        Kept {
            info,
            entries: BTreeMap::new(),
            photos: BTreeMap::new(),
            damaged: BTreeMap::new(),
        }
    }

    /// Says whether it was new.
    fn add(&mut self, entry: &Entry) -> bool {
        let new = !self.entries.contains_key(&entry.id);
        if new {
            self.entries.insert(entry.id.clone(), entry.clone());
        }
        new
    }

    /// Without the records whose entry has come back with an import.
    fn damaged(&self) -> Vec<DamagedRecord> {
        let records = self.damaged.values();
        let unhealed =
            records.filter(|record| !self.entries.contains_key(&EntryId(record.key.clone())));
        unhealed.cloned().collect()
    }

    fn add_photo(&mut self, photo: &Photo) -> bool {
        let new = !self.photos.contains_key(&photo.id);
        if new {
            self.photos.insert(photo.id.clone(), photo.clone());
        }
        new
    }
}

impl Content {
    /// The plan; begun where it does not exist, since an entry must not be lost for lack of it.
    fn plan(&mut self, id: &PlanId, created: DateTime<Utc>) -> &mut Kept {
        self.plans
            .entry(id.clone())
            .or_insert_with(|| Kept::new(PlanInfo::new(id.clone(), created)))
    }
}

impl Memory {
    pub fn new() -> Memory {
        Memory::default()
    }

    /// Settings and every log, plan or not.
    fn all(&self) -> Loaded {
        let content = self.content.borrow();
        let mut plans: Vec<_> = content
            .plans
            .values()
            .map(|kept| kept.info.clone())
            .collect();
        plans.sort_by(|a, b| (a.created, &a.id).cmp(&(b.created, &b.id)));
        Loaded {
            settings: content.settings.clone(),
            plans,
            damaged: Vec::new(),
        }
    }
}

#[async_trait(?Send)]
impl Storage for Memory {
    fn lasts(&self) -> bool {
        false
    }

    async fn load(&self) -> Result<Loaded> {
        Ok(self.all().only_plans())
    }

    async fn entries(&self, plan: &PlanId) -> Result<Read> {
        let content = self.content.borrow();
        Ok(content
            .plans
            .get(plan)
            .map_or_else(Read::default, |kept| Read {
                entries: kept.entries.values().cloned().collect(),
                damaged: kept.damaged(),
            }))
    }

    async fn create_plan(&self, plan: &PlanInfo) -> Result<()> {
        let mut content = self.content.borrow_mut();
        content
            .plans
            .entry(plan.id.clone())
            .or_insert_with(|| Kept::new(plan.clone()));
        Ok(())
    }

    async fn describe_plan(&self, plan: &PlanInfo) -> Result<()> {
        let mut content = self.content.borrow_mut();
        content.plan(&plan.id, plan.created).info = plan.clone();
        Ok(())
    }

    async fn append(&self, plan: &PlanId, entries: &[Entry]) -> Result<()> {
        let Some(first) = entries.first() else {
            return Ok(());
        };
        let mut content = self.content.borrow_mut();
        let kept = content.plan(plan, first.at);
        for entry in entries {
            kept.add(entry);
        }
        Ok(())
    }

    async fn append_with_photo(&self, plan: &PlanId, entry: &Entry, photo: &Photo) -> Result<()> {
        let mut content = self.content.borrow_mut();
        let kept = content.plan(plan, entry.at);
        kept.add(entry);
        kept.add_photo(photo);
        Ok(())
    }

    async fn remove_photo(&self, plan: &PlanId, photo: &PhotoId) -> Result<()> {
        let mut content = self.content.borrow_mut();
        if let Some(kept) = content.plans.get_mut(plan) {
            kept.photos.remove(photo);
        }
        Ok(())
    }

    async fn save_settings(&self, settings: &Settings) -> Result<()> {
        self.content.borrow_mut().settings = settings.clone();
        Ok(())
    }
}

#[async_trait(?Send)]
impl Archive for Memory {
    async fn put_photo(&self, plan: &PlanId, photo: &Photo) -> Result<()> {
        let mut content = self.content.borrow_mut();
        content.plan(plan, DateTime::UNIX_EPOCH).add_photo(photo);
        Ok(())
    }

    async fn photo(&self, plan: &PlanId, photo: &PhotoId) -> Result<Option<Photo>> {
        let content = self.content.borrow();
        Ok(content
            .plans
            .get(plan)
            .and_then(|kept| kept.photos.get(photo).cloned()))
    }

    async fn usage(&self) -> Result<Usage> {
        let content = self.content.borrow();
        let length = |value: Value| written(&value).len();
        let mut usage = Usage::default();
        usage.settings.add(length(content.settings.to_json()));
        for kept in content.plans.values() {
            usage.plans.add(length(kept.info.to_json()));
            for entry in kept.entries.values() {
                usage.entries.add(length(entry.to_json()));
            }
            for record in kept.damaged.values() {
                usage.entries.add(record.raw.len());
            }
            for photo in kept.photos.values() {
                usage.photos.add(photo.bytes.len());
            }
            usage.damaged += kept.damaged.len();
        }
        Ok(usage)
    }

    async fn logs(&self, plans: &[PlanId]) -> Result<Vec<Read>> {
        let mut logs = Vec::new();
        for plan in plans {
            logs.push(self.entries(plan).await?);
        }
        Ok(logs)
    }

    async fn remove_plan(&self, plan: &PlanId) -> Result<Removed> {
        let mut content = self.content.borrow_mut();
        let (taken, beside) = (
            content.plans.remove(plan),
            content.plans.remove(&plan.beside()),
        );
        let entries = |kept: &Option<Kept>| kept.as_ref().map_or(0, |kept| kept.entries.len());
        Ok(Removed {
            entries: entries(&taken),
            photos: taken.as_ref().map_or(0, |kept| kept.photos.len()),
            beside: entries(&beside),
        })
    }

    async fn remove_entries(
        &self,
        plan: &PlanId,
        entries: &[EntryId],
        photos: &[PhotoId],
    ) -> Result<()> {
        if let Some(kept) = self.content.borrow_mut().plans.get_mut(plan) {
            kept.entries.retain(|id, _| !entries.contains(id));
            kept.photos.retain(|id, _| !photos.contains(id));
        }
        Ok(())
    }

    async fn export(&self, written: DateTime<Utc>) -> Result<Backup> {
        let plans = self.all().plans;
        let content = self.content.borrow();
        let plans = plans
            .into_iter()
            .filter_map(|info| content.plans.get(&info.id))
            .map(|kept| PlanBackup {
                info: kept.info.clone(),
                entries: kept.entries.values().cloned().collect(),
                photos: kept.photos.values().cloned().collect(),
                damaged: kept.damaged(),
            })
            .collect();
        Ok(Backup::new(written, &content.settings, plans))
    }

    async fn import(&self, backup: &Backup, how: How) -> Result<Imported> {
        let mut content = self.content.borrow_mut();
        let mut imported = Imported::default();
        for plan in &backup.plans {
            if !content.plans.contains_key(&plan.info.id) {
                imported.plans += 1;
            }
            let kept = content
                .plans
                .entry(plan.info.id.clone())
                .or_insert_with(|| Kept::new(plan.info.clone()));
            for entry in &plan.entries {
                imported.entries += usize::from(kept.add(entry));
            }
            for photo in &plan.photos {
                imported.photos += usize::from(kept.add_photo(photo));
            }
            for record in &plan.damaged {
                if !kept.entries.contains_key(&EntryId(record.key.clone())) {
                    kept.damaged
                        .entry(record.key.clone())
                        .or_insert_with(|| record.clone());
                }
            }
        }
        if how == How::PlansAndSettings {
            content.settings = content.settings.taken_over(&backup.settings);
        }
        Ok(imported)
    }

    async fn delete_everything(&self) -> Result<()> {
        *self.content.borrow_mut() = Content::default();
        Ok(())
    }
}
