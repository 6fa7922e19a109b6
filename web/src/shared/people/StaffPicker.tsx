import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { useTexts } from '../i18n';
import { OrganizationPicker, type Picked } from '../ui/Picker';
import { staffQuery } from './staffQuery';

interface Props {
  value?: string[];
  onChange?: (personIds: string[]) => void;
  id?: string;
  /** At most one. */
  one?: boolean;
}

/** Choose among those who work for an organization of one's own; masked. Works as a form's field. */
export function StaffPicker({ value = [], onChange, id, one = false }: Props) {
  const { t } = useTexts('shared');
  const [employer, setEmployer] = useState<Picked | null>(null);
  const [labels, setLabels] = useState<Record<string, string>>({});
  const query = useQuery({ ...staffQuery(employer?.id ?? ''), enabled: employer !== null });
  const options = (query.data ?? []).map(({ person, position }) => ({
    value: person.id,
    label: `${person.name} ${person.identityNumber ?? ''}`.trim(),
    detail: position,
  }));
  // those of another organization stay chosen, by the names under which they were
  const others = value.filter((each) => !options.some((option) => option.value === each));
  return (
    <div className="staff-picker">
      <OrganizationPicker label={t('staffPicker.employer')} value={employer} onChange={setEmployer} />
      <Select<string[], (typeof options)[number]>
        id={id}
        className="picker"
        mode="multiple"
        maxCount={one ? 1 : undefined}
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        placeholder={t('staffPicker.placeholder')}
        loading={query.isFetching}
        disabled={employer === null && value.length === 0}
        value={value}
        notFoundContent={
          query.isError ? t('problem.unreachable') : query.data?.length === 0 ? t('staffPicker.none') : null
        }
        options={[
          ...others.map((each) => ({ value: each, label: labels[each] ?? each, detail: '' })),
          ...options,
        ]}
        optionRender={({ data }) => (
          <span className="picker-option">
            {data.label}
            <span className="quiet">{data.detail}</span>
          </span>
        )}
        onChange={(chosen) => {
          const named = options.filter((option) => chosen.includes(option.value));
          setLabels({
            ...labels,
            ...Object.fromEntries(named.map((option) => [option.value, option.label])),
          });
          onChange?.(chosen);
        }}
      />
    </div>
  );
}
