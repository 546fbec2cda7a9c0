/** The full report of a run, as Markdown. */
import { FORMATS, TABLES } from './columns.mjs';
import { notes } from './notes.mjs';
import { pick, ratio, summary } from './stats.mjs';

const { kibibytes } = FORMATS;
const KINDS = ['html', 'js', 'css', 'data', 'image', 'font', 'other'];
/** A neighbour's work that is worth a word. */
const NOTABLE_CORES = 0.15;

export function markdownTable(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  const rule = head.map((_title, index) => (index === 0 ? '---' : '---:'));
  return [head, rule, ...rows].map(line).join('\n');
}

/** The values of one number in all rounds. */
export const series = (rounds, path) => rounds.map((round) => pick(round, path));

export function markdownReport({ meta, sizes, samples }, base) {
  const tables = Object.entries(TABLES).flatMap(([title, columns]) => section(title, columns, samples, base));
  return [...heading(meta), ...tables, ...sent(samples, sizes), ...notes(samples), machineLine(meta), '']
    .flatMap((block) => [block, ''])
    .slice(0, -1)
    .join('\n');
}

function heading({ rounds, chromium, renderer, cores }) {
  const how = 'Cells: **median** (min–max). Every pass in a fresh browser; contestants interleaved.';
  return ['# Side by side', `${rounds} rounds, ${chromium}, ${renderer}; ${cores} cores. ${how}`];
}

function section(title, allColumns, samples, base) {
  const entries = Object.entries(samples);
  const isMeasured = ([, path]) => entries.some(([, rounds]) => summary(series(rounds, path)));
  const columns = allColumns.filter(isMeasured);
  if (columns.length === 0) return [];
  const head = ['', ...columns.map(([name]) => name)];
  const values = entries.map(([name, rounds]) => [
    name,
    ...columns.map(([, path, format]) => cell(summary(series(rounds, path)), format, '**')),
  ]);
  const ratios = entries
    .filter(([name]) => name !== base)
    .map(([name, rounds]) => [
      name,
      ...columns.map(([, path]) =>
        cell(ratio(series(samples[base], path), series(rounds, path)), (value) => value.toFixed(2)),
      ),
    ]);
  const blocks = [`## ${title}`, markdownTable(head, values)];
  if (ratios.length === 0) return blocks;
  return [...blocks, `Ratio ${base} / other, round by round:`, markdownTable(head, ratios)];
}

function cell(found, format, emphasis = '') {
  if (!found) return '–';
  const { min, median, max } = found;
  const middle = emphasis + format(median) + emphasis;
  return min === max ? middle : `${middle} (${format(min)}–${format(max)})`;
}

function sent(samples, sizes) {
  const loads = Object.entries(samples).flatMap(([name, [{ cold }]]) => (cold ? [[name, cold]] : []));
  if (loads.length === 0) return [];
  const built = ['built files', 'built KiB raw', 'built KiB brotli'];
  const rows = loads.map(([name, { first, foreign }]) => {
    const { files, rawBytes, brotliBytes } = sizes[name];
    const bytes = [...KINDS, 'total'].map((kind) => kibibytes(first.bytes[kind]));
    return [
      name,
      ...bytes,
      foreign.length,
      first.notFound,
      files,
      kibibytes(rawBytes),
      kibibytes(brotliBytes),
    ];
  });
  return [
    '## What the first load sends (KiB over the wire, headers included) and what is built',
    markdownTable(['', ...KINDS, 'all', 'to other origins', 'not found', ...built], rows),
  ];
}

function machineLine({ noise, cores, yardstickMs }) {
  const used = `other processes used at most ${noise.max.toFixed(2)} of ${cores} cores in a kept pass`;
  const passes = `${noise.redone} passes were redone for noise and ${noise.kept} noisy ones kept`;
  const yardstick = `the yardstick loop took ${yardstickMs.min.toFixed(0)}–${yardstickMs.max.toFixed(0)} ms`;
  return `Machine during the run: ${used} (median ${noise.median.toFixed(2)}); ${passes}; ${yardstick}.`;
}

/** One line about a pass that has just ended. */
export function describePass(pass, result) {
  const round = (value) => (Number.isFinite(value) ? Math.round(value) : '–');
  const loading = ({ fcpMs, lcpMs, tbtMs, cpuMs }) =>
    `FCP ${round(fcpMs)} LCP ${round(lcpMs)} TBT ${round(tbtMs)} CPU ${round(cpuMs)}`;
  const mapping = ({ map }) => `map ${round(map.firstMapMs)} complete ${round(map.mapCompleteMs)}`;
  const reading = ({ excerptMs, tries }) => `${round(excerptMs)} in ${tries} tries`;
  const dragging = ([kind, { fault, framesPerSecond, longFrames }]) =>
    `${kind} ${fault ?? `${round(framesPerSecond)} frames/s, ${longFrames} long`}`;
  const reaching = ({ readyMs, bytes }) => `whole map ${round(readyMs)}, ${kibibytes(bytes.total)} KiB`;
  const describe = {
    cold: ({ first, warm, popup }) =>
      `${loading(first)} popup ${round(popup?.popupMs)} | warm ${loading(warm)}`,
    visual: ({ first, warm }) => `${mapping(first)} | warm ${mapping(warm)}`,
    throttled: ({ first }) => `${loading(first)} ${mapping(first)}`,
    eager: reading,
    eagerSlow: reading,
    drag: ({ chart, gl, bringing }) =>
      Object.entries({ chart, gl, bringing })
        .filter(([, found]) => found)
        .map(dragging)
        .join(' | '),
    reach: reaching,
    reachSlow: reaching,
  };
  const { otherCores } = result;
  const neighbours = otherCores > NOTABLE_CORES ? ` (others ${otherCores.toFixed(2)} cores)` : '';
  return describe[pass](result) + neighbours;
}
