-- The school registers of the four nations, academy trusts and councils. Loaded by `server import gias | scotland | wales |
-- northern-ireland | trusts`; a school that leaves its register is closed here, never deleted, because registrations
-- point to it.

-- England and Wales: the three digits of the Department for Education; Scotland: GSS code; Northern Ireland: the
-- district's name, for want of codes in its register.
create table council (
    nation  text not null,
    code    text not null,
    name    text not null,
    primary key (nation, code),
    constraint council_nation check (nation in ('england', 'wales', 'scotland', 'northern_ireland')),
    constraint council_code_form check (nation = 'northern_ireland' or code ~ '^(\d{3}|[EWSN]\d{8})$')
);

create table trust (
    uid              text primary key,
    name             text not null,
    companies_house  text not null default '',
    ukprn            text,
    is_open          boolean not null,
    constraint trust_uid_form check (uid ~ '^\d{3,6}$'),
    constraint trust_companies_house_form check (companies_house ~ '^(\d{8}|[A-Z]{2}\d{6})?$')
);

-- Which academy belongs to which trust. The list may be newer than the register of schools: no reference to school.
create table trust_member (
    urn        text primary key,
    trust_uid  text not null constraint trust_member_trust references trust (uid) on delete cascade,
    constraint trust_member_urn_form check (urn ~ '^[1-9]\d{5}$')
);
create index trust_member_trust_uid on trust_member (trust_uid);

create table school (
    id            text primary key,
    nation        text not null,
    -- What people know it by: URN, Welsh school number, SEED code, DE reference. Two departments may share a SEED code.
    number        text not null,
    urn           text,
    dfe_number    text,
    ukprn         text,
    name          text not null,
    street        text not null default '',
    locality      text not null default '',
    town          text not null default '',
    county        text not null default '',
    postcode      text not null default '',
    phase         text,
    kind          text not null default '',
    low_age       smallint,
    high_age      smallint,
    pupils        integer,
    phone         text not null default '',
    council_code  text,
    is_open       boolean not null,
    closed_on     date,
    constraint school_nation check (nation in ('england', 'wales', 'scotland', 'northern_ireland')),
    constraint school_id_form check (id like nation || '-%'),
    constraint school_name_present check (name <> ''),
    constraint school_phase check (phase in ('nursery', 'primary', 'middle', 'secondary', 'all_through', 'post16', 'special', 'alternative')),
    constraint school_council foreign key (nation, council_code) references council (nation, code)
);
create index school_urn on school (urn);
create index school_of_council on school (nation, council_code) where is_open;

-- Addresses of Welsh schools: the Welsh list has none, the English register does. Kept apart so that the two may be
-- loaded in any order.
create table wales_address (
    number    text primary key,
    urn       text not null,
    ukprn     text,
    street    text not null,
    locality  text not null,
    town      text not null,
    county    text not null,
    constraint wales_address_number_form check (number ~ '^6[678]\d{5}$')
);

-- Every import that went through.
create table school_import (
    id           uuid primary key,
    source       text not null,
    file_name    text not null,
    sha256       bytea not null,
    imported_at  timestamptz not null,
    rows         integer not null,
    open_rows    integer not null,
    added        integer not null,
    changed      integer not null,
    closed       integer not null,
    unchanged    integer not null,
    -- Reason and number of rows.
    skipped      jsonb not null,
    constraint school_import_source check (source in ('gias', 'scotland', 'wales', 'northern_ireland', 'trusts')),
    constraint school_import_sha256_length check (length(sha256) = 32),
    constraint school_import_skipped check (jsonb_typeof(skipped) = 'object')
);
create index school_import_newest on school_import (source, imported_at desc);

-- One row. Its number grows with every import; servers reload their search index when it does, and importers that meet
-- wait for one another here.
create table school_register (
    singleton  boolean primary key default true,
    version    bigint not null default 0,
    constraint school_register_one_row check (singleton)
);
insert into school_register default values;
