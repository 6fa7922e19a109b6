import createClient from 'openapi-fetch';
import { send } from '@/shared/api/client';

/*
 * What these pages ask of the server, written out until its description (openapi.json) has it: then `Schema`, `api` and
 * `body` come from shared/api/client, and this file goes.
 */

export { body } from '@/shared/api/client';

interface Wording {
  zh: string;
  en: string | null;
}

interface PersonLine {
  id: string;
  name: string;
  identityNumber: string | null;
}

interface RoundLine {
  round: { id: string; number: number; campaign: Wording; startAt: string };
  state: 'PLANNED' | 'OPEN' | 'OVERDUE' | 'ENDED';
}

interface Tube {
  code: string;
  roundId: string;
  poolSize: number;
  bound: number;
  swabs: number | null;
  state: 'OPEN' | 'CLOSED' | 'HELD' | 'VOIDED' | 'BOXED' | 'ON_THE_WAY' | 'AT_LABORATORY';
  holds: ('SWABS_DIFFER' | 'OPENED_TWICE' | 'OVERFULL' | 'PERSON_UNKNOWN' | 'WRONG_ROUND' | 'NEVER_CLOSED')[];
  firstTakenAt: string | null;
  closedAt: string | null;
  laboratoryId: string | null;
  arrivedAt: string | null;
}

interface StoryRow {
  kind: string;
  occurredAt: string;
  receivedAt: string;
  deviceId: string | null;
  number: number | null;
  poolSize: number | null;
  swabs: number | null;
  bound: number | null;
  swab: number | null;
  known: boolean | null;
  boxId: string | null;
  boxCode: string | null;
  position: number | null;
  laboratoryId: string | null;
  damaged: boolean | null;
  reason: string | null;
}

interface SurfaceOf {
  tubeCode: string;
  roundId: string | null;
  place: string;
  surface: string;
  occurredAt: string;
}

interface TubeStory {
  tube: Tube | null;
  surface: SurfaceOf | null;
  facts: { fact: StoryRow; byName: string | null; areaName: string | null }[];
}

interface Box {
  id: string;
  code: string;
  state: 'PACKED' | 'SENT' | 'ON_THE_WAY' | 'HANDED' | 'RECEIVED';
  areaId: string | null;
  tubes: number;
  arrived: number;
  laboratoryId: string | null;
  packedAt: string | null;
  firstClosedAt: string | null;
  dueAt: string | null;
  receivedAt: string | null;
}

type DifferenceKind = 'MISSING' | 'UNEXPECTED' | 'MOVED' | 'DAMAGED';

interface BoxDifference {
  tubeCode: string;
  kind: DifferenceKind;
  packedAt: number | null;
  foundAt: number | null;
  settled: { reason: string; byName: string | null; at: string } | null;
}

interface BoxStory {
  box: Box;
  tubes: { position: number; code: string; tube: Tube | null }[];
  differences: BoxDifference[];
  facts: {
    kind: string;
    laboratoryId: string | null;
    tubes: number | null;
    celsius: number | null;
    byName: string | null;
    byDevice: boolean;
    occurredAt: string;
    receivedAt: string;
  }[];
}

interface Laboratory {
  id: string;
  organizationId: string;
  areaId: string;
  name: Wording;
  tubesPerDay: number;
}

interface LaboratoryLoad {
  laboratory: Laboratory;
  sent: number;
  arrived: number;
  waiting: number;
  free: number;
}

interface RefusedDeskRecord {
  deviceId: string;
  number: number;
  kind: string;
  reason: string;
  roundId: string | null;
  tubeCode: string | null;
  occurredAt: string;
  receivedAt: string;
}

interface UnknownLine {
  deviceId: string;
  number: number;
  roundId: string;
  way: 'CODE' | 'CARD' | 'IDENTITY_NUMBER' | 'LIST' | 'SLIP';
  slip: string | null;
  typed: string | null;
  tubeCodes: string[];
  byName: string | null;
  occurredAt: string;
}

interface DoubleLine {
  person: PersonLine;
  takings: {
    kind: 'REGISTERED' | 'SWABBED' | 'SWAB_VOIDED';
    deviceId: string;
    number: number;
    tubeCode: string | null;
    occurredAt: string;
    voided: boolean;
  }[];
}

interface Schemas {
  Tube: Tube;
  TubeStory: TubeStory;
  Box: Box;
  BoxStory: BoxStory;
  BoxDifference: BoxDifference;
  LaboratoryLoad: LaboratoryLoad;
  RefusedDeskRecord: RefusedDeskRecord;
  UnknownLine: UnknownLine;
}

export type Schema<Name extends keyof Schemas> = Schemas[Name];

interface Answers<T> {
  200: { headers: Record<string, unknown>; content: { 'application/json': T } };
}

interface Get<T, Parameters = { query?: never }> {
  get: { parameters: Parameters; responses: Answers<T> };
}

interface Post<Body, T, Path = undefined> {
  post: {
    parameters: Path extends undefined ? { query?: never } : { path: Path };
    requestBody: { content: { 'application/json': Body } };
    responses: Answers<T>;
  };
}

interface OfTube {
  code: string;
}

interface OfBox {
  boxId: string;
}

interface OfLaboratory {
  laboratoryId: string;
}

interface Reasoned {
  id: string;
  reason: string;
}

interface Look extends Reasoned {
  swabs: number;
}

interface Paths {
  '/api/rounds': Get<{ rounds: RoundLine[] }>;
  '/api/tubes': Get<
    { tubes: Tube[]; next: string | null },
    { query?: { roundId?: string; after?: string; held?: boolean } }
  >;
  '/api/tubes/{code}': Get<TubeStory, { path: OfTube }>;
  '/api/tubes/{code}/members': Get<{ person: PersonLine | null; takenAt: string }[], { path: OfTube }>;
  '/api/tubes/surfaces': Get<SurfaceOf[]>;
  '/api/tubes/{code}/looks': Post<Look, TubeStory, OfTube>;
  '/api/tubes/{code}/voidings': Post<Reasoned, TubeStory, OfTube>;
  '/api/tubes/{code}/swab-voidings': Post<Reasoned & { deviceId: string; number: number }, TubeStory, OfTube>;
  '/api/desks/unknown': Get<{ registrations: UnknownLine[]; more: boolean }>;
  '/api/desks/unknown/{deviceId}/{number}/identification': Post<
    Reasoned & { personId: string },
    PersonLine,
    { deviceId: string; number: number }
  >;
  '/api/desks/doubles': Get<{ people: DoubleLine[]; more: boolean }, { query?: { roundId?: string } }>;
  '/api/desks/refused-records': Get<RefusedDeskRecord[]>;
  '/api/boxes': Get<{ boxes: Box[]; more: boolean }>;
  '/api/boxes/late': Get<Box[]>;
  '/api/boxes/by-code/{code}': Get<BoxStory, { path: OfTube }>;
  '/api/boxes/{boxId}': Get<BoxStory, { path: OfBox }>;
  '/api/boxes/{boxId}/proposals': Get<{ load: LaboratoryLoad; fits: boolean }[], { path: OfBox }>;
  '/api/boxes/{boxId}/dispatches': Post<{ id: string; laboratoryId: string }, BoxStory, OfBox>;
  '/api/boxes/{boxId}/settlements': Post<
    Reasoned & { tubeCode: string; kind: DifferenceKind },
    BoxStory,
    OfBox
  >;
  '/api/laboratories': Get<LaboratoryLoad[]> &
    Post<
      { id: string; organizationId: string; name: string; nameEn: string | null; tubesPerDay: number },
      Laboratory
    >;
  '/api/laboratories/{laboratoryId}/capacities': Post<
    { id: string; tubesPerDay: number; startAt: string | null },
    unknown[],
    OfLaboratory
  >;
  '/api/laboratories/{laboratoryId}/receipts': Post<
    {
      id: string;
      boxId: string | null;
      tubes: { code: string; position: number | null; damaged: boolean }[];
      celsius: number | null;
    },
    BoxStory,
    OfLaboratory
  >;
  '/api/laboratories/{laboratoryId}/tubes/{code}/looks': Post<Look, Tube, OfLaboratory & OfTube>;
  '/api/sampling-codes/self': Get<{ personId: string; code: string }>;
  '/api/sampling-codes/dependants/{personId}': Get<
    { personId: string; code: string },
    { path: { personId: string } }
  >;
  '/api/sampling-codes/sheet': Get<
    { lines: { person: PersonLine; door: string; code: string }[]; next: string | null },
    { query?: { areaId?: string; after?: string } }
  >;
}

export const api = createClient<Paths>({ baseUrl: location.origin, fetch: send });
