import { findEnrolled, type Enrolled } from './enrolment';
import { Log } from './log';
import { readMarks } from './marks';
import { Outbox } from './outbox';
import { unlockByPasskey, type Authenticator } from './passkeyLock';
import type { Ports } from './ports';
import type { DeviceRecord } from './record';
import { Store } from './store';
import { Sync } from './sync';
import { unlock, type Opening } from './vault';

/** A device whose data is open. */
export interface OpenDevice {
  enrolled: Enrolled;
  store: Store;
  log: Log;
  outbox: Outbox;
  sync: Sync;
}

/** For the screen: how much waits, and how old what the device knows is. */
export interface Standing {
  waiting: number;
  /** When the first of those was done, by the server's clock as well as the device knows it. */
  waitingSince: number | null;
  heardAt: number;
  offset: number;
  refusal: string | null;
  /** The server has taken the device back. */
  revoked: boolean;
  /** The server has those up to this number. */
  sentThrough: number;
  /** In the order of their numbers; the same array as long as nothing was added. */
  records: readonly DeviceRecord[];
}

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
  return { enrolled, store, log: new Log(store), outbox, sync };
}

export async function standing(ports: Ports, { log, sync }: OpenDevice): Promise<Standing> {
  const { sentThrough, heardAt, offset, revoked = false } = await readMarks(ports.disk);
  const records = await log.read();
  const waiting = records.filter(({ number }) => number > sentThrough);
  const [first] = waiting;
  return {
    waiting: waiting.length,
    waitingSince: first ? first.at + first.offset : null,
    heardAt,
    offset,
    refusal: sync.refusal,
    revoked,
    sentThrough,
    records,
  };
}
