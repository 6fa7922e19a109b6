/** So much is sent at once: what a broken line costs, and half of what the server takes. */
export const PART_BYTES = 16 * 1024 * 1024;

export interface Part {
  /** From 1. */
  number: number;
  from: number;
  to: number;
}

/** What is left to send of a file, when the first parts are there. */
export function partsLeft(sizeBytes: number, received: number, partBytes = PART_BYTES): Part[] {
  const parts: Part[] = [];
  for (let at = received; at * partBytes < sizeBytes; at++) {
    parts.push({ number: at + 1, from: at * partBytes, to: Math.min(sizeBytes, (at + 1) * partBytes) });
  }
  return parts;
}

/** As people say the size of a file: a small one is not nothing. */
export function megabytes(bytes: number): number {
  return bytes === 0 ? 0 : Math.max(0.1, Math.round(bytes / 104_857.6) / 10);
}
