export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}
export declare function removeReport(path: string): void;
export declare function readVitest(path: string): Counts | undefined;
export declare function readPlaywright(path: string): Counts | undefined;
