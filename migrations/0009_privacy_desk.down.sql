drop index data_request_answered;
alter table data_request
    drop column refusal, drop column answered_by,
    add column held text,
    add constraint data_request_held_length check (length(held) between 1 and 1000);
drop index registration_hold_until;
drop index registration_legal_hold_until;
alter table registration drop constraint registration_legal_hold_until, drop column legal_hold_until;
