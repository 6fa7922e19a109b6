import { Select } from 'antd';
import { useState } from 'react';
import { useTexts } from '@/shared/i18n';
import { OnePersonPicker } from '@/shared/people/OnePersonPicker';
import { AreaPicker, type Picked } from '@/shared/ui/Picker';
import { CLASSES, FOLLOW_STATES, without, type WorkFilter } from './queries';

interface Props {
  filter: WorkFilter;
  onChange: (filter: WorkFilter) => void;
}

/** What narrows the list; a person is searched for by name, initials, phone or number. */
export function WorkFilters({ filter, onChange }: Props) {
  const { t } = useTexts('tracing');
  const [area, setArea] = useState<Picked | null>(null);
  const set = <K extends keyof WorkFilter>(key: K, value: WorkFilter[K] | undefined) => {
    onChange(value === undefined ? without(filter, key) : { ...filter, [key]: value });
  };
  return (
    <div className="filters" role="group" aria-label={t('work.filter')}>
      <Select
        aria-label={t('work.filter.class')}
        allowClear
        placeholder={t('work.filter.class')}
        value={filter.contactClass}
        onChange={(value: WorkFilter['contactClass'] | null) => {
          set('contactClass', value ?? undefined);
        }}
        options={CLASSES.map((value) => ({ value, label: t(`work.class.${value}`) }))}
      />
      <Select
        aria-label={t('work.filter.state')}
        allowClear
        placeholder={t('work.filter.state')}
        value={filter.state}
        onChange={(value: WorkFilter['state'] | null) => {
          set('state', value ?? undefined);
        }}
        options={FOLLOW_STATES.map((value) => ({ value, label: t(`work.state.${value}`) }))}
      />
      <Select
        aria-label={t('work.filter.which')}
        value={filter.drafts ? 'DRAFTS' : filter.untraced ? 'UNTRACED' : 'ALL'}
        onChange={(value: string) => {
          const rest = without(filter, 'drafts', 'untraced');
          onChange({
            ...rest,
            ...(value === 'DRAFTS' ? { drafts: true as const } : {}),
            ...(value === 'UNTRACED' ? { untraced: true as const } : {}),
          });
        }}
        options={[
          { value: 'ALL', label: t('work.which.ALL') },
          { value: 'UNTRACED', label: t('work.which.UNTRACED') },
          { value: 'DRAFTS', label: t('work.which.DRAFTS') },
        ]}
      />
      <AreaPicker
        label={t('work.filter.area')}
        value={area}
        onChange={(picked) => {
          setArea(picked);
          set('areaId', picked?.id);
        }}
      />
      <OnePersonPicker
        value={filter.personId}
        onChange={(personId) => {
          set('personId', personId);
        }}
      />
    </div>
  );
}
