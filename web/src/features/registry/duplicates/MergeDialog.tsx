import { Radio } from 'antd';
import { useState } from 'react';
import { api, body } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import type { Person } from '@/shared/people/useReveal';
import { FieldValue } from './FieldValue';
import type { Field, PairPage } from './queries';
import { ReasonDialog } from '@/shared/ui/ReasonDialog';
import { sides } from './sides';

interface Props {
  page: PairPage;
  revealed: ReadonlyMap<string, Person>;
  onClose: () => void;
}

/** Which of the two a value comes from: 0 or 1. */
type Side = 0 | 1;

/** An identity number carries the other two. */
const BY_NUMBER: Field[] = ['IDENTITY_NUMBER', 'BIRTH_DATE', 'SEX'];

/** Which record stays, and field by field whose value holds. */
export function MergeDialog({ page, revealed, onClose }: Props) {
  const { t } = useTexts('registry');
  const [survivor, setSurvivor] = useState<Side>(0);
  const [chosen, setChosen] = useState<Partial<Record<Field, Side>>>({});
  const records = [page.first, page.second] as const;
  const of = (field: Field): Side => chosen[field] ?? survivor;
  const pairId = page.pair.id;
  const merging = useSubmission(
    (id, reason: string) =>
      body(
        api.POST('/api/duplicates/{pairId}/merges', {
          params: { path: { pairId } },
          body: {
            id,
            survivorId: records[survivor].person.id,
            taken: page.fields.map((each) => each.field).filter((field) => of(field) !== survivor),
            reason,
          },
        }),
      ),
    { refresh: [['duplicates'], ['people'], ['households'], ['areas']], onDone: onClose },
  );
  const differing = page.fields.filter((each) => each.agreement !== 'SAME');
  const titles = [t('pair.first'), t('pair.second')] as const;
  return (
    <ReasonDialog
      title={t('merge.title')}
      lead={t('merge.lead')}
      okText={t('merge.confirm')}
      sending={merging}
      onClose={onClose}
    >
      <fieldset className="merge-choice">
        <legend>{t('merge.survivor')}</legend>
        <Radio.Group
          value={survivor}
          onChange={({ target }) => {
            setSurvivor(target.value as Side);
            setChosen({});
          }}
          options={titles.map((label, value) => ({ label, value }))}
        />
      </fieldset>
      {differing.length > 0 && <p className="merge-take">{t('merge.take')}</p>}
      {differing.map((each) => {
        const values = sides(page, each, revealed);
        return (
          <fieldset className="merge-choice" key={each.field}>
            <legend>{each.field === 'HOUSEHOLD' ? t('pair.home') : t(`field.${each.field}`)}</legend>
            <Radio.Group
              value={of(each.field)}
              onChange={({ target }) => {
                const side = target.value as Side;
                const together = BY_NUMBER.includes(each.field) ? BY_NUMBER : [each.field];
                setChosen({ ...chosen, ...Object.fromEntries(together.map((field) => [field, side])) });
              }}
              options={values.map((value, at) => ({
                value: at,
                label: <FieldValue field={each.field} side={records[at as Side]} {...value} />,
              }))}
            />
          </fieldset>
        );
      })}
      {differing.some((each) => each.field === 'IDENTITY_NUMBER') && (
        <p className="quiet">{t('merge.numberToo')}</p>
      )}
    </ReasonDialog>
  );
}
