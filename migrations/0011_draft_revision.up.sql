-- What tells the answers that a tab has read from those that another one has saved since (optimistic lock).
alter table registration_draft add column revision integer not null default 0;

-- "Ended" is a date, asked everywhere; the status cannot say otherwise.
alter table registration
    add constraint registration_ended check ((ended_at is not null) = (status in ('closed', 'withdrawn', 'declined')));
