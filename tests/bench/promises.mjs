/** Which of the promises about speed a run has kept: ratios in one run, taken round by round, and sizes. */
import { series } from './harness/lib/report.mjs';
import { ratio, summary } from './harness/lib/stats.mjs';

const SITE = 'parcours';
const FLOOR = 'svg-floor';
const LEAFLET = 'leaflet-region';
const OURS = 'maplibre-ours';
/** The page of five layers without names. */
const PLAIN = 'maplibre-region';
const FIRST_MAP = 'throttled.first.map.firstMapMs';
const LCP = 'throttled.first.lcpMs';
const EXCERPT = 'eagerSlow.excerptMs';
const TBT = 'throttled.first.tbtMs';
const CPU = 'cold.first.cpuMs';
const GL_FRAMES = 'drag.gl.framesPerSecond';
const LEAST_TBT_MS = 50;

const over =
  (other, path, otherPath = path) =>
  ({ samples }) =>
    ratio(series(samples[SITE] ?? [], path), series(samples[other] ?? [], otherPath))?.median;
const middle =
  (path, name = SITE) =>
  ({ samples }) =>
    summary(series(samples[name] ?? [], path))?.median;
const worst =
  (path) =>
  ({ samples }) =>
    summary(series(samples[SITE] ?? [], path))?.max;
const kib = (path) => (run) => middle(path)(run) / 1024;
const p98 =
  (visit) =>
  ({ interactions }) =>
    interactions?.[visit];

const most = (limit) => ({ limit: () => limit, keeps: (value, most) => value <= most, sign: '≤' });
const least = (limit) => ({ limit: () => limit, keeps: (value, least) => value >= least, sign: '≥' });
const mostTbt = { ...most(0), limit: (run) => Math.max(LEAST_TBT_MS, middle(TBT, LEAFLET)(run) ?? 0) };

/** Promise, what is measured, how it is read from a run, and what is promised. */
const PROMISES = [
  ['P2', 'first map, slow line, × svg-floor', over(FLOOR, FIRST_MAP), most(1.3)],
  ['P2', 'first map, slow line, × Leaflet', over(LEAFLET, FIRST_MAP), most(0.5)],
  ['P2', 'LCP, slow line, × svg-floor', over(FLOOR, LCP), most(1.3)],
  ['P2', 'excerpt readable, slow line, × svg-floor', over(FLOOR, EXCERPT), most(1.5)],
  ['P2', 'total blocking time, slow line, ms', middle(TBT), mostTbt],
  ['P2', 'KiB before the first map', kib('throttled.first.bytesBeforeMap'), most(45)],
  ['P2', 'CPU of a first load, × Leaflet', over(LEAFLET, CPU), most(1.3)],
  ['P2', 'KiB of a first visit that touches nothing', kib('cold.first.bytes.total'), most(160)],
  ['P3', 'CLS, slow line', worst('throttled.first.cls'), most(0.02)],
  ['P3', 'CLS through the take-over', worst('reach.cls'), most(0.02)],
  ['P3', 'interactions on the chart, p98 ms', p98('chart'), most(200)],
  ['P3', 'interactions from the press on, p98 ms', p98('arrival'), most(200)],
  ['P4', 'chart dragged, frames/s', middle('drag.chart.framesPerSecond'), least(50)],
  ['P4', 'GL map dragged, × MapLibre with our style', over(OURS, GL_FRAMES), least(0.95)],
  ['P4', 'GL map dragged, × MapLibre with five layers', over(PLAIN, GL_FRAMES), least(0.8)],
  ['P5', "requests for the engine's files, left alone", worst('cold.first.engineRequests'), most(0)],
  [
    'P5',
    'touch to whole map, × MapLibre with our style from its navigation',
    over(OURS, 'reach.readyMs', 'visual.first.map.mapCompleteMs'),
    most(1.2),
  ],
  ['P5', 'KiB after the touch', kib('reach.bytes.total'), most(450)],
  ['P5', 'frames > 200 ms in the drag that brings it', worst('drag.bringing.longFrames'), most(0)],
];

/** A row for each promise; `isKept` is null where the run has no figure for it. */
export function judge(run) {
  return PROMISES.map(([promise, what, read, { limit, keeps, sign }]) => {
    const value = read(run);
    const isMeasured = Number.isFinite(value);
    const bound = limit(run);
    return {
      promise,
      what,
      value: isMeasured ? value : null,
      sign,
      bound,
      isKept: isMeasured ? keeps(value, bound) : null,
    };
  });
}

const short = (value) => String(Math.round(value * 1000) / 1000);
const VERDICTS = new Map([
  [true, 'kept'],
  [false, 'BROKEN'],
  [null, 'not measured'],
]);

export function promisesReport(rows) {
  const lines = rows.map(({ promise, what, value, sign, bound, isKept }) => {
    const found = value === null ? '–' : short(value);
    return `${promise} ${what}: ${found} (${sign} ${short(bound)}): ${VERDICTS.get(isKept)}`;
  });
  return ['What this run says of the promises', ...lines].join('\n');
}
