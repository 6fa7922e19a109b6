import { queryOptions } from '@tanstack/react-query';
import { api, body, type Schema } from '@/shared/api/client';

export type VolunteerLine = Schema<'VolunteerLine'>;
export type VolunteerRule = Schema<'VolunteerRule'>;
export type Evidence = Schema<'ShownEvidence'>;
export type EvidenceKind = Schema<'EvidenceKind'>;
export type ServiceSession = Schema<'ServiceSession'>;

export const KINDS: EvidenceKind[] = [
  'HEALTHY',
  'VACCINATED',
  'GREEN_CODE',
  'NO_RISK_STAY',
  'CONSENT',
  'TRAINED',
  'PLEDGE',
  'INSURED',
];

export const volunteersQuery = queryOptions({
  queryKey: ['volunteers'],
  meta: { personal: true },
  queryFn: () => body(api.GET('/api/volunteers')),
});

export const ownServiceQuery = queryOptions({
  queryKey: ['own-service'],
  queryFn: () => body(api.GET('/api/own-service')),
});
