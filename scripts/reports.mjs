/**
 * Counts the tests in what vitest and Playwright report as JSON. `undefined` stands for a report that is not there.
 */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { ROOT } from './install.mjs';

/** An old report must never be counted as today's. */
export function removeReport(path) {
  rmSync(resolve(ROOT, path), { force: true });
}

export function readVitest(path) {
  const report = readReport(path);
  if (!report) return undefined;
  // A file that cannot even be loaded reports no test at all: it counts as one failed.
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((assertion) => assertion.status === 'failed'),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    skipped: report.numTotalTests - report.numPassedTests - report.numFailedTests,
  };
}

export function readPlaywright(path) {
  const report = readReport(path);
  if (!report) return undefined;
  const { expected, unexpected, flaky, skipped } = report.stats;
  return { passed: expected, failed: unexpected + flaky, skipped };
}

function readReport(path) {
  const file = resolve(ROOT, path);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}
