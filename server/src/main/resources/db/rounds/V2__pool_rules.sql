insert into rounds.pool_editions
       (code, name_zh, name_en, start_date, end_date, source_zh, source_en, confidence)
values
    ('FIRST_GUIDE', '全员核酸检测组织实施指南（第一版）', 'Guide to testing everybody, 1st edition', '2021-02-01', '2021-09-13',
     '《全员新型冠状病毒核酸检测组织实施指南》，2021 年 2 月（日期不详，取当月首日）',
     '《全员…核酸检测组织实施指南》, 2021-02, day unknown: the month''s first is taken', 'OFFICIAL'),
    ('ORDER_31', '张家界第31号令', 'Zhangjiajie, Order 31', '2021-08-04', '2021-08-26',
     '市指挥部第31号令（2021-08-04）及市疾控中心附件；第37号令（2021 年 8 月）；其余人员按第一版指南',
     'Order 31 of the city command, 2021-08-04, annex of the city CDC; Order 37, 2021-08; for all others the 1st guide',
     'OFFICIAL'),
    ('SECOND_GUIDE', '全员核酸检测组织实施指南（第二版）', 'Guide to testing everybody, 2nd edition', '2021-09-13', '2022-03-22',
     '第二版，2021-09-13', '2nd edition, 2021-09-13', 'OFFICIAL'),
    ('THIRD_GUIDE', '区域核酸检测组织实施指南（第三版）', 'Guide to testing an area, 3rd edition', '2022-03-22', null,
     '《区域新型冠状病毒核酸检测组织实施指南（第三版）》，2022-03-22；没有查到废止日期',
     '《区域…指南》, 3rd edition, 2022-03-22; no end of it is known', 'OFFICIAL');

-- Where a source leaves a choice ("5:1 or 10:1") one of the two is taken and said to be our choice.
insert into rounds.pool_rules
       (edition_code, target, scheme_code, level_code, from_number, pool_size, by_household, source_zh, source_en, confidence)
values
    ('FIRST_GUIDE', 'OTHERS', null, null, 1, 10, false,
     '第一轮全部 10:1', 'round 1: all 10:1', 'OFFICIAL'),
    ('FIRST_GUIDE', 'KEY_PEOPLE', null, null, 2, 1, false,
     '第二轮起重点人群单采', 'from round 2 on key people single', 'OFFICIAL'),
    ('FIRST_GUIDE', 'OTHERS', null, null, 2, 10, false,
     '第二轮起其他人员 10:1 或 5:1；取 10:1 为本系统所定', 'from round 2 on all others 10:1 or 5:1; that it is 10:1 is our choice',
     'ASSUMED'),

    ('ORDER_31', 'ZONE_LEVEL', 'ZHANGJIAJIE_ORDER_31', 'CLOSED_UNIT', 1, 1, false,
     '第31号令：封闭单元 3 轮 1:1', 'Order 31: closed units, 3 rounds 1:1', 'OFFICIAL'),
    ('ORDER_31', 'ZONE_LEVEL', 'ZHANGJIAJIE_ORDER_31', 'CONTROLLED', 1, 1, false,
     '第31号令：管控区域 2 轮 1:1', 'Order 31: controlled areas, 2 rounds 1:1', 'OFFICIAL'),
    ('ORDER_31', 'ZONE_LEVEL', 'ZHANGJIAJIE_ORDER_31', 'SPREAD', 1, 5, false,
     '第31号令：波及区 2 轮 5:1', 'Order 31: areas reached by spread, 2 rounds 5:1', 'OFFICIAL'),
    ('ORDER_31', 'ZONE_LEVEL', 'ZHANGJIAJIE_ORDER_31', 'AFFECTED', 1, 5, false,
     '第31号令：受影响区 2 轮 5:1', 'Order 31: affected areas, 2 rounds 5:1', 'OFFICIAL'),
    ('ORDER_31', 'ZONE_LEVEL', 'ZHANGJIAJIE_ORDER_37', 'HIGH', 1, 1, false,
     '第37号令：高风险区每日 1:1', 'Order 37: high-risk areas daily 1:1', 'OFFICIAL'),
    ('ORDER_31', 'OTHERS', null, null, 1, 10, false,
     '命令未写；按第一版指南第一轮 10:1', 'not in the order; as in round 1 of the 1st guide 10:1', 'ASSUMED'),
    ('ORDER_31', 'KEY_PEOPLE', null, null, 2, 1, false,
     '命令未写；按第一版指南第二轮起单采', 'not in the order; as in the 1st guide single from round 2 on', 'ASSUMED'),

    ('SECOND_GUIDE', 'KEY_PEOPLE', null, null, 1, 1, false,
     '隔离点、重点人群 1:1', 'isolation sites and key people 1:1', 'OFFICIAL'),
    ('SECOND_GUIDE', 'ZONE_LEVEL', 'THREE_ZONES', 'SEALED', 1, 10, true,
     '封控的家庭一户一管；一管最多 10 人为本系统所定',
     'sealed homes one tube per household; at most 10 in it is our choice', 'OFFICIAL'),
    ('SECOND_GUIDE', 'OTHERS', null, null, 1, 10, false,
     '其他人员 5:1 或 10:1；取 10:1 为本系统所定', 'all others 5:1 or 10:1; that it is 10:1 is our choice', 'ASSUMED'),

    ('THIRD_GUIDE', 'KEY_PEOPLE', null, null, 1, 1, false,
     '隔离点、重点人群 1:1', 'isolation and key people 1:1', 'OFFICIAL'),
    ('THIRD_GUIDE', 'ZONE_LEVEL', 'THREE_ZONES', 'SEALED', 1, 1, false,
     '封控区 1:1 或一户一管；取 1:1 为本系统所定', 'sealed zones 1:1 or one tube per household; that it is 1:1 is our choice',
     'ASSUMED'),
    ('THIRD_GUIDE', 'ZONE_LEVEL', 'THREE_ZONES', 'CONTROLLED', 1, 10, false,
     '管控区 10:1', 'controlled zones 10:1', 'OFFICIAL'),
    ('THIRD_GUIDE', 'ZONE_LEVEL', 'THREE_ZONES', 'PRECAUTIONARY', 1, 20, false,
     '防范区 20:1；取消 5:1', 'precautionary zones 20:1; 5:1 is abolished', 'OFFICIAL'),
    ('THIRD_GUIDE', 'OTHERS', null, null, 1, 20, false,
     '其他 20:1；取消 5:1', 'all others 20:1; 5:1 is abolished', 'OFFICIAL');
