import { expect, it } from 'vitest';
import {
  honestCounts,
  lastLine,
  skippedLines,
  slowestLines,
  stepLines,
} from '../../scripts/test-summary.mjs';

const lint = { name: 'lint', passed: 1, failed: 0, seconds: 9 };
const unit = {
  name: 'unit',
  passed: 2,
  failed: 1,
  seconds: 4,
  skipped: [],
  timed: [
    { file: 'tests/a.test.ts', title: 'quick', seconds: 0.04 },
    { file: 'tests/a.test.ts', title: 'slow', seconds: 12.34 },
    { file: 'tests/b.test.ts', title: 'slower', seconds: 123.4 },
  ],
};
const endToEnd = {
  name: 'e2e',
  passed: 0,
  failed: 0,
  skipped: [
    { file: 'tests/e2e/hosting.spec.ts', title: 'answers', reason: 'nginx is not installed' },
    { file: 'tests/e2e/hosting.spec.ts', title: 'compresses', reason: '' },
  ],
  timed: [{ file: 'tests/e2e/axe.spec.ts', title: 'slowest', seconds: 200 }],
};
const results = [lint, unit, endToEnd];

it('takes no crash and no empty run for a success', () => {
  const none = { passed: 0, failed: 0, skipped: [], timed: [] };
  expect(honestCounts(undefined, true).failed).toBe(1);
  expect(honestCounts({ ...none, passed: 3 }, false).failed).toBe(1);
  expect(honestCounts(none, true).failed).toBe(1);
  expect(honestCounts(none, true, true).failed).toBe(0);
  expect(honestCounts({ ...none, passed: 3 }, true)).toEqual({ ...none, passed: 3 });
});

it('lists the slowest tests of all steps, the slowest first', () => {
  expect(slowestLines(results, 3)).toEqual([
    'The slowest 3 of 4 tests:',
    '  200.0 s  tests/e2e/axe.spec.ts: slowest',
    '  123.4 s  tests/b.test.ts: slower',
    '   12.3 s  tests/a.test.ts: slow',
  ]);
});

it('lists no more than twenty', () => {
  const timed = Array.from({ length: 30 }, (_, seconds) => ({ file: 'a', title: `${seconds}`, seconds }));
  expect(slowestLines([{ ...unit, timed }])).toHaveLength(1 + 20);
});

it('says nothing about slow or skipped tests where there are none', () => {
  expect(slowestLines([lint])).toEqual([]);
  expect(skippedLines([lint, unit])).toEqual([]);
});

it('counts the skipped tests of a step, and names each with its reason', () => {
  expect(stepLines(results)).toEqual([
    '✓ lint: 1 passed, 0 failed · 9 s',
    '✗ unit: 2 passed, 1 failed · 4 s',
    '✓ e2e: 0 passed, 0 failed · 2 skipped',
  ]);
  expect(skippedLines(results)).toEqual([
    '2 skipped:',
    '  tests/e2e/hosting.spec.ts: answers (nginx is not installed)',
    '  tests/e2e/hosting.spec.ts: compresses',
  ]);
});

it('ends with the two numbers and nothing else', () => {
  expect(lastLine(results)).toBe('3 passed, 1 failed');
});
