import { useState } from 'react';
import { api, body, type Schema } from '../api/client';
import { useSubmission } from '../api/useSubmission';

export type PersonLine = Schema<'PersonLine'>;
export type Person = Schema<'Person'>;

/** As many as the server shows in full at once. */
export const MOST_REVEALED = 50;

/**
 * People shown in full. What was revealed lives in the page alone: never in a cache, gone when one leaves.
 */
export function useReveal() {
  const [revealed, setRevealed] = useState<ReadonlyMap<string, Person>>(new Map());
  const revealing = useSubmission(
    (id, input: { personIds: string[]; note: string }) =>
      body(api.POST('/api/people/reveals', { body: { id, ...input } })),
    {
      onDone: (people) => {
        setRevealed(
          (before) => new Map([...before, ...people.map((person) => [person.id, person] as const)]),
        );
      },
    },
  );
  const hide = () => {
    setRevealed(new Map());
  };
  return { revealed, revealing, hide };
}

export type Reveal = ReturnType<typeof useReveal>;
