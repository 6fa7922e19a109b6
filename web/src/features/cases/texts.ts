import type { Texts } from '@/shared/i18n';
import { caseTexts } from './texts/cases';
import { chainTexts } from './texts/chains';
import { courseTexts } from './texts/course';
import { investigationTexts } from './texts/investigation';

export const texts: Texts = {
  zh: { ...caseTexts.zh, ...courseTexts.zh, ...investigationTexts.zh, ...chainTexts.zh },
  en: { ...caseTexts.en, ...courseTexts.en, ...investigationTexts.en, ...chainTexts.en },
};
