-- Work that is due at an instant of the city clock. The columns are those that the library db-scheduler 16 reads and
-- writes; what a timer is about stands in the tables of its module, and only its id here.
create table shared.timers (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamptz not null,
    picked boolean not null,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures int,
    last_heartbeat timestamptz,
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance)
);

create index timers_by_time on shared.timers (execution_time);
create index timers_by_heartbeat on shared.timers (last_heartbeat);
