//! Query strings and forms (`application/x-www-form-urlencoded`), in the browser too: the one place that escapes for them.

/// Writes a pair behind others.
pub fn put_pair(text: &mut String, name: &str, value: &str) {
    if !text.is_empty() {
        text.push('&');
    }
    encode(name, text);
    text.push('=');
    encode(value, text);
}

/// The pairs of a query string, decoded (`application/x-www-form-urlencoded`); broken UTF-8 becomes U+FFFD.
pub fn query_pairs(text: &str) -> Vec<(String, String)> {
    text.split('&')
        .filter(|part| !part.is_empty())
        .map(|part| part.split_once('=').unwrap_or((part, "")))
        .map(|(name, value)| (decode(name), decode(value)))
        .collect()
}

/// A name or value as it was before it was written into a query string; broken UTF-8 becomes U+FFFD.
pub fn decode(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        let mut ahead = rest.clone();
        let hex = |b: Option<u8>| b.and_then(|b| char::from(b).to_digit(16)).and_then(|d| u8::try_from(d).ok());
        bytes.push(match byte {
            b'+' => b' ',
            b'%' => match (hex(ahead.next()), hex(ahead.next())) {
                (Some(high), Some(low)) => {
                    rest = ahead;
                    high * 16 + low
                }
                _ => b'%',
            },
            other => other,
        });
    }
    String::from_utf8(bytes).unwrap_or_else(|e| String::from_utf8_lossy(e.as_bytes()).into_owned())
}

/// Writes a value as it stands in a query string.
pub fn encode(value: &str, text: &mut String) {
    const HEX: [char; 16] = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F'];
    for byte in value.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' | b':' | b';' | b',' => {
                text.push(char::from(byte));
            }
            b' ' => text.push('+'),
            other => text.extend(['%', HEX[usize::from(other >> 4)], HEX[usize::from(other & 15)]]),
        }
    }
}

/// The text as it may stand anywhere in an address, not only in a query string: a space is `%20` (RFC 3986, unreserved
/// characters as they are).
pub fn encode_component(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    encode(text, &mut encoded);
    encoded.replace('+', "%20").replace(':', "%3A").replace(';', "%3B").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_component_may_stand_anywhere_in_an_address() {
        assert_eq!(encode_component("a b+c\n/编:;,&"), "a%20b%2Bc%0A%2F%E7%BC%96%3A%3B%2C%26");
        assert_eq!(decode(&encode_component("Newry, Mourne & Down%")), "Newry, Mourne & Down%");
    }

    #[test]
    fn broken_escapes_do_no_harm() {
        assert_eq!(
            query_pairs("q=%&a=%4&b=%zz&c=%FF&=x&&d"),
            [("q", "%"), ("a", "%4"), ("b", "%zz"), ("c", "\u{fffd}"), ("", "x"), ("d", ""),]
                .map(|(a, b)| (a.to_owned(), b.to_owned()))
        );
    }
}
