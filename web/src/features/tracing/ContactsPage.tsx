import { useQuery } from '@tanstack/react-query';
import { Button, Tag } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { useMay } from '@/shared/session';
import { count } from '@/shared/time';
import { Empty } from '@/shared/ui/Empty';
import { Loaded } from '@/shared/ui/Loaded';
import { Page, Section } from '@/shared/ui/Page';
import { Pages } from '@/shared/ui/Pages';
import { Approve } from './Approve';
import { ContactFilters } from './ContactFilters';
import { ContactRows } from './ContactRows';
import { Basis, Overview } from './Overview';
import { contactsQuery, summaryQuery, type ContactList, type Filter } from './queries';

/** The contacts of a case of both degrees, each with every reason; what they are called is a suggestion until a named
 * person approves it. */
export function ContactsPage() {
  const { t, language } = useTexts('tracing');
  const { caseId = '' } = useParams();
  const [filter, setFilter] = useState<Filter>({});
  const [page, setPage] = useState(1);
  const summary = useQuery({ ...summaryQuery(caseId), retry: 3, retryDelay: 1500 });
  const list = useQuery({ ...contactsQuery(caseId, filter, page, language), retry: 3, retryDelay: 1500 });
  return (
    <Loaded query={list}>
      {(shown) => (
        <Page
          title={t('contacts.title', { number: shown.caseNumber })}
          trail={<Link to={paths.case(caseId)}>{t('contacts.case', { number: shown.caseNumber })}</Link>}
          tags={!shown.complete && <Tag color="magenta">{t('incomplete.tag')}</Tag>}
          actions={<NoticeLink list={shown} />}
        >
          <p className="notice">{t('contacts.nothingHappens')}</p>
          <Loaded query={summary}>{(counts) => <Overview summary={counts} />}</Loaded>
          <Basis list={shown} />
          <Section title={t('contacts.list')}>
            <ContactFilters
              filter={filter}
              areas={summary.data?.byArea ?? []}
              onChange={(next) => {
                setFilter(next);
                setPage(1);
              }}
            />
            <Matching
              list={shown}
              filter={filter}
              page={page}
              onPage={setPage}
              fetching={list.isPlaceholderData}
            />
          </Section>
        </Page>
      )}
    </Loaded>
  );
}

function NoticeLink({ list }: { list: ContactList }) {
  const { t } = useTexts('tracing');
  const [newest] = list.noticeIds;
  return newest ? (
    <Link to={paths.notice(newest)}>
      <Button>{t('contacts.notice')}</Button>
    </Link>
  ) : null;
}

interface MatchingProps {
  list: ContactList;
  filter: Filter;
  page: number;
  onPage: (page: number) => void;
  fetching: boolean;
}

function Matching({ list, filter, page, onPage, fetching }: MatchingProps) {
  const { t, language } = useTexts('tracing');
  const mayDecide = useMay('CONTACTS_DECIDE');
  if (list.total === 0) {
    return Object.values(filter).some(Boolean) ? (
      <Empty title={t('filter.none')} />
    ) : (
      <Empty title={t('contacts.none')}>{t('contacts.noneWhy')}</Empty>
    );
  }
  return (
    <div aria-busy={fetching}>
      <div className="contact-matching">
        <strong>{t('contacts.matching', { count: count(list.total, language) })}</strong>
        {mayDecide && <Approve list={list} filter={filter} />}
      </div>
      <ContactRows list={list} />
      <Pages page={page} pageSize={list.pageSize} total={list.total} onChange={onPage} />
    </div>
  );
}
