import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

/** As long as the page is open, what changes below the node shows by itself, at most once a second. */
export function useLive(roundId: string, nodeId: string): void {
  const queries = useQueryClient();
  useEffect(() => {
    const source = new EventSource(`/api/coverage/${roundId}/nodes/${nodeId}/news`);
    source.addEventListener('changed', () => {
      for (const part of ['node', 'doors']) {
        void queries.invalidateQueries({ queryKey: ['coverage', roundId, nodeId, part], exact: true });
      }
    });
    return () => {
      source.close();
    };
  }, [queries, roundId, nodeId]);
}
