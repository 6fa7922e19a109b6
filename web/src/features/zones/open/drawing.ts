export type Position = [number, number];

/** A finished polygon; its rings are not repeated at their end. Holes come from files alone. */
export interface Drawn {
  outer: Position[];
  holes: Position[][];
}

interface Shapes {
  drawn: Drawn[];
  /** The ring that is being drawn. */
  current: Position[];
}

/** What was drawn, and every step back and forward again. */
export interface Drawing extends Shapes {
  past: Shapes[];
  future: Shapes[];
}

export const EMPTY: Drawing = { drawn: [], current: [], past: [], future: [] };

export type Act =
  | { act: 'ADD'; at: Position }
  | { act: 'MOVE'; ring: number; corner: number; to: Position }
  | { act: 'FINISH' }
  | { act: 'UNDO' }
  | { act: 'REDO' }
  | { act: 'CLEAR' }
  | { act: 'TAKE'; drawn: Drawn[] };

/** `ring` of a move counts the finished polygons; the ring being drawn comes after them. */
export function draw(drawing: Drawing, act: Act): Drawing {
  const { drawn, current } = drawing;
  switch (act.act) {
    case 'ADD':
      return done(drawing, { drawn, current: [...current, act.at] });
    case 'MOVE': {
      const moved = (ring: Position[]) => ring.map((at, index) => (index === act.corner ? act.to : at));
      return done(drawing, {
        drawn: drawn.map((each, index) =>
          index === act.ring ? { ...each, outer: moved(each.outer) } : each,
        ),
        current: act.ring === drawn.length ? moved(current) : current,
      });
    }
    case 'FINISH':
      return mayFinish(drawing)
        ? done(drawing, { drawn: [...drawn, { outer: current, holes: [] }], current: [] })
        : drawing;
    case 'CLEAR':
      return drawn.length + current.length > 0 ? done(drawing, { drawn: [], current: [] }) : drawing;
    case 'TAKE':
      return done(drawing, { drawn: act.drawn, current: [] });
    case 'UNDO': {
      const before = drawing.past.at(-1);
      return before
        ? { ...before, past: drawing.past.slice(0, -1), future: [{ drawn, current }, ...drawing.future] }
        : drawing;
    }
    case 'REDO': {
      const [after, ...future] = drawing.future;
      return after ? { ...after, past: [...drawing.past, { drawn, current }], future } : drawing;
    }
  }
}

function done({ drawn, current, past }: Drawing, next: Shapes): Drawing {
  return { ...next, past: [...past, { drawn, current }], future: [] };
}

/** A ring has three corners at least. */
export function mayFinish({ current }: Shapes): boolean {
  return current.length >= 3;
}

/** As the server takes polygons: rings closed, the outer one first. */
export function polygonsOf({ drawn }: Shapes): { rings: Position[][] }[] {
  return drawn.map(({ outer, holes }) => ({ rings: [outer, ...holes].map(closed) }));
}

/** As the server answers them. */
export function drawnOf(polygons: { rings: number[][][] }[]): Drawn[] {
  return polygons.map(({ rings: [outer = [], ...holes] }) => ({
    outer: opened(outer),
    holes: holes.map(opened),
  }));
}

export function closed(ring: Position[]): Position[] {
  const [first] = ring;
  return first ? [...ring, first] : [];
}

function opened(ring: number[][]): Position[] {
  return ring.slice(0, -1).map(([longitude = 0, latitude = 0]) => [longitude, latitude]);
}
