import { rmSync } from 'node:fs';

/** @param folders what is being made, and goes if it is not finished: also when it fails or is interrupted */
export function removeAtExit(folders: string[]): void {
  process.on('exit', () => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => {
      console.error('Interrupted: nothing half written is left');
      process.exit(1);
    });
}
