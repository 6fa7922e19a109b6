import { describe, expect, it } from 'vitest';
import { previewOf } from './newFloors';

const FLOORS = { firstFloor: 2, lastFloor: 4, leftDoors: 10, rightDoors: 10, beds: 2 };

describe('floors to be built', () => {
  it('are counted with their rooms, beds and numbers', () => {
    expect(previewOf(FLOORS)).toEqual({ floors: 3, rooms: 60, beds: 120, first: '201', last: '420' });
  });

  it('have odd numbers on the left and even ones on the right', () => {
    expect(previewOf({ ...FLOORS, leftDoors: 3, rightDoors: 1 })?.last).toBe('405');
    expect(previewOf({ ...FLOORS, leftDoors: 1, rightDoors: 3 })?.last).toBe('406');
    expect(previewOf({ ...FLOORS, leftDoors: 0, rightDoors: 3 })?.last).toBe('403');
  });

  it('skip a floor 0, which no house has', () => {
    expect(previewOf({ ...FLOORS, firstFloor: -1, lastFloor: 1 })).toMatchObject({
      floors: 2,
      first: 'B101',
      last: '120',
    });
    expect(previewOf({ ...FLOORS, firstFloor: 0, lastFloor: 0 })).toBeNull();
  });

  it('are not told before enough of them is known', () => {
    expect(previewOf({ ...FLOORS, firstFloor: null })).toBeNull();
    expect(previewOf({ ...FLOORS, firstFloor: 5 })).toBeNull();
    expect(previewOf({ ...FLOORS, leftDoors: 0, rightDoors: null })).toBeNull();
  });
});
