import type { SignedRecord } from '../ports';
import type { DeviceRecord } from '../record';

/** A record as it came, before anybody has asked who signed it. */
export interface Read extends SignedRecord {
  digest: string;
  /** Empty where the text is none. */
  record: DeviceRecord | null;
}

/**
 * Which records of a batch are the device's own: those that it signed, and each that one of its own names, by the digest
 * inside the text that is signed, as the record before it. The server checks no more signatures than it has to; this says
 * what must come out.
 */
export function vouching(
  deviceId: string,
  batch: Read[],
  isSigned: (each: Read) => boolean,
): (each: Read) => boolean {
  const names = (next: DeviceRecord | null, { record, digest }: Read): boolean =>
    next !== null &&
    record !== null &&
    next.device === deviceId &&
    record.device === deviceId &&
    next.number === record.number + 1 &&
    next.previous === digest;
  const isOwn = (each: Read): boolean =>
    isSigned(each) || batch.some((other) => names(other.record, each) && isOwn(other));
  return isOwn;
}
