import type { Report, SkippedTest, TimedTest } from './reports.mjs';

/** A step of `npm test`. A check or the build counts as one test and has no lists. */
export interface StepResult {
  name: string;
  passed: number;
  failed: number;
  skipped?: SkippedTest[];
  timed?: TimedTest[];
  seconds?: number;
  note?: string;
}
export declare function honestCounts(
  counts: Report | undefined,
  isSuccess: boolean,
  mayBeEmpty?: boolean,
): Omit<StepResult, 'name'>;
export declare function slowestLines(results: StepResult[], count?: number): string[];
export declare function stepLines(results: StepResult[]): string[];
export declare function skippedLines(results: StepResult[]): string[];
export declare function lastLine(results: StepResult[]): string;
