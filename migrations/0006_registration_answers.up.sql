-- What the whole wizard asks and staff filter by, beside the answers themselves; and the schools of one registration.

alter table registration
    add column uk_nation text,
    add column school_id text,
    add column trust_uid text,
    add column council_code text,
    -- The council whose link brought the school here.
    add column council_invite text,
    add column email_class text,
    add column second_contact_email text,
    add column contact_phone text,
    add column approver_name text,
    add column approver_role text,
    add column approver_email text,
    add column approval text not null default 'waiting',
    add column approval_at timestamptz,
    add column school_unverified boolean not null default false,
    add column verify_contact boolean not null default false,
    add column verify_agreement boolean not null default false,
    add column duplicate_of uuid constraint registration_duplicate_of references registration (id) on delete set null,
    add column dsl_aware boolean not null default false,
    add column public_listing boolean not null default false,
    add column news_opt_in boolean not null default false,
    add constraint registration_nation check (uk_nation in ('england', 'wales', 'scotland', 'northern_ireland')),
    add constraint registration_email_class check (email_class in ('school', 'government', 'other', 'free_mail')),
    add constraint registration_second_email_length check (length(second_contact_email) between 3 and 254),
    add constraint registration_phone_form check (contact_phone ~ '^\+[0-9]{8,15}( x[0-9]{1,7})?$'),
    add constraint registration_approver_name_length check (length(approver_name) between 1 and 200),
    add constraint registration_approver_role_length check (length(approver_role) between 1 and 100),
    add constraint registration_approver_email_length check (length(approver_email) between 3 and 254),
    add constraint registration_approval check (approval in ('waiting', 'yes', 'no')),
    add constraint registration_not_its_own_duplicate check (duplicate_of <> id);
create index registration_by_school on registration (school_id) where school_id is not null;
create index registration_by_council_invite on registration (council_invite) where council_invite is not null;

-- The schools of a trust's or a council's registration: each has a reference and a status of its own.
create table registration_school (
    registration_id  uuid not null constraint registration_school_of references registration (id) on delete cascade,
    position         smallint not null,
    reference        text not null,
    school_id        text,
    name             text not null,
    lead_email       text,
    status           text not null,
    primary key (registration_id, position),
    constraint registration_school_reference_unique unique (reference),
    constraint registration_school_reference_form check (reference ~ '^UKC-[A-HJ-NPR-VXY2-9]{2}[2-9]-[A-HJ-NPR-VXY2-9]{2}[2-9]-[A-HJ-NPR-VXY2-9]{2}-[0-9]{2}$'),
    constraint registration_school_position check (position between 1 and 30),
    constraint registration_school_name_length check (length(name) between 1 and 200),
    constraint registration_school_email_length check (length(lead_email) between 3 and 254),
    constraint registration_school_status check (status in ('draft', 'submitted', 'in_review', 'info_requested', 'matched', 'agreement_signed', 'active', 'closed', 'withdrawn', 'declined'))
);
create index registration_school_by_school on registration_school (school_id) where school_id is not null;
