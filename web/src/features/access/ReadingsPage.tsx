import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Tag } from 'antd';
import { useSearchParams } from 'react-router';
import { api, body, type Schema } from '@/shared/api/client';
import { useTexts } from '@/shared/i18n';
import { count, instant } from '@/shared/time';
import { Empty } from '@/shared/ui/Empty';
import { Loaded } from '@/shared/ui/Loaded';
import { Page } from '@/shared/ui/Page';
import { Rows, type Column } from '@/shared/ui/Rows';
import { useReadParts, useWords } from '@/shared/words';

type Reading = Schema<'Reading'>;

const PAGE = 50;

/** For the auditor: the log of readings, the latest first; `?personId=` narrows it to one person, `?accountId=` to one reader. */
export function ReadingsPage() {
  const { t } = useTexts('access');
  const [wanted] = useSearchParams();
  const personId = wanted.get('personId') ?? undefined;
  const accountId = wanted.get('accountId') ?? undefined;
  const columns = useColumns();
  const query = useInfiniteQuery({
    queryKey: ['readings', personId, accountId],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      body(
        api.GET('/api/access/readings', {
          params: { query: { personId, accountId, before: pageParam, limit: PAGE } },
        }),
      ),
    getNextPageParam: (last) => (last.length === PAGE ? last.at(-1)?.id : undefined),
  });
  return (
    <Page
      title={t('nav.readings')}
      lead={personId ? t('readings.one') : accountId ? t('readings.oneAccount') : t('readings.lead')}
    >
      <Loaded query={query}>
        {({ pages }) => (
          <>
            <Rows
              label={t('nav.readings')}
              rows={pages.flat()}
              columns={columns}
              rowKey={(reading) => reading.id}
              pageSize={Infinity}
              empty={<Empty title={t('readings.empty')} />}
            />
            {query.hasNextPage && (
              <Button
                className="more"
                loading={query.isFetchingNextPage}
                onClick={() => void query.fetchNextPage()}
              >
                {t('more')}
              </Button>
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}

function useColumns(): Column<Reading>[] {
  const { t, language } = useTexts('access');
  const word = useWords();
  const part = useReadParts();
  return [
    {
      key: 'at',
      title: t('readings.at'),
      render: (reading) => <span className="whole-words">{instant(reading.readAt, language)}</span>,
    },
    {
      key: 'who',
      title: t('readings.who'),
      render: (reading) => <span className="whole-words">{reading.displayName}</span>,
    },
    {
      key: 'purpose',
      title: t('readings.purpose'),
      render: (reading) => <span className="whole-words">{word(`purpose.${reading.purpose}`)}</span>,
    },
    {
      key: 'what',
      title: t('readings.what'),
      render: (reading) => <span className="whole-words">{part(reading.what)}</span>,
    },
    {
      key: 'people',
      title: t('readings.people'),
      number: true,
      render: (reading) => count(reading.personIds.length, language),
    },
    {
      key: 'revealed',
      title: t('readings.revealed'),
      render: (reading) =>
        reading.revealed ? (
          <Tag color="warning">{t('readings.full')}</Tag>
        ) : (
          <Tag>{t('readings.masked')}</Tag>
        ),
    },
    { key: 'note', title: t('readings.note'), render: (reading) => reading.note },
  ];
}
