import { expect } from 'vitest';
import type { Mutations } from './mutations';
import { run, type Outcome } from './run';

/** How many seeds this run of the tests looks at, in both halves together. */
export const SEEDS = Number(process.env['SEEDS'] ?? (process.env['HUHANG_FULL'] ? 10_000 : 200));
/** To look at a single one, that failed. */
export const ONE_SEED = process.env['SEED'];

const replay = (seed: number) => `replay: SEED=${String(seed)} npm run test -- offline`;

export async function runSeeds(
  from: number,
  count: number,
  step = 1,
  mutations: Mutations = {},
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (let i = 0; i < count; i++) {
    outcomes.push(await run(from + i * step, mutations));
  }
  return outcomes;
}

/** Says what happened, and how to see a failure again. */
export function expectWhole(outcomes: Outcome[]): void {
  const failing = outcomes.filter(({ broken }) => broken.length > 0);
  failing.forEach(({ seed, broken }) => {
    console.error(`seed ${String(seed)}: ${broken.join('; ')}\n${replay(seed)}`);
  });
  const sum = (of: (outcome: Outcome) => number) => outcomes.reduce((total, each) => total + of(each), 0);
  console.info(
    `${String(outcomes.length)} seeds: ${String(sum((o) => o.steps))} steps, ${String(sum((o) => o.acts))} acts, ` +
      `${String(sum((o) => o.acknowledged))} acknowledged, ${String(sum((o) => o.conflicts))} conflicts kept, ` +
      `${String(sum((o) => o.forgotten))} PINs forgotten`,
  );
  expect(failing.map(({ seed }) => seed)).toEqual([]);
  if (!ONE_SEED) {
    expect(sum((o) => o.acknowledged)).toBeGreaterThan(outcomes.length * 5);
    expect(sum((o) => o.conflicts)).toBeGreaterThan(0);
    expect(sum((o) => o.forgotten)).toBeGreaterThan(0);
  }
}
