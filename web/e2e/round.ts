import type { Page } from '@playwright/test';
import { uuid7 } from '../src/shared/uuid';
import { expect } from './links';

/** A round over the whole city that began an hour ago; its people stand within seconds. */
export async function openRound(page: Page): Promise<string> {
  const id = uuid7();
  await page.evaluate(
    async ({ roundId, campaignId }) => {
      const get = async (path: string): Promise<unknown> => (await fetch(path)).json();
      const [root] = (await get('/api/areas/root')) as { area: { id: string } }[];
      const { at } = (await get('/api/zones')) as { at: string };
      const hours = (count: number) => new Date(Date.parse(at) + count * 3_600_000).toISOString();
      const answer = await fetch('/api/rounds', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'Huhang-Client': 'web' },
        body: JSON.stringify({
          id: roundId,
          campaign: {
            id: campaignId,
            areaId: root?.area.id,
            name: { zh: '全员核酸检测', en: 'Test of everybody' },
            poolEdition: 'ORDER_31',
          },
          scope: 'AREAS',
          areaIds: [root?.area.id],
          startAt: hours(-1),
          endAt: hours(20),
        }),
      });
      if (!answer.ok) {
        throw new Error(await answer.text());
      }
    },
    { roundId: id, campaignId: uuid7() },
  );
  await expect
    .poll(() => page.evaluate(async (roundId) => (await fetch(`/api/coverage/${roundId}`)).status, id), {
      timeout: 60_000,
    })
    .toBe(200);
  return id;
}

/** So that desks of later tests have one round to work for. */
export async function endRound(page: Page, roundId: string): Promise<void> {
  const answer = await page.request.post(`/api/rounds/${roundId}/ending`, {
    headers: { 'Huhang-Client': 'web' },
    data: { id: uuid7(), reason: '测试结束' },
  });
  expect(answer.ok(), await answer.text()).toBe(true);
}
