/** Drags the map for two seconds with a 60 Hz mouse and notes every animation frame. */
import { sleep } from './host.mjs';
import { mapBox } from './map-box.mjs';

const DRAG_MS = 2000;
const MOVES_PER_SECOND = 60;
/** How long the map may take to come to rest after the hand lets go. */
const REST_MS = 300;

export async function drag(chromium, tab, contestant) {
  const box = await mapBox(tab.page, contestant);
  const [right, down] = contestant.adapter.drag;
  const start = { x: Math.round(box.x + box.width * right), y: Math.round(box.y + box.height * down) };
  const hand = handOf(tab.session);
  const before = await tab.page.screenshot();
  await hand.hover(start);
  await hand.press(start);
  await tab.page.evaluate(() => window.probe.startFrames());
  const cpuBefore = await chromium.cpuSeconds();
  const moves = await moveAround(hand, start);
  const frameTimesMs = await tab.page.evaluate(() => window.probe.stopFrames());
  await Promise.all(moves);
  const cpuMs = ((await chromium.cpuSeconds()) - cpuBefore) * 1000;
  await hand.release(start);
  await sleep(REST_MS);
  const hasMoved = !before.equals(await tab.page.screenshot());
  return { ...rhythm(frameTimesMs), cpuMs, hasMoved };
}

/** Straight through the protocol: Playwright's mouse waits for each move to be handled, a real one does not. */
function handOf(session) {
  const send = (type, { x, y }, more) =>
    session.send('Input.dispatchMouseEvent', { type, x, y, button: 'left', clickCount: 1, ...more });
  return {
    hover: (at) => send('mouseMoved', at, { button: 'none', buttons: 0, clickCount: 0 }),
    press: (at) => send('mousePressed', at, { buttons: 1 }),
    move: (at) => send('mouseMoved', at, { buttons: 1, clickCount: 0 }),
    release: (at) => send('mouseReleased', at, { buttons: 0 }),
  };
}

/** Right, left, and back, drifting down. */
async function moveAround(hand, { x, y }) {
  const moves = [];
  const startMs = performance.now();
  for (let passedMs = 0; passedMs < DRAG_MS; passedMs = performance.now() - startMs) {
    const angle = (passedMs / 1000) * Math.PI;
    const aside = 180 * Math.sin(angle);
    const down = (40 * passedMs) / DRAG_MS + 60 * Math.sin(angle * 2);
    moves.push(hand.move({ x: Math.round(x + aside), y: Math.round(y + down) }));
    const nextMs = (moves.length * 1000) / MOVES_PER_SECOND;
    await sleep(Math.max(1, nextMs - (performance.now() - startMs)));
  }
  return moves;
}

function rhythm(frameTimesMs) {
  const gapsMs = frameTimesMs.slice(1).map((timeMs, index) => timeMs - frameTimesMs[index]);
  gapsMs.sort((one, other) => one - other);
  const spanMs = frameTimesMs.at(-1) - frameTimesMs[0];
  return {
    framesPerSecond: (gapsMs.length / spanMs) * 1000,
    longestFrameMs: gapsMs.at(-1),
    frame95Ms: gapsMs[Math.floor(gapsMs.length * 0.95)],
  };
}
