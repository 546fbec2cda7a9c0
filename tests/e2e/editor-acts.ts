/** What an author does in the editor, by mouse and by keyboard. */
import { expect, type Page } from '@playwright/test';

/** An article of the tests' own. */
export const ARTICLE = [
  'A walk to the sea',
  '',
  'She left Lyon on 3 May 2023, at first light and alone. The train was full, and slow, and nobody spoke.',
  'She came to Marseille in the evening of the same day, the harbour office wrote.',
  'From there she will sail to Ajaccio when the wind allows it. Nothing else is known of her plans, and nobody whom we have asked wanted to say more about them than this.',
].join('\n');

export const articleText = (page: Page) => page.locator('[data-article-text]');
export const passage = (page: Page) => page.locator('mark.passage');

/** Opens the editor with a new draft for an English article. */
export async function newArticle(page: Page, text = ARTICLE): Promise<void> {
  await page.goto('/editor/');
  await page.getByRole('button', { name: 'A new article' }).click();
  await page.getByLabel('Text of the article', { exact: true }).fill(text);
  await page.getByRole('button', { name: 'Mark passages' }).click();
}

/** Selects words of the text as a hand does. */
export async function select(page: Page, words: string): Promise<void> {
  const box = await page.evaluate((sought) => {
    const walker = document.createTreeWalker(
      document.querySelector('[data-article-text]')!,
      NodeFilter.SHOW_TEXT,
    );
    while (walker.nextNode()) {
      const start = walker.currentNode.textContent!.indexOf(sought);
      if (start < 0) continue;
      const range = document.createRange();
      range.setStart(walker.currentNode, start);
      range.setEnd(walker.currentNode, start + sought.length);
      walker.currentNode.parentElement!.scrollIntoView({ block: 'center' });
      const rects = [...range.getClientRects()];
      const [first, last] = [rects[0]!, rects.at(-1)!];
      return {
        from: { x: first.left + 1, y: first.top + first.height / 2 },
        to: { x: last.right - 1, y: last.top + last.height / 2 },
      };
    }
    return null;
  }, words);
  expect(box, `“${words}” in one piece of the text`).not.toBeNull();
  await page.mouse.move(box!.from.x, box!.from.y);
  await page.mouse.down();
  await page.mouse.move(box!.to.x, box!.to.y, { steps: 4 });
  await page.mouse.up();
}

/** Marks what is selected, for a new place or a stop that is there. */
export async function mark(
  page: Page,
  about: { place?: string; stop?: string },
  status: 'It happened' | 'It was planned',
) {
  const form = page.getByRole('form', { name: 'Mark this passage' });
  if (about.stop !== undefined) await form.getByLabel('It is about').selectOption({ label: about.stop });
  else {
    await form.getByLabel('It is about').selectOption({ label: 'a new place …' });
    await form.getByLabel('Name of the place').fill(about.place!);
  }
  await form.getByRole('button', { name: status }).click();
}
