//! Accessibility, as far as a program can judge it.

use std::path::PathBuf;

use serde_json::Value;

use crate::{Failure, Outcome, Window};

impl Window {
    /// Every fault that axe-core finds on the page as it stands (WCAG 2.2 A and AA, and its own good
    /// practice), one text each: what, how bad, where, what to do. Empty is good.
    ///
    /// ```no_run
    /// # use e2e::{Outcome, Window};
    /// # async fn test(window: &Window) -> Outcome<()> {
    /// let faults = window.axe().await?;
    /// assert!(faults.is_empty(), "{}", faults.join("\n"));
    /// # Ok(())
    /// # }
    /// ```
    pub async fn axe(&self) -> Outcome<Vec<String>> {
        // Handed over by the driver, because the page's policy allows no foreign script tag.
        if self.run("return typeof axe", &[]).await?.as_str() != Some("object") {
            let path = axe_path();
            let source =
                std::fs::read_to_string(&path).map_err(|source| Failure::File { path, source })?;
            self.run(&format!("{source}\nwindow.axe = axe;"), &[])
                .await?;
        }
        let script = "
            const done = arguments[arguments.length - 1];
            axe.run(document, { resultTypes: ['violations'] })
                .then(found => done(found.violations), error => done([{ id: 'axe failed', help: String(error), nodes: [] }]));";
        let found = self.run_async(script, &[]).await?;
        Ok(found
            .as_array()
            .into_iter()
            .flatten()
            .map(readable)
            .collect())
    }
}

fn readable(violation: &Value) -> String {
    let word = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let mut text = format!(
        "{} ({}): {}",
        word(&violation["id"]),
        word(&violation["impact"]),
        word(&violation["help"])
    );
    for node in violation["nodes"].as_array().into_iter().flatten().take(5) {
        let place: Vec<String> = node["target"]
            .as_array()
            .into_iter()
            .flatten()
            .map(word)
            .collect();
        let html: String = word(&node["html"]).chars().take(160).collect();
        let advice = word(&node["failureSummary"]).replace('\n', " ");
        text.push_str(&format!(
            "\n    at {}: {html}\n      {advice}",
            place.join(" ")
        ));
    }
    text
}

fn axe_path() -> PathBuf {
    PathBuf::from(std::env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default())
        .join("../../xtask/node_modules/axe-core/axe.min.js")
}
