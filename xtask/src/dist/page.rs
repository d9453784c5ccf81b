//! The page: from what Trunk writes to what is hosted. Text in, text out.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use super::{Base, DistError, odd};

/// Which sources the page may load from. No inline script and no inline style but the one whose hash
/// this is, so that content that slips into a page can never run. `frame-ancestors` counts only as a
/// header; the headers of the host add it.
pub fn content_security_policy(style: &str) -> String {
    let source = source_of(style);
    format!(
        "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' {source}; \
         img-src 'self' blob: data:; connect-src 'self'; worker-src 'self'; manifest-src 'self'; \
         base-uri 'self'; form-action 'none'; object-src 'none'"
    )
}

/// An inline style as the policy names it.
fn source_of(style: &str) -> String {
    let hash = STANDARD.encode(Sha256::digest(style));
    format!("'sha256-{hash}'")
}

/// The names of the script and the wasm in the module that Trunk writes into the page.
#[derive(Debug, PartialEq, Eq)]
pub struct Names {
    pub script: String,
    pub wasm: String,
}

const OPENING: &str = "<script type=\"module\">";
const CLOSING: &str = "</script>";

/// Takes the inline module out of the page, and the links to its files, and gives back their names.
pub fn take_start(page: &str) -> Result<(String, Names), DistError> {
    let begin = page
        .find(OPENING)
        .ok_or_else(|| odd("it has no inline module"))?;
    let length = page[begin..]
        .find(CLOSING)
        .ok_or_else(|| odd("its inline module has no end"))?;
    let end = begin + length + CLOSING.len();
    let module = &page[begin..end];
    let names = Names {
        script: quoted(module, ".js")?,
        wasm: quoted(module, ".wasm")?,
    };
    let mut rest = format!("{}{}", &page[..begin], &page[end..]);
    for relation in ["rel=\"modulepreload\"", "rel=\"preload\""] {
        rest = without_link(&rest, relation);
    }
    Ok((rest, names))
}

/// The first quoted name with this ending, without the `./` before it.
fn quoted(module: &str, ending: &str) -> Result<String, DistError> {
    module
        .split(['\'', '"'])
        .find(|word| word.ends_with(ending))
        .map(|word| word.trim_start_matches("./").to_owned())
        .ok_or_else(|| odd(&format!("its module names no file with {ending}")))
}

fn without_link(page: &str, relation: &str) -> String {
    let mut rest = page.to_owned();
    while let Some((begin, end)) = tag_around(&rest, relation) {
        rest.replace_range(begin..end, "");
    }
    rest
}

fn tag_around(page: &str, mark: &str) -> Option<(usize, usize)> {
    let place = page.find(mark)?;
    let begin = page[..place].rfind("<link")?;
    let end = place + page[place..].find('>')? + 1;
    Some((begin, end))
}

/// The files of the stylesheets that the page links, in order, and the page with all their rules in
/// their place: a link would cost a phone a round trip before it can show a word.
pub fn join_styles(page: &str, joined: &str) -> (String, Vec<String>) {
    let mut names = Vec::new();
    let mut rest = page.to_owned();
    let mut first = None;
    while let Some((begin, end)) = tag_around(&rest, "rel=\"stylesheet\"") {
        let tag = rest[begin..end].to_owned();
        if let Some(name) = attribute(&tag, "href") {
            names.push(name.trim_start_matches("./").to_owned());
        }
        rest.replace_range(begin..end, "");
        first.get_or_insert(begin);
    }
    if let Some(place) = first {
        rest.insert_str(place, &format!("<style>{joined}</style>"));
    }
    (rest, names)
}

/// Another style within the page, with its hash in the policy, and at the end where the whole one is. A link would
/// be asked for while the page is painted, on a phone that has enough to do then: the start of the app adds it
/// (`starting`), and a browser without scripts reads it here.
pub fn with_style(page: &str, style: &str, whole: &str) -> Result<String, DistError> {
    const BEGIN: &str = "<style>";
    let begin = page.find(BEGIN).ok_or_else(|| odd("it has no <style>"))? + BEGIN.len();
    let length = page[begin..].find("</style>");
    let end = begin + length.ok_or_else(|| odd("its <style> has no end"))?;
    let before = page[..begin].replace(&source_of(&page[begin..end]), &source_of(style));
    let last = page.rfind("</body>");
    let last = last.ok_or_else(|| odd("it has no </body>"))?;
    Ok(format!(
        "{before}{style}{}<noscript data-style=\"{whole}\"><link rel=\"stylesheet\" href=\"{whole}\"></noscript>\n{}",
        &page[end..last],
        &page[last..]
    ))
}

fn attribute(tag: &str, name: &str) -> Option<String> {
    let begin = tag.find(&format!(" {name}=\""))? + name.len() + 3;
    let length = tag[begin..].find('"')?;
    Some(tag[begin..begin + length].to_owned())
}

/// The script that wasm-bindgen wrote, and below it what starts the app: one file less to ask for while the page is
/// painted. A page that the host sent says where its whole style is (`with_style`): it is asked for here, after the
/// first paint, and the app waits for it.
///
/// What fails is told to public/rescue.js: WebKit reports a rejection at the top of a module to nobody.
pub fn starting(bindings: &str, wasm: &str) -> Result<String, DistError> {
    let begin = default_export(bindings).ok_or_else(|| odd("its script has no default export"))?;
    Ok(format!(
        "{bindings}\n(async () => {{\n\
         const page = document.querySelector('[data-style]');\n\
         if (page) await new Promise(done => {{\n\
         const link = document.createElement('link');\n\
         link.rel = 'stylesheet';\n\
         link.href = page.dataset.style;\n\
         link.onload = link.onerror = done;\n\
         document.body.append(link);\n\
         }});\n\
         const wasm = await {begin}({{ module_or_path: new URL('./{wasm}', import.meta.url) }});\n\
         window.wasmBindings = wasm;\n\
         dispatchEvent(new CustomEvent('TrunkApplicationStarted', {{ detail: {{ wasm }} }}));\n\
         }})().catch(error => {{\n\
         dispatchEvent(new CustomEvent('vejviser-panic', {{ detail: error }}));\n\
         throw error;\n\
         }});\n"
    ))
}

/// What a module calls its default export: `export { long as default }`, with or without spaces.
fn default_export(module: &str) -> Option<&str> {
    let before = module[..module.rfind(" as default")?].trim_end();
    let begins = before.rfind(|c: char| !(c.is_alphanumeric() || c == '_' || c == '$'))?;
    Some(&before[begins + 1..]).filter(|name| !name.is_empty())
}

/// Takes a script out of the page whose content is sent in another file.
pub fn without_script(page: &str, name: &str) -> Result<String, DistError> {
    let tag = format!("<script defer src=\"{name}\"></script>\n");
    match page.split_once(&tag) {
        Some((before, after)) => Ok(format!("{before}{after}")),
        None => Err(odd(&format!("it has no {tag}"))),
    }
}

/// Puts policy, address and scripts into the head: the one beside the app first, so that it sees the app fail.
///
/// They are asked for at once, and still with a low priority: Chromium then begins with them after what it needs to
/// paint the page. On a slow phone the first paint is some 4 % earlier, as early as without any script.
pub fn finish(
    page: &str,
    base: &Base,
    beside: &str,
    names: &Names,
    policy: &str,
) -> Result<String, DistError> {
    // The policy stands before everything that it shall hold for.
    let policy = format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">");
    let page = after(page, "<meta charset=\"utf-8\">", &format!("\n{policy}"))?;
    let page = set_base(&page, base)?;
    let Names { script, wasm } = names;
    let links = format!(
        "<script defer fetchpriority=\"low\" src=\"{beside}\"></script>\n\
         <link rel=\"preload\" fetchpriority=\"low\" href=\"{wasm}\" as=\"fetch\" type=\"application/wasm\" crossorigin>\n\
         <script type=\"module\" fetchpriority=\"low\" src=\"{script}\"></script>\n"
    );
    let head = page
        .find("</head>")
        .ok_or_else(|| odd("it has no </head>"))?;
    Ok(format!("{}{links}{}", &page[..head], &page[head..]))
}

/// Drops comments and the empty lines that other steps leave. The reasons stay in the source.
pub fn without_comments(page: &str) -> String {
    let plain = without(page, "<!--", "-->");
    let lines = plain.lines().filter(|line| !line.trim().is_empty());
    lines.map(|line| format!("{line}\n")).collect()
}

/// The same for a stylesheet, with the indentation.
pub fn lean_style(style: &str) -> String {
    let plain = without(style, "/*", "*/");
    let lines = plain.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.map(|line| format!("{line}\n")).collect()
}

fn without(text: &str, opening: &str, closing: &str) -> String {
    let mut kept = String::new();
    let mut rest = text;
    while let Some(begin) = rest.find(opening) {
        let Some(length) = rest[begin..].find(closing) else {
            break;
        };
        kept.push_str(&rest[..begin]);
        rest = &rest[begin + length + closing.len()..];
    }
    kept + rest
}

/// Writes another address into a page.
pub fn set_base(page: &str, base: &Base) -> Result<String, DistError> {
    let begin = page.find("<base").ok_or_else(|| odd("it has no <base>"))?;
    let length = page[begin..]
        .find('>')
        .ok_or_else(|| odd("its <base> has no end"))?;
    let tag = format!("<base href=\"{}\">", base.as_str());
    Ok(format!(
        "{}{tag}{}",
        &page[..begin],
        &page[begin + length + 1..]
    ))
}

fn after(page: &str, mark: &str, inserted: &str) -> Result<String, DistError> {
    let place = page
        .find(mark)
        .ok_or_else(|| odd(&format!("it has no {mark}")))?
        + mark.len();
    Ok(format!("{}{inserted}{}", &page[..place], &page[place..]))
}

#[cfg(test)]
mod tests {
    use super::{
        content_security_policy, finish, join_styles, lean_style, starting, take_start, with_style,
        without_script,
    };
    use crate::dist::Base;

    const FROM_TRUNK: &str = r#"<!doctype html><html><head><meta charset="utf-8">
<base href="./">
<link rel="stylesheet" href="./tokens-1a.css"/>
<link rel="stylesheet" href="./main-2b.css"/>
<script type="module">
import init, * as bindings from './vejviser-77.js';
const wasm = await init({ module_or_path: './vejviser-77_bg.wasm' });
</script>
<link rel="modulepreload" href="./vejviser-77.js" crossorigin="anonymous"><link rel="preload" href="./vejviser-77_bg.wasm" crossorigin="anonymous" as="fetch" type="application/wasm"></head>
<body></body></html>"#;

    #[test]
    fn a_finished_page_has_no_inline_script_and_the_policy_first() {
        let (page, names) = take_start(FROM_TRUNK).unwrap();
        assert_eq!(
            (names.script.as_str(), names.wasm.as_str()),
            ("vejviser-77.js", "vejviser-77_bg.wasm")
        );
        let (page, styles) = join_styles(&page, "a{b:c}");
        assert_eq!(styles, ["tokens-1a.css", "main-2b.css"]);
        let policy = content_security_policy("a{b:c}");
        let base = Base::read("/sub/").unwrap();
        let page = finish(&page, &base, "rescue-3.js", &names, &policy).unwrap();
        assert!(!page.contains("<script type=\"module\">"), "{page}");
        assert!(page.contains("<base href=\"/sub/\">"), "{page}");
        assert_eq!(page.matches("<style>a{b:c}</style>").count(), 1, "{page}");
        assert!(page.contains("style-src 'self' 'sha256-"), "{page}");
        let first = page.find("<script defer fetchpriority=\"low\" src=\"rescue-3.js\"></script>");
        let module =
            "<script type=\"module\" fetchpriority=\"low\" src=\"vejviser-77.js\"></script>";
        let second = page.find(module);
        assert!(first.is_some() && first < second, "{page}");
        let policy = page.find("Content-Security-Policy").unwrap();
        assert!(policy < page.find("<base").unwrap() && policy < page.find("<script").unwrap());

        let own = with_style(&page, "d{}", "style-4.css").unwrap();
        assert!(own.contains("<style>d{}</style>"), "{own}");
        assert!(own.contains(&content_security_policy("d{}")), "{own}");
        assert!(!own.contains(&content_security_policy("a{b:c}")), "{own}");
        let end = "<noscript data-style=\"style-4.css\"><link rel=\"stylesheet\" href=\"style-4.css\"></noscript>\n</body></html>";
        assert!(own.ends_with(end), "{own}");
    }

    #[test]
    fn the_script_starts_the_app_by_the_name_of_its_own_export() {
        for (module, call) in [
            ("export{K as initSync,U as default};", "await U({"),
            (
                "export { initSync, __wbg_init as default };\n",
                "await __wbg_init({",
            ),
            ("export{$a as default}", "await $a({"),
        ] {
            let script = starting(module, "vejviser-4.wasm").unwrap();
            assert!(
                script.starts_with(module) && script.contains(call),
                "{script}"
            );
            assert!(script.contains("'./vejviser-4.wasm'"), "{script}");
        }
        assert!(starting("export { initSync };", "vejviser-4.wasm").is_err());
        assert!(starting("export { as default };", "vejviser-4.wasm").is_err());
    }

    #[test]
    fn a_style_is_sent_without_its_reasons() {
        assert_eq!(
            lean_style("/* why */\na {\n  b: c; /* d */\n}\n"),
            "a {\nb: c;\n}\n"
        );
    }

    #[test]
    fn a_script_that_is_sent_elsewhere_leaves_the_page() {
        let page = "<script defer src=\"a.js\"></script>\n<script defer src=\"b.js\"></script>\n";
        let rest = without_script(page, "a.js").unwrap();
        assert_eq!(rest, "<script defer src=\"b.js\"></script>\n");
        assert!(without_script(&rest, "a.js").is_err());
    }

    #[test]
    fn a_page_without_the_module_is_refused() {
        assert!(take_start("<html><head></head></html>").is_err());
    }
}
