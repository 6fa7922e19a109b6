import { sign } from './deviceKey';
import { findEnrolled } from './enrolment';
import { readMarks, writeMarks } from './marks';
import { NumberTaken, type Ports, type SealedBatch, type SealedRecord } from './ports';

const MOST = 100;
/** The largest number that IndexedDB takes here. */
const ALL = 2 ** 32 - 1;

/** What lies here unsent, and how much of it nobody but the PIN opens: records from before the server's key was known. */
export interface Unsent {
  count: number;
  lost: number;
}

export async function findUnsent(ports: Ports): Promise<Unsent> {
  const { sentThrough } = await readMarks(ports.disk);
  const records = await ports.disk.records(sentThrough, ALL);
  return { count: records.length, lost: records.filter(({ forHouse }) => !forHouse).length };
}

/**
 * For a forgotten PIN: brings what is unsent to the server, sealed as it is, then forgets all that is on the device, so
 * that it can be enrolled anew. Repeatable until it resolves: nothing is forgotten before the server has it.
 */
export async function handOver(ports: Ports): Promise<void> {
  const enrolled = await findEnrolled(ports);
  const key = (await ports.disk.read('key')) as CryptoKeyPair | undefined;
  if (!enrolled || !key) {
    throw new Error('this device is not enrolled');
  }
  let after = (await readMarks(ports.disk)).sentThrough;
  let isWhole = true;
  for (;;) {
    const unsent = await ports.disk.records(after, MOST);
    const last = unsent.at(-1);
    if (!last) {
      if (await isCleared(ports, after)) {
        return;
      }
      continue;
    }
    const records = unsent.flatMap(sealedFor);
    if (records.length > 0) {
      const proof = await sign(ports.subtle, key, sealedBatchText(enrolled.id, records));
      await ports.door.sendSealed(enrolled.id, { records, proof });
    }
    after = last.number;
    isWhole &&= records.length === unsent.length;
    if (isWhole) {
      // what only the PIN opens is not sent: should somebody remember it, it still can be
      await writeMarks(ports.disk, { ...(await readMarks(ports.disk)), sentThrough: after });
    }
  }
}

const sealedFor = ({ number, forHouse }: SealedRecord) => (forHouse ? [{ number, ...forHouse }] : []);

/** Not where another page has added a record in between. */
async function isCleared(ports: Ports, through: number): Promise<boolean> {
  try {
    await ports.disk.clear(through);
    return true;
  } catch (failure) {
    if (failure instanceof NumberTaken) {
      return false;
    }
    throw failure;
  }
}

/** What the proof signs. */
export const sealedBatchText = (deviceId: string, records: SealedBatch['records']): string =>
  [
    `huhang sealed batch ${deviceId}`,
    ...records.map(({ number, key, iv, data }) => `${String(number)} ${key} ${iv} ${data}`),
  ].join('\n');
