export declare const ROOT: string;
export declare const NEEDS_SHELL: boolean;
export declare function ensureInstalled(root?: string): void;
export declare function isInstalled(root: string): boolean;
