import { text, utf8 } from './bytes';
import { sealForHouse } from './houseSeal';
import type { HouseKeys, Ports, SealedRecord, SignedRecord } from './ports';
import { seal, unseal } from './seal';

/** A record on the device, opened. */
export interface StoredRecord extends SignedRecord {
  number: number;
}

/** The device's own data, encrypted. Records are added and, once the server has them, forgotten; never changed. */
export class Store {
  constructor(
    private readonly ports: Ports,
    private readonly key: CryptoKey,
    private readonly sender?: { id: string; house?: HouseKeys },
  ) {}

  /** Resolves when the record is durable, and not before: only then may anybody be told that it is kept. */
  async add({ number, ...signed }: StoredRecord): Promise<void> {
    const written = utf8(JSON.stringify(signed));
    const sealed = await seal(this.ports, this.key, place(number), written);
    const { id, house } = this.sender ?? {};
    const forHouse =
      id && house && (await sealForHouse(this.ports, house, `${id} ${place(number)}`, written));
    await this.ports.disk.commit({ record: forHouse ? { number, sealed, forHouse } : { number, sealed } });
  }

  async last(): Promise<StoredRecord | undefined> {
    const last = await this.ports.disk.lastRecord();
    return last && this.open(last);
  }

  async listAfter(after: number, most: number): Promise<StoredRecord[]> {
    const opened: StoredRecord[] = [];
    for (const each of await this.ports.disk.records(after, most)) {
      opened.push(await this.open(each));
    }
    return opened;
  }

  async find(number: number): Promise<StoredRecord | undefined> {
    const found = await this.listAfter(number - 1, 1);
    return found.find((each) => each.number === number);
  }

  /** The last one stays: the next names it. */
  async forgetThrough(number: number): Promise<void> {
    const last = await this.ports.disk.lastRecord();
    await this.ports.disk.commit({ removeThrough: Math.min(number, (last?.number ?? 0) - 1) });
  }

  async write(name: string, value: unknown): Promise<void> {
    const sealed = await seal(this.ports, this.key, name, utf8(JSON.stringify(value)));
    await this.ports.disk.commit({ values: { [name]: sealed } });
  }

  async read<T>(name: string): Promise<T | undefined> {
    const sealed = (await this.ports.disk.read(name)) as SealedRecord['sealed'] | undefined;
    return sealed && (JSON.parse(text(await unseal(this.ports, this.key, name, sealed))) as T);
  }

  private async open({ number, sealed }: SealedRecord): Promise<StoredRecord> {
    const opened = text(await unseal(this.ports, this.key, place(number), sealed));
    return { number, ...(JSON.parse(opened) as SignedRecord) };
  }
}

const place = (number: number) => `record ${number}`;
