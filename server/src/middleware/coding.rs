//! `Accept-Encoding`: which form of a body a client takes, and how to make it.

use std::io::Write as _;

use axum::body::Bytes;
use axum::http::{HeaderMap, header};

/// A form that a body can be sent in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Coding {
    /// As it is.
    Identity,
    /// Brotli.
    Brotli,
    /// Gzip.
    Gzip,
}

impl Coding {
    /// The best form that the client takes: the one it rates highest, Brotli before gzip before none among equals.
    /// A form rated 0 is never taken.
    pub fn negotiate(headers: &HeaderMap) -> Self {
        let (mut br, mut gzip, mut identity, mut any) = (None, None, None, None);
        let lines = headers.get_all(header::ACCEPT_ENCODING).iter().filter_map(|v| v.to_str().ok());
        for part in lines.flat_map(|line| line.split(',')) {
            let (name, weight) = weighted(part);
            let slot = match name.to_ascii_lowercase().as_str() {
                "br" => &mut br,
                "gzip" | "x-gzip" => &mut gzip,
                "identity" => &mut identity,
                "*" => &mut any,
                _ => continue,
            };
            *slot = Some(weight);
        }
        let rated = |own: Option<u16>| own.or(any).unwrap_or(0);
        let (br, gzip, identity) = (rated(br), rated(gzip), identity.unwrap_or(0));
        match br.max(gzip) {
            0 => Self::Identity,
            best if best < identity => Self::Identity,
            best if best == br => Self::Brotli,
            _ => Self::Gzip,
        }
    }

    /// The word for `Content-Encoding`.
    pub const fn name(self) -> Option<&'static str> {
        match self {
            Self::Identity => None,
            Self::Brotli => Some("br"),
            Self::Gzip => Some("gzip"),
        }
    }

    /// The strong `ETag` of this form of the content with this hash; forms differ in bytes, so their tags differ.
    pub fn etag(self, hash: &str) -> String {
        match self.name() {
            None => format!("\"{hash}\""),
            Some(name) => format!("\"{hash}-{name}\""),
        }
    }

    /// Puts a body into this form. Makes nothing of it where the compressor fails.
    pub fn encode(self, plain: &Bytes) -> Option<Bytes> {
        match self {
            Self::Identity => Some(plain.clone()),
            Self::Brotli => {
                // 5: a third smaller than gzip and as quick; 11 would take a second for a page.
                let settings =
                    brotli::enc::BrotliEncoderParams { quality: 5, size_hint: plain.len(), ..Default::default() };
                let mut body = Vec::with_capacity(plain.len() / 4);
                brotli::BrotliCompress(&mut plain.as_ref(), &mut body, &settings).ok()?;
                Some(body.into())
            }
            Self::Gzip => {
                let buffer = Vec::with_capacity(plain.len() / 4);
                let mut encoder = flate2::write::GzEncoder::new(buffer, flate2::Compression::default());
                encoder.write_all(plain).ok()?;
                Some(encoder.finish().ok()?.into())
            }
        }
    }
}

/// A member of a list with weights (`gzip;q=0.5`): its name and its weight in thousandths; 1000 where there is none,
/// 0 where it cannot be read.
pub(super) fn weighted(part: &str) -> (&str, u16) {
    let (name, parameters) = part.split_once(';').unwrap_or((part, ""));
    let weight =
        parameters.split(';').find_map(|p| p.trim().strip_prefix("q=").or_else(|| p.trim().strip_prefix("Q=")));
    let weight = match weight {
        None => 1000,
        Some(text) => thousandths(text).unwrap_or(0),
    };
    (name.trim(), weight)
}

fn thousandths(text: &str) -> Option<u16> {
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    let digits = part.len() <= 3 && part.bytes().all(|b| b.is_ascii_digit());
    let part: u16 = format!("{part:0<3}").parse().ok().filter(|_| digits)?;
    let whole: u16 = whole.parse().ok()?;
    whole.checked_mul(1000)?.checked_add(part).filter(|weight| *weight <= 1000)
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use super::*;

    fn accepting(text: &str) -> Coding {
        let mut headers = HeaderMap::new();
        headers.insert(header::ACCEPT_ENCODING, text.parse().unwrap());
        Coding::negotiate(&headers)
    }

    #[test]
    fn the_best_that_the_client_takes() {
        assert_eq!(Coding::negotiate(&HeaderMap::new()), Coding::Identity);
        for (text, expected) in [
            ("gzip, deflate, br, zstd", Coding::Brotli),
            ("gzip, deflate", Coding::Gzip),
            ("GZIP", Coding::Gzip),
            ("x-gzip", Coding::Gzip),
            ("deflate", Coding::Identity),
            ("", Coding::Identity),
            ("*", Coding::Brotli),
            ("*;q=0", Coding::Identity),
            ("br;q=0, *", Coding::Gzip),
            ("br;q=0, gzip;q=0", Coding::Identity),
            ("br;q=0.000,gzip", Coding::Gzip),
            ("br;q=0.5, gzip;q=0.8", Coding::Gzip),
            ("br ; q=0.8 , gzip ; q=0.8", Coding::Brotli),
            ("identity, br;q=0.5", Coding::Identity),
            ("identity;q=0, gzip;q=0.001", Coding::Gzip),
            ("identity;q=0", Coding::Identity),
            ("br;q=2", Coding::Identity),
            ("br;q=-1, gzip;q=nonsense", Coding::Identity),
            ("broken;;;,,br", Coding::Brotli),
        ] {
            assert_eq!(accepting(text), expected, "{text:?}");
        }
    }

    #[test]
    fn weights() {
        for (text, expected) in
            [("a", 1000), ("a;q=1", 1000), ("a;q=1.001", 0), ("a;q=0.25", 250), ("a;x=1;q=0.1", 100), ("a;q=0.1234", 0)]
        {
            assert_eq!(weighted(text), ("a", expected), "{text}");
        }
    }

    #[test]
    fn every_form_holds_the_same() {
        let plain = Bytes::from("a page, a page, a page ".repeat(100));
        let mut text = Vec::new();
        brotli::Decompressor::new(&*Coding::Brotli.encode(&plain).unwrap(), 4096).read_to_end(&mut text).unwrap();
        assert_eq!(text, plain);
        text.clear();
        flate2::read::GzDecoder::new(&*Coding::Gzip.encode(&plain).unwrap()).read_to_end(&mut text).unwrap();
        assert_eq!(text, plain);
        assert_eq!(Coding::Identity.encode(&plain).unwrap(), plain);
    }
}
