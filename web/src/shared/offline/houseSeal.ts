import { base64, fromBase64, utf8, type Bytes } from './bytes';
import type { HouseKeys, Ports, SealedForHouse } from './ports';

const AGREEMENT = { name: 'ECDH', namedCurve: 'P-256' };
const SIGNING = { name: 'ECDSA', namedCurve: 'P-256' };

/**
 * Encrypts so that the server alone can read it, this device no more: a fresh key agreed with the server's (ECDH on
 * P-256), stretched by HKDF-SHA256 over both public keys, then AES-256-GCM bound to its place. The server's `HouseSeal`
 * opens it.
 */
export async function sealForHouse(
  { subtle, randomBytes }: Ports,
  house: HouseKeys,
  place: string,
  data: Bytes,
): Promise<SealedForHouse> {
  const shown = fromBase64(house.sealing);
  const theirs = await subtle.importKey('spki', shown, AGREEMENT, false, []);
  const ours = await subtle.generateKey(AGREEMENT, false, ['deriveBits']);
  const key = new Uint8Array(await subtle.exportKey('spki', ours.publicKey));
  const agreed = await subtle.deriveBits({ name: 'ECDH', public: theirs }, ours.privateKey, 256);
  const stretching = {
    name: 'HKDF',
    hash: 'SHA-256',
    salt: new Uint8Array(32),
    info: new Uint8Array([...key, ...shown]),
  };
  const base = await subtle.importKey('raw', agreed, 'HKDF', false, ['deriveBits']);
  const stretched = await subtle.deriveBits(stretching, base, 256);
  const sealing = await subtle.importKey('raw', stretched, 'AES-GCM', false, ['encrypt']);
  const iv = randomBytes(12);
  const sealed = await subtle.encrypt({ name: 'AES-GCM', iv, additionalData: utf8(place) }, sealing, data);
  return { key: base64(key), iv: base64(iv), data: base64(sealed) };
}

/** Whether the server signed it. */
export async function isOfHouse(
  subtle: SubtleCrypto,
  house: HouseKeys,
  text: string,
  signature: string,
): Promise<boolean> {
  const key = await subtle.importKey('spki', fromBase64(house.signing), SIGNING, false, ['verify']);
  return subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, fromBase64(signature), utf8(text));
}
