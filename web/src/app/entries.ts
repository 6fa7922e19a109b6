import type { Feature, NavEntry } from '@/shared/feature';

export interface OwnedEntry extends NavEntry {
  feature: string;
}

/** The navigation of somebody with these permissions, in its order. An entry that asks for none is for all. */
export function entriesFor(features: Feature[], permissions: readonly string[]): OwnedEntry[] {
  return features
    .flatMap((feature) => feature.nav.map((entry) => ({ ...entry, feature: feature.name })))
    .filter(
      (entry) =>
        entry.permissions.length === 0 || entry.permissions.some((needed) => permissions.includes(needed)),
    )
    .sort((one, other) => one.order - other.order);
}
