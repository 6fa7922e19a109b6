import { sign } from './deviceKey';
import { readMarks } from './marks';
import { NumberTaken, type Ports } from './ports';
import { digest, RECORD_VERSION, writeRecord, type DeviceRecord } from './record';
import type { Store, StoredRecord } from './store';

/** Numbers, signs and keeps what is done at this device, one after the other. */
export class Outbox {
  private turn: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly ports: Ports,
    private readonly store: Store,
    private readonly deviceId: string,
    private readonly key: CryptoKeyPair,
  ) {}

  /** Resolves with the record once it is durable on the device. Tell the user then. */
  add(kind: string, body: unknown): Promise<StoredRecord> {
    const at = this.ports.now();
    const added = this.turn.then(() => this.addNext(kind, at, body));
    this.turn = added.catch(() => undefined);
    return added;
  }

  private async addNext(kind: string, at: number, body: unknown): Promise<StoredRecord> {
    for (;;) {
      const record = await this.sign(kind, at, body);
      try {
        await this.store.add(record);
        return record;
      } catch (failure) {
        if (!(failure instanceof NumberTaken)) {
          throw failure;
        }
      }
    }
  }

  private async sign(kind: string, at: number, body: unknown): Promise<StoredRecord> {
    const last = await this.store.last();
    const { offset, serverTop } = await readMarks(this.ports.disk);
    const record: DeviceRecord = {
      device: this.deviceId,
      number: Math.max(last?.number ?? 0, serverTop) + 1,
      version: RECORD_VERSION,
      kind,
      at,
      offset,
      previous: last ? await digest(this.ports.subtle, last.text) : '',
      body,
    };
    const text = writeRecord(record);
    return { number: record.number, text, signature: await sign(this.ports.subtle, this.key, text) };
  }
}
