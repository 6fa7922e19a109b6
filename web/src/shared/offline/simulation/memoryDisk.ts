import { NumberTaken, type Disk, type DiskChange, type SealedRecord } from '../ports';
import type { Mortal, World } from './world';

/** What a phone's storage holds when the phone is off. */
export class Platter {
  readonly values = new Map<string, unknown>();
  readonly records = new Map<number, SealedRecord>();

  copy(): Platter {
    const copy = new Platter();
    this.values.forEach((value, name) => copy.values.set(name, value));
    this.records.forEach((record, number) => copy.records.set(number, record));
    return copy;
  }

  clear(through: number): void {
    if ([...this.records.keys()].some((number) => number > through)) {
      throw new NumberTaken();
    }
    this.records.clear();
    this.values.clear();
  }

  apply(change: DiskChange): void {
    if (change.record && this.records.has(change.record.number)) {
      throw new NumberTaken();
    }
    Object.entries(change.values ?? {}).forEach(([name, value]) => this.values.set(name, value));
    if (change.record) {
      this.records.set(change.record.number, change.record);
    }
    [...this.records.keys()]
      .filter((n) => n <= (change.removeThrough ?? 0))
      .forEach((n) => this.records.delete(n));
  }
}

/** IndexedDB as one page sees it: a commit takes steps, and a death before the one that makes it durable undoes it. */
export class MemoryDisk implements Disk {
  constructor(
    private readonly world: World,
    private readonly page: Mortal,
    private readonly platter: Platter,
    private readonly isLazy: boolean,
  ) {}

  read(name: string): Promise<unknown> {
    return this.step('read', () => this.platter.values.get(name));
  }

  records(after: number, most: number): Promise<SealedRecord[]> {
    return this.step('records', () =>
      this.sorted()
        .filter((each) => each.number > after)
        .slice(0, most),
    );
  }

  lastRecord(): Promise<SealedRecord | undefined> {
    return this.step('last', () => this.sorted().at(-1));
  }

  async commit(change: DiskChange): Promise<void> {
    const durable = this.step('durable', () => {
      this.platter.apply(change);
    });
    if (this.isLazy) {
      // the mutation: says "done" while the change is still on its way to the disk
      durable.catch(() => undefined);
      return this.step('lazily committed', () => undefined);
    }
    await durable;
    await this.step('committed', () => undefined);
  }

  clear(through: number): Promise<void> {
    return this.step('cleared', () => {
      this.platter.clear(through);
    });
  }

  private sorted(): SealedRecord[] {
    return [...this.platter.records.values()].sort((a, b) => a.number - b.number);
  }

  private step<T>(what: string, work: () => T): Promise<T> {
    return this.world.step(this.page, `disk ${what}`, this.world.random.between(0, 8), work);
  }
}
