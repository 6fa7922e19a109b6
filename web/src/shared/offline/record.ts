import { base64, utf8 } from './bytes';
import type { SignedRecord } from './ports';

/** The form of records that this client writes. The server takes it and the two before it. */
export const RECORD_VERSION = 1;

/** Something that was done at this device, as it is signed. */
export interface DeviceRecord {
  device: string;
  /** 1, 2, 3 … on each device. */
  number: number;
  version: number;
  kind: string;
  /** By the device's own clock, in milliseconds. */
  at: number;
  /** What to add to `at` for the server's time, as last measured. */
  offset: number;
  /** Digest of the text of the record before; empty in the first. */
  previous: string;
  body: unknown;
}

/**
 * What is signed is this text itself, and it travels and is kept as it is: no second writer of JSON, in another
 * language, has to come to the same letters.
 */
export const writeRecord = (record: DeviceRecord): string => JSON.stringify(record);

export const readRecord = (signed: SignedRecord): DeviceRecord => JSON.parse(signed.text) as DeviceRecord;

export async function digest(subtle: SubtleCrypto, text: string): Promise<string> {
  return base64(await subtle.digest('SHA-256', utf8(text)));
}

/** What the proof of a batch signs. */
export const batchText = (deviceId: string, records: SignedRecord[]): string =>
  [`huhang batch ${deviceId}`, ...records.flatMap((each) => [each.text, each.signature])].join('\n');
