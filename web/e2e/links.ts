import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test as base, type Cookie, type Locator, type Page } from '@playwright/test';

/** One of the one-time links that a demo prints, one per role. */
export interface DemoLink {
  role: string;
  displayName: string;
  url: string;
}

function home(): string {
  const folder = process.env['HUHANG_E2E_HOME'];
  if (!folder) {
    throw new Error('HUHANG_E2E_HOME is not set: run by `npm run e2e`');
  }
  return folder;
}

/** The links of the demo that the run started, from the file that it wrote into its home. */
export function demoLinks(): DemoLink[] {
  return JSON.parse(readFileSync(join(home(), 'demo-links.json'), 'utf8')) as DemoLink[];
}

export function linkOf(role: string): DemoLink {
  const link = demoLinks().find((each) => each.role === role);
  if (!link) {
    throw new Error(`the demo has no link for ${role}`);
  }
  return link;
}

/** Comes in by the role's link or, a link being good for one use, by the session that it gave before. */
export async function enterAs(page: Page, role: string): Promise<void> {
  // in a file, for a failing test ends its worker and all that it knew
  const kept = join(home(), `session-${role}.json`);
  if (existsSync(kept)) {
    await page.context().addCookies(JSON.parse(readFileSync(kept, 'utf8')) as Cookie[]);
    await page.goto('/');
    return;
  }
  await page.goto(`/enrol${new URL(linkOf(role).url).hash}`);
  await page.getByRole('button', { name: /^(以此身份登录|Sign in as this person)$/ }).click();
  await page.waitForURL('/');
  writeFileSync(kept, JSON.stringify(await page.context().cookies()));
}

/** Chooses from an open list: one that is just coming up swallows a click now and then, and whoever clicked clicks again. */
export async function pick(option: Locator): Promise<void> {
  await option.waitFor();
  await expect(async () => {
    if (await option.isVisible()) {
      await option.click({ timeout: 2_000 });
    }
    await expect(option).toBeHidden({ timeout: 2_000 });
  }).toPass();
}

/** Clicks, again where what was just being drawn anew took the click and nothing came of it. */
export async function opens(button: Locator, opened: Locator): Promise<void> {
  await expect(async () => {
    if (!(await opened.isVisible())) {
      await button.click({ timeout: 5_000 });
    }
    await expect(opened).toBeVisible({ timeout: 3_000 });
  }).toPass({ timeout: 30_000 });
}

/** Chooses from a field's list, again where the list was just being replaced, took the click and nothing came of it. */
export async function choose(field: Locator, option: string | RegExp): Promise<void> {
  await chooseAfter(field, option, () => field.click({ timeout: 5_000 }));
}

/** The same in a field that seeks what is typed. */
export async function seek(field: Locator, typed: string, option: string | RegExp = typed): Promise<void> {
  await chooseAfter(field, option, async () => {
    await field.click({ timeout: 5_000 });
    await field.fill(typed);
  });
}

async function chooseAfter(
  field: Locator,
  option: string | RegExp,
  open: () => Promise<void>,
): Promise<void> {
  const chosen = field.locator('xpath=ancestor::*[contains(concat(" ", @class, " "), " ant-select ")][1]');
  const offered = field.page().locator('.ant-select-item-option:visible', { hasText: option }).first();
  await expect(async () => {
    await open();
    await offered.click({ timeout: 5_000 });
    await expect(chosen).toContainText(option, { timeout: 2_000 });
  }).toPass({ timeout: 40_000 });
}

export const test = base.extend<{ as: (role: string) => Promise<void>; nothingLeftOpen: undefined }>({
  // a page that a test left open would go on listening and drawing beside all that follow
  nothingLeftOpen: [
    async ({ browser }, use) => {
      await use(undefined);
      await Promise.all(browser.contexts().map((context) => context.close()));
    },
    { auto: true },
  ],
  as: async ({ page }, use) => {
    await use((role) => enterAs(page, role));
  },
});

export { expect };
