import { describe, expect, it } from 'vitest';
import type { DeviceRecord } from '@/shared/offline/record';
import { anyPerson, rosterOf, ROUND } from './chart';
import { bound, notSwabbed } from './deskState';
import type { DeskAct } from './facts';
import { DeskSession, type DeskPort } from './session';

const ANN = anyPerson('ann', { identity: null });
const BO = anyPerson('bo', { identity: null, door: '1202' });
const NOW = Date.parse('2021-08-05T04:00:00Z');
const roster = rosterOf(ANN, BO);
const code = (id: string) => `HH1:${id}-0123456789abcdefgh`;

/** A device that keeps what it is given, or fails. */
class Kept implements DeskPort {
  isFull = false;
  private kept: DeviceRecord[] = [];

  async add({ kind, body }: DeskAct): Promise<void> {
    await Promise.resolve();
    if (this.isFull) {
      throw new Error('no room');
    }
    const number = this.kept.length + 1;
    this.kept = [
      ...this.kept,
      { device: 'd', number, version: 1, kind, at: number, offset: 0, previous: '', body },
    ];
  }

  records() {
    return Promise.resolve(this.kept);
  }

  seal(text: string) {
    return Promise.resolve({ key: '', iv: '', data: btoa(unescape(encodeURIComponent(text))) });
  }

  hash(code: string) {
    return Promise.resolve(`hash-${code.slice(4).replace(/-.*/, '')}`);
  }

  now() {
    return Promise.resolve(NOW);
  }

  get kinds(): string[] {
    return this.kept.map(({ kind }) => kind);
  }
}

async function begun() {
  const port = new Kept();
  const desk = new DeskSession(port);
  await desk.refresh(roster);
  return { port, desk };
}

describe('a desk', () => {
  it('takes scans one after the other, however fast they come', async () => {
    const { port, desk } = await begun();
    await Promise.all([
      desk.submit('T-00001'),
      desk.openTube('T-00001', 10, false),
      desk.submit(code('ann')),
      desk.take(),
      desk.submit(code('bo')),
      desk.take(),
    ]);
    expect(port.kinds).toEqual([
      'TUBE_OPENED',
      'SPECIMEN_REGISTERED',
      'SPECIMEN_TAKEN',
      'SPECIMEN_REGISTERED',
      'SPECIMEN_TAKEN',
    ]);
    expect(desk.seen().told).toMatchObject({ tone: 'ok', what: 'taken', params: { count: 2 } });
  });

  it('takes back a registration by undo or with a reason, never one that was swabbed', async () => {
    const { port, desk } = await begun();
    await desk.openTube('T-00001', 10, false);
    await desk.submit(code('ann'));
    await desk.undo();
    expect(desk.seen().inHand).toBeNull();
    expect(desk.seen().told?.what).toBe('takenBack');
    expect(notSwabbed(desk.seen().state, ROUND)).toEqual([]);
    // undone is undone: nothing before it is
    expect(desk.seen().undoing).toBeNull();
    await desk.submit(code('ann'));
    const again = desk.seen().inHand ?? 0;
    expect(again).toBe(4);
    await desk.setAside();
    await desk.takeBack(again, 'LEFT');
    await desk.takeBack(again, 'LEFT');
    await desk.submit(code('bo'));
    const bo = desk.seen().inHand ?? 0;
    await desk.take();
    await desk.takeBack(bo, 'LEFT');
    expect(port.kinds.filter((kind) => kind === 'REGISTRATION_VOIDED')).toHaveLength(2);
    expect(notSwabbed(desk.seen().state, ROUND)).toEqual([]);
  });

  it('never takes one swab twice', async () => {
    const { port, desk } = await begun();
    await desk.openTube('T-00001', 10, false);
    await desk.submit(code('ann'));
    await Promise.all([desk.take(), desk.take(), desk.take()]);
    expect(port.kinds.filter((kind) => kind === 'SPECIMEN_TAKEN')).toHaveLength(1);
  });

  it('says what could not be kept, and takes it for not done', async () => {
    const { port, desk } = await begun();
    await desk.openTube('T-00001', 10, false);
    port.isFull = true;
    await desk.submit(code('ann'));
    expect(desk.seen()).toMatchObject({ inHand: null, told: { tone: 'stop', what: 'notKept' } });
    port.isFull = false;
    await desk.submit(code('ann'));
    expect(desk.seen().told?.what).toBe('registered');
  });

  it('asks for the count when the tube is full, and holds it where the count differs', async () => {
    const { desk } = await begun();
    await desk.openTube('T-00001', 2, false);
    for (const id of ['ann', 'bo']) {
      await desk.submit(code(id));
      await desk.take();
    }
    expect(desk.seen().panel).toEqual({ kind: 'CLOSE_TUBE', code: 'T-00001' });
    await desk.closeTube('T-00001', 1);
    expect(desk.seen().panel).toEqual({ kind: 'COUNT_DIFFERS', code: 'T-00001', counted: 1 });
    expect(desk.seen().tube?.closed).toBeNull();
    await desk.closeTube('T-00001', 1, true);
    expect(desk.seen().told?.what).toBe('closedHeld');
    await desk.closeTube('T-00001', 2);
    expect(desk.seen().told?.what).toBe('closed');
  });

  it('comes back to who was just swabbed when that is taken back', async () => {
    const { desk } = await begun();
    await desk.openTube('T-00001', 10, false);
    await desk.submit(code('ann'));
    const registration = desk.seen().inHand;
    await desk.take();
    await desk.undo();
    expect(desk.seen().inHand).toBe(registration);
    await desk.take();
    const { state } = desk.seen();
    expect(notSwabbed(state, ROUND)).toEqual([]);
    expect(state.tubes.get('T-00001')?.swabs).toHaveLength(2);
    expect([...state.tubes.values()].flatMap(bound)).toHaveLength(1);
  });

  it('keeps who is on no list, sealed, and who has a slip of paper', async () => {
    const { desk } = await begun();
    await desk.submit(code('nobody'));
    expect(desk.seen().panel?.kind).toBe('NOT_LISTED');
    await desk.registerUnlisted('CODE', code('nobody'));
    await desk.registerUnlisted('SLIP', '', 'S-17');
    expect(
      [...desk.seen().state.registrations.values()].map(({ slip, personId }) => [slip, personId]),
    ).toEqual([
      [null, null],
      ['S-17', null],
    ]);
  });

  it('goes on where it stood when it is opened again', async () => {
    const { port, desk } = await begun();
    await desk.openTube('T-00001', 10, false);
    await desk.submit(code('ann'));
    const again = new DeskSession(port);
    await again.refresh(roster);
    expect(again.seen().tube?.code).toBe('T-00001');
    expect(notSwabbed(again.seen().state, ROUND).map(({ personId }) => personId)).toEqual(['ann']);
  });

  it('without a bundle says that it knows of no round', async () => {
    const desk = new DeskSession(new Kept());
    await desk.submit(code('ann'));
    expect(desk.seen().told?.what).toBe('noRound');
  });
});
