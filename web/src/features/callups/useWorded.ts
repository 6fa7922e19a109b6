import { useTexts } from '@/shared/i18n';

interface Worded {
  zh?: string | null | undefined;
  en?: string | null | undefined;
}

/** A name in the reader's language; Chinese where nobody translated it. */
export function useWorded(): (words: Worded | null | undefined) => string {
  const { language } = useTexts('callups');
  return (words) => (language === 'en' ? words?.en : null) ?? words?.zh ?? '';
}
