import type { Texts } from '@/shared/i18n';

/** Of prevention in an organization's own house. */
export const checkTexts: Texts = {
  zh: {
    'nav.checks': '内部防控检查',
    'checks.lead': '本单位自己查：逐项填结果，不合格的写明问题；整改后再查一次即销号。',
    'checks.open': '未整改 {{count}} 项',
    'checks.never': '还没有检查过。',
    'checks.nothingOpen': '没有未整改的问题。',
    'checks.since': '自 {{at}} 起',
    'checks.source': '来源：{{source}}',
    'checks.OK': '合格',
    'checks.NOT_OK': '不合格',
    'checks.NOT_APPLICABLE': '不适用',
    'checks.note': '什么问题',
    'checks.record': '记录检查（{{done}}/{{all}}）',
    'checks.earlier': '历次检查',
    'checks.wrong': '不合格 {{count}} 项',
  },
  en: {
    'nav.checks': 'Own prevention checks',
    'checks.lead':
      'An organization checks its own house: a result for each item, and what is wrong where something is. Once it is put right, the next check clears it.',
    'checks.open': 'Open: {{count}}',
    'checks.never': 'Nobody looked yet.',
    'checks.nothingOpen': 'Nothing is open.',
    'checks.since': 'since {{at}}',
    'checks.source': 'Source: {{source}}',
    'checks.OK': 'right',
    'checks.NOT_OK': 'wrong',
    'checks.NOT_APPLICABLE': 'not applicable',
    'checks.note': 'What is wrong',
    'checks.record': 'Record ({{done}}/{{all}})',
    'checks.earlier': 'Earlier looks',
    'checks.wrong': 'wrong: {{count}}',
  },
};
