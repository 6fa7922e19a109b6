import type { Schema } from '@/shared/api/client';
import { fromBase64url, toBase64url } from './base64url';

/** Whether this browser can hold passkeys: under HTTPS or on this machine alone. */
export function knowsPasskeys(): boolean {
  return window.isSecureContext && typeof window.PublicKeyCredential === 'function';
}

/** Has the device make a passkey that is found without a login, and opened by face, finger or PIN alone. */
export async function makePasskey(
  options: Schema<'PasskeyOptions'>,
): Promise<Pick<Schema<'NewPasskey'>, 'challengeId' | 'clientData' | 'attestation'>> {
  const made = await navigator.credentials.create({
    publicKey: {
      challenge: fromBase64url(options.challenge),
      rp: { id: options.rpId, name: options.rpName },
      user: {
        id: fromBase64url(options.userHandle),
        name: options.userName,
        displayName: options.displayName,
      },
      pubKeyCredParams: options.algorithms.map((alg) => ({ type: 'public-key', alg })),
      excludeCredentials: options.heldCredentialIds.map((id) => ({
        type: 'public-key',
        id: fromBase64url(id),
      })),
      authenticatorSelection: {
        residentKey: 'required',
        requireResidentKey: true,
        userVerification: 'required',
      },
      attestation: 'none',
      timeout: options.timeoutMillis,
    },
  });
  const { response } = made as PublicKeyCredential;
  return {
    challengeId: options.challengeId,
    clientData: toBase64url(response.clientDataJSON),
    attestation: toBase64url((response as AuthenticatorAttestationResponse).attestationObject),
  };
}

/** Has the device sign with whichever passkey its holder picks. */
export async function signWithPasskey(
  options: Schema<'PasskeySignInOptions'>,
): Promise<Schema<'PasskeySignIn'>> {
  const answer = (await navigator.credentials.get({
    publicKey: {
      challenge: fromBase64url(options.challenge),
      rpId: options.rpId,
      userVerification: 'required',
      timeout: options.timeoutMillis,
    },
  })) as PublicKeyCredential;
  const response = answer.response as AuthenticatorAssertionResponse;
  return {
    challengeId: options.challengeId,
    credentialId: toBase64url(answer.rawId),
    clientData: toBase64url(response.clientDataJSON),
    authenticatorData: toBase64url(response.authenticatorData),
    signature: toBase64url(response.signature),
  };
}
