import { useQuery } from '@tanstack/react-query';
import { Tag } from 'antd';
import { Link, useParams } from 'react-router';
import { Reasons } from '@/shared/files/Reasons';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { instant } from '@/shared/time';
import { Empty } from '@/shared/ui/Empty';
import { Facts, Figures } from '@/shared/ui/Facts';
import { Loaded } from '@/shared/ui/Loaded';
import { Page, Section } from '@/shared/ui/Page';
import { Rows } from '@/shared/ui/Rows';
import { tubeBatchQuery } from './queries';

/** What became of one batch: rows in = accepted + refused, and why each refused one was. */
export function TubeBatchPage() {
  const { t, language } = useTexts('testing');
  const { batchId = '' } = useParams();
  const query = useQuery(tubeBatchQuery(batchId));
  return (
    <Loaded query={query}>
      {({ line: { batch, laboratoryName }, refused, held }) => (
        <Page
          title={t('tubes.batch', { at: instant(batch.receivedAt, language) })}
          trail={<Link to={paths.tubeBatches}>{t('nav.tubes')}</Link>}
          tags={<Tag>{t(`way.${batch.way}`)}</Tag>}
        >
          <Section title={t('tally.title')}>
            <Figures
              facts={[
                { label: t('tally.rowsIn'), value: batch.rowsIn },
                { label: t('tally.accepted'), value: batch.accepted },
                { label: t('tally.refused'), value: batch.refused },
                { label: t('files.positives'), value: batch.positives },
                { label: t('tubes.negatives'), value: batch.negatives },
                { label: t('tubes.held'), value: batch.held },
              ]}
            />
            <Facts facts={[{ label: t('files.laboratory'), value: laboratoryName ?? t('notStated') }]} />
          </Section>
          {held.length > 0 && (
            <Section
              title={t('tubes.heldOf', { count: batch.held })}
              actions={<Link to={paths.heldResults}>{t('held.open')}</Link>}
            >
              <ul className="lines">
                {held.map((result) => (
                  <li key={result.id}>
                    {result.tubeCode} <Tag>{t(`finding.${result.finding}`)}</Tag>
                  </li>
                ))}
              </ul>
            </Section>
          )}
          <Section title={t('refused.title', { count: batch.refused })}>
            <Rows
              label={t('refused.title', { count: batch.refused })}
              rows={refused}
              rowKey={(row) => String(row.rowNumber)}
              empty={<Empty title={t('tubes.noneRefused')} />}
              columns={[
                {
                  key: 'row',
                  title: t('refused.row'),
                  render: (row) => (
                    <>
                      {t('refused.rowNumber', { row: row.rowNumber })}{' '}
                      {row.looksPositive && <Tag color="red">{t('refused.mayBePositive')}</Tag>}
                    </>
                  ),
                },
                { key: 'tube', title: t('tube'), render: (row) => row.tubeCode || '–' },
                { key: 'finding', title: t('results.finding'), render: (row) => row.finding || '–' },
                {
                  key: 'reasons',
                  title: t('refused.reasons'),
                  render: (row) => <Reasons reasons={row.reasons} field={(key) => t(`field.${key}`)} />,
                },
              ]}
            />
          </Section>
        </Page>
      )}
    </Loaded>
  );
}
