import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { useMay } from '@/shared/session';
import { count, instant } from '@/shared/time';
import { Empty } from '@/shared/ui/Empty';
import { Loaded } from '@/shared/ui/Loaded';
import { Page, Section } from '@/shared/ui/Page';
import { AsOf } from './AsOf';
import { byAttention } from './attention';
import { HeldSearch } from './HeldSearch';
import { LevelSummary } from './LevelSummary';
import { MapPanel } from './map/MapPanel';
import { featuresQuery, rootsQuery, zonesQuery } from './queries';
import { ZoneRows } from './ZoneRows';
import './zones.css';

const ENDED = ['CLOSED', 'LAPSED'];

export function ZonesPage() {
  const { t, language } = useTexts('zones');
  const [params, setParams] = useSearchParams();
  const at = params.get('at') ?? '';
  const mayChange = useMay('ZONES_CHANGE');
  const zones = useQuery(zonesQuery(at));
  const features = useQuery(featuresQuery(at));
  const { data: roots } = useQuery(rootsQuery);
  const { data: present } = useQuery(zonesQuery());
  const [ended, setEnded] = useState(false);
  const root = roots?.[0]?.area;
  return (
    <Page
      title={t('nav.zones')}
      lead={t('lead')}
      actions={
        mayChange && (
          <Link to={paths.newZone}>
            <Button type="primary">{t('open')}</Button>
          </Link>
        )
      }
    >
      {present && (
        <AsOf
          value={at}
          now={present.at}
          onChange={(next) => {
            setParams(next ? { at: next } : {}, { replace: true });
          }}
        />
      )}
      {zones.data && <LevelSummary zones={zones.data.zones} />}
      <Section title={t('map.title')}>
        {root && (
          <Loaded query={features}>
            {(shown) => <MapPanel areaId={root.id} zones={shown} label={t('map.label')} />}
          </Loaded>
        )}
      </Section>
      <Section title={t('held.title')}>
        <HeldSearch at={at} />
      </Section>
      <Loaded query={zones}>
        {(list) => {
          const over = list.zones.filter(({ state }) => ENDED.includes(state));
          const all = [...list.zones].sort(byAttention);
          const shown = ended ? all : all.filter(({ state }) => !ENDED.includes(state));
          return (
            <Section title={t('list.title', { at: instant(list.at, language) })}>
              {list.more && (
                <p className="notice">{t('list.more', { shown: count(list.zones.length, language) })}</p>
              )}
              <ZoneRows
                zones={shown}
                label={t('nav.zones')}
                empty={<Empty title={t('none')}>{t('none.todo')}</Empty>}
              />
              {over.length > 0 && (
                <Button
                  type="link"
                  onClick={() => {
                    setEnded(!ended);
                  }}
                >
                  {t(ended ? 'list.hideEnded' : 'list.showEnded', { count: over.length })}
                </Button>
              )}
            </Section>
          );
        }}
      </Loaded>
    </Page>
  );
}
