//! A channel between the tabs of this page. It carries texts; what they mean is decided elsewhere.

use gloo::events::EventListener;
use web_sys::{BroadcastChannel, MessageEvent};

/// An open channel; closed when dropped.
pub struct Channel {
    channel: BroadcastChannel,
    _listener: EventListener,
}

impl Channel {
    /// Joins the channel of this name. `None` where the browser has none (a sandboxed frame): the
    /// tabs then only learn of each other's changes when they are opened again.
    ///
    /// A channel does not hear itself.
    pub fn join(name: &str, heard: impl Fn(String) + 'static) -> Option<Channel> {
        let channel = BroadcastChannel::new(name).ok()?;
        let listener = EventListener::new(&channel, "message", move |event| {
            use wasm_bindgen::JsCast;
            let text = event
                .dyn_ref::<MessageEvent>()
                .and_then(|message| message.data().as_string());
            if let Some(text) = text {
                heard(text);
            }
        });
        Some(Channel {
            channel,
            _listener: listener,
        })
    }

    /// Tells the other tabs. A failure is not reported: nothing is lost by it, the other tabs read
    /// the storage anew when they are opened.
    pub fn send(&self, text: &str) {
        let _ = self.channel.post_message(&text.into());
    }
}

impl Drop for Channel {
    fn drop(&mut self) {
        self.channel.close();
    }
}
