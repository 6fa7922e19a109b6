import type { Language } from './i18n';

/** The dated rules name their sources in the words of this project's notes; these are theirs in Chinese. */
const ZH: Record<string, string> = {
  'A6: 第37号令, central isolation, or one person one home; E20: 12 h':
    'A6：第37号令，集中隔离或一人一户；E20：12 小时',
  'E13: open-source SORMAS, follow-up days': 'E13：开源系统 SORMAS 的随访天数',
  'E3: entertainment; rows are our choice': 'E3：娱乐场所；排数为我们所定',
  'E3: same closed workspace, meal; fifteen minutes are our choice':
    'E3：同一密闭工作场所、聚餐；15 分钟为我们所定',
  'E3: shared living': 'E3：共同生活',
  'E4, E7: stairs and lift are shared': 'E4、E7：共用楼梯和电梯',
  'E4: health monitoring': 'E4：健康监测',
  'E4: public place': 'E4：公共场所',
  'E4: queued together, our reading': 'E4：一同排队，为我们的理解',
  'E5, E6: rows as in an aircraft; the rest of the audience E4, from the ninth edition E8':
    'E5、E6：排数同飞机；其余观众 E4，第九版起 E8',
  'E5: household': 'E5：同户',
  'E5: office, classroom, meal; fifteen minutes and one hour for high risk are our choice':
    'E5：办公室、教室、聚餐；15 分钟和高风险的 1 小时为我们所定',
  'E6: 3 rows; the rest E4': 'E6：前后 3 排；其余 E4',
  'E6: all aboard': 'E6：全部同乘人员',
  'E6: same and adjacent bays; the rest E4': 'E6：同格和相邻格；其余 E4',
  'E6: same cabin': 'E6：同舱',
  'E6: same coach': 'E6：同车厢',
  'E6: same row and 3 before and behind; the rest E4': 'E6：同排和前后 3 排；其余 E4',
  'E8: 第九版; two tests in three days': 'E8：第九版；三天两检',
  'F1, E20: 第八版': 'F1、E20：第八版',
  'F1: 二十条; E20: 8 h, later and local': 'F1：二十条；E20：8 小时，后来各地的做法',
  'F1: 第九版; E20: 8 h, later and local': 'F1：第九版；E20：8 小时，后来各地的做法',
  'F2: 第九版; E21: 12 h, local': 'F2：第九版；E21：12 小时，地方做法',
  'F2: 第八版; E21: 12 h, local': 'F2：第八版；E21：12 小时，地方做法',
  'F2: 第八版': 'F2：第八版',
  'F2: 第九版': 'F2：第九版',
  'as in the ninth edition': '同第九版',
  'fourteen days; test days and hours taken as in the eighth edition': '14 天；采样日和时限按第八版取',
  'taken as in the eighth edition': '按第八版取',
  '二十条，2022-11-11（E9: secondary contacts no longer determined）':
    '二十条，2022-11-11（E9：不再判定次密接）',
  '新型冠状病毒肺炎防控方案(第七版); window taken as in the eighth edition':
    '新型冠状病毒肺炎防控方案（第七版）；追溯期按第八版取',
  '新型冠状病毒肺炎防控方案(第九版)': '新型冠状病毒肺炎防控方案（第九版）',
  '新型冠状病毒肺炎防控方案(第八版)': '新型冠状病毒肺炎防控方案（第八版）',
};

/** A source in words; one that this client does not know yet stays as the server wrote it. */
export function sourceIn(language: Language, source: string): string {
  return language === 'zh' ? (ZH[source] ?? source) : source;
}
