export interface HeaderRule {
  path: string;
  matches: (pathname: string) => boolean;
  headers: [name: string, value: string][];
  removed: string[];
}
export declare function parseHeaders(text: string): HeaderRule[];
export declare function headersFor(rules: HeaderRule[], pathname: string): Map<string, string>;
