//! `words!`: the sentences of a feature, English and Chinese of a key beside each other.

/// Makes a struct of words with a value for each language. A key without its Chinese does not compile.
///
/// ```text
/// words! {
///     /// Words about links.
///     pub struct Words {
///         /// The heading.
///         title: &'static str = "Links", "友城关系";
///         count: fn(usize) -> String = |n| format!("{n} links"), |n| format!("{n}条");
///         mail: MailWords = MailWords::EN, MailWords::ZH;
///     }
/// }
/// locale.pick(&Words::EN, &Words::ZH).title
/// ```
macro_rules! words {
    ($(#[$about:meta])* $vis:vis struct $name:ident {
        $($(#[$doc:meta])* $key:ident: $kind:ty = $en:expr, $zh:expr;)+
    }) => {
        $(#[$about])*
        $vis struct $name { $($(#[$doc])* pub $key: $kind,)+ }

        impl $name {
            /// The English words.
            pub const EN: Self = Self { $($key: $en,)+ };
            /// The Chinese words.
            pub const ZH: Self = Self { $($key: $zh,)+ };
        }
    };
}
pub(crate) use words;
