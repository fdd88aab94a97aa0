//! The files that Trunk built, read once at start: names are hashed, bodies come compressed from the build, and answers
//! may be kept for ever.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use app::state::SiteFiles;
use axum::body::{Body, Bytes};
use axum::http::{HeaderMap, HeaderValue, Response, StatusCode, header};
use leptos::config::LeptosOptions;

use crate::middleware::{Coding, not_modified};

/// Folder of the hashed files, in the site and in addresses.
const HASHED: &str = "pkg";

/// Why the built files cannot be served.
#[derive(Debug, thiserror::Error)]
pub enum SiteError {
    /// The folder or a file cannot be read.
    #[error("cannot read {0}: {1}; run script/build")]
    Read(PathBuf, std::io::Error),
    /// A file that every page needs is missing.
    #[error("{0} holds no {1} file; run script/build")]
    Missing(PathBuf, &'static str),
}

/// One file in all the forms it can be sent in.
#[derive(Debug)]
struct Asset {
    content_type: &'static str,
    etag: String,
    plain: Bytes,
    brotli: Option<Bytes>,
    gzip: Option<Bytes>,
    immutable: bool,
}

/// All built files, by their path without the leading slash.
#[derive(Clone, Debug, Default)]
pub struct Assets(Arc<HashMap<String, Asset>>);

impl Assets {
    /// Reads the folder that Trunk filled and finds the names that pages refer to.
    ///
    /// # Errors
    /// Where the folder was not built.
    pub fn load(site: &Path) -> Result<(Self, SiteFiles), SiteError> {
        let mut assets = HashMap::new();
        for folder in [site.to_owned(), site.join(HASHED)] {
            read_folder(site, &folder, &mut assets)?;
        }
        let name = |ending: &'static str| {
            let prefix = format!("{HASHED}/");
            let found = assets.keys().find_map(|path| path.strip_prefix(&prefix).filter(|name| name.ends_with(ending)));
            found.map(ToOwned::to_owned).ok_or_else(|| SiteError::Missing(site.join(HASHED), ending))
        };
        let script = name(".js")?;
        name("_bg.wasm")?;
        let leptos = LeptosOptions::builder()
            .output_name(script.trim_end_matches(".js").to_owned())
            .site_root(site.to_string_lossy().into_owned())
            .site_pkg_dir(HASHED)
            .build();
        let files = SiteFiles { stylesheet: name(".css")?, leptos };
        Ok((Self(Arc::new(assets)), files))
    }

    /// The paths of all files, with a leading slash.
    pub fn paths(&self) -> impl Iterator<Item = String> {
        self.0.keys().map(|path| format!("/{path}"))
    }

    /// Answers a request for one of the files, in the smallest form that the browser takes.
    pub fn answer(&self, path: &str, request: &HeaderMap) -> Option<Response<Body>> {
        let asset = self.0.get(path.trim_start_matches('/'))?;
        let (coding, body) = match (Coding::negotiate(request), asset) {
            (Coding::Brotli, Asset { brotli: Some(body), .. }) => (Coding::Brotli, body),
            (Coding::Gzip, Asset { gzip: Some(body), .. }) => (Coding::Gzip, body),
            (_, Asset { plain, .. }) => (Coding::Identity, plain),
        };
        let etag = coding.etag(&asset.etag);
        let known = not_modified(request, &etag);
        let mut response = Response::new(if known { Body::empty() } else { Body::from(body.clone()) });
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(asset.content_type));
        headers.insert(header::VARY, HeaderValue::from_static("Accept-Encoding"));
        let cache = if asset.immutable { "public, max-age=31536000, immutable" } else { "public, max-age=3600" };
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(cache));
        if let Ok(etag) = HeaderValue::from_str(&etag) {
            headers.insert(header::ETAG, etag);
        }
        if let Some(name) = coding.name() {
            headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(name));
        }
        if known {
            *response.status_mut() = StatusCode::NOT_MODIFIED;
        }
        Some(response)
    }
}

fn read_folder(site: &Path, folder: &Path, assets: &mut HashMap<String, Asset>) -> Result<(), SiteError> {
    let fail = |error| SiteError::Read(folder.to_owned(), error);
    for entry in std::fs::read_dir(folder).map_err(fail)? {
        let path = entry.map_err(fail)?.path();
        let Some(content_type) = content_type(&path) else { continue };
        let plain = Bytes::from(std::fs::read(&path).map_err(|e| SiteError::Read(path.clone(), e))?);
        let variant = |ending: &str| {
            let mut name = path.clone().into_os_string();
            name.push(ending);
            std::fs::read(PathBuf::from(name)).ok().map(Bytes::from)
        };
        let asset = Asset {
            content_type,
            etag: app::ids::short_hash(&plain),
            brotli: variant(".br"),
            gzip: variant(".gz"),
            immutable: folder != site,
            plain,
        };
        let name = path.strip_prefix(site).unwrap_or(&path).to_string_lossy().replace('\\', "/");
        assets.insert(name, asset);
    }
    Ok(())
}

/// The type of the files that a site may hold; others (and Trunk's own list, index.html) are not served.
fn content_type(path: &Path) -> Option<&'static str> {
    match path.extension()?.to_str()? {
        "css" => Some("text/css; charset=utf-8"),
        "js" => Some("text/javascript; charset=utf-8"),
        "wasm" => Some("application/wasm"),
        "svg" => Some("image/svg+xml"),
        "png" => Some("image/png"),
        "ico" => Some("image/x-icon"),
        "webmanifest" => Some("application/manifest+json"),
        _ => None,
    }
}
