import { demoLinks, enterAs, expect, test } from './links';

test('every role comes in by its link and sees its home', async ({ browser }) => {
  test.setTimeout(180_000);
  for (const { displayName, role } of demoLinks()) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await enterAs(page, role);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(displayName);
    await context.close();
  }
});

test('a stranger is sent to the sign-in page and the language follows the switch', async ({ page }) => {
  await page.goto('/search');
  await expect(page).toHaveURL(/\/sign-in\?next=%2Fsearch$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('登录');
  await page.getByRole('button', { name: 'EN' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});
