//! The headers of every answer. Sample settings for hosts say the same.

use std::path::Path;

use crate::dist::hosts;

/// Headers that every answer carries: those that the folder asks of its host.
pub fn security(folder: &Path) -> Vec<(String, String)> {
    std::fs::read_to_string(folder.join(hosts::HEADERS))
        .map(|text| hosts::read(&text))
        .unwrap_or_default()
}

/// How long a browser may keep a file without asking. A name with a hash never means anything else.
pub fn cache_control(path: &str) -> &'static str {
    if has_hash(path) {
        "public, max-age=31536000, immutable"
    } else {
        "no-cache"
    }
}

/// Types that servers guess wrong or leave out.
pub fn content_type(path: &str) -> Option<&'static str> {
    match path.rsplit('.').next()? {
        "ftl" => Some("text/plain; charset=utf-8"),
        "webmanifest" => Some("application/manifest+json; charset=utf-8"),
        "wasm" => Some("application/wasm"),
        "js" => Some("text/javascript; charset=utf-8"),
        "css" => Some("text/css; charset=utf-8"),
        "json" => Some("application/json; charset=utf-8"),
        "html" => Some("text/html; charset=utf-8"),
        "svg" => Some("image/svg+xml; charset=utf-8"),
        _ => None,
    }
}

/// `name-0123456789abcdef.ending`, as `dist` writes it.
fn has_hash(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    let Some((stem, _)) = name.rsplit_once('.') else {
        return false;
    };
    stem.rsplit_once('-').is_some_and(|(_, hash)| {
        hash.len() == 16 && hash.bytes().all(|byte| byte.is_ascii_hexdigit())
    })
}

#[cfg(test)]
mod tests {
    use super::cache_control;

    #[test]
    fn only_names_with_a_hash_are_kept_for_ever() {
        for (path, kept) in [
            ("/vejviser-0123456789abcdef.wasm", true),
            ("/sub/style-0123456789abcdef.css", true),
            ("/index.html", false),
            ("/packs/hedensted/first-week.json", false),
            ("/ar/programmes/hedensted", false),
        ] {
            assert_eq!(cache_control(path).contains("immutable"), kept, "{path}");
        }
    }
}
