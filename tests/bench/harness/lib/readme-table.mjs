/** The short table of a run that the project's README shows. */
import { FORMATS } from './columns.mjs';
import { markdownTable, series } from './report.mjs';
import { ratio, summary } from './stats.mjs';

const BEGIN = '<!-- bench:begin -->';
const END = '<!-- bench:end -->';
const FIRST_MAP = 'throttled.first.map.firstMapMs';
const { milliseconds, kibibytes, oneDigit, whole } = FORMATS;

/** Title, and what the cell says of one contestant's rounds. */
const COLUMNS = [
  ['first map ms', (rounds) => median(rounds, FIRST_MAP, milliseconds)],
  ['× floor', (rounds, floor) => timesFloor(rounds, floor)],
  ['excerpt readable ms', (rounds) => median(rounds, 'eagerSlow.excerptMs', milliseconds)],
  ['LCP ms', (rounds) => median(rounds, 'throttled.first.lcpMs', milliseconds)],
  ['TBT ms', (rounds) => median(rounds, 'throttled.first.tbtMs', milliseconds)],
  [
    'KiB before map / all',
    (rounds) =>
      `${median(rounds, 'throttled.first.bytesBeforeMap', kibibytes)} / ${median(rounds, 'cold.first.bytes.total', kibibytes)}`,
  ],
  ['panning frames/s', (rounds) => median(rounds, 'cold.pan.framesPerSecond', whole)],
  ['CPU ms', (rounds) => median(rounds, 'cold.first.cpuMs', milliseconds)],
  ['heap MiB', (rounds) => median(rounds, 'cold.first.heapMiB', oneDigit)],
  ['warm first map ms', (rounds) => median(rounds, 'visual.warm.map.firstMapMs', milliseconds)],
];

/** `floor` names the contestant that the first column is compared with. */
export function readmeTable({ meta, samples }, floor) {
  const rows = Object.entries(samples).map(([name, rounds]) => [
    name,
    ...COLUMNS.map(([, describe]) => describe(rounds, samples[floor])),
  ]);
  const table = markdownTable(['', ...COLUMNS.map(([title]) => title)], rows);
  return `${table}\n\n${circumstances(meta)}`;
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

function median(rounds, path, format) {
  const found = summary(series(rounds, path));
  return found ? format(found.median) : '–';
}

/** Compared round by round, because both met the same machine in one round. */
function timesFloor(rounds, floor) {
  const found = floor && ratio(series(rounds, FIRST_MAP), series(floor, FIRST_MAP));
  return found ? found.median.toFixed(2) : '–';
}

function circumstances({ cores, machine, chromium, rounds, noise }) {
  const [version] = chromium.split('.');
  const count = rounds === 1 ? 'one round' : `medians of ${rounds} rounds`;
  const busy =
    noise.kept > 0 ? `The machine was busy with other work in ${noise.kept} of ${noise.count} passes.` : '';
  return [
    `${cores} cores, ${machine.memoryGiB} GiB, no graphics card, ${version}; ${count}.`,
    'First map, excerpt, LCP, TBT and KiB before the map: 1.6 Mbit/s, 150 ms, main thread four times slower.',
    busy,
  ]
    .filter(Boolean)
    .join(' ');
}
