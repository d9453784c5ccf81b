//! Pictures and print.

use std::path::{Path, PathBuf};

use serde_json::json;
use thirtyfour::common::print::{PrintPage, PrintParameters};

use crate::{Browser, Failure, Outcome, Window};

/// Names the folder for pictures. Without it none are taken.
const FOLDER: &str = "VEJVISER_SCREENSHOTS";

impl Window {
    /// Takes a picture of what is shown, into the folder that `VEJVISER_SCREENSHOTS` names, as
    /// `name-chromium.png`. Does nothing where it names none.
    ///
    /// ```no_run
    /// # use e2e::{Outcome, Window};
    /// # async fn test(window: &Window) -> Outcome<()> {
    /// window.screenshot("today-arabic").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub async fn screenshot(&self, name: &str) -> Outcome<Option<PathBuf>> {
        let Some(path) = self.picture_path(name)? else {
            return Ok(None);
        };
        let picture = self.session().screenshot_as_png().await?;
        write(&path, &picture)?;
        Ok(Some(path))
    }

    /// The same of the whole length of the page. Only in Chromium; elsewhere what is shown.
    pub async fn whole_page(&self, name: &str) -> Outcome<Option<PathBuf>> {
        if self.browser() != Browser::Chromium {
            return self.screenshot(name).await;
        }
        if self.picture_path(name)?.is_none() {
            return Ok(None);
        }
        let shown = self.inner_size().await?;
        let height = self
            .run("return document.documentElement.scrollHeight", &[])
            .await?;
        let metrics = json!({ "width": shown.width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.cdp("Emulation.setDeviceMetricsOverride", metrics)
            .await?;
        let picture = self.screenshot(name).await;
        self.resize(shown).await?;
        picture
    }

    /// Prints the page to a PDF file on A4. Not in WebKit.
    ///
    /// ```no_run
    /// # use e2e::{Outcome, Window};
    /// # async fn test(window: &Window) -> Outcome<()> {
    /// window.print_pdf(&std::env::temp_dir().join("plan.pdf")).await
    /// # }
    /// ```
    pub async fn print_pdf(&self, path: &Path) -> Outcome<()> {
        if self.browser() == Browser::WebKit {
            return Err(self.browser().unable("print"));
        }
        let page = PrintPage {
            width: 21.0,
            height: 29.7,
        };
        let wanted = PrintParameters {
            page,
            ..PrintParameters::default()
        };
        let pdf = self.session().print_page(wanted).await?;
        write(path, &pdf)
    }

    fn picture_path(&self, name: &str) -> Outcome<Option<PathBuf>> {
        let Some(folder) = std::env::var_os(FOLDER).map(PathBuf::from) else {
            return Ok(None);
        };
        std::fs::create_dir_all(&folder).map_err(|source| Failure::File {
            path: folder.clone(),
            source,
        })?;
        let browser = format!("{:?}", self.browser()).to_lowercase();
        Ok(Some(folder.join(format!("{name}-{browser}.png"))))
    }
}

fn write(path: &Path, bytes: &[u8]) -> Outcome<()> {
    std::fs::write(path, bytes).map_err(|source| Failure::File {
        path: path.to_path_buf(),
        source,
    })
}
