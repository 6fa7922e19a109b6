import { useTexts } from '@/shared/i18n';

interface Worded {
  zh: string;
  en?: string | null | undefined;
}

/** Somebody's words in the reader's language; Chinese where nobody translated them. */
export function useWorded(): (words: Worded) => string {
  const { language } = useTexts('sites');
  return (words) => (language === 'en' ? words.en : null) ?? words.zh;
}
