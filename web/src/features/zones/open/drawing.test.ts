import { describe, expect, it } from 'vitest';
import {
  draw,
  drawnOf,
  EMPTY,
  mayFinish,
  polygonsOf,
  type Act,
  type Drawing,
  type Position,
} from './drawing';

const a: Position = [110, 29];
const b: Position = [110.1, 29];
const c: Position = [110.1, 29.1];

function after(...acts: Act[]): Drawing {
  return acts.reduce(draw, EMPTY);
}

const add = (at: Position): Act => ({ act: 'ADD', at });

describe('drawing a polygon', () => {
  it('is finished from three corners on, closed', () => {
    expect(mayFinish(after(add(a), add(b)))).toBe(false);
    expect(after(add(a), add(b), { act: 'FINISH' }).drawn).toEqual([]);
    const drawing = after(add(a), add(b), add(c), { act: 'FINISH' });
    expect(polygonsOf(drawing)).toEqual([{ rings: [[a, b, c, a]] }]);
    expect(drawing.current).toEqual([]);
  });

  it('goes back and forward step by step, and a new step ends what lay ahead', () => {
    const back = after(add(a), add(b), { act: 'UNDO' });
    expect(back.current).toEqual([a]);
    expect(draw(back, { act: 'REDO' }).current).toEqual([a, b]);
    const other = draw(back, add(c));
    expect(draw(other, { act: 'REDO' }).current).toEqual([a, c]);
    expect(after({ act: 'UNDO' })).toEqual(EMPTY);
  });

  it('can be undone after finishing, moving and clearing', () => {
    const drawing = after(add(a), add(b), add(c), { act: 'FINISH' });
    expect(draw(drawing, { act: 'UNDO' }).current).toEqual([a, b, c]);
    const moved = draw(drawing, { act: 'MOVE', ring: 0, corner: 1, to: [110.2, 29] });
    expect(moved.drawn[0]?.outer[1]).toEqual([110.2, 29]);
    expect(draw(moved, { act: 'UNDO' }).drawn).toEqual(drawing.drawn);
    const cleared = draw(drawing, { act: 'CLEAR' });
    expect(cleared.drawn).toEqual([]);
    expect(draw(cleared, { act: 'UNDO' }).drawn).toEqual(drawing.drawn);
  });

  it('moves a corner of the ring that is being drawn', () => {
    const drawing = after(add(a), add(b), { act: 'MOVE', ring: 0, corner: 0, to: c });
    expect(drawing.current).toEqual([c, b]);
  });

  it('keeps the holes that a file brings', () => {
    const polygons = [
      {
        rings: [
          [a, b, c, a],
          [b, c, a, b],
        ],
      },
    ];
    const taken = after({ act: 'TAKE', drawn: drawnOf(polygons) }, add(a));
    expect(polygonsOf(taken)).toEqual(polygons);
  });
});
