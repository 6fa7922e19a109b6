-- What work proves by itself is known where skills are (duty).
drop table posts.system_skills;
