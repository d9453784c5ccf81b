//! Waiting, with an end and a clear word when it did not come.

use std::time::{Duration, Instant};

use serde_json::Value;

use crate::{Failure, Outcome, Window};

/// How long a wait lasts when nothing else is said, in seconds: long, since machines that test are busy, and what
/// comes about is not waited for any longer.
const PATIENCE: u64 = 30;
/// How long the app may take to start; a quick build is large, and machines that test are busy.
const START: u64 = 30;
const STEP: Duration = Duration::from_millis(50);
/// How much of a page's text a failure shows.
const SHOWN: usize = 2500;

impl Window {
    /// Waits until the app has drawn its page in place of the one that the host sent, and fails if what
    /// stands there is only the page of an app that stopped.
    pub async fn wait_for_app(&self) -> Outcome<()> {
        let script = "return document.readyState === 'complete' \
             && (document.documentElement.hasAttribute('data-app') || !!document.getElementById('rescue'))";
        self.until_within("the app's first page", script, &[], START)
            .await?;
        if self.count("#rescue").await? == 0 {
            return Ok(());
        }
        self.wrong("The app stopped while it was starting.").await
    }

    /// Waits until a CSS selector finds something.
    ///
    /// ```no_run
    /// # use e2e::{Outcome, Window};
    /// # async fn test(window: &Window) -> Outcome<()> {
    /// window.wait_for("main h1").await
    /// # }
    /// ```
    pub async fn wait_for(&self, css: &str) -> Outcome<()> {
        self.wait_for_within(css, PATIENCE).await
    }

    /// The same with a time of its own, in seconds.
    pub async fn wait_for_within(&self, css: &str, seconds: u64) -> Outcome<()> {
        let script = "return !!document.querySelector(arguments[0])";
        self.until_within(&format!("an element {css}"), script, &[css.into()], seconds)
            .await
    }

    /// Waits until a CSS selector finds nothing any more.
    pub async fn wait_gone(&self, css: &str) -> Outcome<()> {
        let script = "return !document.querySelector(arguments[0])";
        self.until(&format!("no element {css}"), script, &[css.into()])
            .await
    }

    /// Waits until the reader sees this text somewhere. Line breaks and isolation marks do not count.
    ///
    /// ```no_run
    /// # use e2e::{Outcome, Window};
    /// # async fn test(window: &Window) -> Outcome<()> {
    /// window.wait_for_text("Gemt på denne telefon").await
    /// # }
    /// ```
    pub async fn wait_for_text(&self, text: &str) -> Outcome<()> {
        self.wait_for_text_within(text, PATIENCE).await
    }

    /// The same with a time of its own, in seconds.
    pub async fn wait_for_text_within(&self, text: &str, seconds: u64) -> Outcome<()> {
        let script = "
            const plain = text => text.replace(/[\\u2066-\\u2069\\u200e\\u200f]/g, '').replace(/\\s+/g, ' ');
            return document.body && plain(document.body.innerText).includes(plain(arguments[0]))";
        self.until_within(
            &format!("the text `{text}`"),
            script,
            &[text.into()],
            seconds,
        )
        .await
    }

    /// Waits until the address contains this.
    pub async fn wait_for_address(&self, part: &str) -> Outcome<()> {
        let script = "return location.href.includes(arguments[0])";
        self.until(&format!("an address with {part}"), script, &[part.into()])
            .await
    }

    /// Waits until a script (the body of a function) returns something true.
    ///
    /// ```no_run
    /// # use e2e::{Outcome, Window};
    /// # async fn test(window: &Window) -> Outcome<()> {
    /// window.until("the focus on the heading", "return document.activeElement.tagName === 'H1'", &[]).await
    /// # }
    /// ```
    pub async fn until(&self, what: &str, script: &str, arguments: &[Value]) -> Outcome<()> {
        self.until_within(what, script, arguments, PATIENCE).await
    }

    /// The same with a time of its own, in seconds.
    pub async fn until_within(
        &self,
        what: &str,
        script: &str,
        arguments: &[Value],
        seconds: u64,
    ) -> Outcome<()> {
        let started = Instant::now();
        loop {
            // A page that is just being replaced refuses scripts; that is not a failure yet.
            let seen = self.run(script, arguments).await;
            let is_true = |value: &Value| !matches!(value, Value::Null | Value::Bool(false));
            if seen.as_ref().is_ok_and(is_true) {
                return Ok(());
            }
            if started.elapsed() > Duration::from_secs(seconds) {
                let mut page = self.describe(what).await;
                if let Err(error) = seen {
                    page.push_str(&format!("\nThe last look failed: {error}"));
                }
                return Err(Failure::Waited {
                    what: what.to_owned(),
                    seconds,
                    page,
                });
            }
            tokio::time::sleep(STEP).await;
        }
    }

    /// What the page shows, for a failure; a picture too where pictures are wanted.
    pub(crate) async fn describe(&self, what: &str) -> String {
        let address = self.address().await.unwrap_or_default();
        let title = self.title().await.unwrap_or_default();
        let text = self.text().await.unwrap_or_else(|error| error.to_string());
        let shown: String = text.chars().take(SHOWN).collect();
        let name: String = what
            .chars()
            .map(|c| if c.is_alphanumeric() { c } else { '-' })
            .take(60)
            .collect();
        let picture = match self.screenshot(&format!("failed-{name}")).await {
            Ok(Some(path)) => format!("\nPicture: {}", path.display()),
            _ => String::new(),
        };
        format!(
            "\n--- {:?} at {address} ({title}) shows:\n{shown}\n---{picture}",
            self.browser()
        )
    }
}
