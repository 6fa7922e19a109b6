import type { Texts } from '@/shared/i18n';
import { groundTexts } from './texts/ground';
import { listTexts } from './texts/list';
import { planTexts } from './texts/plan';

export const texts: Texts = {
  zh: { ...listTexts.zh, ...planTexts.zh, ...groundTexts.zh },
  en: { ...listTexts.en, ...planTexts.en, ...groundTexts.en },
};
