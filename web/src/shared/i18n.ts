import i18next, { type i18n, type PostProcessorModule, type TFunction } from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';

import { one } from './one';

/** The words of one feature: the same keys in both languages; a test compares them. */
export interface Texts {
  zh: Record<string, string>;
  en: Record<string, string>;
}

export type Language = 'zh' | 'en';

const STORED = 'huhang.language';

export function storedLanguage(): Language {
  return localStorage.getItem(STORED) === 'en' ? 'en' : 'zh';
}

const MENDS_ONE: PostProcessorModule = {
  type: 'postProcessor',
  name: 'one',
  process: (text: string) => (i18next.language === 'en' ? one(text) : text),
};

/** Each feature's texts are a namespace of their own; what they lack is looked up in `shared`. */
export async function startTexts(namespaces: Record<string, Texts>): Promise<i18n> {
  const bundle = (language: Language) =>
    Object.fromEntries(Object.entries(namespaces).map(([name, texts]) => [name, texts[language]]));
  await i18next
    .use(initReactI18next)
    .use(MENDS_ONE)
    .init({
      lng: storedLanguage(),
      fallbackLng: 'zh',
      ns: Object.keys(namespaces),
      defaultNS: 'shared',
      fallbackNS: 'shared',
      keySeparator: false,
      nsSeparator: false,
      resources: { zh: bundle('zh'), en: bundle('en') },
      interpolation: { escapeValue: false },
      postProcess: MENDS_ONE.name,
    });
  announce(storedLanguage());
  return i18next;
}

export async function speak(language: Language): Promise<void> {
  localStorage.setItem(STORED, language);
  await i18next.changeLanguage(language);
  announce(language);
}

export function currentLanguage(): Language {
  return i18next.language === 'en' ? 'en' : 'zh';
}

/** The texts of one feature and the language they are in. */
export function useTexts(feature: string): { t: TFunction; language: Language } {
  const { t, i18n } = useTranslation(feature);
  return { t: t as TFunction, language: i18n.language === 'en' ? 'en' : 'zh' };
}

function announce(language: Language): void {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
}
