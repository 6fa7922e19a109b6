import { paths } from '@/shared/paths';
import type { Word } from '@/shared/words';
import type { Found } from './queries';

export type Group = 'people' | 'areas' | 'organizations' | 'places';

export const GROUPS: Group[] = ['people', 'areas', 'organizations', 'places'];

export interface Hit {
  group: Group;
  id: string;
  name: string;
  /** What tells it from others of the same name. */
  detail: string;
  to: string;
}

function joined(...parts: (string | null | undefined)[]): string {
  return parts.filter(Boolean).join(' · ');
}

/** All that was found as lines to choose from. */
export function hitsOf(found: Found, word: (word: Word) => string, born: (year: number) => string): Hit[] {
  return [
    ...found.people.map((person): Hit => ({
      group: 'people',
      id: person.id,
      name: person.name,
      detail: joined(
        word(`sex.${person.sex}`),
        born(person.birthYear),
        person.areaName,
        person.identityNumber,
      ),
      to: paths.person(person.id),
    })),
    ...found.areas.map((area): Hit => ({
      group: 'areas',
      id: area.id,
      name: area.name,
      detail: joined(word(`area.${area.kind}`), area.parentName, area.code),
      to: paths.area(area.id),
    })),
    ...found.organizations.map((organization): Hit => ({
      group: 'organizations',
      id: organization.id,
      name: organization.name,
      detail: joined(word(`system.${organization.system}`), word(`level.${organization.level}`)),
      to: paths.organization(organization.id),
    })),
    ...found.places.map((place): Hit => ({
      group: 'places',
      id: place.id,
      name: place.name,
      detail: joined(word(`place.${place.kind}`), place.areaNames),
      to: paths.place(place.id),
    })),
  ];
}
