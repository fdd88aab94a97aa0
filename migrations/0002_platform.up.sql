-- What every feature stands on: sessions, mail that must go out once, and counters against misuse.

-- A session is found by the SHA-256 of the id in the cookie: a copy of this table signs nobody in.
create table session (
    id_hash     bytea primary key,
    data        jsonb not null,
    expires_at  timestamptz not null,
    created_at  timestamptz not null default now(),
    constraint session_id_hash_length check (length(id_hash) = 32)
);
create index session_expires_at on session (expires_at);

-- Written in the transaction that causes the mail, sent by a worker: one row, one mail.
create table outbox (
    id          uuid primary key,
    kind        text not null,
    recipient   text not null,
    subject     text not null,
    body_text   text not null,
    body_html   text not null,
    created_at  timestamptz not null,
    send_after  timestamptz not null,
    attempts    integer not null default 0,
    sent_at     timestamptz,
    gave_up_at  timestamptz,
    last_error  text,
    constraint outbox_sent_or_given_up check (sent_at is null or gave_up_at is null)
);
create index outbox_waiting on outbox (send_after) where sent_at is null and gave_up_at is null;

-- How often something was tried in a window of time. The key is a hash: no address stands here in clear.
create table rate_limit (
    key           bytea not null,
    window_start  timestamptz not null,
    count         integer not null,
    primary key (key, window_start)
);
create index rate_limit_window_start on rate_limit (window_start);
