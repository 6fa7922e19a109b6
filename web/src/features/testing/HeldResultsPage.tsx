import { useQuery } from '@tanstack/react-query';
import { Alert, Space, Tag } from 'antd';
import { api } from '@/shared/api/client';
import { useTexts } from '@/shared/i18n';
import { useMay } from '@/shared/session';
import { instant } from '@/shared/time';
import { Empty } from '@/shared/ui/Empty';
import { Loaded } from '@/shared/ui/Loaded';
import { Page } from '@/shared/ui/Page';
import { ReasonButton } from '@/shared/ui/ReasonButton';
import { Rows } from '@/shared/ui/Rows';
import { heldQuery, type HeldTube } from './queries';

/** Results that look impossible: why, what to do, and the second person's word. */
export function HeldResultsPage() {
  const { t, language } = useTexts('testing');
  const query = useQuery(heldQuery);
  const mayRelease = useMay('RESULTS_RELEASE');
  return (
    <Page title={t('nav.held')} lead={t('held.lead')}>
      <Loaded query={query}>
        {(held) => {
          const positives = held.filter(({ result }) => result.finding === 'POSITIVE').length;
          return (
            <>
              {positives > 0 && (
                <Alert
                  className="problem-alert alarm"
                  type="error"
                  showIcon
                  title={t('held.positives', { count: positives })}
                  description={t('held.positivesTodo')}
                />
              )}
              <Rows
                label={t('nav.held')}
                rows={held}
                rowKey={({ result }) => result.id}
                empty={<Empty title={t('held.none')} />}
                columns={[
                  {
                    key: 'tube',
                    title: t('tube'),
                    render: ({ result }) => (
                      <>
                        <strong>{result.tubeCode}</strong>{' '}
                        <Tag color={result.finding === 'NEGATIVE' ? 'green' : 'red'}>
                          {t(`finding.${result.finding}`)}
                        </Tag>
                      </>
                    ),
                  },
                  {
                    key: 'why',
                    title: t('held.why'),
                    render: (row) => <Why row={row} />,
                  },
                  {
                    key: 'ct',
                    title: t('results.ct'),
                    render: ({ targets }) =>
                      targets.map(({ gene, ct }) => `${gene} ${ct ?? '–'}`).join('；') || '–',
                  },
                  {
                    key: 'laboratory',
                    title: t('files.laboratory'),
                    render: ({ laboratoryName }) => laboratoryName ?? t('notStated'),
                  },
                  {
                    key: 'received',
                    title: t('files.received'),
                    render: ({ result }) => instant(result.receivedAt, language),
                  },
                  {
                    key: 'decide',
                    title: t('held.decide'),
                    render: (row) =>
                      mayRelease && !row.own ? (
                        <Space>
                          <Decide row={row} released />
                          <Decide row={row} released={false} />
                        </Space>
                      ) : (
                        <span className="quiet">{t('held.waits')}</span>
                      ),
                  },
                ]}
              />
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}

function Why({ row }: { row: HeldTube }) {
  return (
    <ul className="lines">
      {row.reasons.map((reason) => (
        <li key={reason.rule}>
          {reason.title}
          <div className="quiet">{reason.todo}</div>
        </li>
      ))}
    </ul>
  );
}

function Decide({ row, released }: { row: HeldTube; released: boolean }) {
  const { t } = useTexts('testing');
  const act = released ? 'held.release' : 'held.reject';
  return (
    <ReasonButton
      label={t(act)}
      title={t(`${act}Title`, { tube: row.result.tubeCode })}
      lead={t(`${act}Lead`)}
      danger={!released}
      refresh={[['held-results'], ['pools']]}
      act={async (id, reason) => {
        await api.POST('/api/testing/held/{resultId}/decision', {
          params: { path: { resultId: row.result.id } },
          body: { id, released, reason },
        });
      }}
    />
  );
}
