//! What is wrong with what was typed: before the title of the page, in the summary at its top, and at the field.

use leptos::prelude::*;

use crate::i18n::Locale;

/// An error of a field, in words: the id of the field and the sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldError {
    /// The id of the input that the summary leads to.
    pub id: String,
    /// What to do, in one sentence.
    pub message: String,
}

const fn prefix(locale: Locale) -> &'static str {
    match locale {
        Locale::En => "Error: ",
        Locale::Zh => "错误：",
    }
}

/// The message for a field, where it has one.
pub fn error_for(errors: &[FieldError], id: &str) -> Option<String> {
    errors.iter().find(|e| e.id == id).map(|e| e.message.clone())
}

/// The title of a page, which says first that something on it `failed`: screen readers read it first.
pub fn error_title(title: &str, failed: bool, locale: Locale) -> String {
    format!("{}{title}", if failed { prefix(locale) } else { "" })
}

/// The summary at the top of a page with errors. It takes the focus when the page opens, without any script.
#[component]
pub fn ErrorSummary(errors: Vec<FieldError>, locale: Locale) -> impl IntoView {
    (!errors.is_empty()).then(|| {
        let items =
            errors.into_iter().map(|e| view! { <li><a href=format!("#{}", e.id)>{e.message}</a></li> }).collect_view();
        view! {
            <div class="error-summary" role="alert" aria-labelledby="error-summary-title" tabindex="-1" autofocus>
                <h2 id="error-summary-title">{locale.pick("There is a problem", "填写有误")}</h2>
                <ul>{items}</ul>
            </div>
        }
    })
}

/// What is wrong with a field or a group, where something is; its id is the field's with `-error`.
pub fn field_message(id: &str, error: Option<String>, locale: Locale) -> Option<impl IntoView + use<>> {
    let id = format!("{id}-error");
    error.map(|text| {
        view! { <p class="field-message" id=id><span class="visually-hidden">{prefix(locale)}</span>{text}</p> }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_says_first_that_something_is_wrong() {
        assert_eq!(error_title("Your e-mail", true, Locale::En), "Error: Your e-mail");
        assert_eq!(error_title("您的邮箱", true, Locale::Zh), "错误：您的邮箱");
        assert_eq!(error_title("您的邮箱", false, Locale::Zh), "您的邮箱");
    }
}
