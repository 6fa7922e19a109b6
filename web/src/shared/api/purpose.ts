import { useSyncExternalStore } from 'react';
import type { Schema } from './client';

export type Purpose = Schema<'Purpose'>;

/** The purposes that the server knows, in the order in which they are offered. */
export const PURPOSES: readonly Purpose[] = [
  'CONTACT_TRACING',
  'CASE_INVESTIGATION',
  'TESTING',
  'COMMUNITY_SERVICE',
  'QUARANTINE_CARE',
  'STAFF_DEPLOYMENT',
  'DATA_CORRECTION',
  'OVERSIGHT',
];

const STORED = 'huhang.purpose';
type Listener = () => void;
type Asker = () => Promise<Purpose | null>;

const listeners = new Set<Listener>();
let asker: Asker | null = null;
let asking: Promise<Purpose | null> | null = null;

/** The purpose stated in this browser tab; gone when it is closed. */
export function statedPurpose(): Purpose | null {
  const stored = sessionStorage.getItem(STORED);
  return PURPOSES.find((purpose) => purpose === stored) ?? null;
}

export function statePurpose(purpose: Purpose | null): void {
  if (purpose === statedPurpose()) {
    return;
  }
  if (purpose) {
    sessionStorage.setItem(STORED, purpose);
  } else {
    sessionStorage.removeItem(STORED);
  }
  listeners.forEach((listener) => {
    listener();
  });
}

export function onPurposeChange(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useStatedPurpose(): Purpose | null {
  return useSyncExternalStore(onPurposeChange, statedPurpose);
}

/** The dialog registers here; whoever needs a purpose asks through it. */
export function answerWith(dialog: Asker | null): void {
  asker = dialog;
}

/** Asks once, however many requests wait for the answer. */
export function askPurpose(): Promise<Purpose | null> {
  asking ??= (asker ? asker() : Promise.resolve(null)).finally(() => {
    asking = null;
  });
  return asking;
}
