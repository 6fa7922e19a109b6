import type { Kind, Mapping, PreviewRow } from './queries';

/** The mapping with one field's column chosen anew; a column serves one field alone. */
export function chosen(mapping: Mapping, key: string, position: number | undefined): Mapping {
  const others = Object.entries(mapping).filter(([other, at]) => other !== key && at !== position);
  return Object.fromEntries(position === undefined ? others : [...others, [key, position]]);
}

/** The columns that must be there and have none in the file. */
export function missing(kind: Kind, mapping: Mapping): Kind['columns'] {
  return kind.columns.filter((column) => column.required && mapping[column.key] === undefined);
}

/** What is wrong with a row beside what is wrong with all: an unmatched column is told once, not in each row. */
export function told(reasons: PreviewRow['reasons'], kind: Kind, mapping: Mapping): PreviewRow['reasons'] {
  const unmatched = missing(kind, mapping).map((column) => column.key);
  return reasons.filter(
    ({ code, field }) => !(code === 'imports.cell-missing' && field && unmatched.includes(field)),
  );
}
