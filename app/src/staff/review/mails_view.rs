//! The mails about a registration: which, when, and whether they arrived. Not to whom, not what.

use leptos::prelude::*;

use super::standing::Mailed;
use crate::staff::when::time_view;

/// The panel; nothing where no mail was written.
pub fn mails_panel(mails: Vec<Mailed>) -> Option<impl IntoView> {
    (!mails.is_empty()).then(|| {
        view! {
            <section class="panel" id="mails">
                <h2>"E-mails"</h2>
                <ul class="plain-list">{mails.into_iter().map(mail_view).collect_view()}</ul>
            </section>
        }
    })
}

fn mail_view(mail: Mailed) -> impl IntoView {
    let kind = mail.kind.replace('_', " ");
    let state = match (mail.failure.as_deref(), mail.sent_at) {
        (Some("refused"), _) => "refused by the other side".to_owned(),
        (Some("address"), _) => "the address cannot be used".to_owned(),
        (Some(_), _) => "given up after five days".to_owned(),
        (None, Some(_)) => "sent".to_owned(),
        (None, None) if mail.attempts > 0 => format!("waits; tried {} times", mail.attempts),
        (None, None) => "waits".to_owned(),
    };
    let failed = mail.failure.is_some().then(|| view! { <span class="state state-attention">"Failed"</span>" " });
    view! { <li><p class="meta">{time_view(mail.created_at)}</p><p>{failed}{format!("{kind}: {state}")}</p></li> }
}
