import { findEnrolled, type Enrolled } from './enrolment';
import { readMarks } from './marks';
import { Outbox } from './outbox';
import { unlockByPasskey, type Authenticator } from './passkeyLock';
import type { Ports } from './ports';
import { readRecord, type DeviceRecord } from './record';
import { Store } from './store';
import { Sync } from './sync';
import { unlock, type Opening } from './vault';

/** A device whose data is open. */
export interface OpenDevice {
  enrolled: Enrolled;
  store: Store;
  outbox: Outbox;
  sync: Sync;
}

/** For the screen: how much waits, and how old what the device knows is. */
export interface Standing {
  waiting: number;
  heardAt: number;
  offset: number;
  refusal: string | null;
  /** The server has taken the device back. */
  revoked: boolean;
  /** The latest first. */
  records: (DeviceRecord & { isSent: boolean })[];
}

const MOST_SHOWN = 1_000;

type Answer = { kind: 'open'; device: OpenDevice } | Exclude<Opening, { kind: 'open' }>;

export async function openDevice(ports: Ports, pin: string): Promise<Answer> {
  const opening = await unlock(ports, pin);
  return opening.kind === 'open' ? { kind: 'open', device: await opened(ports, opening.key) } : opening;
}

export async function openByPasskey(ports: Ports, authenticator: Authenticator): Promise<OpenDevice> {
  return opened(ports, await unlockByPasskey(ports, authenticator));
}

async function opened(ports: Ports, dataKey: CryptoKey): Promise<OpenDevice> {
  const enrolled = await findEnrolled(ports);
  const key = (await ports.disk.read('key')) as CryptoKeyPair | undefined;
  if (!enrolled || !key) {
    throw new Error('this device is not enrolled');
  }
  const store = new Store(ports, dataKey, enrolled);
  const outbox = new Outbox(ports, store, enrolled.id, key);
  const sync = new Sync(ports, store, enrolled.id, key);
  return { enrolled, store, outbox, sync };
}

export async function standing(ports: Ports, { store, sync }: OpenDevice): Promise<Standing> {
  const { sentThrough, heardAt, offset, revoked = false } = await readMarks(ports.disk);
  const kept = await store.listAfter(0, MOST_SHOWN);
  const records = kept.map((each) => ({ ...readRecord(each), isSent: each.number <= sentThrough })).reverse();
  const waiting = records.filter(({ isSent }) => !isSent).length;
  return { waiting, heardAt, offset, refusal: sync.refusal, revoked, records };
}
