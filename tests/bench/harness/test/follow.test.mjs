import assert from 'node:assert/strict';
import test from 'node:test';
import { rhythm } from '../lib/drag.mjs';
import { shareMoved } from '../lib/follow.mjs';
import { wayAt } from '../lib/hand.mjs';

const width = 300;
const height = 200;
const tolerances = { slackPx: 4, blurPx: 2 };
/** A slanted line of a route, moved by so many pixels. */
function line([right, down]) {
  const mask = new Uint8Array(width * height);
  for (let step = 0; step < 120; step++) mask[(40 + (step >> 1) + down) * width + 100 + step + right] = 1;
  return { mask, width, height };
}
const share = (hand, map) => shareMoved(line([0, 0]), line(map), hand, tolerances);

test('a map that went along with the hand is found there, a few pixels late or not', () => {
  assert.equal(share([60, -30], [60, -30]), 1);
  assert.equal(share([60, -30], [56, -28]), 1);
});
test('a map that stood still, or went elsewhere, is not', () => {
  assert.ok(share([60, -30], [0, 0]) < 0.2);
  assert.ok(share([-60, -30], [60, -30]) < 0.2);
});
test('what the hand has moved out of the box does not count', () => {
  assert.equal(share([-290, 0], [-99, 0]), 0);
});
test('the hand is far from where it began, in the middle of the drag and at its end', () => {
  for (const passedMs of [1000, 2000]) assert.ok(Math.hypot(...wayAt(passedMs)) > 100);
});
test('pauses between strokes are no frames', () => {
  const found = rhythm([
    [0, 10, 20],
    [900, 910, 1210],
  ]);
  assert.deepEqual([found.longestFrameMs, found.longFrames], [300, 1]);
  assert.equal(Math.round(found.framesPerSecond), Math.round(4000 / 330));
});
