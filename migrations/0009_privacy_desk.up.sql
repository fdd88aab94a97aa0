-- The privacy desk: how requests about personal data are answered, and until when the law wants something kept.

-- Until the end of this day, or until somebody releases it where there is none.
alter table registration
    add column legal_hold_until date,
    add constraint registration_legal_hold_until check (legal_hold_until is null or legal_hold is not null);
create index registration_legal_hold_until on registration (legal_hold_until) where legal_hold_until is not null;
create index registration_hold_until on registration (hold_until) where hold_until is not null;

-- What holds an erasure is the legal hold of its registration: one place says so, and the retention asks it too.
alter table data_request
    drop column held,
    -- Why it was refused, as the applicant was told; it goes with the erasure.
    add column refusal text,
    add column answered_by uuid constraint data_request_answered_by references staff (id),
    add constraint data_request_refusal check (refusal is null or status = 'refused' and length(refusal) between 10 and 500);
create index data_request_answered on data_request (done_at) where status <> 'open';
