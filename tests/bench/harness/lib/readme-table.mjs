/** The short table of a run that the project's README shows. */
import { FORMATS } from './columns.mjs';
import { markdownTable, series } from './report.mjs';
import { ratio, summary } from './stats.mjs';

const BEGIN = '<!-- bench:begin -->';
const END = '<!-- bench:end -->';
const FIRST_MAP = 'throttled.first.map.firstMapMs';
const { milliseconds, kibibytes, oneDigit, whole } = FORMATS;

const medianOf = (path, format) => (rounds) => {
  const found = summary(series(rounds, path));
  return found ? format(found.median) : '–';
};

/** Compared round by round, because both met the same machine in one round. */
const timesFloor = (path) => (rounds, floor) => {
  const found = floor && ratio(series(rounds, path), series(floor, path));
  return found ? found.median.toFixed(2) : '–';
};

/** A GL map that begins with the page is there for the reader from the navigation on, one that is reached for from the touch. */
function wholeGlMap(rounds) {
  const isReachedFor = rounds.some(({ reach }) => reach);
  const hasGl = summary(series(rounds, 'drag.gl.framesPerSecond')) !== null;
  if (!isReachedFor && !hasGl) return '–';
  return medianOf(isReachedFor ? 'reach.readyMs' : 'visual.first.map.mapCompleteMs', milliseconds)(rounds);
}

const pair = (one, other) => (rounds) => `${one(rounds)} / ${other(rounds)}`;

/** Title, and what the cell says of one contestant's rounds. */
const COLUMNS = [
  ['first map ms', medianOf(FIRST_MAP, milliseconds)],
  ['× floor', timesFloor(FIRST_MAP)],
  ['LCP ms', medianOf('throttled.first.lcpMs', milliseconds)],
  ['excerpt readable ms', medianOf('eagerSlow.excerptMs', milliseconds)],
  ['TBT ms', medianOf('throttled.first.tbtMs', milliseconds)],
  [
    'KiB before map / left alone',
    pair(
      medianOf('throttled.first.bytesBeforeMap', kibibytes),
      medianOf('cold.first.bytes.total', kibibytes),
    ),
  ],
  ['CPU ms', medianOf('cold.first.cpuMs', milliseconds)],
  ['heap MiB', medianOf('cold.first.heapMiB', oneDigit)],
  [
    'dragged frames/s, chart / GL',
    pair(medianOf('drag.chart.framesPerSecond', whole), medianOf('drag.gl.framesPerSecond', oneDigit)),
  ],
  ['whole GL map ms / KiB for it', pair(wholeGlMap, medianOf('reach.bytes.total', kibibytes))],
];

/** `floor` names the contestant that the first map is compared with, `answers` says what was measured besides. */
export function readmeTable({ meta, samples }, floor, answers = '') {
  const rows = Object.entries(samples).map(([name, rounds]) => [
    name,
    ...COLUMNS.map(([, describe]) => describe(rounds, samples[floor])),
  ]);
  const table = markdownTable(['', ...COLUMNS.map(([title]) => title)], rows);
  return `${table}\n\n${circumstances(meta, answers)}`;
}

/** Between the two marks, or at the end of a text that has none. */
export function putTable(text, table) {
  const start = text.indexOf(BEGIN);
  const end = text.indexOf(END);
  const block = `${BEGIN}\n\n${table}\n\n${END}`;
  if (start < 0 && end < 0) return `${text.trimEnd()}\n\n## Measured\n\n${block}\n`;
  if (start < 0 || end < start)
    throw new Error(`one of ${BEGIN} and ${END} is missing, or they are in the wrong order`);
  return text.slice(0, start) + block + text.slice(end + END.length);
}

function circumstances({ date, cores, machine, chromium, rounds, noise }, answers) {
  const [version] = chromium.split('.');
  const count = rounds === 1 ? 'one round' : `medians of ${rounds} rounds`;
  const busy =
    noise.kept > 0 ? `The machine was busy with other work in ${noise.kept} of ${noise.count} passes.` : '';
  return [
    `${date}, ${cores} cores, ${machine.memoryGiB} GiB, no graphics card, ${version}; ${count}.`,
    'First map, LCP, excerpt, TBT and KiB before the map: 1.6 Mbit/s, 150 ms, main thread four times slower.',
    'Whole GL map: from the first movement over the map, where it comes only then, else from the navigation.',
    answers,
    busy,
  ]
    .filter(Boolean)
    .join(' ');
}
