import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { api } from '@/shared/api/client';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { useMay } from '@/shared/session';
import { day, duration, instant } from '@/shared/time';
import { Loaded } from '@/shared/ui/Loaded';
import { Section } from '@/shared/ui/Page';
import { ReasonButton } from '@/shared/ui/ReasonButton';
import type { CaseLine } from '../queries';
import { sourcesQuery, type Sources, type Statement } from './queries';
import { SourceDialog } from './SourceDialog';

/** By whom a case was infected, as investigators state it, and who may have. */
export function SourceSection({ line }: { line: CaseLine }) {
  const { t } = useTexts('cases');
  const investigates = useMay('VISITS_ENTER') && line.state !== 'REFUSED';
  const [stating, setStating] = useState<{ source?: string } | null>(null);
  const query = useQuery(sourcesQuery(line.caseId));
  const standing = query.data?.statements.find((each) => each.stands);
  return (
    <Section
      title={t('source.title')}
      actions={
        <>
          <Link to={`${paths.chains}?case=${line.caseId}`}>
            <Button>{t('source.chain')}</Button>
          </Link>
          {investigates && query.data && (
            <Button
              onClick={() => {
                setStating({});
              }}
            >
              {standing ? t('source.correct') : t('source.state')}
            </Button>
          )}
        </>
      }
    >
      <Loaded query={query} rows={2}>
        {(sources) => (
          <>
            {standing ? (
              <Standing line={line} statement={standing} open={investigates} />
            ) : (
              <p className="quiet">{t('source.none')}</p>
            )}
            <Suggested
              sources={sources}
              onUse={
                investigates
                  ? (source) => {
                      setStating({ source });
                    }
                  : null
              }
            />
            <Earlier statements={sources.statements.filter((each) => !each.stands)} />
          </>
        )}
      </Loaded>
      {stating && (
        <SourceDialog
          caseId={line.caseId}
          {...(stating.source ? { suggested: stating.source } : {})}
          {...(standing ? { corrects: standing } : {})}
          onClose={() => {
            setStating(null);
          }}
        />
      )}
    </Section>
  );
}

function Standing({ line, statement, open }: { line: CaseLine; statement: Statement; open: boolean }) {
  const { t, language } = useTexts('cases');
  const { said, number } = statement;
  if (!said) {
    return null;
  }
  return (
    <div className="source-standing">
      <div>
        <Link to={paths.case(said.source)}>
          <strong>{t('source.by', { number: number ?? '–' })}</strong>
        </Link>{' '}
        · {t(`sureness.${said.sureness}`)}
        {said.exposure && ` · ${said.exposure}`}
        {said.firstDay && ` · ${day(said.firstDay, language)}`}
        {said.lastDay && said.lastDay !== said.firstDay && `–${day(said.lastDay, language)}`}
      </div>
      <div className="quiet">
        {t('course.by', { name: statement.byName ?? '–', at: instant(statement.statedAt, language) })}
      </div>
      {open && (
        <ReasonButton
          label={t('source.takeBack')}
          title={t('source.takeBack')}
          lead={t('source.takeBack.lead')}
          okText={t('source.takeBack')}
          refresh={[['chains']]}
          act={async (id, reason) => {
            await api.POST('/api/cases/{caseId}/sources', {
              params: { path: { caseId: line.caseId } },
              body: { id, corrects: statement.statementId, reason },
            });
          }}
        />
      )}
    </div>
  );
}

function Suggested({ sources, onUse }: { sources: Sources; onUse: ((source: string) => void) | null }) {
  const { t, language } = useTexts('cases');
  return sources.suggested.length === 0 ? null : (
    <>
      <h3>{t('source.suggested')}</h3>
      <ul className="plain">
        {sources.suggested.map(({ candidate, number }) => (
          <li key={candidate.source}>
            {t('source.suggestion', {
              number: number ?? '–',
              day: day(candidate.day, language),
              place: candidate.place,
              time: duration(candidate.minutes, language),
            })}{' '}
            {onUse && (
              <Button
                size="small"
                onClick={() => {
                  onUse(candidate.source);
                }}
              >
                {t('source.use')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function Earlier({ statements }: { statements: Statement[] }) {
  const { t, language } = useTexts('cases');
  return statements.length === 0 ? null : (
    <ol className="history">
      {statements.map((each) => (
        <li key={each.statementId}>
          <div className="fact-corrected">
            {each.number ? t('source.by', { number: each.number }) : t('source.takenBack')}
          </div>
          {each.reason && <div>{t('course.because', { reason: each.reason })}</div>}
          <div className="quiet">
            {t('course.by', { name: each.byName ?? '–', at: instant(each.statedAt, language) })}
          </div>
        </li>
      ))}
    </ol>
  );
}
