//! Connections, one task each: how long a client may take over its headers, and how they end when the server does.
//! `axum::serve` has no such limit: whoever sends half a header would keep a connection for ever.

use std::convert::Infallible;
use std::future::Future;
use std::pin::pin;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::serve::Listener;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use tokio::net::TcpListener;
use tower::ServiceExt as _;

/// How long a client may take to send the headers of a request, or be silent between two.
pub const HEADERS: Duration = Duration::from_secs(30);

/// Answers connections until `stop` ends; then takes no new ones and waits for the requests that are in flight.
pub async fn serve(mut listener: TcpListener, router: Router, headers: Duration, stop: impl Future<Output = ()>) {
    let mut server = http1::Builder::new();
    server.timer(TokioTimer::new()).header_read_timeout(headers);
    let open = GracefulShutdown::new();
    let mut stop = pin!(stop);
    loop {
        let (stream, address) = tokio::select! {
            // Waits and goes on where the system has no more files to give.
            accepted = Listener::accept(&mut listener) => accepted,
            () = &mut stop => break,
        };
        // Without TCP_NODELAY small answers wait for the client's acknowledgement: 34 ms instead of none.
        let _ = stream.set_nodelay(true);
        let router = router.clone();
        let answer = service_fn(move |request: hyper::Request<Incoming>| {
            let mut request = request.map(Body::new);
            request.extensions_mut().insert(ConnectInfo(address));
            let router = router.clone();
            async move { Ok::<_, Infallible>(router.oneshot(request).await.unwrap_or_else(|never| match never {})) }
        });
        let connection = open.watch(server.serve_connection(TokioIo::new(stream), answer));
        tokio::spawn(async move {
            if let Err(error) = connection.await {
                tracing::debug!(%error, "a connection broke");
            }
        });
    }
    drop(listener);
    open.shutdown().await;
}

#[cfg(test)]
mod tests {
    use std::time::Instant;

    use axum::routing::get;
    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
    use tokio::net::TcpStream;
    use tokio::sync::oneshot;

    use super::*;

    /// A server whose `/` takes a tenth of a second; what ends it, and its end.
    async fn start() -> (TcpStream, oneshot::Sender<()>, tokio::task::JoinHandle<()>) {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let router = Router::new().route(
            "/",
            get(|ConnectInfo(peer): ConnectInfo<std::net::SocketAddr>| async move {
                tokio::time::sleep(Duration::from_millis(100)).await;
                peer.ip().to_string()
            }),
        );
        let (stop, stopped) = oneshot::channel();
        let stopping = async move {
            let _ = stopped.await;
        };
        let server = tokio::spawn(serve(listener, router, Duration::from_millis(300), stopping));
        (TcpStream::connect(address).await.unwrap(), stop, server)
    }

    async fn rest(stream: &mut TcpStream) -> String {
        let mut text = Vec::new();
        let _ = tokio::time::timeout(Duration::from_secs(20), stream.read_to_end(&mut text)).await.expect("an end");
        String::from_utf8(text).unwrap()
    }

    #[tokio::test]
    async fn half_a_header_does_not_keep_a_connection() {
        let (mut stream, _stop, _server) = start().await;
        let began = Instant::now();
        stream.write_all(b"GET / HTTP/1.1\r\nHo").await.unwrap();
        assert!(!rest(&mut stream).await.contains("200"));
        assert!(began.elapsed() >= Duration::from_millis(300), "and it had its time");
    }

    #[tokio::test]
    async fn what_is_in_flight_is_finished_before_the_end() {
        let (mut stream, stop, server) = start().await;
        stream.write_all(b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n").await.unwrap();
        tokio::time::sleep(Duration::from_millis(30)).await;
        stop.send(()).unwrap();
        let answer = rest(&mut stream).await;
        assert!(answer.starts_with("HTTP/1.1 200") && answer.ends_with("127.0.0.1"), "{answer}");
        tokio::time::timeout(Duration::from_secs(20), server).await.unwrap().unwrap();
    }
}
