import { utf8, type Bytes } from './bytes';
import type { Ports, Sealed } from './ports';

/** Encrypts for one place: sealed data moved to another name or number does not open there. */
export async function seal(ports: Ports, key: CryptoKey, place: string, data: Bytes): Promise<Sealed> {
  const iv = ports.randomBytes(12);
  return {
    iv,
    data: await ports.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: utf8(place) }, key, data),
  };
}

export function unseal(ports: Ports, key: CryptoKey, place: string, sealed: Sealed): Promise<ArrayBuffer> {
  const algorithm = { name: 'AES-GCM', iv: sealed.iv, additionalData: utf8(place) };
  return ports.subtle.decrypt(algorithm, key, sealed.data);
}
