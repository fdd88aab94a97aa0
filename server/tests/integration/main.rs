//! The whole service, from outside: one program with a module for each story, because each program of its own would link
//! the whole server once more.

mod common;
mod smtp;

mod amend;
mod approval;
mod crash;
mod data_requests;
mod dataset;
mod lifecycle;
mod mail;
mod migrations;
mod open_data;
mod public_pages;
mod registration;
mod registration_contract;
mod registration_matrix;
mod registration_pages;
mod registration_tabs;
mod resume;
mod retention;
mod routes;
mod school_imports;
mod school_links;
mod school_search;
mod schools_api;
mod service;
mod sources;
mod staff;
mod track;
mod transaction;
