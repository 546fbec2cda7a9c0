import assert from 'node:assert/strict';
import test from 'node:test';
import { orderOf } from '../lib/rounds.mjs';

test('another one starts each round, and every second round runs backwards', () => {
  const order = (round) => orderOf(['a', 'b', 'c'], round).join('');
  assert.deepEqual([0, 1, 2, 3].map(order), ['abc', 'acb', 'cab', 'cba']);
});
