/** The page comes, comes to life, and its stops open and close: by click, by key, by Back. */
import { PNG } from 'pngjs';
import { PALETTES } from '../../geo/style/palette.ts';
import { expect, test } from './fixtures.ts';
import { address, click, drawMap, focusedStop, mapState, markers, openedCard, words } from './reader.ts';
import type { Tab } from './tab.ts';

/** Stand alone, so that their markers stay on their positions. */
const ALONE = ['pyongyang', 'komsomolsk'];

/** Shares of a picture, 0 to 1, that have these colours. */
function shares(picture: Buffer, colours: string[]): number[] {
  const { data, width, height } = PNG.sync.read(picture);
  const pixels = new Map<number, number>();
  for (let at = 0; at < data.length; at += 4) {
    const colour = data.readUIntBE(at, 3);
    pixels.set(colour, (pixels.get(colour) ?? 0) + 1);
  }
  return colours.map((colour) => (pixels.get(parseInt(colour.slice(1), 16)) ?? 0) / (width * height));
}

/** The window has the map's colours in good measure, at the latest when the GL map has been faded in. */
async function expectMapSeen(tab: Tab) {
  const { land, water, journey } = PALETTES.light;
  const least = [0.2, 0.05, 0.002];
  const isSeen = async () =>
    shares(await tab.picture(), [land, water, journey]).every((share, index) => share > least[index]!);
  await expect.poll(isSeen, 'land, water, journey').toBe(true);
}

test('the chart is there at once, and the GL map comes when the pointer moves, with every stop where it was', async ({
  tab,
}) => {
  expect(await mapState(tab)).toBe('static');
  const before = await markers(tab);
  expect(Object.keys(before)).toHaveLength(13);
  await expectMapSeen(tab);
  // The legs of a still map grow with it, and so do their lines, or they would run into each other where it is small.
  const vectorEffect = () => getComputedStyle(document.querySelector('.chart defs path')!).vectorEffect;
  expect(await tab.run(vectorEffect)).toBe('none');
  await drawMap(tab);
  await expectMapSeen(tab);
  const after = await markers(tab);
  expect(Object.keys(after)).toEqual(Object.keys(before));
  for (const id of ALONE) {
    const [[x, y], [nowX, nowY]] = [before[id]!, after[id]!];
    expect(Math.hypot(nowX - x, nowY - y), id).toBeLessThan(2);
  }
});

test('a click on the untouched map opens a stop; Escape closes it, Back closes and Forward opens it again', async ({
  tab,
}) => {
  await tab.click((await markers(tab)).vostochny!);
  await expect.poll(() => openedCard(tab)).toBe('vostochny');
  expect(await words(tab, '[data-card] h2')).toContain('Vostochny');
  await expect.poll(() => address(tab)).toMatch(/^\/en\/vostochny\//);
  await tab.press('Escape');
  await expect.poll(() => openedCard(tab)).toBeNull();
  await click(tab, '[data-entry="komsomolsk"] a');
  await expect.poll(() => openedCard(tab)).toBe('komsomolsk');
  await tab.run(() => history.back());
  await expect.poll(() => openedCard(tab)).toBeNull();
  expect(await address(tab)).toMatch(/^\/en\/(?:#|$)/);
  await tab.run(() => history.forward());
  await expect.poll(() => openedCard(tab)).toBe('komsomolsk');
});

test('Tab comes to the map, arrows go from stop to stop, Enter opens one, and Escape gives the focus back', async ({
  tab,
}) => {
  for (let presses = 0; presses < 12 && !(await focusedStop(tab)); presses++) await tab.press('Tab');
  const first = await focusedStop(tab);
  expect(first).toBe('pyongyang');
  // The page comes to life with the focus in the map, which stays on its stop.
  await expect.poll(() => tab.run(() => document.documentElement.hasAttribute('data-alive'))).toBe(true);
  await expect.poll(() => focusedStop(tab)).toBe(first);
  await tab.press('ArrowRight');
  await tab.press('ArrowRight');
  await expect.poll(() => focusedStop(tab)).toBe('khasan');
  await tab.press('Enter');
  await expect.poll(() => openedCard(tab)).toBe('khasan');
  expect(await tab.run(() => document.activeElement?.closest('[data-card]') !== null)).toBe(true);
  await tab.press('Escape');
  await expect.poll(() => openedCard(tab)).toBeNull();
  await expect.poll(() => focusedStop(tab)).toBe('khasan');
});
