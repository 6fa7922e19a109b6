-- The client's id of the wish to issue it, so that the same wish sent again is the same issue; empty for what was
-- loaded, and for what was issued before there were such ids.
alter table notices.issues add column issue_id uuid unique;
