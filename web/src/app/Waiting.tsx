import { useNavigation } from 'react-router';
import { useTexts } from '@/shared/i18n';

/** A thin line at the top while the next page is on its way. */
export function Waiting() {
  const { t } = useTexts('shared');
  const { state } = useNavigation();
  return state === 'idle' ? null : <div className="waiting" role="progressbar" aria-label={t('loading')} />;
}

/** Before the first page is there. */
export function FirstWaiting() {
  const { t } = useTexts('shared');
  return <div className="waiting" role="progressbar" aria-label={t('loading')} />;
}
