import type { Page } from '@playwright/test';
import { as, DESK, look } from './desk';
import { choose, enterAs, expect, seek, test } from './links';
import { picture } from './pictures';

const TITLE = '支援高速卡点';

interface Named {
  personId: string | null;
}

/** What a list that is open offers; lists closed before it stay in the page. */
function offered(page: Page) {
  return page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option');
}

/** What lies over the page, as it is seen at both widths. */
async function lookAtDialog(page: Page, name: string): Promise<void> {
  await picture(page, `${name}-desk`, 'seen');
  await page.setViewportSize({ width: 390, height: 844 });
  await picture(page, `${name}-phone`, 'seen');
  await page.setViewportSize(DESK);
}

/** One day: the command post asks, the dispatcher names, who is named confirms, and is there. */
test('asked, named, confirmed, present', async ({ browser }) => {
  test.setTimeout(240_000);
  const page = async (role: string) => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    await context.addInitScript(() => {
      sessionStorage.setItem('huhang.purpose', 'STAFF_DEPLOYMENT');
    });
    const opened = await context.newPage();
    await enterAs(opened, role);
    return opened;
  };
  const guard = await page('GATE_STAFF');
  const { personId } = (await guard.evaluate(async () => (await fetch('/api/access/me')).json())) as Named;
  expect(personId).not.toBeNull();

  const command = await page('COMMAND_POST');
  await command.goto('/musters/new');
  await choose(command.getByLabel('依据的通知'), '跨市通行');
  await command.getByLabel('名称', { exact: true }).fill(TITLE);
  await command.getByLabel('开始').fill('2021-08-04T18:00');
  await seek(command.getByLabel('单位').last(), '慈利县人民法院');
  await command.getByLabel('人数').fill('2');
  await command.getByLabel('任务').fill('查验两码、测温');
  await seek(command.getByLabel('区域').last(), '慈利县');
  await command.getByLabel('地点名称').fill('阳和高速出口');
  await command.getByRole('button', { name: '再加一行' }).click();
  await seek(command.getByLabel('单位').last(), '慈利县人民法院');
  await command.getByLabel('人数').last().fill('1');
  await command.getByLabel('任务').last().fill('查验两码、测温');
  await seek(command.getByLabel('区域').last(), '慈利县');
  await command.getByLabel('地点名称').last().fill('江垭高速出口');
  await look(command, 'muster-new');
  await command.getByRole('button', { name: '发出抽调' }).click();
  await expect(command.getByRole('heading', { name: TITLE })).toBeVisible();

  const dispatcher = await page('DISPATCHER');
  await dispatcher.goto('/musters');
  await expect(dispatcher.locator('.demand').first()).toBeVisible();
  await dispatcher.keyboard.press('/');
  await dispatcher.keyboard.type('阳和高速出口');
  const another = await page('DISPATCHER');
  await another.goto('/musters?text=江垭高速出口');
  await another.locator('.demand').getByRole('button', { name: '点名', exact: true }).click();
  const late = another.getByRole('dialog');
  await late.locator(`input[value="${String(personId)}"]`).check();

  const line = dispatcher.locator('.demand');
  await expect(line).toHaveCount(1);
  await expect(line.getByText('缺 2')).toBeVisible();
  await line.getByRole('button', { name: '点名', exact: true }).click();
  const dialog = dispatcher.getByRole('dialog');
  await dialog.locator(`input[value="${String(personId)}"]`).check();
  await expect(dialog.getByText('已选 1 人')).toBeVisible();
  await lookAtDialog(dispatcher, 'naming');
  await dialog.getByRole('button', { name: '点名 1 人' }).click();
  await expect(line.getByText('缺 1')).toBeVisible();
  await expect(line.getByText('待答 1')).toBeVisible();

  // who comes second is told where the person is, and may go on with the others
  await late.getByRole('button', { name: '点名 1 人' }).click();
  await expect(late.getByText(/已被抽调：慈利县人民法院（.+）派往阳和高速出口/)).toBeVisible();
  await expect(late.getByText(/已从所选中去掉/)).toBeVisible();
  await expect(late.getByText('已选 0 人')).toBeVisible();
  await lookAtDialog(another, 'naming-taken');

  await guard.setViewportSize({ width: 390, height: 844 });
  await guard.goto('/my-calls');
  await expect(guard.getByRole('heading', { name: TITLE })).toBeVisible();
  await look(guard, 'own-calls');
  await guard.getByRole('button', { name: '确认参加' }).click();
  await expect(guard.getByText('您已确认')).toBeVisible();

  await dispatcher.reload();
  await expect(line.getByText('未到 1')).toBeVisible();
  await line.getByRole('button', { name: /已确认 1 人/ }).click();
  const people = dispatcher.getByRole('dialog');
  await expect(people.getByText('已确认').last()).toBeVisible();
  await people.getByRole('button', { name: '已到岗' }).click();
  await people.getByText('已到岗', { exact: true }).first().click();
  await expect(people.getByText('在岗')).toBeVisible();
  await lookAtDialog(dispatcher, 'muster-people');
  await dispatcher.keyboard.press('Escape');
  await expect(line.getByText('未到 1')).toHaveCount(0);
  await dispatcher.getByLabel('按单位、任务、地点、令号查找').fill('');
  await look(dispatcher, 'musters');

  // who has confirmed on the line is the team, and the team knows its line
  await dispatcher.getByLabel('按单位、任务、地点、令号查找').fill('阳和高速出口');
  await expect(line).toHaveCount(1);
  await line.getByRole('button', { name: /^编\s?队$/ }).click();
  const team = dispatcher.getByRole('dialog');
  await team.getByLabel('名称').fill('阳和支援队');
  await expect(team.getByLabel('任务')).toHaveValue('查验两码、测温');
  await lookAtDialog(dispatcher, 'team-of-line');
  await team.getByRole('button', { name: /^组\s?队$/ }).click();
  await expect(dispatcher.getByRole('heading', { name: '阳和支援队' })).toBeVisible();
  await expect(dispatcher.getByRole('link', { name: new RegExp(`${TITLE}.*阳和高速出口`) })).toBeVisible();
  await expect(dispatcher.getByRole('button', { name: '离队' })).toHaveCount(1);
  await look(dispatcher, 'team-of-line-page');
});

test(
  'who reports where they live stands in the ledger, and volunteers say what is missing',
  { tag: '@full' },
  async ({ browser }) => {
    test.setTimeout(180_000);
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    await context.addInitScript(() => {
      sessionStorage.setItem('huhang.purpose', 'COMMUNITY_SERVICE');
    });
    const worker = await context.newPage();
    await enterAs(worker, 'COMMUNITY_WORKER');
    await worker.goto('/reporting-in');
    await worker.getByRole('button', { name: '登记报到' }).first().click();
    const dialog = worker.getByRole('dialog');
    await dialog.getByLabel('人员').fill('田');
    await offered(worker).first().click();
    await dialog.getByRole('button', { name: '登记报到' }).click();
    await expect(dialog).toHaveCount(0);
    await worker.getByRole('button', { name: '派任务', exact: true }).first().click();
    await worker.getByRole('dialog').getByRole('textbox').fill('东门值守');
    await worker.getByRole('dialog').getByRole('button', { name: '派任务' }).click();
    await expect(worker.getByText('东门值守')).toBeVisible();
    await worker.getByRole('button', { name: '向上级报数' }).click();
    await expect(worker.getByText(/上报在册/)).toBeVisible();
    await look(worker, 'reporting-in');

    await worker.goto('/volunteers');
    await worker.getByRole('button', { name: '登记志愿者' }).first().click();
    await worker.getByRole('dialog').getByLabel('人员').fill('向');
    await offered(worker).first().click();
    await seek(worker.getByLabel('在哪里服务').last(), '官黎坪街道');
    await worker.getByRole('dialog').getByRole('button', { name: '登记志愿者' }).click();
    const joined = worker.getByRole('row').filter({ hasText: '向*' }).first();
    await expect(joined.getByText('未培训')).toBeVisible();
    await joined.getByRole('button', { name: '登记材料' }).click();
    await worker.getByRole('dialog').getByText('已培训').click();
    await worker.getByRole('dialog').getByRole('button', { name: '登记', exact: true }).click();
    await expect(joined.getByText('未培训')).toHaveCount(0);
    await look(worker, 'volunteers');
  },
);

test('a team is formed and split', { tag: '@full' }, async ({ browser }) => {
  test.setTimeout(180_000);
  const dispatcher = await as(browser, 'DISPATCHER');
  await dispatcher.goto('/teams');
  await dispatcher.getByRole('button', { name: '组队', exact: true }).first().click();
  const forming = dispatcher.getByRole('dialog');
  await forming.getByLabel('名称').fill('阳和突击队');
  await forming.getByLabel('任务').fill('入户排查');
  await forming.getByLabel('成员').click();
  for (const index of [0, 1, 2]) {
    await offered(dispatcher).nth(index).click();
  }
  await forming.getByLabel('名称').click();
  await lookAtDialog(dispatcher, 'team-new');
  await forming.getByRole('button', { name: '组队', exact: true }).click();
  await expect(dispatcher.getByRole('link', { name: '阳和突击队' })).toBeVisible();
  await look(dispatcher, 'teams');
  await dispatcher.getByRole('link', { name: '阳和突击队' }).click();
  await expect(dispatcher.getByRole('heading', { name: '阳和突击队' })).toBeVisible();
  await dispatcher.getByRole('button', { name: '拆分', exact: true }).click();
  const splitting = dispatcher.getByRole('dialog');
  for (const part of [0, 1]) {
    await splitting.getByLabel('成员').nth(part).click();
    await offered(dispatcher).first().click();
    await splitting.getByLabel('名称').nth(part).click();
    await expect(offered(dispatcher)).toHaveCount(0);
  }
  await lookAtDialog(dispatcher, 'team-split');
  await splitting.getByRole('button', { name: '拆分', exact: true }).click();
  await expect(dispatcher.getByRole('heading', { name: '拆分为 2 组' })).toBeVisible();
  await look(dispatcher, 'team');
});

test('leave is cancelled by a notice, a breach goes its way, a house looks after itself', async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const dispatcher = await as(browser, 'DISPATCHER');
  await dispatcher.goto('/leave');
  await dispatcher.getByRole('button', { name: '取消休假' }).click();
  const cancelling = dispatcher.getByRole('dialog');
  await choose(cancelling.getByLabel('依据的通知'), '跨市通行');
  await cancelling.getByLabel('开始').fill('2021-08-04T00:00');
  await lookAtDialog(dispatcher, 'leave-cancel');
  await cancelling.getByRole('button', { name: '取消休假' }).click();
  await expect(dispatcher.getByText(/2021.*起，结束另行通知/)).toBeVisible();
  await look(dispatcher, 'leave');

  await dispatcher.goto('/conduct');
  await dispatcher.getByRole('button', { name: '报告', exact: true }).first().click();
  const reporting = dispatcher.getByRole('dialog');
  await reporting.getByText('违纪').click();
  await reporting.getByLabel('涉及人员').click();
  await offered(dispatcher).first().click();
  await reporting.getByLabel('内容').fill('8 月 4 日 23:10 擅自离岗 40 分钟');
  await lookAtDialog(dispatcher, 'conduct-report');
  await reporting.getByRole('button', { name: '报告', exact: true }).click();
  await dispatcher.getByRole('button', { name: '记录核查' }).click();
  await dispatcher.getByRole('dialog').getByLabel('内容').fill('签到记录与监控一致');
  await dispatcher.getByRole('dialog').getByRole('button', { name: '记录核查' }).click();
  await expect(dispatcher.getByRole('button', { name: '记录本人意见' })).toBeVisible();
  await look(dispatcher, 'conduct');

  await dispatcher.goto('/checks');
  const results = dispatcher.locator('.check-items > li');
  await expect(results.first()).toBeVisible();
  for (let index = 1; index < (await results.count()); index++) {
    await results.nth(index).getByText('合格', { exact: true }).click();
  }
  await results.first().getByText('不合格', { exact: true }).click();
  await results.first().getByRole('textbox').fill('食堂入口没有测温');
  await look(dispatcher, 'checks-new');
  await dispatcher.locator('.ant-btn-primary').last().click();
  await expect(dispatcher.locator('.lines .urgent').getByText('食堂入口没有测温')).toBeVisible();
  await look(dispatcher, 'checks');
});
