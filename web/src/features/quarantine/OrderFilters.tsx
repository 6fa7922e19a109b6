import { Select, Switch } from 'antd';
import { useState } from 'react';
import { useTexts } from '@/shared/i18n';
import { AreaPicker, type Picked } from '@/shared/ui/Picker';
import { narrowed } from './narrowed';
import { CLASSES, PLACES, type ContactClass, type Filter, type OrderPlace } from './queries';

interface Props {
  filter: Filter;
  onChange: (filter: Filter) => void;
}

export function OrderFilters({ filter, onChange }: Props) {
  const { t } = useTexts('quarantine');
  const [area, setArea] = useState<Picked | null>(null);
  return (
    <div className="filters" role="group" aria-label={t('filter')}>
      <label className="order-switch">
        <Switch
          checked={filter.waiting === true}
          onChange={(on) => {
            const rest = narrowed(filter, 'state', undefined);
            onChange(narrowed(rest, 'waiting', on ? true : undefined));
          }}
        />
        {t('filter.waiting')}
      </label>
      <Select
        allowClear
        aria-label={t('filter.class')}
        placeholder={t('filter.class')}
        value={filter.contactClass}
        onChange={(contactClass: ContactClass | undefined) => {
          onChange(narrowed(filter, 'contactClass', contactClass));
        }}
        options={CLASSES.map((value) => ({ value, label: t(`class.${value}`) }))}
      />
      <Select
        allowClear
        aria-label={t('filter.place')}
        placeholder={t('filter.place')}
        value={filter.place}
        onChange={(place: OrderPlace | undefined) => {
          onChange(narrowed(filter, 'place', place));
        }}
        options={PLACES.map((value) => ({ value, label: t(`place.${value}`) }))}
      />
      <AreaPicker
        label={t('filter.area')}
        value={area}
        onChange={(picked) => {
          setArea(picked);
          onChange(narrowed(filter, 'areaId', picked?.id));
        }}
      />
    </div>
  );
}
