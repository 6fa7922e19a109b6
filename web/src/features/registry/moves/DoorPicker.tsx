import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { useTexts } from '@/shared/i18n';
import { AreaPicker, type Picked } from '@/shared/ui/Picker';
import { areaBuildingsQuery, buildingQuery } from '../queries';

const LIMIT = 500;

interface Props {
  value?: string;
  onChange?: (dwellingId: string | undefined) => void;
  /** Where one begins to look: the people's own area. */
  start: Picked | null;
}

/** Area, building, door: each narrows the next. Works as a form's field. */
export function DoorPicker({ value, onChange, start }: Props) {
  const { t } = useTexts('registry');
  const [area, setArea] = useState(start);
  const [buildingId, setBuildingId] = useState<string | null>(null);
  const buildings = useQuery({ ...areaBuildingsQuery(area?.id ?? '', LIMIT), enabled: area !== null });
  const building = useQuery({ ...buildingQuery(buildingId ?? ''), enabled: buildingId !== null });
  const found = buildings.data?.buildings ?? [];
  const doors = buildingId ? (building.data?.doors ?? []) : [];
  return (
    <div className="door-picker">
      <AreaPicker
        label={t('move.area')}
        value={area}
        onChange={(picked) => {
          setArea(picked);
          setBuildingId(null);
          onChange?.(undefined);
        }}
      />
      <Select
        aria-label={t('move.building')}
        placeholder={t('move.building')}
        disabled={!area}
        loading={buildings.isFetching}
        showSearch={{ optionFilterProp: 'label' }}
        notFoundContent={buildings.isFetching ? null : t('move.buildingNone')}
        value={buildingId}
        options={found.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(chosen: string) => {
          setBuildingId(chosen);
          onChange?.(undefined);
        }}
      />
      {buildings.data?.more && <p className="quiet">{t('areas.first', { count: LIMIT })}</p>}
      <Select
        aria-label={t('move.door')}
        placeholder={t('move.door')}
        disabled={!buildingId}
        loading={building.isFetching}
        showSearch={{ optionFilterProp: 'label' }}
        value={value}
        options={doors.map((door) => ({
          value: door.id,
          label: t('move.doorOption', { label: door.entranceName + door.label, people: door.people }),
        }))}
        onChange={(chosen: string) => {
          onChange?.(chosen);
        }}
      />
    </div>
  );
}
