import { base64, utf8 } from './bytes';

const CURVE = { name: 'ECDSA', namedCurve: 'P-256' };
const SIGNATURE = { name: 'ECDSA', hash: 'SHA-256' };

/**
 * The key that says "this device wrote it". No script can read it out again: the browser keeps it as an object, in
 * IndexedDB too.
 */
export function makeDeviceKey(subtle: SubtleCrypto): Promise<CryptoKeyPair> {
  return subtle.generateKey(CURVE, false, ['sign', 'verify']);
}

/** As SubjectPublicKeyInfo in Base64, the form that the server reads. */
export async function publicKeyOf(subtle: SubtleCrypto, key: CryptoKeyPair): Promise<string> {
  return base64(await subtle.exportKey('spki', key.publicKey));
}

export async function sign(subtle: SubtleCrypto, key: CryptoKeyPair, text: string): Promise<string> {
  return base64(await subtle.sign(SIGNATURE, key.privateKey, utf8(text)));
}
