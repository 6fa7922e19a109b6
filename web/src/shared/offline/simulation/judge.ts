import type { DeviceRecord } from '../record';

/** Why a record waits for somebody's review. The door keeps it all the same. The order is that of the server. */
export type Doubt =
  | 'BAD_SIGNATURE'
  | 'MALFORMED'
  | 'OTHER_DEVICE'
  | 'VERSION_UNKNOWN'
  | 'KIND_UNKNOWN'
  | 'NUMBER_TAKEN'
  | 'TOO_EARLY'
  | 'TOO_LATE'
  | 'BEFORE_ENROLMENT'
  | 'DEVICE_REVOKED'
  | 'NO_AUTHORITY';

/** A period, in milliseconds; without an end, for ever. */
export interface Period {
  from: number;
  until: number | null;
}

export interface KnownDevice {
  id: string;
  publicKey: string;
  enrolledAt: number;
  revokedAt: number | null;
  /** When its holder might do what the kinds below ask for, in the device's area. */
  authority: Period[];
}

export interface Rules {
  currentVersion: number;
  kinds: string[];
}

export const TOLERATED_MS = 5 * 60_000;
export const LATEST_MS = 7 * 24 * 60 * 60_000;

/** Version 1 to the current one, and of those the current and the two before it. */
export const isAccepted = (version: number, current: number): boolean =>
  version >= Math.max(1, current - 2) && version <= current;

/** The record in the text, or nothing where it is not one. */
export function parse(text: string): DeviceRecord | null {
  try {
    const read = JSON.parse(text) as Partial<DeviceRecord> | null;
    const isWhole =
      typeof read === 'object' &&
      read !== null &&
      [read.device, read.kind, read.previous].every((each) => typeof each === 'string') &&
      read.body !== undefined &&
      isWithin(read.number, 1, 2 ** 31 - 1) &&
      isWithin(read.version, 1, 2 ** 31 - 1) &&
      isWithin(read.at, 0, 2 ** 42) &&
      isWithin(read.offset, -(2 ** 40), 2 ** 40);
    return isWhole ? (read as DeviceRecord) : null;
  } catch {
    return null;
  }
}

const isWithin = (value: unknown, least: number, most: number): boolean =>
  Number.isInteger(value) && Number(value) >= least && Number(value) <= most;

/** All doubts but those about its signature and its number. */
export function doubtsOf(
  record: DeviceRecord,
  device: KnownDevice,
  rules: Rules,
  receivedAt: number,
): Doubt[] {
  const at = record.at + record.offset;
  const holds: [Doubt, boolean][] = [
    ['OTHER_DEVICE', record.device !== device.id],
    ['VERSION_UNKNOWN', !isAccepted(record.version, rules.currentVersion)],
    ['KIND_UNKNOWN', !rules.kinds.includes(record.kind)],
    ['TOO_EARLY', at > receivedAt + TOLERATED_MS],
    ['TOO_LATE', at < receivedAt - LATEST_MS],
    ['BEFORE_ENROLMENT', at < device.enrolledAt - TOLERATED_MS],
    ['DEVICE_REVOKED', device.revokedAt !== null && device.revokedAt <= receivedAt],
    [
      'NO_AUTHORITY',
      rules.kinds.includes(record.kind) &&
        !device.authority.some(({ from, until }) => from <= at && (until === null || at < until)),
    ],
  ];
  return holds.filter(([, doubted]) => doubted).map(([doubt]) => doubt);
}
