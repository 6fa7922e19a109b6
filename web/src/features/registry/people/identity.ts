import type { Schema } from '@/shared/api/client';

/** What an identity number of 18 characters says of its bearer; whether it is valid, the server judges. */
export function birthOf(identityNumber: string): { birthDate: string; sex: Schema<'Sex'> } | null {
  const parts = /^\d{6}(\d{4})(\d{2})(\d{2})\d{2}(\d)[\dXx]$/.exec(identityNumber.trim());
  if (!parts) {
    return null;
  }
  const [, year, month, day, order] = parts;
  const birthDate = `${year ?? ''}-${month ?? ''}-${day ?? ''}`;
  const real = new Date(`${birthDate}T00:00:00Z`);
  if (Number.isNaN(real.getTime()) || !real.toISOString().startsWith(birthDate)) {
    return null;
  }
  return { birthDate, sex: Number(order) % 2 === 1 ? 'MALE' : 'FEMALE' };
}
