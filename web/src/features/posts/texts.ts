import type { Texts } from '@/shared/i18n';
import { conditionTexts } from './texts/conditions';
import { dayTexts } from './texts/day';
import { ownTexts } from './texts/own';
import { planTexts } from './texts/plans';
import { postTexts } from './texts/posts';
import { rosterTexts } from './texts/rosters';
import { ruleTexts } from './texts/rules';

const all = [postTexts, dayTexts, planTexts, rosterTexts, ruleTexts, ownTexts, conditionTexts];

export const texts: Texts = {
  zh: Object.assign({}, ...all.map(({ zh }) => zh)) as Texts['zh'],
  en: Object.assign({}, ...all.map(({ en }) => en)) as Texts['en'],
};
