-- Coming back to a draft, the head's agreement, and what people ask for about their data.

-- A locator leads to a draft and opens nothing: the key is a code sent to the address on file. Each mail carries its own.
create table draft_locator (
    locator_hash  bytea primary key,
    draft_id      uuid not null constraint draft_locator_of references registration_draft (id) on delete cascade,
    created_at    timestamptz not null,
    constraint draft_locator_hash_length check (length(locator_hash) = 32)
);
create index draft_locator_draft on draft_locator (draft_id);

-- When the last reminder went out. It counts from the last save: saving begins the 28 days anew.
alter table registration_draft add column reminded_at timestamptz;
create index registration_draft_email on registration_draft (lower(contact_email)) where completed_at is null;

-- One row for each mail that asks the head teacher, chief executive or director. Only the hash of its token is kept.
create table approval (
    id               uuid primary key,
    registration_id  uuid not null constraint approval_of references registration (id) on delete cascade,
    token_hash       bytea not null,
    email            text not null,
    asked_at         timestamptz not null,
    expires_at       timestamptz not null,
    answered_at      timestamptz,
    answer           text,
    note             text not null default '',
    constraint approval_token_unique unique (token_hash),
    constraint approval_token_length check (length(token_hash) = 32),
    constraint approval_email_length check (length(email) between 3 and 254),
    constraint approval_expires_later check (expires_at > asked_at),
    constraint approval_answer check (answer in ('yes', 'no')),
    constraint approval_answered check ((answer is null) = (answered_at is null)),
    constraint approval_note_length check (length(note) <= 1000)
);
create index approval_registration on approval (registration_id, asked_at);
create index approval_expires_at on approval (expires_at);

-- Somebody asked for a copy of their data or to have it erased: staff answer within a month, unless the law holds it.
create table data_request (
    id               uuid primary key,
    registration_id  uuid not null constraint data_request_of references registration (id) on delete cascade,
    kind             text not null,
    at               timestamptz not null,
    due              date not null,
    status           text not null default 'open',
    done_at          timestamptz,
    held             text,
    constraint data_request_kind check (kind in ('copy', 'erasure')),
    constraint data_request_status check (status in ('open', 'done', 'refused')),
    constraint data_request_done check ((status = 'open') = (done_at is null)),
    constraint data_request_held_length check (length(held) between 1 and 1000)
);
create index data_request_open on data_request (due) where status = 'open';
create unique index data_request_once on data_request (registration_id, kind) where status = 'open';
