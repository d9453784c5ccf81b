//! From a request to an answer.

use std::convert::Infallible;
use std::path::PathBuf;
use std::sync::{Arc, PoisonError};
use std::time::Duration;

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::{Request, State};
use axum::http::header::{
    ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_LENGTH, CONTENT_TYPE, LOCATION, RANGE,
};
use axum::http::{HeaderName, HeaderValue, Method, Response, StatusCode, Uri};
use tower::ServiceExt;
use tower_http::services::ServeDir;

use super::{Fault, HEAD_SCRIPT_PATH, REPORT_PATH, Shared, headers};

/// The largest file that a fault is worked into, in bytes.
const LIMIT: usize = 256 * 1024 * 1024;

/// How often an answer that is held looks whether it may go.
const LOOK_AGAIN: Duration = Duration::from_millis(20);

pub(super) fn app(shared: Arc<Shared>) -> Router {
    Router::new().fallback(answer).with_state(shared)
}

async fn answer(State(shared): State<Arc<Shared>>, request: Request) -> Response<Body> {
    let line = format!("{} {}", request.method(), request.uri().path());
    let path = request.uri().path().to_owned();
    let mut response = route(&shared, request, &path).await;
    let folder = shared
        .folder
        .read()
        .unwrap_or_else(PoisonError::into_inner)
        .clone();
    for (name, value) in headers::security(&folder) {
        if let (Ok(name), Ok(value)) = (name.parse::<HeaderName>(), HeaderValue::from_str(&value)) {
            response.headers_mut().insert(name, value);
        }
    }
    let mut log = shared.log.lock().unwrap_or_else(PoisonError::into_inner);
    log.push(format!("{line} {}", response.status().as_u16()));
    response
}

async fn route(shared: &Shared, request: Request, path: &str) -> Response<Body> {
    let base = shared.base.as_str();
    let Some(below) = path
        .strip_prefix(base.trim_end_matches('/'))
        .filter(|rest| rest.starts_with('/'))
    else {
        if format!("{path}/") == base {
            let mut response = plain(StatusCode::PERMANENT_REDIRECT, "");
            if let Ok(place) = HeaderValue::from_str(base) {
                response.headers_mut().insert(LOCATION, place);
            }
            return response;
        }
        return plain(
            StatusCode::NOT_FOUND,
            "Nothing is here. The app lives under another path.",
        );
    };
    if below == REPORT_PATH || below == HEAD_SCRIPT_PATH {
        return of_the_tests(shared, request, below).await;
    }
    let fault = shared.faults.of(below);
    match fault {
        Some(Fault::Status(code)) => {
            return plain(
                StatusCode::from_u16(code).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR),
                "",
            );
        }
        Some(Fault::Delay(time)) => tokio::time::sleep(time).await,
        Some(Fault::Hold) => {
            while shared.faults.of(below) == Some(Fault::Hold) {
                tokio::time::sleep(LOOK_AGAIN).await;
            }
        }
        _ => {}
    }
    let folder = shared
        .folder
        .read()
        .unwrap_or_else(PoisonError::into_inner)
        .clone();
    let head_script = shared
        .head_script
        .read()
        .unwrap_or_else(PoisonError::into_inner)
        .is_some();
    let must_be_plain = head_script && (is_page(below) || below.ends_with(".html"))
        || matches!(fault, Some(Fault::Damaged | Fault::Cut | Fault::Pieces(..)));
    let mut response = file_or_page(folder, request, below, must_be_plain).await;
    if head_script && is_html(&response) {
        response = with_head_script(response, base).await;
    }
    match fault {
        Some(Fault::Damaged) => damaged(response).await,
        Some(Fault::Cut) => cut(response).await,
        Some(Fault::Pieces(size, pause)) => in_pieces(response, size, pause).await,
        _ => response,
    }
}

async fn file_or_page(
    folder: PathBuf,
    request: Request,
    below: &str,
    must_be_plain: bool,
) -> Response<Body> {
    let (mut parts, _) = request.into_parts();
    if parts.method != Method::GET && parts.method != Method::HEAD {
        return plain(StatusCode::METHOD_NOT_ALLOWED, "");
    }
    if must_be_plain {
        // Damaged as the app sees it: wrong bytes in a compressed answer would only be a network error.
        parts.headers.remove(ACCEPT_ENCODING);
        parts.headers.remove(RANGE);
    }
    let mut served = below.to_owned();
    let mut response = file(&folder, &parts, &served).await;
    if response.status() == StatusCode::NOT_FOUND && is_page(below) {
        served = "/404.html".to_owned();
        response = file(&folder, &parts, &served).await;
    }
    if is_page(&served) {
        served.push_str("/index.html");
    }
    let found = response.status().is_success() || response.status() == StatusCode::NOT_MODIFIED;
    let cache = if found {
        headers::cache_control(&served)
    } else {
        "no-cache"
    };
    response
        .headers_mut()
        .insert(CACHE_CONTROL, HeaderValue::from_static(cache));
    if let Some(kind) = headers::content_type(&served).filter(|_| response.status().is_success()) {
        response
            .headers_mut()
            .insert(CONTENT_TYPE, HeaderValue::from_static(kind));
    }
    response
}

/// Whether this is an address of the app, which the page itself answers. A missing file must stay a
/// 404: a page in its place would be taken for a damaged pack or script.
fn is_page(below: &str) -> bool {
    let is_data = below.starts_with("/packs/") || below.starts_with("/locales/");
    let name = below.rsplit('/').next().unwrap_or(below);
    !is_data && !name.contains('.')
}

async fn file(folder: &PathBuf, parts: &axum::http::request::Parts, path: &str) -> Response<Body> {
    let Ok(uri) = path.parse::<Uri>() else {
        return plain(StatusCode::BAD_REQUEST, "");
    };
    let mut request = Request::new(Body::empty());
    *request.method_mut() = parts.method.clone();
    *request.headers_mut() = parts.headers.clone();
    *request.uri_mut() = uri;
    let files = ServeDir::new(folder)
        .precompressed_br()
        .precompressed_gzip()
        .redirect_to_trailing_slash(false);
    let served: Result<_, Infallible> = files.oneshot(request).await;
    match served {
        Ok(response) if response.status() == StatusCode::NOT_FOUND => {
            plain(StatusCode::NOT_FOUND, "There is no such file.")
        }
        Ok(response) => response.map(Body::new),
        Err(never) => match never {},
    }
}

fn plain(status: StatusCode, text: &'static str) -> Response<Body> {
    let mut response = Response::new(Body::from(text));
    *response.status_mut() = status;
    let kind = HeaderValue::from_static("text/plain; charset=utf-8");
    response.headers_mut().insert(CONTENT_TYPE, kind);
    response
}

/// The head script itself, and what it reports.
async fn of_the_tests(shared: &Shared, request: Request, below: &str) -> Response<Body> {
    if below == HEAD_SCRIPT_PATH {
        let script = shared
            .head_script
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .clone();
        let mut response = Response::new(Body::from(script.unwrap_or_default()));
        let kind = HeaderValue::from_static("text/javascript; charset=utf-8");
        response.headers_mut().insert(CONTENT_TYPE, kind);
        response
            .headers_mut()
            .insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
        return response;
    }
    let bytes = axum::body::to_bytes(request.into_body(), LIMIT)
        .await
        .unwrap_or_default();
    let text = String::from_utf8_lossy(&bytes).into_owned();
    shared
        .reports
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .push(text);
    plain(StatusCode::NO_CONTENT, "")
}

fn is_html(response: &Response<Body>) -> bool {
    let kind = response
        .headers()
        .get(CONTENT_TYPE)
        .and_then(|kind| kind.to_str().ok());
    kind.is_some_and(|kind| kind.starts_with("text/html"))
}

async fn with_head_script(response: Response<Body>, base: &str) -> Response<Body> {
    let (mut parts, body) = response.into_parts();
    let bytes = axum::body::to_bytes(body, LIMIT).await.unwrap_or_default();
    let address = format!("{}{HEAD_SCRIPT_PATH}", base.trim_end_matches('/'));
    let page = String::from_utf8_lossy(&bytes);
    let page = page.replacen(
        "<head>",
        &format!("<head><script src=\"{address}\"></script>"),
        1,
    );
    parts
        .headers
        .insert(CONTENT_LENGTH, HeaderValue::from(page.len()));
    Response::from_parts(parts, Body::from(page))
}

async fn damaged(response: Response<Body>) -> Response<Body> {
    let (parts, body) = response.into_parts();
    let mut bytes = axum::body::to_bytes(body, LIMIT)
        .await
        .unwrap_or_default()
        .to_vec();
    for byte in bytes.iter_mut().step_by(97) {
        *byte ^= 0x55;
    }
    Response::from_parts(parts, Body::from(bytes))
}

async fn cut(response: Response<Body>) -> Response<Body> {
    let (mut parts, body) = response.into_parts();
    let bytes = axum::body::to_bytes(body, LIMIT).await.unwrap_or_default();
    parts
        .headers
        .insert(CONTENT_LENGTH, HeaderValue::from(bytes.len()));
    let half = bytes.slice(..bytes.len() / 2);
    // The length was promised, so the browser knows that the rest is missing.
    let broken = std::io::Error::new(std::io::ErrorKind::ConnectionReset, "cut on purpose");
    let pieces: [Result<Bytes, std::io::Error>; 2] = [Ok(half), Err(broken)];
    Response::from_parts(parts, Body::from_stream(futures_util::stream::iter(pieces)))
}

async fn in_pieces(response: Response<Body>, size: usize, pause: Duration) -> Response<Body> {
    let (parts, body) = response.into_parts();
    let bytes = axum::body::to_bytes(body, LIMIT).await.unwrap_or_default();
    let rest = futures_util::stream::unfold(bytes, move |mut rest| async move {
        if rest.is_empty() {
            return None;
        }
        let piece = rest.split_to(size.clamp(1, rest.len()));
        tokio::time::sleep(pause).await;
        Some((Ok::<_, Infallible>(piece), rest))
    });
    Response::from_parts(parts, Body::from_stream(rest))
}
