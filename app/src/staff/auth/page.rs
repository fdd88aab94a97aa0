//! `/staff/sign-in`: e-mail and password.

use leptos::prelude::*;

use super::actions::{Problem, Tried, last_try};
use super::next::safe_next;
use super::session::current_staff;
use crate::page::{Page, Reply, page};
use crate::paths::{self, form};
use crate::staff::frame::staff_header;
use crate::ui::form::{ErrorSummary, FieldError, Form, Hidden, InputKind, Submit, TextField, error_for, error_title};

/// `/staff/sign-in`
#[component]
pub fn SignInPage() -> impl IntoView {
    page(|request| async move {
        let caller = request.requester()?;
        let next = request.query_value("next").unwrap_or_default();
        let next = safe_next(&next).unwrap_or_default().to_owned();
        if current_staff(&caller).await?.is_some() {
            let target = if next.is_empty() { paths::STAFF.to_owned() } else { next };
            return Ok(Reply::SeeOther(target));
        }
        let tried = last_try(&caller).await?;
        let title = error_title("Staff sign-in", tried.is_some(), request.locale);
        let email = tried.as_ref().map(|t| t.email.clone()).unwrap_or_default();
        let errors = errors(tried.as_ref());
        let locale = request.locale;
        let body = view! {
            <div class="measure">
                <ErrorSummary errors=errors.clone() locale/>
                <header class="page-header">
                    <h1>"Staff sign-in"</h1>
                    <p class="muted">"For the people who look after registrations. Schools do not need an account."</p>
                </header>
                <Form action=form::staff::SIGN_IN locale>
                    <Hidden name="next" value=next/>
                    <TextField id="email" name="email" label="E-mail address" value=email locale
                        kind=InputKind::Email error=error_for(&errors, "email")/>
                    <TextField id="password" name="password" label="Password" value="" locale
                        kind=InputKind::Password error=error_for(&errors, "password")/>
                    <Submit text="Sign in"/>
                </Form>
            </div>
        };
        Ok(Reply::from(Page::personal(title, body).staff(staff_header(None))))
    })
}

fn errors(tried: Option<&Tried>) -> Vec<FieldError> {
    let Some(tried) = tried else { return Vec::new() };
    let (id, message) = match tried.problem {
        Problem::NoEmail => ("email", "Enter your e-mail address"),
        Problem::NoPassword => ("password", "Enter your password"),
        Problem::Wrong => ("email", "Check the e-mail address and the password: together they match no staff account"),
    };
    vec![FieldError { id: id.to_owned(), message: message.to_owned() }]
}
