//! `server serve`: load, listen, and stop without dropping anything.

use std::io::IsTerminal as _;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use app::catalogue::store::PublishedStore;
use app::clock::Clock;
use app::config::Config;
use app::school::RegisterStore;
use app::state::AppState;
use sqlx::PgPool;
use tokio::net::TcpListener;
use tokio::sync::watch;

use crate::assets::Assets;
use crate::cli::CliResult;
use crate::mail::Transport;
use crate::middleware::error_pages;
use crate::{connections, jobs, router};

/// Upper ends of the buckets in which durations are counted, in seconds.
const SECONDS: [f64; 9] = [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1.0, 3.0, 10.0];

/// Serves until the process is asked to stop (SIGTERM or Ctrl-C); then finishes what is in flight.
///
/// # Errors
/// Whatever keeps it from starting.
pub async fn serve(config: Config, pool: PgPool) -> CliResult {
    tracing_subscriber::fmt()
        .with_env_filter(tracing_subscriber::EnvFilter::try_new(&config.log).map_err(|e| format!("LOG: {e}"))?)
        .with_writer(std::io::stderr)
        .with_ansi(std::io::stderr().is_terminal())
        .init();
    error_pages::quiet_panics();
    let (assets, site) = Assets::load(&config.site_dir)?;
    let transport = Transport::new(&config)?;
    let state = AppState {
        pool,
        clock: Clock::System,
        config: Arc::new(config),
        published: PublishedStore::default(),
        schools: RegisterStore::default(),
        site: Arc::new(site),
    };
    let unreachable = |error| format!("the public data cannot be read from the database: {error}");
    state.published.refresh(&state.pool).await.map_err(unreachable)?;
    state.schools.refresh(&state.pool).await.map_err(unreachable)?;
    let listener = bind(state.config.listen).await?;
    let address = listener.local_addr()?;
    let (stop, stopped) = watch::channel(false);
    let mut running = jobs::start(&state, transport, &stopped);
    if let Some(metrics) = state.config.metrics {
        let metrics = bind(metrics).await?;
        let recorder =
            metrics_exporter_prometheus::PrometheusBuilder::new().set_buckets(&SECONDS)?.install_recorder()?;
        running.spawn(router::serve_metrics(metrics, recorder, stopped.clone()));
    }
    let app = router::router(&state, &assets);
    println!("listening on http://{address}");
    tokio::select! {
        () = connections::serve(listener, app, connections::HEADERS, asked_to_stop(stop)) => {}
        // Whoever has not finished a request by then never will.
        () = too_late(stopped) => tracing::warn!("connections were cut"),
    }
    while running.join_next().await.is_some() {}
    state.pool.close().await;
    Ok(())
}

async fn bind(address: SocketAddr) -> Result<TcpListener, String> {
    TcpListener::bind(address).await.map_err(|error| format!("cannot listen on {address}: {error}"))
}

/// Ends a while after the process was asked to stop: longer than any request may take.
async fn too_late(mut stopped: watch::Receiver<bool>) {
    let _ = stopped.changed().await;
    tokio::time::sleep(Duration::from_secs(20)).await;
}

/// Ends when the process is asked to stop, and tells the jobs.
async fn asked_to_stop(stop: watch::Sender<bool>) {
    let terminate = async {
        match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            Ok(mut signal) => {
                signal.recv().await;
            }
            Err(_) => std::future::pending().await,
        }
    };
    tokio::select! {
        () = terminate => {}
        _ = tokio::signal::ctrl_c() => {}
    }
    tracing::info!("stopping");
    let _ = stop.send(true);
}
