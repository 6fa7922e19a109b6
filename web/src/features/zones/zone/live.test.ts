import { describe, expect, it } from 'vitest';
import type { ZoneFact } from '../queries';
import { closingOf, live } from './live';

const said = (number: number, kind: ZoneFact['kind'], hour: number) =>
  ({
    number,
    kind,
    moment: { earliestAt: new Date(Date.UTC(2021, 7, 4, hour)).toISOString() },
  }) as ZoneFact;

const opened = said(1, 'OPENED', 0);

describe('what a closing ends', () => {
  it('is what was recorded before it and takes effect with it or later', () => {
    const before = said(2, 'CHANGED', 9);
    const together = said(3, 'CHANGED', 10);
    const later = said(4, 'CHANGED', 11);
    const closed = said(5, 'CLOSED', 10);
    expect(live([opened, before, together, closed, later])).toEqual([opened, before, closed]);
  });

  it('is not what opens the zone again', () => {
    const closed = said(2, 'CLOSED', 10);
    const again = said(3, 'REOPENED', 10);
    expect(live([opened, closed, again])).toEqual([opened, closed, again]);
    expect(closingOf([opened, closed, again])).toBeUndefined();
    expect(closingOf([opened, closed])).toBe(closed);
    expect(closingOf([opened])).toBeUndefined();
  });

  it('is a closing still to come, too', () => {
    const later = said(2, 'CLOSED', 20);
    const sooner = said(3, 'CLOSED', 10);
    expect(closingOf([opened, sooner, later])).toBe(sooner);
  });
});
