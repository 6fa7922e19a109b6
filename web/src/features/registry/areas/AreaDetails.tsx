import { useQuery } from '@tanstack/react-query';
import { Tag } from 'antd';
import { Link } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { useMay } from '@/shared/session';
import { count, day } from '@/shared/time';
import { Facts, Figures } from '@/shared/ui/Facts';
import { Loaded } from '@/shared/ui/Loaded';
import { Page, Section } from '@/shared/ui/Page';
import { Rows } from '@/shared/ui/Rows';
import { Trail } from '@/shared/ui/Trail';
import { useWords } from '@/shared/words';
import { MapSection } from '../map/MapSection';
import { areaQuery, type Area, type AreaPage } from '../queries';
import { AreaBuildings, AreaChildren, AreaOrganizations, AreaPlaces } from './AreaContents';

/** Kinds whose buildings one lists. */
const SMALL: Area['kind'][] = ['COMMUNITY', 'GRID', 'COMPOUND'];

/** One area: what it holds, how it was called and coded, what stands in it. */
export function AreaDetails({ areaId }: { areaId: string }) {
  const query = useQuery(areaQuery(areaId));
  return <Loaded query={query}>{(page) => <Details page={page} />}</Loaded>;
}

function Details({ page }: { page: AreaPage }) {
  const { t, language } = useTexts('registry');
  const word = useWords();
  const organizations = useMay('ORGANIZATIONS_READ');
  const { area, counts } = page;
  const figures = (['people', 'households', 'compounds', 'buildings', 'dwellings'] as const).map((key) => ({
    label: t(`areas.${key}`),
    value: count(counts[key], language),
  }));
  return (
    <Page
      title={area.name}
      trail={<Trail path={page.statutoryPath.slice(0, -1)} label={t('trail')} />}
      tags={<Tag>{word(`area.${area.kind}`)}</Tag>}
    >
      <Section>
        <Figures facts={figures} />
      </Section>
      <Section title={t('areas.about')}>
        <AreaFacts page={page} />
      </Section>
      <MapSection area={area} />
      <AreaChildren areaId={area.id} />
      {SMALL.includes(area.kind) && <AreaBuildings areaId={area.id} />}
      <AreaPlaces areaId={area.id} />
      {organizations && <AreaOrganizations areaId={area.id} />}
      {page.terms.length > 1 && (
        <Section title={t('areas.terms')}>
          <Rows
            label={t('areas.terms')}
            rows={page.terms}
            rowKey={(term) => term.startDate}
            columns={[
              { key: 'name', title: t('areas.name'), render: (term) => term.name },
              { key: 'code', title: t('areas.code'), render: (term) => term.code ?? term.localCode ?? '—' },
              { key: 'start', title: t('areas.from'), render: (term) => day(term.startDate, language) },
              {
                key: 'end',
                title: t('areas.until'),
                render: (term) => (term.endDate ? day(term.endDate, language) : t('areas.stillValid')),
              },
            ]}
          />
        </Section>
      )}
    </Page>
  );
}

function AreaFacts({ page }: { page: AreaPage }) {
  const { t } = useTexts('registry');
  const { area, statutoryPath, operationalPath, aliases } = page;
  const statutory = statutoryPath.at(-2);
  const operational = operationalPath.at(-2);
  const twoParents = operational && operational.id !== statutory?.id;
  return (
    <Facts
      facts={[
        !!area.code && { label: t('areas.code'), value: <code>{area.code}</code> },
        !!page.officialCode && { label: t('areas.officialCode'), value: <code>{page.officialCode}</code> },
        !!page.gb2260Code && { label: t('areas.gb2260'), value: <code>{page.gb2260Code}</code> },
        !!area.localCode && { label: t('areas.localCode'), value: <code>{area.localCode}</code> },
        !area.code && !area.localCode && { label: t('areas.code'), value: t('areas.noCode') },
        !!statutory && {
          label: t(twoParents ? 'areas.statutoryParent' : 'areas.parent'),
          value: <AreaLink area={statutory} />,
        },
        !!twoParents && { label: t('areas.operationalParent'), value: <AreaLink area={operational} /> },
        aliases.length > 0 && {
          label: t('areas.aliases'),
          value: (
            <ul className="plain">
              {aliases.map((alias) => (
                <li key={alias.alias}>
                  {alias.alias} <span className="quiet">{alias.note}</span>
                </li>
              ))}
            </ul>
          ),
        },
      ]}
    />
  );
}

export function AreaLink({ area }: { area: Area }) {
  return <Link to={paths.area(area.id)}>{area.name}</Link>;
}
