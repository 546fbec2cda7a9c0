export interface TestName {
  /** From the folder of package.json. */
  file: string;
  /** With the titles of the blocks around it. */
  title: string;
}
export interface TimedTest extends TestName {
  seconds: number;
}
export interface SkippedTest extends TestName {
  /** '' where the runner names none. */
  reason: string;
}
export interface Report {
  passed: number;
  failed: number;
  skipped: SkippedTest[];
  /** The tests that ran. */
  timed: TimedTest[];
}
export declare function removeReport(path: string): void;
export declare function readVitest(path: string, isLong?: boolean): Report | undefined;
export declare function readPlaywright(path: string): Report | undefined;
