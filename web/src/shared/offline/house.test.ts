// @vitest-environment node
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, describe, expect, test } from 'vitest';
import { browserPorts } from './browserPorts';
import { findBundle, ForgedBundle, keepBundle, type SignedBundle } from './bundle';
import { makeDeviceKey, publicKeyOf, sign } from './deviceKey';
import { enrol, findEnrolled, type Enrolled } from './enrolment';
import { findUnsent, handOver } from './handOver';
import { openIndexedDisk } from './indexedDisk';
import { readMarks, writeMarks } from './marks';
import { NoAnswer, type Known, type Ports, type SealedBatch } from './ports';
import { ModelHouse } from './simulation/modelHouse';
import { Store } from './store';
import { lock } from './vault';

globalThis.indexedDB = new IDBFactory();
globalThis.IDBKeyRange = IDBKeyRange;

const CHEAP = { memoryKib: 64, passes: 1 };
const ID = '01975e3c-7c00-7000-8000-0000000000d1';
const NOW = Date.UTC(2021, 6, 29, 8);
const NOTHING: Known = { through: 0, throughDigest: '', top: 0, at: NOW };

let ports: Ports;
let house: CryptoKeyPair;
let store: Store;
let enrolled: Enrolled;

beforeEach(async () => {
  ports = {
    ...(await browserPorts()),
    disk: await openIndexedDisk('house', new IDBFactory()),
    now: () => NOW,
  };
  house = await makeDeviceKey(ports.subtle);
  const keys = { signing: await publicKeyOf(ports.subtle, house), sealing: new ModelHouse().keys.sealing };
  enrolled = { id: ID, name: '东门手机', house: keys };
  store = new Store(ports, await lock(ports, '271828', CHEAP), enrolled);
});

describe('a bundle', () => {
  const bundle = (more: object = {}) =>
    JSON.stringify({
      version: 1,
      deviceId: ID,
      areaName: '永定区',
      end: '2021-07-29T12:00:00Z',
      lines: {},
      ...more,
    });
  const signed = async (text: string, by = house): Promise<SignedBundle> => ({
    text,
    signature: await sign(ports.subtle, by, text),
  });

  test('is used until it ends', async () => {
    await keepBundle(ports, store, enrolled, await signed(bundle()));
    const end = Date.UTC(2021, 6, 29, 12);
    expect((await findBundle(ports, store, enrolled, end - 1))?.areaName).toBe('永定区');
    expect(await findBundle(ports, store, enrolled, end)).toBeUndefined();
  });

  test('that somebody else signed, was changed, or is for another device leaves the one before in its place', async () => {
    await keepBundle(ports, store, enrolled, await signed(bundle()));
    const good = await signed(bundle({ areaName: '慈利县' }));
    const forged = [
      await signed(bundle({ areaName: '慈利县' }), await makeDeviceKey(ports.subtle)),
      { ...good, text: good.text.replace('慈利县', '桑植县') },
      await signed(bundle({ deviceId: ID.replace('d1', 'd2') })),
    ];
    for (const each of forged) {
      await expect(keepBundle(ports, store, enrolled, each)).rejects.toBeInstanceOf(ForgedBundle);
    }
    expect((await findBundle(ports, store, enrolled, NOW))?.areaName).toBe('永定区');
  });

  test('is looked at each time it is used, and not used on a device that was taken back', async () => {
    const good = await signed(bundle());
    await store.write('bundle', { ...good, text: bundle({ areaName: '桑植县' }) });
    expect(await findBundle(ports, store, enrolled, NOW)).toBeUndefined();
    await keepBundle(ports, store, enrolled, good);
    await writeMarks(ports.disk, { ...(await readMarks(ports.disk)), revoked: true });
    expect(await findBundle(ports, store, enrolled, NOW)).toBeUndefined();
  });
});

describe('a forgotten PIN', () => {
  const model = new ModelHouse();
  let sent: SealedBatch[];

  beforeEach(async () => {
    sent = [];
    ports.door = {
      ...ports.door,
      sendSealed: (_, batch) => {
        sent.push(batch);
        return Promise.resolve(NOTHING);
      },
    };
    await enrol(
      ports,
      () => ID,
      '东门手机',
      '271828',
      () => Promise.resolve({ signing: '', sealing: model.keys.sealing }),
    );
    store = new Store(ports, await lock(ports, '271828', CHEAP), await findEnrolled(ports));
  });

  const add = (number: number) => store.add({ number, text: `text ${String(number)}`, signature: 'by me' });

  test('loses nothing: what is unsent reaches the house, and then the device is empty', async () => {
    for (const number of [1, 2, 3]) {
      await add(number);
    }
    await writeMarks(ports.disk, { ...(await readMarks(ports.disk)), sentThrough: 1 });
    expect(await findUnsent(ports)).toEqual({ count: 2, lost: 0 });
    await handOver(ports);
    const records = sent.flatMap((batch) => batch.records);
    expect(
      records
        .map((each) => model.open(`${ID} record ${String(each.number)}`, each))
        .map((text) => JSON.parse(text) as object),
    ).toEqual([
      { text: 'text 2', signature: 'by me' },
      { text: 'text 3', signature: 'by me' },
    ]);
    expect(await findEnrolled(ports)).toBeUndefined();
    expect(await ports.disk.lastRecord()).toBeUndefined();
  });

  test('removes nothing while the house does not answer', async () => {
    await add(1);
    ports.door = { ...ports.door, sendSealed: () => Promise.reject(new NoAnswer()) };
    await expect(handOver(ports)).rejects.toBeInstanceOf(NoAnswer);
    expect((await store.find(1))?.text).toBe('text 1');
    expect(await findUnsent(ports)).toEqual({ count: 1, lost: 0 });
  });

  test('says how much only the PIN opens, where the house was not known', async () => {
    await add(1);
    store = new Store(ports, await lock(ports, '271828', CHEAP));
    await add(2);
    expect(await findUnsent(ports)).toEqual({ count: 2, lost: 1 });
  });

  test('does not open on the device what was sealed for the house, nor at another place', async () => {
    await add(1);
    const { forHouse } = (await ports.disk.lastRecord()) ?? {};
    expect(forHouse).toBeDefined();
    if (forHouse) {
      expect(atob(forHouse.data)).not.toContain('text 1');
      expect(() => model.open(`${ID} record 2`, forHouse)).toThrow();
      expect(() => new ModelHouse().open(`${ID} record 1`, forHouse)).toThrow();
    }
  });
});
