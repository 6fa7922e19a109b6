import type { Bundle, BundleLine } from '@/shared/offline/bundle';
import { base64, utf8 } from '@/shared/offline/bytes';
import { maskedIdentity } from './codes';
import { beginsWithInitials } from './initials';

export type Lane = 'ORDINARY' | 'RESTRICTED' | 'AT_HOME';

/** A round in which this desk may work. */
export interface DeskRound {
  id: string;
  number: number;
  campaign: { zh: string; en?: string | null };
  startAt: string | null;
  endAt: string | null;
  poolSizes: number[];
}

/** Somebody who is to be tested, as far as a device may know them. */
export interface DeskPerson {
  id: string;
  round: string;
  /** Masked. */
  name: string;
  identity: string | null;
  door: string | null;
  building: string | null;
  lane: Lane;
  /** How many people's swabs may share a tube with theirs. */
  poolSize: number;
  /** The first 16 bytes of the SHA-256 of the sampling code, in Base64url. */
  code: string | null;
}

const MOST_FOUND = 30;
const LARGEST_POOL = 20;

/** Who is to be tested where this desk stands, looked up in no time. */
export class Roster {
  private readonly byKey = new Map<string, DeskPerson>();
  private readonly byCode = new Map<string, DeskPerson[]>();
  private readonly byIdentity = new Map<string, DeskPerson[]>();
  private readonly byDoor = new Map<string, DeskPerson[]>();

  constructor(
    readonly rounds: DeskRound[],
    readonly people: DeskPerson[],
  ) {
    for (const person of people) {
      this.byKey.set(`${person.round}/${person.id}`, person);
      put(this.byCode, person.code, person);
      put(this.byIdentity, person.identity, person);
      put(this.byDoor, doorKey(person), person);
    }
  }

  /** The latest that has begun, else the next to begin: rounds that somebody forgot to end are still in the list. */
  roundAt(now: number): DeskRound | null {
    const startOf = ({ startAt }: DeskRound) => (startAt === null ? -Infinity : Date.parse(startAt));
    // of two that began at once the one that stands first in the list
    const latestFirst = [...this.rounds].sort((a, b) => startOf(b) - startOf(a));
    return latestFirst.find((round) => startOf(round) <= now) ?? latestFirst.at(-1) ?? null;
  }

  person(roundId: string, personId: string | null): DeskPerson | null {
    return personId === null ? null : (this.byKey.get(`${roundId}/${personId}`) ?? null);
  }

  /** In whatever round. */
  coded(hash: string): DeskPerson[] {
    return this.byCode.get(hash) ?? [];
  }

  /** All whose masked number is that of this one: mostly several. */
  numbered(roundId: string, identityNumber: string): DeskPerson[] {
    return (this.byIdentity.get(maskedIdentity(identityNumber)) ?? []).filter(
      ({ round }) => round === roundId,
    );
  }

  /** Who lives behind the same door. */
  household(person: DeskPerson): DeskPerson[] {
    return this.byDoor.get(doorKey(person) ?? '') ?? [person];
  }

  /** By name, initials or door; by doors alike, the nearest first. */
  search(roundId: string, typed: string): DeskPerson[] {
    const words = typed.normalize('NFKC').trim().toUpperCase().split(/\s+/).filter(Boolean);
    if (words.length === 0) {
      return [];
    }
    const found = this.people.filter(
      (person) => person.round === roundId && words.every((word) => fits(person, word)),
    );
    return found
      .sort((a, b) => where(a).length - where(b).length || where(a).localeCompare(where(b), 'zh'))
      .slice(0, MOST_FOUND);
  }
}

function put(index: Map<string, DeskPerson[]>, key: string | null, person: DeskPerson): void {
  if (key) {
    const found = index.get(key);
    if (found) {
      found.push(person);
    } else {
      index.set(key, [person]);
    }
  }
}

const doorKey = ({ round, building, door }: DeskPerson) =>
  door ? `${round}/${building ?? ''}/${door}` : null;

/** Building and door as one reads them: a door that names its building needs no other. */
export const where = ({ building, door }: Pick<DeskPerson, 'building' | 'door'>): string =>
  door && building && !door.includes(building) ? `${building} ${door}` : (door ?? building ?? '');

function fits(person: DeskPerson, word: string): boolean {
  const name = person.name.replaceAll('*', '');
  const place = where(person).toUpperCase();
  return (
    (/^[A-Z]+$/.test(word) ? beginsWithInitials(person.name, word) : namedAs(name, word)) ||
    place.replaceAll(' ', '').includes(word) ||
    (/\d/.test(word) && digitsOf(place).endsWith(digitsOf(word)) && digitsOf(word).length >= 3)
  );
}

/** What is hidden of a name may be typed in full: 覃大明 finds 覃*明. */
function namedAs(shown: string, word: string): boolean {
  const [first] = shown;
  const last = [...shown].at(-1);
  const typed = [...word];
  return typed[0] === first && (typed.length < 2 || typed.at(-1) === last || [...shown].length === 1);
}

const digitsOf = (text: string) => text.replace(/\D/g, '');

/** How the house names a sampling code without telling it. */
export async function codeHash(subtle: SubtleCrypto, code: string): Promise<string> {
  const bytes = new Uint8Array(await subtle.digest('SHA-256', utf8(code))).slice(0, 16);
  return base64(bytes).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

type Lines = Pick<Bundle, 'lines'> | null | undefined;

/** A part that the bundle of an older server lacks is empty. */
export function rosterIn(bundle: Lines): Roster {
  const lines = (part: string): BundleLine[] => bundle?.lines[part] ?? [];
  const rounds = lines('rounds').map(roundOf);
  return new Roster(
    rounds,
    lines('roundPeople').map((line) => personOf(line, rounds)),
  );
}

function roundOf({ id, name, more }: BundleLine): DeskRound {
  const told = (more ?? {}) as Partial<DeskRound>;
  return {
    id,
    number: told.number ?? 0,
    campaign: told.campaign ?? { zh: name },
    startAt: told.startAt ?? null,
    endAt: told.endAt ?? null,
    poolSizes: [...(told.poolSizes ?? [1, 10])].sort((a, b) => a - b),
  };
}

function personOf({ id, name, more }: BundleLine, rounds: DeskRound[]): DeskPerson {
  const told = (more ?? {}) as Partial<Omit<DeskPerson, 'round'>> & { round?: string | number };
  const round = rounds.find((each) => each.id === told.round || each.number === told.round);
  return {
    id,
    name,
    round: round?.id ?? String(told.round ?? ''),
    identity: told.identity ?? null,
    door: told.door ?? null,
    building: told.building ?? null,
    lane: told.lane ?? 'ORDINARY',
    poolSize: told.poolSize ?? LARGEST_POOL,
    code: told.code ?? null,
  };
}
