import type { EnteredVisit, NewVisit, Sureness, Vehicle, VisitSource } from './queries';

export const WHERE_KINDS = ['place', 'trip', 'city'] as const;

/** What the form of one visit holds; of the three kinds of places only the fields of one are shown. */
export interface VisitValues {
  kind: (typeof WHERE_KINDS)[number];
  placeId?: string;
  vehicle?: Vehicle;
  line?: string;
  coach?: string;
  seat?: string;
  cityCode?: string;
  cityName?: string;
  /** As `<input type="datetime-local">` has it. */
  start?: string;
  end?: string;
  source: VisitSource;
  sureness: Sureness;
  note?: string;
  reason?: string;
}

const NOWHERE = { thingId: null, line: null, coach: null, vehicle: null, cityCode: null, cityName: null };

/** What is sent of it: of the kind of place that was chosen alone. */
export function visitOf(values: VisitValues, instant: (local: string) => string): Omit<NewVisit, 'id'> {
  return {
    place: placeOf(values),
    start: instant(values.start ?? ''),
    end: instant(values.end ?? ''),
    source: values.source,
    sureness: values.sureness,
    seat: values.kind === 'city' ? null : trimmed(values.seat),
    note: (values.note ?? '').trim(),
  };
}

function placeOf(values: VisitValues): NewVisit['place'] {
  switch (values.kind) {
    case 'place':
      return { ...NOWHERE, thingId: values.placeId ?? null };
    case 'trip':
      return {
        ...NOWHERE,
        line: trimmed(values.line),
        coach: trimmed(values.coach),
        vehicle: values.vehicle ?? null,
      };
    case 'city':
      return { ...NOWHERE, cityCode: trimmed(values.cityCode), cityName: trimmed(values.cityName) };
  }
}

function trimmed(text: string | undefined): string | null {
  return text?.trim() ? text.trim() : null;
}

/** What the form begins with: an interview, or the visit that is corrected. */
export function valuesOf(visit?: EnteredVisit): VisitValues {
  const where = visit?.place;
  return {
    kind: where?.line ? 'trip' : where?.cityCode ? 'city' : 'place',
    placeId: where?.thingId ?? undefined,
    vehicle: where?.vehicle ?? undefined,
    line: where?.line ?? undefined,
    coach: where?.coach ?? undefined,
    seat: seatOf(visit),
    cityCode: where?.cityCode ?? undefined,
    cityName: where?.cityName ?? undefined,
    start: visit?.start ? cityLocal(visit.start) : undefined,
    end: visit?.end ? cityLocal(visit.end) : undefined,
    source: visit?.source ?? 'OWN_STATEMENT',
    sureness: visit?.sureness ?? 'TOLD',
    note: visit?.note ?? '',
  };
}

/** As it can be typed in again: `3-15`, or the number of the seat alone. */
export function seatOf(visit?: Pick<EnteredVisit, 'row' | 'seat'>): string | undefined {
  if (!visit?.seat) {
    return undefined;
  }
  return visit.row ? `${String(visit.row)}-${String(visit.seat)}` : String(visit.seat);
}

const HOURS_EAST = 8;

/** An instant as `<input type="datetime-local">` takes it, in the city's time. */
export function cityLocal(iso: string): string {
  return new Date(Date.parse(iso) + HOURS_EAST * 3_600_000).toISOString().slice(0, 16);
}

/** In which field of the form stands what the server refused. */
export function fieldOf(field: string | null | undefined, values: VisitValues): keyof VisitValues | null {
  switch (field) {
    case 'place':
      return values.kind === 'place' ? 'placeId' : values.kind === 'trip' ? 'line' : 'cityCode';
    case 'start':
    case 'end':
    case 'seat':
    case 'note':
    case 'reason':
    case 'cityName':
      return field;
    default:
      return null;
  }
}
