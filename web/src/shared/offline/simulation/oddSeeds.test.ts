// @vitest-environment node
import { test } from 'vitest';
import { expectWhole, ONE_SEED, runSeeds, SEEDS } from './seeds';

// the halves are files, so that they run on two cores
test.skipIf(ONE_SEED)(
  'each acknowledged record reaches the server exactly once, in order, whatever dies or gets lost: odd seeds',
  async () => {
    expectWhole(await runSeeds(1, SEEDS / 2, 2));
  },
  900_000,
);
