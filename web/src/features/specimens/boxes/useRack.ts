import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { OpenDevice } from '@/shared/offline/openDevice';
import { uuid7 } from '@/shared/uuid';
import type { Rack } from './rack';

const NAME = 'rack';

export const newRack = (): Rack => ({ box: uuid7(), code: null, tubes: [] });

interface Stepped {
  rack: Rack;
}

type Step<T extends Stepped> = (rack: Rack) => T | Promise<T>;

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
    mutationFn: async (step: Step<Stepped>) => {
      const before = queries.getQueryData<Rack>(queryKey) ?? newRack();
      const after = await step(before);
      if (after.rack !== before) {
        await store.write(NAME, after.rack);
        queries.setQueryData(queryKey, after.rack);
      }
      return after;
    },
  });
  /** One step after the other, each from the rack as the step before left it: quick scans do not overtake each other. */
  const keep = async <T extends Stepped>(step: Step<T>): Promise<T> => (await keeping.mutateAsync(step)) as T;
  return { rack: query.data ?? null, keep, failure: keeping.error };
}
