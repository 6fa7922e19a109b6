import type { Browser, Page } from '@playwright/test';
import { enterAs, expect } from './links';
import { picture } from './pictures';

export const PHONE = { width: 390, height: 844 };
export const DESK = { width: 1280, height: 800 };
export const AGENT = { 'Huhang-Client': 'web', 'Huhang-Purpose': 'CONTACT_TRACING' };

const VISITS = '人员编号,场所编号,开始时间,结束时间,来源,座位\n';

/** A page of somebody who traces contacts, or works for those who do. */
export async function entered(browser: Browser, role: string): Promise<Page> {
  const page = await (await browser.newContext({ viewport: DESK })).newPage();
  await page.addInitScript(() => {
    sessionStorage.setItem('huhang.purpose', 'CONTACT_TRACING');
  });
  await enterAs(page, role);
  return page;
}

interface Found {
  people: { id: string; householdId?: string }[];
  places: { id: string; name: string }[];
}

export async function find(page: Page, kind: 'PEOPLE' | 'PLACES', q: string): Promise<Found> {
  const answer = await page.request.get('/api/search', {
    params: { q, kind, limit: '20' },
    headers: AGENT,
  });
  expect(answer.status()).toBe(200);
  return (await answer.json()) as Found;
}

/** Sends a file of visits, its rows without their header, and waits until it is read. */
export async function sendVisits(page: Page, name: string, rows: string[]): Promise<void> {
  await page.goto('/visits');
  await page.locator('input[type=file]').setInputFiles({
    name,
    mimeType: 'text/csv',
    buffer: Buffer.from(`${VISITS}${rows.join('\n')}\n`),
  });
  await page.getByRole('button', { name: '发送并录入' }).click();
  await expect(page.getByText('收到 = 录入 + 未录入')).toBeVisible();
}

/** On a phone, on a desk, and there in English. */
export async function look(page: Page, name: string): Promise<void> {
  const was = page.viewportSize() ?? DESK;
  await page.setViewportSize(PHONE);
  await picture(page, `${name}-phone`);
  await page.setViewportSize(DESK);
  await picture(page, name);
  await page.getByRole('button', { name: 'EN', exact: true }).click();
  await picture(page, `${name}-en`);
  await page.getByRole('button', { name: '中文', exact: true }).click();
  await page.setViewportSize(was);
}
