import { useQuery } from '@tanstack/react-query';
import { Button, Input, Segmented } from 'antd';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { askPurpose, useStatedPurpose } from '@/shared/api/purpose';
import { useTexts } from '@/shared/i18n';
import { useMay } from '@/shared/session';
import { Empty } from '@/shared/ui/Empty';
import { Loaded } from '@/shared/ui/Loaded';
import { Page, Section } from '@/shared/ui/Page';
import { useWords } from '@/shared/words';
import { searchQuery, type Found, type SearchKind } from './queries';
import { GROUPS, hitsOf, type Group } from './results';

const KIND_OF: Record<Group, SearchKind> = {
  people: 'PEOPLE',
  areas: 'AREAS',
  organizations: 'ORGANIZATIONS',
  places: 'PLACES',
};
const LIMIT = 50;

/** Everything of one name; `?q=` and `?kind=` are kept in the address. */
export function SearchPage() {
  const { t } = useTexts('registry');
  const people = useMay('PEOPLE_READ');
  const purpose = useStatedPurpose();
  const [params, setParams] = useSearchParams();
  const q = (params.get('q') ?? '').trim();
  const kinds = GROUPS.filter((group) => group !== 'people' || people).map((group) => ({
    value: KIND_OF[group],
    label: t(`search.${group}`),
  }));
  const kind = kinds.find(({ value }) => value === params.get('kind'))?.value ?? 'ALL';
  const query = useQuery(searchQuery(q, kind, LIMIT, purpose));
  const search = (next: { q?: string; kind?: string }) => {
    setParams({ q: next.q ?? q, kind: next.kind ?? kind }, { replace: true });
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
        value={kind}
        onChange={(chosen) => {
          search({ kind: chosen });
        }}
        options={[{ value: 'ALL', label: t('all') }, ...kinds]}
      />
      {q === '' ? (
        <Empty title={t('search.begin')}>{t('search.hint')}</Empty>
      ) : (
        <Loaded query={query}>{(found) => <Hits q={q} found={found} />}</Loaded>
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

function Hits({ q, found }: { q: string; found: Found }) {
  const { t } = useTexts('registry');
  const word = useWords();
  const hits = hitsOf(found, word, (year) => t('people.bornIn', { year }));
  return (
    <>
      {found.peopleWithheld === 'access.purpose-required' && (
        <div className="notice notice-action">
          <span>{t('search.withheld')}</span>
          <Button onClick={() => void askPurpose()}>{t('search.statePurpose')}</Button>
        </div>
      )}
      {hits.length === 0 && <Empty title={t('search.nothing', { q })}>{t('search.hint')}</Empty>}
      {GROUPS.map((group) => {
        const inGroup = hits.filter((hit) => hit.group === group);
        return (
          inGroup.length > 0 && (
            <Section key={group} title={t(`search.${group}`)}>
              <ul className="hits">
                {inGroup.map((hit) => (
                  <li key={hit.id}>
                    <Link to={hit.to} className="hit">
                      <strong>{hit.name}</strong>
                      <span className="quiet">{hit.detail}</span>
                    </Link>
                  </li>
                ))}
              </ul>
              {found.more.includes(KIND_OF[group]) && (
                <p className="quiet">{t('search.first', { count: inGroup.length })}</p>
              )}
            </Section>
          )
        );
      })}
    </>
  );
}
