import type { Browser, Page } from '@playwright/test';
import { uuid7 } from '../src/shared/uuid';
import { as } from './desk';
import { expect } from './links';
import { openRound } from './round';
import { enrolDesk, scan, told } from './sampling';

const HEADERS = { 'Huhang-Client': 'web' };

async function post(page: Page, path: string, data: object): Promise<void> {
  const answer = await page.request.post(path, { headers: HEADERS, data });
  expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true);
}

async function organizationOf(page: Page): Promise<string> {
  const me = (await (await page.request.get('/api/access/me')).json()) as {
    grants: { organizationId: string | null }[];
  };
  return me.grants.flatMap(({ organizationId }) => organizationId ?? [])[0] ?? '';
}

/** At a real desk: each of these is looked for by name, signed in and swabbed into one tube, which is closed. */
async function swabInto(desk: Page, tube: string, people: number): Promise<void> {
  // the list comes by the network a moment after the desk stands
  await expect(desk.locator('.desk-round').first()).not.toHaveClass(/desk-round-none/, { timeout: 30_000 });
  await scan(desk, tube);
  await desk.locator('.desk-panel .desk-button-main').click();
  await expect(told(desk)).toContainText(`${tube} 已开管`);
  for (let n = 0; n < people; n++) {
    await scan(desk, '王');
    await desk.locator('.desk-panel .desk-list .desk-row').nth(n).click();
    await expect(told(desk)).toHaveText('已登记，请采样');
    await desk.getByRole('button', { name: '已采样', exact: true }).click();
    await expect(told(desk)).toContainText(`${tube}`);
  }
  if (await desk.getByRole('button', { name: '清点关管' }).isVisible()) {
    await desk.getByRole('button', { name: '清点关管' }).click();
  }
  await desk.getByRole('button', { name: String(people), exact: true }).click();
  await desk.getByRole('button', { name: '关管', exact: true }).click();
  await expect(told(desk)).toContainText('已关管');
  await expect(desk.getByText('全部已送达')).toBeVisible({ timeout: 30_000 });
}

/**
 * Two people swabbed into one tube at a real desk, and the laboratory's positive of it: nobody recorded that the tube
 * arrived, so it is held until a second person lets it go.
 */
export async function aHeldPositive(browser: Browser, tube: string): Promise<void> {
  const command = await as(browser, 'COMMAND_POST');
  await command.goto('/');
  await openRound(command);
  const laboratory = await as(browser, 'LABORATORY');
  const organizationId = await organizationOf(laboratory);
  const known = (await (await command.request.get('/api/laboratories')).json()) as {
    laboratory: { organizationId: string };
  }[];
  if (!known.some((each) => each.laboratory.organizationId === organizationId)) {
    await post(command, '/api/laboratories', {
      id: uuid7(),
      organizationId,
      name: '市中心检测机构',
      tubesPerDay: 1000,
    });
  }
  const administrator = await as(browser, 'ADMINISTRATOR');
  const desk = await as(browser, 'COMMUNITY_WORKER');
  await enrolDesk(desk, administrator, '采样台 7', 'COMMUNITY_WORKER');
  await swabInto(desk, tube, 2);
  const { at } = (await (await command.request.get('/api/zones')).json()) as { at: string };
  const sent = {
    id: uuid7(),
    organizationId,
    controlTotal: 1,
    results: [
      {
        tube,
        finding: 'POSITIVE',
        testedAt: at,
        reportedAt: at,
        targets: [
          { gene: 'ORF1ab', ct: 31.2 },
          { gene: 'N', ct: 30.8 },
        ],
      },
    ],
  };
  await expect(async () => {
    const answer = await laboratory.request.post('/api/testing/results', {
      headers: HEADERS,
      data: { ...sent, id: uuid7() },
    });
    // the desk's records are read within moments
    expect(((await answer.json()) as { line: { batch: { accepted: number } } }).line.batch.accepted).toBe(1);
  }).toPass({ timeout: 30_000 });
}
