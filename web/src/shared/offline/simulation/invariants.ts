import { readRecord } from '../record';
import type { Kept, ModelDoor } from './modelDoor';
import { LONGEST_DELAY_MS } from './network';
import type { Act, Phone } from './phone';

/** At any moment: what was acknowledged is on the device that said so, or at the server. */
export function lostOnTheWay(door: ModelDoor, acts: Act[]): string[] {
  return acts
    .filter(({ phone, acknowledged }) => acknowledged && !phone.platter.records.has(acknowledged.number))
    .filter(
      ({ acknowledged, phone }) =>
        !door.keptOf(phone.deviceId).some((kept) => kept.text === acknowledged?.text),
    )
    .map(({ id }) => `act ${String(id)} was acknowledged and is nowhere`);
}

/** When all has come in. */
export function brokenInvariants(door: ModelDoor, phones: Phone[], acts: Act[]): string[] {
  const all = [...door.kept.values()].flat();
  return [
    ...acknowledgedOnce(all, acts),
    ...nothingInvented(all, acts),
    ...trueTimes(all, acts),
    ...[...door.kept].flatMap(([deviceId, kept]) =>
      inOrder(deviceId, kept, phones.filter((phone) => phone.deviceId === deviceId).length > 1),
    ),
  ];
}

function acknowledgedOnce(all: Kept[], acts: Act[]): string[] {
  return acts.flatMap(({ id, acknowledged }) => {
    const times = acknowledged ? all.filter((kept) => kept.text === acknowledged.text).length : 1;
    return times === 1 ? [] : [`act ${String(id)} was acknowledged and is kept ${String(times)} times`];
  });
}

/** Also: an act whose page died before it said anything is there once or not at all. */
function nothingInvented(all: Kept[], acts: Act[]): string[] {
  const begun = new Map(acts.map(({ id }) => [id, 0]));
  return all.flatMap((kept) => {
    const { act } = readRecord(kept).body as { act: number };
    const times = begun.get(act);
    begun.set(act, (times ?? 0) + 1);
    return times === 0 ? [] : [`act ${String(act)} ${times === undefined ? 'was invented' : 'was doubled'}`];
  });
}

/** Whatever the device's clock said, the corrected time is the true one, but for half of a request's way and back. */
function trueTimes(all: Kept[], acts: Act[]): string[] {
  return all.flatMap((kept) => {
    const { act } = readRecord(kept).body as { act: number };
    const off = Math.abs((kept.occurredAt ?? 0) - (acts[act - 1]?.at ?? 0));
    return off <= LONGEST_DELAY_MS + 1_000 ? [] : [`act ${String(act)} is ${String(off)} ms off`];
  });
}

/** Numbers without gaps, each naming the one before. Of a copied device: each number once, the rest as conflicts. */
function inOrder(deviceId: string, kept: Kept[], isCopied: boolean): string[] {
  const firsts = kept.filter((each) => !each.doubts.includes('NUMBER_TAKEN'));
  const numbered = new Map(firsts.map((each) => [each.number, each]));
  if (isCopied) {
    return numbered.size === firsts.length ? [] : [`${deviceId} has a number twice without a conflict`];
  }
  return kept.flatMap((each) => {
    const number = each.number ?? 0;
    const before = numbered.get(number - 1)?.digest ?? '';
    const isChained = (number === 1 || before !== '') && readRecord(each).previous === before;
    return isChained && each.doubts.length === 0
      ? []
      : [`${deviceId} ${String(number)} ${each.doubts.join()} unchained`];
  });
}
