import { describe, expect, it } from 'vitest';
import { cityLocal, NEW, numbersOf, wantedOf, type OpenValues } from './wanted';

const VALUES: OpenValues = {
  campaignId: NEW,
  name: ' 全市核酸检测 ',
  poolEdition: 'ORDER_31',
  scope: 'AREAS',
  startAt: '2021-08-04T14:00',
  endAt: '2021-08-04T20:00',
};

describe('what is asked for', () => {
  it('is of the whole area where no part is named, in the city’s time', () => {
    const wanted = wantedOf('r', 'c', VALUES, 'root');
    expect(wanted.areaIds).toEqual(['root']);
    expect(wanted.campaign?.name.zh).toBe('全市核酸检测');
    expect(wanted.startAt).toBe('2021-08-04T06:00:00.000Z');
    expect(wanted.zoneIds).toBeNull();
  });

  it('is the next round of a campaign that is named', () => {
    const wanted = wantedOf('r', 'c', { ...VALUES, campaignId: 'known' }, 'root');
    expect(wanted.campaign).toBeNull();
    expect(wanted.campaignId).toBe('known');
  });

  it('takes a list however its lines are parted', () => {
    expect(numbersOf('430802198005011234\n 430802198005011235，430802198005011236、\n\n')).toEqual([
      '430802198005011234',
      '430802198005011235',
      '430802198005011236',
    ]);
    expect(wantedOf('r', 'c', { ...VALUES, scope: 'LIST', numbers: 'a b' }, 'root').identityNumbers).toEqual([
      'a',
      'b',
    ]);
  });

  it('shows an instant as the city reads it', () => {
    expect(cityLocal('2021-08-04T06:00:00Z')).toBe('2021-08-04T14:00');
    expect(cityLocal('2021-08-04T06:00:00Z', 12)).toBe('2021-08-05T02:00');
  });
});
