-- What somebody decided about a doubtful record: taken in after all, or seen and set aside.
create table access.device_reviews (
    record_id bigint primary key references access.device_records,
    verdict text not null check (verdict in ('TAKEN_IN', 'SET_ASIDE')),
    reason text not null,
    reviewed_by uuid not null references access.accounts,
    reviewed_at timestamptz not null
);

create index device_records_in_doubt on access.device_records (device_id) where doubts <> '{}';

-- When a device last brought something new, and how many of its numbers are here: top less those are known to be missing.
alter table access.device_heads
    add column returned_at timestamptz,
    add column numbered int not null default 0;

update access.device_heads h
   set returned_at = r.returned_at, numbered = r.numbered
  from (select device_id,
               max(received_at) as returned_at,
               count(*) filter (where number is not null and not ('NUMBER_TAKEN' = any (doubts))) as numbered
          from access.device_records
         group by device_id) r
 where r.device_id = h.device_id;
