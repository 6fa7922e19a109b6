import { navGroups, type Feature, type NavEntry, type NavGroup } from '@/shared/feature';
import { allowed, type Me } from '@/shared/session';

export interface PlacedEntry extends NavEntry {
  /** The feature in whose texts the label stands. */
  feature: string;
}

/** What this person may open, in order. */
export function entriesFor(features: Feature[], me: Me): PlacedEntry[] {
  const entries = features.flatMap((feature) =>
    (feature.nav ?? []).map((entry) => ({ ...entry, feature: feature.name })),
  );
  return allowed(entries, me);
}

/** So few are taken in at a glance; headings would only be in the way. */
const FEW = 8;

/** The entries under their headings; all under none where they are few. */
export function grouped(entries: PlacedEntry[]): { group: NavGroup | null; entries: PlacedEntry[] }[] {
  if (entries.length <= FEW) {
    return [{ group: null, entries }];
  }
  return navGroups
    .map((group) => ({ group, entries: entries.filter((entry) => entry.group === group) }))
    .filter((each) => each.entries.length > 0);
}

/** The entry that a page belongs to: the longest path that leads to it. */
export function currentEntry(entries: PlacedEntry[], pathname: string): PlacedEntry | null {
  const within = (path: string) => pathname === path || pathname.startsWith(`${path}/`);
  const matches = entries.flatMap((entry) =>
    [entry.path, ...(entry.under ?? [])].filter(within).map((path) => ({ entry, path })),
  );
  return matches.sort((a, b) => b.path.length - a.path.length)[0]?.entry ?? null;
}
