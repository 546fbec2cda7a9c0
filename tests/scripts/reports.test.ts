import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../scripts/install.mjs';
import { readPlaywright, readVitest, removeReport } from '../../scripts/reports.mjs';

const folder = mkdtempSync(join(tmpdir(), 'parcours-reports-'));
const file = join(folder, 'report.json');
const write = (report: object): void => writeFileSync(file, JSON.stringify(report));

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('what vitest reports', () => {
  const assertion = (title: string, status: string, duration?: number) => ({
    ancestorTitles: ['a link'],
    title,
    status,
    duration,
  });
  const testFile = (status: string, assertionResults: object[]) => ({
    name: join(ROOT, 'tests', 'link.test.ts'),
    status,
    assertionResults,
  });

  it('counts a test file that cannot be loaded as one failed test', () => {
    const testResults = [
      testFile('failed', []),
      testFile('failed', [assertion('opens', 'failed', 3), assertion('closes', 'passed', 4)]),
      testFile('passed', [assertion('stays', 'passed', 5)]),
    ];
    write({ numPassedTests: 2, numFailedTests: 1, numTotalTests: 3, testResults });
    expect(readVitest(file)).toMatchObject({ passed: 2, failed: 2, skipped: [] });
  });

  it('tells how long each test took, also a failed one, and where it stands', () => {
    const testResults = [
      testFile('failed', [assertion('opens', 'failed', 1500), assertion('closes', 'passed', 250)]),
    ];
    write({ numPassedTests: 1, numFailedTests: 1, testResults });
    expect(readVitest(file)?.timed).toEqual([
      { file: join('tests', 'link.test.ts'), title: 'a link › opens', seconds: 1.5 },
      { file: join('tests', 'link.test.ts'), title: 'a link › closes', seconds: 0.25 },
    ]);
  });

  const mixed = [assertion('opens', 'skipped'), assertion('waits', 'todo'), assertion('@long', 'skipped')];
  it.each([
    ['those of the long run in the usual one', false, ['a link › opens', 'a link › waits']],
    ['those of the usual run in the long one', true, ['a link › @long']],
  ])('names what was skipped, but not %s', (_case, isLong, titles) => {
    write({ numPassedTests: 0, numFailedTests: 0, testResults: [testFile('passed', mixed)] });
    expect(readVitest(file, isLong)?.skipped.map(({ title }) => title)).toEqual(titles);
  });
});

describe('what Playwright reports', () => {
  const spec = (title: string, status: string, durations: number[], annotations: object[] = []) => ({
    title,
    file: 'hosting.spec.ts',
    tests: [
      { status, annotations, projectName: 'firefox', results: durations.map((duration) => ({ duration })) },
    ],
  });
  const report = (specs: object[], stats: object, projects = ['firefox']) => ({
    config: { rootDir: join(ROOT, 'tests', 'e2e'), projects },
    stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0, ...stats },
    suites: [{ title: 'hosting.spec.ts', suites: [{ title: 'Served by nginx', specs }] }],
  });
  const where = join('tests', 'e2e', 'hosting.spec.ts');

  it('counts a test that passed only the second time as failed', () => {
    write(report([], { expected: 5, unexpected: 1, flaky: 2 }));
    expect(readPlaywright(file)).toMatchObject({ passed: 5, failed: 3 });
  });

  it('tells how long all tries of a test took together', () => {
    write(report([spec('answers', 'flaky', [4000, 500])], { flaky: 1 }));
    expect(readPlaywright(file)?.timed).toEqual([
      { file: where, title: 'Served by nginx › answers', seconds: 4.5 },
    ]);
  });

  it('says in which browser a test ran where there are several', () => {
    write(report([spec('answers', 'expected', [4000])], { expected: 1 }, ['chromium', 'firefox']));
    expect(readPlaywright(file)?.timed[0]?.title).toBe('firefox › Served by nginx › answers');
  });

  it('names what was skipped, with the reason where there is one', () => {
    const annotation = { type: 'skip', description: 'nginx is not installed' };
    const specs = [spec('answers', 'skipped', [0], [annotation]), spec('compresses', 'skipped', [])];
    write(report(specs, { skipped: 2 }));
    expect(readPlaywright(file)).toEqual({
      passed: 0,
      failed: 0,
      timed: [],
      skipped: [
        { file: where, title: 'Served by nginx › answers', reason: 'nginx is not installed' },
        { file: where, title: 'Served by nginx › compresses', reason: '' },
      ],
    });
  });
});

it('finds no report after removing it', () => {
  removeReport(file);
  expect(readPlaywright(file)).toBeUndefined();
  expect(readVitest(file)).toBeUndefined();
});
