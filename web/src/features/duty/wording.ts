import { useTexts, type Language } from '@/shared/i18n';

interface Worded {
  zh?: string | null | undefined;
  en?: string | null | undefined;
}

/** Reported words in the reader's language; Chinese where nobody translated them. */
export function worded(words: Worded, language: Language): string {
  return (language === 'en' ? words.en : null) ?? words.zh ?? '';
}

export function useWorded(): (words: Worded) => string {
  const { language } = useTexts('duty');
  return (words) => worded(words, language);
}
