-- Which skill the work in a line of organizations proves by itself: dated editions, for musters and rosters alike.
create table duty.system_skills (
    system text not null,
    skill text not null references duty.skills,
    start_date date not null,
    end_date date,
    source_zh text not null,
    source_en text not null,
    confidence text not null check (confidence in ('OFFICIAL', 'PRESS', 'WEAK', 'ASSUMED')),
    primary key (system, skill, start_date),
    check (end_date > start_date)
);

insert into duty.system_skills (system, skill, start_date, source_zh, source_en, confidence)
values ('PUBLIC_SECURITY', 'POLICE', '2020-01-01', '假设：公安机关人员可承担公安岗位',
        'Assumed: who works for the police can hold the seat of the police', 'ASSUMED'),
       ('HEALTH', 'HEALTH', '2020-01-01', '假设：卫生系统人员可承担医护岗位',
        'Assumed: who works in health can hold the seat of the health services', 'ASSUMED'),
       ('HEALTH', 'SAMPLING', '2020-01-01', '假设：卫生系统人员经培训可采样',
        'Assumed: who works in health was trained to swab', 'ASSUMED'),
       ('COMMUNITY', 'COMMUNITY', '2020-01-01', '假设：社区人员可承担社区岗位',
        'Assumed: who works for a community can hold its seat', 'ASSUMED'),
       ('COMMUNITY', 'REGISTRATION', '2020-01-01', '假设：社区人员会登记扫码',
        'Assumed: who works for a community can register and scan', 'ASSUMED'),
       ('COURTS', 'REGISTRATION', '2020-01-01', '报道：法院干警协助登记扫码',
        'As reported: staff of the courts registered and scanned', 'PRESS'),
       ('PROCURATORATES', 'REGISTRATION', '2020-01-01', '报道：检察干警协助登记扫码',
        'As reported: staff of the procuratorates registered and scanned', 'PRESS'),
       ('JUSTICE_ADMINISTRATION', 'REGISTRATION', '2020-01-01', '报道：司法行政人员协助登记、查验两码',
        'As reported: justice staff registered people and checked the two codes', 'PRESS');
