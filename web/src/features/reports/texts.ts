import type { Texts } from '@/shared/i18n';

export const texts: Texts = { zh: {}, en: {} };
