import { useQuery } from '@tanstack/react-query';
import { Tag } from 'antd';
import { Link } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { useMay } from '@/shared/session';
import { count } from '@/shared/time';
import { Empty } from '@/shared/ui/Empty';
import { Loaded } from '@/shared/ui/Loaded';
import { Page, Section } from '@/shared/ui/Page';
import { Rows } from '@/shared/ui/Rows';
import { dayOf, hour } from './clock';
import { NewPlan } from './NewPlan';
import { plansQuery, type PlanLine } from './queries';
import { useWorded } from './useWorded';
import './callups.css';

/** Every plan that one reaches, and a new one for a round and an area. */
export function CallupsPage() {
  const { t } = useTexts('callups');
  const mayPlan = useMay('CALLUPS_PLAN');
  const query = useQuery(plansQuery);
  return (
    <Page title={t('nav.callups')} lead={t('list.lead')}>
      <Loaded query={query}>
        {(page) => (
          <>
            {mayPlan && <NewPlan rounds={page.rounds} />}
            <Section title={t('list.title')}>
              {page.more && <p className="notice">{t('list.more')}</p>}
              <PlanRows plans={page.plans} />
            </Section>
          </>
        )}
      </Loaded>
    </Page>
  );
}

function PlanRows({ plans }: { plans: PlanLine[] }) {
  const { t, language } = useTexts('callups');
  const words = useWorded();
  return (
    <Rows
      label={t('nav.callups')}
      rows={plans}
      rowKey={({ plan }) => plan.id}
      empty={<Empty title={t('list.none')}>{t('list.none.todo')}</Empty>}
      columns={[
        {
          key: 'area',
          title: t('area'),
          render: ({ plan, areaName }) => <Link to={paths.callup(plan.id)}>{areaName}</Link>,
        },
        {
          key: 'round',
          title: t('round'),
          render: ({ round }) =>
            round ? (
              <>
                {words(round.campaign)} {t('round.number', { number: round.number })}
                <br />
                <span className="quiet">
                  {dayOf(round.startAt, language)} {hour(round.startAt)}
                </span>
              </>
            ) : (
              '–'
            ),
        },
        {
          key: 'people',
          title: t('people'),
          number: true,
          render: ({ latest }) => (latest ? count(latest.people, language) : '–'),
        },
        {
          key: 'finish',
          title: t('finish'),
          render: ({ latest }) => (latest ? hour(latest.finishAt) : t('run.on')),
        },
        {
          key: 'state',
          title: t('state'),
          render: ({ latest }) => (
            <>
              {latest?.publishedAt ? <Tag color="green">{t('published')}</Tag> : <Tag>{t('draft')}</Tag>}
              {latest && latest.breaches > 0 && (
                <Tag color="orange">{t('breaches.count', { count: latest.breaches })}</Tag>
              )}
            </>
          ),
        },
      ]}
    />
  );
}
