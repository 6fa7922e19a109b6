import { readRecord, type DeviceRecord } from './record';
import type { Store } from './store';

const CHUNK = 500;

/** What was done at this device, each record opened once: at the end of a shift there are thousands. */
export class Log {
  private records: readonly DeviceRecord[] = [];
  private turn: Promise<unknown> = Promise.resolve();

  constructor(private readonly store: Store) {}

  /** In the order of their numbers, also what another page of this device added; the same array when nothing was. */
  read(): Promise<readonly DeviceRecord[]> {
    const reading = this.turn.then(() => this.readOn());
    this.turn = reading.catch(() => undefined);
    return reading;
  }

  private async readOn(): Promise<readonly DeviceRecord[]> {
    for (;;) {
      const more = await this.store.listAfter(this.records.at(-1)?.number ?? 0, CHUNK);
      if (more.length === 0) {
        return this.records;
      }
      this.records = [...this.records, ...more.map(readRecord)];
    }
  }
}
