import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { instant } from '@/shared/time';
import { Section } from '@/shared/ui/Page';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import { ReasonButton } from '@/shared/ui/ReasonButton';
import { ClockLine } from '../ClockLine';
import { courseQuery, stateFact } from '../course/queries';
import type { CaseLine } from '../queries';

const MILESTONES = ['TRAJECTORY_COMPLETE', 'REPORT_COMPLETE'] as const;

/** The clocks of the investigation, and what stops them: an investigator states that it is complete. */
export function CompleteSection({ line }: { line: CaseLine }) {
  const { t } = useTexts('cases');
  return (
    <Section title={t('case.clocks')}>
      <ul className="plain clocks">
        {line.deadlines.map((clock) => (
          <ClockLine key={clock.rule} clock={clock} />
        ))}
      </ul>
      {line.state !== 'REFUSED' && (
        <div className="milestones">
          {MILESTONES.map((kind) => (
            <Milestone key={kind} caseId={line.caseId} kind={kind} />
          ))}
        </div>
      )}
    </Section>
  );
}

function Milestone({ caseId, kind }: { caseId: string; kind: (typeof MILESTONES)[number] }) {
  const { t, language } = useTexts('cases');
  const { data: course } = useQuery(courseQuery(caseId));
  const stating = useSubmission((id, stated: typeof kind) => stateFact(caseId, id, { kind: stated }), {
    refresh: [['cases']],
  });
  const fact = course?.facts.find((each) => each.what.kind === kind && each.stands);
  return (
    <div>
      <ProblemAlert error={stating.error} />
      {fact ? (
        <span className="row-actions">
          <span>{t(`inv.completed.${kind}`, { at: instant(fact.statedAt, language) })}</span>
          <ReasonButton
            label={t('inv.takeBack')}
            title={t('inv.takeBack')}
            lead={t('inv.takeBack.lead')}
            okText={t('inv.takeBack')}
            refresh={[['cases']]}
            act={async (id, reason) => {
              await stateFact(caseId, id, { kind: 'WITHDRAWN', corrects: fact.factId, reason });
            }}
          />
        </span>
      ) : (
        <Button
          loading={stating.isPending}
          disabled={!course}
          onClick={() => {
            stating.mutate(kind);
          }}
        >
          {t(`inv.complete.${kind}`)}
        </Button>
      )}
    </div>
  );
}
