//! The web server: it puts pages, files and actions behind one router, runs the jobs, and offers the command line.

pub mod api;
pub mod assets;
pub mod cli;
mod connections;
pub mod dev_mail;
pub mod download;
pub mod jobs;
pub mod mail;
pub mod middleware;
pub mod router;
pub mod run;
pub mod sessions;
pub mod well_known;
