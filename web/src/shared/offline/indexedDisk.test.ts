// @vitest-environment node
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, describe, expect, test } from 'vitest';
import { openIndexedDisk } from './indexedDisk';
import { NumberTaken, type Disk, type SealedRecord } from './ports';
import { MemoryDisk, Platter } from './simulation/memoryDisk';
import { Random } from './simulation/random';
import { World } from './simulation/world';

globalThis.IDBKeyRange = IDBKeyRange;

const record = (number: number): SealedRecord => ({
  number,
  sealed: { iv: new Uint8Array([number]), data: new ArrayBuffer(2) },
});

function memory(): Disk {
  const world = new World(new Random(1));
  const disk = new MemoryDisk(world, { alive: true }, new Platter(), false);
  // runs the planned steps whenever something is asked
  const answered = async <T>(asked: Promise<T>): Promise<T> => {
    asked.catch(() => undefined);
    await world.runUntil(world.now + 100, () => undefined);
    return asked;
  };
  return {
    read: (name) => answered(disk.read(name)),
    records: (after, most) => answered(disk.records(after, most)),
    lastRecord: () => answered(disk.lastRecord()),
    commit: (change) => answered(disk.commit(change)),
    clear: (through) => answered(disk.clear(through)),
  };
}

describe.each([
  ['the browser’s storage', () => openIndexedDisk('test', new IDBFactory())],
  ['the simulation’s', () => Promise.resolve(memory())],
])('%s', (_, open) => {
  let disk: Disk;
  beforeEach(async () => {
    disk = await open();
  });

  test('keeps values and the last one of a name', async () => {
    expect(await disk.read('a')).toBeUndefined();
    await disk.commit({ values: { a: 1, b: 2 } });
    await disk.commit({ values: { a: 3 } });
    expect([await disk.read('a'), await disk.read('b')]).toEqual([3, 2]);
  });

  test('lists records by number, above one and not more than so many', async () => {
    for (const number of [10, 2, 9, 1]) {
      await disk.commit({ record: record(number) });
    }
    expect((await disk.records(1, 2)).map((each) => each.number)).toEqual([2, 9]);
    expect((await disk.lastRecord())?.number).toBe(10);
  });

  test('puts no record over another, and then nothing else of that commit either', async () => {
    await disk.commit({ record: record(1) });
    await expect(disk.commit({ record: record(1), values: { a: 1 } })).rejects.toBeInstanceOf(NumberTaken);
    expect(await disk.read('a')).toBeUndefined();
  });

  test('forgets everything, but never a record above the number given', async () => {
    await disk.commit({ record: record(1), values: { a: 1 } });
    await disk.commit({ record: record(2) });
    await expect(disk.clear(1)).rejects.toBeInstanceOf(NumberTaken);
    expect([await disk.read('a'), (await disk.lastRecord())?.number]).toEqual([1, 2]);
    await disk.clear(2);
    expect([await disk.read('a'), await disk.lastRecord()]).toEqual([undefined, undefined]);
  });

  test('forgets records up to a number', async () => {
    for (const number of [1, 2, 3]) {
      await disk.commit({ record: record(number) });
    }
    await disk.commit({ removeThrough: 2 });
    expect((await disk.records(0, 9)).map((each) => each.number)).toEqual([3]);
    expect((await disk.lastRecord())?.number).toBe(3);
  });
});
