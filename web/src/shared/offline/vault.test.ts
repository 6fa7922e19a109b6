// @vitest-environment node
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, describe, expect, test } from 'vitest';
import { browserPorts } from './browserPorts';
import { openIndexedDisk } from './indexedDisk';
import { isGoodPin, waitAfter } from './pinRule';
import type { Ports } from './ports';
import { Store } from './store';
import { lock, unlock, type Opening } from './vault';

globalThis.indexedDB = new IDBFactory();
globalThis.IDBKeyRange = IDBKeyRange;

const CHEAP = { memoryKib: 64, passes: 1 };
const PIN = '271828';

describe('the vault', () => {
  let ports: Ports;
  let now = 0;

  beforeEach(async () => {
    now = Date.UTC(2021, 6, 29);
    const disk = await openIndexedDisk('vault', new IDBFactory());
    ports = { ...(await browserPorts()), disk, now: () => now };
  });

  const key = (opening: Opening) => {
    if (opening.kind !== 'open') {
      throw new Error(opening.kind);
    }
    return opening.key;
  };

  test('opens what was written before by the PIN alone', async () => {
    await new Store(ports, await lock(ports, PIN, CHEAP)).write('bundle', { posts: ['东门'] });
    expect((await unlock(ports, '271829')).kind).toBe('wrong');
    const store = new Store(ports, key(await unlock(ports, PIN)));
    expect(await store.read('bundle')).toEqual({ posts: ['东门'] });
  });

  test('keeps nothing in clear', async () => {
    const store = new Store(ports, await lock(ports, PIN, CHEAP));
    await store.write('bundle', { posts: ['clear words'] });
    await store.add({ number: 1, text: 'clear words', signature: '' });
    const bytes = [
      ((await ports.disk.read('bundle')) as { data: ArrayBuffer }).data,
      (await ports.disk.lastRecord())?.sealed.data ?? new ArrayBuffer(0),
    ].map((data) => new TextDecoder('latin1').decode(data));
    expect(bytes.every((each) => each.length > 10 && !each.includes('clear words'))).toBe(true);
  });

  test('does not open one record under the number of another', async () => {
    const store = new Store(ports, await lock(ports, PIN, CHEAP));
    await store.add({ number: 1, text: 'one', signature: '' });
    const sealed = (await ports.disk.lastRecord())?.sealed;
    await ports.disk.commit({
      record: { number: 2, sealed: sealed ?? { iv: new Uint8Array(), data: new ArrayBuffer() } },
    });
    await expect(store.find(2)).rejects.toThrow();
  });

  test('makes the next try wait after three wrong ones, and the right PIN too', async () => {
    await lock(ports, PIN, CHEAP);
    for (const waitMs of [0, 0, 30_000]) {
      expect(await unlock(ports, '000001')).toEqual({ kind: 'wrong', waitMs });
    }
    expect(await unlock(ports, PIN)).toEqual({ kind: 'wait', waitMs: 30_000 });
    now += 30_000;
    expect((await unlock(ports, PIN)).kind).toBe('open');
    expect((await unlock(ports, '000001')).kind).toBe('wrong');
  });

  test('gains nothing from a clock that is set back', async () => {
    await lock(ports, PIN, CHEAP);
    for (let i = 0; i < 3; i++) {
      await unlock(ports, '000001');
    }
    now -= 86_400_000;
    expect((await unlock(ports, PIN)).kind).toBe('wait');
  });
});

describe('the rules of PINs', () => {
  test.each([
    [0, 0],
    [2, 0],
    [3, 30_000],
    [4, 60_000],
    [9, 1_920_000],
    [10, 3_600_000],
    [99, 3_600_000],
  ])('after %i wrong ones the wait is %i ms', (failed, wait) => {
    expect(waitAfter(failed)).toBe(wait);
  });

  test.each([
    ['271828', true],
    ['27182', false],
    ['111111', false],
    ['123456', false],
    ['654321', false],
    ['135791', true],
    ['a71828', false],
  ])('%s: %s', (pin, good) => {
    expect(isGoodPin(pin)).toBe(good);
  });
});
