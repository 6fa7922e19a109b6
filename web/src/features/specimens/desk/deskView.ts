import type { Decision } from './decide';
import type { DeskState, DeskTube } from './deskState';
import type { Roster } from './roster';
import type { Undoing } from './undo';

/** What lies over the work until it is answered. */
export type Panel =
  | Extract<Decision, { kind: 'PERSON' | 'CHOOSE' | 'NOT_LISTED' | 'OPEN_TUBE' }>
  | { kind: 'CLOSE_TUBE'; code: string }
  | { kind: 'COUNT_DIFFERS'; code: string; counted: number }
  | { kind: 'SLIP' }
  | { kind: 'SURFACE' }
  | { kind: 'VOID_TUBE'; code: string }
  | { kind: 'VOID_SWAB'; code: string; swab: number }
  | { kind: 'TAKE_BACK'; registration: number };

export interface Told {
  tone: 'ok' | 'tell' | 'stop';
  /** Key in the texts, after `said.` */
  what: string;
  params: Record<string, string | number>;
  /** Counts up: the same twice is told twice. */
  turn: number;
}

export interface DeskView {
  state: DeskState;
  roster: Roster;
  roundId: string | null;
  tube: DeskTube | null;
  /** The number of the registration of who stands before the sampler. */
  inHand: number | null;
  panel: Panel | null;
  told: Told | null;
  undoing: Undoing | null;
}
