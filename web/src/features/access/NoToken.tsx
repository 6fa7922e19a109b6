import { Link } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { signInPath } from '@/shared/session';

/** What somebody sees whose one-time link lost its end on the way. */
export function NoToken() {
  const { t } = useTexts('access');
  return (
    <>
      <p>
        <strong>{t('enrol.noToken')}</strong>
      </p>
      <p>{t('enrol.noToken.todo')}</p>
      <Link to={signInPath()}>{t('enrol.toSignIn')}</Link>
    </>
  );
}
