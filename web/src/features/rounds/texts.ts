import type { Texts } from '@/shared/i18n';
import { doorTexts } from './texts/doors';
import { roundTexts } from './texts/rounds';

export const texts: Texts = {
  zh: { ...roundTexts.zh, ...doorTexts.zh },
  en: { ...roundTexts.en, ...doorTexts.en },
};
