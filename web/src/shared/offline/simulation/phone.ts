import type { Bytes } from '../bytes';
import { findEnrolled } from '../enrolment';
import { handOver } from '../handOver';
import { Outbox } from '../outbox';
import type { Ports } from '../ports';
import { Store, type StoredRecord } from '../store';
import { Sync } from '../sync';
import { unlock } from '../vault';
import { MemoryDisk, type Platter } from './memoryDisk';
import type { Mutations } from './mutations';
import { Network, type Conditions, type Server } from './network';
import { nodeSubtle, quickStretch } from './nodeSubtle';
import type { Random } from './random';
import type { Mortal, World } from './world';

export const PIN = '271828';

/** An act that somebody entered, and what was told to them. */
export interface Act {
  id: number;
  phone: Phone;
  /** The true time. */
  at: number;
  /** Set when the page said that it is kept. */
  acknowledged: StoredRecord | null;
}

/** A phone with the real library on it: the page in it dies and comes back, its storage stays. */
export class Phone {
  page: Mortal = { alive: false };
  readonly conditions: Conditions = { faulty: true, cutUntil: 0 };
  /** Its holder has forgotten the PIN, and the phone waits to be enrolled anew. */
  isForgotten = false;
  isFree = false;
  private outbox: Outbox | null = null;

  constructor(
    private readonly world: World,
    private readonly server: Server,
    readonly deviceId: string,
    readonly platter: Platter,
    /** How far its clock is off, in milliseconds. */
    readonly clockOff: number,
    private readonly mutations: Mutations,
    private readonly onFree: () => Promise<void> = () => Promise.resolve(),
  ) {}

  async start(): Promise<void> {
    const page: Mortal = { alive: true };
    this.page = page;
    this.outbox = null;
    const ports = this.ports(page);
    if (this.isForgotten) {
      await this.handOver(page, ports);
      return;
    }
    const opening = await unlock(ports, PIN);
    if (opening.kind !== 'open') {
      this.world.plan(page, 'tries the PIN again', opening.waitMs, () => {
        void this.start();
      });
      return;
    }
    const key = (await ports.disk.read('key')) as CryptoKeyPair;
    const store = new Store(ports, opening.key, await findEnrolled(ports));
    this.outbox = new Outbox(ports, store, this.deviceId, key);
    void new Sync(ports, store, this.deviceId, key).run();
  }

  /** Nobody knows the PIN any more: what is unsent goes to the server as it lies there. */
  forget(): void {
    if (!this.isFree) {
      this.kill();
      this.isForgotten = true;
      void this.start();
    }
  }

  private async handOver(page: Mortal, ports: Ports): Promise<void> {
    if (await findEnrolled(ports)) {
      try {
        await handOver(ports);
      } catch {
        await ports.sleep(5_000);
        return this.handOver(page, ports);
      }
    }
    if (!this.isFree) {
      this.isFree = true;
      this.world.plan(page, 'is enrolled anew', 0, this.onFree);
    }
  }

  kill(): void {
    this.page.alive = false;
  }

  /** Somebody enters something, if the page is open. */
  act(act: Act): boolean {
    if (!this.page.alive || this.outbox === null) {
      return false;
    }
    void this.outbox.add('POST_SIGN_IN', { act: act.id }).then((record) => {
      act.acknowledged = record;
    });
    return true;
  }

  ports(page: Mortal): Ports {
    const { world, mutations } = this;
    const disk = new MemoryDisk(world, page, this.platter, mutations.acknowledgesEarly ?? false);
    const network = new Network(world, page, this.server, this.conditions, mutations);
    return {
      disk: mutations.ignoresOffset ? withoutOffset(disk) : disk,
      door: mutations.believesCount ? believing(network, this) : network,
      subtle: stepping(nodeSubtle, world, page),
      randomBytes: (count) => bytes(world.random, count),
      random: () => world.random.next(),
      now: () => Math.round(world.now + this.clockOff),
      sleep: (ms) => world.step(page, 'wakes', ms, () => undefined),
      stretch: (pin, salt) => world.step(page, 'stretches', 1, () => quickStretch(pin, salt)),
    };
  }
}

/** Every call of WebCrypto a step. */
function stepping(subtle: SubtleCrypto, world: World, page: Mortal): SubtleCrypto {
  return new Proxy(subtle, {
    get: (target, name: keyof SubtleCrypto) => {
      const method = target[name] as (...args: unknown[]) => Promise<unknown>;
      return (...args: unknown[]) => world.step(page, name, 0, () => method.apply(target, args));
    },
  });
}

function bytes(random: Random, count: number): Bytes {
  return Uint8Array.from({ length: count }, () => random.between(0, 256));
}

function withoutOffset(disk: MemoryDisk): MemoryDisk {
  return new Proxy(disk, {
    get: (target, name: keyof MemoryDisk) =>
      name === 'read'
        ? async (key: string) => {
            const value = await target.read(key);
            return key === 'marks' && value !== undefined ? { ...value, offset: 0 } : value;
          }
        : (target[name] as (...args: unknown[]) => unknown).bind(target),
  });
}

/** Makes the library take whatever number the server names for its own. */
function believing(network: Network, phone: Phone): Network {
  return new Proxy(network, {
    get: (target, name: keyof Network) =>
      name === 'known'
        ? async (deviceId: string) => {
            const known = await target.known(deviceId);
            const marks = phone.platter.values.get('marks') as { sentThrough: number } | undefined;
            phone.platter.values.set('marks', { ...marks, sentThrough: known.through, serverTop: known.top });
            return known;
          }
        : (target[name] as (...args: unknown[]) => unknown).bind(target),
  });
}
