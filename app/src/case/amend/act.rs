//! Writing a changed answer: the answers, the columns that are kept beside them, and everything else of ours that repeats
//! the old text, with a line in the audit that says which answer and why, never what it said.

use sqlx::PgConnection;
use sqlx::types::Json;
use time::OffsetDateTime;
use uuid::Uuid;

use super::TextAnswer;
use crate::audit::{Action, Entry, Origin, masked};
use crate::case::columns::Columns;
use crate::case::lifecycle::Refused;
use crate::case::row::CaseRow;
use crate::case::transaction::{History, Order, Outcome, Written, open};
use crate::questions::answers::Answers;
use crate::questions::field::Field;
use crate::state::AppState;

/// Which answer becomes what.
#[derive(Clone, Debug)]
pub struct Amendment {
    /// Which answer.
    pub text: TextAnswer,
    /// All answers as they were.
    pub before: Answers,
    /// All answers as they shall be.
    pub after: Answers,
    /// Why, for the audit.
    pub reason: String,
}

/// Writes it; the version of the order is the one that `before` was read from.
///
/// # Errors
/// The refusal where it was changed meanwhile, has ended, or its data is gone.
pub async fn amend(state: &AppState, origin: &Origin, order: &Order, amendment: &Amendment) -> Outcome {
    let Amendment { text, before, after, reason } = amendment;
    let open = open(state, origin, order).await?;
    let over = open.case.erased_at.is_some() || open.case.status.has_ended();
    let mut open = open.admit(format!("amend {text}"), if over { Err(Refused::NotInTable) } else { Ok(()) }).await?;
    let (case, now) = (open.case.clone(), open.now);
    write(open.db(), &case, *text, after, now).await?;
    forget_copies(open.db(), case.id, text.field()).await?;
    let entry = Entry::new(Action::AnswerAmended, case.record())
        .changed(&text.to_string(), &masked(text.of(before)), &masked(text.of(after)))
        .because(reason.as_str());
    open.close(Written { entry, before: Vec::new(), history: History::Unmoved, mails: Vec::new() }).await
}

/// The answers, and what is kept beside them because it is searched for or written to.
async fn write(
    db: &mut PgConnection,
    case: &CaseRow,
    text: TextAnswer,
    after: &Answers,
    now: OffsetDateTime,
) -> sqlx::Result<()> {
    let columns = Columns::of(after);
    // Staff may have set the ticks of these columns otherwise since: only texts follow. Whoever was verified was verified at
    // the other address.
    sqlx::query!(
        "update registration set answers = $2, school_name = coalesce(nullif($3, ''), school_name), contact_name = $4,
             contact_email = $5, email_class = $6, verify_contact = $7, contact_phone = $8, second_contact_email = $9,
             approver_name = $10, approver_email = $11,
             contact_verified_at = case when contact_email = $5 then contact_verified_at end,
             contact_verified_by = case when contact_email = $5 then contact_verified_by end,
             contact_verified_how = case when contact_email = $5 then contact_verified_how end
         where id = $1",
        case.id,
        Json(after) as _,
        columns.school_name,
        columns.contact_name,
        columns.contact_email,
        columns.email_class.as_str(),
        columns.verify_contact,
        columns.contact_phone,
        columns.second_contact_email,
        columns.approver_name,
        columns.approver_email,
    )
    .execute(&mut *db)
    .await?;
    match text.field() {
        // Who was asked at the other address is not the one to answer.
        Field::ApproverEmail => {
            sqlx::query!(
                "update approval set expires_at = $2
                 where registration_id = $1 and answered_at is null and asked_at < $2 and expires_at > $2",
                case.id,
                now
            )
            .execute(db)
            .await?;
        }
        Field::LeadEmail => {
            let lead = Some(text.of(after)).filter(|email| !email.is_empty());
            sqlx::query!(
                "update registration_school set lead_email = $3 where registration_id = $1 and position = $2",
                case.id,
                text.position(),
                lead
            )
            .execute(db)
            .await?;
        }
        _ => {}
    }
    Ok(())
}

/// The old text stands in the draft, as long as that is kept, and in the copy that went to the applicant.
async fn forget_copies(db: &mut PgConnection, id: Uuid, field: Field) -> sqlx::Result<()> {
    sqlx::query!(
        "update registration_draft set answers = answers - $2::text
         where completed_at is not null and id = (select draft_id from registration where id = $1)",
        id,
        field.as_str()
    )
    .execute(&mut *db)
    .await?;
    sqlx::query!(
        "update outbox set body_text = '', body_html = ''
         where registration_id = $1 and kind = 'submitted' and sent_at is not null",
        id
    )
    .execute(db)
    .await?;
    Ok(())
}
