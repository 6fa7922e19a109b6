import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext } from '@playwright/test';
import { expect, linkOf, test } from './links';
import { enrolPhone, openPhone, presenceAt } from './phone';

const POST = '西门一号岗';
const ACTS = ['签到', '签退', '签到'] as const;

test('a browser killed without its network, with records unsent, loses none of them', async ({
  as,
  page,
  baseURL,
}) => {
  const profile = mkdtempSync(join(tmpdir(), 'huhang-phone-'));
  try {
    const first = await openBrowser(profile, baseURL);
    const phone = await first.newPage();
    await as('ADMINISTRATOR');
    const id = await enrolPhone(phone, page, '西门手机');
    await first.setOffline(true);
    await phone.getByLabel('岗位').fill(POST);
    for (const [i, act] of ACTS.entries()) {
      await phone.getByRole('button', { name: act, exact: true }).click();
      await expect(phone.getByText(`${String(i + 1)} 条待送`)).toBeVisible();
    }
    await killBrowserOf(profile, first);

    const second = await openBrowser(profile, baseURL);
    await second.setOffline(true);
    const again = await second.newPage();
    await again.goto('/post');
    await openPhone(again);
    await expect(again.getByText(`${String(ACTS.length)} 条待送`)).toBeVisible();
    await expect(again.getByText(new RegExp(` · ${POST}`))).toHaveCount(ACTS.length);
    await second.setOffline(false);
    await expect(again.getByText('全部已送达')).toBeVisible({ timeout: 30_000 });
    await second.close();

    const known = (await (await page.request.get(`/api/devices/${id}/known`)).json()) as object;
    expect(known).toMatchObject({ through: ACTS.length, top: ACTS.length });
    expect(await (await page.request.get(`/api/devices/${id}/doubts`)).json()).toEqual([]);
    await page.context().clearCookies();
    await as('COMMAND_POST');
    await expect
      .poll(() => presenceAt(page, POST))
      .toEqual(['1 POST_SIGN_IN', '2 POST_SIGN_OUT', '3 POST_SIGN_IN']);
  } finally {
    processesOf(profile).forEach((pid) => process.kill(pid, 'SIGKILL'));
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});

function openBrowser(profile: string, baseURL: string | undefined): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profile, {
    executablePath: process.env['HUHANG_CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-dev-shm-usage'],
    baseURL: baseURL ?? new URL(linkOf('GATE_STAFF').url).origin,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
}

/** As the system does it when a phone runs out of memory or power: nobody in the browser has a say. */
async function killBrowserOf(profile: string, context: BrowserContext): Promise<void> {
  const closed = context.waitForEvent('close');
  const processes = processesOf(profile);
  expect(processes.length).toBeGreaterThan(0);
  processes.forEach((pid) => process.kill(pid, 'SIGKILL'));
  await closed;
  await expect.poll(() => processesOf(profile)).toEqual([]);
}

/** All that were started with that folder, which is this test's own: the browser and those of its children that name it. */
function processesOf(profile: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => commandOf(pid).includes(`--user-data-dir=${profile}`))
    .map(Number);
}

function commandOf(pid: string): string[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
  } catch {
    return [];
  }
}
