import { NumberTaken, type Disk, type DiskChange, type SealedRecord } from './ports';

const VALUES = 'values';
const RECORDS = 'records';

/** The browser's own storage. A commit resolves when its transaction is complete with "strict" durability. */
export async function openIndexedDisk(name: string, factory: IDBFactory = indexedDB): Promise<Disk> {
  const opening = factory.open(name, 1);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore(VALUES);
    opening.result.createObjectStore(RECORDS, { keyPath: 'number' });
  };
  return new IndexedDisk(await answer(opening));
}

class IndexedDisk implements Disk {
  constructor(private readonly database: IDBDatabase) {}

  read(name: string): Promise<unknown> {
    return answer(this.reading(VALUES).get(name));
  }

  records(after: number, most: number): Promise<SealedRecord[]> {
    return answer(this.reading(RECORDS).getAll(IDBKeyRange.lowerBound(after, true), most));
  }

  async lastRecord(): Promise<SealedRecord | undefined> {
    const cursor = await answer(this.reading(RECORDS).openCursor(null, 'prev'));
    return cursor?.value as SealedRecord | undefined;
  }

  commit({ values = {}, record, removeThrough }: DiskChange): Promise<void> {
    const transaction = this.database.transaction([VALUES, RECORDS], 'readwrite', { durability: 'strict' });
    const done = completed(transaction);
    Object.entries(values).forEach(([name, value]) => transaction.objectStore(VALUES).put(value, name));
    if (record) {
      transaction.objectStore(RECORDS).add(record);
    }
    if (removeThrough !== undefined) {
      transaction.objectStore(RECORDS).delete(IDBKeyRange.upperBound(removeThrough));
    }
    return done;
  }

  clear(through: number): Promise<void> {
    const transaction = this.database.transaction([VALUES, RECORDS], 'readwrite', { durability: 'strict' });
    const done = completed(transaction);
    const records = transaction.objectStore(RECORDS);
    const above = records.count(IDBKeyRange.lowerBound(through, true));
    above.onsuccess = () => {
      if (above.result > 0) {
        transaction.abort();
        return;
      }
      records.clear();
      transaction.objectStore(VALUES).clear();
    };
    return done.catch((failure: unknown) => {
      throw above.result > 0 ? new NumberTaken() : failure;
    });
  }

  private reading(name: string): IDBObjectStore {
    return this.database.transaction(name, 'readonly').objectStore(name);
  }
}

function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new Error('the storage failed'));
    };
  });
}

function completed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => {
      resolve();
    };
    transaction.onabort = () => {
      const why = transaction.error;
      reject(why?.name === 'ConstraintError' ? new NumberTaken() : (why ?? new Error('the storage failed')));
    };
  });
}
