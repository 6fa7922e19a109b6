import type { Schema } from '@/shared/api/client';

export type Kept = Schema<'ApplicationSecret'>;

const STORED = 'huhang.application';

/** The application that was sent from this phone: how its applicant comes back to it. */
export function keptApplication(): Kept | null {
  const stored = localStorage.getItem(STORED);
  try {
    const read = stored ? (JSON.parse(stored) as Partial<Kept>) : {};
    return read.id && read.secret ? { id: read.id, secret: read.secret } : null;
  } catch {
    return null;
  }
}

export function keepApplication(kept: Kept | null): void {
  if (kept) {
    localStorage.setItem(STORED, JSON.stringify({ id: kept.id, secret: kept.secret }));
  } else {
    localStorage.removeItem(STORED);
  }
}
