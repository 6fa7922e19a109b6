import type { Texts } from '@/shared/i18n';
import { followedTexts } from './texts/followed';
import { letterTexts } from './texts/letters';
import { workTexts } from './texts/work';

/** Of following contacts. A part of the texts of `tracing`. */
export const followingTexts: Texts = {
  zh: { ...workTexts.zh, ...followedTexts.zh, ...letterTexts.zh },
  en: { ...workTexts.en, ...followedTexts.en, ...letterTexts.en },
};
