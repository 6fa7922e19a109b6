import { useQuery } from '@tanstack/react-query';
import { Segmented } from 'antd';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { instant } from '@/shared/time';
import { Empty } from '@/shared/ui/Empty';
import { Loaded } from '@/shared/ui/Loaded';
import { Page, Section } from '@/shared/ui/Page';
import { AreaPicker, type Picked } from '@/shared/ui/Picker';
import { Rows } from '@/shared/ui/Rows';
import { isView, pairsQuery, SHOWN, VIEWS, type PairLine, type PairList, type View } from './queries';
import { StrengthTag } from './StrengthTag';
import { UndoOf } from './UndoOf';
import { SweepSection } from './SweepSection';
import './duplicates.css';

/** Pairs that may be one person, the likeliest first. */
export function DuplicatesPage() {
  const { t } = useTexts('registry');
  const [params, setParams] = useSearchParams();
  const asked = params.get('show');
  const view: View = isView(asked) ? asked : 'ALL';
  const [area, setArea] = useState<Picked | null>(null);
  const query = useQuery(pairsQuery(view, area?.id ?? null));
  const { counts } = query.data ?? {};
  const label = (each: View) => {
    const count = counts && countOf(counts, each);
    return count === undefined ? t(`duplicates.${each}`) : `${t(`duplicates.${each}`)} ${count}`;
  };
  return (
    <Page title={t('nav.duplicates')} lead={t('duplicates.lead')}>
      <div className="pairs-filter">
        <Segmented<View>
          aria-label={t('duplicates.show')}
          value={view}
          onChange={(chosen) => {
            setParams(chosen === 'ALL' ? {} : { show: chosen }, { replace: true });
          }}
          options={VIEWS.map((value) => ({ value, label: label(value) }))}
        />
        <div className="pairs-area">
          <AreaPicker label={t('duplicates.area')} value={area} onChange={setArea} />
        </div>
      </div>
      <Section>
        <Loaded query={query}>
          {(found) => <Pairs found={found} view={view} area={area?.id ?? null} />}
        </Loaded>
      </Section>
      <SweepSection />
    </Page>
  );
}

function countOf(counts: PairList['counts'], view: View): number {
  switch (view) {
    case 'ALL':
      return counts.likely + counts.possible;
    case 'LIKELY':
      return counts.likely;
    case 'POSSIBLE':
      return counts.possible;
    case 'DECIDED':
      return counts.decided;
  }
}

function Pairs({ found, view, area }: { found: PairList; view: View; area: string | null }) {
  const { t, language } = useTexts('registry');
  return (
    <>
      <Rows<PairLine>
        label={t('nav.duplicates')}
        rows={found.pairs}
        rowKey={({ pair }) => pair.id}
        empty={
          view === 'DECIDED' ? (
            <Empty title={t('duplicates.noneDecided')} />
          ) : (
            <Empty title={t('duplicates.none')}>{t('duplicates.noneWhy')}</Empty>
          )
        }
        columns={[
          {
            key: 'names',
            title: t('duplicates.names'),
            render: ({ pair, first, second }) => (
              <Link className="pair-names" to={paths.duplicate(pair.id, view, area)}>
                <span>{first.name}</span> <span aria-hidden>⇄</span> <span>{second.name}</span>
              </Link>
            ),
          },
          {
            key: 'strength',
            title: t('duplicates.strength'),
            render: (line) => <StrengthTag line={line} />,
          },
          {
            key: 'why',
            title: t('duplicates.why'),
            render: ({ pair }) => pair.evidence.map((each) => t(`evidence.${each}`)).join(' · '),
          },
          {
            key: 'areas',
            title: t('duplicates.areas'),
            render: ({ first, second }) =>
              first.areaName === second.areaName ? first.areaName : `${first.areaName} / ${second.areaName}`,
          },
          {
            key: 'found',
            title: t('duplicates.found'),
            render: ({ pair }) => instant(pair.foundAt, language),
          },
          ...(view === 'DECIDED'
            ? [
                {
                  key: 'undo',
                  title: t('pair.undo'),
                  render: (line: PairLine) => <UndoOf pair={line.pair} />,
                },
              ]
            : []),
        ]}
      />
      {found.more && <p className="quiet">{t('duplicates.more', { count: SHOWN })}</p>}
    </>
  );
}
