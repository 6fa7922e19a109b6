import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { killBrowserOf, killLeftovers, openBrowser } from './killing';
import { expect, test } from './links';
import { enrolPhone, openPhone, presenceAt } from './phone';

const POST = '西门一号岗';
const ACTS = ['签到', '签退', '签到'] as const;

test(
  'a browser killed without its network, with records unsent, loses none of them',
  { tag: '@full' },
  async ({ as, page, baseURL }) => {
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
      killLeftovers(profile);
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    }
  },
);
