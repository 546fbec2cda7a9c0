/** The map moves under the mouse, the wheel, buttons and keys, on the chart and on the GL map alike. */
import type { Point } from '../e2e/reader.ts';
import { expect, test } from './fixtures.ts';
import { address, bringToLife, clickButton, drawMap, mapState, markers } from './reader.ts';
import type { Tab } from './tab.ts';

/** Free of stops, cards and controls in a window of 1280 × 800. */
const SEA: Point = [1100, 560];
const LAND: Point = [660, 330];

const zoomOf = async (tab: Tab) => Number(/map=([\d.]+)/.exec(await address(tab))?.[1] ?? NaN);
const moved = ([x, y]: Point, dx: number, dy: number): Point => [x + dx, y + dy];

/** Drags the map, and waits until the stop that stands alone has moved by as much. */
async function expectDragged(tab: Tab, [dx, dy]: Point) {
  const [x, y] = (await markers(tab)).komsomolsk!;
  await tab.drag([LAND, moved(LAND, dx / 2, dy / 2), moved(LAND, dx, dy)]);
  const offPx = async () => {
    const [nowX, nowY] = (await markers(tab)).komsomolsk!;
    return Math.hypot(nowX - x - dx, nowY - y - dy);
  };
  await expect.poll(offPx, 'px from where it was dragged').toBeLessThan(2);
}

/** Turns the wheel over the sea: the map is nearer, and what lies under the pointer stays there. */
async function expectZoomedByWheel(tab: Tab) {
  const fromSea = async () => {
    const [x, y] = (await markers(tab)).komsomolsk!;
    return [x - SEA[0], y - SEA[1]] as const;
  };
  const [x, y] = await fromSea();
  await tab.wheel(SEA, -240);
  const growth = async () => (await fromSea())[0] / x;
  await expect.poll(growth).toBeGreaterThan(1.1);
  let last = 0;
  await expect.poll(async () => Math.abs(last - (last = await growth())), 'at rest').toBeLessThan(1e-4);
  expect((await fromSea())[1] / y, 'as much upwards as sideways').toBeCloseTo(last, 1);
}

test('the chart pans under the mouse and zooms under the wheel, and the address follows', async ({ tab }) => {
  await bringToLife(tab);
  await expectDragged(tab, [-80, 40]);
  await expect.poll(() => address(tab)).toContain('#map=');
  const before = await zoomOf(tab);
  await expectZoomedByWheel(tab);
  await expect.poll(() => zoomOf(tab)).toBeGreaterThan(before + 0.1);
  // A layer of its own that rests between two px is blurred by WebKit.
  const layers = () => getComputedStyle(document.querySelector('[data-map] [data-stop]')!).willChange;
  expect(await tab.run(layers)).toBe('auto');
});

test('so does the GL map; its buttons zoom it, and the arrow keys on it move it', async ({ tab }) => {
  await drawMap(tab);
  await expectDragged(tab, [-80, 40]);
  await expect.poll(() => address(tab)).toContain('#map=');
  await expectZoomedByWheel(tab);
  await clickButton(tab, 'Whole journey');
  await expect.poll(() => address(tab)).not.toContain('#map=');
  await clickButton(tab, 'Zoom in');
  await expect.poll(() => zoomOf(tab)).toBeGreaterThan(5);
  expect(await mapState(tab)).toBe('ready');
  const before = await address(tab);
  await tab.run(() => document.querySelector<HTMLElement>('[data-map] canvas')!.focus());
  await tab.press('ArrowRight');
  await expect.poll(() => address(tab)).not.toBe(before);
});
