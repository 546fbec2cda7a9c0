/** Frames while a hand drags the map; the figure counts only if the map has gone along with the hand. */
import { followed } from './follow.mjs';
import { gripOf, handOf, stroke } from './hand.mjs';
import { mapBox } from './map-box.mjs';
import { reachFor } from './reach.mjs';
import { closeTab, load, openTab } from './tab.mjs';

/** A drag that brings the engine ends without it after so many seconds. */
const PATIENT_STROKES = 30;
/** A frame that a reader sees as a halt. */
const LONG_FRAME_MS = 200;
/** Share of the route's pixels that must have moved as far as the hand; names and markers cover others than before. */
const LEAST_SHARE = 0.5;

/**
 * The map as it is at rest, under `chart` or `gl` by what draws it. Where an engine comes when it is reached for: the
 * chart without WebGL, so that it stays; the GL map; and the drag that brings it.
 */
export async function dragAll(chromium, contestant) {
  if (contestant.adapter.ready) {
    return {
      chart: await dragInTab(chromium, contestant, { drawnBy: 'chart', prepare: refuseWebgl }),
      gl: await dragInTab(chromium, contestant, { drawnBy: 'gl', begin: reachFor }),
      bringing: await dragInTab(chromium, contestant, { drawnBy: 'gl', haul: strokesUntilReady }),
    };
  }
  const atRest = await dragInTab(chromium, contestant, {});
  return { [atRest.drawnBy]: atRest };
}

async function dragInTab(chromium, contestant, { drawnBy, prepare, begin, haul = twoStrokes }) {
  const tab = await openTab(chromium, contestant);
  if (prepare) await tab.page.addInitScript(prepare);
  await load(chromium, tab, contestant);
  await begin?.(chromium, tab, contestant);
  const dragged = await drag(chromium, tab, contestant, haul);
  const found = await tab.page.evaluate(whatDraws, contestant.adapter.ready);
  await closeTab(chromium, tab);
  const fault = drawnBy && drawnBy !== found ? `drawn by ${found}, not by ${drawnBy}` : dragged.fault;
  // No figure is better than that of a map that stood still, or of another one.
  return fault ? { drawnBy: found, fault } : { drawnBy: found, ...dragged };
}

async function drag(chromium, tab, contestant, haul) {
  const box = await mapBox(tab.page, contestant);
  const start = gripOf(box, contestant.adapter);
  const hand = handOf(tab.session);
  const before = await photograph(tab);
  await hand.hover(start);
  await hand.press(start);
  const { strokes, photos, ends } = await haul(tab, (number) => stroke(hand, start, number));
  const [right, down] = ends.at(-1);
  await hand.release({ x: start.x + right, y: start.y + down });
  const { route } = contestant.adapter.colors;
  const shares = await followed(chromium, [before, ...photos], ends, { box, color: route });
  const fault = shares.every((share) => share >= LEAST_SHARE) ? undefined : stoodStill(shares);
  return { ...rhythm(strokes), megapixels: (box.width * box.height) / 1e6, shares, fault };
}

/** After each the hand holds still, which does not count, and the map is photographed under it. */
async function twoStrokes(tab, pull) {
  const [strokes, photos, ends] = [[], [], []];
  for (const number of [0, 1]) {
    await tab.page.evaluate(() => window.probe.startFrames());
    const { end, handled } = await pull(number);
    strokes.push(await tab.page.evaluate(() => window.probe.stopFrames()));
    await handled;
    photos.push(await photograph(tab));
    ends.push(end);
  }
  return { strokes, photos, ends };
}

/** Without a pause, in which the engine could do its work unseen, until a stroke after it has drawn its map. */
async function strokesUntilReady(tab, pull) {
  await tab.page.evaluate(() => {
    window.probe.watchReady();
    window.probe.startFrames();
  });
  const isReady = () => tab.page.evaluate(() => window.probe.readyMs !== null);
  let number = 0;
  while (number < PATIENT_STROKES && !(await isReady())) await (await pull(number++)).handled;
  const { end, handled } = await pull(number);
  const strokes = [await tab.page.evaluate(() => window.probe.stopFrames())];
  await handled;
  return { strokes, photos: [await photograph(tab)], ends: [end] };
}

const stoodStill = (shares) =>
  `of the route only ${shares.map((share) => `${Math.round(share * 100)} %`).join(', ')} went along with the hand`;

/** What is on the screen once every movement has had its frame. */
async function photograph({ page, session }) {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  const { data } = await session.send('Page.captureScreenshot', { format: 'png' });
  return data;
}

/** Runs in the page, before its scripts. */
function refuseWebgl() {
  const { getContext } = HTMLCanvasElement.prototype;
  HTMLCanvasElement.prototype.getContext = function (kind, ...more) {
    return /webgl/.test(kind) ? null : getContext.call(this, kind, ...more);
  };
}

/** Runs in the page. A canvas drawn in another way, or with WebGL refused, has no such context. */
function whatDraws(ready) {
  const canvases = [...document.querySelectorAll('canvas')];
  const isShown = !ready || document.documentElement.matches(ready);
  return isShown && canvases.some((canvas) => canvas.getContext('webgl2')) ? 'gl' : 'chart';
}

/** Of the times of all frames, stroke by stroke: the pauses between strokes do not count. */
export function rhythm(strokes) {
  const gapsMs = strokes
    .flatMap((timesMs) => timesMs.slice(1).map((timeMs, index) => timeMs - timesMs[index]))
    .sort((one, other) => one - other);
  const spanMs = gapsMs.reduce((total, gapMs) => total + gapMs, 0);
  return {
    framesPerSecond: (gapsMs.length / spanMs) * 1000,
    longestFrameMs: gapsMs.at(-1),
    frame95Ms: gapsMs[Math.floor(gapsMs.length * 0.95)],
    longFrames: gapsMs.filter((gapMs) => gapMs > LONG_FRAME_MS).length,
  };
}
