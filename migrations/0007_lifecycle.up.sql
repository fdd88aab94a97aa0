-- The life of a registration after it was sent, the mails about it, and what is forgotten when.

-- Which registration a mail is about, and why it was given up: `refused` (its server will not have it), `address` (it
-- cannot be one), `no_answer` (five days of trying).
alter table outbox
    add column registration_id uuid constraint outbox_registration references registration (id) on delete set null,
    add column failure text,
    add constraint outbox_failure check (failure in ('refused', 'address', 'no_answer')),
    add constraint outbox_failure_given_up check (failure is null or gave_up_at is not null);
create index outbox_by_registration on outbox (registration_id, created_at) where registration_id is not null;
create index outbox_failed on outbox (gave_up_at) where failure is not null;
create index outbox_created_at on outbox (created_at);

-- A job that must not run twice at once, and when it ran last. Its row is locked while it runs.
create table job (
    name    text primary key,
    ran_at  timestamptz not null
);

alter table registration
    -- Sub-state of `matched`, and what is public about the school on the other side.
    add column match_stage text,
    add column match_school text,
    add column match_city text,
    add column match_facts text,
    -- What was asked of the school, until when, and how often it was reminded. `no_reply_at`: 28 days went by.
    add column info_question text,
    add column info_due date,
    add column info_asked_at timestamptz,
    add column info_reminded smallint not null default 0,
    add column no_reply_at timestamptz,
    -- The ten working days: from when they count, and how many the school had the ball.
    add column clock_from timestamptz,
    add column clock_paused integer not null default 0,
    add column agreement_signed_on date,
    add column agreement_uk_signatory text,
    add column agreement_partner_signatory text,
    add column agreement_review_on date,
    add column contact_verified_at timestamptz,
    add column contact_verified_by uuid constraint registration_contact_verified_by references staff (id),
    add column contact_verified_how text,
    add column school_verified_at timestamptz,
    add column school_verified_by uuid constraint registration_school_verified_by references staff (id),
    add column hold_reason text,
    add column hold_until date,
    add column safeguarding_review boolean not null default false,
    add column due_diligence text not null default 'not_started',
    add column transfer_route text not null default 'none',
    add column decline_reason text,
    add column decline_note text,
    add column decline_proposed_by uuid constraint registration_decline_proposed_by references staff (id),
    add column decline_proposed_at timestamptz,
    add column heard_at timestamptz,
    add column health_check_at timestamptz,
    add column dormant_at timestamptz,
    -- When it ended, when its personal data was erased, and why that must wait.
    add column ended_at timestamptz,
    add column erased_at timestamptz,
    add column legal_hold text,
    add constraint registration_match_stage check (match_stage in ('proposed', 'uk_accepted', 'partner_accepted')),
    add constraint registration_match_whole check (status <> 'matched' or match_stage is not null),
    add constraint registration_info_reminded check (info_reminded between 0 and 2),
    add constraint registration_clock_paused check (clock_paused >= 0),
    add constraint registration_due_diligence check (due_diligence in ('not_started', 'in_progress', 'cleared', 'concern')),
    add constraint registration_transfer_route check (transfer_route in ('none', 'agreed')),
    add constraint registration_decline_reason check (decline_reason in ('not_a_school', 'outside_uk', 'no_authority', 'duplicate', 'safeguarding_concern', 'due_diligence_concern', 'no_partner_available', 'other')),
    -- What was erased is empty.
    drop constraint registration_contact_name_length,
    drop constraint registration_email_length,
    add constraint registration_contact_name_length check (length(contact_name) between 1 and 200 or erased_at is not null and contact_name = ''),
    add constraint registration_email_length check (length(contact_email) between 3 and 254 or erased_at is not null and contact_email = '');
update registration set ended_at = updated_at where status in ('closed', 'withdrawn', 'declined');
create index registration_to_erase on registration (ended_at) where ended_at is not null and erased_at is null;

-- A move within `matched` keeps the status and changes the stage. `reason` is a word of a closed set, or empty; what a
-- person wrote stands in `note`, for staff alone.
alter table registration_history
    add column from_stage text,
    add column to_stage text,
    add column note text not null default '',
    drop constraint registration_history_moves,
    add constraint registration_history_moves check (from_status <> to_status or from_stage is distinct from to_stage);

-- After two years the values of an entry are masked, once, and nothing else of it ever changes. The hashes stay: the
-- chain still proves that no entry is missing.
alter table audit add column masked_at timestamptz;
drop trigger audit_append_only on audit;
create or replace function audit_refuse_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.masked_at is null and new.masked_at >= old.at + interval '24 months'
        and (new.id, new.position, new.at, new.action, new.record, new.prev_hash, new.hash)
            = (old.id, old.position, old.at, old.action, old.record, old.prev_hash, old.hash)
        and new.actor_id is not distinct from old.actor_id and new.role is not distinct from old.role then
        return new;
    end if;
    raise exception 'audit is append-only' using errcode = 'insufficient_privilege';
end $$;
create trigger audit_append_only before update or delete on audit for each row execute function audit_refuse_change();
create trigger audit_keep before truncate on audit for each statement execute function audit_refuse_change();
create index audit_to_mask on audit (at) where masked_at is null;
