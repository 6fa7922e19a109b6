import type { Texts } from '@/shared/i18n';
import { fileTexts } from './texts/files';
import { gatheringTexts } from './texts/gatherings';
import { personTexts } from './texts/person';
import { travelTexts } from './texts/travel';

export const texts: Texts = {
  zh: { ...gatheringTexts.zh, ...fileTexts.zh, ...personTexts.zh, ...travelTexts.zh },
  en: { ...gatheringTexts.en, ...fileTexts.en, ...personTexts.en, ...travelTexts.en },
};
