/** R8: whatever a reader does in whatever order, the view is the address, and the focus is somewhere. */
import type { Browser } from '@playwright/test';
import fc from 'fast-check';
import { expect, expectReady, test } from './fixtures.ts';
import { command, newModel, noteFocus } from './monkey.ts';
import { propertySeed } from './seed.ts';

// Without a network nothing more comes; the browser says so aloud.
test.use({ expectedConsole: [/ERR_INTERNET_DISCONNECTED/] });

/** Lists are not made shorter when one fails: each look takes minutes. The message says what was done. */
async function letLoose(browser: Browser, baseURL: string, lists: number, length: number) {
  test.setTimeout(lists * 300_000);
  const list = fc.array(command, { minLength: length, maxLength: length });
  for (const drawn of fc.sample(list, { numRuns: lists, seed: propertySeed() })) {
    const context = await browser.newContext({ baseURL, viewport: { width: 1000, height: 640 } });
    const page = await context.newPage();
    await page.addInitScript(noteFocus);
    await page.goto('/');
    await expectReady(page);
    await expect(page.getByRole('slider')).toBeVisible();
    const model = newModel();
    try {
      await fc.asyncModelRun(() => ({ model, real: page }), drawn);
    } catch (error) {
      throw new Error(`after: ${model.done.join(', ')}`, { cause: error });
    }
    await context.close();
  }
}

test('the page shows what it was told by 20 commands', async ({ browser, baseURL }) => {
  await letLoose(browser, baseURL!, 1, 20);
});

test('the page shows what it was told by 12 times 60 commands @long', async ({ browser, baseURL }) => {
  await letLoose(browser, baseURL!, 12, 60);
});
