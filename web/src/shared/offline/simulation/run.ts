import { makeDeviceKey, publicKeyOf } from '../deviceKey';
import { writeMarks } from '../marks';
import { RECORD_VERSION } from '../record';
import { lock } from '../vault';
import { brokenInvariants, lostOnTheWay } from './invariants';
import { Platter } from './memoryDisk';
import { ModelDoor } from './modelDoor';
import { ModelHouse } from './modelHouse';
import type { Mutations } from './mutations';
import { EVERLASTING, Server } from './network';
import { nodeSubtle, quickStretch } from './nodeSubtle';
import { Phone, PIN, type Act } from './phone';
import { Random } from './random';
import { World } from './world';

const DAY_MS = 24 * 60 * 60_000;
const START = Date.UTC(2021, 6, 29);
const SHIFT_MS = 4 * 60_000;
const AFTER_MS = 4 * 60_000;

export interface Outcome {
  seed: number;
  /** What does not hold; empty when all is well. */
  broken: string[];
  trace: number;
  steps: number;
  acts: number;
  acknowledged: number;
  conflicts: number;
  /** Phones whose PIN was forgotten, and that handed over what they held. */
  forgotten: number;
}

/** The one whose keys the phones of every run hold. */
const HOUSE = new ModelHouse();

/** What there is in one run. */
interface Run {
  world: World;
  server: Server;
  phones: Phone[];
  acts: Act[];
  mutations: Mutations;
  /** Somebody will forget a PIN: then the phones seal for the house too, which costs as much as all the rest. */
  isSealed: boolean;
}

/** One shift under the seed's faults, then quiet minutes in which everything has to come in. */
export async function run(seed: number, mutations: Mutations = {}): Promise<Outcome> {
  const random = new Random(seed);
  const world = new World(random);
  world.now = START;
  const door = new ModelDoor(
    { currentVersion: RECORD_VERSION, kinds: ['POST_SIGN_IN'] },
    mutations.keepsTwice,
    HOUSE,
  );
  const server = new Server(world, door, mutations);
  const phones: Phone[] = [];
  const acts: Act[] = [];
  const made: Run = { world, server, phones, acts, mutations, isSealed: random.chance(0.2) };
  for (let i = random.between(2, 5); i > 0; i--) {
    await addPhone(made);
  }
  const broken = new Set<string>();
  planShift(made);
  await world.runUntil(START + SHIFT_MS, (owner) => {
    if (random.chance(0.008)) {
      killOne(phones, server, owner, world);
      lostOnTheWay(door, acts).forEach((each) => broken.add(each));
    }
  });
  quieten(world, server, phones);
  await world.runUntil(START + SHIFT_MS + AFTER_MS, () => undefined);
  brokenInvariants(door, phones, acts).forEach((each) => broken.add(each));
  const conflicts = [...door.kept.values()].flat().filter((each) => each.doubts.includes('NUMBER_TAKEN'));
  return {
    seed,
    broken: [...broken],
    trace: world.trace,
    steps: world.steps,
    acts: acts.length,
    acknowledged: acts.filter((act) => act.acknowledged).length,
    conflicts: conflicts.length,
    forgotten: phones.filter((phone) => phone.isFree).length,
  };
}

async function addPhone(made: Run): Promise<Phone> {
  const { world, server, phones, mutations } = made;
  const deviceId = `device-${String(phones.length)}`;
  const clockOff = world.random.between(-DAY_MS, DAY_MS);
  const platter = new Platter();
  const phone = new Phone(world, server, deviceId, platter, clockOff, mutations, async () => {
    const anew = await addPhone(made);
    anew.conditions.faulty = world.now < START + SHIFT_MS;
    void anew.start();
    planActs(made, anew, 3, Math.max(1, START + SHIFT_MS - world.now));
  });
  const key = await makeDeviceKey(nodeSubtle);
  const publicKey = await publicKeyOf(nodeSubtle, key);
  server.door.enrol({
    id: deviceId,
    publicKey,
    enrolledAt: world.now,
    revokedAt: null,
    authority: [{ from: 0, until: null }],
  });
  platter.values.set('key', key);
  platter.values.set('enrolled', {
    id: deviceId,
    name: deviceId,
    house: made.isSealed ? HOUSE.keys : undefined,
  });
  const calm = { ...phone.ports(EVERLASTING), subtle: nodeSubtle, disk: atOnce(platter) };
  const stretch = (pin: string, salt: Uint8Array) => Promise.resolve(quickStretch(pin, salt));
  await lock({ ...calm, stretch }, PIN);
  await writeMarks(calm.disk, { sentThrough: 0, serverTop: 0, offset: -clockOff, heardAt: calm.now() });
  phones.push(phone);
  return phone;
}

function planShift(made: Run): void {
  const { world, server, phones, isSealed } = made;
  const { random } = world;
  const at = (what: string, work: () => void) => {
    world.plan(EVERLASTING, what, random.between(0, SHIFT_MS), work);
  };
  for (const phone of phones) {
    world.plan(EVERLASTING, 'phone starts', random.between(0, 1_000), () => {
      void phone.start();
    });
    planActs(made, phone, random.between(2, 9), SHIFT_MS);
    at('the network is cut', () => {
      phone.conditions.cutUntil = world.now + random.between(0, SHIFT_MS / 2);
    });
  }
  if (random.chance(0.7)) {
    at('the server dies', () => {
      server.kill(random.between(100, 60_000));
    });
  }
  if (random.chance(0.25)) {
    at('a phone is copied', () => {
      copyOne(made);
    });
  }
  if (isSealed) {
    at('a PIN is forgotten', () => {
      phones[random.between(0, phones.length)]?.forget();
    });
  }
}

function planActs({ world, acts }: Run, phone: Phone, count: number, withinMs: number): void {
  for (let i = count; i > 0; i--) {
    world.plan(EVERLASTING, 'somebody acts', world.random.between(0, withinMs), () => {
      enter(world, phone, acts);
    });
  }
}

function enter(world: World, phone: Phone, acts: Act[]): void {
  const act: Act = { id: acts.length + 1, phone, at: world.now, acknowledged: null };
  if (phone.act(act)) {
    acts.push(act);
    if (world.random.chance(0.2)) {
      // a second one before the first is done
      enter(world, phone, acts);
    }
  }
}

/** A restored backup or a copied profile: two phones with one key and one series of numbers. */
function copyOne(made: Run): void {
  const { world, server, phones, mutations } = made;
  const original = phones[world.random.between(0, phones.length)];
  if (original && !original.isFree) {
    const { deviceId, platter, clockOff } = original;
    const copy = new Phone(world, server, deviceId, platter.copy(), clockOff, mutations);
    phones.push(copy);
    void copy.start();
    planActs(made, copy, 3, SHIFT_MS / 4);
  }
}

function killOne(phones: Phone[], server: Server, owner: object, world: World): void {
  const phone = phones.find((each) => each.page === owner);
  if (phone) {
    phone.kill();
    world.plan(EVERLASTING, 'phone starts', world.random.between(100, 40_000), () => {
      void phone.start();
    });
  } else if (owner === server.process) {
    server.kill(world.random.between(100, 60_000));
  }
}

function quieten(world: World, server: Server, phones: Phone[]): void {
  for (const phone of phones) {
    phone.conditions.faulty = false;
    if (!phone.page.alive) {
      world.plan(EVERLASTING, 'phone starts', 0, () => {
        if (!phone.page.alive) {
          void phone.start();
        }
      });
    }
  }
  if (!server.process.alive) {
    server.kill(0);
  }
}

const atOnce = (platter: Platter) => ({
  read: (name: string) => Promise.resolve(platter.values.get(name)),
  records: () => Promise.resolve([]),
  lastRecord: () => Promise.resolve(undefined),
  commit: (change: Parameters<Platter['apply']>[0]) => Promise.resolve(platter.apply(change)),
  clear: (through: number) => Promise.resolve(platter.clear(through)),
});
