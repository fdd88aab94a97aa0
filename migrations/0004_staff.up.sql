-- Staff accounts and the audit: who may work here, and what they did.

-- Accounts are made on the command line. An account is never deleted (the audit names it), only disabled.
create table staff (
    id             uuid primary key,
    email          text not null,
    role           text not null,
    password_hash  text not null,
    created_at     timestamptz not null,
    disabled_at    timestamptz,
    constraint staff_email_unique unique (email),
    constraint staff_email_form check (email = lower(email) and email ~ '^[^[:space:]@]{1,64}@[^[:space:]@]+$' and length(email) <= 254),
    constraint staff_role check (role in ('viewer', 'caseworker', 'senior', 'editor', 'privacy_lead', 'admin')),
    constraint staff_password_hash_form check (password_hash like '$argon2id$%')
);

-- Append-only. Every row carries the hash of the row before it, so that a change or a gap shows.
create table audit (
    id          uuid primary key,
    position    bigint not null,
    at          timestamptz not null,
    actor_id    uuid constraint audit_actor references staff (id),
    role        text,
    action      text not null,
    record      text not null,
    before      jsonb not null,
    after       jsonb not null,
    reason      text,
    request_id  uuid,
    ip_prefix   text,
    prev_hash   bytea not null,
    hash        bytea not null,
    constraint audit_position unique (position),
    constraint audit_one_successor unique (prev_hash),
    constraint audit_hash_length check (length(hash) = 32 and length(prev_hash) = 32),
    constraint audit_values check (jsonb_typeof(before) = 'object' and jsonb_typeof(after) = 'object')
);
create index audit_record on audit (record, position);

-- The end of the chain: one row, locked while a row of the audit is written, so that rows follow one another.
create table audit_head (
    singleton  boolean primary key default true,
    position   bigint not null,
    hash       bytea not null,
    constraint audit_head_one_row check (singleton)
);
insert into audit_head (position, hash) values (0, decode(repeat('00', 32), 'hex'));

-- Holds against the program's own mistakes too, where its role owns the table.
create function audit_refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'audit is append-only' using errcode = 'insufficient_privilege';
end $$;
create trigger audit_append_only before update or delete or truncate on audit
    for each statement execute function audit_refuse_change();
