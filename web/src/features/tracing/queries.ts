import { queryOptions } from '@tanstack/react-query';
import { api, body, type Answer } from '@/shared/api/client';

export type ContactList = Answer<'/api/cases/{caseId}/contacts'>;
export type Contact = ContactList['contacts'][number];
export type Reason = Contact['reasons'][number];

export function contactsQuery(caseId: string) {
  return queryOptions({
    queryKey: ['contacts', caseId],
    meta: { personal: true },
    queryFn: () => body(api.GET('/api/cases/{caseId}/contacts', { params: { path: { caseId } } })),
  });
}
