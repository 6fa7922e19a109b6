/** The pair after and the one before in the list that one came from, and where this one stands. */
export function neighbours(ids: string[], id: string): { at: number; next?: string; previous?: string } {
  const at = ids.indexOf(id);
  if (at < 0) {
    // decided by now, and gone from the list: go on with its first
    return ids[0] ? { at: 0, next: ids[0] } : { at: 0 };
  }
  const next = ids[at + 1];
  const previous = ids[at - 1];
  return { at: at + 1, ...(next ? { next } : {}), ...(previous ? { previous } : {}) };
}
