/**
 * `npm test`: every check, from a fresh clone. The last line is `N passed, N failed`.
 *
 *     npm test              everything except the tests marked @long
 *     npm run test:long     only the tests marked @long
 *
 * With CI=true, nginx and Caddy are installed as well where that is possible.
 * Format, lint, types, unused code, build and the look into what it wrote count as one test each. Every step runs even
 * when an earlier one failed. Near the end stand the slowest tests of the run, and each test that was skipped.
 */
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium } from './chromium.mjs';
import { installWebServers } from './debian.mjs';
import { NEEDS_SHELL, ROOT, ensureInstalled } from './install.mjs';
import { readPlaywright, readVitest, removeReport } from './reports.mjs';
import { honestCounts, lastLine, skippedLines, slowestLines, stepLines } from './test-summary.mjs';

/** A step that hangs (a browser that never answers) is stopped and counts as failed. */
const STEP_LIMIT_MS = 30 * 60_000;
const isLong = process.argv.includes('--long');

const checks = [
  { name: 'format', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
  { name: 'lint', command: ['eslint', '--max-warnings', '0', '.'] },
  { name: 'types', command: ['svelte-check', '--tsconfig', './tsconfig.json', '--fail-on-warnings'] },
  // Files, exports and packages that nothing uses.
  { name: 'unused', command: ['knip', '--no-progress'] },
];
const build = { name: 'build', command: ['npm', 'run', '--silent', 'build', '--', '--editor'] };
// What the oldest browsers lack, names that filter lists hide.
const built = { name: 'built', command: ['tsx', 'scripts/built/check.ts'] };
const endToEnd = {
  name: 'e2e',
  command: ['playwright', 'test', '--forbid-only', ...(isLong ? ['--pass-with-no-tests'] : [])],
  report: '.cache/e2e.json',
  read: readPlaywright,
};

function vitest(project) {
  const report = `.cache/${project}.json`;
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const options = ['--project', project, '--allowOnly=false', ...(isLong ? ['--passWithNoTests'] : [])];
  return { name: project, command: ['vitest', 'run', ...options, ...reporters], report, read: readVitest };
}

async function main() {
  ensureInstalled();
  process.env.CHROMIUM = await findChromium();
  if (process.env.CI === 'true') installWebServers();
  process.env.PATH = join(ROOT, 'node_modules', '.bin') + (NEEDS_SHELL ? ';' : ':') + process.env.PATH;
  if (isLong) process.env.LONG = '1';
  mkdirSync(join(ROOT, '.cache'), { recursive: true });

  const results = [];
  // Side by side: each keeps one core busy.
  if (!isLong) results.push(...(await Promise.all(checks.map(perform))));
  for (const step of [vitest('unit'), vitest('component'), build]) results.push(await perform(step));
  const isBuilt = results.at(-1).failed === 0;
  // Without a build these would test an older one.
  for (const step of isLong ? [endToEnd] : [built, endToEnd]) {
    results.push(isBuilt ? await perform(step) : skippedBecauseOfTheBuild(step));
  }
  const isEmpty = !results.some(({ name, passed, failed }) => name !== build.name && passed + failed > 0);
  if (isEmpty) results.push({ name: 'long', passed: 0, failed: 1, note: 'no test is marked @long' });
  summarize(results);
}

function skippedBecauseOfTheBuild({ name }) {
  return { name, passed: 0, failed: 1, note: 'not run, because the build failed' };
}

/** Runs one step and counts its tests. */
async function perform({ name, command, report, read }) {
  console.log(`\n── ${name} ──`);
  const startedMs = Date.now();
  if (report) removeReport(report);
  const isSuccess = await run(command);
  const seconds = Math.round((Date.now() - startedMs) / 1000);
  if (!read) return { name, passed: isSuccess ? 1 : 0, failed: isSuccess ? 0 : 1, seconds };
  return { name, seconds, ...honestCounts(read(report, isLong), isSuccess, isLong) };
}

function run([command, ...options]) {
  return new Promise((done) => {
    const child = spawn(command, options, {
      cwd: ROOT,
      stdio: 'inherit',
      shell: NEEDS_SHELL,
      timeout: STEP_LIMIT_MS,
    });
    child.once('error', (error) => {
      console.error(error.message);
      done(false);
    });
    child.once('close', (code) => done(code === 0));
  });
}

function summarize(results) {
  for (const lines of [slowestLines(results), stepLines(results), skippedLines(results)]) {
    if (lines.length > 0) console.log(`\n${lines.join('\n')}`);
  }
  process.exitCode = results.some(({ failed }) => failed > 0) ? 1 : 0;
  console.log(`\n${lastLine(results)}`);
}

main().catch((error) => {
  console.error(error.message);
  console.log('\n0 passed, 1 failed');
  process.exitCode = 1;
});
