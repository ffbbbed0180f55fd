//! A window with one line of text in it and nothing else: what Doorstep's own start and memory are measured
//! beside (`script/bench`).

use tauri::http::Response;
use tauri::{WebviewUrl, WebviewWindowBuilder};

const PAGE: &str = "<!doctype html><title>Bare</title><body style='background:#faf8f5'>\
                    <h1>A window with one line of text</h1>";

fn main() -> tauri::Result<()> {
    tauri::Builder::default()
        .register_uri_scheme_protocol("bare", |_, _| {
            let page = Response::builder().header("content-type", "text/html");
            page.body(PAGE.as_bytes()).unwrap_or_default()
        })
        .setup(|app| {
            let address = "bare://localhost/".parse()?;
            WebviewWindowBuilder::new(app, "bare", WebviewUrl::CustomProtocol(address))
                .title("Bare")
                .inner_size(1366.0, 768.0)
                .incognito(true)
                .build()?;
            Ok(())
        })
        .run(tauri::generate_context!())
}
