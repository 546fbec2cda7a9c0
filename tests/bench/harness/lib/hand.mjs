/** A hand with a mouse, 60 movements a second. Straight through the protocol: Playwright's mouse waits for each to be handled. */
import { sleep } from './host.mjs';

const MOVES_PER_SECOND = 60;
/** How long a hand wanders over a map before it has reached for it, and how far it gets with each movement. */
const WANDER_MS = 300;
const WANDER_PX = 3;
const STROKE_MS = 1000;

export function handOf(session) {
  const send = (type, { x, y }, more) =>
    session.send('Input.dispatchMouseEvent', { type, x, y, button: 'left', clickCount: 1, ...more });
  return {
    hover: (at) => send('mouseMoved', at, { button: 'none', buttons: 0, clickCount: 0 }),
    press: (at) => send('mousePressed', at, { buttons: 1 }),
    move: (at) => send('mouseMoved', at, { buttons: 1, clickCount: 0 }),
    release: (at) => send('mouseReleased', at, { buttons: 0 }),
  };
}

/** Where the hand takes hold of the map. */
export function gripOf(box, { drag: [right, down] }) {
  return { x: Math.round(box.x + box.width * right), y: Math.round(box.y + box.height * down) };
}

/** The way of a drag, in px from where it began: to the right, to the left and back, up and down at twice the pace. */
export function wayAt(passedMs) {
  const angle = 1.2 * Math.PI * (passedMs / STROKE_MS);
  return [Math.round(180 * Math.sin(angle)), Math.round(60 * Math.sin(2 * angle))];
}

/** The pressed hand goes on for a second. @returns how far it is then from where it began, and when the page knows it. */
export async function stroke(hand, { x, y }, number) {
  const moves = [];
  const moveTo = ([right, down]) => moves.push(hand.move({ x: x + right, y: y + down }));
  await steadily(STROKE_MS, (passedMs) => moveTo(wayAt(number * STROKE_MS + passedMs)));
  const end = wayAt((number + 1) * STROKE_MS);
  moveTo(end);
  return { end, handled: Promise.all(moves) };
}

/** The hand comes over the map and moves a little, without pressing. */
export async function wander(hand, { x, y }) {
  const moves = [];
  await steadily(WANDER_MS, () => {
    const aside = moves.length * WANDER_PX;
    moves.push(hand.hover({ x: x - aside, y: y + aside }));
  });
  await Promise.all(moves);
}

async function steadily(lastsMs, act) {
  const startMs = performance.now();
  let count = 0;
  for (let passedMs = 0; passedMs < lastsMs; passedMs = performance.now() - startMs) {
    act(passedMs);
    count++;
    await sleep(Math.max(1, (count * 1000) / MOVES_PER_SECOND - (performance.now() - startMs)));
  }
}
