/** What the reader chooses to see: the article's part alone, a moment of the journey, light or dark, forced colours. */
import { expect, test } from './fixtures.ts';
import { address, bringToLife, click, clickButton, countSeen, drawMap, goWithin, words } from './reader.ts';
import type { Tab } from './tab.ts';

const ENTRIES = '.column [data-entry]';
const ground = (tab: Tab) => tab.run(() => getComputedStyle(document.documentElement).backgroundColor);

test('the article alone, and back to all sources, on an untouched page and after a reload', async ({
  tab,
  host,
}) => {
  const all = await countSeen(tab, ENTRIES);
  expect(all).toBe(13);
  await clickButton(tab, 'What the article says');
  await expect.poll(() => address(tab)).toContain('only=article');
  await expect.poll(() => countSeen(tab, ENTRIES)).toBeLessThan(all);
  const fewer = await countSeen(tab, ENTRIES);
  await expect.poll(() => countSeen(tab, '[data-map] [data-stop]')).toBe(fewer);
  await tab.goTo(`${host.url}en/vostochny/#only=article`);
  await expect.poll(() => countSeen(tab, ENTRIES)).toBe(fewer);
  await clickButton(tab, 'All sources');
  await expect.poll(() => countSeen(tab, ENTRIES)).toBe(all);
  await expect.poll(() => address(tab)).not.toContain('only=');
});

test('the timeline steps, goes by key, plays, and shows where the train was', async ({ tab }) => {
  await clickButton(tab, 'Next moment');
  await expect.poll(() => address(tab)).toContain('at=2023-09-10');
  await tab.run(() => document.querySelector<HTMLElement>('input[type="range"]')!.focus());
  await tab.press('End');
  await expect.poll(() => address(tab)).not.toMatch(/at=2023-09-10$/);
  await goWithin(tab, '/en/#at=2023-09-13');
  await expect.poll(() => words(tab, '[data-moment]')).toContain('at the Vostochny Cosmodrome');
  await expect.poll(() => countSeen(tab, '[data-vehicle]')).toBe(1);
  await click(tab, '.timeline button', 'Play the journey');
  await expect.poll(() => words(tab, '[data-moment]')).not.toContain('at the Vostochny Cosmodrome');
});

test.describe('in the dark', () => {
  test.use({ circumstances: { dark: true } });

  test('the page is dark as the system is, and light when asked, also its GL map', async ({ tab }) => {
    expect(await ground(tab)).not.toBe('rgb(255, 253, 249)');
    await drawMap(tab);
    await clickButton(tab, 'Use the light theme');
    await expect.poll(() => ground(tab)).toBe('rgb(255, 253, 249)');
    await expect.poll(() => address(tab)).toContain('theme=light');
  });
});

test.describe('in forced colours', () => {
  test.use({ circumstances: { forcedColours: true } });

  test('every marker has an outline in the colour of text', async ({ tab }, { project }) => {
    test.skip(project.name === 'webkit', 'WebKit has no forced colours');
    expect(await tab.run(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
    const strokes = () =>
      tab.run(() => {
        const probe = document.createElement('p');
        probe.style.color = 'CanvasText';
        document.body.append(probe);
        const text = getComputedStyle(probe).color;
        probe.remove();
        const discs = [...document.querySelectorAll('[data-map] .disc')];
        return discs.map((disc) => getComputedStyle(disc).stroke === text);
      });
    expect(new Set(await strokes())).toEqual(new Set([true]));
    await bringToLife(tab);
    expect(new Set(await strokes())).toEqual(new Set([true]));
  });
});
