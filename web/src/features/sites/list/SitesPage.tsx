import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTexts } from '@/shared/i18n';
import { count } from '@/shared/time';
import { Empty } from '@/shared/ui/Empty';
import { Figures } from '@/shared/ui/Facts';
import { Loaded } from '@/shared/ui/Loaded';
import { Page, Section } from '@/shared/ui/Page';
import { sitesQuery, staffOf, type SiteLine } from '../queries';
import { useWorded } from '../useWorded';
import { FoundDialog } from './FoundDialog';
import { matches, type SiteFilter } from './matches';
import { SiteFilters } from './SiteFilters';
import { SiteRows } from './SiteRows';

/** All sites of the reader's areas, in numbers. */
export function SitesPage() {
  const { t } = useTexts('sites');
  const query = useQuery(sitesQuery);
  const [founding, setFounding] = useState(false);
  return (
    <Page
      title={t('nav.sites')}
      lead={t('lead')}
      actions={
        query.data?.mayFound && (
          <Button
            type="primary"
            onClick={() => {
              setFounding(true);
            }}
          >
            {t('found')}
          </Button>
        )
      }
    >
      {founding && (
        <FoundDialog
          onClose={() => {
            setFounding(false);
          }}
        />
      )}
      <Loaded query={query}>
        {({ sites, mayFound }) =>
          sites.length === 0 ? (
            <Empty title={t('none')}>{t(mayFound ? 'none.found' : 'none.ask')}</Empty>
          ) : (
            <Sites sites={sites} />
          )
        }
      </Loaded>
    </Page>
  );
}

function Sites({ sites }: { sites: SiteLine[] }) {
  const { t, language } = useTexts('sites');
  const words = useWorded();
  const [filter, setFilter] = useState<SiteFilter>({ name: '' });
  const open = sites.filter(({ site }) => site.state === 'OPEN');
  const sum = (of: SiteLine[], value: (line: SiteLine) => number) =>
    count(
      of.reduce((all, each) => all + value(each), 0),
      language,
    );
  return (
    <>
      <Section>
        <Figures
          facts={[
            {
              label: t('figure.open'),
              value: `${count(open.length, language)} / ${count(sites.length, language)}`,
            },
            { label: t('figure.rooms'), value: sum(sites, ({ rooms }) => rooms) },
            { label: t('figure.free'), value: sum(open, ({ free }) => free) },
            { label: t('figure.people'), value: sum(sites, ({ people }) => people) },
            { label: t('figure.staff'), value: sum(sites, staffOf) },
          ]}
        />
      </Section>
      <Section title={t('list')}>
        <SiteFilters filter={filter} onChange={setFilter} />
        <SiteRows
          sites={sites.filter(({ site }) => matches(site, filter, words(site.name)))}
          empty={<Empty title={t('filter.none')}>{t('filter.none.todo')}</Empty>}
        />
      </Section>
    </>
  );
}
