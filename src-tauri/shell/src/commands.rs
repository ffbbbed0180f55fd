//! Every command of the desk, answered off the main thread.
//!
//! One handler serves them all: the name has passed the permissions by the time it comes here, and the desk
//! alone knows what it means. The interface sends `{ request: … }`, or nothing where there is nothing to say.

use doorstep_desk::COMMANDS;
use serde_json::{Value, json};
use tauri::{
    AppHandle, Manager, Runtime,
    ipc::{Invoke, InvokeBody, InvokeError},
};

use crate::{one_desk::OneDesk, window};

/// After these the page must hold nothing of what it showed.
const CLEARING: [&str; 2] = ["lock", "cover"];

/// Passes one call from the page to the desk. False where there is no such command.
pub(crate) fn handle<R: Runtime>(invoke: Invoke<R>) -> bool {
    let Invoke { message, resolver, .. } = invoke;
    let Some(name) = known(message.command()) else { return false };
    let request = request_in(message.payload());
    let app = message.webview_ref().app_handle().clone();
    resolver.respond_async(async move {
        tauri::async_runtime::spawn_blocking(move || answer(&app, name, request))
            .await
            .unwrap_or_else(|fault| Err(InvokeError::from_error(fault)))
    });
    true
}

fn known(command: &str) -> Option<&'static str> {
    COMMANDS.iter().map(|known| known.name).find(|name| *name == command)
}

fn request_in(payload: &InvokeBody) -> Value {
    match payload {
        InvokeBody::Json(body) => body.get("request").cloned(),
        InvokeBody::Raw(_) => None,
    }
    .unwrap_or_else(|| json!({}))
}

/// Looks at the time first: after sleep a call may come before the watch has noticed, and must find the
/// caseload locked.
fn answer<R: Runtime>(
    app: &AppHandle<R>,
    name: &str,
    request: Value,
) -> Result<Value, InvokeError> {
    let desk = app.state::<OneDesk>();
    if desk.tick() {
        window::clear(app);
    }
    let reply = desk.call(name, request).map_err(InvokeError::from);
    if reply.is_ok() && CLEARING.contains(&name) {
        window::clear(app);
    }
    reply
}
