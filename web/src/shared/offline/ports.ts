import type { Bytes } from './bytes';

/**
 * All that the library asks of the world around it. The browser's is in `browser.ts`; the simulation has its own, in
 * which each of these calls is a step between which anything may die.
 */
export interface Ports {
  disk: Disk;
  door: Door;
  subtle: SubtleCrypto;
  randomBytes(count: number): Bytes;
  /** At least 0 and below 1; for the jitter of retries. */
  random(): number;
  /** The device's own clock, in milliseconds; wrong by as much as its owner left it. */
  now(): number;
  sleep(ms: number): Promise<void>;
  /** 32 bytes from a PIN, slowly. */
  stretch(pin: string, salt: Bytes, cost: StretchCost): Promise<Bytes>;
}

/** Argon2id's: memory in KiB, passes over it. Kept beside each lock, so that it can be raised later. */
export interface StretchCost {
  memoryKib: number;
  passes: number;
}

export interface SealedRecord {
  number: number;
  sealed: Sealed;
  /** The same once more, for the server alone: what is unsent outlives a forgotten PIN. */
  forHouse?: SealedForHouse;
}

/** The public half of the key with which this one was sealed, and what it sealed; all in Base64. */
export interface SealedForHouse {
  key: string;
  iv: string;
  data: string;
}

/** What the device knows the server by, from its enrolment on; each as SubjectPublicKeyInfo in Base64. */
export interface HouseKeys {
  signing: string;
  sealing: string;
}

export interface Sealed {
  iv: Bytes;
  data: ArrayBuffer;
}

/** What survives when the page, the browser or the phone dies. */
export interface Disk {
  read(name: string): Promise<unknown>;
  /** In the order of their numbers, those above `after`. */
  records(after: number, most: number): Promise<SealedRecord[]>;
  lastRecord(): Promise<SealedRecord | undefined>;
  /** All of it or nothing; resolves only when a death can no longer undo it. Rejects with `NumberTaken`. */
  commit(change: DiskChange): Promise<void>;
  /** Forgets everything, but where a record above that number is: then it rejects with `NumberTaken`. */
  clear(through: number): Promise<void>;
}

export interface DiskChange {
  values?: Record<string, unknown>;
  /** A record is added, never put over another. */
  record?: SealedRecord;
  /** Removes the records up to this number. */
  removeThrough?: number;
}

/** Another page of the same device wrote a record of that number in between. */
export class NumberTaken extends Error {}

/** The server's door for devices. */
export interface Door {
  known(deviceId: string): Promise<Known>;
  send(deviceId: string, batch: Batch): Promise<Known>;
  sendSealed(deviceId: string, batch: SealedBatch): Promise<Known>;
}

export interface SignedRecord {
  /** The record as JSON, letter by letter what was signed. */
  text: string;
  /** ECDSA P-256 with SHA-256 over the text, as r and s, in Base64. */
  signature: string;
}

export interface Batch {
  records: SignedRecord[];
  /** The device's signature over the whole batch: nobody else can fill the house with doubtful records. */
  proof: string;
}

/** Records that only the server opens, as they lie on the device. */
export interface SealedBatch {
  records: ({ number: number } & SealedForHouse)[];
  /** The device's signature over the whole: its key needs no PIN. */
  proof: string;
}

/** What the server has of a device. */
export interface Known {
  /** All numbers from 1 to this one are there. */
  through: number;
  /** Digest of the text of that one; empty for none. It names the one before, and so speaks for all of them. */
  throughDigest: string;
  /** The highest number that is there. */
  top: number;
  /** The server's clock, in milliseconds. */
  at: number;
  /** The device was taken back: what comes from now on waits for review. */
  revoked?: boolean;
}

/** The request or its answer got lost: whether it was done is not known, so ask again. */
export class NoAnswer extends Error {}

/** The door will not take it, and says why; what was to be sent stays on the device. */
export class DoorRefused extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}
