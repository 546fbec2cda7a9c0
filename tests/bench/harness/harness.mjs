#!/usr/bin/env node
/** Measures built pages side by side. See ../README.md. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { GL_ARGUMENTS } from './lib/browser.mjs';
import { admit } from './lib/contestants.mjs';
import { machine } from './lib/host.mjs';
import { PASSES } from './lib/passes.mjs';
import { markdownReport } from './lib/report.mjs';
import { runRounds } from './lib/rounds.mjs';

const ALL_PASSES = Object.keys(PASSES);
const USAGE = `node harness.mjs [options] name=folder[,path] ...
  --rounds N          rounds, contestants interleaved in each (5)
  --base NAME         the contestant whose ratio to every other is shown (the first)
  --out FOLDER        where results.json and report.md go (./out)
  --adapters FOLDER   folder of <name>.mjs adapters, may be given again; adapter.default.mjs serves the rest
  --passes LIST       of ${ALL_PASSES.join()} (all)
  --gl MODE           of ${Object.keys(GL_ARGUMENTS).join()} (software)
  --noise CORES       redo a pass in which other processes used more than this (0.3; twice at most)
  --frames            keep the decisive frames of round 1 as PNG in FOLDER/frames`;

const OPTIONS = {
  rounds: { type: 'string', default: '5' },
  base: { type: 'string' },
  out: { type: 'string', default: 'out' },
  adapters: { type: 'string', multiple: true, default: [] },
  passes: { type: 'string', default: ALL_PASSES.join() },
  gl: { type: 'string', default: 'software' },
  noise: { type: 'string', default: '0.3' },
  frames: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
};

async function main() {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: OPTIONS });
  if (values.help || positionals.length === 0) {
    console.log(USAGE);
    process.exitCode = values.help ? 0 : 2;
    return;
  }
  const options = readOptions(values);
  const contestants = [];
  for (const argument of positionals) contestants.push(await admit(argument, values.adapters));
  const base = values.base ?? contestants[0].name;
  if (!contestants.some(({ name }) => name === base)) throw new Error(`--base ${base} is no contestant`);

  mkdirSync(values.out, { recursive: true });
  const saveFilm = values.frames ? filmSaver(join(values.out, 'frames')) : undefined;
  const say = (text) => process.stderr.write(`${text}\n`);
  const { samples, noise, yardstickMs } = await runRounds(contestants, options, { saveFilm, say });
  const sizes = Object.fromEntries(contestants.map(({ name, server }) => [name, server.sizes()]));
  await Promise.all(contestants.map(({ server }) => server.close()));
  const result = { meta: { ...setting(options, samples), noise, yardstickMs }, sizes, samples };
  writeFileSync(join(values.out, 'results.json'), JSON.stringify(result, null, 1));
  writeFileSync(join(values.out, 'report.md'), markdownReport(result, base));
}

function readOptions({ rounds: roundsText, noise, passes: passList, gl }) {
  const rounds = Number(roundsText);
  const passes = passList.split(',');
  const unknown = passes.filter((pass) => !ALL_PASSES.includes(pass));
  if (unknown.length > 0) throw new Error(`no such pass: ${unknown.join()}`);
  if (!Object.hasOwn(GL_ARGUMENTS, gl)) throw new Error(`no such --gl: ${gl}`);
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--rounds needs a whole number from 1');
  return { rounds, passes, gl, noiseLimit: Number(noise) };
}

/** What a reader of the figures must know of where they were taken. */
function setting({ rounds, gl }, samples) {
  const [[{ renderer, version }]] = Object.values(samples).map((list) => Object.values(list[0]));
  const cores = availableParallelism();
  const date = new Date().toISOString().slice(0, 10);
  return { date, rounds, gl, chromium: `Chromium ${version}`, renderer, cores, machine: machine() };
}

function filmSaver(folder) {
  mkdirSync(folder, { recursive: true });
  return (name, label, frames, indices) => {
    for (const [moment, index] of Object.entries(indices)) {
      writeFileSync(
        join(folder, `${name}-${label}-${moment}.png`),
        Buffer.from(frames[index].data, 'base64'),
      );
    }
  };
}

try {
  await main();
} catch (error) {
  console.error(error);
  process.exitCode = 1;
}
