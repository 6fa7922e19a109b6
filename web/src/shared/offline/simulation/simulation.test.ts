// @vitest-environment node
import { expect, test } from 'vitest';
import type { Mutations } from './mutations';
import { run, type Outcome } from './run';
import { expectWhole, ONE_SEED, runSeeds } from './seeds';

test.runIf(ONE_SEED)('the seed that was asked for', async () => {
  expectWhole(await runSeeds(Number(ONE_SEED), 1));
});

test('a seed replays exactly', async () => {
  const [first, again] = [await run(11), await run(11)];
  expect(again).toEqual(first);
  expect((await run(12)).trace).not.toBe(first.trace);
});

test.skipIf(ONE_SEED)(
  'each fault that is put in on purpose is found',
  async () => {
    const faults: (keyof Mutations)[] = [
      'acknowledgesEarly',
      'keepsTwice',
      'trustsSilence',
      'answersEarly',
      'ignoresOffset',
      'believesCount',
      'emptiesEarly',
    ];
    for (const fault of faults) {
      let found: Outcome | undefined;
      for (let seed = 1; seed <= 400 && !found; seed++) {
        const outcome = await run(seed, { [fault]: true });
        found = outcome.broken.length > 0 ? outcome : undefined;
      }
      console.info(`${fault}: seed ${String(found?.seed)}: ${String(found?.broken[0])}`);
      expect(found, fault).toBeDefined();
    }
  },
  120_000,
);
