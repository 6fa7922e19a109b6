import type { TFunction } from 'i18next';
import { ApiError } from '@/shared/api/problem';

const KNOWN = ['NotAllowedError', 'InvalidStateError', 'SecurityError', 'NotSupportedError'];

/** What a device says when it makes or uses no passkey, in words for its holder. */
export async function inWords<T>(t: TFunction, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    const name = error instanceof DOMException ? error.name : '';
    if (!KNOWN.includes(name)) {
      throw error;
    }
    throw new ApiError({
      title: t(`passkeys.${name}`),
      detail: t(`passkeys.${name}.todo`),
      status: 0,
      code: `client.passkey.${name}`,
    });
  }
}
