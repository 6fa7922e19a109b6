import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { useMay } from '@/shared/session';

/** The way to what duty depends on, for who keeps posts or plans rosters. */
export function ConditionsButton() {
  const { t } = useTexts('posts');
  const navigate = useNavigate();
  const keeps = useMay('POSTS_KEEP');
  const plans = useMay('ROSTERS_PLAN');
  return keeps || plans ? (
    <Button onClick={() => void navigate(paths.conditions())}>{t('conditions.title')}</Button>
  ) : null;
}
