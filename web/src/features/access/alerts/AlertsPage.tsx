import { useQuery } from '@tanstack/react-query';
import { Button, Tag } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { useMay } from '@/shared/session';
import { instant } from '@/shared/time';
import { Empty } from '@/shared/ui/Empty';
import { Loaded } from '@/shared/ui/Loaded';
import { Page } from '@/shared/ui/Page';
import { Rows, type Column } from '@/shared/ui/Rows';
import { LeakCheckSection } from './LeakCheckSection';
import { alertsQuery, type AlertLine } from './queries';
import { SettleDialog } from './SettleDialog';

/** What auditors must look at; a second approver settles it. */
export function AlertsPage() {
  const { t } = useTexts('access');
  const mayCheck = useMay('LEAKS_CHECK');
  const [settling, setSettling] = useState<AlertLine | null>(null);
  const columns = useColumns(setSettling);
  const query = useQuery(alertsQuery);
  return (
    <Page title={t('nav.alerts')} lead={t('alerts.lead')}>
      <Loaded query={query}>
        {(alerts) => (
          <Rows
            label={t('nav.alerts')}
            rows={alerts}
            columns={columns}
            rowKey={(alert) => alert.id}
            empty={<Empty title={t('alerts.empty')} />}
          />
        )}
      </Loaded>
      {mayCheck && <LeakCheckSection />}
      {settling && (
        <SettleDialog
          alert={settling}
          onClose={() => {
            setSettling(null);
          }}
        />
      )}
    </Page>
  );
}

function useColumns(onSettle: (alert: AlertLine) => void): Column<AlertLine>[] {
  const { t, language } = useTexts('access');
  const maySeeReadings = useMay('READINGS_READ');
  return [
    {
      key: 'what',
      title: t('alerts.what'),
      render: (alert) => (
        <>
          <Tag color={alert.settlement ? 'default' : 'error'}>{t(`alerts.kind.${alert.kind}`)}</Tag>{' '}
          {alert.text}
        </>
      ),
    },
    {
      key: 'who',
      title: t('alerts.who'),
      render: (alert) =>
        alert.accountId && maySeeReadings ? (
          <Link to={`${paths.readings}?accountId=${alert.accountId}`} aria-label={t('alerts.readings')}>
            {alert.accountName}
          </Link>
        ) : (
          (alert.accountName ?? '–')
        ),
    },
    {
      key: 'at',
      title: t('alerts.at'),
      render: (alert) => <span className="whole-words">{instant(alert.raisedAt, language)}</span>,
    },
    {
      key: 'state',
      title: t('alerts.state'),
      render: (alert) => <Settled alert={alert} onSettle={onSettle} />,
    },
  ];
}

function Settled({ alert, onSettle }: { alert: AlertLine; onSettle: (alert: AlertLine) => void }) {
  const { t, language } = useTexts('access');
  const maySettle = useMay('ALERTS_SETTLE');
  const { settlement } = alert;
  if (settlement) {
    return (
      <span className="quiet">
        {t('alerts.settledBy', {
          name: settlement.settledByName,
          at: instant(settlement.settledAt, language),
          reason: settlement.reason,
        })}
      </span>
    );
  }
  return (
    <>
      <Tag color={alert.stops ? 'error' : 'warning'}>{t(alert.stops ? 'alerts.stopped' : 'alerts.open')}</Tag>
      {maySettle && !alert.mine && (
        <Button
          size="small"
          onClick={() => {
            onSettle(alert);
          }}
        >
          {t(alert.stops ? 'alerts.lift' : 'alerts.settle')}
        </Button>
      )}
    </>
  );
}
