import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readPlaywright, readVitest, removeReport } from '../../scripts/reports.mjs';

const folder = mkdtempSync(join(tmpdir(), 'parcours-reports-'));
const file = join(folder, 'report.json');

afterAll(() => {
  rmSync(folder, { recursive: true });
});

it('counts a test file that cannot be loaded as one failed test', () => {
  const testResults = [
    { status: 'failed', assertionResults: [] },
    { status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'passed' }] },
    { status: 'passed', assertionResults: [{ status: 'passed' }] },
  ];
  const report = { numPassedTests: 2, numFailedTests: 1, numTotalTests: 4, testResults };
  writeFileSync(file, JSON.stringify(report));
  expect(readVitest(file)).toEqual({ passed: 2, failed: 2, skipped: 1 });
});

it('counts a test that passed only the second time as failed', () => {
  writeFileSync(file, JSON.stringify({ stats: { expected: 5, unexpected: 1, flaky: 2, skipped: 3 } }));
  expect(readPlaywright(file)).toEqual({ passed: 5, failed: 3, skipped: 3 });
});

it('finds no report after removing it', () => {
  removeReport(file);
  expect(readPlaywright(file)).toBeUndefined();
  expect(readVitest(file)).toBeUndefined();
});
