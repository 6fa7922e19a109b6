import { Radio, Select, Tag } from 'antd';
import { api, done } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import { useWords } from '@/shared/words';
import type { FoundAs, NotTestedReason, PersonAtDoor } from '../queries';
import { FOUND, REASONS } from '../words';

interface Props {
  roundId: string;
  each: PersonAtDoor;
  mayTell: boolean;
  found: FoundAs;
  onFound: (found: FoundAs) => void;
}

/** One of those behind a door: here or not, and why they were not tested. */
export function PersonSaid({ roundId, each, mayTell, found, onFound }: Props) {
  const { t } = useTexts('rounds');
  const word = useWords();
  const { person, listed, lane, poolSize, notTested } = each;
  const telling = useSubmission(
    (id, reason: NotTestedReason | null) =>
      done(
        api.POST('/api/rounds/{roundId}/not-tested', {
          params: { path: { roundId } },
          body: { id, personId: person.id, reason },
        }),
      ),
    { refresh: [['rounds', roundId]] },
  );
  return (
    <li>
      <div>
        <strong className="whole-words">{person.name}</strong> {word(`sex.${person.sex}`)} {person.birthYear}
        {lane && lane !== 'ORDINARY' && <Tag color="orange">{t(`lane.${lane}`)}</Tag>}
        {poolSize && <Tag>{t('pool.short', { size: poolSize })}</Tag>}
        {!listed && <Tag>{t('person.notListed')}</Tag>}
      </div>
      <div className="quiet">{person.identityNumber}</div>
      {each.registryKept && <div className="urgent">{t('person.registryKept')}</div>}
      {mayTell && (
        <Radio.Group
          className="rounds-found"
          optionType="button"
          buttonStyle="solid"
          size="large"
          aria-label={t('person.found', { name: person.name })}
          value={found}
          options={FOUND.map((value) => ({ value, label: t(`found.${value}`) }))}
          onChange={({ target }) => {
            onFound(target.value as FoundAs);
          }}
        />
      )}
      {listed && (
        <>
          <ProblemAlert error={telling.error} />
          <Select<NotTestedReason>
            className="rounds-reason"
            aria-label={t('person.why', { name: person.name })}
            placeholder={t('notTested.tell')}
            allowClear
            disabled={!mayTell}
            loading={telling.isPending}
            value={notTested ?? null}
            options={REASONS.map((value) => ({ value, label: t(`reason.${value}`) }))}
            onChange={(reason: NotTestedReason | undefined) => {
              telling.mutate(reason ?? null);
            }}
          />
          {notTested && each.toldByName && (
            <div className="quiet">{t('person.toldBy', { name: each.toldByName })}</div>
          )}
        </>
      )}
    </li>
  );
}
