import { App } from 'antd';
import { useEffect, useRef } from 'react';
import { useTexts } from '@/shared/i18n';
import { useSession } from '@/shared/session';
import { useNews } from '../useNews';
import { inForce } from './model';
import type { Roster } from './queries';

/** As long as a roster's page is open: what somebody else publishes of it shows, and is said. */
export function useOthersPublishing({ plan, publications }: Roster): void {
  const { t } = useTexts('posts');
  const { message } = App.useApp();
  const { me } = useSession();
  useNews(`/api/rosters/${plan.id}/news`, ['rosters', plan.id, 'roster']);
  const latest = inForce(publications);
  const known = useRef(latest?.id);
  useEffect(() => {
    if (latest && latest.id !== known.current && latest.by !== me.displayName) {
      message.info(
        t('publication.meanwhile', { by: latest.by ?? t('notStated'), reason: latest.reason }),
        10,
      );
    }
    known.current = latest?.id;
  }, [latest, me.displayName, message, t]);
}
