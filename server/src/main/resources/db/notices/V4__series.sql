-- Whose a series of numbers is, and the name that stands under it: of the office that used it first.
create table notices.series (
    name text primary key,
    issuer_zh text not null,
    area_id uuid,
    organization_id uuid,
    bound_at timestamptz not null,
    check ((area_id is null) <> (organization_id is null))
);

create index series_by_issuer on notices.series (issuer_zh);

insert into notices.series (name, issuer_zh, area_id, organization_id, bound_at)
select distinct on (i.series) i.series, i.issuer_zh, case when n.organization_id is null then n.area_ids[1] end,
       n.organization_id, i.recorded_at
  from notices.issues i
  join notices.notices n on n.id = i.notice_id
 where i.series is not null and (n.organization_id is not null or cardinality(n.area_ids) > 0)
 order by i.series, i.recorded_at, i.number;

-- The command post that issued it; empty for an organization's, and for what was loaded.
alter table notices.issues add column issuer_area_id uuid;

update notices.issues i
   set issuer_area_id = n.area_ids[1]
  from notices.notices n
 where n.id = i.notice_id and n.organization_id is null and i.issued_by is not null;
