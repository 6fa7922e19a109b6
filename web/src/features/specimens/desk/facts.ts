import type { SealedForHouse } from '@/shared/offline/ports';

/** How somebody was known at the desk. */
export type Way = 'CODE' | 'CARD' | 'IDENTITY_NUMBER' | 'LIST' | 'SLIP';

export interface RegisteredBody {
  roundId: string;
  way: Way;
  /** None where the device does not know who that is. */
  personId?: string;
  /** What was typed or scanned, for the house to say who that is. */
  sealed?: SealedForHouse;
  slip?: string;
}

export interface TakenBody {
  roundId: string;
  /** The number of the registration's record on this device. */
  registration: number;
  tube: string;
}

export interface OpenedBody {
  roundId: string;
  tube: string;
  poolSize: number;
  /** For the people of one door, whatever their pool size is. */
  household?: boolean;
}

export interface ClosedBody {
  roundId: string;
  tube: string;
  /** Counted by eye. */
  swabs: number;
  /** What the device had bound. */
  bound: number;
}

export interface TubeVoidedBody {
  roundId: string;
  tube: string;
  reason: string;
}

export interface SwabVoidedBody extends TubeVoidedBody {
  /** The number of the swab's record on this device. */
  swab: number;
}

/** Who was signed in by mistake, or left without a swab. */
export interface RegistrationVoidedBody {
  roundId: string;
  /** The number of the registration's record on this device. */
  registration: number;
  reason: string;
}

/** A swab of a door handle, a parcel, a drain: of no person, and in a tube of its own. */
export interface SurfaceBody {
  roundId?: string;
  tube: string;
  place: string;
  surface: string;
}

/** What a desk writes, by kind. */
export interface DeskBodies {
  SPECIMEN_REGISTERED: RegisteredBody;
  SPECIMEN_TAKEN: TakenBody;
  TUBE_OPENED: OpenedBody;
  TUBE_CLOSED: ClosedBody;
  TUBE_VOIDED: TubeVoidedBody;
  SWAB_VOIDED: SwabVoidedBody;
  REGISTRATION_VOIDED: RegistrationVoidedBody;
  SURFACE_TAKEN: SurfaceBody;
}

export type DeskKind = keyof DeskBodies;

/** Something to be kept. */
export type DeskAct = { [Kind in DeskKind]: { kind: Kind; body: DeskBodies[Kind] } }[DeskKind];

/** Why a swab or a tube counts no more; whoever writes another reason writes it in words. */
export const VOID_REASONS = [
  'UNDONE',
  'RECOLLECTED',
  'MISCOUNTED',
  'BROKEN',
  'WRONG_PERSON',
  'MIXED_UP',
] as const;

/** Why somebody who was signed in is not swabbed here. */
export const TAKE_BACK_REASONS = ['WRONG_PERSON', 'LEFT', 'UNFIT'] as const;
