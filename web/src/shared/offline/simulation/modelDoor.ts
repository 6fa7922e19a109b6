import { createHash, createPublicKey, verify, type KeyObject } from 'node:crypto';
import { sealedBatchText } from '../handOver';
import { DoorRefused, type Batch, type Known, type SealedBatch, type SignedRecord } from '../ports';
import { batchText } from '../record';
import { doubtsOf, parse, type Doubt, type KnownDevice, type Rules } from './judge';
import type { ModelHouse } from './modelHouse';
import { vouching, type Read } from './vouching';

export const MOST_IN_BATCH = 500;

/** A record as the door keeps it. `number` is empty where the device cannot be held to have written it. */
export interface Kept extends SignedRecord {
  digest: string;
  number: number | null;
  occurredAt: number | null;
  receivedAt: number;
  doubts: Doubt[];
}

interface Judged extends Read {
  isGenuine: boolean;
}

/** The checked batch, before it is written: a server that dies here has taken nothing. */
export interface Checked {
  device: KnownDevice;
  judged: Judged[];
}

/** The server's door in short. Cases in `../golden`, which the server's own tests read too, hold the two equal. */
export class ModelDoor {
  readonly kept = new Map<string, Kept[]>();
  private readonly devices = new Map<string, { device: KnownDevice; key: KeyObject }>();

  constructor(
    private readonly rules: Rules,
    private readonly isForgetful = false,
    private readonly house?: ModelHouse,
  ) {}

  enrol(device: KnownDevice): void {
    const key = createPublicKey({
      key: Buffer.from(device.publicKey, 'base64'),
      format: 'der',
      type: 'spki',
    });
    this.devices.set(device.id, { device, key });
    this.kept.set(device.id, []);
  }

  check(deviceId: string, { records, proof }: Batch): Checked {
    return this.judged(deviceId, records, proof, batchText(deviceId, records));
  }

  /** What a phone sealed for the house when its holder still knew the PIN. */
  checkSealed(deviceId: string, { records, proof }: SealedBatch): Checked {
    const opened = records.map((each) => {
      const text = this.house?.open(`${deviceId} record ${String(each.number)}`, each) ?? '';
      return JSON.parse(text) as SignedRecord;
    });
    return this.judged(deviceId, opened, proof, sealedBatchText(deviceId, records));
  }

  private judged(deviceId: string, records: SignedRecord[], proof: string, proven: string): Checked {
    const known = this.devices.get(deviceId);
    if (!known) {
      throw new DoorRefused('access.device-unknown');
    }
    if (records.length > MOST_IN_BATCH) {
      throw new DoorRefused('access.batch-too-large');
    }
    if (!isSigned(known.key, proof, proven)) {
      throw new DoorRefused('access.batch-not-signed');
    }
    const read = records.map(({ text, signature }) => ({
      text,
      signature,
      record: parse(text),
      digest: createHash('sha256').update(text).digest('base64'),
    }));
    const kept = this.keptOf(deviceId);
    const isOwn = vouching(
      deviceId,
      read,
      (each) => kept.some((other) => isAgain(each, other)) || isSigned(known.key, each.signature, each.text),
    );
    return { device: known.device, judged: read.map((each) => ({ ...each, isGenuine: isOwn(each) })) };
  }

  /** Keeps what is new, all in one go. */
  write({ device, judged }: Checked, receivedAt: number): void {
    const kept = this.keptOf(device.id);
    for (const each of judged) {
      const isSame = (other: Kept) =>
        other.digest === each.digest && other.doubts.includes('BAD_SIGNATURE') === !each.isGenuine;
      if (!this.isForgetful && kept.some(isSame)) {
        continue;
      }
      kept.push(this.judge(each, device, kept, receivedAt));
    }
  }

  private judge(
    { text, signature, digest, record, isGenuine }: Judged,
    device: KnownDevice,
    kept: Kept[],
    receivedAt: number,
  ): Kept {
    const doubts: Doubt[] = isGenuine ? [] : ['BAD_SIGNATURE'];
    const counts = isGenuine && record?.device === device.id;
    const isTaken = counts && kept.some((other) => other.number === record.number);
    if (record === null) {
      doubts.push('MALFORMED');
    } else {
      doubts.push(...doubtsOf(record, device, this.rules, receivedAt));
      if (isTaken) {
        doubts.push('NUMBER_TAKEN');
      }
    }
    return {
      text,
      signature,
      digest,
      receivedAt,
      doubts: doubts.sort(),
      number: counts ? record.number : null,
      occurredAt: record === null ? null : record.at + record.offset,
    };
  }

  known(deviceId: string, at: number): Known {
    const first = new Map<number, Kept>();
    for (const each of this.keptOf(deviceId)) {
      if (each.number !== null && !each.doubts.includes('NUMBER_TAKEN')) {
        first.set(each.number, each);
      }
    }
    let through = 0;
    while (first.has(through + 1)) {
      through++;
    }
    const top = Math.max(0, ...first.keys());
    return { through, throughDigest: first.get(through)?.digest ?? '', top, at };
  }

  keptOf(deviceId: string): Kept[] {
    const kept = this.kept.get(deviceId);
    if (!kept) {
      throw new DoorRefused('access.device-unknown');
    }
    return kept;
  }
}

/** Letter by letter what is kept, and was found genuine. */
const isAgain = (each: Read, kept: Kept): boolean =>
  each.digest === kept.digest && each.signature === kept.signature && !kept.doubts.includes('BAD_SIGNATURE');

const isSigned = (key: KeyObject, signature: string, text: string): boolean =>
  verify('sha256', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' }, Buffer.from(signature, 'base64'));
