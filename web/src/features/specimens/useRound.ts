import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { roundsQuery } from './queries';

/** The round that the page shows: as the address says, else the latest that has begun. */
export function useRound() {
  const [asked, setAsked] = useSearchParams();
  const query = useQuery(roundsQuery);
  const rounds = [...(query.data?.rounds ?? [])].sort(
    (a, b) => Date.parse(b.round.startAt) - Date.parse(a.round.startAt),
  );
  const wanted = asked.get('round');
  const current =
    rounds.find(({ round }) => round.id === wanted) ??
    rounds.find(({ state }) => state !== 'PLANNED') ??
    rounds[0];
  const choose = (roundId: string) => {
    setAsked(
      (before) => {
        before.set('round', roundId);
        return before;
      },
      { replace: true },
    );
  };
  return { query, rounds, roundId: current?.round.id ?? null, choose };
}
