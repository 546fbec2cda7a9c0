import test from 'node:test';
import assert from 'node:assert/strict';
import { median, pick, ratio, summary } from '../lib/stats.mjs';

test('the median of an even count is the middle of two, and nothing measured is null', () => {
  assert.equal(median([4, 1, 3, 2]), 2.5);
  assert.equal(median([null, undefined, NaN]), null);
});
test('a summary leaves out what was not measured and says how many were', () => {
  assert.deepEqual(summary([3, null, 1]), { min: 1, median: 2, max: 3, count: 2 });
  assert.equal(summary([null]), null);
});
test('ratios are taken round by round', () => {
  assert.deepEqual(ratio([10, 100], [20, 400]), { min: 0.25, median: 0.375, max: 0.5, count: 2 });
  assert.equal(ratio([1], [0]), null);
});
test('pick reads a path and gives null where it ends early', () => {
  assert.equal(pick({ a: { b: 0 } }, 'a.b'), 0);
  assert.equal(pick({ a: null }, 'a.b.c'), null);
});
