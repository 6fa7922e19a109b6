import type { Browser, Page } from '@playwright/test';
import { enterAs, expect } from './links';
import { picture } from './pictures';

const PHONE = { width: 390, height: 844 };
export const DESK = { width: 1280, height: 900 };

export async function as(browser: Browser, role: string): Promise<Page> {
  const context = await browser.newContext({ viewport: DESK, acceptDownloads: true });
  await context.addInitScript(() => {
    sessionStorage.setItem('huhang.purpose', 'COMMUNITY_SERVICE');
  });
  const page = await context.newPage();
  await enterAs(page, role);
  return page;
}

/** At both widths; the page itself never scrolls sideways. */
export async function look(page: Page, name: string): Promise<void> {
  for (const [width, size] of Object.entries({ desk: DESK, phone: PHONE })) {
    await page.setViewportSize(size);
    await page.evaluate(() => {
      scrollTo(0, 0);
    });
    await picture(page, `${name}-${width}`);
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth > innerWidth), {
        message: `${name} at ${width} scrolls sideways`,
      })
      .toBe(false);
  }
  await page.setViewportSize(DESK);
}

export async function approveFirst(page: Page): Promise<void> {
  await page.goto('/approvals');
  await page
    .getByRole('button', { name: /^同\s?意/ })
    .first()
    .click();
  await expect(page.getByText('没有等待审批的事项')).toBeVisible();
}
