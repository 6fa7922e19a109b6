import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { OpenDevice } from '@/shared/offline/openDevice';
import { uuid7 } from '@/shared/uuid';
import type { Rack } from './rack';

const NAME = 'rack';

export const newRack = (): Rack => ({ box: uuid7(), code: null, tubes: [] });

/** The rack that is being filled, kept on the device with each tube: a killed browser costs no scan. */
export function useRack({ enrolled, store }: OpenDevice) {
  const queries = useQueryClient();
  const queryKey = [NAME, enrolled.id];
  const query = useQuery({
    queryKey,
    networkMode: 'always',
    staleTime: Infinity,
    queryFn: async () => (await store.read<Rack>(NAME)) ?? newRack(),
  });
  const keeping = useMutation({
    networkMode: 'always',
    scope: { id: NAME },
    mutationFn: async (rack: Rack) => {
      await store.write(NAME, rack);
      queries.setQueryData(queryKey, rack);
    },
  });
  return { rack: query.data ?? null, keep: keeping.mutateAsync, failure: keeping.error };
}
