-- Which post it was, where the device knew: names are not unique. Posts belong to a module further down.
alter table duty.presence add column post_id uuid;

create index presence_by_post on duty.presence (post_id, occurred_at) where post_id is not null;
create index presence_by_name on duty.presence (post, occurred_at) where post_id is null;
