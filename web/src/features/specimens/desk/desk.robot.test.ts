import { expect, it } from 'vitest';
import { Random } from '@/shared/offline/simulation/random';
import { anyPerson, rosterOf, ROUND } from './chart';
import { decide, tubeFinding, type Situation } from './decide';
import {
  apply,
  bound,
  deskState,
  isOpen,
  nothingDone,
  notSwabbed,
  registrationsOf,
  swabOf,
} from './deskState';
import type { DeskAct } from './facts';
import { undoing } from './undo';

const PEOPLE = Array.from({ length: 14 }, (_, i) =>
  anyPerson(`p${String(i)}`, { poolSize: i % 5 === 0 ? 1 : 10, door: `${String(100 + (i % 4))}` }),
);
const roster = rosterOf(...PEOPLE);
const hash = (code: string) => Promise.resolve(`hash-${code.slice(4).replace(/-.*/, '')}`);

/** A sampler in a hurry, who takes whatever the desk lets them. */
class Robot {
  readonly records: { number: number; at: number; offset: number; kind: string; body: unknown }[] = [];
  private readonly state = nothingDone();

  constructor(private readonly random: Random) {}

  async step(): Promise<void> {
    const at = this.situation();
    const open = [...this.state.tubes.values()].filter(isOpen);
    switch (this.random.between(0, 6)) {
      case 0:
        this.keep({
          kind: 'TUBE_OPENED',
          body: {
            roundId: ROUND,
            tube: `T-${String(this.random.between(10_000, 10_008))}`,
            poolSize: this.random.chance(0.3) ? 1 : 3,
          },
        });
        return;
      case 1:
      case 2: {
        const said = await decide(at, `HH1:p${String(this.random.between(0, 14))}-0123456789abcdef`, hash);
        if (
          said.kind === 'PERSON' &&
          !said.waiting &&
          !said.findings.some(({ severity }) => severity !== 'TELL')
        ) {
          this.keep({
            kind: 'SPECIMEN_REGISTERED',
            body: { roundId: ROUND, way: said.way, personId: said.person.id },
          });
        }
        return;
      }
      case 3: {
        const [next] = notSwabbed(this.state, ROUND);
        if (next && at.tube && !tubeFinding(at, roster.person(ROUND, next.personId))) {
          this.keep({
            kind: 'SPECIMEN_TAKEN',
            body: { roundId: ROUND, registration: next.number, tube: at.tube.code },
          });
        }
        return;
      }
      case 4: {
        const [tube] = open;
        if (tube) {
          const count = bound(tube).length;
          this.keep({
            kind: 'TUBE_CLOSED',
            body: { roundId: ROUND, tube: tube.code, swabs: count, bound: count },
          });
        }
        return;
      }
      default: {
        const back = undoing(this.state, this.records);
        if (back) {
          this.keep(back);
        }
      }
    }
  }

  private situation(): Situation {
    const tube = [...this.state.tubes.values()].filter(isOpen).at(-1) ?? null;
    return { state: this.state, roster, roundId: ROUND, tube };
  }

  private keep(act: DeskAct): void {
    const number = this.records.length + 1;
    this.records.push({ number, at: number * 1_000, offset: 0, ...act });
    apply(this.state, act, { number, at: number * 1_000 });
  }

  /** What must hold whatever was done. */
  check(): void {
    const again = deskState(this.records);
    expect(again, 'the same after the browser was killed').toEqual(this.state);
    for (const tube of again.tubes.values()) {
      expect(bound(tube).length, 'never more than its size').toBeLessThanOrEqual(tube.poolSize);
      const people = bound(tube).map(({ registration }) => again.registrations.get(registration)?.personId);
      expect(new Set(people).size, 'nobody twice in a tube').toBe(people.length);
      expect(
        people.every((id) => (roster.person(ROUND, id ?? null)?.poolSize ?? 1) >= tube.poolSize),
        'nobody in a tube too large for them',
      ).toBe(true);
    }
    const waiting = notSwabbed(again, ROUND).map(({ personId }) => personId);
    for (const { id } of PEOPLE) {
      const before = registrationsOf(again, ROUND, id);
      const isSwabbed = before.some((each) => swabOf(again, each) !== null);
      expect(waiting.includes(id), 'signed in is swabbed or waits').toBe(before.length > 0 && !isSwabbed);
    }
  }
}

const FIXED = [1, 2, 3, 4, 5, 6, 7, 8];

it.each([...FIXED, Date.now() % 1_000_000])(
  'whatever a sampler does, the desk holds (seed %i)',
  async (seed) => {
    const robot = new Robot(new Random(seed));
    for (let i = 0; i < 400; i++) {
      await robot.step();
      if (i % 20 === 0) {
        robot.check();
      }
    }
    robot.check();
    expect(robot.records.length).toBeGreaterThan(40);
  },
);
