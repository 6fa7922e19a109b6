import { useQuery } from '@tanstack/react-query';
import { api, body, type Answer } from '@/shared/api/client';
import type { Stay } from './queries';

type Entered = Answer<'/api/people/{personId}/visits'>[number];

/** Of a stay that somebody typed in what they noted with it; the visits' own page asks for the same. */
export function useEntered(personId: string, enabled: boolean): (stay: Stay) => Entered | undefined {
  const query = useQuery({
    queryKey: ['visits', 'entered', personId],
    meta: { personal: true },
    enabled,
    queryFn: () => body(api.GET('/api/people/{personId}/visits', { params: { path: { personId } } })),
  });
  return (stay) =>
    query.data?.find(
      (each) =>
        each.correctedReason == null &&
        each.start != null &&
        Date.parse(each.start) === Date.parse(stay.start) &&
        each.placeName === stay.place,
    );
}
