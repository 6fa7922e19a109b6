import type { Texts } from '@/shared/i18n';

/** Words of organizations, and of who in them does not exist. */
export const organizationTexts: Texts = {
  zh: {
    'canaries.title': '防泄露标记',
    'canaries.lead':
      '在工作人员名单里埋下一个并不存在的人。谁打开他、谁带走含有他的名单，审计员都会知道。姓名不显示给任何人，人数统计也不计入。',
    'canaries.plant': '埋下一个虚构的人',
    'canaries.planted': '已埋下。这个单位现有 {{count}} 个虚构的人。',
    'organizations.system': '系统',
    'organizations.level': '层级',
    'organizations.headcount': '在册人数',
    'organizations.establishment': '编制',
    'organizations.assumed': '{{count}}（假定，未经说明）',
    'organizations.parent': '上级单位',
    'organizations.children': '下属单位',
    'organizations.staff': '工作人员',
    'organizations.noStaff': '没有登记工作人员',
    'organizations.position': '职务',
    'organizations.livesIn': '居住地',
  },
  en: {
    'canaries.title': 'Marks against leaks',
    'canaries.lead':
      'Puts a person who does not exist among the staff. Whoever opens them, or takes a list along that holds them, becomes known to the auditors. Nobody is told the name, and no figure counts them.',
    'canaries.plant': 'Put one in',
    'canaries.planted': 'Done. People in this organization who do not exist: {{count}}.',
    'organizations.system': 'System',
    'organizations.level': 'Level',
    'organizations.headcount': 'People on its list',
    'organizations.establishment': 'Establishment',
    'organizations.assumed': '{{count}} (assumed, stated by nobody)',
    'organizations.parent': 'Above it',
    'organizations.children': 'Sub-units',
    'organizations.staff': 'Staff',
    'organizations.noStaff': 'No staff is registered',
    'organizations.position': 'Position',
    'organizations.livesIn': 'Lives in',
  },
};
