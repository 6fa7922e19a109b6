import type { Trajectory } from './queries';

const MINUTE = 60_000;
export const MINUTES_A_DAY = 1440;
/** The city's time is this much ahead, all the year. */
const CITY_AHEAD = 8 * 60 * MINUTE;

/** A stretch of a day: where it stands in the list it comes from, and which minutes of the day it takes. */
export interface Piece {
  index: number;
  fromMinute: number;
  toMinute: number;
  /** Which of the day's tracks it lies on, so that pieces at the same time lie beside each other. */
  track: number;
}

export interface Lane {
  day: string;
  stays: Piece[];
  gaps: Piece[];
  tracks: number;
  knownMinutes: number;
}

function cityMs(iso: string): number {
  return Date.parse(iso) + CITY_AHEAD;
}

/** The city's day of an instant, such as `2021-07-28`. */
export function cityDay(iso: string): string {
  return new Date(cityMs(iso)).toISOString().slice(0, 10);
}

/** The city's time of an instant, such as `08:30`. */
export function cityTime(iso: string): string {
  return new Date(cityMs(iso)).toISOString().slice(11, 16);
}

function dayStart(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

interface Stretch {
  start: string;
  end: string;
}

/** What of these falls on that day. A moment is a piece without a length. */
function piecesOf(day: string, stretches: Stretch[]): Piece[] {
  const start = dayStart(day);
  const free: number[] = [];
  return stretches.flatMap(({ start: from, end: to }, index) => {
    const fromMinute = (cityMs(from) - start) / MINUTE;
    const toMinute = (cityMs(to) - start) / MINUTE;
    const moment = fromMinute === toMinute;
    if (fromMinute >= MINUTES_A_DAY || (moment ? fromMinute < 0 : toMinute <= 0)) {
      return [];
    }
    const begins = Math.max(0, fromMinute);
    const ends = Math.min(MINUTES_A_DAY, toMinute);
    const found = free.findIndex((end) => end <= begins);
    const track = found === -1 ? free.length : found;
    // a moment is drawn as a mark that takes some room
    free[track] = moment ? begins + 30 : ends;
    return [{ index, fromMinute: begins, toMinute: ends, track }];
  });
}

/** Minutes of a day that at least one piece takes. */
function covered(pieces: Piece[]): number {
  let until = 0;
  let sum = 0;
  for (const piece of [...pieces].sort((a, b) => a.fromMinute - b.fromMinute)) {
    sum += Math.max(0, piece.toMinute - Math.max(until, piece.fromMinute));
    until = Math.max(until, piece.toMinute);
  }
  return sum;
}

/** A line for each day of the trajectory, the first day first. */
export function lanesOf({
  start,
  end,
  stays,
  gaps,
}: Pick<Trajectory, 'start' | 'end' | 'stays' | 'gaps'>): Lane[] {
  const last = cityDay(end);
  const lanes: Lane[] = [];
  for (let at = dayStart(cityDay(start)); ; at += MINUTES_A_DAY * MINUTE) {
    const day = new Date(at).toISOString().slice(0, 10);
    if (day > last) {
      return lanes;
    }
    const pieces = piecesOf(day, stays);
    lanes.push({
      day,
      stays: pieces,
      gaps: piecesOf(day, gaps),
      tracks: Math.max(1, ...pieces.map((piece) => piece.track + 1)),
      knownMinutes: covered(pieces),
    });
  }
}
