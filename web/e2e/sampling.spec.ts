import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { filmOf } from './camera';
import { look } from './desk';
import { PAGES, showDay } from './house-of-specimens';
import { killBrowserOf, killLeftovers, openBrowser } from './killing';
import { enterAs, expect, test } from './links';
import { openPhone } from './phone';
import { picture } from './pictures';
import { enrolDesk, listed, ListOfTest, register, scan, swab, told } from './sampling';

const PHONE = { width: 390, height: 844 };
const DESK = { width: 1280, height: 900 };
const TUBE = 'T20210804-0001';

async function openTube(page: Page, tube: string, size = '10 混 1'): Promise<void> {
  await scan(page, tube);
  await page.getByRole('button', { name: size, exact: true }).click();
  await expect(told(page)).toContainText(`${tube} 已开管`);
}

/** At both widths, in both languages, without scrolling sideways. */
async function lookAt(page: Page, name: string): Promise<void> {
  for (const [language, to] of [
    ['zh', 'EN'],
    ['en', '中文'],
  ] as const) {
    for (const [width, size] of Object.entries({ desk: DESK, phone: PHONE })) {
      await page.setViewportSize(size);
      await picture(page, `${name}-${language}-${width}`, 'seen');
      await expect
        .poll(() => page.evaluate(() => document.documentElement.scrollWidth > innerWidth), {
          message: `${name} in ${language} at ${width} scrolls sideways`,
        })
        .toBe(false);
    }
    await page
      .getByRole('button', { name: new RegExp(to) })
      .first()
      .click();
  }
}

test('a desk whose browser is killed without its network loses nothing, and all arrives once', async ({
  as,
  page,
  baseURL,
}) => {
  test.setTimeout(180_000);
  const profile = mkdtempSync(join(tmpdir(), 'huhang-desk-'));
  const list = new ListOfTest();
  try {
    const first = await openBrowser(profile, baseURL);
    await list.attend(first);
    const desk = await first.newPage();
    await as('ADMINISTRATOR');
    const id = await enrolDesk(desk, page, '采样台 1');
    await expect(desk.getByText('永定区城区核酸检测 第 4 轮').first()).toBeAttached();
    await first.setOffline(true);
    list.isOffline = true;
    await openTube(desk, TUBE);
    await swab(desk, 0, TUBE, 1);
    await swab(desk, 1, TUBE, 2);
    // signed in and left: Hefei, 2022
    await register(desk, 2);
    await expect(desk.getByText(/^6 条未送，自/)).toBeVisible();
    await killBrowserOf(profile, first);

    const second = await openBrowser(profile, baseURL);
    await list.attend(second);
    await second.setOffline(true);
    const again = await second.newPage();
    await again.goto('/desk');
    await openPhone(again);
    await expect(again.getByText(/^6 条未送，自/)).toBeVisible();
    await expect(again.getByRole('img', { name: '2 / 10 人' })).toBeVisible();
    const waiting = again.getByRole('region', { name: '登记未采样' });
    await waiting.getByRole('button', { name: new RegExp(listed(2).name.replace('*', '\\*')) }).click();
    await again.getByRole('button', { name: '已采样' }).click();
    await expect(told(again)).toHaveText(`已采样，${TUBE} 共 3 人`);
    await expect(waiting).toHaveCount(0);
    await again.getByRole('button', { name: '清点关管' }).click();
    await again.getByRole('button', { name: '3', exact: true }).click();
    await again.getByRole('button', { name: '关管', exact: true }).click();
    await expect(told(again)).toHaveText(`${TUBE} 已关管，3 支拭子`);

    await second.setOffline(false);
    await expect(again.getByText('全部已送达')).toBeVisible({ timeout: 30_000 });
    await second.close();
    const known = (await (await page.request.get(`/api/devices/${id}/known`)).json()) as object;
    // opened, three registered, three swabs, closed
    expect(known).toMatchObject({ through: 8, top: 8 });
  } finally {
    killLeftovers(profile);
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});

test('a double scan, a full tube, a count that differs: caught at the desk, in clear words', async ({
  as,
  page,
  browser,
}) => {
  test.setTimeout(180_000);
  const context = await browser.newContext({ viewport: DESK });
  const list = new ListOfTest();
  await list.attend(context);
  const desk = await context.newPage();
  await as('ADMINISTRATOR');
  await enrolDesk(desk, page, '采样台 2');
  await lookAt(desk, 'desk-empty');
  await desk.setViewportSize(DESK);

  await register(desk, 0);
  await desk.keyboard.press('Space');
  await expect(told(desk)).toHaveText('先扫一支采样管');
  await openTube(desk, TUBE);
  await lookAt(desk, 'desk-person');
  await desk.setViewportSize(DESK);
  await desk.keyboard.press('Space');
  await expect(told(desk)).toHaveText(`已采样，${TUBE} 共 1 人`);

  await scan(desk, listed(0).code);
  await expect(told(desk)).toContainText('重复');
  await lookAt(desk, 'desk-double');
  await desk.setViewportSize(DESK);
  await desk.keyboard.press('Escape');

  await scan(desk, '430821199001011236');
  await expect(told(desk)).toContainText('有误');
  await scan(desk, listed(900).code);
  await expect(told(desk)).toContainText('不在本轮');
  await desk.keyboard.press('Escape');
  await scan(desk, listed(901).code);
  await expect(desk.getByRole('heading', { name: '名单上没有' })).toBeVisible();
  await desk.getByRole('button', { name: '照样登记' }).click();
  await expect(told(desk)).toHaveText('已登记，请采样');
  await desk.keyboard.press('Space');
  await expect(told(desk)).toHaveText(`已采样，${TUBE} 共 2 人`);

  // needs a tube of their own
  await register(desk, 6);
  await expect(desk.getByText('这一位要用 1 人以内的管')).toBeVisible();
  await desk.keyboard.press('Space');
  await expect(told(desk)).toHaveText('这一位要用 1 人以内的管');
  await openTube(desk, 'T20210804-0002', '单采');
  await desk.keyboard.press('Space');
  await expect(told(desk)).toContainText('已满 1 人');
  await desk.getByRole('button', { name: '1', exact: true }).click();
  await desk.keyboard.press('Enter');
  await desk.getByRole('button', { name: '关管', exact: true }).click();
  await expect(told(desk)).toHaveText('T20210804-0002 已关管，1 支拭子');

  for (const [i, n] of [1, 2, 3, 4, 7, 8, 9].entries()) {
    await swab(desk, n, TUBE, i + 3);
  }
  await register(desk, 10);
  await desk.keyboard.press('Space');
  await expect(told(desk)).toContainText('已满 10 人');
  await lookAt(desk, 'desk-full');
  await desk.setViewportSize(DESK);
  await desk.getByLabel('数一数管里的拭子，有几支？').fill('9');
  await desk.keyboard.press('Enter');
  await expect(told(desk)).toContainText('数出 9 支，绑定 10 人');
  await lookAt(desk, 'desk-differs');
  await desk.setViewportSize(DESK);
  await desk.getByRole('button', { name: '关管并扣留' }).click();
  await expect(told(desk)).toContainText('已关管并扣留');
  await lookAt(desk, 'desk-held');
  await desk.setViewportSize(DESK);
  await desk.getByRole('button', { name: '再数一次' }).click();
  await desk.getByLabel('数一数管里的拭子，有几支？').fill('10');
  await desk.keyboard.press('Enter');
  await expect(told(desk)).toHaveText(`${TUBE} 已关管，10 支拭子`);
  await scan(desk, TUBE);
  await expect(told(desk)).toHaveText(`${TUBE} 已关管，请换一支`);
  await expect(desk.getByText('全部已送达')).toBeVisible({ timeout: 30_000 });
  await context.close();
});

test('a name, a slip, taking back, and a box that goes with the courier', async ({ as, page, browser }) => {
  test.setTimeout(180_000);
  const context = await browser.newContext({ viewport: DESK });
  const list = new ListOfTest();
  await list.attend(context);
  const desk = await context.newPage();
  await as('ADMINISTRATOR');
  await enrolDesk(desk, page, '采样台 3');
  await openTube(desk, TUBE);
  await scan(desk, '1栋 101');
  await lookAt(desk, 'desk-choose');
  await desk.setViewportSize(DESK);
  await desk.getByRole('button', { name: listed(0).name }).click();
  await expect(told(desk)).toHaveText('已登记，请采样');
  await desk.keyboard.press('Space');
  await expect(told(desk)).toHaveText(`已采样，${TUBE} 共 1 人`);
  await desk.getByRole('button', { name: '撤销' }).click();
  await expect(told(desk)).toContainText('已撤销');
  await desk.getByRole('button', { name: '已采样' }).click();
  await expect(told(desk)).toHaveText(`已采样，${TUBE} 共 1 人`);

  await desk.getByRole('button', { name: '用纸条登记' }).click();
  await desk.getByLabel('纸条号').fill('S-17');
  await desk.getByLabel(/身份证号或姓名/).fill('覃大明');
  await lookAt(desk, 'desk-slip');
  await desk.setViewportSize(DESK);
  await desk.getByRole('button', { name: '登记', exact: true }).click();
  await expect(desk.getByText('纸条 S-17')).toBeVisible();
  await desk.getByRole('button', { name: '已采样' }).click();
  await desk.getByRole('button', { name: '物表采样' }).click();
  await desk.getByLabel('采样管', { exact: true }).fill('T20210804-0900');
  await desk.getByLabel('地点').fill('1栋一层大厅');
  await desk.getByLabel('物表', { exact: true }).fill('电梯按钮');
  await desk.getByLabel('物表', { exact: true }).press('Enter');
  await expect(told(desk)).toHaveText('物表已采样，T20210804-0900');
  await desk.getByRole('button', { name: '清点关管' }).click();
  await desk.getByLabel('数一数管里的拭子，有几支？').fill('2');
  await desk.keyboard.press('Enter');
  await expect(told(desk)).toHaveText(`${TUBE} 已关管，2 支拭子`);

  await desk.getByRole('link', { name: '装箱' }).click();
  await expect(desk.getByRole('heading', { name: '先扫箱子的条码' })).toBeVisible();
  await scan(desk, 'BOX-0001');
  await scan(desk, TUBE);
  await expect(told(desk)).toHaveText(`${TUBE} 放 A1`);
  for (let i = 0; i < 14; i++) {
    // as fast as hands can: none may be lost
    await scan(desk, `T20210804-01${String(i).padStart(2, '0')}`);
  }
  await expect(told(desk)).toHaveText('T20210804-0113 放 B3');

  await scan(desk, TUBE);
  await expect(told(desk)).toContainText('已在本箱 A1');
  await lookAt(desk, 'boxes');
  await desk.setViewportSize(DESK);
  await desk.getByRole('button', { name: '装好封箱' }).click();
  await desk.getByRole('button', { name: '给转运员扫' }).click();
  await lookAt(desk, 'box-label');
  await desk.setViewportSize(DESK);

  await desk.getByRole('link', { name: '转运', exact: true }).click();
  await expect(desk.getByText('扫箱接箱')).toBeVisible();
  await scan(desk, 'BOX-0001');
  await desk.getByRole('button', { name: '接下' }).click();
  await expect(desk.getByText('手上 1 箱')).toBeVisible();
  await lookAt(desk, 'courier');
  await desk.setViewportSize(DESK);
  await desk.getByRole('button', { name: '交箱' }).click();
  await expect(desk.getByText('手上 0 箱')).toBeVisible();
  await expect(desk.getByText('全部已送达')).toBeVisible({ timeout: 30_000 });
  await context.close();
});

test('the camera reads a resident’s code and a tube’s without a network', async ({ as, page, baseURL }) => {
  test.setTimeout(180_000);
  const profile = mkdtempSync(join(tmpdir(), 'huhang-desk-'));
  const film = join(profile, 'film.y4m');
  const list = new ListOfTest();
  await as('ADMINISTRATOR');
  try {
    for (const [i, [code, format]] of (
      [
        [TUBE, 'Code128'],
        [listed(0).code, 'QRCode'],
      ] as const
    ).entries()) {
      await filmOf(code, format, film);
      const context = await openBrowser(profile, baseURL, [
        '--use-fake-ui-for-media-stream',
        '--use-fake-device-for-media-stream',
        `--use-file-for-fake-video-capture=${film}`,
      ]);
      await list.attend(context);
      const desk = await context.newPage();
      if (i === 0) {
        await enrolDesk(desk, page, '采样台 4');
        await desk.waitForFunction(async () =>
          (await (await caches.open('huhang-app')).keys()).some(({ url }) => url.endsWith('.wasm')),
        );
        list.isOffline = true;
      } else {
        await context.setOffline(true);
        await desk.goto('/desk');
        await openPhone(desk);
      }
      await context.setOffline(true);
      await desk.getByRole('button', { name: '摄像头', exact: true }).click();
      if (format === 'Code128') {
        await expect(desk.getByRole('heading', { name: '开一支新管' })).toBeVisible({ timeout: 30_000 });
        await expect(desk.getByText(TUBE)).toBeVisible();
        await desk.getByRole('button', { name: '10 混 1', exact: true }).click();
        await expect(told(desk)).toContainText(`${TUBE} 已开管`);
      } else {
        await expect(told(desk)).toHaveText('已登记，请采样', { timeout: 30_000 });
      }
      await context.close();
    }
  } finally {
    killLeftovers(profile);
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});

test('the pages of the house: what holds a tube, what is missing in a box, what a laboratory can take', async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const command = await pageAs(browser, 'COMMAND_POST');
  await command.goto(PAGES.tubes);
  await expect(command.getByText('拭子数与绑定人数不一致')).toBeVisible();
  await look(command, 'house-tubes');
  await command.goto(PAGES.tube);
  await expect(command.getByText('扣留：谁也不出结果')).toBeVisible();
  await look(command, 'house-tube');
  await command.goto(PAGES.boxes);
  await expect(command.getByText('1 箱超时')).toBeVisible();
  await look(command, 'house-boxes');
  await command.goto(PAGES.box);
  await expect(command.getByText('没有收到', { exact: true })).toBeVisible();
  await look(command, 'house-box');
  await command.goto(PAGES.laboratories);
  await expect(command.getByText('气膜实验室 1 号舱')).toBeVisible();
  await look(command, 'house-laboratories');

  const laboratory = await pageAs(browser, 'LABORATORY');
  await laboratory.goto(PAGES.receipt);
  await expect(laboratory.getByRole('heading', { name: '先扫箱码' })).toBeVisible();
  await scan(laboratory, 'BOX-0001');
  await expect(laboratory.getByText('已扫 0 / 15 管')).toBeVisible();
  await scan(laboratory, 'T20210804-0100');
  await expect(told(laboratory)).toHaveText('T20210804-0100，第 1 位');
  await scan(laboratory, 'T20210804-0999');
  await expect(told(laboratory)).toContainText('不是这一箱装的');
  await look(laboratory, 'house-receipt');
  await laboratory.getByRole('button', { name: '收下，14 管没有收到' }).click();
  await expect(laboratory.getByText('箱 BOX-0001 已清点：收到 14 / 15 管')).toBeVisible();

  const sampler = await pageAs(browser, 'SAMPLING_STAFF');
  await sampler.goto('/desks');
  await expect(sampler.getByText('纸条 S-17')).toBeVisible();
  await look(sampler, 'house-unknown');
});

async function pageAs(browser: Browser, role: string): Promise<Page> {
  const context = await browser.newContext({ viewport: DESK });
  await context.addInitScript(() => {
    sessionStorage.setItem('huhang.purpose', 'TESTING');
  });
  await showDay(context);
  const page = await context.newPage();
  await enterAs(page, role);
  return page;
}
