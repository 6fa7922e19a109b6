import { useQuery } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { Link } from 'react-router';
import { api, body, type Schema } from '@/shared/api/client';
import { problemOf } from '@/shared/api/problem';
import { useTexts } from '@/shared/i18n';
import { signInPath } from '@/shared/session';
import { instant } from '@/shared/time';
import { Loaded } from '@/shared/ui/Loaded';
import { JoinChoice } from './JoinChoice';
import type { Kept } from './kept';

const AGAIN_MS = 15_000;

interface Props {
  sent: Kept;
  mayCorrect: boolean;
  onCorrect: () => void;
  onOver: () => void;
}

/** How an application stands; asked again by itself while its applicant waits. */
export function JoinStatus({ sent, mayCorrect, onCorrect, onOver }: Props) {
  const { t } = useTexts('access');
  const query = useQuery({
    queryKey: ['application', sent.id],
    queryFn: () => body(api.POST('/api/access/applications/status', { body: sent })),
    refetchInterval: ({ state }) => (state.data?.state === 'WAITING' ? AGAIN_MS : false),
    gcTime: 0,
    meta: { open: true },
  });
  const unknown = query.isError && problemOf(query.error).status === 404;
  const anew = (
    <Button block onClick={onOver}>
      {t('join.anew')}
    </Button>
  );
  if (unknown) {
    return anew;
  }
  return (
    <Loaded query={query}>
      {(status) => (
        <div className="join-status">
          <Told status={status} />
          {status.state === 'READY' && <JoinChoice sent={sent} />}
          {mayCorrect && (status.state === 'WAITING' || status.state === 'REFUSED') && (
            <Button block onClick={onCorrect}>
              {t('join.correct')}
            </Button>
          )}
          {status.state === 'DONE' && <Link to={signInPath()}>{t('enrol.toSignIn')}</Link>}
          {status.state !== 'READY' && status.state !== 'WAITING' && anew}
        </div>
      )}
    </Loaded>
  );
}

const KINDS = {
  WAITING: 'info',
  READY: 'success',
  DONE: 'success',
  REFUSED: 'warning',
  REPLACED: 'info',
  EXPIRED: 'warning',
} as const;

function Told({ status }: { status: Schema<'ApplicationStatus'> }) {
  const { t, language } = useTexts('access');
  const { state, reason, expiresAt } = status;
  return (
    <Alert
      className="problem-alert"
      showIcon
      role="status"
      type={KINDS[state]}
      title={t(`join.${state}`)}
      description={
        <>
          {reason && <p>{t('join.because', { reason })}</p>}
          <p>{t(`join.${state}.todo`, { end: instant(expiresAt, language) })}</p>
        </>
      }
    />
  );
}
