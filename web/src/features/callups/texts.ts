import type { Texts } from '@/shared/i18n';
import { planTexts } from './texts/plan';
import { ruleTexts } from './texts/rules';

export const texts: Texts = {
  zh: { ...planTexts.zh, ...ruleTexts.zh },
  en: { ...planTexts.en, ...ruleTexts.en },
};
