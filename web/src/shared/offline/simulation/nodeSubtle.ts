import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  KeyObject,
  sign,
  verify,
} from 'node:crypto';

const TAG_BYTES = 16;

type Key = KeyObject | Buffer;

interface Parameters {
  name: string;
  iv?: BufferSource;
  additionalData?: BufferSource;
  public?: KeyObject;
  salt?: BufferSource;
  info?: BufferSource;
}

/**
 * The same algorithms as WebCrypto's, worked out at once: a run has thousands of calls, and the way of each to another
 * thread and back takes longer than most of them. What a real browser does is tried by the tests of the store and of the
 * page.
 */
const calls = {
  generateKey: () => generateKeyPairSync('ec', { namedCurve: 'P-256' }),
  exportKey: (_: string, key: KeyObject) => copied(key.export({ format: 'der', type: 'spki' })),
  importKey: (format: string, data: BufferSource): Key =>
    format === 'spki'
      ? createPublicKey({ key: bytes(data), format: 'der', type: 'spki' })
      : Buffer.from(bytes(data)),
  sign: (_: object, key: KeyObject, data: BufferSource) =>
    copied(sign('sha256', bytes(data), { key, dsaEncoding: 'ieee-p1363' })),
  verify: (_: object, key: KeyObject, signature: BufferSource, data: BufferSource) =>
    verify('sha256', bytes(data), { key, dsaEncoding: 'ieee-p1363' }, bytes(signature)),
  digest: (_: string, data: BufferSource) => copied(createHash('sha256').update(bytes(data)).digest()),
  encrypt: ({ iv, additionalData }: Parameters, key: Buffer, data: BufferSource) => {
    const cipher = createCipheriv('aes-256-gcm', key, bytes(iv));
    cipher.setAAD(bytes(additionalData));
    return copied(Buffer.concat([cipher.update(bytes(data)), cipher.final(), cipher.getAuthTag()]));
  },
  decrypt: ({ iv, additionalData }: Parameters, key: Buffer, data: BufferSource) => {
    const sealed = bytes(data);
    const cipher = createDecipheriv('aes-256-gcm', key, bytes(iv));
    cipher.setAAD(bytes(additionalData));
    cipher.setAuthTag(sealed.subarray(-TAG_BYTES));
    return copied(Buffer.concat([cipher.update(sealed.subarray(0, -TAG_BYTES)), cipher.final()]));
  },
  deriveBits: ({ name, public: theirs, salt, info }: Parameters, key: Key) =>
    name === 'ECDH'
      ? copied(diffieHellman({ privateKey: key as KeyObject, publicKey: theirs as KeyObject }))
      : hkdfSync('sha256', key as Buffer, bytes(salt), bytes(info), 32),
};

export const nodeSubtle = new Proxy(calls, {
  get: (target, name: keyof typeof calls) => {
    const method = target[name] as (...args: unknown[]) => unknown;
    // what fails rejects, as there
    return (...args: unknown[]) =>
      new Promise((resolve) => {
        resolve(method(...args));
      });
  },
}) as unknown as SubtleCrypto;

/** Argon2id's place is taken by something quick: how slow it is, is not what is tried here. */
export const quickStretch = (pin: string, salt: Uint8Array): Uint8Array<ArrayBuffer> =>
  new Uint8Array(
    createHash('sha256')
      .update(pin + salt.join())
      .digest(),
  );

const copied = (buffer: Buffer): ArrayBuffer => new Uint8Array(buffer).buffer;

function bytes(data: BufferSource | undefined): Buffer {
  if (data === undefined) {
    return Buffer.alloc(0);
  }
  return ArrayBuffer.isView(data)
    ? Buffer.from(data.buffer, data.byteOffset, data.byteLength)
    : Buffer.from(data);
}
