import type { Schema } from '@/shared/api/client';

export type PersonField = Schema<'PersonField'>;

/** Fields that one sets right by typing; the household changes by moving. */
export const TYPED_FIELDS = [
  'NAME',
  'IDENTITY_NUMBER',
  'PHONE',
  'BIRTH_DATE',
  'SEX',
] as const satisfies PersonField[];
