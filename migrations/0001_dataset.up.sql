-- The public dataset: places, links between them, their sources and events. Loaded by `server import data`.
-- Keys are the dataset's own slugs: they are public, stable and stand in every URL.

create table place (
    slug         text primary key,
    name_en      text not null,
    name_zh      text not null,
    pinyin       text not null default '',
    kind         text not null,
    country      text not null,
    region_en    text not null,
    region_zh    text not null,
    lat          double precision not null,
    lon          double precision not null,
    coords_note  text not null,
    geonames_id  bigint,
    constraint place_slug_form check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    constraint place_kind check (kind in ('city', 'town', 'borough', 'district', 'county', 'nation', 'municipality', 'province')),
    constraint place_country check (country in ('GB', 'CN')),
    constraint place_lat check (lat between -90 and 90),
    constraint place_lon check (lon between -180 and 180),
    constraint place_pinyin check ((pinyin <> '') = (country = 'CN'))
);

create table link (
    slug           text primary key,
    uk_slug        text not null constraint link_uk_place references place (slug),
    cn_slug        text not null constraint link_cn_place references place (slug),
    kind           text not null,
    established    text,
    ended          text,
    status         text not null,
    last_evidence  smallint,
    note_en        text not null,
    note_zh        text not null,
    constraint link_pair unique (uk_slug, cn_slug),
    constraint link_slug_form check (slug = uk_slug || '--' || cn_slug),
    constraint link_kind check (kind in ('sister_city', 'friendship', 'mou', 'province_link', 'school_cluster')),
    constraint link_status check (status in ('active', 'ended', 'unknown')),
    constraint link_established_form check (established ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
    constraint link_ended_form check (ended ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
    constraint link_ended_has_date check ((status = 'ended') = (ended is not null)),
    constraint link_ends_after_start check (left(ended, 4) >= left(established, 4))
);
create index link_cn_slug on link (cn_slug);

create table source (
    link_slug  text not null constraint source_link references link (slug) on delete cascade,
    position   integer not null,
    title      text not null,
    publisher  text not null,
    url        text,
    kind       text not null,
    supports   text[] not null,
    primary key (link_slug, position),
    constraint source_url_form check (url ~ '^https?://[^[:space:]]+$'),
    constraint source_kind check (kind in ('official', 'press', 'academic', 'reference', 'partner_organisation')),
    constraint source_supports check (supports <@ array['established', 'ended', 'status', 'kind'] and cardinality(supports) > 0)
);

create table event (
    slug          text primary key,
    happened      text not null,
    link_slug     text constraint event_link references link (slug) on delete cascade,
    place_slug    text constraint event_place references place (slug) on delete cascade,
    kind          text not null,
    title_en      text not null,
    title_zh      text not null,
    source_title  text not null,
    source_url    text,
    constraint event_happened_form check (happened ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
    constraint event_about_one check (link_slug is null or place_slug is null),
    constraint event_kind check (kind in ('signing', 'visit', 'mou', 'anniversary', 'institute', 'school', 'ending', 'other')),
    constraint event_source_url_form check (source_url ~ '^https?://[^[:space:]]+$')
);
create index event_link_slug on event (link_slug);
create index event_place_slug on event (place_slug);

create table partner_school (
    slug            text primary key,
    name            text not null,
    urn             text,
    town            text not null,
    phase           text not null,
    partner_slug    text constraint partner_school_place references place (slug),
    status          text[] not null,
    year            smallint,
    partner_school  text not null default '',
    source_title    text not null,
    source_url      text,
    constraint partner_school_status check (status <@ array['linked', 'agreement', 'visited', 'hosted'] and cardinality(status) > 0),
    constraint partner_school_urn_form check (urn ~ '^[1-9]\d{5}$')
);
create index partner_school_partner_slug on partner_school (partner_slug);

-- Which local authorities a place answers to: how a school's authority leads to its links.
create table place_authority (
    place_slug   text not null constraint place_authority_place references place (slug) on delete cascade,
    code_system  text not null,
    code         text not null,
    name         text not null,
    relation     text not null,
    primary key (place_slug, code_system, code),
    constraint place_authority_system check (code_system in ('GIAS LA (code)', 'GSS')),
    constraint place_authority_relation check (relation in ('same_area', 'part_of', 'contains'))
);

-- One row. Its number grows with every change of the tables above; servers reload their snapshot when it does.
create table dataset (
    singleton  boolean primary key default true,
    version    bigint not null default 0,
    constraint dataset_one_row check (singleton)
);
insert into dataset default values;
