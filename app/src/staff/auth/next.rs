//! Where to go after signing in. The address comes from outside: only pages of the staff part are believed.

use leptos_router::location::Url;

use crate::paths;

/// The sign-in page, which leads on to `next` where that is a page of ours.
pub fn sign_in_path(next: &str) -> String {
    match safe_next(next) {
        Some(next) if next != paths::STAFF => format!("{}?next={}", paths::STAFF_SIGN_IN, Url::escape(next)),
        _ => paths::STAFF_SIGN_IN.to_owned(),
    }
}

/// The address, where it is a page of the staff part other than the sign-in page.
pub fn safe_next(next: &str) -> Option<&str> {
    let rest = next.strip_prefix(paths::STAFF)?;
    let below = rest.is_empty() || rest.starts_with('/') || rest.starts_with('?');
    let plain = next.bytes().all(|b| b.is_ascii_graphic() && b != b'\\') && !next.contains("//");
    (below && plain && next.len() <= 500 && !next.starts_with(paths::STAFF_SIGN_IN)).then_some(next)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_pages_of_the_staff_part() {
        for good in
            ["/staff", "/staff?a=b", "/staff/registrations?q=a%20b&page=2", "/staff/registrations/UKC-K72-MF4-TX"]
        {
            assert_eq!(safe_next(good), Some(good));
        }
        for bad in [
            "",
            "/",
            "/en",
            "staff",
            "//evil.example",
            "/staff//evil.example",
            "/stafford",
            "/staff\\evil",
            "https://evil.example/staff",
            "/staff/a b",
            "/staff/\r\nSet-Cookie: a=b",
            "/staff/sign-in?next=/staff",
            "/staff/é",
        ] {
            assert_eq!(safe_next(bad), None, "{bad:?}");
        }
        assert_eq!(sign_in_path("//evil.example"), "/staff/sign-in");
        assert_eq!(sign_in_path("/staff/registrations?q=a"), "/staff/sign-in?next=%2Fstaff%2Fregistrations%3Fq%3Da");
    }
}
