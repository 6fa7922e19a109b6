import { Button, Tag } from 'antd';
import { useState } from 'react';
import { useTexts } from '@/shared/i18n';
import { useMay } from '@/shared/session';
import { instant } from '@/shared/time';
import { Section } from '@/shared/ui/Page';
import { StepDialog, type Step } from './StepDialog';
import type { ConductLine } from './queries';

/** One case: what happened in its order, and the step that comes next for whoever may take it. */
export function CaseCard({
  conduct,
  person,
  own = false,
}: {
  conduct: ConductLine;
  /** Masked; nobody's where it is one's own. */
  person?: string | undefined;
  own?: boolean;
}) {
  const { t, language } = useTexts('duty');
  const [step, setStep] = useState<Step | null>(null);
  const next = useNext(conduct, own);
  const { kind, state, organizationName, steps, appealEnds } = conduct;
  return (
    <Section
      title={
        <>
          {t(`conduct.kind.${kind}`)}
          {person && <> · {person}</>}
          {organizationName && <> · {organizationName}</>}
        </>
      }
      actions={<Tag color={state === 'CLOSED' ? undefined : 'gold'}>{t(`conduct.state.${state}`)}</Tag>}
    >
      <ol className="conduct-steps">
        {steps.map((each) => (
          <li key={`${each.act}${each.occurredAt}`}>
            <strong>{t(`conduct.act.${each.act}`)}</strong>{' '}
            {each.upheld != null && (
              <Tag color={each.upheld ? 'red' : 'green'}>
                {t(each.upheld ? `conduct.upheld.${kind}` : 'conduct.dismissed')}
              </Tag>
            )}
            <span className="quiet">
              {instant(each.occurredAt, language)}
              {each.by && <> · {each.by}</>}
            </span>
            <p>{each.words}</p>
          </li>
        ))}
      </ol>
      {appealEnds && (
        <p className="notice">{t('conduct.appealEnds', { at: instant(appealEnds, language) })}</p>
      )}
      {next && (
        <Button
          type="primary"
          onClick={() => {
            setStep(next);
          }}
        >
          {t(`conduct.do.${next}`)}
        </Button>
      )}
      {step && (
        <StepDialog
          conduct={conduct}
          step={step}
          onClose={() => {
            setStep(null);
          }}
        />
      )}
    </Section>
  );
}

/** The step that may follow, if the reader's role takes it; the server decides about the person. */
function useNext({ kind, state }: ConductLine, own: boolean): Step | null {
  const mayExamine = useMay('CONDUCT_EXAMINE');
  const mayDecide = useMay('CONDUCT_DECIDE');
  if (own) {
    return state === 'DECIDED' ? 'APPEALED' : null;
  }
  const examine = mayExamine ? 'EXAMINED' : null;
  const decide = mayDecide ? 'DECIDED' : null;
  switch (state) {
    case 'REPORTED':
      return kind === 'COMMENDATION' ? decide : examine;
    case 'EXAMINED':
      return kind === 'BREACH' ? (mayExamine ? 'HEARD' : null) : decide;
    case 'HEARD':
      return decide;
    case 'APPEALED':
      return mayDecide ? 'APPEAL_DECIDED' : null;
    case 'DECIDED':
    case 'CLOSED':
      return null;
  }
}
