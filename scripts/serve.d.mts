import type { Server } from 'node:http';

export interface Served {
  /** With the base path, ending in "/". */
  url: string;
  server: Server;
  close: () => Promise<void>;
}
export declare function serve(directory: string, options: { port: number; base?: string }): Promise<Served>;
