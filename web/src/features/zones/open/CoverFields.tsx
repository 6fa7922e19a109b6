import { useQuery } from '@tanstack/react-query';
import { Button, Form, Radio, Select } from 'antd';
import { useState } from 'react';
import { useTexts } from '@/shared/i18n';
import { AreaPicker, type Picked } from '@/shared/ui/Picker';
import { buildingsQuery, type NewCover } from '../queries';
import { PolygonFields } from './PolygonFields';

export interface CoverValues {
  kind: 'AREAS' | 'POLYGONS' | 'BUILDINGS';
  areas?: Picked[];
  polygons?: NewCover['polygons'];
  buildings?: Picked[];
}

export function coverOf({ kind, areas = [], polygons = [], buildings = [] }: CoverValues): NewCover {
  return {
    areaIds: kind === 'AREAS' ? areas.map(({ id }) => id) : [],
    polygons: kind === 'POLYGONS' ? polygons : [],
    buildingIds: kind === 'BUILDINGS' ? buildings.map(({ id }) => id) : [],
    note: null,
  };
}

/** On which ground: areas, a polygon, or houses. */
export function CoverFields({ areaId }: { areaId: string }) {
  const { t } = useTexts('zones');
  const kind = Form.useWatch<CoverValues['kind'] | undefined>(['cover', 'kind']);
  const required = [{ required: true, message: t('required') }];
  return (
    <>
      <Form.Item name={['cover', 'kind']} label={t('cover')}>
        <Radio.Group
          optionType="button"
          options={(['AREAS', 'POLYGONS', 'BUILDINGS'] as const).map((value) => ({
            value,
            label: t(`cover.${value}`),
          }))}
        />
      </Form.Item>
      {kind === 'AREAS' && (
        <Form.Item name={['cover', 'areas']} label={t('cover.AREAS')} rules={required}>
          <AreasField />
        </Form.Item>
      )}
      {kind === 'POLYGONS' && (
        <Form.Item name={['cover', 'polygons']} label={t('cover.POLYGONS')} rules={required}>
          <PolygonFields key={areaId} areaId={areaId} />
        </Form.Item>
      )}
      {kind === 'BUILDINGS' && (
        <Form.Item name={['cover', 'buildings']} label={t('cover.BUILDINGS')} rules={required}>
          <BuildingsField />
        </Form.Item>
      )}
    </>
  );
}

interface Listed {
  value?: Picked[];
  onChange?: (picked: Picked[]) => void;
}

function AreasField({ value = [], onChange }: Listed) {
  const { t } = useTexts('zones');
  return (
    <div>
      <AreaPicker
        label={t('cover.addArea')}
        value={null}
        onChange={(picked) => {
          if (picked && !value.some(({ id }) => id === picked.id)) {
            onChange?.([...value, picked]);
          }
        }}
      />
      <Chosen value={value} onChange={onChange} />
    </div>
  );
}

/** Houses of one area after the other. */
function BuildingsField({ value = [], onChange }: Listed) {
  const { t } = useTexts('zones');
  const [area, setArea] = useState<Picked | null>(null);
  const buildings = useQuery({ ...buildingsQuery(area?.id ?? ''), enabled: area !== null });
  const found = buildings.data?.buildings ?? [];
  return (
    <div>
      <AreaPicker label={t('cover.ofArea')} value={area} onChange={setArea} />
      <Select
        mode="multiple"
        aria-label={t('cover.chooseBuildings')}
        placeholder={t('cover.chooseBuildings')}
        disabled={!area}
        loading={buildings.isFetching}
        showSearch={{ optionFilterProp: 'label' }}
        value={value.filter(({ id }) => found.some((each) => each.id === id)).map(({ id }) => id)}
        options={found.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(chosen: string[]) => {
          const here = found
            .filter(({ id }) => chosen.includes(id))
            .map(({ id, name }) => ({ id, name: (area?.name ?? '') + name }));
          const elsewhere = value.filter(({ id }) => !found.some((each) => each.id === id));
          onChange?.([...elsewhere, ...here]);
        }}
      />
      <Chosen value={value} onChange={onChange} />
    </div>
  );
}

function Chosen({ value = [], onChange }: Listed) {
  const { t } = useTexts('zones');
  return (
    <ul className="zones-chosen">
      {value.map((each) => (
        <li key={each.id}>
          {each.name}
          <Button
            type="link"
            size="small"
            aria-label={t('cover.remove', { name: each.name })}
            onClick={() => {
              onChange?.(value.filter(({ id }) => id !== each.id));
            }}
          >
            ×
          </Button>
        </li>
      ))}
    </ul>
  );
}
