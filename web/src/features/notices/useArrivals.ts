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

/** Pages are many: they ask for their inboxes within this time, not all at once. */
const SPREAD_MS = 3_000;

/** Listens for notices that come in for one's areas and organizations, as long as the page is open. */
export function useArrivals(): { arrivals: Arrival[]; forget: () => void } {
  const listens = useMay('NOTICES_ANSWER');
  const queries = useQueryClient();
  const [arrivals, setArrivals] = useState<Arrival[]>([]);
  useEffect(() => {
    if (!listens) {
      return undefined;
    }
    const source = new EventSource('/api/notices/arrivals');
    const timers = new Set<number>();
    source.addEventListener('arrival', (event: MessageEvent<string>) => {
      const arrival = JSON.parse(event.data) as Arrival;
      setArrivals((known) => [arrival, ...known.filter(({ noticeId }) => noticeId !== arrival.noticeId)]);
      timers.add(
        window.setTimeout(() => {
          void queries.invalidateQueries({ queryKey: ['inbox'] });
          void queries.invalidateQueries({ queryKey: ['notices'] });
        }, Math.random() * SPREAD_MS),
      );
    });
    return () => {
      source.close();
      timers.forEach((timer) => {
        window.clearTimeout(timer);
      });
    };
  }, [listens, queries]);
  return {
    arrivals,
    forget: () => {
      setArrivals([]);
    },
  };
}
