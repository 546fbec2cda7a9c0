/** Packages that the project does not depend on, and that a command installs when a story needs them. */
import { mkdirSync, rmSync } from 'node:fs';
import { makeWhole } from '../geo/basemap/write-whole.ts';
import { ensureInstalled, isInstalled } from './install.mjs';

interface Installation {
  /** Where the packages come to lie. */
  folder: string;
  /** Begins sentences: `The sources of basemaps`; in the plural. */
  what: string;
  /** `some 350 MB` */
  size: string;
  /** Writes what npm needs into a folder: package.json and package-lock.json. */
  writePackageFiles: (folder: string) => void;
}

/**
 * Installs packages, unless they are there.
 * @throws Error of one line if npm or the disk fails; nothing half installed is left
 */
export function installOnce({ folder, what, size, writePackageFiles }: Installation): void {
  if (isInstalled(folder)) return;
  console.log(`${what} are missing: ${size}, installed once for all stories in ${folder}`);
  try {
    makeWhole(folder, (draft) => {
      mkdirSync(draft, { recursive: true });
      writePackageFiles(draft);
      ensureInstalled(draft);
      rmSync(folder, { recursive: true, force: true });
    });
  } catch (error) {
    // Another command may have been faster.
    if (!isInstalled(folder))
      throw new Error(`${what} could not be installed in ${folder}: ${reasonOf(error as Error)}`, {
        cause: error,
      });
  }
}

function reasonOf({ message }: Error): string | undefined {
  const [request] = /request to .+ failed.*/.exec(message) ?? [];
  return request ?? /npm (?:error|ERR!) (.+)/.exec(message)?.[1] ?? message.split('\n')[0];
}
