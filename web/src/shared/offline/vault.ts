import type { Bytes } from './bytes';
import { seal, unseal } from './seal';
import type { Ports, Sealed, StretchCost } from './ports';
import { waitAfter } from './pinRule';

/** About half a second on a cheap phone, and memory that a farm of guessers must pay for each guess. */
export const PIN_COST: StretchCost = { memoryKib: 64 * 1024, passes: 3 };

const LOCK = 'lock';
const TRIES = 'tries';

interface PinLock {
  salt: Bytes;
  cost: StretchCost;
  /** The data key, sealed under what the PIN stretches to. */
  sealedKey: Sealed;
}

interface Tries {
  failed: number;
  lastAt: number;
}

interface NotOpened {
  kind: 'wrong' | 'wait';
  waitMs: number;
}

export type Opening = { kind: 'open'; key: CryptoKey } | NotOpened;

/** Makes the key of the local data, and keeps it under the PIN alone: in clear it is never stored. */
export async function lock(ports: Ports, pin: string, cost: StretchCost = PIN_COST): Promise<CryptoKey> {
  const raw = ports.randomBytes(32);
  const salt = ports.randomBytes(16);
  const sealedKey = await seal(ports, await stretchedKey(ports, pin, salt, cost), LOCK, raw);
  const made: PinLock = { salt, cost, sealedKey };
  await ports.disk.commit({ values: { [LOCK]: made, [TRIES]: { failed: 0, lastAt: 0 } } });
  return dataKey(ports, raw);
}

export async function unlock(ports: Ports, pin: string): Promise<Opening> {
  const opening = await openByPin(ports, pin);
  return opening.kind === 'open' ? { kind: 'open', key: await dataKey(ports, opening.raw) } : opening;
}

/**
 * The data key in clear, for whoever puts it under another lock, too. Counts the try before it looks: a page killed in
 * the middle has used one up.
 */
export async function openByPin(
  ports: Ports,
  pin: string,
): Promise<{ kind: 'open'; raw: Bytes } | NotOpened> {
  const kept = (await ports.disk.read(LOCK)) as PinLock;
  const tries = ((await ports.disk.read(TRIES)) ?? { failed: 0, lastAt: 0 }) as Tries;
  const waitMs = waitAfter(tries.failed) - Math.max(0, ports.now() - tries.lastAt);
  if (waitMs > 0) {
    return { kind: 'wait', waitMs };
  }
  const failed = tries.failed + 1;
  await ports.disk.commit({ values: { [TRIES]: { failed, lastAt: ports.now() } } });
  const pinKey = await stretchedKey(ports, pin, kept.salt, kept.cost);
  const raw = await unseal(ports, pinKey, LOCK, kept.sealedKey).catch(() => null);
  if (raw === null) {
    return { kind: 'wrong', waitMs: waitAfter(failed) };
  }
  await ports.disk.commit({ values: { [TRIES]: { failed: 0, lastAt: 0 } } });
  return { kind: 'open', raw: new Uint8Array(raw) };
}

async function stretchedKey(ports: Ports, pin: string, salt: Bytes, cost: StretchCost) {
  return ports.subtle.importKey('raw', await ports.stretch(pin, salt, cost), 'AES-GCM', false, [
    'encrypt',
    'decrypt',
  ]);
}

/** What can no longer be read; the bytes are wiped. */
export async function dataKey(ports: Ports, raw: Bytes): Promise<CryptoKey> {
  const key = await ports.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
  raw.fill(0);
  return key;
}

/** For whoever asks at start which page to show. */
export async function hasLock(ports: Ports): Promise<boolean> {
  return (await ports.disk.read(LOCK)) !== undefined;
}
