import { PrinterOutlined } from '@ant-design/icons';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { api, body } from '@/shared/api/client';
import { useTexts } from '@/shared/i18n';
import { Empty } from '@/shared/ui/Empty';
import { Loaded } from '@/shared/ui/Loaded';
import { Page } from '@/shared/ui/Page';
import { AreaPicker, type Picked } from '@/shared/ui/Picker';
import { CodeCard } from './CodeCard';
import '../specimens.css';

/** The codes of a compound, to be printed and put under doors behind which nobody has a phone. */
export function CodeSheetPage() {
  const { t } = useTexts('specimens');
  const [area, setArea] = useState<Picked | null>(null);
  return (
    <Page title={t('codes.title')} lead={t('codes.lead')}>
      <div className="filters no-print">
        <AreaPicker value={area} onChange={setArea} label={t('codes.area')} />
      </div>
      {area ? <Sheet key={area.id} area={area} /> : <Empty title={t('codes.choose')} />}
    </Page>
  );
}

function Sheet({ area }: { area: Picked }) {
  const { t } = useTexts('specimens');
  const query = useInfiniteQuery({
    queryKey: ['sampling-codes', area.id],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      body(
        api.GET('/api/sampling-codes/sheet', {
          params: { query: { areaId: area.id, ...(pageParam ? { after: pageParam } : {}) } },
        }),
      ),
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  return (
    <Loaded query={query}>
      {({ pages }) => {
        const lines = pages.flatMap((page) => page.lines);
        return lines.length === 0 ? (
          <Empty title={t('codes.none')} />
        ) : (
          <>
            <div className="row-actions no-print">
              <Button
                type="primary"
                icon={<PrinterOutlined aria-hidden />}
                onClick={() => {
                  window.print();
                }}
              >
                {t('codes.print', { count: lines.length })}
              </Button>
              {query.hasNextPage && (
                <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
                  {t('more')}
                </Button>
              )}
            </div>
            <div className="code-sheet">
              {lines.map(({ person, door, code }) => (
                <CodeCard key={person.id} code={code} name={person.name} size={110}>
                  <p>{door}</p>
                </CodeCard>
              ))}
            </div>
          </>
        );
      }}
    </Loaded>
  );
}
