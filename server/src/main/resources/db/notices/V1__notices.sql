-- A notice as it was worded. It is a draft as long as no row of notices.issues stands beside it.
create table notices.notices (
    id uuid primary key,
    kind text not null,
    -- what led to it, such as CASE:<id>: the same basis never drafts twice
    basis text not null unique,
    title_zh text not null,
    title_en text,
    body_zh text not null,
    body_en text,
    area_ids uuid[] not null,
    source_zh text,
    source_en text,
    recorded_at timestamptz not null
);

create table notices.issues (
    notice_id uuid primary key references notices.notices,
    series text,
    number int,
    year int,
    issuer_organization_id uuid,
    issuer_zh text not null,
    issuer_en text,
    -- empty when nobody says on which day it was issued
    issued_on date,
    recorded_at timestamptz not null,
    unique (series, year, number)
);
