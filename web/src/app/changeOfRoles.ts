import type { Me } from '@/shared/session';

interface Change {
  lost: Me['grants'];
}

/** What differs between the roles that a page was opened with and those in force; nothing when nothing does. */
export function changeOfRoles(known: Me['grants'], inForce: string[]): Change | null {
  const lost = known.filter(({ id }) => !inForce.includes(id));
  const gained = inForce.some((id) => !known.some((grant) => grant.id === id));
  return lost.length > 0 || gained ? { lost } : null;
}
