//! What can stand within an element, as one type.

use std::sync::{Arc, Mutex};

use leptos::prelude::*;

/// What can stand within an element.
pub trait Child {
    fn into_child(self) -> AnyView;
}

/// Some views after each other.
pub fn several(views: Vec<AnyView>) -> AnyView {
    views.into_any()
}

impl Child for AnyView {
    fn into_child(self) -> AnyView {
        self
    }
}

impl Child for () {
    fn into_child(self) -> AnyView {
        self.into_any()
    }
}

impl Child for String {
    fn into_child(self) -> AnyView {
        self.into_any()
    }
}

impl Child for &'static str {
    fn into_child(self) -> AnyView {
        self.into_any()
    }
}

impl<C: Child> Child for Option<C> {
    fn into_child(self) -> AnyView {
        self.map_or_else(|| ().into_any(), C::into_child)
    }
}

impl<C: Child> Child for Vec<C> {
    fn into_child(self) -> AnyView {
        several(self.into_iter().map(C::into_child).collect())
    }
}

/// Closures follow the signals that they read.
impl<C: Child, F: FnMut() -> C + Send + 'static> Child for F {
    fn into_child(mut self) -> AnyView {
        live(Arc::new(Mutex::new(move || self().into_child())))
    }
}

/// One type for every closure, so that what follows it is there once.
fn live(view: Arc<Mutex<dyn FnMut() -> AnyView + Send>>) -> AnyView {
    view.into_any()
}
