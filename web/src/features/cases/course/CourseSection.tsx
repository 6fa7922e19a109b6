import { useQuery } from '@tanstack/react-query';
import { Button, Tag } from 'antd';
import { useState } from 'react';
import { useTexts } from '@/shared/i18n';
import { useMay } from '@/shared/session';
import { day, instant } from '@/shared/time';
import { Facts } from '@/shared/ui/Facts';
import { Loaded } from '@/shared/ui/Loaded';
import { Section } from '@/shared/ui/Page';
import { ReasonButton } from '@/shared/ui/ReasonButton';
import { FactDialog } from './FactDialog';
import { factWords } from './factWords';
import { courseQuery, stateFact, type Course, type CourseFact } from './queries';

/** What is known of a case's course, and the facts that say so; who investigates states more of them. */
export function CourseSection({ caseId, open }: { caseId: string; open: boolean }) {
  const { t } = useTexts('cases');
  const investigates = useMay('VISITS_ENTER') && open;
  const [stating, setStating] = useState<CourseFact | 'new' | null>(null);
  const query = useQuery(courseQuery(caseId));
  return (
    <Section
      title={t('course.title')}
      actions={
        investigates && (
          <Button
            type="primary"
            onClick={() => {
              setStating('new');
            }}
          >
            {t('course.state')}
          </Button>
        )
      }
    >
      <Loaded query={query} rows={3}>
        {(course) =>
          course.facts.length === 0 ? (
            <p className="quiet">
              {t('course.none')} {t('course.noneWhy')}
            </p>
          ) : (
            <>
              <StateFacts course={course} />
              <details className="case-facts">
                <summary>
                  {t('course.facts')} ({course.facts.length})
                </summary>
                <ol className="history">
                  {course.facts.map((fact) => (
                    <FactLine
                      key={fact.factId}
                      caseId={caseId}
                      fact={fact}
                      onCorrect={investigates ? setStating : null}
                    />
                  ))}
                </ol>
              </details>
            </>
          )
        }
      </Loaded>
      {stating && (
        <FactDialog
          caseId={caseId}
          {...(stating === 'new' ? {} : { corrects: stating })}
          onClose={() => {
            setStating(null);
          }}
        />
      )}
    </Section>
  );
}

function StateFacts({ course: { state } }: { course: Course }) {
  const { t, language } = useTexts('cases');
  return (
    <Facts
      facts={[
        {
          label: t('course.symptoms'),
          value: (
            <>
              {state.symptoms ? t(`symptoms.${state.symptoms}`) : t('course.notKnown')}
              {state.onset && ` · ${t('kind.ONSET')} ${day(state.onset, language)}`}
              {state.reclassifiedOn && (
                <div className="quiet">
                  {t('course.reclassified', { at: instant(state.reclassifiedOn, language) })}
                </div>
              )}
            </>
          ),
        },
        !!state.severity && { label: t('course.severity'), value: t(`severity.${state.severity}`) },
        {
          label: t('course.isolated'),
          value: state.isolatedAt ? instant(state.isolatedAt, language) : t('course.notKnown'),
        },
        state.stays.length > 0 && {
          label: t('course.stays'),
          value: state.stays.map((stay) => (
            <div key={stay.start}>
              {stay.hospital.name} ·{' '}
              {stay.end
                ? t('course.until', { from: instant(stay.start, language), to: instant(stay.end, language) })
                : t('course.since', { from: instant(stay.start, language) })}
              {stay.outcome && ` · ${t(`outcome.${stay.outcome}`)}`}
            </div>
          )),
        },
      ]}
    />
  );
}

function FactLine({
  caseId,
  fact,
  onCorrect,
}: {
  caseId: string;
  fact: CourseFact;
  onCorrect: ((fact: CourseFact) => void) | null;
}) {
  const { t, language } = useTexts('cases');
  const complete = fact.what.kind === 'TRAJECTORY_COMPLETE' || fact.what.kind === 'REPORT_COMPLETE';
  return (
    <li>
      <div className={fact.stands || fact.what.kind === 'WITHDRAWN' ? undefined : 'fact-corrected'}>
        <strong>{t(`kind.${fact.what.kind}`)}</strong> {factWords(fact, t, language)}{' '}
        {!fact.stands && fact.what.kind !== 'WITHDRAWN' && <Tag>{t('course.corrected')}</Tag>}
      </div>
      {fact.reason && <div>{t('course.because', { reason: fact.reason })}</div>}
      <div className="quiet">
        {t('course.by', { name: fact.byName ?? '–', at: instant(fact.statedAt, language) })}
      </div>
      {onCorrect && fact.stands && (
        <span className="row-actions">
          {!complete && (
            <Button
              size="small"
              onClick={() => {
                onCorrect(fact);
              }}
            >
              {t('course.correct')}
            </Button>
          )}
          <ReasonButton
            label={t('course.withdraw')}
            title={t('course.withdraw')}
            lead={t('course.withdraw.lead')}
            okText={t('course.withdraw')}
            refresh={[['cases'], ['chains']]}
            act={async (id, reason) => {
              await stateFact(caseId, id, { kind: 'WITHDRAWN', corrects: fact.factId, reason });
            }}
          />
        </span>
      )}
    </li>
  );
}
