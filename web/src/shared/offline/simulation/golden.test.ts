// @vitest-environment node
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { makeDeviceKey, publicKeyOf, sign } from '../deviceKey';
import { DoorRefused, type Batch, type SignedRecord } from '../ports';
import { batchText, digest, writeRecord, type DeviceRecord } from '../record';
import type { KnownDevice, Rules } from './judge';
import { ModelDoor } from './modelDoor';

/**
 * What the door answers and keeps, as cases that the server's `DeviceGoldenTest` reads too. New cases are signed and
 * written by `GOLDEN=write npm run test -- golden`; then read them before they are committed.
 */
const FILE = 'src/shared/offline/golden/door.json';
const DEVICE = '01975e3c-7c00-7000-8000-0000000000d1';
const T0 = Date.UTC(2021, 6, 29, 8);
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const KIND = 'POST_SIGN_IN';

interface Step {
  receivedAt: number;
  batch: Batch;
}

interface Expected {
  /** For each step what the door then knows, or the code of its refusal. */
  answers: ({ through: number; throughDigest: string; top: number } | string)[];
  kept: { digest: string; number: number | null; occurredAt: number | null; doubts: string[] }[];
}

interface Case {
  name: string;
  device: KnownDevice;
  rules: Rules;
  steps: Step[];
  expected: Expected;
}

function outcome({ device, rules, steps }: Omit<Case, 'expected'>): Expected {
  const door = new ModelDoor(rules);
  door.enrol(device);
  const answers = steps.map(({ receivedAt, batch }) => {
    try {
      door.write(door.check(device.id, batch), receivedAt);
      const { through, throughDigest, top } = door.known(device.id, receivedAt);
      return { through, throughDigest, top };
    } catch (refused) {
      return (refused as DoorRefused).code;
    }
  });
  const kept = door.keptOf(device.id).map(({ digest: of, number, occurredAt, doubts }) => ({
    digest: of,
    number,
    occurredAt,
    doubts,
  }));
  return { answers, kept };
}

const cases = existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as Case[]) : [];

describe('the model of the door', () => {
  test.runIf(process.env['GOLDEN'] === 'write')('is written down', async () => {
    writeFileSync(FILE, `${JSON.stringify(await newCases(), null, 1)}\n`);
  });

  test('has cases', () => {
    expect(cases.length).toBeGreaterThan(10);
  });

  test.each(cases)('$name', ({ expected, ...given }) => {
    expect(outcome(given)).toEqual(expected);
  });
});

async function newCases(): Promise<Case[]> {
  const { subtle } = crypto;
  const key = await makeDeviceKey(subtle);
  const stranger = await makeDeviceKey(subtle);
  const device: KnownDevice = {
    id: DEVICE,
    publicKey: await publicKeyOf(subtle, key),
    enrolledAt: T0,
    revokedAt: null,
    authority: [{ from: T0 - DAY, until: null }],
  };
  const rules: Rules = { currentVersion: 4, kinds: [KIND, 'POST_SIGN_OUT'] };
  const signed = async (text: string, by = key): Promise<SignedRecord> => ({
    text,
    signature: await sign(subtle, by, text),
  });
  const record = (number: number, previous: string, more: Partial<DeviceRecord> = {}) =>
    writeRecord({
      device: DEVICE,
      number,
      version: 4,
      kind: KIND,
      at: T0 + number * MINUTE,
      offset: 0,
      previous,
      body: { post: `东门 ${String(number)}` },
      ...more,
    });
  const chain = async (count: number, from = 1, previous = '', more: Partial<DeviceRecord> = {}) => {
    const records: SignedRecord[] = [];
    for (let i = from, before = previous; i < from + count; i++) {
      const text = record(i, before, more);
      records.push(await signed(text));
      before = await digest(subtle, text);
    }
    return records;
  };
  const batch = async (records: SignedRecord[], by = key): Promise<Batch> => ({
    records,
    proof: await sign(subtle, by, batchText(DEVICE, records)),
  });
  const made: Case[] = [];
  const add = async (
    name: string,
    batches: Batch[] | SignedRecord[],
    more: Partial<KnownDevice> = {},
    later = 10,
  ) => {
    const whole = batches.every((each): each is Batch => 'records' in each)
      ? batches
      : [await batch(batches as SignedRecord[])];
    const steps = whole.map((each, i) => ({ receivedAt: T0 + (later + i) * MINUTE, batch: each }));
    const given = { name, device: { ...device, ...more }, rules, steps };
    made.push({ ...given, expected: outcome(given) });
  };

  const five = await chain(5);
  const [one, two, three, four, fifth] = five as [
    SignedRecord,
    SignedRecord,
    SignedRecord,
    SignedRecord,
    SignedRecord,
  ];
  await add('five in order', five);
  await add('an empty batch', [await batch([])]);
  await add('the same batch twice', [await batch(five), await batch(five)]);
  await add('overlapping batches', [await batch([one, two, three]), await batch([two, three, four, fifth])]);
  await add('backwards in one batch', [...five].reverse());
  await add('the later batch first', [await batch([four, fifth]), await batch([one, two, three])]);
  await add('a gap stays open', [await batch([one, two, fifth])]);
  await add('one record twice in a batch', [one, one, two]);
  await add('a stranger proves the batch', [await batch(five, stranger)]);
  await add('a batch without a proof', [{ records: five, proof: '' }]);
  await add('a record by a stranger in a proven batch', [one, await signed(two.text, stranger)]);
  await add('then the genuine one', [
    await batch([one, await signed(two.text, stranger)]),
    await batch([two]),
  ]);
  await add('a signature that is no Base64', [one, { ...two, signature: '不' }]);
  const bad = ({ text }: SignedRecord): SignedRecord => ({ text, signature: fifth.signature });
  await add('a bad signature under a good chain', [one, bad(two), three]);
  await add('bad signatures under a good one', [bad(one), bad(two), three]);
  await add('a good chain under a bad signature', [one, two, bad(three)]);
  await add('a bad signature in the middle, sent backwards', [bad(four), three, bad(two), one].reverse());
  await add('vouched for, then again by itself', [await batch([bad(one), two]), await batch([bad(one)])]);
  await add('vouched for, then with another bad signature', [
    await batch([bad(one), two]),
    await batch([{ text: one.text, signature: four.signature }]),
  ]);
  await add('bad by itself, then vouched for', [await batch([bad(one)]), await batch([bad(one), two])]);
  await add('bad by itself, then the next one alone', [await batch([bad(one)]), await batch([two])]);
  await add('one text under two signatures in a chain', [bad(one), one, two]);
  await add('one text under two signatures and no chain', [bad(one), one]);
  await add('a changed text under a good chain', [{ ...one, text: `${one.text} ` }, two]);
  const strange = await signed(record(1, '', { device: DEVICE.replace('d1', 'd2') }), stranger);
  await add("a stranger's record named by the next", [
    strange,
    await signed(record(2, await digest(subtle, strange.text))),
  ]);
  await add('a record named from two numbers above', [
    bad(one),
    await signed(record(3, await digest(subtle, one.text))),
  ]);
  await add('a name that no record bears', [one, await signed(record(2, 'one'))]);
  await add('a number taken by a copy that is vouched for', [
    await batch([one, two]),
    await batch(
      await chain(3, 1, '', { body: {} }).then(([a, b, c]) => (a && b && c ? [bad(a), bad(b), c] : [])),
    ),
  ]);
  await add('an unknown version vouches too', [
    bad(one),
    await signed(record(2, await digest(subtle, one.text), { version: 9 })),
  ]);
  await add('a number taken by a copy', [
    await batch([one, two]),
    await batch([await signed(record(2, '', { body: {} }))]),
  ]);
  await add('a number taken within the batch', [one, two, await signed(record(2, '', { body: {} }))]);
  await add('texts that are no records', [
    await signed('no json'),
    await signed('null'),
    await signed('[]'),
    await signed('{}'),
    await signed(''),
    await signed(record(0, '')),
    await signed(record(1.5, '')),
    await signed(record(2 ** 31, '')),
    await signed(record(1, '', { at: -1 })),
    await signed(record(1, '', { offset: 2 ** 41 })),
    await signed(`${record(1, '')} {}`),
    await signed('{"a":"\u0000"}'),
    await signed(record(1, '').replace('"body"', '"corpse"')),
  ]);
  await add('numbers written as fractions', [
    await signed(record(1, '').replace('"number":1,', '"number":1.0,')),
  ]);
  await add('another device named', [await signed(record(1, '', { device: DEVICE.replace('d1', 'd2') }))]);
  for (const version of [1, 2, 3, 4, 5]) {
    await add(`version ${String(version)} of 4`, [await signed(record(1, '', { version }))]);
  }
  await add('a kind that nobody knows', [await signed(record(1, '', { kind: 'DANCE\u0000' }))]);
  await add('a body of any shape', [
    await signed(record(1, '', { body: null })),
    await signed(record(2, '', { body: ['\u0000', '🚪'] })),
  ]);
  const received = T0 + 10 * MINUTE;
  for (const [name, at] of [
    ['five minutes ahead', received + 5 * MINUTE],
    ['just more than five minutes ahead', received + 5 * MINUTE + 1],
    ['at the enrolment, less five minutes', T0 - 5 * MINUTE],
    ['just before that', T0 - 5 * MINUTE - 1],
  ] as const) {
    await add(name, [await signed(record(1, '', { at }))]);
  }
  await add('a clock off by a day, corrected', [
    await signed(record(1, '', { at: T0 + DAY, offset: -DAY + MINUTE })),
  ]);
  await add('a week old', [await signed(record(1, '', { at: T0 }))], {}, 7 * 24 * 60);
  await add('just more than a week old', [await signed(record(1, '', { at: T0 - 1 }))], {}, 7 * 24 * 60);
  await add('revoked before it arrived', [one], { revokedAt: received });
  await add('revoked after it arrived', [one], { revokedAt: received + 1 });
  const act = T0 + MINUTE;
  await add('authority from the act on', [one], { authority: [{ from: act, until: act + 1 }] });
  await add('authority until the act', [one], { authority: [{ from: T0 - DAY, until: act }] });
  await add('authority after the act', [one], { authority: [{ from: act + 1, until: null }] });
  await add('authority ended before it arrived', [one], {
    authority: [{ from: T0 - DAY, until: act + MINUTE }],
  });
  await add('no authority ever', [one], { authority: [] });
  await add('501 records at once', [
    await batch(Array.from({ length: 501 }, () => ({ text: '', signature: '' }))),
  ]);
  return made;
}
