import { utf8, type Bytes } from './bytes';
import type { Ports, Sealed } from './ports';
import { seal, unseal } from './seal';
import { dataKey, openByPin, type Opening } from './vault';

/**
 * Keeps secrets, and gives one out only after it has seen its holder's finger, face or screen lock: WebAuthn's
 * extension `prf`. A secret is 32 bytes and depends on the salt.
 */
export interface Authenticator {
  make(name: string, salt: Bytes): Promise<Kept>;
  ask(credentialId: Bytes, salt: Bytes): Promise<Bytes>;
}

interface Kept {
  credentialId: Bytes;
  secret: Bytes;
}

/** A second lock of the same data: the PIN goes on opening it. */
interface PasskeyLock {
  credentialId: Bytes;
  salt: Bytes;
  sealedKey: Sealed;
}

const PASSKEY = 'passkey';

/** Asks for the PIN, for whoever holds an open device for a moment must not be able to come back to it. */
export async function addPasskey(
  ports: Ports,
  authenticator: Authenticator,
  name: string,
  pin: string,
): Promise<Exclude<Opening, { kind: 'open' }> | { kind: 'added' }> {
  const opening = await openByPin(ports, pin);
  if (opening.kind !== 'open') {
    return opening;
  }
  const salt = ports.randomBytes(32);
  const { credentialId, secret } = await authenticator.make(name, salt);
  const sealedKey = await seal(ports, await lockKey(ports, secret), PASSKEY, opening.raw);
  opening.raw.fill(0);
  const made: PasskeyLock = { credentialId, salt, sealedKey };
  await ports.disk.commit({ values: { [PASSKEY]: made } });
  return { kind: 'added' };
}

/** Rejects as the authenticator does when it did not see its holder. */
export async function unlockByPasskey(ports: Ports, authenticator: Authenticator): Promise<CryptoKey> {
  const kept = await find(ports);
  if (!kept) {
    throw new Error('no passkey opens this device');
  }
  const key = await lockKey(ports, await authenticator.ask(kept.credentialId, kept.salt));
  return dataKey(ports, new Uint8Array(await unseal(ports, key, PASSKEY, kept.sealedKey)));
}

export async function hasPasskey(ports: Ports): Promise<boolean> {
  return (await find(ports)) !== undefined;
}

export async function removePasskey(ports: Ports): Promise<void> {
  await ports.disk.commit({ values: { [PASSKEY]: undefined } });
}

async function find(ports: Ports): Promise<PasskeyLock | undefined> {
  return (await ports.disk.read(PASSKEY)) as PasskeyLock | undefined;
}

/** The secret is uniform, so it needs no stretching; the info keeps it from ever serving anything else. */
async function lockKey({ subtle }: Ports, secret: Bytes): Promise<CryptoKey> {
  const from = await subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey']);
  const hkdf = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: utf8('huhang device data') };
  return subtle.deriveKey(hkdf, from, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}
