import { useTexts } from '../i18n';
import { day } from '../time';
import type { Shown } from './shown';

/** A number or name that may be masked; read out as such. */
export function Masked({ value, inFull }: { value: string | null; inFull: boolean }) {
  const { t } = useTexts('shared');
  if (value === null) {
    return <span className="quiet">{t('none')}</span>;
  }
  return inFull ? (
    <span className="mono in-full">{value}</span>
  ) : (
    <span className="mono masked" title={t('masked.hint')}>
      {value}
    </span>
  );
}

export function Birth({ birth }: { birth: Shown['birth'] }) {
  const { t, language } = useTexts('shared');
  return 'date' in birth ? day(birth.date, language) : t('people.bornIn', { year: birth.year });
}
