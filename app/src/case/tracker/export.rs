//! Everything that is held about the people of a registration, for themselves: as JSON and as CSV. What staff note for
//! their own work (checks, flags, notes) and what belongs to others is not in it.

use serde_json::{Value, json};
use sqlx::PgPool;
use uuid::Uuid;

use crate::csv_file::{self, Cell};

/// The record as JSON; none where there is no such registration, or its people are forgotten.
///
/// # Errors
/// Where Postgres does not answer.
pub async fn collect(pool: &PgPool, registration: Uuid) -> sqlx::Result<Option<Value>> {
    let Some(mut record) = sqlx::query_scalar!(
        r#"select jsonb_build_object(
               'reference', reference, 'status', status, 'language', locale, 'applicant_kind', applicant_kind,
               'uk_nation', uk_nation, 'school_name', school_name, 'school_id', school_id, 'trust_uid', trust_uid,
               'council_code', council_code, 'contact_name', contact_name, 'contact_role', contact_role,
               'contact_email', contact_email, 'contact_phone', contact_phone,
               'second_contact_email', second_contact_email, 'approver_name', approver_name,
               'approver_role', approver_role, 'approver_email', approver_email, 'approval', approval,
               'approval_at', approval_at, 'public_listing', public_listing, 'news_opt_in', news_opt_in,
               'submitted_at', submitted_at, 'updated_at', updated_at, 'answers', answers) as "record!: Value"
           from registration where id = $1 and erased_at is null"#,
        registration,
    )
    .fetch_optional(pool)
    .await?
    else {
        return Ok(None);
    };
    let lists = sqlx::query!(
        r#"select
               (select coalesce(jsonb_agg(jsonb_build_object('at', at, 'by', split_part(actor, ':', 1),
                    'from', from_status, 'to', to_status, 'reason', reason) order by at, id), '[]')
                from registration_history where registration_id = $1) as "history!: Value",
               (select coalesce(jsonb_agg(jsonb_build_object('reference', reference, 'name', name,
                    'lead_email', lead_email, 'status', status) order by position), '[]')
                from registration_school where registration_id = $1) as "schools!: Value",
               (select coalesce(jsonb_agg(jsonb_build_object('asked_at', asked_at, 'answer', answer,
                    'answered_at', answered_at, 'note', note) order by asked_at, id), '[]')
                from approval where registration_id = $1) as "approvals!: Value",
               (select coalesce(jsonb_agg(jsonb_build_object('kind', kind, 'at', at, 'due', due, 'status', status,
                    'text', text) order by at, id), '[]')
                from data_request where registration_id = $1) as "requests!: Value",
               (select coalesce(jsonb_agg(jsonb_build_object('kind', kind, 'written_at', created_at, 'sent_at', sent_at,
                    'subject', subject) order by created_at, o.id), '[]')
                from outbox o join registration r on lower(o.recipient) = lower(r.contact_email)
                where r.id = $1) as "mails!: Value""#,
        registration,
    )
    .fetch_one(pool)
    .await?;
    record["history"] = lists.history;
    record["schools"] = lists.schools;
    record["approvals"] = lists.approvals;
    record["data_requests"] = lists.requests;
    record["emails"] = lists.mails;
    Ok(Some(json!({ "format": "kindred-cities-registration-1", "registration": record })))
}

/// The same as two columns: where a value stands, and the value.
pub fn csv(record: &Value) -> String {
    let mut rows = Vec::new();
    flatten("", &record["registration"], &mut rows);
    let rows = rows.into_iter().map(|(field, value)| [Cell::text(field), Cell::text(value)]);
    csv_file::csv(&["field", "value"], rows)
}

fn flatten(path: &str, value: &Value, rows: &mut Vec<(String, String)>) {
    let below = |name: &str| if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") };
    match value {
        Value::Object(fields) => fields.iter().for_each(|(name, value)| flatten(&below(name), value, rows)),
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(at, value)| flatten(&below(&(at + 1).to_string()), value, rows));
        }
        Value::Null => rows.push((path.to_owned(), String::new())),
        Value::String(text) => rows.push((path.to_owned(), text.clone())),
        other => rows.push((path.to_owned(), other.to_string())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_of_everything_without_formulas() {
        let record = json!({ "registration": {
            "reference": "UKC-K72-MF4-TX", "contact_name": "=HYPERLINK(\"x\")", "contact_phone": "+441632960001", "contact_role": "＝1+1",
            "none": null, "schools": [{ "name": "A, \"B\"" }, { "name": "李" }], "public_listing": true } });
        let text = csv(&record);
        assert!(text.starts_with("\u{feff}field,value\r\n"), "a spreadsheet reads it as UTF-8: {text}");
        for line in [
            "reference,UKC-K72-MF4-TX",
            "contact_name,\"'=HYPERLINK(\"\"x\"\")\"",
            "contact_phone,'+441632960001",
            "contact_role,'＝1+1",
            "none,",
            "schools.1.name,\"A, \"\"B\"\"\"",
            "schools.2.name,李",
            "public_listing,true",
        ] {
            assert!(text.split("\r\n").any(|l| l == line), "{line} in {text}");
        }
    }
}
