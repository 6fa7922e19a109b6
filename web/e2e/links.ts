import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test as base, type Page } from '@playwright/test';

/** One of the one-time links that a demo prints, one per role. */
export interface DemoLink {
  role: string;
  displayName: string;
  url: string;
}

/** The links of the demo that the run started, from the file that it wrote into its home. */
export function demoLinks(): DemoLink[] {
  const home = process.env['HUHANG_E2E_HOME'];
  if (!home) {
    throw new Error('HUHANG_E2E_HOME is not set: run by `npm run e2e`');
  }
  return JSON.parse(readFileSync(join(home, 'demo-links.json'), 'utf8')) as DemoLink[];
}

export function linkOf(role: string): DemoLink {
  const link = demoLinks().find((each) => each.role === role);
  if (!link) {
    throw new Error(`the demo has no link for ${role}`);
  }
  return link;
}

/** Cookies of those who are in already: a link works only once per demo. */
const sessions = new Map<string, Awaited<ReturnType<ReturnType<Page['context']>['cookies']>>>();

/** Comes in by the role's link, or by the session that the link gave before. */
export async function enterAs(page: Page, role: string): Promise<void> {
  const known = sessions.get(role);
  if (known) {
    await page.context().addCookies(known);
    await page.goto('/');
    return;
  }
  const { hash } = new URL(linkOf(role).url);
  await page.goto(`/enrol${hash}`);
  await page.locator('main button[type="button"].ant-btn-primary').click();
  await page.waitForURL('/');
  sessions.set(role, await page.context().cookies());
}

export const test = base.extend<{ as: (role: string) => Promise<void> }>({
  as: async ({ page }, use) => {
    await use((role) => enterAs(page, role));
  },
});

export { expect } from '@playwright/test';
