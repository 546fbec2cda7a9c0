/**
 * The last lines of `npm test`: the slowest tests, each step, the skipped tests by name, and the two numbers.
 */
const SLOWEST_COUNT = 20;

/**
 * A runner that crashed, or that ran nothing, must not look like a success.
 * @param counts from its report; undefined if there is none
 * @param mayBeEmpty whether it may have had no test to run
 */
export function honestCounts(counts, isSuccess, mayBeEmpty = false) {
  if (!counts) return { passed: 0, failed: 1, note: 'the runner crashed before it wrote its report' };
  if (!isSuccess && counts.failed === 0) {
    return { ...counts, failed: 1, note: 'the runner failed outside of a test' };
  }
  if (counts.passed + counts.failed > 0 || mayBeEmpty) return counts;
  return { ...counts, failed: 1, note: 'no test was run' };
}

/** @returns one line for each of the slowest tests of all steps, the slowest first; none where no test ran */
export function slowestLines(results, count = SLOWEST_COUNT) {
  const timed = results.flatMap((result) => result.timed ?? []);
  if (timed.length === 0) return [];
  const slowest = timed.toSorted((one, other) => other.seconds - one.seconds).slice(0, count);
  return [
    `The slowest ${slowest.length} of ${timed.length} tests:`,
    ...slowest.map(({ seconds, file, title }) => `${seconds.toFixed(1).padStart(7)} s  ${file}: ${title}`),
  ];
}

/** @returns one line for each step */
export function stepLines(results) {
  return results.map(({ name, passed, failed, skipped = [], seconds, note }) => {
    const details = [
      skipped.length > 0 && `${skipped.length} skipped`,
      seconds !== undefined && `${seconds} s`,
      note,
    ];
    const mark = failed > 0 ? '✗' : '✓';
    return [`${mark} ${name}: ${passed} passed, ${failed} failed`, ...details.filter(Boolean)].join(' · ');
  });
}

/** A skipped test proves nothing, so each is named. @returns no line where none was skipped */
export function skippedLines(results) {
  const skipped = results.flatMap((result) => result.skipped ?? []);
  if (skipped.length === 0) return [];
  const named = skipped.map(({ file, title, reason }) => `  ${file}: ${title}${reason && ` (${reason})`}`);
  return [`${skipped.length} skipped:`, ...named];
}

/** @returns the very last line, which others read */
export function lastLine(results) {
  return `${sum(results, 'passed')} passed, ${sum(results, 'failed')} failed`;
}

function sum(results, key) {
  return results.reduce((total, result) => total + result[key], 0);
}
