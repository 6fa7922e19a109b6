import { useTexts } from '@/shared/i18n';
import { Masked } from '@/shared/people/Masked';
import { useWords } from '@/shared/words';
import type { Field, PairPage } from './queries';

interface Props {
  field: Field;
  value: string | null;
  inFull: boolean;
  side: PairPage['first'];
}

/** One field of one record, as people read it. */
export function FieldValue({ field, value, inFull, side }: Props) {
  const { t } = useTexts('registry');
  const word = useWords();
  if (field === 'HOUSEHOLD') {
    return <>{[side.person.areaName, side.door].filter(Boolean).join(' ')}</>;
  }
  if (value !== null && field === 'SEX') {
    return <>{word(value === 'MALE' ? 'sex.MALE' : 'sex.FEMALE')}</>;
  }
  if (value !== null && field === 'BIRTH_DATE' && !inFull) {
    return <>{t('people.bornIn', { year: value })}</>;
  }
  return <Masked value={value} inFull={inFull} />;
}
