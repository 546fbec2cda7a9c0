/** The journey in time: slider, buttons, play, links; nothing moves that no source puts anywhere. */
import type { Locator, Page } from '@playwright/test';
import { expect, expectReady, test } from './fixtures.ts';
import { centreOf, entryLink, MAPS, mapBox, markerOf, openChart } from './reader.ts';

const slider = (page: Page): Locator => page.getByRole('slider', { name: 'Moment of the journey' });
const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });
const words = (page: Page): Locator => page.locator('[data-moment]');
const momentOf = (page: Page): string | null => /[#&]at=([^&]*)/.exec(page.url())?.[1] ?? null;

/** With the GL map, for what moves on it; the others do without. */
async function openReady(page: Page, path: string) {
  await page.goto(path);
  await expectReady(page);
  await expect(slider(page)).toBeVisible();
}

test('without a moment the journey is whole, and no train stands anywhere', async ({ page }) => {
  await openChart(page, '/en/');
  await expect(words(page)).toHaveText('The whole journey, from its first to its last dated moment');
  await expect(page.locator('[data-vehicle]')).toHaveCount(0);
  expect(momentOf(page)).toBeNull();
});

test('a link with a moment opens it: the train stands at its place, in words too', async ({ page }) => {
  await openChart(page, '/en/#at=2023-09-13');
  await expect(words(page)).toHaveText(/^13\sSeptember, at the Vostochny Cosmodrome/);
  await expect(slider(page)).toHaveAttribute('aria-valuetext', /at the Vostochny Cosmodrome/);
  const train = (await page.locator('[data-vehicle]').boundingBox())!;
  const [x, y] = await centreOf(page, 'vostochny');
  expect(Math.hypot(train.x + train.width / 2 - x, train.y + train.height / 2 - y)).toBeLessThan(40);
});

test('in a browser that does not know a place’s time zone the journey keeps its timeline', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const Format = Intl.DateTimeFormat;
    Intl.DateTimeFormat = function (locale?: string, options?: Intl.DateTimeFormatOptions) {
      if (/^Asia\//.test(options?.timeZone ?? '')) throw new RangeError('no such zone');
      return new Format(locale, options);
    } as typeof Format;
  });
  await openChart(page, '/en/#at=2023-09-14T22:50Z');
  await expect(words(page)).toHaveText(/^15\sSeptember, about 08:50 \(UTC\+10\), at Komsomolsk-on-Amur/);
  await button(page, 'Next moment').click();
  await expect(words(page)).toHaveText(/^16\sSeptember, at Vladivostok/);
});

test('between two sightings there is no train, and the text says that its place is unknown', async ({
  page,
}) => {
  await openChart(page, '/en/#at=2023-09-12T10:00Z');
  await expect(words(page)).toContainText('between Khasan and the Vostochny Cosmodrome, position unknown');
  await expect(page.locator('[data-vehicle]')).toHaveCount(0);
});

test('the stretch where the train can be is short beside a sighting, grows with the time from it, and is explained', async ({
  page,
}) => {
  const stretchPx = async (at: string): Promise<number> => {
    await page.evaluate((moment) => (location.hash = `at=${moment}`), at);
    const stretch = page.locator('.chart [data-stretch="khasan-vostochny"]');
    await expect(words(page)).toContainText('position unknown');
    return stretch.evaluate((path) => (path as unknown as SVGPathElement).getTotalLength());
  };
  await openChart(page, '/en/');
  const [soon, later] = [await stretchPx('2023-09-11T21:00Z'), await stretchPx('2023-09-12T00:00Z')];
  expect(soon).toBeGreaterThan(10);
  // One hour after the sighting at 06:00 local, and four.
  expect(later / soon).toBeGreaterThan(2.5);
  const legend = page.locator('.legend');
  await expect(legend).toContainText('the train can be here');
  await expect(legend).toContainText('at 140 km/h at most');
  await page.evaluate(() => (location.hash = 'at=2023-09-13'));
  await expect(page.locator('[data-vehicle="vostochny"]')).toHaveCount(1);
});

test('the next event is a step that Back undoes; the whole journey is one press away', async ({ page }) => {
  await openChart(page, '/en/');
  await button(page, 'Next moment').click();
  expect(momentOf(page)).toBe('2023-09-10');
  await button(page, 'Next moment').click();
  const second = momentOf(page);
  expect(second).not.toBe('2023-09-10');
  await page.goBack();
  await expect.poll(() => momentOf(page)).toBe('2023-09-10');
  await expect(words(page)).toContainText(/^10\sSeptember/);
  await page.goForward();
  await expect.poll(() => momentOf(page)).toBe(second);
  await page.locator('.timeline-words button').click();
  expect(momentOf(page)).toBeNull();
});

test('the slider moves by keyboard hour by hour, and its moves replace each other', async ({ page }) => {
  await openChart(page, '/en/#at=2023-09-12T10:00Z');
  const entries = await page.evaluate(() => history.length);
  await slider(page).focus();
  for (let press = 0; press < 3; press++) await page.keyboard.press('ArrowRight');
  await expect.poll(() => momentOf(page)).toBe('2023-09-12T13:00Z');
  expect(await page.evaluate(() => history.length)).toBe(entries);
  await page.keyboard.press('End');
  await expect.poll(() => momentOf(page)).toMatch(/^2023-09-19/);
});

test('with the article alone the journey is the one day that it dates', async ({ page }) => {
  await openChart(page, '/en/#only=article');
  await button(page, 'Next moment').click();
  expect(momentOf(page)).toBe('2023-09-13');
  await expect(page.locator('[data-vehicle="vostochny"]')).toHaveCount(1);
  await expect(button(page, 'Next moment')).toHaveAttribute('aria-disabled', 'true');
});

async function expectPlay(page: Page) {
  const before = await centreOf(page, 'vostochny');
  await button(page, 'Play the journey').click();
  const value = async (): Promise<number> => Number(await slider(page).inputValue());
  await expect.poll(value).toBeGreaterThan(3);
  expect(momentOf(page), 'the address waits').toBeNull();
  await button(page, 'Pause').click();
  const paused = await value();
  await expect.poll(() => momentOf(page)).not.toBeNull();
  await expect(button(page, 'Play the journey')).toBeVisible();
  expect(await value()).toBe(paused);
  expect(await centreOf(page, 'vostochny')).toEqual(before);
}

for (const { mark, open } of MAPS) {
  test(`playing runs on, leaves the camera to the reader, pauses on a press and then writes the link${mark}`, async ({
    page,
  }) => {
    await open(page, '/en/#map=5/48/131');
    await expectPlay(page);
  });
}

test('playing from an opened stop brings the whole journey into sight; the card stays', async ({ page }) => {
  await openChart(page, '/en/vostochny/');
  const isInSight = async (id: string): Promise<boolean> => {
    const [{ x, y, width, height }, [left, top]] = [await mapBox(page), await centreOf(page, id)];
    return left > x && top > y && left < x + width && top < y + height;
  };
  expect(await isInSight('pyongyang')).toBe(false);
  await button(page, 'Play the journey').click();
  await expect.poll(() => isInSight('pyongyang')).toBe(true);
  expect(await isInSight('vostochny')).toBe(true);
  await expect(page.locator('[data-card="vostochny"]')).toBeVisible();
  await button(page, 'Pause').click();
});

test('a choice on the map while it plays is obeyed', async ({ page }) => {
  await openChart(page, '/en/');
  await button(page, 'Play the journey').click();
  await markerOf(page, 'komsomolsk').click();
  await expect(page.locator('[data-card="komsomolsk"]')).toBeVisible();
  await expect(button(page, 'Pause')).toBeVisible();
});

test('the text links each dated claim to its moment', async ({ page }) => {
  await openChart(page, '/en/');
  const entry = page.locator('[data-entry="vostochny-komsomolsk"]');
  await entry.locator('a[href*="at=2023-09-14T22:50Z"]').first().click();
  await expect(words(page)).toHaveText(/^15\sSeptember, about 08:50\s\(UTC\+10\), at Komsomolsk-on-Amur/);
  await expect(page.locator('[data-vehicle="komsomolsk"]')).toHaveCount(1);
  await page.goBack();
  await expect(page.locator('[data-vehicle]')).toHaveCount(0);
});

test('on a dated day the slider moves on by hours while the moment stays the day', async ({ page }) => {
  await openChart(page, '/en/#at=2023-09-13');
  const before = Number(await slider(page).inputValue());
  await slider(page).focus();
  for (let press = 0; press < 3; press++) await page.keyboard.press('ArrowRight');
  expect(Number(await slider(page).inputValue())).toBe(before + 3);
  expect(momentOf(page)).toBe('2023-09-13');
});

test('a button says where the train is then; dragging leaves that to the slider', async ({ page }) => {
  await openChart(page, '/en/#at=2023-09-12');
  const said = page.locator('.timeline [role=status]');
  await expect(said).toBeEmpty();
  await slider(page).focus();
  await page.keyboard.press('ArrowRight');
  await expect(said).toBeEmpty();
  await button(page, 'Next moment').click();
  await expect(said).toHaveText((await words(page).textContent())!);
});

test('playing for a minute grows the heap by less than 2 MB and drops no press @long', async ({ page }) => {
  test.setTimeout(300_000);
  await openReady(page, '/en/');
  const session = await page.context().newCDPSession(page);
  const heapBytes = async (): Promise<number> => {
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    return usedSize;
  };
  const playOnce = async () => {
    await button(page, 'Play the journey').click();
    // Each press is answered while it plays.
    for (const id of ['khasan', 'komsomolsk', 'pyongyang']) {
      await entryLink(page, id).click();
      await expect(page.locator(`[data-card="${id}"]`)).toBeVisible();
      await expect(button(page, 'Pause')).toBeVisible();
      await page.keyboard.press('Escape');
    }
    await expect(button(page, 'Play the journey')).toBeVisible({ timeout: 60_000 });
    await page.evaluate(() => (location.hash = ''));
    await expect(page.locator('[data-vehicle]')).toHaveCount(0);
  };
  // Tiles on their way come and go by several MB: the least of several looks is what stays.
  const settledBytes = async (): Promise<number> => {
    const looks: number[] = [];
    for (let look = 0; look < 12; look++) {
      await page.evaluate(async () => {
        for (let frame = 0; frame < 20; frame++) await new Promise(requestAnimationFrame);
      });
      looks.push(await heapBytes());
    }
    return Math.min(...looks);
  };
  await playOnce();
  const before = await settledBytes();
  await playOnce();
  await playOnce();
  const grownBytes = (await settledBytes()) - before;
  console.log(`heap after two more runs: ${(grownBytes / 1e6).toFixed(2)} MB more`);
  expect(grownBytes).toBeLessThan(2e6);
});

test.describe('with reduced motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('playing steps from event to event @long', async ({ page }) => {
    await openReady(page, '/en/');
    await button(page, 'Play the journey').click();
    await expect(words(page)).toContainText(/^1[0-2]\sSeptember/);
    const first = await slider(page).inputValue();
    await expect(slider(page)).not.toHaveValue(first);
    await button(page, 'Pause').click();
  });
});

/** The boxes of what is shown of the axis, CSS px: of its figures, and of its numerals. */
const boxesOf = (page: Page, selector: string) =>
  page.locator(selector).evaluateAll((parts) =>
    parts
      .map((part) => part.getBoundingClientRect())
      .filter(({ width }) => width > 0)
      .sort((one, other) => one.left - other.left)
      .map(({ left, right, top, bottom }) => ({ left, right, top, bottom })),
  );

for (const [width, height, least] of [
  [1280, 800, 10],
  [390, 844, 5],
  [844, 340, 10],
] as const) {
  test(`at ${width} × ${height} no figure of the axis touches another, and none is cut`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    for (const language of ['/', '/en/']) {
      await openChart(page, language);
      await expect(page.getByRole('slider')).toBeVisible();
      const bar = (await page.locator('.timeline').boundingBox())!;
      // On a narrow page, upright or on its side, the map leaves room for the text.
      if (width < 900) expect((await mapBox(page)).height).toBeLessThanOrEqual(height * 0.6);
      const figures = await boxesOf(page, '.axis [aria-hidden] text:not(.block-name)');
      expect(figures.length).toBeGreaterThanOrEqual(least);
      for (const boxes of [figures, await boxesOf(page, '.axis .disc')])
        boxes.forEach((box, index) => {
          expect(box.left).toBeGreaterThan(boxes[index - 1]?.right ?? bar.x);
          expect(box.right).toBeLessThan(bar.x + bar.width);
          expect(box.bottom).toBeLessThanOrEqual(bar.y + bar.height);
        });
    }
  });
}

test('the slider’s handle stands on the axis, at the day that its figure says', async ({ page }) => {
  await openChart(page, '/en/#at=2023-09-13');
  const input = (await slider(page).boundingBox())!;
  const axis = (await page.locator('.axis path').boundingBox())!;
  expect(Math.abs(input.y + input.height / 2 - axis.y)).toBeLessThan(3);
  const value = await slider(page).evaluate((range) => {
    const { value, max } = range as HTMLInputElement;
    return Number(value) / Number(max);
  });
  const figure = (await page
    .locator('.axis [aria-hidden] text:not(.block-name)', { hasText: '13' })
    .boundingBox())!;
  expect(Math.abs(axis.x + value * axis.width - (figure.x + figure.width / 2))).toBeLessThan(4);
});

test('a block of the axis is named under the pointer and with the focus, and opens its stop', async ({
  page,
}) => {
  await openChart(page, '/en/');
  await expect(slider(page)).toBeVisible();
  const block = page
    .locator('.axis')
    .getByRole('link', { name: /Vostochny Cosmodrome, 13\sSeptember\s2023, stated/ });
  const name = block.locator('.block-name');
  await expect(name).toBeHidden();
  await block.locator('.target').hover();
  await expect(name).toBeVisible();
  await page.mouse.move(700, 300);
  await expect(name).toBeHidden();
  await block.focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await expect(name).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-card="vostochny"]')).toBeVisible();
});

test('a leg of the axis is named under the pointer, in place of the words', async ({ page }) => {
  await openChart(page, '/en/');
  await expect(slider(page)).toBeVisible();
  const leg = page.locator('.axis .leg', { hasText: 'Vostochny Cosmodrome → Komsomolsk-on-Amur' });
  const name = leg.locator('.block-name');
  await expect(name).toBeHidden();
  await leg.locator('.bar').hover();
  await expect(name).toBeVisible();
  await expect(page.locator('.timeline-words')).toHaveCSS('opacity', '0');
  await page.mouse.move(700, 300);
  await expect(name).toBeHidden();
});

test('a block that is pressed before the page’s parts are alive opens its stop, and keeps the focus', async ({
  page,
}) => {
  await page.goto('/en/');
  const block = page.locator('.axis [data-opens="khasan"]').first();
  await block.focus();
  await expect(page.locator('html')).toHaveAttribute('data-alive', '');
  await expect(block).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-card="khasan"]')).toBeVisible();
});

test('with the article alone the axis has its one day and its one block', async ({ page }) => {
  await openChart(page, '/en/#only=article');
  await expect(page.locator('.axis a')).toHaveCount(1);
  await expect(page.locator('.axis [aria-hidden] text:not(.block-name)')).toHaveText(/13\sSep/);
});

test('without scripts the axis stands below the map: its dates, its blocks as links, no control', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL! });
  const page = await context.newPage();
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('/en/vostochny/');
    const [map, bar] = [await mapBox(page), (await page.locator('.timeline').boundingBox())!];
    expect(bar.y).toBeGreaterThanOrEqual(map.y + map.height - 1);
    expect(bar.height).toBeLessThan(70);
    await expect(page.locator('.timeline :is(button, input, p):visible')).toHaveCount(0);
  }
  await page.locator('.axis [data-opens="khasan"] .target').first().click();
  await expect(page).toHaveURL(/\/en\/khasan\/$/);
  await context.close();
});
