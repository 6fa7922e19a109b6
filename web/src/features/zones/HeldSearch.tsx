import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { instant } from '@/shared/time';
import { Empty } from '@/shared/ui/Empty';
import { Loaded } from '@/shared/ui/Loaded';
import { AreaPicker, type Picked } from '@/shared/ui/Picker';
import { LevelMark } from './LevelMark';
import { MeasureList } from './MeasureList';
import { NoticeLink } from './NoticeLink';
import { buildingsQuery, heldQuery, type HeldZone } from './queries';
import { StateTag } from './StateTag';
import { useTimes } from './useTimes';
import { useWorded } from './worded';

/** What held at an address at the hour that the page looks at: an area, or a building in it. */
export function HeldSearch({ at }: { at: string }) {
  const { t } = useTexts('zones');
  const [area, setArea] = useState<Picked | null>(null);
  const [buildingId, setBuildingId] = useState<string | undefined>();
  const buildings = useQuery({ ...buildingsQuery(area?.id ?? ''), enabled: area !== null });
  return (
    <>
      <div className="zones-held">
        <AreaPicker
          label={t('held.area')}
          value={area}
          onChange={(picked) => {
            setArea(picked);
            setBuildingId(undefined);
          }}
        />
        <Select
          aria-label={t('held.building')}
          placeholder={t('held.building')}
          allowClear
          disabled={!area}
          loading={buildings.isFetching}
          showSearch={{ optionFilterProp: 'label' }}
          value={buildingId}
          options={(buildings.data?.buildings ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(chosen: string | undefined) => {
            setBuildingId(chosen);
          }}
        />
      </div>
      {area && <Answer place={buildingId ? { buildingId } : { areaId: area.id }} at={at} />}
    </>
  );
}

function Answer({ place, at }: { place: { areaId: string } | { buildingId: string }; at: string }) {
  const { t, language } = useTexts('zones');
  const query = useQuery(heldQuery(place, at));
  return (
    <Loaded query={query}>
      {(held) => (
        <div aria-live="polite">
          <h3>{t('held.answer', { place: held.place, at: instant(held.at, language) })}</h3>
          {held.zones.length === 0 ? (
            <Empty title={t('held.none')} />
          ) : (
            <ul className="zones-held-list">
              {[...held.zones]
                .sort((one, other) => Number(other.wins) - Number(one.wins))
                .map((zone) => (
                  <Held key={zone.zone.id} held={zone} />
                ))}
            </ul>
          )}
        </div>
      )}
    </Loaded>
  );
}

function Held({ held }: { held: HeldZone }) {
  const { t } = useTexts('zones');
  const words = useWorded();
  const times = useTimes();
  const { zone, fact, state, part, wins, measures } = held;
  const standing = state === 'NOT_KNOWN' ? 'notKnown' : part ? 'part' : wins ? 'wins' : 'behind';
  return (
    <li className={wins ? 'wins' : undefined}>
      <div className="zones-held-head">
        <LevelMark level={fact.level} />
        <Link to={paths.zone(zone.id)}>{words(zone.name)}</Link>
        <StateTag state={state} />
        <strong>{t(`held.${standing}`)}</strong>
      </div>
      {(wins || part || state === 'NOT_KNOWN') && <MeasureList measures={measures} />}
      <p className="quiet">
        <NoticeLink notice={fact.notice} /> · {t('since')} {times.since(fact)}
      </p>
    </li>
  );
}
