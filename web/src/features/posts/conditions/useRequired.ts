import { useTexts } from '@/shared/i18n';

/** A field that must be filled in; `words` with something to read. */
export function useRequired() {
  const { t } = useTexts('posts');
  const required = { required: true, message: t('required') };
  return { required, words: { ...required, whitespace: true } };
}
