//! `help`: what the commands are.

const TEXT: &str = "\
Vejviser's own commands. Each installs what it lacks and says so.

cargo xtask serve [--port N] [--release] [--base /sub/path/]
    Builds the app and serves it on http://127.0.0.1:8080/, and again on every change.
cargo xtask test [--only native|storage|e2e] [--dev]
    Native tests, storage tests in a browser, journeys in Chromium, Firefox and WebKitGTK
    (through the release build; with --dev through the quick one).
cargo xtask check
    Formatting, clippy for native and wasm, packs, locales, architecture.
cargo xtask dist [--base /sub/path/] [--origin https://host] [--dev]
    The files to host, in dist/ (with --origin: whole addresses and a sitemap; with --dev: not optimised, in .dist/dev/).
cargo xtask bench
    Sizes and measurements.
cargo xtask weigh [--compiler]
    What each step on the way to a small app brings, or the compiler's steps alone (half an hour and more).
cargo xtask cldr
    Writes the names of days and months (cldr.json) of every language in public/locales/.
cargo xtask help
    This text.
";

/// Prints the text.
pub fn print() {
    print!("{TEXT}");
}
