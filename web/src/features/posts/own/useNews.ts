import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

/** Pages are many: they ask within this time, not all at once. */
const SPREAD_MS = 3_000;

/** As long as the page is open: what is published for the signed-in person shows by itself. */
export function useNews(): void {
  const queries = useQueryClient();
  useEffect(() => {
    const source = new EventSource('/api/rosters/news');
    const timers = new Set<number>();
    source.addEventListener('published', () => {
      timers.add(
        window.setTimeout(() => {
          void queries.invalidateQueries({ queryKey: ['own-shifts'] });
        }, Math.random() * SPREAD_MS),
      );
    });
    return () => {
      source.close();
      timers.forEach((timer) => {
        window.clearTimeout(timer);
      });
    };
  }, [queries]);
}
