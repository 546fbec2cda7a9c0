/** A12, A15: what a gesture did is said once, politely; motion that the reader does not want stops at once. */
import type { Page } from '@playwright/test';
import { datedMoments, shareOfMoment } from '../../geo/time/timeline.ts';
import { expect, test } from './fixtures.ts';
import { cardOf, entryLink, goToChart, MAPS, mapBox, markerCentres, markerOf, openChart } from './reader.ts';
import { story } from './story.ts';

interface Message {
  text: string;
  politeness: string;
}
type Listening = typeof globalThis & { messages: Message[] };

/** Runs in the page: notes every message of every live region, as a screen reader would hear it. */
function listen() {
  const messages: Message[] = [];
  (globalThis as Listening).messages = messages;
  const regionOf = (node: Node): Element | null =>
    (node instanceof Element ? node : node.parentElement)?.closest(
      '[role=status], [role=alert], [aria-live]',
    ) ?? null;
  new MutationObserver((records) => {
    for (const region of new Set(records.map(({ target }) => regionOf(target)))) {
      const text = region?.textContent.trim();
      if (!region || !text) continue;
      const isAlert = region.getAttribute('role') === 'alert';
      messages.push({
        text,
        politeness: region.getAttribute('aria-live') ?? (isAlert ? 'assertive' : 'polite'),
      });
    }
  }).observe(document.body, { childList: true, characterData: true, subtree: true });
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

async function dragMap(page: Page) {
  const { x, y, width, height } = await mapBox(page);
  const [fromX, fromY] = [x + width * 0.72, y + height * 0.4];
  await page.mouse.move(fromX, fromY);
  await page.mouse.down();
  await page.mouse.move(fromX - 40, fromY + 20);
  await page.mouse.move(fromX - 80, fromY + 40);
  await page.mouse.up();
}

async function expectOneMessageEach(page: Page) {
  await expect(page.locator('[data-announcer]')).toBeAttached();
  await expect(page.getByRole('slider')).toBeVisible();
  await page.evaluate(listen);
  const gestures: [what: string, act: () => Promise<unknown>, says: RegExp][] = [
    ['opening on the map', () => markerOf(page, 'komsomolsk').click(), /^Komsomolsk.*opened: stop 7 of 13$/],
    ['the next stop', () => page.getByRole('link', { name: /^Next stop/ }).click(), /opened: stop 8 of 13$/],
    ['closing', () => page.keyboard.press('Escape'), /^Stop closed$/],
    ['opening in the text', () => entryLink(page, 'khasan').click(), /^Khasan, opened: stop 3 of 13$/],
    ['closing by its button', () => button(page, 'Close').click(), /^Stop closed$/],
    ['zooming', () => button(page, 'Zoom in').click(), /^Map moved, zoom 7\.5, stops in sight: \d+ of 13$/],
    ['dragging', () => dragMap(page), /^Map moved, zoom 7\.5/],
    ['dragging again', () => dragMap(page), /^Map moved, zoom 7\.5/],
    ['the theme', () => button(page, 'Use the dark theme').click(), /^Dark theme$/],
    ['the sources', () => page.getByText('What the article says', { exact: true }).click(), /stops: \d+$/],
    ['the whole journey', () => button(page, 'Whole journey').click(), /^Whole journey$/],
    ['a moment', () => button(page, 'Next moment').click(), /^13\sSeptember/],
    ['all moments', () => page.locator('.timeline-words button').click(), /^The whole journey/],
    ['all sources', () => page.getByText('All sources', { exact: true }).click(), /^All sources, stops: 13$/],
    [
      'a date in the text',
      () => page.locator('.itinerary a[href*="at=2023-09-13"]').first().click(),
      /^13\sSeptember/,
    ],
  ];
  for (const [count, [what, act, says]] of gestures.entries()) {
    await act();
    const messages = () => page.evaluate(() => (globalThis as Listening).messages);
    await expect.poll(async () => (await messages()).length, what).toBe(count + 1);
    const { text, politeness } = (await messages()).at(-1)!;
    expect(text, what).toMatch(says);
    expect(politeness, what).toBe('polite');
  }
}

async function expectOpenedInTheHand(page: Page) {
  await expect(page.locator('[data-announcer]')).toBeAttached();
  const { x, y, width, height } = await mapBox(page);
  await page.mouse.move(x + width * 0.7, y + height * 0.5);
  await page.mouse.down();
  await page.mouse.move(x + width * 0.7 - 90, y + height * 0.5, { steps: 2 });
  await page.evaluate(async () => {
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
    document.querySelector<HTMLElement>('[data-entry="komsomolsk"] a')!.click();
  });
  await expect(cardOf(page, 'komsomolsk').getByRole('heading').first()).toBeFocused();
  await expect(page.locator('[data-announcer]')).toHaveText(/^Komsomolsk.*opened/);
}

for (const { mark, open } of MAPS) {
  test(`each gesture is followed by one polite message, and none by two${mark}`, async ({ page }) => {
    // Fifteen gestures, each with its rest.
    test.slow();
    await open(page, '/en/');
    await expectOneMessageEach(page);
  });

  test(`a stop that is opened while the hand moves the map takes the focus and is announced${mark}`, async ({
    page,
  }) => {
    await open(page, '/en/');
    await expectOpenedInTheHand(page);
  });
}

test('a stop’s last step and what is dismissed leave the focus in the page', async ({ page }) => {
  await openChart(page, '/artyom-khasan/#map=x&at=2023-09-13');
  await page.getByRole('link', { name: /^Étape suivante/ }).focus();
  await page.keyboard.press('Enter');
  await expect(cardOf(page, 'khasan-pyongyang').getByRole('heading')).toBeFocused();
  await goToChart(page, '/#map=x&at=2023-09-13');
  await button(page, 'Fermer ce message').focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('#map')).toBeFocused();
  await page.locator('.timeline-words button').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('slider')).toBeFocused();
});

test('the skip links move the focus and keep the view', async ({ page }) => {
  await openChart(page, '/#at=2023-09-13&only=article');
  await page.locator('.skip').first().focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('#map')).toBeFocused();
  await page.locator('.skip').last().focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('#story')).toBeFocused();
  expect(new URL(page.url()).hash).toBe('#at=2023-09-13&only=article');
  await expect(page.locator('[data-moment]')).toHaveText(/^Le 13\sseptembre|^13\sseptembre/);
});

test('when the system asks for less motion, the journey that plays steps from then on', async ({ page }) => {
  await openChart(page, '/');
  const slider = page.getByRole('slider');
  await button(page, 'Jouer le voyage').click();
  await expect(slider).not.toHaveValue('0');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const places = async (moves: number): Promise<number[]> => {
    const seen: number[] = [];
    await expect
      .poll(async () => {
        const value = Number(await slider.inputValue());
        if (value !== seen.at(-1)) seen.push(value);
        return seen.length;
      })
      .toBeGreaterThanOrEqual(moves);
    return seen;
  };
  // The first one may still have been reached by running.
  const [, ...steps] = await places(3);
  const max = Number(await slider.getAttribute('max'));
  const events = datedMoments(story).map(({ at }) => shareOfMoment(story, at)! * max);
  const atEvents = steps.map((value) => events.some((event) => Math.abs(event - value) < 1));
  expect(atEvents.every(Boolean), `${steps.join(', ')} are events`).toBe(true);
});

test('when the system asks for less motion, selecting jumps from then on', async ({ drawn: { page } }) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const before = await markerCentres(page);
  await page.evaluate(() => {
    const marker = document.querySelector<HTMLElement>('[data-map] [data-stop="vostochny"]')!;
    const at = new Set<string>();
    Object.assign(globalThis, { at });
    new MutationObserver(() => at.add(marker.style.transform)).observe(marker, {
      attributes: true,
    });
  });
  await entryLink(page, 'vostochny').click();
  await expect.poll(async () => (await markerCentres(page)).vostochny).not.toEqual(before.vostochny);
  await expect(page.locator('[data-announcer]')).toHaveText(/ouvert/);
  const positions = await page.evaluate(() => (globalThis as unknown as { at: Set<string> }).at.size);
  expect(positions, 'places of the marker on its way').toBe(1);
});
