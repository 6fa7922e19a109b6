import type { Mapping } from './queries';

/** The mapping with one field's column chosen anew; a column serves one field alone. */
export function chosen(mapping: Mapping, key: string, position: number | undefined): Mapping {
  const others = Object.entries(mapping).filter(([other, at]) => other !== key && at !== position);
  return Object.fromEntries(position === undefined ? others : [...others, [key, position]]);
}
