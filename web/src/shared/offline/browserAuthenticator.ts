import type { Bytes } from './bytes';
import type { Authenticator } from './passkeyLock';

/** The passkey was made, but this device's authenticator keeps no secrets for pages. */
export class KeepsNoSecrets extends Error {}

const random = (count: number): Bytes => crypto.getRandomValues(new Uint8Array(count));

/**
 * The phone's own. No server hears of these passkeys: what comes out of them opens local data, so nobody checks the
 * challenge, and no network is needed.
 */
export const browserAuthenticator: Authenticator = {
  async make(name, salt) {
    const made = (await navigator.credentials.create({
      publicKey: {
        challenge: random(32),
        rp: { name: '护航' },
        user: { id: random(16), name, displayName: name },
        pubKeyCredParams: [
          { type: 'public-key', alg: -7 },
          { type: 'public-key', alg: -257 },
        ],
        authenticatorSelection: {
          authenticatorAttachment: 'platform',
          residentKey: 'required',
          requireResidentKey: true,
          userVerification: 'required',
        },
        extensions: { prf: { eval: { first: salt } } },
      },
    })) as PublicKeyCredential;
    const credentialId = new Uint8Array(made.rawId);
    const { prf } = made.getClientExtensionResults();
    if (!prf?.enabled) {
      throw new KeepsNoSecrets();
    }
    // some tell the secret only when they are asked for it
    const secret = prf.results ? bytes(prf.results.first) : await this.ask(credentialId, salt);
    return { credentialId, secret };
  },

  async ask(credentialId, salt) {
    const answer = (await navigator.credentials.get({
      publicKey: {
        challenge: random(32),
        allowCredentials: [{ type: 'public-key', id: credentialId }],
        userVerification: 'required',
        extensions: { prf: { eval: { first: salt } } },
      },
    })) as PublicKeyCredential;
    const secret = answer.getClientExtensionResults().prf?.results?.first;
    if (!secret) {
      throw new KeepsNoSecrets();
    }
    return bytes(secret);
  },
};

function bytes(source: BufferSource): Bytes {
  return source instanceof ArrayBuffer
    ? new Uint8Array(source)
    : new Uint8Array(
        source.buffer.slice(source.byteOffset, source.byteOffset + source.byteLength) as ArrayBuffer,
      );
}

/** Under HTTPS or on this machine alone, and where the device has a lock of its own. */
export async function canOpenByPasskey(): Promise<boolean> {
  if (!window.isSecureContext || typeof window.PublicKeyCredential !== 'function') {
    return false;
  }
  const known =
    'getClientCapabilities' in PublicKeyCredential ? await PublicKeyCredential.getClientCapabilities() : {};
  return (
    known['extension:prf'] !== false && PublicKeyCredential.isUserVerifyingPlatformAuthenticatorAvailable()
  );
}
