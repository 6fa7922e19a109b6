import type { Texts } from '@/shared/i18n';

/** Words of the search. */
export const searchTexts: Texts = {
  zh: {
    'search.title': '搜索',
    'search.label': '搜索人员、区域、单位和场所',
    'search.placeholder': '姓名、证件号、电话、区域、单位…',
    'search.lead': '人员：完整身份证号、电话、姓名开头或拼音首字母。',
    'search.leadNoPeople': '按名称、拼音首字母或代码查找。',
    'search.people': '人员',
    'search.areas': '区域',
    'search.organizations': '单位',
    'search.places': '场所',
    'search.all': '查看“{{q}}”的全部结果',
    'search.begin': '要找谁、哪里或哪个单位？',
    'search.hint': '试试名称的前几个字，或拼音首字母，例如 ydq。证件号和电话须输入完整。',
    'search.nothing': '没有找到“{{q}}”',
    'search.first': '只显示前 {{count}} 项，请输入更完整的内容。',
    'search.withheld': '说明查看目的后，才会一并查找人员。',
    'search.statePurpose': '说明目的',
  },
  en: {
    'search.title': 'Search',
    'search.label': 'Search people, areas, organizations and places',
    'search.placeholder': 'Name, identity number, phone, area, organization…',
    'search.lead': 'People: by whole identity number or phone, beginning of the name, or pinyin initials.',
    'search.leadNoPeople': 'By name, pinyin initials or code.',
    'search.people': 'People',
    'search.areas': 'Areas',
    'search.organizations': 'Organizations',
    'search.places': 'Places',
    'search.all': 'All results for “{{q}}”',
    'search.begin': 'Whom, where or which organization?',
    'search.hint':
      'Try the first characters of the name, or pinyin initials such as ydq. Identity numbers and phones are searched whole.',
    'search.nothing': 'Nothing found for “{{q}}”',
    'search.first': 'Only the first {{count}} are shown; type more of it.',
    'search.withheld': 'People are looked for too once you state a purpose.',
    'search.statePurpose': 'State purpose',
  },
};
