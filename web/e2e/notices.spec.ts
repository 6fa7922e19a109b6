import type { Page } from '@playwright/test';
import { as, look } from './desk';
import { choose, expect, seek, test } from './links';
import { Robot } from './robot';

async function draft(page: Page, title: string): Promise<void> {
  await page.goto('/notices/new');
  await page.getByLabel('标题（中文）').fill(title);
  await page.getByLabel('正文（中文）').fill('今晚 20 时起，各小区门岗 24 小时值守，双人在岗。');
  await page.getByRole('button', { name: '保存草稿' }).click();
  await expect(page.getByRole('heading', { name: title })).toBeVisible();
}

async function issue(page: Page, supersedes?: string): Promise<void> {
  await page.getByRole('button', { name: '发布', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await seek(dialog.getByRole('combobox', { name: '区域' }), '官黎坪街道');
  await choose(dialog.getByRole('combobox', { name: '一直发到哪一级' }), '社区（村）');
  if (supersedes) {
    await dialog.getByRole('combobox', { name: '哪几份' }).fill(supersedes);
    // several may be chosen, so the list stays open
    await page.locator('.ant-select-item-option', { hasText: supersedes }).first().click();
    await dialog.getByText('对之前的通知').click();
    await expect(dialog.locator('.ant-select-selection-item', { hasText: supersedes })).toBeVisible();
  }
  await look(page, `notice-issue${supersedes ? '-superseding' : ''}`);
  await dialog.getByRole('button', { name: '发布', exact: true }).click();
  await expect(dialog).toBeHidden();
}

test('orders stand in their order, with what is not known of them', async ({ browser }) => {
  const commander = await as(browser, 'COMMAND_POST');
  await commander.goto('/notices');
  const row = (text: string) => commander.getByRole('row', { name: text });
  await expect(row('第31号 ')).toContainText('有效');
  await expect(row('第37号 ')).toContainText('生效时间不明');
  await expect(row('第61号 ')).toContainText('尚未生效');
  await expect(row('第38—60号')).toContainText('没有见到');
  await look(commander, 'notices');

  await commander.getByLabel('查看当时').fill('2021-08-26T09:00');
  await expect(row('第61号 ')).toContainText('有效');
  await expect(row('道路交通管制通告')).toContainText('已失效');

  await commander.getByRole('link', { name: '黄金塔社区列为高风险地区' }).click();
  await expect(commander.getByRole('button', { name: /已办结 \d+/ })).toBeVisible();
  await commander.getByRole('button', { name: '展开永定区' }).click();
  await commander.getByRole('button', { name: '展开官黎坪街道' }).click();
  await expect(commander.getByText('黄金塔居委会')).toBeVisible();
  await look(commander, 'notice');
});

test(
  'a notice goes down the tree, pages hear of it at once, and what supersedes it ends it',
  { tag: '@full' },
  async ({ browser }) => {
    test.setTimeout(180_000);
    const robot = await Robot.start();
    try {
      const worker = await as(browser, 'COMMUNITY_WORKER');
      await worker.goto('/');
      await expect(worker.getByRole('heading', { name: '待办通知' })).toBeVisible();

      const commander = await as(browser, 'COMMAND_POST');
      await commander.goto('/channels');
      await look(commander, 'channels-empty');
      await commander.getByRole('button', { name: '添加渠道' }).click();
      const adding = commander.getByRole('dialog');
      await adding.getByLabel('名称').fill('指挥部值班群');
      await adding
        .getByLabel('机器人网址')
        .fill('https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=0123456789-abcdef-e2e');
      await look(commander, 'channel-add');
      await adding.getByRole('button', { name: '添加渠道' }).click();
      await commander.getByRole('button', { name: '试发' }).click();
      await expect(commander.getByText('已发出', { exact: true })).toBeVisible();
      expect(robot.texts).toEqual(['【护航】试发：渠道“指挥部值班群”可以收到通知。']);
      await look(commander, 'channels');

      await draft(commander, '小区门岗双人值守');
      await commander.getByLabel('选择附件').setInputFiles({
        name: '门岗名单.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from('门岗,人数\n东门,2\n'),
      });
      await expect(commander.getByRole('link', { name: '附件 1：门岗名单.csv' })).toBeVisible();
      await look(commander, 'notice-draft');
      await issue(commander);
      await expect(commander.getByRole('button', { name: /未签收 \d+/ })).toBeVisible();

      // nobody has touched the worker's page
      await expect(worker.getByRole('alert').getByRole('link', { name: '小区门岗双人值守' })).toBeVisible();
      await look(worker, 'notice-arrived');
      await worker.getByRole('alert').getByRole('link', { name: '小区门岗双人值守' }).click();
      const item = worker.getByRole('listitem').filter({ hasText: '小区门岗双人值守' });
      await item.getByRole('button', { name: '签收' }).click();
      await expect(item.getByText('已签收')).toBeVisible();
      await item.getByRole('button', { name: '办不了' }).click();
      await worker.getByRole('dialog').getByLabel('理由').fill('夜班缺 2 人');
      await worker
        .getByRole('dialog')
        .getByRole('button', { name: /确\s?定/ })
        .click();
      await worker.getByText(/全部 \d+/).click();
      await expect(item.getByText('夜班缺 2 人')).toBeVisible();
      await look(worker, 'inbox');

      await expect(commander.getByRole('button', { name: /办不了 1/ })).toBeVisible();
      await commander.getByRole('button', { name: /办不了 1/ }).click();
      await expect(commander.getByText('夜班缺 2 人')).toBeVisible();

      await draft(commander, '小区门岗由物业值守');
      await issue(commander, '小区门岗双人值守');
      await worker.goto('/inbox');
      await worker.getByText(/全部 \d+/).click();
      await expect(item.getByText('这份通知已不再有效。')).toBeVisible();
      await expect(item.getByRole('button', { name: '已办结' })).toHaveCount(0);
      await item.getByRole('link', { name: '查看现行通知' }).click();
      await expect(worker.getByRole('heading', { name: '小区门岗由物业值守' })).toBeVisible();
    } finally {
      await robot.stop();
    }
  },
);
