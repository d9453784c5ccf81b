//! What hosts have to be told: headers and the page for unknown addresses. Settings for hosts that read
//! them from the folder itself; for others README.md has samples.

use super::Base;
use super::worker::WORKER;

/// The file of headers that Netlify and Cloudflare Pages read, and that the server of `serve` and of the
/// tests follows as well.
pub const HEADERS: &str = "_headers";

/// The headers that every answer carries. The policy of a page stands in the page, since each has the hash of
/// its own style; only that no other page may frame it has to be said here.
///
/// No `Cross-Origin-Opener-Policy`: nobody is opened who could look back, what somebody who opens a page can see
/// is only that it is there, and browsers would begin every visit with a process of its own, which on a phone
/// costs a tenth of the time to the first word.
const EVERYWHERE: [(&str, &str); 4] = [
    ("Content-Security-Policy", "frame-ancestors 'none'"),
    ("X-Content-Type-Options", "nosniff"),
    // Which page of the programme somebody reads is nobody else's business.
    ("Referrer-Policy", "no-referrer"),
    (
        "Permissions-Policy",
        "camera=(self), microphone=(), geolocation=(), payment=(), usb=()",
    ),
];

/// Names and texts of the files. `lasting` are the names that carry a hash.
pub fn settings(base: &Base, lasting: &[String]) -> Vec<(&'static str, String)> {
    let base = base.as_str();
    let mut text = format!("{base}*\n");
    for (name, value) in EVERYWHERE {
        text.push_str(&format!("  {name}: {value}\n"));
    }
    // Names with a hash never mean anything else; all else is asked for again.
    for name in lasting {
        text.push_str(&format!(
            "{base}{name}\n  Cache-Control: public, max-age=31536000, immutable\n"
        ));
    }
    // Its name stays, so a kept copy would hide every update from this device.
    // It has no page to say its policy.
    text.push_str(&format!(
        "{base}{WORKER}\n  Cache-Control: no-cache\n  Content-Security-Policy: default-src 'self'\n"
    ));
    vec![
        (HEADERS, text),
        ("_redirects", format!("{base}* {base}404.html 200\n")),
        // GitHub Pages would pass over files that begin with an underscore, and run its own tool first.
        (".nojekyll", String::new()),
    ]
}

/// The headers that a folder asks for in its `_headers`, those of every path.
pub fn read(text: &str) -> Vec<(String, String)> {
    let mut lines = text.lines();
    lines.next();
    lines
        .take_while(|line| line.starts_with(' '))
        .filter_map(|line| line.trim().split_once(": "))
        .map(|(name, value)| (name.to_ascii_lowercase(), value.to_owned()))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_for_hosts_is_what_the_own_server_sends() {
        let files = settings(&Base::root(), &["a-1.js".to_owned()]);
        let (_, text) = files.iter().find(|(name, _)| *name == HEADERS).unwrap();
        let read = read(text);
        assert_eq!(read.len(), EVERYWHERE.len());
        assert_eq!(
            read[0],
            (
                "content-security-policy".to_owned(),
                "frame-ancestors 'none'".to_owned()
            )
        );
    }
}
