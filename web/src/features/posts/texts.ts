import type { Texts } from '@/shared/i18n';
import { conditionTexts } from './texts/conditions';
import { dayTexts } from './texts/day';
import { helperTexts } from './texts/helpers';
import { ownTexts } from './texts/own';
import { planTexts } from './texts/plans';
import { postTexts } from './texts/posts';
import { rosterTexts } from './texts/rosters';
import { ruleTexts } from './texts/rules';
import { seatTexts } from './texts/seats';

const all = [
  postTexts,
  dayTexts,
  planTexts,
  helperTexts,
  rosterTexts,
  seatTexts,
  ruleTexts,
  ownTexts,
  conditionTexts,
];

export const texts: Texts = {
  zh: Object.assign({}, ...all.map(({ zh }) => zh)) as Texts['zh'],
  en: Object.assign({}, ...all.map(({ en }) => en)) as Texts['en'],
};
