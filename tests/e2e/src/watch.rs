//! Watching what a reader does not see: errors, policy violations, requests to strangers.

use std::time::Duration;

use crate::{Outcome, Site, Window};

/// Runs first in every page. It posts to the server rather than keep what it sees, because a page that
/// loads again forgets.
pub(crate) const WATCH: &str = "
(() => {
    // The worker would answer with pages in which this script does not stand: what is watched is not kept.
    Object.defineProperty(navigator, 'serviceWorker', { value: undefined });
    const tell = text => {
        try { navigator.sendBeacon(REPORT, text); } catch (error) { }
    };
    const words = thing => thing instanceof Error ? `${thing.name}: ${thing.message}` : String(thing);
    addEventListener('securitypolicyviolation', event => {
        const place = `${event.sourceFile || ''}:${event.lineNumber || 0}`;
        tell(`policy: ${event.effectiveDirective} forbids ${event.blockedURI} ${event.sample || ''} (${place})`);
    });
    addEventListener('error', event => {
        const lost = event.target && event.target !== window && (event.target.src || event.target.href);
        tell(lost ? `not loaded: ${lost}` : `error: ${event.message}`);
    }, true);
    addEventListener('unhandledrejection', event => tell(`unhandled: ${words(event.reason)}`));
    const error = console.error;
    console.error = (...said) => {
        tell(`console: ${said.map(words).join(' ')}`);
        error.apply(console, said);
    };
})();
";

impl Window {
    /// What went wrong unseen in the pages of this site since the start or the last call: errors,
    /// rejected promises, `console.error`, files that did not load, violations of the policy.
    ///
    /// ```no_run
    /// # use e2e::{Outcome, Site, Window};
    /// # async fn test(site: &Site, window: &Window) -> Outcome<()> {
    /// let problems = window.take_problems(site).await;
    /// assert!(problems.iter().any(|problem| problem.contains("not loaded")));
    /// # Ok(())
    /// # }
    /// ```
    pub async fn take_problems(&self, site: &Site) -> Vec<String> {
        // What the page has just posted is still on its way.
        tokio::time::sleep(Duration::from_millis(200)).await;
        site.take_reports()
    }

    /// Addresses outside the site that the page has asked for.
    pub async fn foreign_requests(&self) -> Outcome<Vec<String>> {
        let script = "
            return performance.getEntriesByType('resource').map(entry => entry.name)
                .filter(name => /^(https?|wss?):/.test(name) && new URL(name).origin !== location.origin)";
        let found = self.run(script, &[]).await?;
        let names = found.as_array().into_iter().flatten();
        Ok(names
            .map(|name| name.as_str().unwrap_or_default().to_owned())
            .collect())
    }

    /// Fails if anything went wrong unseen, or the page asked a stranger. Meant for the end of every
    /// journey.
    pub async fn expect_no_problems(&self, site: &Site) -> Outcome<()> {
        let mut problems = self.take_problems(site).await;
        let strangers = self.foreign_requests().await?;
        problems.extend(
            strangers
                .into_iter()
                .map(|address| format!("asked a stranger: {address}")),
        );
        if problems.is_empty() {
            return Ok(());
        }
        self.wrong(&format!(
            "The page had problems:\n  {}",
            problems.join("\n  ")
        ))
        .await
    }
}
