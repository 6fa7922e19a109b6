import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Input, Select } from 'antd';
import { useState } from 'react';
import { api, body } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { Loaded } from '@/shared/ui/Loaded';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import { useSkillWords } from '../useSkillWords';
import { NOBODY, type Seat } from './grid';
import { checkQuery, type Draft, type Roster } from './queries';
import type { Names } from './useNames';
import { useBrokenWords, usePointsWords, useSeatWords } from './wording';

interface Props {
  roster: Roster;
  draft: Draft;
  names: Names;
  seats: Seat[];
  seat: Seat;
  chosen: number | null;
  onChoose: (person: number | null) => void;
  onDone: (draftId: string) => void;
}

/** Somebody else, or nobody: what that breaks and costs is shown before it is made. It stays the dispatcher's to make. */
export function HandChange({ roster, draft, names, seats, seat, chosen, onChoose, onDone }: Props) {
  const { t } = useTexts('posts');
  const skill = useSkillWords();
  const [note, setNote] = useState('');
  const holder = draft.holders[seat.index] ?? NOBODY;
  const { plan } = roster;
  const changing = useSubmission(
    (id, input: { seat: number; person: number; note: string }) =>
      body(
        api.POST('/api/rosters/{planId}/drafts/{draftId}/changes', {
          params: { path: { planId: plan.id, draftId: draft.draft.id } },
          body: { id, ...input },
        }),
      ),
    {
      refresh: [['rosters', plan.id, 'roster']],
      onDone: (made) => {
        onDone(made.draft.id);
      },
    },
  );
  const options = [
    ...(holder === NOBODY ? [] : [{ value: NOBODY, label: t('hand.nobody'), detail: '' }]),
    ...(names.people ?? [])
      .filter(({ index }) => index !== holder)
      .map(({ index, name, comesAs, skills }) => ({
        value: index,
        label: name,
        detail: [...(comesAs === 'STAFF' ? [] : [t(`comesAs.${comesAs}`)]), ...skills.map(skill)].join(
          t('separator'),
        ),
      })),
  ];
  return (
    <section className="hand">
      <h3>{t('hand.title')}</h3>
      <Select
        className="picker"
        aria-label={t('hand.who')}
        placeholder={t('hand.who')}
        allowClear
        virtual
        showSearch={{ optionFilterProp: 'label' }}
        value={chosen}
        onChange={(value: number | undefined) => {
          onChoose(value ?? null);
        }}
        options={options}
        optionRender={({ data }) => (
          <span className="picker-option">
            {data.label}
            <span className="quiet">{data.detail}</span>
          </span>
        )}
      />
      {chosen !== null && (
        <>
          <Checked roster={roster} draft={draft} seats={seats} seat={seat} person={chosen} />
          <ProblemAlert error={changing.error} />
          <label htmlFor="hand-note">{t('hand.note')}</label>
          <Input
            id="hand-note"
            maxLength={300}
            value={note}
            onChange={(event) => {
              setNote(event.target.value);
            }}
          />
          <Button
            className="hand-make"
            type="primary"
            disabled={note.trim() === ''}
            loading={changing.isPending}
            onClick={() => {
              changing.mutate({ seat: seat.index, person: chosen, note: note.trim() });
            }}
          >
            {t('hand.make')}
          </Button>
        </>
      )}
    </section>
  );
}

interface CheckedProps extends Pick<Props, 'roster' | 'draft' | 'seats' | 'seat'> {
  person: number;
}

function Checked({ roster, draft, seats, seat, person }: CheckedProps) {
  const { t } = useTexts('posts');
  const broken = useBrokenWords();
  const points = usePointsWords();
  const words = useSeatWords(roster);
  const query = useQuery(checkQuery(roster.plan.id, draft.draft.id, seat.index, person));
  return (
    <Loaded query={query} rows={2}>
      {(check) => (
        <>
          {check.broken.length === 0 ? (
            <Alert className="hand-verdict" type="success" showIcon title={t('hand.good')} />
          ) : (
            <Alert
              className="hand-verdict"
              type="error"
              showIcon
              role="alert"
              title={t('hand.breaks', { count: check.broken.length })}
              description={
                <ul className="broken">
                  {check.broken.map((each) => {
                    const other = seats.find(({ index }) => index === each.otherSeat);
                    return (
                      <li key={`${each.rule}-${String(each.otherSeat ?? '')}`}>
                        {broken(each)}
                        {other && <span className="quiet"> {words(other)}</span>}
                      </li>
                    );
                  })}
                </ul>
              }
            />
          )}
          {check.costs.length > 0 && (
            <ul className="points">
              {check.costs.map((each) => (
                <li key={each.rule} className={each.points > 0 ? 'worse' : 'better'}>
                  {points(each)}
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </Loaded>
  );
}
