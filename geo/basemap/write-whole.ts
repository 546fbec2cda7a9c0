/** Files and folders that are there whole or not at all, whatever ends the command that writes them. */
import { randomUUID } from 'node:crypto';
import { renameSync, rmSync, writeFileSync } from 'node:fs';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Writes a draft beside a path; the draft then takes its name, or is removed. A signal that comes meanwhile ends the process
 * after that.
 * @param write writes the draft before it returns
 * @throws Error of `write`, or of the disk
 */
export function makeWhole(path: string, write: (draft: string) => void): void {
  const draft = `${path}.${randomUUID()}.tmp`;
  const letSignalsIn = holdSignals();
  try {
    write(draft);
    renameSync(draft, path);
  } finally {
    rmSync(draft, { recursive: true, force: true });
    letSignalsIn();
  }
}

function holdSignals(): () => void {
  const forget = (): void => SIGNALS.forEach((signal) => process.off(signal, end));
  const end = (signal: NodeJS.Signals): void => {
    forget();
    process.kill(process.pid, signal);
  };
  SIGNALS.forEach((signal) => process.on(signal, end));
  // Node tells of a signal when it next waits for events, which is surely before the second turn from now.
  return () => setImmediate(() => setImmediate(forget));
}

/** Writes a file whole or not at all. @throws Error of one line */
export function writeWhole(path: string, content: string | Uint8Array): void {
  try {
    makeWhole(path, (draft) => writeFileSync(draft, content, { flush: true }));
  } catch (error) {
    const { message } = error as Error;
    throw new Error(`${path} could not be written (${message}); nothing half written is left`, {
      cause: error,
    });
  }
}
