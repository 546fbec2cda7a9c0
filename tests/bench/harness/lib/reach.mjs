/** From a hand's first movement over the map of a page at rest to the whole map of the engine that this brings. */
import { findMap, record } from './frames.mjs';
import { gripOf, handOf, wander } from './hand.mjs';
import { sleep } from './host.mjs';
import { mapBox } from './map-box.mjs';
import { readProbe } from './probe.mjs';
import { LOAD_LIMIT_MS, closeTab, load, openTab, settle, slowDown, wire } from './tab.mjs';

const STEP_MS = 100;

/** `readyMs` counts until the page says so and the film shows the final map, whichever comes later. */
export async function reach(chromium, contestant, keepFilm, isSlow) {
  const tab = await openTab(chromium, contestant, isSlow);
  await load(chromium, tab, contestant);
  if (isSlow) await slowDown(tab);
  const box = await mapBox(tab.page, contestant);
  const screencast = await record(tab.session, chromium.size);
  const mark = contestant.server.log.length;
  const reached = await reachFor(chromium, tab, contestant, { countFrames: screencast.count, isSlow });
  const frames = await screencast.stop();
  const { cls } = await tab.page.evaluate(readProbe);
  await closeTab(chromium, tab);
  const { colors } = contestant.adapter;
  const map = await findMap(chromium, frames, { box, colors, originMs: reached.touchedMs });
  keepFilm?.(isSlow ? 'reached-slow' : 'reached', frames, map.indices);
  const isSeen = reached.readyMs !== null && map.mapCompleteMs !== null;
  const readyMs = isSeen ? Math.max(reached.readyMs, map.mapCompleteMs) : null;
  const answered = contestant.server.log.slice(mark);
  return { ...reached, readyMs, map, cls, ...wire(answered, contestant.adapter) };
}

/** Moves over the map and waits until the engine's map stands. `readyMs` counts from the touch; null: it never came. */
export async function reachFor(chromium, tab, contestant, settleOptions) {
  const { page, session } = tab;
  const grip = gripOf(await mapBox(page, contestant), contestant.adapter);
  const { wasReady, touchedMs } = await page.evaluate(() => ({
    wasReady: window.probe.watchReady(),
    touchedMs: performance.timeOrigin + performance.now(),
  }));
  await wander(handOf(session), grip);
  const limitMs = performance.now() + LOAD_LIMIT_MS;
  const readReady = () =>
    page.evaluate(() => window.probe.readyMs && performance.timeOrigin + window.probe.readyMs);
  let readyAtMs = null;
  while (readyAtMs === null && performance.now() < limitMs) {
    await sleep(STEP_MS);
    readyAtMs = await readReady();
  }
  const isSettled = await settle(chromium, tab, contestant, settleOptions);
  return { readyMs: readyAtMs === null ? null : readyAtMs - touchedMs, touchedMs, wasReady, isSettled };
}
