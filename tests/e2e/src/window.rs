//! An open browser: go somewhere, click, type, read.

use serde_json::Value;
use thirtyfour::error::WebDriverError;
use thirtyfour::{By, Key, WebDriver, WebElement};

use crate::driver::Driver;
use crate::{Browser, Failure, Outcome, Profile};

/// An open browser. Dropping it ends it, also when a test fails.
#[derive(Debug)]
pub struct Window {
    browser: Browser,
    // Ended in this order: the session's handle, then browser and driver, then their folder.
    session: Option<WebDriver>,
    driver: Driver,
    _own: Profile,
}

impl Window {
    pub(crate) fn new(
        browser: Browser,
        session: WebDriver,
        driver: Driver,
        own: Profile,
    ) -> Window {
        Window {
            browser,
            session: Some(session),
            driver,
            _own: own,
        }
    }

    /// Which engine this is.
    pub fn browser(&self) -> Browser {
        self.browser
    }

    /// The WebDriver session itself, for what the harness has no word for.
    ///
    /// ```no_run
    /// # use e2e::{Outcome, Window};
    /// # async fn test(window: &Window) -> Outcome<()> {
    /// let tabs = window.session().windows().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn session(&self) -> &WebDriver {
        // It is taken only by `close`, which consumes the window.
        self.session.as_ref().expect("an open window has a session")
    }

    /// Closes the browser as a reader does, so that it writes what it keeps.
    pub async fn close(mut self) -> Outcome<()> {
        if let Some(session) = self.session.take() {
            session.quit().await?;
        }
        self.driver.set_session(None);
        Ok(())
    }

    /// Goes to an address and waits until the document has loaded; the app may still be starting.
    pub async fn goto(&self, address: &str) -> Outcome<()> {
        self.step(
            &format!("to go to {address}"),
            self.session().goto(address).await,
        )
        .await
    }

    /// Goes to an address and waits until the app has drawn its page.
    ///
    /// ```no_run
    /// # use e2e::{Outcome, Site, Window};
    /// # async fn test(site: &Site, window: &Window) -> Outcome<()> {
    /// window.visit(&site.page("en/programmes/hedensted")).await
    /// # }
    /// ```
    pub async fn visit(&self, address: &str) -> Outcome<()> {
        self.goto(address).await?;
        self.wait_for_app().await
    }

    /// Loads the page again and waits until the app has drawn it.
    pub async fn reload(&self) -> Outcome<()> {
        self.step("to reload", self.session().refresh().await)
            .await?;
        self.wait_for_app().await
    }

    /// One page back in the history.
    pub async fn back(&self) -> Outcome<()> {
        self.step("to go back", self.session().back().await).await
    }

    /// The address that the browser shows.
    pub async fn address(&self) -> Outcome<String> {
        Ok(self.session().current_url().await?.to_string())
    }

    /// The title of the page.
    pub async fn title(&self) -> Outcome<String> {
        Ok(self.session().title().await?)
    }

    /// The text of the page as a reader sees it.
    pub async fn text(&self) -> Outcome<String> {
        let text = self
            .run("return document.body ? document.body.innerText : ''", &[])
            .await?;
        Ok(text.as_str().unwrap_or_default().to_owned())
    }

    /// The texts of all elements that a CSS selector finds, shown or not.
    ///
    /// ```no_run
    /// # use e2e::{Outcome, Window};
    /// # async fn test(window: &Window) -> Outcome<()> {
    /// assert_eq!(window.texts("main h1").await?, ["I dag"]);
    /// # Ok(())
    /// # }
    /// ```
    pub async fn texts(&self, css: &str) -> Outcome<Vec<String>> {
        let script = "return [...document.querySelectorAll(arguments[0])].map(e => (e.innerText ?? e.textContent).trim())";
        let found = self.run(script, &[css.into()]).await?;
        let texts = found.as_array().into_iter().flatten();
        Ok(texts
            .map(|text| text.as_str().unwrap_or_default().to_owned())
            .collect())
    }

    /// How many elements a CSS selector finds.
    pub async fn count(&self, css: &str) -> Outcome<usize> {
        Ok(self.texts(css).await?.len())
    }

    /// An attribute of the first element that a CSS selector finds.
    ///
    /// ```no_run
    /// # use e2e::{Outcome, Window};
    /// # async fn test(window: &Window) -> Outcome<()> {
    /// assert_eq!(window.attribute("html", "dir").await?.as_deref(), Some("rtl"));
    /// # Ok(())
    /// # }
    /// ```
    pub async fn attribute(&self, css: &str, name: &str) -> Outcome<Option<String>> {
        let script = "const e = document.querySelector(arguments[0]); return e && e.getAttribute(arguments[1])";
        let value = self.run(script, &[css.into(), name.into()]).await?;
        Ok(value.as_str().map(str::to_owned))
    }

    /// The first element that a CSS selector finds, waited for.
    pub async fn find(&self, css: &str) -> Outcome<WebElement> {
        self.wait_for(css).await?;
        let found = self.session().find(By::Css(css)).await;
        self.step(&format!("to find {css}"), found).await
    }

    /// Clicks the first element that a CSS selector finds, waited for.
    pub async fn click(&self, css: &str) -> Outcome<()> {
        let element = self.find(css).await?;
        self.click_element(css, &element).await
    }

    /// Clicks the shown link, button, label or summary with this text, waited for. The whole text
    /// counts before a part of it.
    ///
    /// ```no_run
    /// # use e2e::{Outcome, Window};
    /// # async fn test(window: &Window) -> Outcome<()> {
    /// window.click_text("Dansk").await
    /// # }
    /// ```
    pub async fn click_text(&self, text: &str) -> Outcome<()> {
        const FIND: &str = "
            const wanted = arguments[0];
            const things = [...document.querySelectorAll('a, button, label, summary, [role=button], [role=tab], option')]
                .filter(e => e.getClientRects().length > 0);
            const said = e => (e.innerText || '').replace(/\\s+/g, ' ').trim();
            return things.find(e => said(e) === wanted)
                || things.find(e => e.getAttribute('aria-label') === wanted)
                || things.find(e => said(e).includes(wanted)) || null;";
        let is_there = format!("something to click that says `{text}`");
        self.until(&is_there, FIND, &[text.into()]).await?;
        let found = self
            .session()
            .execute(FIND, vec![text.into()])
            .await?
            .element();
        let element = self.step(&format!("to find `{text}`"), found).await?;
        self.click_element(text, &element).await
    }

    async fn click_element(&self, name: &str, element: &WebElement) -> Outcome<()> {
        let script = "arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })";
        let _ = self
            .session()
            .execute(script, vec![element.to_json()?])
            .await;
        self.step(&format!("to click `{name}`"), element.click().await)
            .await
    }

    /// Types into a field after emptying it. Dates are typed as the browser wants them; for those
    /// [`Window::set_value`] is safer.
    pub async fn type_into(&self, css: &str, text: &str) -> Outcome<()> {
        let element = self.find(css).await?;
        self.step(&format!("to empty {css}"), element.clear().await)
            .await?;
        self.step(
            &format!("to type into {css}"),
            element.send_keys(text).await,
        )
        .await
    }

    /// Sets a field as a picker would (date `2026-03-03`, time `09:00`, select option) and tells the
    /// app, the same in every engine and language.
    ///
    /// ```no_run
    /// # use e2e::{Outcome, Window};
    /// # async fn test(window: &Window) -> Outcome<()> {
    /// window.set_value("input[type=date]", "2026-03-03").await
    /// # }
    /// ```
    pub async fn set_value(&self, css: &str, value: &str) -> Outcome<()> {
        self.wait_for(css).await?;
        let script = "
            const e = document.querySelector(arguments[0]);
            Object.getOwnPropertyDescriptor(Object.getPrototypeOf(e), 'value').set.call(e, arguments[1]);
            e.dispatchEvent(new Event('input', { bubbles: true }));
            e.dispatchEvent(new Event('change', { bubbles: true }));
            return e.value;";
        let now = self.run(script, &[css.into(), value.into()]).await?;
        if now.as_str() == Some(value) {
            return Ok(());
        }
        self.wrong(&format!("{css} did not take `{value}`; it shows {now}"))
            .await
    }

    /// Puts a file into a file field, as the picker would.
    pub async fn attach(&self, css: &str, file: &std::path::Path) -> Outcome<()> {
        // Drivers take only paths without detours.
        let file = std::fs::canonicalize(file).map_err(|source| Failure::File {
            path: file.to_path_buf(),
            source,
        })?;
        let element = self.find(css).await?;
        let sent = element.send_keys(file.display().to_string()).await;
        self.step(&format!("to attach {}", file.display()), sent)
            .await
    }

    /// Presses keys where the focus is.
    ///
    /// ```no_run
    /// # use e2e::{Key, Outcome, Window};
    /// # async fn test(window: &Window) -> Outcome<()> {
    /// window.press(Key::Tab).await
    /// # }
    /// ```
    pub async fn press(&self, key: Key) -> Outcome<()> {
        let pressed = self.session().action_chain().send_keys(key).perform().await;
        self.step("a key", pressed).await
    }

    /// Runs a script in the page, as the body of a function with `arguments`, and gives back what it
    /// returns. The driver does this beside the Content-Security-Policy.
    pub async fn run(&self, script: &str, arguments: &[Value]) -> Outcome<Value> {
        let result = self.session().execute(script, arguments.to_vec()).await;
        match result {
            Ok(value) => Ok(value.json().clone()),
            Err(error) => Err(refused("a script", &error, String::new())),
        }
    }

    /// The same for a script that calls its last argument when it is done.
    pub async fn run_async(&self, script: &str, arguments: &[Value]) -> Outcome<Value> {
        let result = self
            .session()
            .execute_async(script, arguments.to_vec())
            .await;
        match result {
            Ok(value) => Ok(value.json().clone()),
            Err(error) => Err(refused("a script", &error, String::new())),
        }
    }

    /// Turns the driver's refusal into one that shows the page.
    async fn step<T>(&self, step: &str, result: Result<T, WebDriverError>) -> Outcome<T> {
        match result {
            Ok(value) => Ok(value),
            Err(error) => Err(refused(step, &error, self.describe(step).await)),
        }
    }

    /// Fails with a sentence and what the page shows.
    pub async fn wrong<T>(&self, what: &str) -> Outcome<T> {
        Err(Failure::Wrong {
            what: what.to_owned(),
            page: self.describe(what).await,
        })
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        if let Some(session) = self.session.take() {
            // The driver ends the browser; the handle must not try it a second time, without a runtime.
            let _ = session.leak();
        }
    }
}

fn refused(step: &str, error: &WebDriverError, page: String) -> Failure {
    // The first line says it; below it stands the driver's own call stack.
    let reason = error
        .to_string()
        .lines()
        .take(4)
        .collect::<Vec<_>>()
        .join(" ");
    Failure::Refused {
        step: step.to_owned(),
        reason,
        page,
    }
}
