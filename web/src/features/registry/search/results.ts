import type { Language } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import type { Word } from '@/shared/words';
import type { SearchAnswer } from './queries';

export type Group = 'people' | 'areas' | 'organizations' | 'places';

export interface Hit {
  group: Group;
  id: string;
  name: string;
  /** What tells it from others of the same name. */
  detail: string;
  to: string;
}

type Say = (word: Word) => string;

function joined(...parts: (string | null | undefined)[]): string {
  return parts.filter(Boolean).join(' · ');
}

/** All that was found as lines to choose from, people first: they are searched most. */
export function hitsOf(answer: SearchAnswer, word: Say, language: Language): Hit[] {
  return [
    ...answer.people.map(({ person, areaName, address }): Hit => {
      const born = language === 'zh' ? `${String(person.birthYear)}年` : `*${String(person.birthYear)}`;
      return {
        group: 'people',
        id: person.id,
        name: person.name,
        detail: joined(word(`sex.${person.sex}`), born, address ?? areaName, person.identityNumber),
        to: paths.person(person.id),
      };
    }),
    ...answer.areas.map((area): Hit => ({
      group: 'areas',
      id: area.id,
      name: area.name,
      detail: joined(word(`area.${area.kind}`), area.code ?? area.localCode),
      to: paths.area(area.id),
    })),
    ...answer.organizations.map((organization): Hit => ({
      group: 'organizations',
      id: organization.id,
      name: organization.name,
      detail: joined(word(`system.${organization.system}`), organization.areaName),
      to: paths.organization(organization.id),
    })),
    ...answer.places.map((place): Hit => ({
      group: 'places',
      id: place.id,
      name: place.name,
      detail: joined(word(`place.${place.kind}`), place.areaName),
      to: paths.place(place.id),
    })),
  ];
}
