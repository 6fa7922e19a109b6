import { Button } from 'antd';
import { useTexts } from '@/shared/i18n';
import { Facts } from '@/shared/ui/Facts';
import { Section } from '@/shared/ui/Page';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import { Changes } from './CompareSection';
import type { Seat } from './grid';
import { inForce } from './model';
import type { Draft, Roster } from './queries';
import type { Names } from './useNames';
import { usePublishing } from './usePublishing';
import { useSeatWords } from './wording';

interface Props {
  roster: Roster;
  draft: Draft;
  replan: NonNullable<Draft['replan']>;
  names: Names;
  seats: Seat[];
  onDraft: (id: string) => void;
}

/** A replan: who is disturbed, what stays open, and one click to publish it. */
export function ReplanSummary({ roster, draft, replan, names, seats, onDraft }: Props) {
  const { t } = useTexts('posts');
  const words = useSeatWords(roster);
  const publishing = usePublishing(roster, replan.publicationId, ({ draftId }) => {
    onDraft(draftId);
  });
  const isPublished = inForce(roster.publications)?.draftId === draft.draft.id;
  const called = (people: number[]) =>
    people.length === 0 ? t('none') : people.map(names.name).join(t('separator'));
  return (
    <Section
      title={t('replan.title')}
      actions={
        roster.mayPlan &&
        !isPublished && (
          <Button
            type="primary"
            size="large"
            loading={publishing.isPending}
            onClick={() => {
              publishing.mutate({ draftId: draft.draft.id, reason: draft.draft.note });
            }}
          >
            {t('replan.publish')}
          </Button>
        )
      }
    >
      <ProblemAlert error={publishing.error} />
      {isPublished && <p className="tally-good">{t('replan.published')}</p>}
      <Facts
        facts={[
          { label: t('replan.absent'), value: called(replan.absent) },
          {
            label: t('replan.disturbed', { count: replan.disturbed.length }),
            value: called(replan.disturbed),
          },
          {
            label: t('replan.open', { count: replan.open.length }),
            value:
              replan.open.length === 0
                ? t('none')
                : replan.open
                    .map((open) => seats.find(({ index }) => index === open))
                    .map((seat) => (seat ? words(seat) : ''))
                    .join(t('semicolon')),
          },
          { label: t('replan.took'), value: t('replan.millis', { count: replan.tookMillis }) },
        ]}
      />
      {draft.changes.length > 0 && (
        <div className="replan-changes">
          <Changes roster={roster} names={names} seats={seats} changes={draft.changes} />
        </div>
      )}
    </Section>
  );
}
