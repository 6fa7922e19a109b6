import { backoff } from './backoff';
import { sign } from './deviceKey';
import { readMarks, writeMarks } from './marks';
import { DoorRefused, type Known, type Ports } from './ports';
import { batchText, digest } from './record';
import type { Store } from './store';

/** On a network that may break at any moment; doubled with each batch that went through, up to what the door takes. */
const FIRST_BATCH = 100;
const LARGEST_BATCH = 400;
const LOOK_AGAIN_MS = 20_000;

/** Brings the records to the server, as often as it takes: the server keeps each of them once. */
export class Sync {
  private failures = 0;
  private batchSize = FIRST_BATCH;
  private underWay: Promise<number> | null = null;
  /** Why the door did not take the last batch, if it said so. */
  refusal: string | null = null;

  constructor(
    private readonly ports: Ports,
    private readonly store: Store,
    private readonly deviceId: string,
    private readonly key: CryptoKeyPair,
  ) {}

  /** Until the page dies. */
  async run(isStopped: () => boolean = () => false): Promise<void> {
    while (!isStopped()) {
      const failures = await this.once();
      await this.ports.sleep(failures === 0 ? LOOK_AGAIN_MS : backoff(failures, this.ports.random()));
    }
  }

  /** Asks what the server has and sends the rest. Answers how often in a row that has failed, 0 when all is there. */
  once(): Promise<number> {
    this.underWay ??= this.exchange().finally(() => {
      this.underWay = null;
    });
    return this.underWay;
  }

  private async exchange(): Promise<number> {
    try {
      await this.ask();
      while (await this.sendNext());
      this.failures = 0;
      this.refusal = null;
    } catch (failure) {
      this.failures++;
      this.batchSize = FIRST_BATCH;
      this.refusal = failure instanceof DoorRefused ? failure.code : null;
    }
    return this.failures;
  }

  private async ask(): Promise<void> {
    const askedAt = this.ports.now();
    await this.hear(await this.ports.door.known(this.deviceId), askedAt);
  }

  private async sendNext(): Promise<boolean> {
    const { sentThrough } = await readMarks(this.ports.disk);
    const records = await this.store.listAfter(sentThrough, this.batchSize);
    const last = records.at(-1);
    if (!last) {
      return false;
    }
    const signed = records.map(({ text, signature }) => ({ text, signature }));
    const proof = await sign(this.ports.subtle, this.key, batchText(this.deviceId, signed));
    const askedAt = this.ports.now();
    const known = await this.ports.door.send(this.deviceId, { records: signed, proof });
    await this.hear(known, askedAt, last.number);
    this.batchSize = Math.min(LARGEST_BATCH, this.batchSize * 2);
    return true;
  }

  /**
   * @param taken the number up to which the server just took this device's own records. Without it, what the server
   * has counts only where it is our own: a copy of this device may have sent others under the same numbers.
   */
  private async hear(known: Known, askedAt: number, taken?: number): Promise<void> {
    const heardAt = this.ports.now();
    const marks = await readMarks(this.ports.disk);
    const isNews = known.through > marks.sentThrough;
    const own = taken ?? (isNews && (await this.isOwn(known)) ? known.through : 0);
    await writeMarks(this.ports.disk, {
      sentThrough: Math.max(marks.sentThrough, own),
      serverTop: Math.max(marks.serverTop, known.top),
      offset: Math.round(known.at - (askedAt + heardAt) / 2),
      heardAt,
      revoked: known.revoked ?? false,
    });
  }

  private async isOwn(known: Known): Promise<boolean> {
    const mine = await this.store.find(known.through);
    return mine !== undefined && (await digest(this.ports.subtle, mine.text)) === known.throughDigest;
  }
}
