-- What an organization checks in its own house: a list with dates. A changed list is a new one.
create table duty.checklists (
    code text not null,
    start_date date not null,
    end_date date,
    name_zh text not null,
    name_en text not null,
    source text not null,
    confidence text not null check (confidence in ('OFFICIAL', 'PRESS', 'WEAK', 'ASSUMED')),
    primary key (code, start_date),
    check (end_date > start_date)
);

create table duty.checklist_items (
    code text not null,
    start_date date not null,
    position int not null,
    words_zh text not null,
    words_en text not null,
    primary key (code, start_date, position),
    foreign key (code, start_date) references duty.checklists
);

insert into duty.checklists (code, start_date, name_zh, name_en, source, confidence)
values ('OFFICE', '2020-01-01', '机关内部防控检查', 'Prevention in one''s own office',
        '本系统拟定，参照2021年7月30日第2号令 / drawn up here, after Order 2 of 30 July 2021', 'ASSUMED');

insert into duty.checklist_items (code, start_date, position, words_zh, words_en)
values ('OFFICE', '2020-01-01', 1, '入口查验健康码、测温，来访登记', 'Code, temperature and register of visitors at the entrance'),
       ('OFFICE', '2020-01-01', 2, '工作人员全程佩戴口罩', 'Staff wear masks throughout'),
       ('OFFICE', '2020-01-01', 3, '公共区域每日消毒并有记录', 'Shared rooms disinfected daily, with a record'),
       ('OFFICE', '2020-01-01', 4, '办公室、会议室通风', 'Offices and meeting rooms aired'),
       ('OFFICE', '2020-01-01', 5, '不举行聚集性会议，确需的控制人数', 'No gatherings; where needed, few people'),
       ('OFFICE', '2020-01-01', 6, '食堂错峰、分散就餐', 'Meals apart in time and place'),
       ('OFFICE', '2020-01-01', 7, '口罩、消毒液等物资够用三天', 'Masks, disinfectant and the like for three days'),
       ('OFFICE', '2020-01-01', 8, '设有临时隔离室并能启用', 'A room to hold somebody apart, ready for use'),
       ('OFFICE', '2020-01-01', 9, '工作人员健康状况每日报告', 'Health of staff reported daily'),
       ('OFFICE', '2020-01-01', 10, '上岗人员防护和轮换到位', 'Protection and relief of those on duty');

-- One look through the list.
create table duty.checks (
    id uuid primary key,
    number bigint generated always as identity unique,
    organization_id uuid not null,
    code text not null,
    start_date date not null,
    account_id uuid not null,
    checked_at timestamptz not null,
    foreign key (code, start_date) references duty.checklists
);

create index checks_by_organization on duty.checks (organization_id, number);

create table duty.check_results (
    check_id uuid not null references duty.checks,
    position int not null,
    result text not null check (result in ('OK', 'NOT_OK', 'NOT_APPLICABLE')),
    note text not null,
    primary key (check_id, position),
    check (result <> 'NOT_OK' or note <> '')
);
