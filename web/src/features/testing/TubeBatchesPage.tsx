import { useQuery } from '@tanstack/react-query';
import { Tag } from 'antd';
import { Link } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { count, instant } from '@/shared/time';
import { Empty } from '@/shared/ui/Empty';
import { Loaded } from '@/shared/ui/Loaded';
import { Page } from '@/shared/ui/Page';
import { Rows } from '@/shared/ui/Rows';
import { tubeBatchesQuery } from './queries';

/** Batches of results of tubes, by machine, by HL7 or by a confirmed file. */
export function TubeBatchesPage() {
  const { t, language } = useTexts('testing');
  const query = useQuery(tubeBatchesQuery);
  const number = (value: number) => count(value, language);
  return (
    <Page title={t('nav.tubes')} lead={t('tubes.lead')}>
      <Loaded query={query}>
        {(batches) => (
          <Rows
            label={t('nav.tubes')}
            rows={batches}
            rowKey={({ batch }) => batch.id}
            empty={<Empty title={t('tubes.none')}>{t('tubes.noneHow')}</Empty>}
            columns={[
              {
                key: 'received',
                title: t('files.received'),
                render: ({ batch }) => (
                  <Link to={paths.tubeBatch(batch.id)}>{instant(batch.receivedAt, language)}</Link>
                ),
              },
              {
                key: 'laboratory',
                title: t('files.laboratory'),
                render: ({ laboratoryName }) => laboratoryName ?? t('notStated'),
              },
              {
                key: 'way',
                title: t('tubes.way'),
                render: ({ batch }) => <Tag>{t(`way.${batch.way}`)}</Tag>,
              },
              {
                key: 'in',
                title: t('tally.rowsIn'),
                number: true,
                render: ({ batch }) => number(batch.rowsIn),
              },
              {
                key: 'accepted',
                title: t('tally.accepted'),
                number: true,
                render: ({ batch }) => number(batch.accepted),
              },
              {
                key: 'refused',
                title: t('tally.refused'),
                number: true,
                render: ({ batch }) => number(batch.refused),
              },
              {
                key: 'positives',
                title: t('files.positives'),
                number: true,
                render: ({ batch }) => number(batch.positives),
              },
              {
                key: 'held',
                title: t('tubes.held'),
                number: true,
                render: ({ batch }) =>
                  batch.held > 0 ? (
                    <Link to={paths.heldResults} className="alarm-count">
                      {number(batch.held)}
                    </Link>
                  ) : (
                    number(0)
                  ),
              },
            ]}
          />
        )}
      </Loaded>
    </Page>
  );
}
