//! Every page as a file of its own: what Trunk's page says once, filled in for each page that the
//! app's own components have written natively.

use std::process::Command;

use serde_json::Value;

use super::{Base, DistError, odd};
use crate::house::House;
use crate::job;

/// A page as `src/bin/pages.rs` prints it.
pub struct Page {
    /// As in an address: `/ar/contacts`.
    pub path: String,
    pub lang: String,
    pub dir: String,
    pub title: String,
    pub description: String,
    /// What is said to a browser that runs no scripts.
    pub without_scripts: String,
    pub body: String,
}

/// Where the app will be: an origin such as `https://example.dk`, for what has to be a whole address
/// (the map of the site, the other languages of a page, a picture for a link that somebody sends).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin(String);

impl Origin {
    /// Reads what a person typed.
    ///
    /// # Errors
    /// It is no `https://host` or `http://host`, with a port or without.
    pub fn read(text: &str) -> Result<Origin, DistError> {
        let text = text.trim_end_matches('/');
        let host = text
            .strip_prefix("https://")
            .or(text.strip_prefix("http://"));
        let is_plain = |c: char| c.is_ascii_alphanumeric() || "-.:".contains(c);
        match host {
            Some(host) if !host.is_empty() && host.chars().all(is_plain) => {
                Ok(Origin(text.to_owned()))
            }
            _ => Err(DistError::Origin(text.to_owned())),
        }
    }
}

/// Has the app write its pages.
pub fn write(house: &House) -> Result<Vec<Page>, DistError> {
    let mut command = Command::new("cargo");
    command
        .args([
            "run",
            "--quiet",
            "--package",
            "vejviser",
            "--features",
            "ssr",
        ])
        .args(["--bin", "pages", "--", "public"])
        .current_dir(house.root());
    let output = job::run_quietly("Writing every page as HTML", &mut command)?;
    let text = String::from_utf8_lossy(&output.stdout);
    let pages: Option<Vec<Page>> = text.lines().map(read).collect();
    pages
        .filter(|pages| !pages.is_empty())
        .ok_or_else(|| odd("the app wrote no pages"))
}

fn read(line: &str) -> Option<Page> {
    let page: Value = serde_json::from_str(line).ok()?;
    let text = |key: &str| page[key].as_str().map(str::to_owned);
    Some(Page {
        path: text("path")?,
        lang: text("lang")?,
        dir: text("dir")?,
        title: text("title")?,
        description: text("description")?,
        without_scripts: text("without_scripts")?,
        body: text("body")?,
    })
}

impl Page {
    /// The file that a host answers the address with.
    pub fn file(&self) -> String {
        match self.path.trim_matches('/') {
            "" => "index.html".to_owned(),
            path => format!("{path}/index.html"),
        }
    }

    /// The path in another language, without the language: the same for all pages that say the same.
    fn place(&self) -> Option<&str> {
        self.path
            .strip_prefix('/')?
            .strip_prefix(self.lang.as_str())
    }

    /// The whole file, from the shell that all pages share.
    pub fn html(
        &self,
        shell: &str,
        base: &Base,
        origin: Option<&Origin>,
        languages: &[String],
    ) -> Result<String, DistError> {
        let (title, description) = (escaped(&self.title), escaped(&self.description));
        let dir = match self.dir.as_str() {
            "rtl" => " dir=\"rtl\"",
            _ => "",
        };
        let page = swap(
            shell,
            "<html lang=",
            ">",
            &format!("<html lang=\"{}\"{dir}>", self.lang),
        )?;
        let page = swap(
            &page,
            "<title>",
            "</title>",
            &format!("<title>{title}</title>"),
        )?;
        // The name of the app among those of the phone is in the reader's language too.
        let page = page.replace(
            "locales/da/manifest.webmanifest",
            &format!("locales/{}/manifest.webmanifest", self.lang),
        );
        let at = |path: &str| {
            let origin = origin.map_or("", |origin| &origin.0);
            format!("{origin}{}{path}", base.as_str().trim_end_matches('/'))
        };
        let mut head = format!("<meta name=\"description\" content=\"{description}\">\n");
        let mut link = |relation: &str, address: &str| {
            head.push_str(&format!("<link {relation} href=\"{address}\">\n"));
        };
        link("rel=\"canonical\"", &at(&self.path));
        if let Some(place) = self.place() {
            for other in languages {
                let relation = format!("rel=\"alternate\" hreflang=\"{other}\"");
                link(&relation, &at(&format!("/{other}{place}")));
            }
            link(
                "rel=\"alternate\" hreflang=\"x-default\"",
                &at(&format!("/da{place}")),
            );
        }
        for (property, content) in [
            ("og:title", title.as_str()),
            ("og:description", description.as_str()),
            ("og:type", "website"),
            ("og:site_name", "Vejviser"),
            ("og:locale", self.lang.as_str()),
            ("og:url", &at(&self.path)),
            ("og:image", &at("/icons/icon-512.png")),
        ] {
            head.push_str(&format!(
                "<meta property=\"{property}\" content=\"{content}\">\n"
            ));
        }
        head.push_str("<meta name=\"twitter:card\" content=\"summary\">");
        let page = swap(&page, "<meta name=\"description\"", ">", &head)?;
        // What a reader without scripts has to know before all else. Not within the page, in whose place the app
        // puts its own, element by element.
        let page = swap(&page, "<noscript>", "</noscript>\n", "")?;
        let body = format!(
            "<noscript><p class=\"without-scripts\">{}</p></noscript>\n<div id=\"page\">{}</div>",
            escaped(&self.without_scripts),
            self.body
        );
        swap(&page, "<div id=\"loading\">", "</div>", &body)
    }
}

/// The map of the site for search engines; only with an origin, since it has to name whole addresses.
pub fn sitemap(pages: &[Page], base: &Base, origin: &Origin) -> String {
    let mut map = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    for page in pages {
        let base = base.as_str().trim_end_matches('/');
        map.push_str(&format!(
            "<url><loc>{}{base}{}</loc></url>\n",
            origin.0, page.path
        ));
    }
    map.push_str("</urlset>\n");
    map
}

/// Puts something in the place of what begins and ends so.
fn swap(page: &str, begins: &str, ends: &str, new: &str) -> Result<String, DistError> {
    let begin = page.find(begins);
    let begin = begin.ok_or_else(|| odd(&format!("it has no {begins}")))?;
    let length = page[begin..].find(ends);
    let length = length.ok_or_else(|| odd(&format!("its {begins} has no end")))?;
    let end = begin + length + ends.len();
    Ok(format!("{}{new}{}", &page[..begin], &page[end..]))
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHELL: &str = "<!doctype html><html lang=\"da\"><head><title>Vejviser</title>\
        <meta name=\"description\" content=\"x\"><base href=\"/sub/\">\
        <link rel=\"manifest\" href=\"locales/da/manifest.webmanifest\"></head>\
        <body><div id=\"loading\"><img><p>..</p></div><noscript><p>no</p></noscript>\n</body></html>";

    fn page() -> Page {
        Page {
            path: "/ar/contacts".into(),
            lang: "ar".into(),
            dir: "rtl".into(),
            title: "a \"b\" & c".into(),
            description: "d".into(),
            without_scripts: "e".into(),
            body: "<main>f</main>".into(),
        }
    }

    #[test]
    fn a_page_says_what_it_is_and_where_its_other_languages_are() {
        let base = Base::read("/sub/").unwrap();
        let origin = Origin::read("https://example.dk/").unwrap();
        let languages = ["da".to_owned(), "ar".to_owned()];
        let html = page()
            .html(SHELL, &base, Some(&origin), &languages)
            .unwrap();
        for part in [
            "<html lang=\"ar\" dir=\"rtl\">",
            "<title>a &quot;b&quot; &amp; c</title>",
            "<link rel=\"manifest\" href=\"locales/ar/manifest.webmanifest\">",
            "<link rel=\"canonical\" href=\"https://example.dk/sub/ar/contacts\">",
            "<link rel=\"alternate\" hreflang=\"da\" href=\"https://example.dk/sub/da/contacts\">",
            "<noscript><p class=\"without-scripts\">e</p></noscript>\n<div id=\"page\"><main>f</main></div>",
        ] {
            assert!(html.contains(part), "{part} is not in {html}");
        }
        assert!(!html.contains("loading") && !html.contains("<p>no</p>"));
        assert_eq!(page().file(), "ar/contacts/index.html");
        let map = sitemap(&[page()], &base, &origin);
        assert!(
            map.contains("<loc>https://example.dk/sub/ar/contacts</loc>"),
            "{map}"
        );
    }

    #[test]
    fn an_origin_is_a_whole_address_without_a_path() {
        for typed in ["https://example.dk", "http://127.0.0.1:8080/"] {
            assert!(Origin::read(typed).is_ok(), "{typed}");
        }
        for typed in ["", "example.dk", "https://", "https://a/b", "https://a\"b"] {
            assert!(Origin::read(typed).is_err(), "{typed}");
        }
    }

    #[test]
    fn a_shell_that_lacks_a_part_is_refused() {
        let broken = SHELL.replace("<title>", "<titel>");
        assert!(page().html(&broken, &Base::root(), None, &[]).is_err());
    }
}
