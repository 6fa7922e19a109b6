import { describe, expect, it } from 'vitest';
import { goneThrough, missing, type Arrival } from './arrivals';

const packed = new Map([
  ['T-00001', 1],
  ['T-00002', 2],
]);
const one: Arrival = { code: 'T-00001', position: 1, damaged: false };

describe('going through a box', () => {
  it.each([
    ['T-00002', 'found', 2],
    ['t-00002', 'found', 2],
    ['T-00009', 'unexpected', 2],
    ['T-00001', 'twice', 1],
    ['T1', 'noCode', 1],
  ])('%s: %s', (code, what, count) => {
    const gone = goneThrough([one], code, packed);
    expect(gone.what).toBe(what);
    expect(gone.arrivals).toHaveLength(count);
  });

  it('finds a tube elsewhere when its place is taken', () => {
    const wrong: Arrival = { code: 'T-00009', position: 2, damaged: false };
    expect(goneThrough([wrong], 'T-00002', packed)).toMatchObject({
      what: 'foundElsewhere',
      params: { position: 1 },
    });
  });

  it('names what is missing', () => {
    expect(missing([], packed)).toEqual(['T-00001', 'T-00002']);
    expect(missing([one], packed)).toEqual(['T-00002']);
  });
});
