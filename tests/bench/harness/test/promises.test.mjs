import assert from 'node:assert/strict';
import test from 'node:test';
import { judge, promisesReport } from '../../promises.mjs';

const round = (firstMapMs, framesPerSecond) => ({
  throttled: { first: { map: { firstMapMs } } },
  drag: { chart: { framesPerSecond } },
});
const verdict = (run, what) => judge(run).find((row) => row.what.startsWith(what));

test('a ratio is judged against what is promised of it', () => {
  const samples = {
    parcours: [round(120, 60)],
    'svg-floor': [round(100, 60)],
    'leaflet-region': [round(200)],
  };
  assert.equal(verdict({ samples }, 'first map, slow line, × svg-floor').isKept, true);
  assert.equal(verdict({ samples }, 'first map, slow line, × Leaflet').isKept, false);
  assert.equal(verdict({ samples }, 'chart dragged').isKept, true);
});
test('too few frames a second break a promise', () => {
  assert.equal(verdict({ samples: { parcours: [round(120, 49)] } }, 'chart dragged').isKept, false);
});
test('blocking time may be as long as Leaflet’s, and 50 ms in any case', () => {
  const blocked = (tbtMs) => [{ throttled: { first: { tbtMs } } }];
  const isKept = (own, leaflet) =>
    verdict({ samples: { parcours: blocked(own), 'leaflet-region': blocked(leaflet) } }, 'total blocking')
      .isKept;
  assert.deepEqual([isKept(40, 0), isKept(90, 100), isKept(90, 60)], [true, true, false]);
});
test('what a run has not measured is neither kept nor broken', () => {
  const rows = judge({ samples: { parcours: [{}] } });
  assert.ok(rows.every(({ isKept }) => isKept === null));
  assert.match(promisesReport(rows), /chart dragged, frames\/s: – \(≥ 50\): not measured/);
});
