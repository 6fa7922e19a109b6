import type { Forecast } from './queries';

interface Point {
  x: number;
  y: number;
}

export interface Curve {
  /** What was. */
  was: Point[];
  /** What was forecast for each of these instants an hour before. */
  stated: Point[];
  from: number;
  until: number;
  most: number;
}

const HOUR_MS = 3_600_000;

/** Two lines over time from forecasts as they were made and the one of now. */
export function curveOf(history: readonly Forecast[], now: Forecast): Curve {
  const made = [...history, now].sort((a, b) => Date.parse(a.madeAt) - Date.parse(b.madeAt));
  const was = made.map(({ madeAt, done }) => ({ x: Date.parse(madeAt), y: done }));
  const stated = made.map(({ madeAt, done, missing, perHour }) => ({
    x: Date.parse(madeAt) + HOUR_MS,
    y: done + Math.min(missing, perHour),
  }));
  const xs = [...was, ...stated].map(({ x }) => x);
  return {
    was,
    stated,
    from: Math.min(...xs),
    until: Math.max(...xs),
    most: Math.max(1, ...[...was, ...stated].map(({ y }) => y)),
  };
}
