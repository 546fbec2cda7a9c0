export declare function installFromDebian(packages: string[], options?: string[]): boolean;
export declare function installWebServers(): void;
export declare function withoutServices<Result>(install: () => Result, policy?: string): Result;
