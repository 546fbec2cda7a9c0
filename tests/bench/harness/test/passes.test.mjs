import assert from 'node:assert/strict';
import test from 'node:test';
import base from '../adapter.default.mjs';
import { notes } from '../lib/notes.mjs';
import { isFor } from '../lib/passes.mjs';
import { wire } from '../lib/tab.mjs';

const answer = (path, bytes) => ({ path, bytes, kind: 'js', status: 200 });

test('only a page whose engine is reached for meets the pass that reaches for it', () => {
  assert.equal(isFor('reach', { adapter: base }), false);
  assert.equal(isFor('reach', { adapter: { ...base, ready: '.ready' } }), true);
});
test('a page without text to open is not asked for it', () => {
  assert.equal(isFor('eager', { adapter: { ...base, open: null } }), false);
  assert.equal(isFor('cold', { adapter: { ...base, open: null } }), true);
});
test("an engine's files are counted where the adapter knows them", () => {
  const answered = [answer('/assets/engine-1.js', 300), answer('/assets/page-2.js', 50)];
  const { bytes, engineRequests } = wire(answered, { engine: /engine/ });
  assert.deepEqual([bytes.total, engineRequests], [350, 1]);
  assert.equal(wire(answered, {}).engineRequests, null);
});
test('faults are told: an engine that nobody asked for, one that never came, a map that stood still', () => {
  const told = notes({
    page: [
      {
        cold: { first: { engineRequests: 2 } },
        reach: { readyMs: null, engineRequests: 0 },
        drag: { chart: { fault: 'of the route only 3 % went along with the hand' } },
      },
    ],
  }).join('\n');
  for (const words of [
    /nobody touched/,
    /never drew/,
    /wrong in the adapter/,
    /\(chart\): of the route only 3 %/,
  ]) {
    assert.match(told, words);
  }
});
test('a round without faults has no notes', () => {
  assert.deepEqual(notes({ page: [{ cold: { first: { engineRequests: 0 } } }] }), []);
});
