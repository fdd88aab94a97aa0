-- The school registration: codes sent to an address, drafts, and what was submitted with its history.

-- A code proves that somebody reads the mail of an address. Its hash is keyed with the id of the browser's session, of
-- which the database knows only a hash: a copy of this table cannot be searched for the six digits.
create table email_code (
    id          uuid primary key,
    email       text not null,
    code_hash   bytea not null,
    created_at  timestamptz not null,
    expires_at  timestamptz not null,
    tries       smallint not null default 0,
    used_at     timestamptz,
    constraint email_code_hash_length check (length(code_hash) = 32),
    constraint email_code_email_length check (length(email) between 3 and 254),
    constraint email_code_tries check (tries between 0 and 5),
    constraint email_code_expires_later check (expires_at > created_at)
);
create index email_code_expires_at on email_code (expires_at);

-- Answers as they were typed, right or wrong; contact_email is the address that a code came back from.
create table registration_draft (
    id             uuid primary key,
    locale         text not null,
    contact_email  text not null,
    answers        jsonb not null,
    created_at     timestamptz not null,
    updated_at     timestamptz not null,
    completed_at   timestamptz,
    constraint registration_draft_locale check (locale in ('en', 'zh')),
    constraint registration_draft_email_length check (length(contact_email) between 3 and 254),
    constraint registration_draft_answers check (jsonb_typeof(answers) = 'object')
);
create index registration_draft_updated_at on registration_draft (updated_at);

-- One row a submitted draft. The draft may be deleted, its id stays here so that it counts once.
create table registration (
    id              uuid primary key,
    draft_id        uuid not null,
    reference       text not null,
    status          text not null,
    locale          text not null,
    applicant_kind  text not null,
    school_name     text not null,
    contact_name    text not null,
    contact_role    text not null,
    contact_email   text not null,
    answers         jsonb not null,
    submitted_at    timestamptz not null,
    updated_at      timestamptz not null,
    constraint registration_draft_once unique (draft_id),
    constraint registration_reference_unique unique (reference),
    constraint registration_reference_form check (reference ~ '^UKC-[A-HJ-NPR-VXY2-9]{2}[2-9]-[A-HJ-NPR-VXY2-9]{2}[2-9]-[A-HJ-NPR-VXY2-9]{2}$'),
    constraint registration_status check (status in ('draft', 'submitted', 'in_review', 'info_requested', 'matched', 'agreement_signed', 'active', 'closed', 'withdrawn', 'declined')),
    constraint registration_locale check (locale in ('en', 'zh')),
    constraint registration_kind check (applicant_kind in ('single_school', 'trust', 'council')),
    constraint registration_role check (contact_role in ('head', 'deputy', 'head_of_languages', 'international_lead', 'teacher', 'business_manager', 'trust_officer', 'council_officer', 'other')),
    constraint registration_school_name_length check (length(school_name) between 1 and 200),
    constraint registration_contact_name_length check (length(contact_name) between 1 and 200),
    constraint registration_email_length check (length(contact_email) between 3 and 254),
    constraint registration_answers check (jsonb_typeof(answers) = 'object')
);
create index registration_by_time on registration (submitted_at desc, id desc);
create index registration_by_status on registration (status, submitted_at desc, id desc);

-- Every move from one status to another: who, when, why. Written in the transaction that moves.
create table registration_history (
    id               uuid primary key,
    registration_id  uuid not null constraint registration_history_of references registration (id) on delete cascade,
    at               timestamptz not null,
    actor            text not null,
    from_status      text not null,
    to_status        text not null,
    reason           text not null default '',
    constraint registration_history_from check (from_status in ('draft', 'submitted', 'in_review', 'info_requested', 'matched', 'agreement_signed', 'active', 'closed', 'withdrawn', 'declined')),
    constraint registration_history_to check (to_status in ('draft', 'submitted', 'in_review', 'info_requested', 'matched', 'agreement_signed', 'active', 'closed', 'withdrawn', 'declined')),
    constraint registration_history_moves check (from_status <> to_status)
);
create index registration_history_registration on registration_history (registration_id, at, id);
