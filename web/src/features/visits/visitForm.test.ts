import { describe, expect, it } from 'vitest';
import { cityLocal, fieldOf, seatOf, valuesOf, visitOf, type VisitValues } from './visitForm';

const TYPED: VisitValues = {
  kind: 'place',
  placeId: 'a',
  line: 'G1',
  cityCode: '3201',
  seat: ' 3-15 ',
  start: '2021-07-22T18:00',
  end: '2021-07-22T20:00',
  source: 'OWN_STATEMENT',
  sureness: 'TOLD',
};

describe('the form of one visit', () => {
  it('sends of the kind of place that was chosen alone', () => {
    const asIs = (local: string) => local;
    expect(visitOf(TYPED, asIs).place).toMatchObject({ thingId: 'a', line: null, cityCode: null });
    expect(visitOf({ ...TYPED, kind: 'trip' }, asIs).place).toMatchObject({ thingId: null, line: 'G1' });
    expect(visitOf({ ...TYPED, kind: 'city' }, asIs)).toMatchObject({
      place: { thingId: null, line: null, cityCode: '3201' },
      seat: null,
    });
    expect(visitOf(TYPED, asIs).seat).toBe('3-15');
  });

  it('begins with what is to be corrected, as it can be typed in again', () => {
    const visit = {
      visitId: 'v',
      place: {
        thingId: null,
        line: 'G1',
        coach: '05',
        vehicle: 'SEALED_TRAIN',
        cityCode: null,
        cityName: null,
      },
      row: 12,
      seat: 6,
      start: '2021-07-22T10:00:00Z',
      end: '2021-07-22T12:30:00Z',
      source: 'TICKET',
      sureness: 'RECORDED',
    } as unknown as Parameters<typeof valuesOf>[0];
    expect(valuesOf(visit)).toMatchObject({
      kind: 'trip',
      line: 'G1',
      seat: '12-6',
      start: '2021-07-22T18:00',
      end: '2021-07-22T20:30',
      source: 'TICKET',
    });
    expect(valuesOf().kind).toBe('place');
  });

  it('knows a seat without a row, and none', () => {
    expect(seatOf({ row: 0, seat: 7 })).toBe('7');
    expect(seatOf({ row: 0, seat: 0 })).toBeUndefined();
  });

  it('reads instants in the city’s time, over midnight too', () => {
    expect(cityLocal('2021-07-22T16:30:00Z')).toBe('2021-07-23T00:30');
  });

  it('says a refusal where it was typed', () => {
    expect(fieldOf('place', TYPED)).toBe('placeId');
    expect(fieldOf('place', { ...TYPED, kind: 'city' })).toBe('cityCode');
    expect(fieldOf('end', TYPED)).toBe('end');
    expect(fieldOf(null, TYPED)).toBeNull();
  });
});
