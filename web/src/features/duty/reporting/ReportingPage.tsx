import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { api, body } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { useMay, useSession } from '@/shared/session';
import { count as grouped, instant } from '@/shared/time';
import { Empty } from '@/shared/ui/Empty';
import { Figures } from '@/shared/ui/Facts';
import { Loaded } from '@/shared/ui/Loaded';
import { Page, Section } from '@/shared/ui/Page';
import { AreaPicker } from '@/shared/ui/Picker';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import { Rows, type Column } from '@/shared/ui/Rows';
import { Ledger } from './Ledger';
import { treeQuery, type ReportingArea } from './queries';
import { RegisterDialog } from './RegisterDialog';

/** Who reported in where they live or are linked: counts down the tree, and the ledger of one area. */
export function ReportingPage() {
  const { t } = useTexts('duty');
  const { me } = useSession();
  const [params, setParams] = useSearchParams();
  // who works for one organization keeps no area's ledger
  const own = me.grants.find(({ organizationId }) => organizationId == null);
  const areaId = params.get('area') ?? own?.areaId;
  const mayKeep = useMay('REPORTS_IN_KEEP');
  const [registering, setRegistering] = useState(false);
  return (
    <Page
      title={t('nav.reporting')}
      lead={t('reporting.lead')}
      actions={
        mayKeep &&
        areaId && (
          <Button
            type="primary"
            onClick={() => {
              setRegistering(true);
            }}
          >
            {t('reporting.register')}
          </Button>
        )
      }
    >
      <div className="filters">
        <AreaPicker
          label={t('reporting.area')}
          value={null}
          onChange={(picked) => {
            setParams(picked ? { area: picked.id } : {});
          }}
        />
      </div>
      {areaId ? (
        <OneArea key={areaId} areaId={areaId} />
      ) : (
        <Empty title={t('reporting.noArea')}>{t('reporting.ofAreas')}</Empty>
      )}
      {registering && areaId && (
        <RegisterDialog
          areaId={areaId}
          onClose={() => {
            setRegistering(false);
          }}
        />
      )}
    </Page>
  );
}

function OneArea({ areaId }: { areaId: string }) {
  const { t } = useTexts('duty');
  const mayKeep = useMay('REPORTS_IN_KEEP');
  const query = useQuery(treeQuery(areaId));
  return (
    <Loaded query={query}>
      {({ area, below }) => (
        <>
          <Counts area={area} />
          {below.length > 0 && (
            <Section title={t('reporting.below')}>
              <Below areas={below} />
            </Section>
          )}
          {mayKeep && <Ledger areaId={areaId} />}
        </>
      )}
    </Loaded>
  );
}

function Counts({ area }: { area: ReportingArea }) {
  const { t, language } = useTexts('duty');
  const mayKeep = useMay('REPORTS_IN_KEEP');
  const { counts, up } = area;
  const telling = useSubmission(
    (id, areaId: string) => body(api.POST('/api/reports-in/up', { body: { id, areaId } })),
    { refresh: [['reports-in']] },
  );
  const told = up && up.registered === counts.registered;
  return (
    <Section
      title={area.areaName}
      actions={
        mayKeep && (
          <Button
            loading={telling.isPending}
            onClick={() => {
              telling.mutate(area.areaId);
            }}
          >
            {t('reporting.up')}
          </Button>
        )
      }
    >
      <ProblemAlert error={telling.error} />
      <Figures
        facts={[
          { label: t('reporting.registered'), value: grouped(counts.registered, language) },
          { label: t('reporting.basis.HOME'), value: grouped(counts.home, language) },
          { label: t('reporting.basis.LINKED'), value: grouped(counts.linked, language) },
          { label: t('reporting.basis.POST'), value: grouped(counts.post, language) },
          {
            label: t('reporting.waiting'),
            value: (
              <span className={counts.waiting > 0 ? 'urgent' : undefined}>
                {grouped(counts.waiting, language)}
              </span>
            ),
          },
        ]}
      />
      <p className={told ? 'under-figures quiet' : 'under-figures notice'}>
        {up
          ? t('reporting.upLast', {
              registered: grouped(up.registered, language),
              at: instant(up.occurredAt, language),
            })
          : t('reporting.upNever')}
      </p>
    </Section>
  );
}

function Below({ areas }: { areas: ReportingArea[] }) {
  const { t, language } = useTexts('duty');
  const columns: Column<ReportingArea>[] = [
    {
      key: 'area',
      title: t('area'),
      render: (area) => <Link to={paths.reporting(area.areaId)}>{area.areaName}</Link>,
    },
    {
      key: 'registered',
      title: t('reporting.registered'),
      number: true,
      render: ({ counts }) => grouped(counts.registered, language),
    },
    {
      key: 'waiting',
      title: t('reporting.waiting'),
      number: true,
      render: ({ counts }) => (
        <span className={counts.waiting > 0 ? 'urgent' : undefined}>{grouped(counts.waiting, language)}</span>
      ),
    },
    {
      key: 'up',
      title: t('reporting.upColumn'),
      render: ({ up }) =>
        up ? (
          <>
            {grouped(up.registered, language)}{' '}
            <span className="quiet">{instant(up.occurredAt, language)}</span>
          </>
        ) : (
          <span className="urgent">{t('reporting.upNot')}</span>
        ),
    },
  ];
  return <Rows label={t('reporting.below')} rows={areas} columns={columns} rowKey={({ areaId }) => areaId} />;
}
