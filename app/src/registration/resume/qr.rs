//! A QR code as SVG: one path of unit squares, so that the page needs no style for each of them.

use leptos::prelude::*;
use qrcode::{Color, EcLevel, QrCode};

/// White squares around the code, which readers need.
const MARGIN: usize = 4;

/// The code for an address; nothing where the address is too long for one.
pub fn qr(address: &str, title: String) -> Option<impl IntoView + use<>> {
    let code = QrCode::with_error_correction_level(address, EcLevel::M).ok()?;
    let width = code.width();
    let dark = code.to_colors().into_iter().enumerate().filter(|(_, color)| *color == Color::Dark);
    let squares: Vec<_> =
        dark.map(|(at, _)| format!("M{} {}h1v1h-1z", at % width + MARGIN, at / width + MARGIN)).collect();
    let size = width + 2 * MARGIN;
    Some(view! {
        <svg class="qr" viewBox=format!("0 0 {size} {size}") role="img" aria-label=title shape-rendering="crispEdges">
            <rect class="qr-light" width=size height=size/>
            <path class="qr-dark" d=squares.concat()></path>
        </svg>
    })
}
