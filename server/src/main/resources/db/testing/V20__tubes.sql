-- Results of tubes. A laboratory sends them in batches; a batch read again is the same batch.
create table testing.tube_batches (
    id uuid primary key,
    way text not null check (way in ('API', 'FILE', 'HL7')),
    laboratory_id uuid not null,
    organization_id uuid not null,
    area_id uuid not null,
    sent_by uuid not null,
    -- a file is taken in when a second person compared it with the list of tubes
    confirmed_by uuid,
    rows_in int not null,
    accepted int not null,
    refused int not null,
    positives int not null,
    negatives int not null,
    held int not null,
    last_tested_at timestamptz,
    received_at timestamptz not null,
    check (rows_in = accepted + refused),
    check (confirmed_by <> sent_by)
);

create index tube_batches_by_laboratory on testing.tube_batches (laboratory_id, received_at);
create index tube_batches_by_reception on testing.tube_batches (received_at);

-- One version of a tube's result; a correction is a later one that names the version before it. `implausible` counts the
-- rules that held it when it was read: none, and it stood at once.
create table testing.tube_results (
    id uuid primary key,
    batch_id uuid not null,
    row_number int not null,
    tube_code text not null,
    laboratory_id uuid not null,
    finding text not null check (finding in ('POSITIVE', 'NEGATIVE', 'INDETERMINATE', 'INVALID')),
    tested_at timestamptz not null,
    reported_at timestamptz not null,
    received_at timestamptz not null,
    corrects uuid,
    correction_reason text,
    implausible int not null,
    check ((corrects is null) = (correction_reason is null))
);

create index tube_results_by_tube on testing.tube_results (tube_code);
create index tube_results_by_batch on testing.tube_results (batch_id);
create index tube_results_by_laboratory on testing.tube_results (laboratory_id, tested_at);
create index tube_results_held on testing.tube_results (received_at) where implausible > 0;

-- A target gene without a Ct was looked for and not found.
create table testing.target_genes (
    result_id uuid not null,
    gene text not null,
    ct double precision,
    primary key (result_id, gene)
);

-- Why a result is held: which rule, and the numbers by which it fired.
create table testing.implausibilities (
    result_id uuid not null,
    rule text not null,
    params text not null,
    primary key (result_id, rule)
);

create index implausibilities_by_rule on testing.implausibilities (rule);

-- What became of a held result: let go or rejected by a second person; or, `decided_by` none, let go by the house when
-- what was missing came. `batch_id` is under what the news of it is told.
create table testing.tube_releases (
    result_id uuid primary key references testing.tube_results,
    batch_id uuid not null,
    released boolean not null,
    reason text not null,
    decided_by uuid,
    decided_at timestamptz not null
);

create index tube_releases_by_batch on testing.tube_releases (batch_id);

-- Rows that were not taken in, as they came and with every reason; they hold no names.
create table testing.refused_tubes (
    batch_id uuid not null,
    row_number int not null,
    tube_code text not null,
    finding text not null,
    looks_positive boolean not null,
    reasons text not null,
    received_at timestamptz not null,
    primary key (batch_id, row_number)
);

create index refused_tubes_by_code on testing.refused_tubes (tube_code);
create index refused_tubes_by_reception on testing.refused_tubes (received_at);

-- The numbers in the rules by which results are held, each from when until when it holds.
create table testing.result_parameters (
    code text not null,
    start_date date not null,
    end_date date,
    value double precision not null,
    source_zh text not null,
    source_en text not null,
    confidence text not null check (confidence in ('OFFICIAL', 'PRESS', 'WEAK', 'ASSUMED')),
    primary key (code, start_date),
    check (end_date > start_date)
);

insert into testing.result_parameters (code, start_date, value, source_zh, source_en, confidence) values
    ('ARRIVAL_NEEDED', '2020-01-01', 1, '邢台 2021-01：31 万人未检先报；没有接收记录的管子不发结果（本系统所定）',
     'Xingtai, 2021-01: 310,000 reported before testing; no result of a tube that nobody received (our choice)', 'ASSUMED'),
    ('FASTEST_RUN_MINUTES', '2020-01-01', 45, '提取加扩增，快速试剂约 30 至 45 分钟，常规 90 分钟以上（本系统所定）',
     'extraction and amplification: 30 to 45 minutes with fast reagents, over 90 with others (our choice)', 'ASSUMED'),
    ('LEAST_CT', '2020-01-01', 5, '更早出现扩增曲线多为污染或填错（本系统所定）',
     'an earlier curve is contamination or a slip (our choice)', 'ASSUMED'),
    ('MOST_CT', '2020-01-01', 50, '仪器循环数不超过 50', 'no instrument runs more than 50 cycles', 'ASSUMED'),
    ('POSITIVE_CT', '2020-01-01', 40, '试剂说明书常用界值 40；以当地试剂为准', 'the usual cut-off of reagents: 40; local reagents may differ',
     'PRESS'),
    ('IDENTICAL_CT_TUBES', '2020-01-01', 3, '同批三管及以上各基因 Ct 完全相同，多为复制或污染（本系统所定）',
     'three tubes or more of a batch with the same Ct of each gene: copied or contaminated (our choice)', 'ASSUMED'),
    ('CLUSTER_PROBABILITY', '2020-01-01', 0.00001, '与其他机构 24 小时阳性率比较的精确二项检验界值（本系统所定）；上海 2022-05-05 一日 13 例假阳性',
     'limit of the exact binomial test against the others'' rate in 24 hours (our choice); Shanghai, 2022-05-05: 13 false positives in a day',
     'ASSUMED'),
    ('CLUSTER_OTHERS', '2020-01-01', 500, '其他机构 24 小时至少这么多管才作比较（本系统所定）',
     'compared only where the others tested so many tubes in 24 hours (our choice)', 'ASSUMED');

-- A person's result may come out of a tube as well as out of a file of persons.
alter table testing.results drop constraint results_batch_id_fkey;
