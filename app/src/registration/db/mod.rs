//! The SQL of the registration, one table a file.

pub mod code;
pub mod draft;
pub mod registered;

#[cfg(test)]
mod tests;
