/** The editor as authors use it: from an article to what they take away. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { ARTICLE, articleText, mark, newArticle, passage, select } from './editor-acts.ts';
import { expectNoFault } from './accessibility.ts';
import { expect, test } from './fixtures.ts';

test.use({ locale: 'en-GB', viewport: { width: 1440, height: 900 } });

const faults = (page: Page) => page.locator('.faults');
const tab = (page: Page, name: string) => page.locator('.tabs').getByRole('button', { name, exact: true });
const stopForm = (page: Page) => page.locator('.stop-form');
const field = (page: Page, key: string) => page.locator(`[data-field="${key}"]`);

async function placeByCoordinates(page: Page, coordinates: string): Promise<void> {
  await stopForm(page).getByLabel('Coordinates', { exact: true }).fill(coordinates);
  await stopForm(page).getByRole('button', { name: 'Place it there' }).click();
}

/** Fills in what no mark says: title, standfirst, author. */
async function nameStory(page: Page): Promise<void> {
  await tab(page, 'Journey').click();
  await field(page, 'story story.title.en').fill('A walk to the sea');
  await field(page, 'story story.standfirst.en').fill('From Lyon to Marseille, and on.');
  await tab(page, 'Article').click();
  await page.getByText('About the article').click();
  await field(page, 'story story.sources.article.author').fill('A. Martin');
}

/** The whole way by mouse, up to a story without faults. */
async function makeStory(page: Page): Promise<void> {
  await newArticle(page);
  await select(page, 'She left Lyon on 3 May 2023');
  await mark(page, { place: 'Lyon' }, 'It happened');
  await placeByCoordinates(page, '45.76 N, 4.83 E');
  await select(page, 'She came to Marseille in the evening');
  await mark(page, { place: 'Marseille' }, 'It happened');
  await placeByCoordinates(page, '43°17′47″N 5°22′12″E');
  await tab(page, 'Journey').click();
  await page.getByRole('button', { name: 'Join Lyon and Marseille' }).click();
  await stopForm(page).getByLabel('Travelled by').selectOption('train');
  await tab(page, 'Article').click();
  await select(page, 'The train was full, and slow');
  await mark(page, { stop: 'Lyon → Marseille' }, 'It happened');
  await nameStory(page);
}

/** What a press saves, as a browser's download. */
async function taken(page: Page, press: () => Promise<void>): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return readFileSync(await download.path());
}

test.beforeEach(async ({ page }) => {
  // The dialogs of the browser's own file system cannot be answered here: files go where downloads go.
  await page.addInitScript(() => {
    for (const name of ['showSaveFilePicker', 'showOpenFilePicker']) Reflect.deleteProperty(window, name);
  });
});

test('by mouse: an article becomes a story that the command passes', async ({ page }) => {
  await makeStory(page);
  await expect(faults(page)).toHaveAttribute('data-faults', '0');

  await tab(page, 'Take it away').click();
  const story = await taken(page, () => page.getByRole('button', { name: 'Save the story file' }).click());
  const folder = mkdtempSync(join(tmpdir(), 'parcours-editor-'));
  try {
    const [file, article] = ['story.geojson', 'article.txt'].map((name) => join(folder, name)) as [
      string,
      string,
    ];
    writeFileSync(file, story);
    writeFileSync(article, ARTICLE);
    const check = spawnSync(
      process.execPath,
      ['scripts/run.mjs', 'geo/check/check.ts', file, '--article', article],
      {
        encoding: 'utf8',
      },
    );
    expect(check.stdout).toContain('3 quotes');
    expect(check.status, check.stdout).toBe(0);
    // The article's text is in nothing that is taken away.
    expect(String(story)).not.toContain('nobody spoke');
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('by keyboard alone: paste, mark, place, join, take away', async ({ page }) => {
  const { keyboard } = page;
  const press = async (...keys: string[]): Promise<void> => {
    for (const key of keys) await keyboard.press(key);
  };
  /** Tab until the focus is where it should be; no control may keep it. */
  const tabTo = async (sought: Locator): Promise<void> => {
    for (let step = 0; step < 90; step += 1) {
      if (await sought.evaluateAll((found) => found.some((each) => each === document.activeElement))) return;
      await keyboard.press('Tab');
    }
    throw new Error(`Tab never reached ${String(sought)}`);
  };
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const textbox = (name: string) => page.getByRole('textbox', { name, exact: true });

  await page.goto('/editor/');
  await tabTo(button('A new article'));
  await press('Enter');
  await tabTo(textbox('Text of the article'));
  await keyboard.insertText(ARTICLE);
  await tabTo(button('Mark passages'));
  await press('Enter');

  const toText = async (): Promise<void> => {
    await press('Shift+F6');
    await tabTo(articleText(page));
  };
  const markNext = async (about: string, words: string | RegExp): Promise<void> => {
    await expect(passage(page)).toHaveText(words);
    await press('Enter');
    await tabTo(textbox('Name of the place'));
    await keyboard.insertText(about);
    await tabTo(button('It happened'));
    await press('Enter');
    await expect(articleText(page)).toBeFocused();
  };
  const placeByName = async (name: string): Promise<void> => {
    await press('F6');
    await tabTo(page.getByLabel('Search by name'));
    await keyboard.insertText(name);
    await press('Enter');
    await expect(page.locator('[role=radio]:focus')).toContainText(name);
    await press('Enter');
    await expect(page.getByLabel('Coordinates', { exact: true })).toHaveValue(/4[35]/);
  };

  await toText();
  await press('ArrowDown', 'Enter');
  await expect(page.getByRole('form', { name: 'Mark this passage' }).getByLabel('It is about')).toBeFocused();
  await press('Escape');
  await expect(articleText(page)).toBeFocused();
  await expect(passage(page)).toHaveCount(0);
  await press('ArrowDown', 'ArrowDown');
  await expect(passage(page)).toHaveText('She left Lyon on 3 May 2023, at first light and alone.');
  for (let word = 0; word < 6; word += 1) await press('Shift+ArrowLeft');
  await markNext('Lyon', 'She left Lyon on 3 May 2023');
  await placeByName('Lyon');
  await toText();
  for (let sentence = 0; sentence < 4; sentence += 1) await press('ArrowDown');
  await markNext('Marseille', /^She came to Marseille/);
  await placeByName('Marseille');

  await press('Shift+F6');
  await tabTo(button('Journey'));
  await press('Enter');
  await tabTo(textbox('Title of the map'));
  await keyboard.insertText('A walk to the sea');
  await tabTo(textbox('One or two sentences below it'));
  await keyboard.insertText('From Lyon to Marseille.');
  await tabTo(button('Join Lyon and Marseille'));
  await press('Enter');
  await tabTo(button('Article'));
  await press('Enter');
  await tabTo(articleText(page));
  for (let sentence = 0; sentence < 3; sentence += 1) await press('ArrowDown');
  await expect(passage(page)).toHaveText(/^The train was full/);
  // The way is in hand: the passage is about it.
  await press('Enter');
  await tabTo(button('It happened'));
  await press('Enter');
  await press('Shift+F6');
  await tabTo(page.locator('summary', { hasText: 'About the article' }));
  await press('Enter');
  await tabTo(textbox('Author'));
  await keyboard.insertText('A. Martin');
  await expect(faults(page)).toHaveAttribute('data-faults', '0');
  await press('Shift+F6', 'F6');
  await tabTo(button('Take it away'));
  await press('Enter');
  await tabTo(button('Save the story file'));
  const story = await taken(page, () => press('Enter'));
  expect(JSON.parse(String(story))).toMatchObject({
    story: { itinerary: ['lyon', 'lyon-marseille', 'marseille'] },
  });
});

test('the draft is there after a reload, and a hundred acts are taken back one by one', async ({ page }) => {
  await newArticle(page);
  await select(page, 'She left Lyon on 3 May 2023');
  await mark(page, { place: 'Lyon' }, 'It happened');
  await tab(page, 'Journey').click();
  const title = field(page, 'story story.title.en');
  const standfirst = field(page, 'story story.standfirst.en');
  for (let act = 0; act < 50; act += 1) {
    await title.fill(`title ${act}`);
    await standfirst.fill(`standfirst ${act}`);
  }
  await expect(page.locator('[data-kept]')).toHaveAttribute('data-kept', 'kept');
  for (let act = 0; act < 100; act += 1) await page.keyboard.press('Control+z');
  await expect(title).toHaveValue('');
  await expect(page.locator('.entry')).toHaveText(/Lyon/);
  for (let act = 0; act < 100; act += 1) await page.keyboard.press('Control+Shift+z');
  await expect(standfirst).toHaveValue('standfirst 49');
  await expect(page.locator('[data-kept]')).toHaveAttribute('data-kept', 'kept');
  await page.reload();
  await expect(articleText(page)).toContainText('She left Lyon');
  await tab(page, 'Journey').click();
  await expect(title).toHaveValue('title 49');
});

test('a second tab only reads, and goes on once the first is closed', async ({ page, context }) => {
  await newArticle(page);
  await expect(page.locator('[data-kept]')).toHaveAttribute('data-kept', 'kept');
  const second = await context.newPage();
  await second.goto('/editor/');
  await expect(second.locator('[data-notice="read-only"]')).toBeVisible();
  await tab(second, 'Journey').click();
  await expect(field(second, 'story story.title.en')).not.toBeEditable();
  await page.close();
  await expect(second.locator('[data-notice="read-only"]')).toHaveCount(0);
  await field(second, 'story story.title.en').fill('Taken over');
  await expect(second.locator('[data-kept]')).toHaveAttribute('data-kept', 'kept');
});

test('a browser that keeps nothing says so at once, and the file is offered', async ({ page }) => {
  await page.addInitScript(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('no room left', 'QuotaExceededError');
    };
  });
  await newArticle(page);
  await expect(page.locator('[data-notice="not-kept"]')).toBeVisible();
  const file = await taken(page, () =>
    page.locator('[data-notice="not-kept"]').getByRole('button', { name: 'Save the story file' }).click(),
  );
  expect(JSON.parse(String(file))).toMatchObject({ type: 'FeatureCollection' });
});

test('names and dates are suggested, and nothing is placed or dated without a yes', async ({ page }) => {
  await newArticle(page);
  await page.getByRole('button', { name: 'Look for names' }).click();
  await expect(page.locator('mark.name').first()).toHaveText('Lyon');
  await expect(page.locator('mark.date').first()).toHaveText('on 3 May 2023');
  await tab(page, 'Journey').click();
  await expect(page.locator('.entry')).toHaveCount(0);
  await tab(page, 'Article').click();
  await page.getByRole('button', { name: 'Lyon: a place' }).click();
  // Still only offered: the form asks whether it happened.
  await expect(passage(page).first()).toHaveText('She left ');
  await page.getByRole('button', { name: 'It happened' }).click();
  await expect(stopForm(page).getByRole('heading', { name: 'Place Lyon' })).toBeVisible();
  await expect(page.getByLabel('Coordinates', { exact: true })).toHaveValue('');
  await tab(page, 'Journey').click();
  await expect(page.locator('.entry')).toHaveText(/Lyon\s*not on the map/);
});

test('a quote that an edit cuts in two is named, with the words that are there now', async ({ page }) => {
  await makeStory(page);
  await page.getByRole('button', { name: 'Change the text' }).click();
  const text = page.getByLabel('Text of the article', { exact: true });
  await text.fill(ARTICLE.replace('left Lyon on', 'left the town of Lyon on'));
  await expect(faults(page)).toHaveAttribute('data-faults', '1');
  await faults(page).locator('summary').click();
  await expect(faults(page)).toContainText('She left the town of Lyon');
  await faults(page).getByRole('button').first().click();
  await expect(page.locator('blockquote:focus')).toHaveText('She left Lyon on 3 May 2023');
});

test.describe('for axe', () => {
  test.use({ bypassCSP: true });
  test('each step is without a fault for axe', async ({ page }) => {
    await page.goto('/editor/');
    await expect(page.getByRole('button', { name: 'A new article' })).toBeVisible();
    await expectNoFault(page);
    await makeStory(page);
    await page.getByRole('button', { name: 'Look for names' }).click();
    await expect(page.locator('.suggestions')).toBeVisible();
    await select(page, 'From there she will sail');
    await expectNoFault(page);
    for (const name of ['Journey', 'Sources', 'Languages', 'Take it away']) {
      await tab(page, name).click();
      await expectNoFault(page);
    }
  });
});
