import { useQuery } from '@tanstack/react-query';
import { Input, Segmented } from 'antd';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { useMay } from '@/shared/session';
import { Empty } from '@/shared/ui/Empty';
import { Loaded } from '@/shared/ui/Loaded';
import { Page, Section } from '@/shared/ui/Page';
import { useWords } from '@/shared/words';
import { searchQuery, useSearch, type SearchAnswer, type SearchKind } from './queries';
import { hitsOf, type Group } from './results';

const GROUPS: { group: Group; kind: SearchKind }[] = [
  { group: 'people', kind: 'PEOPLE' },
  { group: 'areas', kind: 'AREAS' },
  { group: 'organizations', kind: 'ORGANIZATIONS' },
  { group: 'places', kind: 'PLACES' },
];
const WITHOUT_PEOPLE: SearchKind[] = ['AREAS', 'ORGANIZATIONS', 'PLACES'];
const LIMIT = 50;

/** Everything of one name; `?q=` and `?kind=` are kept in the address. */
export function SearchPage() {
  const { t } = useTexts('registry');
  const people = useMay('PEOPLE_READ');
  const [params, setParams] = useSearchParams();
  const q = (params.get('q') ?? '').trim();
  const asked = GROUPS.find(({ kind }) => kind === params.get('kind'))?.kind ?? 'ALL';
  const kinds = GROUPS.filter(({ kind }) => kind !== 'PEOPLE' || people);
  const search = (next: { q?: string; kind?: string }) => {
    setParams({ q: next.q ?? q, kind: next.kind ?? asked }, { replace: true });
  };
  return (
    <Page title={t('search.title')} lead={t(people ? 'search.lead' : 'search.leadNoPeople')}>
      <SearchField
        key={q}
        q={q}
        onSearch={(typed) => {
          search({ q: typed });
        }}
      />
      <Segmented<SearchKind>
        className="choice"
        value={asked}
        onChange={(kind) => {
          search({ kind });
        }}
        options={[
          { value: 'ALL', label: t('all') },
          ...kinds.map(({ group, kind }) => ({ value: kind, label: t(`search.${group}`) })),
        ]}
      />
      {q === '' ? (
        <Empty title={t('search.begin')}>{t('search.hint')}</Empty>
      ) : asked === 'ALL' && !people ? (
        <FoundWithoutPeople q={q} />
      ) : (
        <Found q={q} kind={asked} />
      )}
    </Page>
  );
}

function SearchField({ q, onSearch }: { q: string; onSearch: (typed: string) => void }) {
  const { t } = useTexts('registry');
  const [typed, setTyped] = useState(q);
  return (
    <Input.Search
      className="search-field"
      value={typed}
      enterButton={t('search.title')}
      aria-label={t('search.label')}
      placeholder={t('search.placeholder')}
      onChange={(event) => {
        setTyped(event.target.value);
      }}
      onSearch={(value) => {
        onSearch(value.trim());
      }}
    />
  );
}

function Found({ q, kind }: { q: string; kind: SearchKind }) {
  const query = useQuery(searchQuery(q, kind, LIMIT));
  return <Loaded query={query}>{(answer) => <Hits q={q} answer={answer} />}</Loaded>;
}

function FoundWithoutPeople({ q }: { q: string }) {
  const answer = useSearch(q, WITHOUT_PEOPLE, LIMIT);
  return answer && <Hits q={q} answer={answer} />;
}

function Hits({ q, answer }: { q: string; answer: SearchAnswer }) {
  const { t, language } = useTexts('registry');
  const hits = hitsOf(answer, useWords(), language);
  if (hits.length === 0) {
    return <Empty title={t('search.nothing', { q })}>{t('search.hint')}</Empty>;
  }
  return GROUPS.map(({ group }) => {
    const found = hits.filter((hit) => hit.group === group);
    return (
      found.length > 0 && (
        <Section key={group} title={t(`search.${group}`)}>
          <ul className="hits">
            {found.map((hit) => (
              <li key={hit.id}>
                <Link to={hit.to} className="hit">
                  <strong>{hit.name}</strong>
                  <span className="quiet">{hit.detail}</span>
                </Link>
              </li>
            ))}
          </ul>
          {found.length === LIMIT && <p className="quiet">{t('search.first', { count: LIMIT })}</p>}
        </Section>
      )
    );
  });
}
