import { DoorRefused, NoAnswer, type Batch, type Door, type Known, type SealedBatch } from '../ports';
import type { Checked, ModelDoor } from './modelDoor';
import type { Mutations } from './mutations';
import type { Mortal, World } from './world';

export const LONGEST_DELAY_MS = 4_000;
const PATIENCE_MS = 15_000;

/** The one server: it can die at any moment, and what it had not committed is gone. */
export class Server {
  process: Mortal = { alive: true };

  constructor(
    readonly world: World,
    readonly door: ModelDoor,
    private readonly mutations: Mutations,
  ) {}

  kill(downMs: number): void {
    this.process.alive = false;
    this.world.plan({ alive: true }, 'server starts', downMs, () => {
      this.process = { alive: true };
    });
  }

  known(deviceId: string): Promise<Known> {
    return this.step('known', () => this.door.known(deviceId, this.world.now));
  }

  send(deviceId: string, batch: Batch): Promise<Known> {
    return this.keep(deviceId, () => this.door.check(deviceId, batch));
  }

  sendSealed(deviceId: string, batch: SealedBatch): Promise<Known> {
    return this.keep(deviceId, () => this.door.checkSealed(deviceId, batch));
  }

  private async keep(deviceId: string, check: () => Checked): Promise<Known> {
    const checked = await this.step('checks', check);
    const write = () => {
      this.door.write(checked, this.world.now);
    };
    if (this.mutations.answersEarly) {
      void this.step('commits late', write, 2_000);
    } else {
      await this.step('commits', write);
    }
    return this.known(deviceId);
  }

  private step<T>(
    what: string,
    work: () => T | Promise<T>,
    delay = this.world.random.between(1, 60),
  ): Promise<T> {
    return this.world.step(this.process, `server ${what}`, delay, work);
  }
}

/** Loses, delays, reorders and doubles requests, loses answers, and is at times not there at all. */
export class Network implements Door {
  constructor(
    private readonly world: World,
    private readonly page: Mortal,
    private readonly server: Server,
    private readonly conditions: Conditions,
    private readonly mutations: Mutations,
  ) {}

  known(deviceId: string): Promise<Known> {
    return this.exchange(() => this.server.known(deviceId));
  }

  sendSealed(deviceId: string, batch: SealedBatch): Promise<Known> {
    const made = this.exchange(() => this.server.sendSealed(deviceId, batch));
    if (!this.mutations.emptiesEarly) {
      return made;
    }
    made.catch(() => undefined);
    return Promise.resolve({ through: 0, throughDigest: '', top: 0, at: this.world.now });
  }

  send(deviceId: string, batch: Batch): Promise<Known> {
    const made = this.exchange(() => this.server.send(deviceId, batch));
    if (!this.mutations.trustsSilence) {
      return made;
    }
    return made.catch(() => ({ through: 0, throughDigest: '', top: 0, at: this.world.now }));
  }

  private exchange(request: () => Promise<Known>): Promise<Known> {
    const { world, conditions } = this;
    return new Promise((resolve, reject) => {
      const times = conditions.faulty && world.random.chance(0.1) ? 2 : 1;
      for (let i = 0; i < times; i++) {
        // what is on its way arrives, even when the page that sent it has died
        world.plan(EVERLASTING, 'request arrives', this.delay(), () => {
          if (!this.isLost()) {
            this.answer(request(), resolve, reject);
          }
        });
      }
      world.plan(this.page, 'gives up', PATIENCE_MS, () => {
        reject(new NoAnswer());
      });
    });
  }

  private answer(
    served: Promise<Known>,
    resolve: (known: Known) => void,
    reject: (why: Error) => void,
  ): void {
    const bring = (deliver: () => void) => {
      if (!this.isLost()) {
        this.world.plan(this.page, 'answer arrives', this.delay(), deliver);
      }
    };
    served.then(
      (known) => {
        bring(() => {
          resolve(known);
        });
      },
      (failure: unknown) => {
        bring(() => {
          reject(failure instanceof DoorRefused ? failure : new NoAnswer());
        });
      },
    );
  }

  private delay(): number {
    return this.conditions.faulty ? this.world.random.between(5, LONGEST_DELAY_MS) : 20;
  }

  private isLost(): boolean {
    const { faulty, cutUntil } = this.conditions;
    return faulty && (this.world.now < cutUntil || this.world.random.chance(0.15));
  }
}

/** What the network of one phone is like now. */
export interface Conditions {
  faulty: boolean;
  cutUntil: number;
}

export const EVERLASTING: Mortal = { alive: true };
