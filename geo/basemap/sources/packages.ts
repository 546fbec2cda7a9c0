import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** `geo/basemap`, which contains the packages, the data and the output. */
const folder = dirname(dirname(fileURLToPath(import.meta.url)));
const requireHere = createRequire(join(folder, 'package.json'));

/**
 * Installs this folder's packages if they are missing. The project does not depend on them: they take some 250 MB, and
 * only rebuilding the basemap needs them.
 */
export function installPackages(): void {
  // npm writes this file last, so an interrupted installation is repeated.
  if (existsSync(join(folder, 'node_modules', '.package-lock.json'))) return;
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: folder,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
}

/** Loads an installed package. @typeParam T the part of it that the caller uses */
export function loadPackage<T>(name: string): T {
  return requireHere(name) as T;
}

/** Reads a JSON file of an installed package, or of this folder's `data`. */
export function readJson<T>(...path: string[]): T {
  return JSON.parse(readFileSync(join(folder, ...path), 'utf8')) as T;
}

export const OUTPUT_FILE = join(folder, 'basemap.geojson');
/** The areas of countries and regions, for `npm run check` only: the site never loads them. */
export const REGION_AREAS_FILE = join(folder, 'region-areas.json');
