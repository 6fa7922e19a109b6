-- Who may read it: everybody, or its issuer, its addressees and those above them. As it was drafted, and as it was
-- issued. What was loaded is public.
alter table notices.notices
    add column readership text not null default 'PUBLIC' check (readership in ('PUBLIC', 'INTERNAL'));
update notices.notices set readership = 'INTERNAL' where organization_id is not null or kind = 'CONTACT_NOTIFICATION';
alter table notices.notices alter column readership drop default;

alter table notices.issues
    add column readership text not null default 'PUBLIC' check (readership in ('PUBLIC', 'INTERNAL'));
update notices.issues i
   set readership = n.readership
  from notices.notices n
 where n.id = i.notice_id and i.issued_by is not null;
alter table notices.issues alter column readership drop default;

create index issues_internal on notices.issues (notice_id) where readership = 'INTERNAL';
