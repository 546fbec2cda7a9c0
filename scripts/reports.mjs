/**
 * Reads what vitest and Playwright report as JSON: how many tests passed and failed, how long each took, and which were
 * skipped. `undefined` stands for a report that is not there.
 */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { ROOT } from './install.mjs';

/** An old report must never be counted as today's. */
export function removeReport(path) {
  rmSync(resolve(ROOT, path), { force: true });
}

/** @param isLong whether the tests marked @long ran, or the others */
export function readVitest(path, isLong = false) {
  const report = readReport(path);
  if (!report) return undefined;
  // A file that cannot even be loaded reports no test at all: it counts as one failed.
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((assertion) => assertion.status === 'failed'),
  );
  const tests = report.testResults
    .flatMap(({ name, assertionResults }) => assertionResults.map((each) => vitestTest(name, each)))
    // vitest reports the tests that the other command runs as skipped. Playwright leaves them out.
    .filter(({ title }) => title.includes('@long') === isLong);
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    ...sortOut(tests),
  };
}

function vitestTest(file, { ancestorTitles, title, status, duration }) {
  const isRun = status === 'passed' || status === 'failed';
  return {
    file: relative(ROOT, file),
    title: [...ancestorTitles, title].join(' › '),
    // vitest's report does not say why a test was skipped.
    ...(isRun ? { seconds: (duration ?? 0) / 1000 } : { reason: '' }),
  };
}

export function readPlaywright(path) {
  const report = readReport(path);
  if (!report) return undefined;
  const { expected, unexpected, flaky } = report.stats;
  const tests = report.suites.flatMap((suite) => playwrightTests(suite, report.config, []));
  return { passed: expected, failed: unexpected + flaky, ...sortOut(tests) };
}

/** @param titles of the `describe` blocks around the suite; the outermost suite is the file and has none */
function playwrightTests({ specs = [], suites = [] }, config, titles) {
  const { rootDir, projects } = config;
  const own = specs.flatMap((spec) =>
    spec.tests.map((test) => ({
      file: relative(ROOT, resolve(rootDir, spec.file)),
      // The same test in several browsers is told apart by them.
      title: [...(projects.length > 1 ? [test.projectName] : []), ...titles, spec.title].join(' › '),
      ...(test.status === 'skipped' ? { reason: reasonOf(test) } : { seconds: secondsOf(test) }),
    })),
  );
  return [...own, ...suites.flatMap((suite) => playwrightTests(suite, config, [...titles, suite.title]))];
}

/** Why a test was skipped, or ''. Playwright names no reason where an earlier test of a serial group has failed. */
function reasonOf({ annotations }) {
  return annotations.find(({ type }) => type === 'skip' || type === 'fixme')?.description ?? '';
}

function secondsOf({ results }) {
  return results.reduce((total, { duration }) => total + duration, 0) / 1000;
}

function sortOut(tests) {
  return {
    skipped: tests.filter(({ seconds }) => seconds === undefined),
    timed: tests.filter(({ seconds }) => seconds !== undefined),
  };
}

function readReport(path) {
  const file = resolve(ROOT, path);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}
