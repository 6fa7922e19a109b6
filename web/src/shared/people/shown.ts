import type { Person, PersonLine } from './useReveal';

/** What is shown of a person: masked, or in full once revealed. */
export interface Shown {
  name: string;
  birth: { year: number } | { date: string };
  identityNumber: string | null;
  phone: string | null;
  inFull: boolean;
}

export function shown(line: PersonLine, revealed: ReadonlyMap<string, Person>): Shown {
  const person = revealed.get(line.id);
  return person
    ? {
        name: person.name,
        birth: { date: person.birthDate },
        identityNumber: person.identityNumber ?? null,
        phone: person.phone ?? null,
        inFull: true,
      }
    : {
        name: line.name,
        birth: { year: line.birthYear },
        identityNumber: line.identityNumber ?? null,
        phone: line.phone ?? null,
        inFull: false,
      };
}
