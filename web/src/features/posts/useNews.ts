import { useQueryClient, type QueryKey } from '@tanstack/react-query';
import { useEffect } from 'react';

/** Pages are many: they ask within this time, not all at once. */
const SPREAD_MS = 3_000;

/**
 * As long as the page is open: what is published shows by itself.
 *
 * @param path what tells of it
 * @param shows begins the key of the queries that then show something else
 */
export function useNews(path: string, shows: QueryKey): void {
  const queries = useQueryClient();
  const key = JSON.stringify(shows);
  useEffect(() => {
    const source = new EventSource(path);
    const timers = new Set<number>();
    source.addEventListener('published', () => {
      timers.add(
        window.setTimeout(() => {
          void queries.invalidateQueries({ queryKey: JSON.parse(key) as QueryKey });
        }, Math.random() * SPREAD_MS),
      );
    });
    return () => {
      source.close();
      timers.forEach((timer) => {
        window.clearTimeout(timer);
      });
    };
  }, [queries, path, key]);
}
