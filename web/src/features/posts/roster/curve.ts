/** The best score so far, told whenever there is a better one. */
export interface Told {
  elapsedMs: number;
  hard: number;
  unfilled: number;
  soft: number;
}

export interface Curve {
  /** Points of an SVG path, stairs: the score stays until a better one is told. */
  soft: string;
  unfilled: string;
  softMost: number;
  unfilledMost: number;
  /** The right edge, in milliseconds. */
  untilMs: number;
}

/**
 * Two stairs in a box: points of the soft rules and empty seats, each on a scale of its own from 0 up.
 *
 * @param nowMs how long the run has gone on; the last step goes on until then
 */
export function curve(told: readonly Told[], nowMs: number, width: number, height: number): Curve {
  const untilMs = Math.max(1_000, nowMs, told.at(-1)?.elapsedMs ?? 0);
  const softMost = Math.max(1, ...told.map(({ soft }) => soft));
  const unfilledMost = Math.max(1, ...told.map(({ unfilled }) => unfilled));
  const x = (ms: number) => round((ms / untilMs) * width);
  const stairs = (of: (each: Told) => number, most: number) => {
    const y = (value: number) => round(height - (value / most) * height);
    const [first, ...rest] = told;
    if (!first) {
      return '';
    }
    const steps = rest.map((each) => `H${x(each.elapsedMs)}V${y(of(each))}`);
    return `M${x(first.elapsedMs)} ${y(of(first))}${steps.join('')}H${x(untilMs)}`;
  };
  return {
    soft: stairs(({ soft }) => soft, softMost),
    unfilled: stairs(({ unfilled }) => unfilled, unfilledMost),
    softMost,
    unfilledMost,
    untilMs,
  };
}

function round(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** Whether a score is better than another: hard rules first, then empty seats, then the soft rules. */
export function better(one: Omit<Told, 'elapsedMs'>, other: Omit<Told, 'elapsedMs'>): boolean {
  return (
    one.hard < other.hard ||
    (one.hard === other.hard &&
      (one.unfilled < other.unfilled || (one.unfilled === other.unfilled && one.soft < other.soft)))
  );
}
