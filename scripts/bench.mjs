/**
 * `npm run bench`: measures the built site side by side with what an author could pick instead, and writes the table
 * of README.md. See tests/bench/README.md.
 *
 *     npm run bench [-- --rounds 5 --only parcours,svg-floor --noise 0.3]
 *     npm run bench -- --volume       only how long maps of many places take, three rounds unless --rounds says more
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findChromium } from './chromium.mjs';
import { NEEDS_SHELL, ROOT, ensureInstalled } from './install.mjs';
import { putTable, readmeTable } from '../tests/bench/harness/lib/readme-table.mjs';
import { judge, promisesReport } from '../tests/bench/promises.mjs';

const BENCH = join(ROOT, 'tests', 'bench');
const HARNESS = join(BENCH, 'harness');
const PEERS = join(BENCH, 'peers');
const OUT = join(ROOT, '.cache', 'bench');
const README = join(ROOT, 'README.md');
const SITE = 'parcours';
const FLOOR = 'svg-floor';
/** Visits for the answers to a click, of some forty each, with and without the GL map; no more than there are rounds. */
const INTERACTION_ROUNDS = 3;
const CONTESTANTS = [
  SITE,
  FLOOR,
  'maplibre-ours',
  'hybrid',
  'leaflet-region',
  'leaflet',
  'openlayers',
  'maplibre-region',
  'maplibre',
  'svelte-maplibre-gl',
];

async function main() {
  const { rounds, noise, names, volume } = readOptions();
  if (volume) return measureVolume(rounds);
  for (const folder of [ROOT, HARNESS, PEERS]) ensureInstalled(folder);
  process.env.CHROMIUM = await findChromium();
  run('npm', ['run', '--silent', 'build'], ROOT);
  run('npm', ['run', '--silent', 'build'], PEERS);
  mkdirSync(OUT, { recursive: true });
  measure(names, { rounds: rounds ?? '5', noise });
  const results = JSON.parse(readFileSync(join(OUT, 'results.json'), 'utf8'));
  console.log(readFileSync(join(OUT, 'report.md'), 'utf8'));
  const ownRounds = Math.min(results.meta.rounds, INTERACTION_ROUNDS);
  const table = readmeTable(results, FLOOR, names.includes(SITE) ? await measureOwn(results, ownRounds) : '');
  console.log(`\n${table}`);
  if (names.length < CONTESTANTS.length) {
    console.log('\nREADME.md was left as it is, because --only left contestants out.');
    return;
  }
  measureVolume();
  writeFileSync(README, putTable(readFileSync(README, 'utf8'), table));
  run('npx', ['--no-install', 'prettier', '--write', '--log-level', 'warn', 'README.md'], ROOT);
}

/** What no other contestant has: prints it, with what the run says of the promises. @returns the answers in a sentence */
async function measureOwn(results, rounds) {
  const { costReport, measureCost } = await import('../tests/bench/cost.mjs');
  const { interactionsReport, measureInteractions, p98s } = await import('../tests/bench/interactions.mjs');
  console.log(`\n${costReport(await measureCost(folderOf(SITE)))}`);
  const measured = await measureInteractions(folderOf(SITE), rounds);
  const interactions = p98s(measured);
  console.log(`\n${interactionsReport(measured)}`);
  console.log(`\n${promisesReport(judge({ ...results, interactions }))}`);
  const { arrival, chart, gl } = interactions;
  return `Parcours answers 98 of 100 clicks and keys within ${chart} ms on the chart, ${arrival} from the first press on, ${gl} on the GL map.`;
}

function readOptions() {
  const { values } = parseArgs({
    options: {
      rounds: { type: 'string' },
      // Cores that other processes may use before a pass is redone, as the harness has it.
      noise: { type: 'string', default: '0.3' },
      only: { type: 'string', default: CONTESTANTS.join() },
      volume: { type: 'boolean', default: false },
    },
  });
  const wanted = values.only.split(',');
  const unknown = wanted.filter((name) => !CONTESTANTS.includes(name));
  if (unknown.length > 0) {
    throw new Error(`--only ${unknown.join()}: no such contestant; there are ${CONTESTANTS.join()}`);
  }
  return { ...values, names: CONTESTANTS.filter((name) => wanted.includes(name)) };
}

/** Stories of a thousand places and more, which no contestant has. */
function measureVolume(rounds = '3') {
  ensureInstalled(ROOT);
  run('npm', ['run', '--silent', 'build'], ROOT);
  run('npx', ['--no-install', 'tsx', join(BENCH, 'volume.ts'), '--rounds', rounds], ROOT);
}

function measure(names, { rounds, noise }) {
  const folders = names.map((name) => `${name}=${folderOf(name)}`);
  const base = names.includes(SITE) ? SITE : names[0];
  const places = ['--adapters', join(BENCH, 'adapters'), '--out', OUT];
  const options = ['--rounds', rounds, '--noise', noise, '--base', base, ...places];
  run(process.execPath, [join(HARNESS, 'harness.mjs'), ...options, ...folders], ROOT);
}

function folderOf(name) {
  return name === SITE ? join(ROOT, 'dist') : join(PEERS, 'dist', name);
}

function run(command, options, cwd) {
  const shell = NEEDS_SHELL && command !== process.execPath;
  const { status, error } = spawnSync(command, options, { cwd, stdio: 'inherit', shell });
  if (status !== 0) throw new Error(error?.message ?? `${command} ${options.join(' ')} failed`);
}

main().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
