import type { ZoneState } from './queries';

/** In force, whether or not somebody had to look again by now. */
export const HOLDING: ZoneState[] = ['IN_FORCE', 'REVIEW_DUE'];
