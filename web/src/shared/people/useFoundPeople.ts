import { useQuery } from '@tanstack/react-query';
import { api, body } from '../api/client';
import { useDebounced } from '../ui/useDebounced';

export interface FoundPerson {
  value: string;
  label: string;
  /** Where they live. */
  detail: string;
}

/** A surname is one character; one Latin letter or digit says nothing. */
function enough(typed: string): boolean {
  return typed.length > 1 || /\p{Script=Han}/u.test(typed);
}

/** People of one's own area by name, initials, phone or identity number; masked. */
export function useFoundPeople(typed: string): { found: FoundPerson[]; fetching: boolean; none: boolean } {
  const q = useDebounced(typed.trim(), 350);
  const query = useQuery({
    queryKey: ['pick', 'PEOPLE', q],
    meta: { personal: true },
    enabled: enough(q),
    queryFn: () =>
      body(api.GET('/api/search', { params: { query: { q, kind: 'PEOPLE' as const, limit: 20 } } })),
  });
  return {
    found: (query.data?.people ?? []).map((person) => ({
      value: person.id,
      label: `${person.name} ${person.identityNumber ?? ''}`.trim(),
      detail: person.areaName,
    })),
    fetching: query.isFetching,
    none: enough(q) && !query.isFetching,
  };
}
