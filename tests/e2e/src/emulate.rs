//! The device that a browser pretends to be.

use std::time::Duration;

use serde_json::{Value, json};

use crate::{Browser, Outcome, Window};

/// The size of a page in CSS pixels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Size {
    pub width: u32,
    pub height: u32,
}

/// A cheap phone, held upright.
pub const PHONE: Size = Size {
    width: 360,
    height: 740,
};
/// A small laptop.
pub const LAPTOP: Size = Size {
    width: 1280,
    height: 800,
};
/// A large screen or a projector.
pub const DESKTOP: Size = Size {
    width: 1920,
    height: 1080,
};

impl Window {
    /// Makes the page exactly this wide and high, and fails if the browser only pretends to.
    ///
    /// ```no_run
    /// # use e2e::{Outcome, PHONE, Window};
    /// # async fn test(window: &Window) -> Outcome<()> {
    /// window.resize(PHONE).await
    /// # }
    /// ```
    pub async fn resize(&self, size: Size) -> Outcome<()> {
        let Size { width, height } = size;
        if self.browser() == Browser::Chromium {
            // Chromium's window has a smallest width of 500; the page inside need not.
            let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
            self.cdp("Emulation.setDeviceMetricsOverride", metrics)
                .await?;
        } else {
            self.resize_window(size).await?;
        }
        let seen = self.inner_size().await?;
        if seen.width == width {
            return Ok(());
        }
        Err(self.browser().unable(&format!(
            "show a page {width} wide; it shows {}",
            seen.width
        )))
    }

    /// How wide and high the page says it is.
    pub async fn inner_size(&self) -> Outcome<Size> {
        let seen = self.run("return [innerWidth, innerHeight]", &[]).await?;
        let side = |index: usize| {
            seen[index]
                .as_u64()
                .and_then(|n| u32::try_from(n).ok())
                .unwrap_or(0)
        };
        Ok(Size {
            width: side(0),
            height: side(1),
        })
    }

    async fn resize_window(&self, size: Size) -> Outcome<()> {
        // The window is larger than the page by its bars, which only the browser knows.
        for _ in 0..3 {
            let window = self.session().get_window_rect().await?;
            let page = self.inner_size().await?;
            if page == size {
                return Ok(());
            }
            let bars =
                |outer: i64, inner: u32| u32::try_from(outer - i64::from(inner)).unwrap_or(0);
            let width = size.width + bars(window.width, page.width);
            let height = size.height + bars(window.height, page.height);
            self.session().set_window_rect(0, 0, width, height).await?;
            for _ in 0..20 {
                if self.inner_size().await? == size {
                    return Ok(());
                }
                tokio::time::sleep(Duration::from_millis(50)).await;
            }
        }
        Ok(())
    }

    /// What the device prefers, from now on. Only in Chromium; for Firefox say it to `Launch`.
    pub async fn prefer(&self, dark: bool, reduced_motion: bool) -> Outcome<()> {
        let scheme = if dark { "dark" } else { "light" };
        let motion = if reduced_motion {
            "reduce"
        } else {
            "no-preference"
        };
        let features = json!({ "features": [
            { "name": "prefers-color-scheme", "value": scheme },
            { "name": "prefers-reduced-motion", "value": motion },
        ] });
        self.cdp("Emulation.setEmulatedMedia", features)
            .await
            .map(drop)
    }

    /// Cuts the page off the network, or connects it again. Only in Chromium; elsewhere stop the
    /// server of the `Site`.
    pub async fn set_offline(&self, offline: bool) -> Outcome<()> {
        self.cdp("Network.enable", json!({})).await?;
        let conditions = json!({ "offline": offline, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
        self.cdp("Network.emulateNetworkConditions", conditions)
            .await
            .map(drop)
    }

    /// A slow network: milliseconds each way, kilobits a second. Only in Chromium.
    pub async fn throttle(&self, latency: u32, kilobits: u32) -> Outcome<()> {
        self.cdp("Network.enable", json!({})).await?;
        let bytes = kilobits * 125;
        let conditions = json!({ "offline": false, "latency": latency, "downloadThroughput": bytes, "uploadThroughput": bytes });
        self.cdp("Network.emulateNetworkConditions", conditions)
            .await
            .map(drop)
    }

    /// A command of the Chrome DevTools protocol. Only in Chromium.
    pub async fn cdp(&self, command: &str, parameters: Value) -> Outcome<Value> {
        if self.browser() != Browser::Chromium {
            return Err(self.browser().unable(command));
        }
        Ok(self.session().cdp().send_raw(command, parameters).await?)
    }
}
