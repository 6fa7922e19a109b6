import { Link } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { BrandMark } from '@/shared/ui/BrandMark';

export function Brand() {
  const { t } = useTexts('shared');
  return (
    <Link to={paths.home} className="brand">
      <BrandMark />
      <span>{t('product')}</span>
    </Link>
  );
}
