import { problemOf } from '@/shared/api/problem';

/** It lies where the reader does not work: no fault, and nothing to try again. */
export function isOutside(error: unknown): boolean {
  return Boolean(error) && problemOf(error).status === 403;
}
