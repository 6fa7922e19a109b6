import type { DeviceRecord } from '@/shared/offline/record';
import type { SealedForHouse } from '@/shared/offline/ports';
import {
  decide,
  person as decidePerson,
  tubeFinding,
  type Decision,
  type Finding,
  type Situation,
} from './decide';
import { bound, deskState, isFull, isHeld, isOpen, nothingDone, swabOf, tubesOf } from './deskState';
import type { DeskView, Panel, Told } from './deskView';
import type { DeskAct, RegisteredBody, Way } from './facts';
import { Roster, type DeskPerson } from './roster';
import { undoing, type Undoing } from './undo';

/** What a desk asks of the device. */
export interface DeskPort {
  /** Resolves when the fact is durable. */
  add(act: DeskAct): Promise<void>;
  records(): Promise<readonly DeviceRecord[]>;
  seal(text: string): Promise<SealedForHouse>;
  /** Of a sampling code. */
  hash(code: string): Promise<string>;
  /** By the house's clock, as well as the device knows it, in milliseconds. */
  now(): Promise<number>;
}

const EMPTY = new Roster([], []);

/** The work at one desk: one thing after the other, however fast they are scanned. What is shown is durable. */
export class DeskSession {
  private view: DeskView = {
    state: nothingDone(),
    roster: EMPTY,
    roundId: null,
    tube: null,
    inHand: null,
    panel: null,
    told: null,
    undoing: null,
  };
  private records: readonly DeviceRecord[] = [];
  private chosenRound: string | null = null;
  private chosenTube: string | null = null;
  private turn: Promise<unknown> = Promise.resolve();
  private readonly listeners = new Set<() => void>();

  constructor(private readonly port: DeskPort) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly seen = (): DeskView => this.view;

  /** Another bundle, or what another page of this device did. */
  refresh(roster: Roster): Promise<void> {
    return this.next(async () => {
      const records = await this.port.records();
      if (records !== this.records || roster !== this.view.roster) {
        this.show({ roster });
        await this.look();
      }
    });
  }

  useRound(roundId: string): Promise<void> {
    return this.next(async () => {
      this.chosenRound = roundId;
      this.chosenTube = null;
      this.show({ inHand: null, panel: null });
      await this.look();
    });
  }

  /** Whatever was scanned or typed, and its Enter. */
  submit(typed: string): Promise<void> {
    return this.next(async () => {
      const at = this.situation();
      if (!at) {
        this.say('stop', 'noRound');
        return;
      }
      await this.come(await decide(at, typed, (code) => this.port.hash(code)));
    });
  }

  /** One of several, or from the list. */
  choose(who: DeskPerson, way: Way): Promise<void> {
    return this.next(async () => {
      const at = this.situation();
      if (at) {
        await this.come(decidePerson(at, who, way));
      }
    });
  }

  /** Although something was to be said. */
  registerAll(same: Extract<Panel, { kind: 'PERSON' }>): Promise<void> {
    return this.next(() => this.register({ way: same.way, personId: same.person.id }));
  }

  registerUnlisted(way: Way, typed: string, slip?: string): Promise<void> {
    return this.next(async () => {
      const sealed = typed ? await this.port.seal(typed) : undefined;
      await this.register({ way, ...(sealed ? { sealed } : {}), ...(slip ? { slip } : {}) });
    });
  }

  /** Somebody who was signed in before and waits. */
  takeInHand(registration: number): Promise<void> {
    return this.next(() => {
      this.show({ inHand: registration, panel: null, told: null });
      return Promise.resolve();
    });
  }

  setAside(): Promise<void> {
    return this.next(() => {
      this.show({ inHand: null, panel: null, told: null });
      return Promise.resolve();
    });
  }

  open(panel: Panel | null): Promise<void> {
    return this.next(() => {
      this.show({ panel });
      return Promise.resolve();
    });
  }

  /** The swab of who is in hand went into the tube in hand. */
  take(): Promise<void> {
    return this.next(async () => {
      const { inHand, state } = this.view;
      const at = this.situation();
      const who = inHand === null ? undefined : state.registrations.get(inHand);
      if (!at || !who || who.voidedFor !== null || swabOf(state, who)) {
        return;
      }
      const finding = tubeFinding(at, at.roster.person(at.roundId, who.personId));
      if (finding || !at.tube) {
        this.show({
          panel: finding?.why === 'FULL' && at.tube ? { kind: 'CLOSE_TUBE', code: at.tube.code } : null,
        });
        this.say('stop', finding?.why ?? 'NO_TUBE', {
          tube: at.tube?.code ?? '',
          poolSize: finding?.poolSize ?? 0,
        });
        return;
      }
      const tube = at.tube.code;
      await this.keep({
        kind: 'SPECIMEN_TAKEN',
        body: { roundId: at.roundId, registration: who.number, tube },
      });
      this.show({ inHand: null });
      const after = this.view.state.tubes.get(tube);
      if (after && isFull(after)) {
        this.show({ panel: { kind: 'CLOSE_TUBE', code: tube } });
        this.say('tell', 'takenFull', { tube, count: after.poolSize });
      } else {
        this.say('ok', 'taken', { tube, count: after ? bound(after).length : 0 });
      }
    });
  }

  openTube(code: string, poolSize: number, household: boolean): Promise<void> {
    return this.next(async () => {
      const roundId = this.view.roundId;
      if (roundId) {
        this.chosenTube = code;
        await this.keep({
          kind: 'TUBE_OPENED',
          body: { roundId, tube: code, poolSize, ...(household ? { household } : {}) },
        });
        this.show({ panel: null });
        this.say('ok', 'opened', { tube: code, count: poolSize });
      }
    });
  }

  /** @param anyway although it is not what was bound: then the tube is held */
  closeTube(code: string, counted: number, anyway = false): Promise<void> {
    return this.next(async () => {
      const tube = this.view.state.tubes.get(code);
      if (!tube) {
        return;
      }
      const count = bound(tube).length;
      if (counted !== count && !anyway) {
        this.show({ panel: { kind: 'COUNT_DIFFERS', code, counted } });
        this.say('stop', 'differs', { tube: code, counted, bound: count });
        return;
      }
      await this.keep({
        kind: 'TUBE_CLOSED',
        body: { roundId: tube.roundId, tube: code, swabs: counted, bound: count },
      });
      this.show({ panel: null });
      const after = this.view.state.tubes.get(code);
      if (after && isHeld(after)) {
        this.say('tell', 'closedHeld', { tube: code, counted, bound: count });
      } else {
        this.say('ok', 'closed', { tube: code, count });
      }
    });
  }

  voidTube(code: string, reason: string): Promise<void> {
    return this.next(async () => {
      const tube = this.view.state.tubes.get(code);
      if (tube) {
        const count = bound(tube).length;
        await this.keep({ kind: 'TUBE_VOIDED', body: { roundId: tube.roundId, tube: code, reason } });
        this.show({ panel: null });
        this.say('tell', 'tubeVoided', { tube: code, count });
      }
    });
  }

  voidSwab(code: string, swab: number, reason: string): Promise<void> {
    return this.next(async () => {
      const tube = this.view.state.tubes.get(code);
      if (tube) {
        await this.keep({ kind: 'SWAB_VOIDED', body: { roundId: tube.roundId, tube: code, swab, reason } });
        this.show({ panel: null });
        this.say('tell', 'swabVoided', { tube: code });
      }
    });
  }

  /** Swabs of people and of surfaces share no tube. */
  takeSurface(code: string, place: string, surface: string): Promise<void> {
    return this.next(async () => {
      const { roundId, state } = this.view;
      if (state.tubes.has(code) || state.surfaces.has(code)) {
        this.say('stop', 'tubeInUse', { tube: code });
        return;
      }
      await this.keep({
        kind: 'SURFACE_TAKEN',
        body: { ...(roundId ? { roundId } : {}), tube: code, place, surface },
      });
      this.show({ panel: null });
      this.say('ok', 'surfaceTaken', { tube: code });
    });
  }

  undo(): Promise<void> {
    return this.next(async () => {
      const back = this.view.undoing;
      if (back) {
        await this.undoNow(back);
      }
    });
  }

  /** Who was signed in is not swabbed here after all. */
  takeBack(registration: number, reason: string): Promise<void> {
    return this.next(async () => {
      const who = this.view.state.registrations.get(registration);
      if (who && who.voidedFor === null && !swabOf(this.view.state, who)) {
        await this.keep({
          kind: 'REGISTRATION_VOIDED',
          body: { roundId: who.roundId, registration, reason },
        });
        this.show({ panel: null, inHand: null });
        this.say('tell', 'takenBack');
      }
    });
  }

  /** What the tube in hand says of somebody, before any swab is taken. */
  fits(who: DeskPerson | null): Finding | null {
    const at = this.situation();
    return at && tubeFinding(at, who);
  }

  private async undoNow(back: Undoing): Promise<void> {
    const again = back.kind === 'SWAB_VOIDED' ? this.registrationOf(back.body.tube, back.body.swab) : null;
    await this.keep(back);
    if (back.kind === 'REGISTRATION_VOIDED') {
      this.show({ panel: null, inHand: null });
      this.say('tell', 'takenBack');
    } else {
      this.show({ panel: null, ...(again === null ? {} : { inHand: again }) });
      this.say('tell', back.kind === 'SWAB_VOIDED' ? 'swabUndone' : 'tubeUndone', { tube: back.body.tube });
    }
  }

  private async come(decision: Decision): Promise<void> {
    switch (decision.kind) {
      case 'PERSON':
        await this.comePerson(decision);
        return;
      case 'IN_HAND':
        this.chosenTube = decision.code;
        this.show({ panel: null });
        await this.look();
        this.say('ok', 'inHand', { tube: decision.code });
        return;
      case 'STOP':
        this.say('stop', decision.why, { what: decision.what });
        return;
      default:
        this.show({
          panel: decision,
          ...(decision.kind === 'OPEN_TUBE' ? {} : { inHand: null }),
          told: null,
        });
    }
  }

  private async comePerson(found: Extract<Decision, { kind: 'PERSON' }>): Promise<void> {
    const hard = found.findings.filter(({ severity }) => severity !== 'TELL');
    if (hard.length > 0) {
      this.show({ inHand: null, panel: found });
      this.say('stop', hard[0]?.why ?? '', { tube: hard[0]?.tube ?? '', name: found.person.name });
    } else if (found.waiting) {
      this.show({ inHand: found.waiting.number, panel: null });
      this.say('tell', 'waitedAlready', { name: found.person.name });
    } else {
      await this.register({ way: found.way, personId: found.person.id });
    }
  }

  private async register(body: Omit<RegisteredBody, 'roundId'>): Promise<void> {
    const roundId = this.view.roundId;
    if (roundId) {
      await this.keep({ kind: 'SPECIMEN_REGISTERED', body: { roundId, ...body } });
      const number = [...this.view.state.registrations.keys()].at(-1) ?? null;
      this.show({ inHand: number, panel: null });
      this.say('ok', 'registered');
    }
  }

  private registrationOf(code: string, swab: number): number | null {
    return this.view.state.tubes.get(code)?.swabs.find(({ number }) => number === swab)?.registration ?? null;
  }

  private situation(): Situation | null {
    const { state, roster, roundId, tube } = this.view;
    return roundId === null ? null : { state, roster, roundId, tube };
  }

  private async keep(act: DeskAct): Promise<void> {
    await this.port.add(act);
    await this.look();
  }

  /** Works out anew where the desk stands. */
  private async look(): Promise<void> {
    this.records = await this.port.records();
    const state = deskState(this.records);
    const { roster } = this.view;
    const last = [...state.tubes.values()].at(-1)?.roundId ?? null;
    const known = [this.chosenRound, last].find((id) => roster.rounds.some((round) => round.id === id));
    const roundId = known ?? roster.roundAt(await this.port.now())?.id ?? null;
    const open = roundId === null ? [] : tubesOf(state, roundId).filter(isOpen);
    const tube = open.find(({ code }) => code === this.chosenTube) ?? open[0] ?? null;
    this.show({ state, roundId, tube, undoing: undoing(state, this.records) });
  }

  private say(tone: Told['tone'], what: string, params: Told['params'] = {}): void {
    this.show({ told: { tone, what, params, turn: (this.view.told?.turn ?? 0) + 1 } });
  }

  private show(change: Partial<DeskView>): void {
    this.view = { ...this.view, ...change };
    this.listeners.forEach((listener) => {
      listener();
    });
  }

  /** What could not be kept is said, and never taken for done. */
  private next(work: () => Promise<void>): Promise<void> {
    const done = this.turn.then(work).catch(() => {
      this.say('stop', 'notKept');
    });
    this.turn = done;
    return done;
  }
}
