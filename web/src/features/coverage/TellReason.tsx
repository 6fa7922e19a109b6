import { useQueryClient } from '@tanstack/react-query';
import { Select } from 'antd';
import { api, done } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { ProblemView } from '@/shared/ui/ProblemView';
import type { MissingPerson } from './queries';

type Reason = NonNullable<MissingPerson['reason']>;

const REASONS: Reason[] = [
  'UNREACHABLE',
  'TESTED_ELSEWHERE',
  'OUT_OF_CITY',
  'ILL_OR_OLD',
  'WORK_CLASH',
  'INFANT',
  'REFUSED',
  'OTHER',
];

/** What is told is in the figures a moment later. */
const FIGURES_MS = 900;

/** At the door: why somebody was not tested, or that this is so no more. */
export function TellReason({ roundId, person }: { roundId: string; person: MissingPerson }) {
  const { t } = useTexts('coverage');
  const queries = useQueryClient();
  const tell = useSubmission<{ reason: Reason | null }, unknown>(
    (id, { reason }) =>
      done(
        api.POST('/api/rounds/{roundId}/not-tested', {
          params: { path: { roundId } },
          body: { id, personId: person.personId, reason },
        }),
      ),
    {
      onDone: () => {
        window.setTimeout(() => {
          void queries.invalidateQueries({ queryKey: ['coverage', roundId] });
        }, FIGURES_MS);
      },
    },
  );
  return (
    <>
      <Select<Reason>
        className="coverage-tell"
        aria-label={`${t('missing.tell')} ${person.name}`}
        placeholder={t('missing.tell')}
        value={person.reason ?? undefined}
        allowClear={Boolean(person.reason)}
        loading={tell.isPending}
        options={REASONS.map((value) => ({ value, label: t(`reason.${value}`) }))}
        onChange={(reason: Reason | undefined) => {
          tell.mutate({ reason: reason ?? null });
        }}
      />
      {tell.isError && <ProblemView error={tell.error} />}
    </>
  );
}
