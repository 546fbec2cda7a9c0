/** S2: whatever stands in a story's texts is shown as it stands, and never runs. */
import type { Page, Route } from '@playwright/test';
import { isPlace, isQuote, type Story } from '../../geo/story/story.ts';
import { pageStory } from '../../src/site/page-story.ts';
import { PAYLOADS } from '../fixtures/payloads.ts';
import { expect, test } from './fixtures.ts';
import { expectHarmless } from './harmless.ts';
import { cardOf, entryLink } from './reader.ts';
import { story } from './story.ts';

/** What is no text: names that the file's rules hold to an alphabet, moments, addresses, and a leg's two ends. */
const KEPT =
  /^(?:id|language|kind|status|source|about|path|mode|timeZone|start|end|published|date|url|region|to)$/;

/** A story in which every text is a payload, another for each text; and the texts. */
function poisoned(first: number): { told: Story; texts: string[] } {
  let next = first;
  const texts: string[] = [];
  const poison = function (this: unknown, key: string, value: unknown): unknown {
    const isEnd = key === 'from' && 'to' in (this as object);
    if (typeof value !== 'string' || KEPT.test(key) || isEnd) return value;
    const text = PAYLOADS[next++ % PAYLOADS.length]!;
    texts.push(text);
    return text;
  };
  const { aliases, languages, ...rest } = pageStory(story, 'en');
  const told = JSON.parse(JSON.stringify(rest, poison)) as Omit<Story, 'aliases' | 'languages'>;
  return { told: { ...told, aliases, languages }, texts };
}

/** The page without what was drawn of it at build, and with another story in its block of data. */
const serve = (told: Story) => async (route: Route) => {
  const response = await route.fetch();
  const html = await response.text();
  const [start, end] = [html.indexOf('<div id="app">'), html.indexOf('<footer class="embed-foot"')];
  const data = JSON.stringify(told).replaceAll('<', '\\u003c');
  const emptied = `${html.slice(0, start)}<div id="app"></div>${html.slice(end)}`;
  const body = emptied.replace(/(id="story-data">)[^<]*/, (_, tag: string) => tag + data);
  await route.fulfill({ response, body });
};

async function expectText(page: Page, first: number) {
  const { told, texts } = poisoned(first);
  expect(new Set(texts).size, 'payloads in use').toBe(PAYLOADS.length);
  await page.unrouteAll();
  await page.route('**/en/vostochny/', serve(told));
  await page.goto('/en/vostochny/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(told.title.en!);
  for (const stop of told.stops) {
    await entryLink(page, stop.id).click();
    await expect(cardOf(page, stop.id)).toBeVisible();
    const shown = await page.locator(`[data-entry="${stop.id}"]`).textContent();
    for (const claim of stop.claims) {
      expect(shown).toContain(isQuote(claim) ? claim.quote : claim.fact.en!);
    }
  }
  await expectHarmless(page, `page, from payload ${first} on`);
  await page.getByRole('button', { name: 'Share the map' }).click();
  const place = told.stops.find(isPlace)!;
  await expect(page.locator('dialog .link-shows')).toContainText(place.names.en!);
  await expectHarmless(page, `share sheet, from payload ${first} on`);
}

test('every text of the story is a payload: page, cards and share sheet show them as text', async ({
  page,
}) => {
  await expectText(page, 0);
});

test('every text of the story is each of the payloads in turn @long', async ({ page }) => {
  for (const first of PAYLOADS.keys()) await expectText(page, first);
});
