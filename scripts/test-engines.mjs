/**
 * `npm run test:engines`: the journeys of tests/engines in Chromium, Firefox and WebKit. The last line is
 * `N passed, N failed`.
 *
 *     npm run test:engines                  all three
 *     npm run test:engines -- firefox       one, or some
 *
 * What is missing is installed from Debian where that is possible. Else nothing runs, and the exit code is 2.
 */
import { spawnSync } from 'node:child_process';
import { findChromium } from './chromium.mjs';
import { ENGINES, installTools } from './engines.mjs';
import { NEEDS_SHELL, ROOT, ensureInstalled } from './install.mjs';
import { readPlaywright, removeReport } from './reports.mjs';
import { honestCounts, lastLine, skippedLines, slowestLines, stepLines } from './test-summary.mjs';

const REPORT = '.cache/engines.json';
const NOTHING_RAN = 2;

async function main() {
  const engines = chosenEngines(process.argv.slice(2));
  ensureInstalled();
  const missing = installTools(engines);
  if (missing.length > 0) {
    console.error(
      `Nothing was tested: ${missing.join(', ')} of Debian must be here, and can be installed by root with apt-get alone. ` +
        `Install what is missing, or name the engines to test: npm run test:engines -- ${ENGINES[0]}`,
    );
    process.exitCode = NOTHING_RAN;
    return;
  }
  process.env.CHROMIUM = await findChromium();
  const startedMs = Date.now();
  const isBuilt = run('npm', ['run', '--silent', 'build', '--', '--editor']);
  const counts = isBuilt
    ? journeys(engines)
    : { passed: 0, failed: 1, note: 'not run, because the build failed' };
  const results = [{ name: 'engines', seconds: Math.round((Date.now() - startedMs) / 1000), ...counts }];
  for (const lines of [slowestLines(results), stepLines(results), skippedLines(results)]) {
    if (lines.length > 0) console.log(`\n${lines.join('\n')}`);
  }
  process.exitCode = counts.failed > 0 ? 1 : 0;
  console.log(`\n${lastLine(results)}`);
}

function chosenEngines(named) {
  const unknown = named.filter((name) => !ENGINES.includes(name));
  if (unknown.length === 0) return named.length > 0 ? named : ENGINES;
  throw new Error(`No engine is called ${unknown.join(', ')}. Name some of: ${ENGINES.join(', ')}.`);
}

function journeys(engines) {
  removeReport(REPORT);
  const projects = engines.map((name) => `--project=${name}`);
  const options = [
    '--no-install',
    'playwright',
    'test',
    '--config',
    'playwright.engines.config.ts',
    '--forbid-only',
  ];
  const isSuccess = run('npx', [...options, ...projects]);
  return honestCounts(readPlaywright(REPORT), isSuccess);
}

function run(command, options) {
  return spawnSync(command, options, { cwd: ROOT, stdio: 'inherit', shell: NEEDS_SHELL }).status === 0;
}

main().catch((error) => {
  console.error(error.message);
  console.log('\n0 passed, 1 failed');
  process.exitCode = 1;
});
