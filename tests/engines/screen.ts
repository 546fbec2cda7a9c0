/** A screen in memory: Firefox without one has no WebGL, and WebKitGTK has no other way to run. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { locateTools } from '../../scripts/engines.mjs';

export interface Screen {
  /** The environment of programs that use it. They draw in software: pixels differ between graphics drivers. */
  environment: Record<string, string>;
  close(): void;
}

export async function openScreen(): Promise<Screen> {
  const { screen } = locateTools();
  // The server chooses a free display and writes its number to file descriptor 3.
  const server = spawn(screen!, ['-displayfd', '3', '-screen', '0', '1400x1200x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const [display] = (await once(server.stdio[3] as Readable, 'data')) as [Buffer];
  const environment = {
    ...process.env,
    DISPLAY: `:${display.toString().trim()}`,
    LIBGL_ALWAYS_SOFTWARE: '1',
  };
  return { environment: environment, close: () => void server.kill() };
}
