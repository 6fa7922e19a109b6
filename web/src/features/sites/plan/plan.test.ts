import { describe, expect, it } from 'vitest';
import type { Room } from '../queries';
import { joinedFloors, plansOf, ROOM, standingOf, step } from './plan';

function room(id: string, wanted: Partial<Room> = {}): Room {
  return {
    id,
    siteId: 'site',
    building: 'A',
    floor: 1,
    label: id,
    airPath: 'A/1',
    position: 0,
    side: 'LEFT',
    beds: 2,
    barrierFree: false,
    ownBathroom: true,
    out: null,
    outUntil: null,
    ...wanted,
  };
}

const FLOOR = [
  room('101'),
  room('102', { side: 'RIGHT' }),
  room('103', { position: 1 }),
  room('104', { position: 1, side: 'RIGHT' }),
  room('105', { position: 2 }),
];

describe('a floor plan', () => {
  it('has doors that face each other at one place, on both sides of the corridor', () => {
    const [plan] = plansOf(FLOOR);
    const at = (id: string) => plan?.rooms.find((each) => each.room.id === id);
    expect(at('103')?.x).toBe(at('104')?.x);
    expect(at('103')?.x).toBeGreaterThan((at('101')?.x ?? 0) + ROOM.width);
    expect(at('103')?.doorY).toBe(plan?.corridorY);
    expect(at('103')?.doorY).toBe((at('103')?.y ?? 0) + ROOM.height);
    expect(at('104')?.y).toBe((plan?.corridorY ?? 0) + (plan?.corridorHeight ?? 0));
    expect(at('104')?.doorY).toBe(at('104')?.y);
  });

  it('holds every room within its frame', () => {
    const [plan] = plansOf(FLOOR);
    plan?.rooms.forEach(({ x, y }) => {
      expect(x + ROOM.width).toBeLessThanOrEqual(plan.width);
      expect(y + ROOM.height).toBeLessThanOrEqual(plan.height);
    });
  });

  it('leaves no room for a side that has no doors', () => {
    const [both] = plansOf(FLOOR);
    const [left] = plansOf([room('1')]);
    const [right] = plansOf([room('1', { side: 'RIGHT' })]);
    expect(left?.height).toBe((both?.height ?? 0) - ROOM.height);
    expect(right?.height).toBe(left?.height);
    expect(right?.corridorY).toBeLessThan(ROOM.height);
  });

  it('stands building after building, the highest floor first', () => {
    const plans = plansOf([
      room('1'),
      room('2', { floor: -1 }),
      room('3', { building: 'B', floor: 2 }),
      room('4', { floor: 12 }),
      room('5', { building: 'B' }),
    ]);
    expect(plans.map(({ building, floor }) => [building, floor])).toEqual([
      ['A', 12],
      ['A', 1],
      ['A', -1],
      ['B', 2],
      ['B', 1],
    ]);
  });

  it('names the floors that one air path joins, of that building alone', () => {
    const rooms = [
      room('1', { airPath: 'central', floor: 3 }),
      room('2', { airPath: 'central', floor: 1 }),
      room('3', { airPath: 'own', floor: 2 }),
      room('4', { airPath: 'own', floor: 2, position: 1 }),
      room('5', { airPath: 'central', floor: 9, building: 'B' }),
    ];
    expect([...joinedFloors(rooms, 'A')]).toEqual([['central', [1, 3]]]);
    expect(joinedFloors(rooms, 'B').size).toBe(0);
  });
});

describe('the keyboard on a floor', () => {
  const [plan] = plansOf(FLOOR);
  const go = (from: string | null, key: string) => plan && step(plan, from, key);

  it('goes along one side of the corridor, and no further than its end', () => {
    expect(go('101', 'ArrowRight')).toBe('103');
    expect(go('103', 'ArrowLeft')).toBe('101');
    expect(go('105', 'ArrowRight')).toBe('105');
    expect(go('104', 'ArrowRight')).toBe('104');
  });

  it('crosses to the door opposite, or to the nearest where there is none', () => {
    expect(go('103', 'ArrowDown')).toBe('104');
    expect(go('104', 'ArrowUp')).toBe('103');
    expect(go('105', 'ArrowDown')).toBe('104');
  });

  it('begins at the first door, and leaves other keys alone', () => {
    expect(go(null, 'ArrowDown')).toBe('101');
    expect(go('101', 'End')).toBe('105');
    expect(go('105', 'Home')).toBe('101');
    expect(go('101', 'x')).toBeNull();
  });
});

describe('a room', () => {
  it('that is out of service looks so even while somebody lives there', () => {
    expect(standingOf(room('1'), 0)).toBe('FREE');
    expect(standingOf(room('1'), 2)).toBe('OCCUPIED');
    expect(standingOf(room('1', { out: 'REPAIR' }), 2)).toBe('OUT');
  });
});
