import { expect, it } from 'vitest';
import { Log } from './log';
import type { Store, StoredRecord } from './store';

/** A store of which it is known how often it was asked to open something. */
class Counted {
  opened = 0;
  readonly records: StoredRecord[] = [];

  add(count: number): void {
    for (let i = 0; i < count; i++) {
      const number = this.records.length + 1;
      this.records.push({ number, text: JSON.stringify({ number, kind: 'TUBE_OPENED' }), signature: '' });
    }
  }

  listAfter(after: number, most: number): Promise<StoredRecord[]> {
    const found = this.records.filter(({ number }) => number > after).slice(0, most);
    this.opened += found.length;
    return Promise.resolve(found);
  }
}

it('opens each record once, however often it is read', async () => {
  const store = new Counted();
  const log = new Log(store as unknown as Store);
  store.add(1_203);
  const first = await log.read();
  expect(first.map(({ number }) => number)).toEqual(Array.from({ length: 1_203 }, (_, i) => i + 1));
  expect(await log.read()).toBe(first);
  store.add(1);
  expect((await log.read()).at(-1)?.number).toBe(1_204);
  expect(store.opened).toBe(1_204);
});

it('read twice at once, opens nothing twice', async () => {
  const store = new Counted();
  const log = new Log(store as unknown as Store);
  store.add(700);
  const [one, other] = await Promise.all([log.read(), log.read()]);
  expect(one).toBe(other);
  expect(store.opened).toBe(700);
});
