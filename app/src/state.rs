//! What every request can reach.

use std::sync::Arc;

use axum::extract::FromRef;
use leptos::config::LeptosOptions;
use sqlx::PgPool;

use crate::catalogue::store::PublishedStore;
use crate::clock::Clock;
use crate::config::Config;
use crate::school::RegisterStore;

/// The shared parts of the running service; cheap to clone.
#[derive(Clone, Debug)]
pub struct AppState {
    /// Connections to Postgres.
    pub pool: PgPool,
    /// The only source of "now".
    pub clock: Clock,
    /// Read from the environment once.
    pub config: Arc<Config>,
    /// The public data, in memory.
    pub published: PublishedStore,
    /// Schools, trusts and councils, in memory.
    pub schools: RegisterStore,
    /// Names of the files that Trunk built.
    pub site: Arc<SiteFiles>,
}

/// Names of the built files that pages refer to, without a folder.
#[derive(Clone, Debug)]
pub struct SiteFiles {
    /// The stylesheet, for example `style-1a2b.css`.
    pub stylesheet: String,
    /// What Leptos' loader needs: the hashed name of the JavaScript and WebAssembly files.
    pub leptos: LeptosOptions,
}

impl FromRef<AppState> for LeptosOptions {
    fn from_ref(state: &AppState) -> Self {
        state.site.leptos.clone()
    }
}
