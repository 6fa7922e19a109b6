import type { Picked } from '@/shared/ui/Picker';
import { cityInstant } from '@/shared/time';
import type { NewRound } from '../queries';

export interface OpenValues {
  campaignId: string;
  name?: string;
  area?: Picked | null;
  poolEdition?: string;
  number?: number | null;
  scope: 'AREAS' | 'ZONES' | 'LIST';
  areas?: Picked[];
  zoneIds?: string[];
  numbers?: string;
  startAt: string;
  endAt: string;
}

export const NEW = 'NEW';

/** One identity number a line, or several with commas between. */
export function numbersOf(text: string): string[] {
  return text
    .split(/[\s,，、;；]+/)
    .map((each) => each.trim())
    .filter((each) => each !== '');
}

/** What is sent; of a new campaign the id follows the round's, so that sending again makes nothing twice. */
export function wantedOf(id: string, campaignId: string, values: OpenValues, root: string): NewRound {
  const area = values.area?.id ?? root;
  return {
    id,
    campaign:
      values.campaignId === NEW
        ? {
            id: campaignId,
            areaId: area,
            name: { zh: (values.name ?? '').trim(), en: null },
            poolEdition: values.poolEdition ?? '',
            disease: null,
            noticeId: null,
          }
        : null,
    campaignId: values.campaignId === NEW ? null : values.campaignId,
    number: values.number ?? null,
    scope: values.scope,
    areaIds:
      values.scope === 'AREAS' ? (values.areas?.length ? values.areas.map((each) => each.id) : [area]) : null,
    zoneIds: values.scope === 'ZONES' ? (values.zoneIds ?? []) : null,
    identityNumbers: values.scope === 'LIST' ? numbersOf(values.numbers ?? '') : null,
    startAt: cityInstant(values.startAt),
    endAt: cityInstant(values.endAt),
  };
}

/** As `<input type="datetime-local">` shows it, in the city's time. */
export function cityLocal(iso: string, moreHours = 0): string {
  return new Date(Date.parse(iso) + (8 + moreHours) * 3_600_000).toISOString().slice(0, 16);
}
