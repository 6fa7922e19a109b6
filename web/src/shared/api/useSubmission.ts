import { useMutation, useQueryClient, type QueryKey, type UseMutationResult } from '@tanstack/react-query';
import { useRef } from 'react';
import { uuid7 } from '../uuid';

interface Options<T> {
  /** Queries that show something else afterwards. */
  refresh?: QueryKey[];
  onDone?: (answer: T) => void;
}

/**
 * Something that creates. Its id is made here and kept until the server has taken it, so that sending
 * again after a lost answer creates nothing twice; a changed body gets an id of its own.
 */
export function useSubmission<Input, T>(
  submit: (id: string, input: Input) => Promise<T>,
  { refresh = [], onDone }: Options<T> = {},
): UseMutationResult<T, unknown, Input> {
  const queries = useQueryClient();
  const pending = useRef<{ id: string; body: string } | null>(null);
  return useMutation({
    mutationFn: (input: Input) => {
      // one that says nothing but that it is wanted has no input, and still its id
      const body = JSON.stringify(input ?? null);
      if (pending.current?.body !== body) {
        pending.current = { id: uuid7(), body };
      }
      return submit(pending.current.id, input);
    },
    onSuccess: async (answer) => {
      pending.current = null;
      await Promise.all(refresh.map((queryKey) => queries.invalidateQueries({ queryKey })));
      onDone?.(answer);
    },
  });
}
