/** R6: a page that goes away takes everything along, however often it comes. */
import { tick, unmount } from 'svelte';
import { expect, it } from 'vitest';
import { cdp } from 'vitest/browser';
import 'virtual:theme.css';
import story from 'virtual:story';
import '../src/app.css';
import '../src/styles/live.css';
import { bringToLife, takeMain } from '../src/bring-to-life.ts';
import '../src/chart/chart.css';
import { dictionaries } from './dictionaries.ts';
import { engineLoader } from '../src/map/engine/engine-loader.ts';
import { pageProperties } from '../src/page-properties.ts';
import { PageState } from '../src/page-state.svelte.ts';
import { PageWords } from '../src/state/page-words.svelte.ts';
import { heardBy } from './heard-by.ts';

const MOUNTS = 60;
/** By then caches are filled, such as the legs' geometry. */
const SETTLED = 20;
const LIMIT_BYTES = 1e6;

/** The two commands of Chromium's that the test needs. */
interface HeapSession {
  send(command: 'HeapProfiler.collectGarbage'): Promise<void>;
  send(command: 'Runtime.getHeapUsage'): Promise<{ usedSize: number }>;
}

async function heapBytes(): Promise<number> {
  const session = cdp() as unknown as HeapSession;
  await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize;
}

const frame = (): Promise<unknown> => new Promise(requestAnimationFrame);
const idle = (): Promise<unknown> => new Promise((resolve) => requestIdleCallback(resolve));

/** Brings a page to life, lets a reader use it, and takes it away. */
async function live(use: () => Promise<void>) {
  const target = document.createElement('div');
  target.id = 'app';
  document.body.append(target);
  const properties = pageProperties(story, { path: '/', base: '/', site: '' });
  const page = new PageWords(dictionaries.fr);
  const state = new PageState({ ...properties, page, engine: engineLoader });
  const app = bringToLife({ state, main: takeMain('fr').main });
  await tick();
  await use();
  await unmount(app);
  target.remove();
}

async function expectNoGrowth(what: string, use: () => Promise<void>) {
  const heard = heardBy([window, document, document.documentElement, document.body]);
  const sizes: number[] = [];
  const counts: string[][] = [];
  const address = location.href;
  for (let count = 1; count <= MOUNTS; count++) {
    await live(async () => {
      await use();
      expect(heard.now(), 'the counter hears a page that is there').toContain('Window popstate');
    });
    history.replaceState(null, '', address);
    if (count !== SETTLED && count !== MOUNTS) continue;
    // What was under way may still arrive.
    for (let turn = 0; turn < 5; turn++) await idle();
    sizes.push(await heapBytes());
    counts.push([...heard.now(), `${document.fonts.size} fonts`]);
  }
  heard.stop();
  const grownBytes = sizes[1]! - sizes[0]!;
  console.log(
    `${what}: from mount ${SETTLED} to ${MOUNTS} the heap grew by ${(grownBytes / 1e3).toFixed(0)} KB`,
  );
  expect(counts[1]).toEqual(counts[0]);
  expect(grownBytes).toBeLessThan(LIMIT_BYTES);
}

it('60 pages that open a stop and go away leave neither memory nor listeners', { timeout: 120_000 }, () =>
  expectNoGrowth('pages', async () => {
    await frame();
    document
      .querySelector<HTMLElement>('[data-stop="vostochny"]')!
      .dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
    await tick();
    expect(document.querySelector('[data-card="vostochny"]')).not.toBeNull();
    await frame();
  }),
);

it('60 maps that are drawn and go away leave neither memory nor listeners @long', () =>
  expectNoGrowth('maps', async () => {
    document
      .querySelector('[data-map]')!
      .dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
    await expect.poll(() => document.documentElement.dataset.mapState, { timeout: 60_000 }).toBe('ready');
  }));
