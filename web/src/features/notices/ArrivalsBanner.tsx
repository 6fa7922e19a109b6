import { Alert } from 'antd';
import { Link } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { instant } from '@/shared/time';
import { useArrivals } from './useArrivals';
import { useWorded } from './worded';

/** A notice that has just come in, or a silence that was just told, above whatever somebody is looking at. */
export function ArrivalsBanner() {
  const { t, language } = useTexts('notices');
  const words = useWorded();
  const { arrivals, silences, forget } = useArrivals();
  const [latest] = arrivals;
  const [silence] = silences;
  const closable = { onClose: forget, 'aria-label': t('arrival.close') };
  return (
    <>
      {latest && (
        <Alert
          banner
          className="banner"
          role="alert"
          type={latest.urgency === 'ROUTINE' ? 'info' : 'warning'}
          closable={closable}
          title={
            <>
              {t('arrival', { issuer: words(latest.issuer) })}{' '}
              <Link to={paths.inbox} onClick={forget}>
                {words(latest.title)}
              </Link>
              {latest.readBy && ` · ${t('readBy')} ${instant(latest.readBy, language)}`}
              {arrivals.length > 1 && ` · ${t('arrival.more', { count: arrivals.length - 1 })}`}
            </>
          }
        />
      )}
      {silence && (
        <Alert
          banner
          className="banner"
          role="alert"
          type="warning"
          closable={closable}
          title={
            <>
              {t(`silences.${silence.silentOn}`, { count: silence.silent })}{' '}
              <Link to={paths.notice(silence.noticeId)} onClick={forget}>
                {words(silence.title)}
              </Link>
              {silences.length > 1 && ` · ${t('arrival.more', { count: silences.length - 1 })}`}
            </>
          }
        />
      )}
    </>
  );
}
