//! What the queue promises, whatever fails.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;

use chrono::DateTime;
use futures::future::LocalBoxFuture;
use proptest::prelude::*;

use super::*;
use crate::domain::person::Person;
use crate::domain::plan::{DeviceId, EntryId, Fact};
use crate::storage::error::StorageError;
use crate::storage::memory::Memory;
use crate::storage::port::{Photo, PlanInfo};
use crate::storage::settings::Settings;

fn entry(number: usize) -> Entry {
    Entry {
        id: EntryId(format!("{number:04}")),
        clock: number as u64,
        device: DeviceId("d".into()),
        at: DateTime::UNIX_EPOCH,
        fact: Fact::Rung { rung: "job".into() },
    }
}

fn plan(number: usize) -> PlanId {
    PlanId(format!("plan-{number}"))
}

fn append(plan_number: usize, number: usize) -> Write {
    Write::Append {
        plan: plan(plan_number),
        entries: vec![entry(number)],
    }
}

fn with_photo(number: usize) -> Write {
    Write::AppendWithPhoto {
        plan: plan(0),
        entry: entry(number),
        photo: Photo {
            id: PhotoId(format!("photo-{number}")),
            mime: "image/png".into(),
            bytes: vec![1],
        },
    }
}

/// What can happen to the queue; the numbers choose among what is possible.
#[derive(Clone, Debug)]
enum Happening {
    Add {
        plan: usize,
        photo: bool,
    },
    Written,
    /// It failed; `kept`: although the storage had already kept it, as when the answer got lost.
    Failed {
        kept: bool,
        for_good: bool,
    },
    StaleAnswer,
    PauseOver,
    Retry,
    Loaded,
}

fn happening() -> impl Strategy<Value = Happening> {
    prop_oneof![
        4 => (0..3usize, prop::bool::weighted(0.2))
            .prop_map(|(plan, photo)| Happening::Add { plan, photo }),
        3 => Just(Happening::Written),
        3 => (any::<bool>(), any::<bool>())
            .prop_map(|(kept, for_good)| Happening::Failed { kept, for_good }),
        1 => Just(Happening::StaleAnswer),
        2 => Just(Happening::PauseOver),
        1 => Just(Happening::Retry),
        1 => Just(Happening::Loaded),
    ]
}

/// A queue between what was added and what a storage has kept.
#[derive(Default)]
struct Model {
    queue: Queue,
    added: Vec<EntryId>,
    stored: Vec<EntryId>,
    confirmed: Vec<EntryId>,
    trying: Option<(u64, Write)>,
    pauses: usize,
    loaded: bool,
}

impl Model {
    fn handle(&mut self, event: Event) {
        self.loaded |= event == Event::Loaded;
        for effect in self.queue.handle(event) {
            match effect {
                Effect::Write { number, write } => {
                    assert!(self.loaded, "nothing is written before the load");
                    assert!(self.trying.is_none(), "one try at a time keeps the order");
                    self.trying = Some((number, *write));
                }
                Effect::Pause { millis } => {
                    assert!((FIRST_PAUSE_MILLIS..=LONGEST_PAUSE_MILLIS).contains(&millis));
                    self.pauses += 1;
                }
                Effect::Confirmed(writes) => {
                    let ids = writes.iter().filter_map(Write::entries);
                    self.confirmed.extend(ids.flat_map(|(_, ids)| ids));
                }
            }
        }
        assert!(self.pauses <= 1, "pauses do not pile up");
        let unsaved: Vec<_> = self.queue.unsaved().filter_map(Write::entries).collect();
        let unsaved = unsaved.into_iter().flat_map(|(_, ids)| ids);
        let all: Vec<_> = self.confirmed.iter().cloned().chain(unsaved).collect();
        assert_eq!(
            all, self.added,
            "what is confirmed and what waits is all there is"
        );
        let saved = self.queue.status() == Status::Saved;
        assert_eq!(saved, self.confirmed.len() == self.added.len());
        if saved {
            assert_eq!(
                self.stored, self.added,
                "saved means that the storage has it"
            );
        }
    }

    fn keep(&mut self, write: &Write) {
        for id in write.entries().into_iter().flat_map(|(_, ids)| ids) {
            if !self.stored.contains(&id) {
                self.stored.push(id);
            }
        }
    }

    fn happen(&mut self, happening: Happening) {
        match happening {
            Happening::Add { plan, photo } => {
                let number = self.added.len();
                self.added.push(entry(number).id);
                self.handle(Event::Add(if photo {
                    with_photo(number)
                } else {
                    append(plan, number)
                }));
            }
            Happening::Written => {
                if let Some((number, write)) = self.trying.take() {
                    self.keep(&write);
                    self.handle(Event::Written(number));
                }
            }
            Happening::Failed { kept, for_good } => {
                if let Some((number, write)) = self.trying.take() {
                    if kept {
                        self.keep(&write);
                    }
                    let error = if for_good {
                        StorageError::OtherTab
                    } else {
                        StorageError::Full
                    };
                    self.handle(Event::Failed(number, error));
                }
            }
            Happening::StaleAnswer => {
                self.handle(Event::Written(0));
                self.handle(Event::Failed(0, StorageError::Full));
            }
            Happening::PauseOver => {
                if self.pauses > 0 {
                    self.pauses -= 1;
                    self.handle(Event::PauseOver);
                }
            }
            Happening::Retry => self.handle(Event::Retry),
            Happening::Loaded => self.handle(Event::Loaded),
        }
    }
}

proptest! {
    #[test]
    fn nothing_is_lost_or_overtaken_whatever_fails(
        happenings in prop::collection::vec(happening(), 0..80),
    ) {
        let mut model = Model::default();
        for happening in happenings {
            model.happen(happening);
        }
        model.happen(Happening::Loaded);
        model.happen(Happening::Retry);
        for _ in 0..200 {
            model.happen(Happening::Written);
        }
        prop_assert_eq!(model.queue.status(), Status::Saved);
        prop_assert_eq!(model.stored, model.added);
    }
}

#[test]
fn pauses_grow_and_a_new_change_does_not_wait_for_them() {
    let mut queue = Queue::default();
    queue.handle(Event::Loaded);
    let mut effects = queue.handle(Event::Add(append(0, 0)));
    let mut pauses = Vec::new();
    for _ in 0..8 {
        let [Effect::Write { number, .. }] = effects[..] else {
            panic!("{effects:?}");
        };
        let failed = queue.handle(Event::Failed(number, StorageError::Full));
        let [Effect::Pause { millis }] = failed[..] else {
            panic!("{failed:?}");
        };
        pauses.push(millis);
        effects = queue.handle(Event::PauseOver);
    }
    assert_eq!(
        pauses,
        [1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000]
    );
    let [Effect::Write { number, .. }] = effects[..] else {
        panic!("{effects:?}");
    };
    queue.handle(Event::Failed(number, StorageError::Full));
    let effects = queue.handle(Event::Add(append(0, 1)));
    assert!(matches!(effects[..], [Effect::Write { .. }]));
    let error = StorageError::Full;
    assert_eq!(queue.status(), Status::NotSaved { n: 2, error });
}

#[test]
fn a_photo_that_does_not_fit_can_be_taken_back_and_lets_the_rest_through() {
    let mut queue = Queue::default();
    queue.handle(Event::Loaded);
    queue.handle(Event::Add(with_photo(0)));
    queue.handle(Event::Add(append(0, 1)));
    let photo = PhotoId("photo-0".into());
    assert_eq!(
        queue.withdraw_photo(&photo),
        None,
        "it is just being written"
    );
    queue.handle(Event::Failed(1, StorageError::Full));
    assert_eq!(queue.withdraw_photo(&photo), Some(entry(0)));
    let effects = queue.handle(Event::Retry);
    assert_eq!(
        effects,
        [Effect::Write {
            number: 2,
            write: Box::new(append(0, 1))
        }]
    );
}

#[test]
fn what_waits_for_a_deletion_does_not_come_back_after_it() {
    let mut queue = Queue::default();
    queue.handle(Event::Loaded);
    queue.handle(Event::Add(append(0, 0)));
    assert_eq!(queue.handle(Event::Discard), []);
    assert_eq!(queue.status(), Status::Saved);
    assert_eq!(queue.handle(Event::Failed(1, StorageError::Closed)), []);
    assert_eq!(queue.unsaved().count(), 0);
}

/// A world in which time passes when the test says so.
#[derive(Clone, Default)]
struct Still {
    tasks: Rc<RefCell<VecDeque<LocalBoxFuture<'static, ()>>>>,
    paused: Rc<Cell<u32>>,
}

impl World for Still {
    fn spawn(&self, task: LocalBoxFuture<'static, ()>) {
        self.tasks.borrow_mut().push_back(task);
    }

    fn pause(&self, millis: u32) -> LocalBoxFuture<'static, ()> {
        self.paused.set(self.paused.get() + millis);
        Box::pin(async {})
    }
}

impl Still {
    fn run(&self) {
        while let Some(task) = { self.tasks.borrow_mut().pop_front() } {
            futures::executor::block_on(task);
        }
    }
}

#[test]
fn the_driver_writes_in_order_tells_the_status_and_waits_for_the_load() {
    let storage: Rc<dyn Storage> = Rc::new(Memory::new());
    let world = Still::default();
    let told: Rc<RefCell<Vec<Status>>> = Rc::default();
    let confirmed: Rc<Cell<usize>> = Rc::default();
    let writer = Writer::new(
        storage.clone(),
        world.clone(),
        Listeners {
            status: Box::new({
                let told = told.clone();
                move |status| told.borrow_mut().push(status)
            }),
            confirmed: Box::new({
                let confirmed = confirmed.clone();
                move |writes| confirmed.set(confirmed.get() + writes.len())
            }),
        },
    );
    writer.add(Write::CreatePlan(PlanInfo::new(
        plan(0),
        DateTime::UNIX_EPOCH,
    )));
    writer.add(append(0, 0));
    writer.add(append(0, 1));
    let described = PlanInfo {
        person: Some(Person::default()),
        ..PlanInfo::new(plan(0), DateTime::UNIX_EPOCH)
    };
    writer.add(Write::Describe(described.clone()));
    writer.add(Write::Settings(Settings {
        just_looking: true,
        ..Settings::default()
    }));
    world.run();
    assert_eq!(writer.status(), Status::Saving(5));
    assert_eq!(confirmed.get(), 0);
    writer.loaded();
    world.run();
    assert_eq!(writer.status(), Status::Saved);
    assert_eq!(confirmed.get(), 5);
    let loaded = futures::executor::block_on(storage.load()).unwrap();
    assert_eq!(loaded.plans, [described]);
    let read = futures::executor::block_on(storage.entries(&plan(0))).unwrap();
    assert_eq!(read.entries, [entry(0), entry(1)]);
    assert_eq!(told.borrow().last(), Some(&Status::Saved));
    assert_eq!(told.borrow().first(), Some(&Status::Saving(1)));
    futures::executor::block_on(writer.settled());
}

#[test]
fn what_waits_for_a_plan_that_was_taken_away_does_not_come_back() {
    let mut queue = Queue::default();
    queue.handle(Event::Loaded);
    let effects = queue.handle(Event::Add(append(0, 0)));
    let Some(Effect::Write { number, .. }) = effects.into_iter().next() else {
        panic!("it is tried at once");
    };
    for (of, entry) in [(0, 1), (1, 2), (0, 3)] {
        queue.handle(Event::Add(append(of, entry)));
    }
    assert!(queue.forget(&plan(0)), "the first one is on its way");
    let left: Vec<Write> = queue.unsaved().cloned().collect();
    assert_eq!(left, [append(0, 0), append(1, 2)]);
    queue.handle(Event::Written(number));
    assert!(!queue.forget(&plan(0)));
    let left: Vec<Write> = queue.unsaved().cloned().collect();
    assert_eq!(left, [append(1, 2)]);
}
