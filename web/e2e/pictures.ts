import type { Page } from '@playwright/test';

/** For whoever works on a page, in test-results/look/. Where nobody will look, a test does without their seconds. */
const WANTED = !process.env['CI'];

/** Of the whole page, however long; or, of what lies over it, as it is seen. */
export async function picture(page: Page, name: string, part: 'whole' | 'seen' = 'whole'): Promise<void> {
  if (WANTED) {
    await page.screenshot({ path: `test-results/look/${name}.png`, fullPage: part === 'whole' });
  }
}
