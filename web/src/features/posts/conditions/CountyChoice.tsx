import { Select } from 'antd';
import { useTexts } from '@/shared/i18n';
import { useCounties } from '../useCounties';
import { useChoice } from './useChoice';

/** Only what concerns one county. Nothing to choose for whom there is only one. */
export function CountyChoice() {
  const { t } = useTexts('posts');
  const [area, choose] = useChoice('area');
  const counties = useCounties();
  if (counties.length < 2) {
    return null;
  }
  return (
    <Select
      aria-label={t('posts.county')}
      className="filter-choice"
      allowClear
      placeholder={t('posts.allCounties')}
      value={area}
      onChange={choose}
      options={counties.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}
