import type { Texts } from '@/shared/i18n';
import { fileTexts } from './texts/files';
import { poolTexts } from './texts/pools';
import { tubeTexts } from './texts/tubes';

export const texts: Texts = {
  zh: { ...fileTexts.zh, ...tubeTexts.zh, ...poolTexts.zh },
  en: { ...fileTexts.en, ...tubeTexts.en, ...poolTexts.en },
};
