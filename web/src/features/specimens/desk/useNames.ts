import { useTexts } from '@/shared/i18n';
import type { Registration } from './deskState';
import { where, type Roster } from './roster';

/** How somebody who signed in is called on the screen: as the list shows them, by their slip, or as not known. */
export function useNames(roster: Roster) {
  const { t } = useTexts('specimens');
  return (registration: Registration | null | undefined): { name: string; place: string } => {
    if (!registration) {
      return { name: t('person.unknown'), place: '' };
    }
    const person = roster.person(registration.roundId, registration.personId);
    if (person) {
      return { name: person.name, place: where(person) };
    }
    return registration.slip
      ? { name: t('person.slip', { slip: registration.slip }), place: '' }
      : { name: t('person.unlisted', { number: registration.number }), place: '' };
  };
}
