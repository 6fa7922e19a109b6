import { enterAs, expect, test } from './links';
import { picture } from './pictures';

test('taking one of the 308 off makes it 307 everywhere, and back', { tag: '@full' }, async ({ browser }) => {
  test.setTimeout(180_000);
  const command = await (await browser.newContext()).newPage();
  await enterAs(command, 'COMMAND_POST');
  const courts = async (figure: string) => {
    await command.goto('/mobilisation');
    await expect(command.getByText(figure, { exact: true }).first()).toBeVisible();
    await command.goto('/bulletin');
    await expect(command.getByText(`${figure}*`, { exact: true }).first()).toBeVisible();
  };
  await courts('308');

  await picture(command, 'bulletin');

  const dispatcher = await (await browser.newContext()).newPage();
  await dispatcher.addInitScript(() => {
    sessionStorage.setItem('huhang.purpose', 'STAFF_DEPLOYMENT');
  });
  await enterAs(dispatcher, 'DISPATCHER');
  await dispatcher.goto('/mobilisation');
  await dispatcher.getByRole('link', { name: /S5/ }).last().click();
  await dispatcher.waitForURL(/\/assignments\//);
  await dispatcher.getByRole('button', { name: '显示名单' }).click();
  await dispatcher
    .getByRole('button', { name: /^撤\s?回/ })
    .first()
    .click();
  await dispatcher.getByRole('dialog').getByRole('textbox').fill('发热，回家休息');
  await dispatcher
    .getByRole('dialog')
    .getByRole('button', { name: /^撤\s?回/ })
    .click();
  await expect(dispatcher.getByText('155', { exact: true }).first()).toBeVisible();
  await picture(dispatcher, 'assignment');
  await courts('307');
  await dispatcher
    .getByRole('button', { name: /^恢\s?复/ })
    .first()
    .click();
  await dispatcher.getByRole('dialog').getByRole('textbox').fill('误报，已返岗');
  await dispatcher
    .getByRole('dialog')
    .getByRole('button', { name: /^恢\s?复/ })
    .click();
  await expect(dispatcher.getByText('156', { exact: true }).first()).toBeVisible();
  await courts('308');
});
