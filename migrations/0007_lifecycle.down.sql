drop trigger audit_keep on audit;
drop trigger audit_append_only on audit;
drop index audit_to_mask;
alter table audit drop column masked_at;
create or replace function audit_refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'audit is append-only' using errcode = 'insufficient_privilege';
end $$;
create trigger audit_append_only before update or delete or truncate on audit
    for each statement execute function audit_refuse_change();

delete from registration_history where from_status = to_status;
alter table registration_history
    drop constraint registration_history_moves,
    add constraint registration_history_moves check (from_status <> to_status),
    drop column from_stage, drop column to_stage, drop column note;

drop index registration_to_erase;
update registration set contact_name = '–' where contact_name = '';
update registration set contact_email = '–@–' where contact_email = '';
alter table registration
    drop constraint registration_contact_name_length,
    drop constraint registration_email_length,
    drop column match_stage, drop column match_school, drop column match_city, drop column match_facts,
    drop column info_question, drop column info_due, drop column info_asked_at, drop column info_reminded,
    drop column no_reply_at, drop column clock_from, drop column clock_paused, drop column agreement_signed_on,
    drop column agreement_uk_signatory, drop column agreement_partner_signatory, drop column agreement_review_on,
    drop column contact_verified_at, drop column contact_verified_by, drop column contact_verified_how,
    drop column school_verified_at, drop column school_verified_by, drop column hold_reason, drop column hold_until,
    drop column safeguarding_review, drop column due_diligence, drop column transfer_route, drop column decline_reason,
    drop column decline_note, drop column decline_proposed_by, drop column decline_proposed_at, drop column heard_at,
    drop column health_check_at, drop column dormant_at, drop column ended_at, drop column erased_at,
    drop column legal_hold;
alter table registration
    add constraint registration_contact_name_length check (length(contact_name) between 1 and 200),
    add constraint registration_email_length check (length(contact_email) between 3 and 254);
drop table job;
drop index outbox_by_registration;
drop index outbox_failed;
drop index outbox_created_at;
alter table outbox drop column registration_id, drop column failure;
