import type { DeviceRecord } from '@/shared/offline/record';

export interface PackedBody {
  box: string;
  code: string;
  /** By place in the rack, from the first on. */
  tubes: (string | null)[];
}

export interface FetchedBody {
  box: string;
  code: string;
  /** How many the courier was told of. */
  tubes: number;
}

export interface HandedBody {
  box: string;
  /** At whose door; left out where nobody said so, and then it is where the box was sent. */
  laboratoryId?: string;
}

/** A box as this device knows it: packed here, carried by its holder, or both. */
export interface Box {
  id: string;
  code: string;
  /** Empty where it was packed elsewhere. */
  tubes: string[];
  count: number;
  packedAt: number | null;
  takenAt: number | null;
  handedAt: number | null;
}

/** In the order in which the device first heard of them. */
export type BoxState = Map<string, Box>;

type Fact = Pick<DeviceRecord, 'at' | 'offset' | 'kind' | 'body'>;

/** Worked out from the device's own records alone. */
export function boxState(records: readonly Fact[]): BoxState {
  const state: BoxState = new Map();
  for (const { kind, body, at, offset } of records) {
    const time = at + offset;
    if (kind === 'BOX_PACKED') {
      const { box, code, tubes } = body as PackedBody;
      const packed = tubes.filter((tube) => tube !== null);
      put(state, box, { code, tubes: packed, count: packed.length, packedAt: time });
    } else if (kind === 'BOX_TAKEN') {
      const { box, code, tubes } = body as FetchedBody;
      put(state, box, { code, count: tubes, takenAt: time });
    } else if (kind === 'BOX_HANDED') {
      put(state, (body as HandedBody).box, { handedAt: time });
    }
  }
  return state;
}

function put(state: BoxState, id: string, change: Partial<Box>): void {
  const before = state.get(id) ?? {
    id,
    code: '',
    tubes: [],
    count: 0,
    packedAt: null,
    takenAt: null,
    handedAt: null,
  };
  state.set(id, { ...before, ...change });
}

const LABEL = /^HB1:([0-9a-f-]{36}):([A-Z0-9-]{6,32}):(\d{1,2})$/i;

/** What the packing device shows the courier's: which box that is, its code and how many tubes are in it. */
export const boxLabel = ({ id, code, count }: Pick<Box, 'id' | 'code' | 'count'>): string =>
  `HB1:${id}:${code}:${String(count)}`;

export function readLabel(typed: string): Pick<Box, 'id' | 'code' | 'count'> | null {
  const [, id, code, count] = LABEL.exec(typed.normalize('NFKC').trim()) ?? [];
  return id && code && count
    ? { id: id.toLowerCase(), code: code.toUpperCase(), count: Number(count) }
    : null;
}
