import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, body, type Answer } from '@/shared/api/client';
import type { Language } from '@/shared/i18n';

export type ContactList = Answer<'/api/cases/{caseId}/contacts'>;
export type Contact = ContactList['contacts'][number];
export type Reason = Contact['reasons'][number];
export type ContactClass = Contact['contactClass'];
export type ContactState = Contact['state'];
export type Summary = Answer<'/api/cases/{caseId}/contacts/summary'>;
export type Changes = Answer<'/api/cases/{caseId}/contacts/changes'>;
export type Change = Changes['changes'][number];
export type Moved = Answer<'/api/cases/{caseId}/contacts/changes/{revision}'>;
export type ContactRules = Answer<'/api/contact-rules'>;
export type Edition = ContactRules['editions'][number]['rules'];

export const CLASSES = ['CLOSE', 'SECONDARY', 'VENUE_EXPOSED', 'GENERAL'] as const;
export const STATES = ['LOOK_AGAIN', 'DRAFT', 'APPROVED', 'EXCLUDED'] as const;
export const REASONS = ['HOUSEHOLD', 'GATHERING', 'CO_PRESENCE', 'AREA_STAY', 'ENTRANCE'] as const;

/** What of the list is shown; what is not set narrows nothing. */
export interface Filter {
  contactClass?: ContactClass;
  degree?: 1 | 2;
  reason?: Reason['reason'];
  state?: ContactState;
  areaId?: string;
  personId?: string;
}

export const key = (caseId: string) => ['contacts', caseId];

/** @param language in which reasons and rules are worded */
export const contactsQuery = (caseId: string, filter: Filter, page: number, language: Language) =>
  queryOptions({
    queryKey: [...key(caseId), 'list', filter, page, language],
    meta: { personal: true },
    queryFn: () =>
      body(
        api.GET('/api/cases/{caseId}/contacts', {
          params: { path: { caseId }, query: { ...filter, page } },
        }),
      ),
    placeholderData: keepPreviousData,
  });

export const summaryQuery = (caseId: string) =>
  queryOptions({
    queryKey: [...key(caseId), 'summary'],
    queryFn: () => body(api.GET('/api/cases/{caseId}/contacts/summary', { params: { path: { caseId } } })),
  });

export const changesQuery = (caseId: string) =>
  queryOptions({
    queryKey: [...key(caseId), 'changes'],
    queryFn: () => body(api.GET('/api/cases/{caseId}/contacts/changes', { params: { path: { caseId } } })),
  });

export const movedQuery = (caseId: string, revision: number) =>
  queryOptions({
    queryKey: [...key(caseId), 'changes', revision],
    meta: { personal: true },
    queryFn: () =>
      body(
        api.GET('/api/cases/{caseId}/contacts/changes/{revision}', {
          params: { path: { caseId, revision } },
        }),
      ),
  });

export const rulesQuery = (day: string) =>
  queryOptions({
    queryKey: ['contact-rules', day],
    queryFn: () => body(api.GET('/api/contact-rules', { params: { query: day ? { day } : {} } })),
    placeholderData: keepPreviousData,
  });
