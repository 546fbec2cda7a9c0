import assert from 'node:assert/strict';
import test from 'node:test';
import { putTable, readmeTable } from '../lib/readme-table.mjs';

const round = (firstMapMs) => ({ throttled: { first: { map: { firstMapMs } } } });
const meta = {
  date: '2026-11-28',
  cores: 4,
  machine: { memoryGiB: 8 },
  chromium: 'Chromium 140.0.1',
  rounds: 2,
  noise: { kept: 0, count: 20 },
};

test('a row for each contestant, with its ratio to the floor taken round by round', () => {
  const samples = { floor: [round(100), round(200)], map: [round(200), round(800)] };
  const rows = readmeTable({ meta, samples }, 'floor', 'Answers: soon.').split('\n');
  assert.match(rows[2], /^\| floor \| 150 \| 1\.00 \| – \|/);
  assert.match(rows[3], /^\| map \| 500 \| 3\.00 \| – \|/);
  assert.match(
    rows.at(-1),
    /^2026-11-28, 4 cores, 8 GiB, no graphics card, Chromium 140; medians of 2 rounds\./,
  );
  assert.match(rows.at(-1), / Answers: soon\.$/);
});
test('a GL map counts from the touch, or from the navigation where it begins with the page', () => {
  const drag = { gl: { framesPerSecond: 10 } };
  const visual = { first: { map: { mapCompleteMs: 900 } } };
  const samples = {
    reached: [{ drag, visual, reach: { readyMs: 1200 } }],
    begun: [{ drag, visual }],
    chart: [{ visual }],
  };
  const [, , ...rows] = readmeTable({ meta, samples }, 'chart').split('\n');
  const cells = rows.slice(0, 3).map((row) => row.split(' | ').slice(-2));
  assert.deepEqual(cells, [
    ['– / 10.0', '1200 / – |'],
    ['– / 10.0', '900 / – |'],
    ['– / –', '– / – |'],
  ]);
});
test('a run that met other work says so', () => {
  const busy = { ...meta, noise: { kept: 3, count: 20 } };
  const table = readmeTable({ meta: busy, samples: { map: [round(200)] } }, 'map');
  assert.match(table, /busy with other work in 3 of 20 passes\.$/);
});
test('without the floor there is no ratio', () => {
  assert.match(readmeTable({ meta, samples: { map: [round(200)] } }, 'floor'), /\| map \| 200 \| – \|/);
});
test('only what is between the marks is replaced', () => {
  const text = 'before\n<!-- bench:begin -->\nold\n<!-- bench:end -->\nafter\n';
  const changed = putTable(text, 'new');
  assert.equal(changed, 'before\n<!-- bench:begin -->\n\nnew\n\n<!-- bench:end -->\nafter\n');
  assert.equal(putTable(changed, 'new'), changed);
});
test('a text without marks gets them at its end', () => {
  assert.match(
    putTable('text\n', 'new'),
    /^text\n\n## Measured\n\n<!-- bench:begin -->\n\nnew\n\n<!-- bench:end -->\n$/,
  );
});
test('a text with one mark is left alone', () => {
  assert.throws(() => putTable('<!-- bench:end -->', 'new'), /missing/);
});
