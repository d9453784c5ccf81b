//! Values that pages follow: a cell, a value computed from others, and a way of reading.
//!
//! They are Leptos' own signals with their values behind one type. Each type of value would otherwise bring
//! its own copy of how signals are made, followed, compared and dropped: a tenth of what a phone had to load.

use std::any::Any;
use std::marker::PhantomData;
use std::sync::{Arc, PoisonError, RwLock};

use leptos::prelude::{
    Get as _, GetUntracked as _, GetValue as _, Notify as _, StoredValue, Track as _, Trigger,
};

type Held = Arc<dyn Any + Send + Sync>;

/// A value in the arena of its owner, which drops it.
struct Cell<T> {
    held: StoredValue<Held>,
    of: PhantomData<fn() -> T>,
}

impl<T> Clone for Cell<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Cell<T> {}

/// Whoever reads a signal after its owner has gone is a mistake of the program, as with Leptos' own: there
/// is nothing to go on with.
fn there<O>(found: Option<O>) -> O {
    found.expect("the owner of a signal outlives its readers")
}

impl<T: Send + Sync + 'static> Cell<T> {
    fn new(value: T) -> Cell<T> {
        Cell {
            held: StoredValue::new(Arc::new(RwLock::new(value))),
            of: PhantomData,
        }
    }

    /// The value, if its owner is still there.
    fn find(self) -> Option<Arc<RwLock<T>>> {
        self.held.try_get_value()?.downcast().ok()
    }

    fn read<O>(self, read: impl FnOnce(&T) -> O) -> O {
        let lock = there(self.find());
        let value = lock.read().unwrap_or_else(PoisonError::into_inner);
        read(&value)
    }
}

/// A value that is set, and followed by whoever has read it.
pub struct RwSignal<T> {
    cell: Cell<T>,
    changed: Trigger,
}

impl<T> Clone for RwSignal<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for RwSignal<T> {}

impl<T: Send + Sync + 'static> RwSignal<T> {
    pub fn new(value: T) -> RwSignal<T> {
        RwSignal {
            cell: Cell::new(value),
            changed: Trigger::new(),
        }
    }

    /// Follows the value without reading it.
    pub fn track(&self) {
        self.changed.track();
    }

    pub fn with<O>(&self, read: impl FnOnce(&T) -> O) -> O {
        self.changed.track();
        self.cell.read(read)
    }

    pub fn with_untracked<O>(&self, read: impl FnOnce(&T) -> O) -> O {
        self.cell.read(read)
    }

    pub fn update(&self, change: impl FnOnce(&mut T)) {
        let lock = there(self.cell.find());
        change(&mut lock.write().unwrap_or_else(PoisonError::into_inner));
        self.changed.notify();
    }

    pub fn set(&self, value: T) {
        self.update(|held| *held = value);
    }

    /// The value back, where its owner has gone: somebody left the page while it was on its way.
    pub fn try_set(&self, value: T) -> Option<T> {
        match self.cell.find() {
            Some(_) => {
                self.set(value);
                None
            }
            None => Some(value),
        }
    }
}

impl<T: Clone + Send + Sync + 'static> RwSignal<T> {
    pub fn get(&self) -> T {
        self.with(T::clone)
    }

    pub fn get_untracked(&self) -> T {
        self.with_untracked(T::clone)
    }

    pub fn try_get_untracked(&self) -> Option<T> {
        self.cell.find().map(|_| self.get_untracked())
    }
}

/// A value computed from others: anew when one of them has changed, and passed on only if it differs.
pub struct Memo<T> {
    cell: Cell<Option<T>>,
    /// How often it has differed.
    version: leptos::prelude::Memo<usize>,
}

impl<T> Clone for Memo<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Memo<T> {}

/// Computes, and says whether the value differs from the one before.
type Step = Box<dyn Fn() -> bool + Send + Sync>;

fn versions(step: Step) -> leptos::prelude::Memo<usize> {
    leptos::prelude::Memo::new(move |before: Option<&usize>| {
        before.copied().unwrap_or(0) + usize::from(step())
    })
}

impl<T: PartialEq + Send + Sync + 'static> Memo<T> {
    pub fn new(compute: impl Fn(()) -> T + Send + Sync + 'static) -> Memo<T> {
        let cell = Cell::new(None);
        let step = move || {
            let value = Some(compute(()));
            let differs = cell.read(|before| *before != value);
            if differs && let Some(lock) = cell.find() {
                *lock.write().unwrap_or_else(PoisonError::into_inner) = value;
            }
            differs
        };
        Memo {
            cell,
            version: versions(Box::new(step)),
        }
    }

    /// Follows the value without reading it.
    pub fn track(&self) {
        // What was never computed depends on nothing yet, and would never change.
        self.version.get();
    }

    pub fn with<O>(&self, read: impl FnOnce(&T) -> O) -> O {
        self.version.get();
        self.cell.read(|value| read(there(value.as_ref())))
    }

    pub fn with_untracked<O>(&self, read: impl FnOnce(&T) -> O) -> O {
        self.version.get_untracked();
        self.cell.read(|value| read(there(value.as_ref())))
    }
}

impl<T: Clone + PartialEq + Send + Sync + 'static> Memo<T> {
    pub fn get(&self) -> T {
        self.with(T::clone)
    }

    pub fn get_untracked(&self) -> T {
        self.with_untracked(T::clone)
    }
}

/// A way of reading something that may change.
pub struct Signal<T>(StoredValue<Arc<dyn Fn() -> T + Send + Sync>>)
where
    T: 'static;

impl<T> Clone for Signal<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Signal<T> {}

impl<T: 'static> Signal<T> {
    pub fn derive(read: impl Fn() -> T + Send + Sync + 'static) -> Signal<T> {
        Signal(StoredValue::new(Arc::new(read)))
    }

    pub fn get(&self) -> T {
        self.0.get_value()()
    }

    pub fn with<O>(&self, read: impl FnOnce(&T) -> O) -> O {
        read(&self.get())
    }

    pub fn with_untracked<O>(&self, read: impl FnOnce(&T) -> O) -> O {
        leptos::prelude::untrack(|| self.with(read))
    }
}
