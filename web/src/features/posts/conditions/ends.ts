import { localInput, MINUTE } from '../clock';

/**
 * When something that began, or will, is proposed to end, as a field takes it: now, or at its start. A field knows
 * whole minutes: the next one, lest it end before it began.
 */
export function proposedEnd(start: string, now: number): string {
  return localInput(Math.max(Math.ceil(Date.parse(start) / MINUTE) * MINUTE, now));
}
