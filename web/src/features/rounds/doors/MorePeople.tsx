import { Button, Input, Radio } from 'antd';
import type { Schema } from '@/shared/api/client';
import { useTexts } from '@/shared/i18n';
import { uuid7 } from '@/shared/uuid';
import { useWords } from '@/shared/words';

export interface MoreValues {
  id: string;
  identityNumber: string;
  name: string;
  sex: Schema<'Sex'> | null;
  birthDate: string;
  phone: string;
  /** Of somebody whom a device found there: what was typed of them, masked, if anything. */
  unnamed?: { id: string; typed: string | null };
}

const orNone = (text: string) => text.trim() || null;

export function moreOf(values: MoreValues): Schema<'PersonMore'> {
  return {
    id: values.id,
    identityNumber: orNone(values.identityNumber),
    name: orNone(values.name),
    sex: values.sex,
    birthDate: orNone(values.birthDate),
    phone: orNone(values.phone),
    unnamed: values.unnamed?.id ?? null,
  };
}

export const nobodyYet = (unnamed?: MoreValues['unnamed']): MoreValues => ({
  id: uuid7(),
  identityNumber: '',
  name: '',
  sex: null,
  birthDate: '',
  phone: '',
  ...(unnamed ? { unnamed } : {}),
});

interface Props {
  value: MoreValues[];
  onChange: (value: MoreValues[]) => void;
}

/** Who is there besides: by the identity number where the registry knows it, otherwise by what a card shows. */
export function MorePeople({ value, onChange }: Props) {
  const { t } = useTexts('rounds');
  const word = useWords();
  const change = (id: string, part: Partial<MoreValues>) => {
    onChange(value.map((each) => (each.id === id ? { ...each, ...part } : each)));
  };
  return (
    <div className="rounds-more">
      {value.map((each) => (
        <fieldset key={each.id}>
          <legend>{t('more.person')}</legend>
          <Input
            aria-label={t('more.identityNumber')}
            placeholder={each.unnamed?.typed ?? t('more.identityNumber')}
            maxLength={18}
            value={each.identityNumber}
            onChange={({ target }) => {
              change(each.id, { identityNumber: target.value });
            }}
          />
          <p className="quiet">
            {each.unnamed?.typed ? t('more.typed', { typed: each.unnamed.typed }) : t('more.hint')}
          </p>
          <Input
            aria-label={t('more.name')}
            placeholder={t('more.name')}
            maxLength={50}
            value={each.name}
            onChange={({ target }) => {
              change(each.id, { name: target.value });
            }}
          />
          <Radio.Group
            optionType="button"
            aria-label={t('more.sex')}
            value={each.sex}
            options={(['FEMALE', 'MALE'] as const).map((sex) => ({ value: sex, label: word(`sex.${sex}`) }))}
            onChange={({ target }) => {
              change(each.id, { sex: target.value as Schema<'Sex'> });
            }}
          />
          <Input
            type="date"
            aria-label={t('more.birthDate')}
            value={each.birthDate}
            onChange={({ target }) => {
              change(each.id, { birthDate: target.value });
            }}
          />
          <Input
            aria-label={t('more.phone')}
            placeholder={t('more.phone')}
            maxLength={20}
            value={each.phone}
            onChange={({ target }) => {
              change(each.id, { phone: target.value });
            }}
          />
          <Button
            size="small"
            onClick={() => {
              onChange(value.filter(({ id }) => id !== each.id));
            }}
          >
            {t('more.remove')}
          </Button>
        </fieldset>
      ))}
      <Button
        block
        size="large"
        onClick={() => {
          onChange([...value, nobodyYet()]);
        }}
      >
        {t('more.add')}
      </Button>
    </div>
  );
}
