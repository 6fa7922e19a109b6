import { useTexts } from '@/shared/i18n';
import { useWorded } from '../worded';
import type { Roster } from './queries';

/** On whom a roster draws, in words: its organizations, then its helpers. */
export function useDrawnOn(): (roster: Pick<Roster, 'organizations' | 'helpers'>) => string[] {
  const { t } = useTexts('posts');
  const words = useWorded();
  return ({ organizations, helpers }) => [
    ...organizations.map(({ name }) => name),
    ...(helpers?.teams.map(({ name }) => words(name)) ?? []),
    ...(helpers?.reportedIn ? [t('helpers.reportedIn')] : []),
    ...(helpers?.volunteers ? [t('helpers.volunteers')] : []),
  ];
}
