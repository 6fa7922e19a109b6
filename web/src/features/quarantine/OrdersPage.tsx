import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTexts } from '@/shared/i18n';
import { count } from '@/shared/time';
import { Empty } from '@/shared/ui/Empty';
import { Loaded } from '@/shared/ui/Loaded';
import { Page, Section } from '@/shared/ui/Page';
import { Pages } from '@/shared/ui/Pages';
import { ApproveWaiting } from './ApproveWaiting';
import { OrderFilters } from './OrderFilters';
import { OrderRows } from './OrderRows';
import { countsQuery, FETCHED, ordersQuery, type Filter } from './queries';
import { StateChips } from './StateChips';

/** As many as one looks at, and shows in full, at once; the server gives a whole number of such pages. */
const SHOWN = 20;

/** Orders of quarantine of the reader's areas that are not over, the overdue first. */
export function OrdersPage() {
  const { t, language } = useTexts('quarantine');
  const [filter, setFilter] = useState<Filter>({});
  const [page, setPage] = useState(1);
  const first = (page - 1) * SHOWN;
  const offset = first - (first % FETCHED);
  const counts = useQuery(countsQuery);
  const list = useQuery(ordersQuery(filter, offset));
  const narrow = (next: Filter) => {
    setFilter(next);
    setPage(1);
  };
  return (
    <Page title={t('nav.orders')} lead={t('lead')}>
      <Section title={t('counts')}>
        <Loaded query={counts} rows={2}>
          {(shown) => <StateChips counts={shown} filter={filter} onChange={narrow} />}
        </Loaded>
      </Section>
      <Section title={t('list')}>
        <OrderFilters filter={filter} onChange={narrow} />
        <Loaded query={list}>
          {({ all, orders }) =>
            all === 0 ? (
              <Nothing filtered={Object.keys(filter).length > 0} />
            ) : (
              <div aria-busy={list.isPlaceholderData}>
                <div className="orders-matching">
                  <strong>{t('matching', { count: all, shown: count(all, language) })}</strong>
                  {filter.waiting && counts.data?.mayDecide && <ApproveWaiting filter={filter} />}
                </div>
                <OrderRows orders={orders.slice(first - offset, first - offset + SHOWN)} />
                <Pages page={page} pageSize={SHOWN} total={all} onChange={setPage} />
              </div>
            )
          }
        </Loaded>
      </Section>
    </Page>
  );
}

function Nothing({ filtered }: { filtered: boolean }) {
  const { t } = useTexts('quarantine');
  return filtered ? (
    <Empty title={t('filter.none')}>{t('filter.none.todo')}</Empty>
  ) : (
    <Empty title={t('none')}>{t('none.why')}</Empty>
  );
}
