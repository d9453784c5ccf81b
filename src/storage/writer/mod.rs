//! Writing in order, without losing anything: the [`Queue`] decides, this driver does.

mod queue;
#[cfg(test)]
mod tests;

use std::cell::RefCell;
use std::rc::Rc;

use futures::channel::oneshot;
use futures::future::LocalBoxFuture;

pub use queue::{Effect, Event, FIRST_PAUSE_MILLIS, LONGEST_PAUSE_MILLIS, Queue, Status};

use super::port::{Storage, Write};
use crate::domain::plan::{Entry, PhotoId, PlanId};

/// What the driver needs from the world, so that it also runs natively in tests.
pub trait World {
    fn spawn(&self, task: LocalBoxFuture<'static, ()>);
    fn pause(&self, millis: u32) -> LocalBoxFuture<'static, ()>;
}

/// The page's own event loop and timers.
pub struct Browser;

impl World for Browser {
    fn spawn(&self, task: LocalBoxFuture<'static, ()>) {
        wasm_bindgen_futures::spawn_local(task);
    }

    fn pause(&self, millis: u32) -> LocalBoxFuture<'static, ()> {
        Box::pin(gloo::timers::future::TimeoutFuture::new(millis))
    }
}

/// Hears of writes that are confirmed.
pub type HearConfirmed = Box<dyn Fn(&[Write])>;

/// Whom the driver tells.
pub struct Listeners {
    /// Called whenever the status has changed.
    pub status: Box<dyn Fn(Status)>,
    /// Called with writes that the storage has confirmed, so that other tabs can be told.
    pub confirmed: HearConfirmed,
}

/// Writes what it is given, in order. Clones share one queue.
#[derive(Clone)]
pub struct Writer {
    inner: Rc<Inner>,
}

struct Inner {
    queue: RefCell<Queue>,
    storage: Rc<dyn Storage>,
    world: Box<dyn World>,
    listeners: Listeners,
    told: RefCell<Status>,
    settling: RefCell<Vec<oneshot::Sender<()>>>,
}

impl Writer {
    pub fn new(
        storage: Rc<dyn Storage>,
        world: impl World + 'static,
        listeners: Listeners,
    ) -> Self {
        Writer {
            inner: Rc::new(Inner {
                queue: RefCell::default(),
                storage,
                world: Box::new(world),
                listeners,
                told: RefCell::new(Status::Saved),
                settling: RefCell::default(),
            }),
        }
    }

    /// The first load is done: what was added may be written now.
    pub fn loaded(&self) {
        self.inner.clone().handle(Event::Loaded);
    }

    /// Takes a write. The caller shows it at once; it is safe when the status says so.
    pub fn add(&self, write: Write) {
        self.inner.clone().handle(Event::Add(write));
    }

    /// Tries again now.
    pub fn retry(&self) {
        self.inner.clone().handle(Event::Retry);
    }

    /// Forgets everything that waits. Only before everything is deleted.
    pub fn discard(&self) {
        self.inner.clone().handle(Event::Discard);
    }

    /// Takes a photo that cannot be kept back out; see [`Queue::withdraw_photo`].
    pub fn withdraw_photo(&self, id: &PhotoId) -> Option<Entry> {
        let entry = self.inner.queue.borrow_mut().withdraw_photo(id);
        self.inner.clone().handle(Event::Retry);
        entry
    }

    /// Forgets what waits for a plan that has been taken away; see [`Queue::forget`].
    pub fn forget(&self, plan: &PlanId) -> bool {
        let is_on_its_way = self.inner.queue.borrow_mut().forget(plan);
        self.inner.clone().handle(Event::Retry);
        is_on_its_way
    }

    pub fn status(&self) -> Status {
        self.inner.queue.borrow().status()
    }

    /// What is not confirmed, oldest first.
    pub fn unsaved(&self) -> Vec<Write> {
        self.inner.queue.borrow().unsaved().cloned().collect()
    }

    /// Resolves once nothing is on its way: all is saved, or the last try has failed.
    pub async fn settled(&self) {
        if self.inner.queue.borrow().is_settled() {
            return;
        }
        let (sender, settled) = oneshot::channel();
        self.inner.settling.borrow_mut().push(sender);
        // An error means that the writer is gone: nothing is on its way any more.
        let _ = settled.await;
    }
}

impl Inner {
    fn handle(self: Rc<Self>, event: Event) {
        let effects = self.queue.borrow_mut().handle(event);
        for effect in effects {
            self.clone().carry_out(effect);
        }
        self.tell();
    }

    fn carry_out(self: Rc<Self>, effect: Effect) {
        match effect {
            Effect::Write { number, write } => {
                let this = self.clone();
                self.world.spawn(Box::pin(async move {
                    let result = write.perform(&*this.storage).await;
                    this.handle(match result {
                        Ok(()) => Event::Written(number),
                        Err(error) => Event::Failed(number, error),
                    });
                }));
            }
            Effect::Pause { millis } => {
                let this = self.clone();
                let pause = self.world.pause(millis);
                self.world.spawn(Box::pin(async move {
                    pause.await;
                    this.handle(Event::PauseOver);
                }));
            }
            Effect::Confirmed(writes) => (self.listeners.confirmed)(&writes),
        }
    }

    fn tell(&self) {
        let (status, settled) = {
            let queue = self.queue.borrow();
            (queue.status(), queue.is_settled())
        };
        if *self.told.borrow() != status {
            *self.told.borrow_mut() = status.clone();
            (self.listeners.status)(status);
        }
        if settled {
            for waiting in self.settling.take() {
                let _ = waiting.send(());
            }
        }
    }
}
