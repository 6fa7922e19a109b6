import type { Texts } from '@/shared/i18n';
import { formTexts } from './texts/forms';
import { holdTexts } from './texts/holds';
import { measureTexts } from './texts/measures';
import { zoneTexts } from './texts/zones';

export const texts: Texts = {
  zh: { ...zoneTexts.zh, ...measureTexts.zh, ...formTexts.zh, ...holdTexts.zh },
  en: { ...zoneTexts.en, ...measureTexts.en, ...formTexts.en, ...holdTexts.en },
};
