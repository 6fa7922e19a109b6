import { useQuery } from '@tanstack/react-query';
import { Button, Tag } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { api, body } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { Empty } from '@/shared/ui/Empty';
import { Facts } from '@/shared/ui/Facts';
import { Loaded } from '@/shared/ui/Loaded';
import { Page, Section } from '@/shared/ui/Page';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import { ReasonDialog } from '@/shared/ui/ReasonDialog';
import { useWorded } from '../wording';
import { SpanOf } from './MusterSection';
import { ownCallsQuery, type OwnCall } from './queries';
import './musters.css';

/** What the signed-in person is called to: made for a phone in one hand. */
export function OwnCallsPage() {
  const { t } = useTexts('duty');
  const query = useQuery(ownCallsQuery);
  return (
    <Page title={t('nav.ownCalls')} lead={t('own.lead')}>
      <Loaded query={query}>
        {(calls) => {
          const open = calls.filter((each) => isOpen(each));
          const rest = calls.filter((each) => !isOpen(each));
          return calls.length === 0 ? (
            <Section>
              <Empty title={t('own.none')}>{t('own.none.todo')}</Empty>
            </Section>
          ) : (
            <>
              {open.map((each) => (
                <OneCall key={each.demand.id} own={each} />
              ))}
              {rest.length > 0 && <h2 className="own-earlier">{t('own.earlier')}</h2>}
              {rest.map((each) => (
                <OneCall key={each.demand.id} own={each} />
              ))}
            </>
          );
        }}
      </Loaded>
      <p>
        <Link to={paths.ownService}>{t('own.hours')}</Link> ·{' '}
        <Link to={paths.ownConduct}>{t('nav.ownConduct')}</Link>
      </p>
    </Page>
  );
}

function isOpen({ call, holds, over }: OwnCall): boolean {
  return holds && !over && (call.state === 'NAMED' || call.state === 'CONFIRMED');
}

function OneCall({ own }: { own: OwnCall }) {
  const { t } = useTexts('duty');
  const words = useWorded();
  const [declining, setDeclining] = useState(false);
  const { call, demand, muster, holds } = own;
  const demandId = demand.id;
  const answer = (id: string, accepts: boolean, reason: string | null) =>
    body(
      api.POST('/api/own-calls/{demandId}/answers', {
        params: { path: { demandId } },
        body: { id, accepts, reason },
      }),
    );
  const refresh = [['own-calls'], ['musters']];
  const confirming = useSubmission((id, accepts: boolean) => answer(id, accepts, null), { refresh });
  const declined = useSubmission((id, reason: string) => answer(id, false, reason), {
    refresh,
    onDone: () => {
      setDeclining(false);
    },
  });
  const color = { NAMED: 'gold', CONFIRMED: 'green', DECLINED: 'red', WITHDRAWN: undefined }[
    call.state as 'NAMED' | 'CONFIRMED' | 'DECLINED' | 'WITHDRAWN'
  ];
  return (
    <Section
      title={words(muster.title)}
      actions={
        <Tag color={holds ? color : 'red'}>{t(holds ? `own.state.${call.state}` : 'muster.ended')}</Tag>
      }
    >
      <Facts
        facts={[
          { label: t('time'), value: <SpanOf muster={muster} /> },
          { label: t('own.where'), value: words(demand.place) },
          { label: t('task'), value: words(demand.task) },
          { label: t('organization'), value: own.organizationName ?? t('notStated') },
          !!call.reason && { label: t('reason'), value: call.reason },
        ]}
      />
      <ProblemAlert error={confirming.error} />
      {isOpen(own) && (
        <div className="own-acts">
          {call.state === 'NAMED' && (
            <Button
              type="primary"
              size="large"
              loading={confirming.isPending}
              onClick={() => {
                confirming.mutate(true);
              }}
            >
              {t('own.confirm')}
            </Button>
          )}
          <Button
            size="large"
            danger={call.state === 'CONFIRMED'}
            onClick={() => {
              setDeclining(true);
            }}
          >
            {t('own.decline')}
          </Button>
        </div>
      )}
      {declining && (
        <ReasonDialog
          title={t('own.decline.title')}
          lead={t('own.decline.lead')}
          okText={t('own.decline')}
          danger
          sending={declined}
          onClose={() => {
            setDeclining(false);
          }}
        />
      )}
    </Section>
  );
}
