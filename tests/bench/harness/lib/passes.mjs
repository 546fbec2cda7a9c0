/** The passes: each starts a browser of its own, measures one contestant, and gives back plain numbers. */
import { launch, warmUp } from './browser.mjs';
import { dragAll } from './drag.mjs';
import { openPopup, readImpatiently } from './excerpt.mjs';
import { findMap, record } from './frames.mjs';
import { hostBusySeconds, memoryMiB, selfBusySeconds, sleep } from './host.mjs';
import { mapBox } from './map-box.mjs';
import { reach } from './reach.mjs';
import { closeTab, leave, load, openTab, slowDown, wire } from './tab.mjs';

/** What a page fetches by itself, it has fetched so long after the load began. */
const LEFT_ALONE_MS = 8000;

/** Each takes a Chromium, a contestant, and what to do with the film. */
export const PASSES = {
  /** First load with nothing cached, the page left alone for a while, then the popup; then a second load. */
  cold: async (chromium, contestant) => {
    const tab = await openTab(chromium, contestant);
    await tab.session.send('Performance.enable');
    const mark = contestant.server.log.length;
    const first = withoutLog(await load(chromium, tab, contestant));
    const work = await workAndMemory(chromium, tab);
    await sleep(Math.max(0, first.timeOriginMs + LEFT_ALONE_MS - Date.now()));
    const sent = wire(contestant.server.log.slice(mark), contestant.adapter);
    const hasText = contestant.adapter.open !== null;
    const popup = hasText ? await openPopup(tab, contestant, await mapBox(tab.page, contestant)) : null;
    await leave(chromium, tab, contestant);
    const warm = withoutLog(await load(chromium, tab, contestant));
    await closeTab(chromium, tab);
    return { first: { ...first, ...work, ...sent }, popup, warm, errors: tab.errors, foreign: tab.foreign };
  },

  /** When does the map show? First with nothing cached, then from cache. */
  visual: async (chromium, contestant, keepFilm) => {
    const tab = await openTab(chromium, contestant);
    const first = await film(chromium, tab, contestant, { keepFilm, label: 'cold' });
    await leave(chromium, tab, contestant);
    const warm = await film(chromium, tab, contestant, { keepFilm, label: 'warm' });
    await closeTab(chromium, tab);
    return { first, warm };
  },

  /** The same on a slow line and a slow main thread. */
  throttled: async (chromium, contestant, keepFilm) => {
    const tab = await openTab(chromium, contestant, true);
    await slowDown(tab);
    const first = await film(chromium, tab, contestant, { keepFilm, label: 'slow', isSlow: true });
    await closeTab(chromium, tab);
    return { first };
  },

  eager: (chromium, contestant) => readImpatiently(chromium, contestant, false),
  eagerSlow: (chromium, contestant) => readImpatiently(chromium, contestant, true),

  drag: dragAll,

  /** The engine that comes when a reader reaches for the map. */
  reach: (chromium, contestant, keepFilm) => reach(chromium, contestant, keepFilm, false),
  reachSlow: (chromium, contestant, keepFilm) => reach(chromium, contestant, keepFilm, true),
};

/** What a pass needs of the adapter; a contestant without it is left out of the pass. */
const NEEDS = { eager: 'open', eagerSlow: 'open', drag: 'drag', reach: 'ready', reachSlow: 'ready' };
export const isFor = (pass, { adapter }) => !NEEDS[pass] || Boolean(adapter[NEEDS[pass]]);

async function film(chromium, tab, contestant, { keepFilm, label, isSlow = false }) {
  const screencast = await record(tab.session, chromium.size);
  const loaded = await load(chromium, tab, contestant, { countFrames: screencast.count, isSlow });
  const frames = await screencast.stop();
  const box = await mapBox(tab.page, contestant);
  const map = await findMap(chromium, frames, {
    box,
    colors: contestant.adapter.colors,
    originMs: loaded.timeOriginMs,
  });
  keepFilm?.(label, frames, map.indices);
  const askedBeforeMap = loaded.answered.filter(
    ({ askedMs }) => map.firstMapMs !== null && askedMs < loaded.timeOriginMs + map.firstMapMs,
  );
  const bytesBeforeMap = askedBeforeMap.reduce((total, { bytes }) => total + bytes, 0);
  return { ...withoutLog(loaded), map, bytesBeforeMap };
}

/** A round's result is for tables: one line for each request would bury it. */
function withoutLog(loaded) {
  const figures = { ...loaded };
  delete figures.answered;
  return figures;
}

async function workAndMemory(chromium, { session }) {
  const metrics = async () => {
    const { metrics: list } = await session.send('Performance.getMetrics');
    return Object.fromEntries(list.map(({ name, value }) => [name, value]));
  };
  const loaded = await metrics();
  await session.send('HeapProfiler.collectGarbage');
  const collected = await metrics();
  const processes = await chromium.processes();
  const largestMiB = (kind) =>
    Math.max(0, ...processes.filter(({ type }) => type === kind).map(({ id }) => memoryMiB(id)));
  return {
    taskMs: loaded.TaskDuration * 1000,
    scriptMs: loaded.ScriptDuration * 1000,
    heapMiB: collected.JSHeapUsedSize / 1048576,
    rendererMiB: largestMiB('renderer'),
    gpuMiB: largestMiB('GPU'),
    domNodes: collected.Nodes,
  };
}

/** Where the map comes to lie, for passes that must click before it is there. */
export async function findBox(chromium, contestant) {
  const tab = await openTab(chromium, contestant);
  await load(chromium, tab, contestant);
  return { box: await mapBox(tab.page, contestant) };
}

/** Runs one pass in a browser of its own, with a note of what else the machine was doing meanwhile. */
export async function inBrowser(gl, run) {
  const chromium = await launch(gl);
  try {
    const renderer = await warmUp(chromium);
    const before = await busySeconds(chromium);
    const startMs = performance.now();
    const result = await run(chromium);
    const seconds = (performance.now() - startMs) / 1000;
    const otherCores = Math.max(0, (await busySeconds(chromium)) - before) / seconds;
    return { ...result, renderer, version: chromium.browser.version(), otherCores };
  } finally {
    await chromium.browser.close();
  }
}

/** What the machine did that was neither this program's work nor its browser's. */
async function busySeconds(chromium) {
  return hostBusySeconds() - selfBusySeconds() - (await chromium.cpuSeconds());
}
