export declare const CHROMIUM_ARGUMENTS: string[];
export declare function locateChromium(): Promise<string | undefined>;
export declare function findChromium(): Promise<string>;
