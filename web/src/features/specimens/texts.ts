import type { Texts } from '@/shared/i18n';
import { boxTexts } from './texts/boxes';
import { deskTexts } from './texts/desk';
import { houseTexts } from './texts/house';
import { shippingTexts } from './texts/shipping';

const parts = [deskTexts, boxTexts, houseTexts, shippingTexts];

export const texts: Texts = {
  zh: Object.assign({}, ...parts.map(({ zh }) => zh)) as Texts['zh'],
  en: Object.assign({}, ...parts.map(({ en }) => en)) as Texts['en'],
};
