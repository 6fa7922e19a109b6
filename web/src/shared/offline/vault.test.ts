// @vitest-environment node
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, describe, expect, test } from 'vitest';
import { browserPorts } from './browserPorts';
import type { Bytes } from './bytes';
import { openIndexedDisk } from './indexedDisk';
import { addPasskey, hasPasskey, removePasskey, unlockByPasskey, type Authenticator } from './passkeyLock';
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

/** Knows its holder, and tells secrets by passkey and salt alone. */
class PretendedPhone implements Authenticator {
  private readonly own = crypto.getRandomValues(new Uint8Array(32));
  seesItsHolder = true;

  async make(_name: string, salt: Bytes) {
    const credentialId = crypto.getRandomValues(new Uint8Array(16));
    return { credentialId, secret: await this.ask(credentialId, salt) };
  }

  async ask(credentialId: Bytes, salt: Bytes) {
    if (!this.seesItsHolder) {
      throw new DOMException('', 'NotAllowedError');
    }
    const all = new Uint8Array([...this.own, ...credentialId, ...salt]);
    return new Uint8Array(await crypto.subtle.digest('SHA-256', all));
  }
}

describe('a passkey as a second lock', () => {
  let ports: Ports;
  let phone: PretendedPhone;

  beforeEach(async () => {
    ports = { ...(await browserPorts()), disk: await openIndexedDisk('vault', new IDBFactory()) };
    phone = new PretendedPhone();
    await new Store(ports, await lock(ports, PIN, CHEAP)).write('bundle', { posts: ['东门'] });
  });

  const readBy = async (key: CryptoKey) => new Store(ports, key).read('bundle');

  test('opens what the PIN opens, and leaves the PIN', async () => {
    expect(await hasPasskey(ports)).toBe(false);
    expect((await addPasskey(ports, phone, '东门手机', PIN)).kind).toBe('added');
    expect(await hasPasskey(ports)).toBe(true);
    expect(await readBy(await unlockByPasskey(ports, phone))).toEqual({ posts: ['东门'] });
    expect((await unlock(ports, PIN)).kind).toBe('open');
  });

  test('is not added without the PIN, and each try counts', async () => {
    for (const waitMs of [0, 0, 30_000]) {
      expect(await addPasskey(ports, phone, '', '000001')).toEqual({ kind: 'wrong', waitMs });
    }
    expect((await addPasskey(ports, phone, '', PIN)).kind).toBe('wait');
    expect(await hasPasskey(ports)).toBe(false);
  });

  test('opens nothing when the phone does not see its holder, nor on another phone', async () => {
    await addPasskey(ports, phone, '', PIN);
    await expect(unlockByPasskey(ports, new PretendedPhone())).rejects.toThrow();
    phone.seesItsHolder = false;
    await expect(unlockByPasskey(ports, phone)).rejects.toThrow();
  });

  test('is removed, and goes with all else when the device is emptied', async () => {
    await addPasskey(ports, phone, '', PIN);
    await removePasskey(ports);
    expect(await hasPasskey(ports)).toBe(false);
    await addPasskey(ports, phone, '', PIN);
    await ports.disk.clear(0);
    expect(await hasPasskey(ports)).toBe(false);
  });

  test('is not there when the phone did not make it', async () => {
    phone.seesItsHolder = false;
    await expect(addPasskey(ports, phone, '', PIN)).rejects.toThrow();
    expect(await hasPasskey(ports)).toBe(false);
    expect((await unlock(ports, PIN)).kind).toBe('open');
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
