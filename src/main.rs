//! Starts the app in the browser; nothing else.

fn main() {
    #[cfg(all(target_arch = "wasm32", feature = "csr"))]
    vejviser::start();
}
