import { Input, Select } from 'antd';
import { useTexts } from '@/shared/i18n';
import { INTAKES, STATES, type Intake, type SiteState } from '../queries';
import type { SiteFilter } from './matches';

interface Props {
  filter: SiteFilter;
  onChange: (filter: SiteFilter) => void;
}

export function SiteFilters({ filter, onChange }: Props) {
  const { t } = useTexts('sites');
  return (
    <div className="filters" role="group" aria-label={t('filter')}>
      <Input
        allowClear
        className="site-search"
        aria-label={t('filter.name')}
        placeholder={t('filter.name')}
        value={filter.name}
        onChange={({ target }) => {
          onChange({ ...filter, name: target.value });
        }}
      />
      <Select
        allowClear
        aria-label={t('filter.state')}
        placeholder={t('filter.state')}
        value={filter.state}
        onChange={(state: SiteState | undefined) => {
          onChange({ ...filter, state });
        }}
        options={STATES.map((value) => ({ value, label: t(`state.${value}`) }))}
      />
      <Select
        allowClear
        aria-label={t('filter.intake')}
        placeholder={t('filter.intake')}
        value={filter.intake}
        onChange={(intake: Intake | undefined) => {
          onChange({ ...filter, intake });
        }}
        options={INTAKES.map((value) => ({ value, label: t(`intake.${value}`) }))}
      />
    </div>
  );
}
