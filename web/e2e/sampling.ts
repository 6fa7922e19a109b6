import { createHash, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import type { BrowserContext, Page } from '@playwright/test';
import { uuid7 } from '../src/shared/uuid';
import { enterAs, expect } from './links';
import { openPhone, PIN } from './phone';

export const ROUND = '01980000-0000-7000-8000-000000000004';
export const LATER_ROUND = '01980000-0000-7000-8000-000000000005';

export interface Listed {
  id: string;
  code: string;
  name: string;
}

const SURNAMES = [...'覃张向李田王刘陈杨吴'];
const LAST = [...'明军芳英辉娟'];

/** The n-th of the compound; every seventh needs a tube of their own. */
export function listed(n: number): Listed {
  const hex = n.toString(16).padStart(12, '0');
  const surname = SURNAMES[n % SURNAMES.length] ?? '';
  return {
    id: `01980000-0000-7000-9000-${hex}`,
    code: `HH1:${createHash('sha256')
      .update(`code ${String(n)}`)
      .digest('base64url')}`,
    name: `${surname}*${LAST[n % LAST.length] ?? ''}`,
  };
}

const PEOPLE = 60;

const hashOf = (code: string) =>
  createHash('sha256').update(code).digest().subarray(0, 16).toString('base64url');

function lines() {
  const round = (id: string, number: number) => ({
    id,
    name: '永定区城区核酸检测',
    more: {
      number,
      campaign: { zh: '永定区城区核酸检测', en: 'Yongding city testing' },
      startAt: '2021-08-04T00:00:00Z',
      endAt: '2021-08-04T12:00:00Z',
      poolSizes: [1, 10],
    },
  });
  const people = Array.from({ length: PEOPLE }, (_, n) => {
    const { id, code, name } = listed(n);
    return {
      id,
      name,
      more: {
        round: ROUND,
        identity: `4308************${String(10 + (n % 80))}`,
        door: `${String(1 + (Math.floor(n / 3) % 10))}${String(1 + (Math.floor(n / 3) % 4)).padStart(2, '0')}`,
        building: `${String(1 + Math.floor(n / 30))}栋`,
        lane: n % 13 === 5 ? 'RESTRICTED' : 'ORDINARY',
        poolSize: n % 7 === 6 ? 1 : 10,
        code: hashOf(code),
      },
    };
  });
  const later = listed(900);
  return {
    rounds: [round(ROUND, 4), round(LATER_ROUND, 5)],
    roundPeople: [
      ...people,
      { id: later.id, name: later.name, more: { round: LATER_ROUND, door: '101', code: hashOf(later.code) } },
    ],
  };
}

/**
 * A house whose bundles the test writes itself: the device takes a key of the test's for the house's, and keeps the
 * real one for sealing. Records go to the real server.
 */
export class ListOfTest {
  isOffline = false;
  private readonly keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });

  async attend(context: BrowserContext): Promise<void> {
    await context.route('**/api/devices', async (route) => {
      const answer = await route.fetch();
      const enrolled = (await answer.json()) as { house: { signing: string } };
      enrolled.house.signing = this.keys.publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
      await route.fulfill({ response: answer, json: enrolled });
    });
    await context.route('**/api/devices/*/bundle', async (route) => {
      if (this.isOffline) {
        await route.abort();
        return;
      }
      const deviceId = new URL(route.request().url()).pathname.split('/')[3];
      const now = Date.now();
      const text = JSON.stringify({
        version: 1,
        deviceId,
        areaName: '永定区',
        start: new Date(now).toISOString(),
        end: new Date(now + 12 * 3_600_000).toISOString(),
        lines: lines(),
      });
      await route.fulfill({ json: { text, signature: signed(text, this.keys.privateKey) } });
    });
  }
}

const signed = (text: string, key: KeyObject) =>
  sign('sha256', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' }).toString('base64');

/** @returns the device's id */
export async function enrolDesk(
  phone: Page,
  administrator: Page,
  name: string,
  role = 'SAMPLING_STAFF',
): Promise<string> {
  await enterAs(phone, role);
  const me = (await (await phone.request.get('/api/access/me')).json()) as { grants: { areaId: string }[] };
  const issued = await administrator.request.post('/api/devices/tickets', {
    headers: { 'Huhang-Client': 'web' },
    data: { id: uuid7(), areaId: me.grants[0]?.areaId },
  });
  const ticket = (await issued.json()) as { token: string };
  await phone.goto(`/desk#${ticket.token}`);
  await phone.getByLabel('设备名称').fill(name);
  await phone.getByLabel('PIN').fill(PIN);
  const enrolled = phone.waitForResponse((answer) => new URL(answer.url()).pathname === '/api/devices');
  await phone.getByRole('button', { name: '登记' }).click();
  const { id } = (await (await enrolled).json()) as { id: string };
  await openPhone(phone);
  await phone.waitForFunction(async () => (await (await caches.open('huhang-app')).keys()).length > 3);
  return id;
}

/** As a wedge scanner does it: fast typing that ends with Enter, wherever the focus is. */
export async function scan(page: Page, code: string): Promise<void> {
  await page.keyboard.type(code);
  await page.keyboard.press('Enter');
}

export const told = (page: Page) => page.locator('.desk-told');

export async function register(page: Page, n: number): Promise<void> {
  await scan(page, listed(n).code);
  await expect(told(page)).toHaveText('已登记，请采样');
}

export async function swab(page: Page, n: number, tube: string, count: number): Promise<void> {
  await register(page, n);
  await page.getByRole('button', { name: '已采样' }).click();
  await expect(told(page)).toHaveText(`已采样，${tube} 共 ${String(count)} 人`);
}
