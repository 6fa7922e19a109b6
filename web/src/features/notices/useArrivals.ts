import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Schema } from '@/shared/api/client';
import { useMay } from '@/shared/session';

export interface Arrival {
  noticeId: string;
  addresseeId: string;
  series: string | null;
  number: number | null;
  title: Schema<'Wording'>;
  issuer: Schema<'Wording'>;
  urgency: Schema<'Urgency'>;
  readBy: string | null;
  actBy: string | null;
}

/** So many below say nothing of a notice, or of those to whom one issued it. */
export interface SilenceTold {
  noticeId: string;
  title: Schema<'Wording'>;
  silentOn: Schema<'SilentOn'>;
  silent: number;
}

/** Pages are many: they ask for their inboxes within this time, not all at once. */
const SPREAD_MS = 3_000;

interface Heard {
  arrivals: Arrival[];
  silences: SilenceTold[];
}

const NOTHING: Heard = { arrivals: [], silences: [] };

/** Listens for notices that come in for one's areas and organizations, and for silences, as long as the page is open. */
export function useArrivals(): Heard & { forget: () => void } {
  const listens = useMay('NOTICES_ANSWER');
  const queries = useQueryClient();
  const [heard, setHeard] = useState(NOTHING);
  useEffect(() => {
    if (!listens) {
      return undefined;
    }
    const source = new EventSource('/api/notices/arrivals');
    const timers = new Set<number>();
    const refresh = () =>
      timers.add(
        window.setTimeout(() => {
          void queries.invalidateQueries({ queryKey: ['inbox'] });
          void queries.invalidateQueries({ queryKey: ['notices'] });
        }, Math.random() * SPREAD_MS),
      );
    source.addEventListener('arrival', (event: MessageEvent<string>) => {
      const arrival = JSON.parse(event.data) as Arrival;
      setHeard(({ arrivals, silences }) => ({
        arrivals: [arrival, ...arrivals.filter(({ noticeId }) => noticeId !== arrival.noticeId)],
        silences,
      }));
      refresh();
    });
    source.addEventListener('silence', (event: MessageEvent<string>) => {
      const silence = JSON.parse(event.data) as SilenceTold;
      setHeard(({ arrivals, silences }) => ({
        arrivals,
        silences: [silence, ...silences.filter(({ noticeId }) => noticeId !== silence.noticeId)],
      }));
      refresh();
    });
    return () => {
      source.close();
      timers.forEach((timer) => {
        window.clearTimeout(timer);
      });
    };
  }, [listens, queries]);
  return {
    ...heard,
    forget: () => {
      setHeard(NOTHING);
    },
  };
}
