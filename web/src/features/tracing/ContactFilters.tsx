import { Select } from 'antd';
import { useTexts } from '@/shared/i18n';
import { OnePersonPicker } from '@/shared/people/OnePersonPicker';
import { CLASSES, REASONS, STATES, type Filter, type Summary } from './queries';

/** The filter with this field as it is now; one that is not set is not in it. */
function changed<K extends keyof Filter>(filter: Filter, field: K, value: Filter[K] | undefined): Filter {
  const rest = Object.fromEntries(Object.entries(filter).filter(([each]) => each !== field)) as Filter;
  return value === undefined ? rest : { ...rest, [field]: value };
}

interface Props {
  filter: Filter;
  areas: Summary['byArea'];
  onChange: (filter: Filter) => void;
}

/** Narrows the list; each choice can be taken back. */
export function ContactFilters({ filter, areas, onChange }: Props) {
  const { t } = useTexts('tracing');
  const one = <K extends keyof Filter>(
    field: K,
    options: { value: NonNullable<Filter[K]>; label: string }[],
  ) => (
    <Select
      allowClear
      aria-label={t(`filter.${field}`)}
      placeholder={t(`filter.${field}`)}
      value={filter[field] ?? null}
      showSearch={{ optionFilterProp: 'label' }}
      className={field === 'areaId' ? 'picker' : ''}
      onChange={(value: Filter[K] | null) => {
        onChange(changed(filter, field, value ?? undefined));
      }}
      options={options}
    />
  );
  return (
    <div className="filters" role="group" aria-label={t('filter.label')}>
      {one(
        'state',
        STATES.map((value) => ({ value, label: t(`state.${value}`) })),
      )}
      {one(
        'contactClass',
        CLASSES.map((value) => ({ value, label: t(`class.${value}`) })),
      )}
      {one(
        'degree',
        ([1, 2] as const).map((value) => ({ value, label: t(`degree.${String(value)}`) })),
      )}
      {one(
        'reason',
        REASONS.map((value) => ({ value, label: t(`reason.${value}`) })),
      )}
      {one(
        'areaId',
        areas.map((each) => ({ value: each.key, label: each.name ?? '–' })),
      )}
      <OnePersonPicker
        {...(filter.personId ? { value: filter.personId } : {})}
        onChange={(personId) => {
          onChange(changed(filter, 'personId', personId));
        }}
      />
    </div>
  );
}
