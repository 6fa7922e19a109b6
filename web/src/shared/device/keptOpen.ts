import type { OpenDevice } from '../offline/openDevice';

/** As long as it takes to come from one page of the device to another. */
const BETWEEN_PAGES_MS = 3_000;

let held: OpenDevice | null = null;
let closing: ReturnType<typeof setTimeout> | undefined;

/** The device that another of its pages had open a moment ago. */
export const keptOpen = (): OpenDevice | null => held;

export function takeHold(device: OpenDevice): void {
  clearTimeout(closing);
  held = device;
}

/** Whoever leaves the device's pages for others needs the PIN to come back. */
export function letGo(): void {
  clearTimeout(closing);
  closing = setTimeout(() => {
    held = null;
  }, BETWEEN_PAGES_MS);
}
