import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Tag } from 'antd';
import { Link, useParams } from 'react-router';
import { api, body } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { useMay } from '@/shared/session';
import { instant } from '@/shared/time';
import { Loaded } from '@/shared/ui/Loaded';
import { Page, Section } from '@/shared/ui/Page';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import { MemberStates } from './MemberStates';
import { PoolClocks } from './PoolClocks';
import { poolPeopleQuery, type RecallLine, type RecallPage } from './queries';
import { useCityNow } from './useCityNow';
import './pools.css';

/** One pool's members: who goes, what was done, what comes next. Made for a phone held in one hand. */
export function PoolPage() {
  const { t } = useTexts('testing');
  const { poolId = '' } = useParams();
  const query = useQuery(poolPeopleQuery(poolId));
  return (
    <Loaded query={query}>
      {(page) => (
        <Page
          title={t('pool.title', { tube: page.pool.pool.tubeCode })}
          trail={<Link to={paths.positivePools}>{t('nav.pools')}</Link>}
          tags={
            <Tag color={page.pool.pool.finding === 'POSITIVE' ? 'red' : 'orange'}>
              {t(`finding.${page.pool.pool.finding}`)}
            </Tag>
          }
          lead={t('pool.lead')}
        >
          <Members page={page} />
        </Page>
      )}
    </Loaded>
  );
}

function Members({ page }: { page: RecallPage }) {
  const { t } = useTexts('testing');
  const now = useCityNow(page.asOf);
  return (
    <>
      <Section>
        <PoolClocks line={page.pool} now={now} />
        <MemberStates line={page.pool} />
      </Section>
      <Section title={t('pool.people', { count: page.people.length })}>
        <ul className="recall-list">
          {page.people.map((line) => (
            <Member key={line.personId} line={line} />
          ))}
        </ul>
      </Section>
    </>
  );
}

type Step = 'GOING' | 'NOT_FOUND' | 'CONTACTED' | 'MOVED_APART' | 'RESWABBED';

/** What comes next from each state; the first is the usual one. */
const NEXT: Record<RecallLine['state'], Step[]> = {
  NOBODY_GOES: ['GOING', 'CONTACTED'],
  GOING: ['CONTACTED', 'NOT_FOUND'],
  NOT_FOUND: ['CONTACTED'],
  CONTACTED: ['MOVED_APART', 'RESWABBED'],
  MOVED_APART: ['RESWABBED'],
  RESWABBED: [],
  NEGATIVE: [],
  POSITIVE: [],
};

function Member({ line }: { line: RecallLine }) {
  const { t, language } = useTexts('testing');
  const queries = useQueryClient();
  const mayTell = useMay('HOLDS_REQUEST');
  const telling = useSubmission(
    (id, { step }: { step: Step | null; at: string | null | undefined }) =>
      body(
        api.POST('/api/testing/pools/{poolId}/recalls', {
          params: { path: { poolId: line.poolId } },
          body: { id, personId: line.personId, ...(step ? { step } : {}) },
        }),
      ),
    {
      onDone: (answer) => {
        queries.setQueryData(['pools', line.poolId, 'people'], answer);
        void queries.invalidateQueries({ queryKey: ['pools'], exact: true });
      },
    },
  );
  const settled = line.state === 'NEGATIVE' || line.state === 'POSITIVE';
  return (
    <li className="recall">
      <div>
        <span className={`pool-dot member-${line.state}`} aria-hidden /> <strong>{line.person?.name}</strong>{' '}
        <span className="quiet">{line.person?.identityNumber}</span>
        <div className="quiet">{line.person?.areaName}</div>
        <div>
          {t(`member.${line.state}`)}
          {line.stepAt && !settled && <span className="quiet"> {instant(line.stepAt, language)}</span>}
          {line.ownReportedAt && <span className="quiet"> {instant(line.ownReportedAt, language)}</span>}
        </div>
      </div>
      <ProblemAlert error={telling.error} />
      {mayTell && !settled && (
        <div className="recall-steps">
          {NEXT[line.state].map((step, i) => (
            <Button
              key={step}
              type={i === 0 ? 'primary' : 'default'}
              loading={telling.isPending}
              onClick={() => {
                telling.mutate({ step, at: line.stepAt });
              }}
            >
              {t(`step.${step}`)}
            </Button>
          ))}
          {line.stepAt && (
            <Button
              type="link"
              disabled={telling.isPending}
              onClick={() => {
                telling.mutate({ step: null, at: line.stepAt });
              }}
            >
              {t('step.undo')}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}
