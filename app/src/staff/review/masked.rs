//! Contact details for those who need to know that they are there, not what they are.

/// `a•••@school.example`: enough to tell two addresses apart, not enough to write to one.
pub fn email(address: &str) -> String {
    let (local, host) = address.split_once('@').unwrap_or((address, ""));
    let first: String = local.chars().take(1).collect();
    format!("{first}•••@{host}")
}

/// `A•••`.
pub fn name(name: &str) -> String {
    let first: String = name.chars().take(1).collect();
    format!("{first}•••")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_middle_is_gone() {
        assert_eq!(email("sam.oneil@school.example"), "s•••@school.example");
        assert_eq!(email(""), "•••@");
        assert_eq!(name("李老师"), "李•••");
    }
}
