import type { Texts } from '@/shared/i18n';

/** Who comes to posts without an organization of the roster. */
export const helperTexts: Texts = {
  zh: {
    'helpers.title': '支援力量',
    'helpers.hint': '除了单位的人，还可以从本区域已报到、志愿服务的人里排班。谁不再支援，班就空出来等补位。',
    'helpers.reportedIn': '报到人员（双报到）',
    'helpers.reportedIn.note': '在本区域报到、还没有结束的人',
    'helpers.volunteers': '志愿者',
    'helpers.volunteers.note': '在本区域登记、当天条件齐全的人',
    'helpers.teams': '队伍',
    'helpers.teams.choose': '选队伍，可选多支',
    'helpers.teams.none': '本区域没有组建中的队伍',
    'helpers.orStaff': '请至少选一个单位或一种支援力量',
    'comesAs.TEAM': '队员',
    'comesAs.REPORTED_IN': '报到人员',
    'comesAs.VOLUNTEER': '志愿者',
    'absence.NOT_HELPING': '{{name}} 不再在这里支援',
    'seat.tell': '登记情况',
    'loops.entered': '已登记入环。',
    'sent.others': '{{count}} 人不属于任何单位：登录后可见',
  },
  en: {
    'helpers.title': 'Helpers',
    'helpers.hint':
      'Besides staff, the roster may draw on those who reported in or volunteer in this area. If somebody stops helping, their seats fall empty until they are refilled.',
    'helpers.reportedIn': 'Reported in',
    'helpers.reportedIn.note': 'registered in this area and not ended',
    'helpers.volunteers': 'Volunteers',
    'helpers.volunteers.note': 'registered in this area, with all that is needed on the day',
    'helpers.teams': 'Teams',
    'helpers.teams.choose': 'Choose teams, one or more',
    'helpers.teams.none': 'No team stands in this area',
    'helpers.orStaff': 'Choose at least one organization or kind of helper',
    'comesAs.TEAM': 'team',
    'comesAs.REPORTED_IN': 'reported in',
    'comesAs.VOLUNTEER': 'volunteer',
    'absence.NOT_HELPING': '{{name}} helps here no more',
    'seat.tell': 'Record',
    'loops.entered': 'Recorded.',
    'sent.others': '{{count}} come without an organization: they see it when they sign in',
  },
};
