//! The pages about links between a place in the UK and a place in China, and the marks of a link's status.

mod correction;
mod index_page;
mod page;
mod tag;

pub use correction::Correction;
pub use index_page::LinksPage;
pub use page::LinkPage;
pub use tag::{Bond, StatusTag};
