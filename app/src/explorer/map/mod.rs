//! The map as a drawing: where things lie (`arrangement`, `projection`, `albers`, `outline`, `coast`), what of a set is
//! drawn where (`layout`, `labels`, `names`), and the SVG of it (`svg`, `land`). Pure; the browser part holds only what
//! moves the picture.

pub mod arrangement;
pub mod curve;
pub mod number;
mod outline;
pub mod projection;
pub mod rect;

#[cfg(feature = "ssr")]
mod albers;
#[cfg(feature = "ssr")]
mod around;
#[cfg(feature = "ssr")]
mod coast;
#[cfg(feature = "ssr")]
pub mod drawing;
#[cfg(feature = "ssr")]
mod group;
#[cfg(feature = "ssr")]
mod labels;
#[cfg(feature = "ssr")]
pub mod land;
#[cfg(feature = "ssr")]
pub mod layout;
#[cfg(feature = "ssr")]
mod names;
#[cfg(feature = "ssr")]
pub mod picture;
#[cfg(feature = "ssr")]
pub mod small;
#[cfg(feature = "ssr")]
pub mod svg;
#[cfg(feature = "ssr")]
mod svg_dots;
#[cfg(feature = "ssr")]
mod svg_lines;
