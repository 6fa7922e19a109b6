import { useQuery } from '@tanstack/react-query';
import { useTexts } from '@/shared/i18n';
import { instant } from '@/shared/time';
import { Empty } from '@/shared/ui/Empty';
import { Loaded } from '@/shared/ui/Loaded';
import { Section } from '@/shared/ui/Page';
import { Rows, type Column } from '@/shared/ui/Rows';
import { AreaName } from './AreaName';
import { refusedQuery, type RefusedRecord } from './queries';

/** What devices brought for posts and could not be taken in: why, and how it comes in all the same. */
export function RefusedSection() {
  const { t, language } = useTexts('posts');
  const query = useQuery(refusedQuery);
  const columns: Column<RefusedRecord>[] = [
    {
      key: 'kind',
      title: t('refused.what'),
      render: ({ kind, deviceId, number }) => (
        <>
          <strong>{t(`refused.kind.${kind}`, { defaultValue: kind })}</strong>
          <div className="quiet">{t('refused.record', { device: deviceId.slice(-6), number })}</div>
        </>
      ),
    },
    { key: 'area', title: t('refused.area'), render: ({ areaId }) => <AreaName areaId={areaId} /> },
    {
      key: 'at',
      title: t('refused.at'),
      render: ({ occurredAt, receivedAt }) => (
        <>
          {instant(occurredAt, language)}
          <div className="quiet">{t('refused.received', { at: instant(receivedAt, language) })}</div>
        </>
      ),
    },
    {
      key: 'reason',
      title: t('refused.reason'),
      render: ({ reason }) => (
        <>
          <strong>{t(`refused.reason.${reason}`)}</strong>
          <div>{t(`refused.todo.${reason}`)}</div>
        </>
      ),
    },
  ];
  return (
    <Section title={t('refused.title')}>
      <p className="quiet">{t('refused.lead')}</p>
      <Loaded query={query} rows={3}>
        {(records) => (
          <Rows
            label={t('refused.title')}
            rows={records}
            columns={columns}
            rowKey={({ deviceId, number }) => `${deviceId} ${String(number)}`}
            empty={<Empty title={t('refused.none')}>{t('refused.none.todo')}</Empty>}
          />
        )}
      </Loaded>
    </Section>
  );
}
