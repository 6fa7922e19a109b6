import { TUBE } from '../desk/codes';
import { isHeld, isOpen, type DeskState } from '../desk/deskState';
import type { BoxState } from './boxState';

export const ROWS = 'ABCDEFGH';
export const COLUMNS = 12;
export const PLACES = ROWS.length * COLUMNS;

/** A rack that is being filled: eight rows of twelve, as they are sold. */
export interface Rack {
  box: string;
  code: string | null;
  /** By place; the last is the last that was filled. */
  tubes: string[];
}

/** A1 to H12, row by row. */
export const placeName = (place: number): string =>
  `${ROWS[Math.floor(place / COLUMNS)] ?? ''}${String((place % COLUMNS) + 1)}`;

export interface Placed {
  rack: Rack;
  tone: 'ok' | 'tell' | 'stop';
  what:
    | 'boxNamed'
    | 'placed'
    | 'placedHeld'
    | 'placedLast'
    | 'noCode'
    | 'inThisRack'
    | 'inAnotherBox'
    | 'tubeOpen'
    | 'tubeVoid'
    | 'rackFull'
    | 'isTheBox';
  params: Record<string, string>;
}

/** What comes of a scan: first the box's own code, then one tube after the other. */
export function scanned(rack: Rack, typed: string, desk: DeskState, boxes: BoxState): Placed {
  const code = typed.normalize('NFKC').trim().toUpperCase();
  const stop = (what: Placed['what'], params: Placed['params'] = {}): Placed => ({
    rack,
    tone: 'stop',
    what,
    params: { code, ...params },
  });
  if (!TUBE.test(code)) {
    return stop('noCode');
  }
  if (rack.code === null) {
    return { rack: { ...rack, code }, tone: 'ok', what: 'boxNamed', params: { code } };
  }
  const here = rack.tubes.indexOf(code);
  if (here >= 0) {
    return stop('inThisRack', { place: placeName(here) });
  }
  if (code === rack.code) {
    return stop('isTheBox');
  }
  if (rack.tubes.length >= PLACES) {
    return stop('rackFull');
  }
  const other = [...boxes.values()].find(({ tubes }) => tubes.includes(code));
  if (other) {
    return stop('inAnotherBox', { box: other.code });
  }
  const tube = desk.tubes.get(code);
  if (tube && tube.voidedFor !== null) {
    return stop('tubeVoid');
  }
  if (tube && isOpen(tube)) {
    return stop('tubeOpen');
  }
  const filled = { ...rack, tubes: [...rack.tubes, code] };
  const place = placeName(rack.tubes.length);
  if (tube && isHeld(tube)) {
    return { rack: filled, tone: 'tell', what: 'placedHeld', params: { code, place } };
  }
  const isLast = filled.tubes.length === PLACES;
  return {
    rack: filled,
    tone: isLast ? 'tell' : 'ok',
    what: isLast ? 'placedLast' : 'placed',
    params: { code, place },
  };
}
