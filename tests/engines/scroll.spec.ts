/** The document scrolls: by keys without a click first, also past the map in a low window. */
import { expect, test } from './fixtures.ts';
import { bringToLife } from './reader.ts';
import type { Tab } from './tab.ts';

const scrolled = (tab: Tab) => tab.run(() => scrollY);

/** Waits until the page scrolls no more. */
async function atRest(tab: Tab): Promise<number> {
  let last = -1;
  await expect.poll(async () => last === (last = await scrolled(tab))).toBe(true);
  return last;
}

test('Page Down, Space and End move the text without a click, and the map stays in its place', async ({
  tab,
}) => {
  let before = 0;
  for (const key of ['PageDown', 'Space', 'End'] as const) {
    await tab.press(key);
    await expect.poll(() => scrolled(tab), key).toBeGreaterThan(before);
    before = await atRest(tab);
  }
  const mapTop = await tab.run(() => document.querySelector('[data-map]')!.getBoundingClientRect().top);
  expect(Math.abs(mapTop), 'px').toBeLessThan(1);
});

for (const state of ['still', 'alive'] as const) {
  test(`in a window of 844 × 340 nothing of the ${state} map holds a finger or a key`, async ({
    tab,
    host,
  }) => {
    await tab.resize(844, 340);
    await tab.goTo(`${host.url}en/`);
    if (state === 'alive') await bringToLife(tab);
    // Of a finger the engine asks the style: tests/e2e/scroll.spec.ts has one, which other drivers lack.
    const lets = await tab.run(() => getComputedStyle(document.querySelector('[data-map]')!).touchAction);
    expect(lets).toBe('pan-y');
    await tab.press('PageDown');
    await expect.poll(() => scrolled(tab)).toBeGreaterThan(60);
  });
}
