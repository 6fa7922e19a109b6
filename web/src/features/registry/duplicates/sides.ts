import type { Person } from '@/shared/people/useReveal';
import type { Field, PairPage } from './queries';

type FieldPair = PairPage['fields'][number];

/** Both values of a field: as the server masks them, or in full once revealed. */
export function sides(
  page: PairPage,
  { field, first = null, second = null }: FieldPair,
  revealed: ReadonlyMap<string, Person>,
): { value: string | null; inFull: boolean }[] {
  return [
    { page: page.first, masked: first },
    { page: page.second, masked: second },
  ].map(({ page: side, masked }) => {
    const person = revealed.get(side.person.id);
    return person ? { value: inFull(person, field), inFull: true } : { value: masked, inFull: false };
  });
}

function inFull(person: Person, field: Field): string | null {
  switch (field) {
    case 'NAME':
      return person.name;
    case 'SEX':
      return person.sex;
    case 'BIRTH_DATE':
      return person.birthDate;
    case 'IDENTITY_NUMBER':
      return person.identityNumber ?? null;
    case 'PHONE':
      return person.phone ?? null;
    case 'HOUSEHOLD':
      return person.householdId ?? null;
  }
}
