import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** `geo/basemap`, which holds the packages, the data and the output. */
const folder = dirname(dirname(fileURLToPath(import.meta.url)));
const requireHere = createRequire(join(folder, 'package.json'));

/**
 * Installs this folder's own packages when they are missing. They are some 250 MB that only a rebuild of the basemap
 * needs, so the project itself does not depend on them.
 */
export function installPackages(): void {
  // npm writes this file last: a broken installation counts as missing.
  if (existsSync(join(folder, 'node_modules', '.package-lock.json'))) return;
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: folder,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
}

/** Loads an installed package. `T` is the part of it that the caller uses. */
export function loadPackage<T>(name: string): T {
  return requireHere(name) as T;
}

/** Reads a JSON file of an installed package, or of this folder's `data`. */
export function readJson<T>(...path: string[]): T {
  return JSON.parse(readFileSync(join(folder, ...path), 'utf8')) as T;
}

export const OUTPUT_FILE = join(folder, 'basemap.geojson');
/** Which area is whose, for the check alone: the site never loads it. */
export const REGION_AREAS_FILE = join(folder, 'region-areas.json');
