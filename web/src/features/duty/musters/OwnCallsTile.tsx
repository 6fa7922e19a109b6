import { useQuery } from '@tanstack/react-query';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { HomeTile } from '@/shared/ui/HomeTile';
import { ownCallsQuery } from './queries';

/** Whether a call waits for the signed-in person's answer. */
export function OwnCallsTile() {
  const { t } = useTexts('duty');
  const query = useQuery(ownCallsQuery);
  return (
    <HomeTile title={t('nav.ownCalls')} to={paths.ownCalls} open={t('own.tile.open')} query={query}>
      {(calls) => {
        const waiting = calls.filter(
          ({ call, holds, over }) => holds && !over && call.state === 'NAMED',
        ).length;
        return (
          <p className={waiting > 0 ? 'urgent' : 'quiet'}>
            {waiting > 0 ? t('own.tile.waiting', { count: waiting }) : t('own.tile.none')}
          </p>
        );
      }}
    </HomeTile>
  );
}
