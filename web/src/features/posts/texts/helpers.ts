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
    'absence.tellHere': '登记不能到岗',
  },
  en: {
    'helpers.title': 'Helpers',
    'helpers.hint':
      'Beside staff, the roster may draw on those who reported in or volunteer in this area. Whoever helps no more leaves their seats to be filled.',
    'helpers.reportedIn': 'Reported in',
    'helpers.reportedIn.note': 'registered in this area and not ended',
    'helpers.volunteers': 'Volunteers',
    'helpers.volunteers.note': 'registered in this area, with all that is needed on the day',
    'helpers.teams': 'Teams',
    'helpers.teams.choose': 'Choose teams, one or more',
    'helpers.teams.none': 'No team stands in this area',
    'helpers.orStaff': 'Choose an organization or helpers at least',
    'comesAs.TEAM': 'team',
    'comesAs.REPORTED_IN': 'reported in',
    'comesAs.VOLUNTEER': 'volunteer',
    'absence.NOT_HELPING': '{{name}} helps here no more',
    'absence.tellHere': 'Cannot come',
  },
};
