import type { MissingPerson } from './queries';

interface Door {
  key: string;
  people: MissingPerson[];
}

/** Neighbouring lines of one door together; the order stays the server's. */
export function byDoor(people: readonly MissingPerson[]): Door[] {
  const doors: Door[] = [];
  for (const person of people) {
    const key = person.dwellingId ?? `${person.building} ${person.entrance}`;
    const last = doors.at(-1);
    if (last?.key === key) {
      last.people.push(person);
    } else {
      doors.push({ key, people: [person] });
    }
  }
  return doors;
}
