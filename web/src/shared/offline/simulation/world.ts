import type { Random } from './random';

/** Something that dies: what it still had to do is not done. */
export interface Mortal {
  alive: boolean;
}

interface Planned {
  at: number;
  order: number;
  owner: Mortal;
  what: string;
  run: () => Promise<void> | void;
}

/**
 * Virtual time. Every call that code under test makes to the outside is one planned step; one step runs at a time, and
 * all that follows from it, before the next: so a run depends on its seed alone, and a death can fall between any two.
 */
export class World {
  now = 0;
  steps = 0;
  /** Digest of all that happened, to hold two runs of one seed against each other. */
  trace = 0;
  private order = 0;
  private readonly planned: Planned[] = [];

  constructor(readonly random: Random) {}

  /** Plans a step. The promise stays open for ever when the owner dies before. */
  step<T>(owner: Mortal, what: string, delay: number, work: () => T | Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      this.plan(owner, what, delay, async () => {
        try {
          resolve(await work());
        } catch (failure) {
          reject(failure as Error);
        }
      });
    });
  }

  plan(owner: Mortal, what: string, delay: number, run: () => Promise<void> | void): void {
    this.push({ at: this.now + delay, order: this.order++, owner, what, run });
  }

  /** @param beforeEach may kill the owner of the step that comes next */
  async runUntil(time: number, beforeEach: (owner: Mortal) => void): Promise<void> {
    for (let next = this.planned[0]; next && next.at <= time; next = this.planned[0]) {
      this.pop();
      if (!next.owner.alive) {
        continue;
      }
      this.now = Math.max(this.now, next.at);
      beforeEach(next.owner);
      if (!next.owner.alive) {
        continue;
      }
      this.steps++;
      this.remember(next.what);
      await next.run();
      await settled();
    }
    this.now = Math.max(this.now, time);
  }

  private remember(what: string): void {
    for (const letter of `${String(this.now)} ${what}`) {
      this.trace = (Math.imul(this.trace, 31) + letter.charCodeAt(0)) | 0;
    }
  }

  private push(item: Planned): void {
    const heap = this.planned;
    heap.push(item);
    for (let i = heap.length - 1; i > 0;) {
      const parent = (i - 1) >> 1;
      if (!before(heap[i], heap[parent])) {
        break;
      }
      swap(heap, i, parent);
      i = parent;
    }
  }

  private pop(): void {
    const heap = this.planned;
    swap(heap, 0, heap.length - 1);
    heap.pop();
    for (let i = 0; ;) {
      const left = 2 * i + 1;
      const least = before(heap[left + 1], heap[left]) ? left + 1 : left;
      if (!before(heap[least], heap[i])) {
        return;
      }
      swap(heap, i, least);
      i = least;
    }
  }
}

const before = (a: Planned | undefined, b: Planned | undefined) =>
  a !== undefined && b !== undefined && (a.at < b.at || (a.at === b.at && a.order < b.order));

function swap(heap: Planned[], a: number, b: number): void {
  const [one, other] = [heap[a], heap[b]];
  if (one && other) {
    heap[a] = other;
    heap[b] = one;
  }
}

/** Runs after every promise that is ready has been followed to its end. */
const settled = () => new Promise<void>((resolve) => setImmediate(resolve));
