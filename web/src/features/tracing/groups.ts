import type { Contact, Reason } from './queries';

const ORDER = ['HOUSEHOLD', 'GATHERING', 'ENTRANCE'] as const;

/** The contacts of one household, gathering or entrance. */
export interface Group {
  key: string;
  reason: Reason['reason'];
  evidence: string;
  contacts: Contact[];
}

/** The reason under which a contact is listed: one that suggests the contact's class, the nearest first. */
export function leading(contact: Contact): Reason {
  const [first] = [...contact.reasons].sort(
    (a, b) =>
      Number(b.suggestedClass === contact.suggestedClass) -
        Number(a.suggestedClass === contact.suggestedClass) ||
      ORDER.indexOf(a.reason) - ORDER.indexOf(b.reason),
  );
  if (!first) {
    throw new Error('a contact without a reason');
  }
  return first;
}

/** Each contact once, under its leading reason; households, then gatherings, then entrances. */
export function groupsOf(contacts: Contact[]): Group[] {
  const groups = new Map<string, Group>();
  for (const contact of contacts) {
    const { reason, evidenceId, evidence } = leading(contact);
    const key = `${reason} ${evidenceId}`;
    const group = groups.get(key) ?? { key, reason, evidence, contacts: [] };
    group.contacts.push(contact);
    groups.set(key, group);
  }
  return [...groups.values()].sort((a, b) => ORDER.indexOf(a.reason) - ORDER.indexOf(b.reason));
}

export interface Filter {
  suggestedClass: Contact['suggestedClass'] | 'ALL';
  reason: Reason['reason'] | 'ALL';
  areaId: string | null;
}

export function matching(contacts: Contact[], filter: Filter): Contact[] {
  return contacts.filter(
    (contact) =>
      (filter.suggestedClass === 'ALL' || contact.suggestedClass === filter.suggestedClass) &&
      (filter.reason === 'ALL' || contact.reasons.some((reason) => reason.reason === filter.reason)) &&
      (!filter.areaId || contact.areaId === filter.areaId),
  );
}
