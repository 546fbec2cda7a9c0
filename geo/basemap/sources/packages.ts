import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { PROJECT } from '../../check/project-folder.ts';
import type basemapPackage from '../package.json';
import { cacheFolder } from './cache-folder.ts';

/** `geo/basemap`: the list of the packages, the data and the output. */
export const BASEMAP_FOLDER = join(PROJECT, 'geo', 'basemap');

/**
 * The folder in which the packages are installed, one for each list of packages: in `PARCOURS_CACHE`, else in the folder
 * that the system has for caches, so that all stories and all copies of the project share it. The project does not depend
 * on the packages: they take some 350 MB, and only cutting a basemap needs them (`scripts/story-basemap.ts` installs them).
 */
export const SOURCES_FOLDER = join(cacheFolder(), `basemap-sources-${lockfileHash()}`);

function lockfileHash(): string {
  const lockfile = readFileSync(join(BASEMAP_FOLDER, 'package-lock.json'));
  return createHash('sha256').update(lockfile).digest('hex').slice(0, 8);
}

/** The packages on the list: no other is installed. */
type SourcePackage = keyof typeof basemapPackage.dependencies;
type PackagePath = `${SourcePackage}/${string}`;

const requireSource = createRequire(join(SOURCES_FOLDER, 'package.json'));

/** Loads an installed package. @typeParam T the part of it that the caller uses */
export function loadPackage<T>(name: SourcePackage): T {
  return requireSource(name) as T;
}

/** Reads a text file of an installed package. */
export const readPackageText = (path: PackagePath): string =>
  readFileSync(join(SOURCES_FOLDER, 'node_modules', path), 'utf8');

/** Reads a JSON file of an installed package. */
export const readPackageJson = <T>(path: PackagePath): T => JSON.parse(readPackageText(path)) as T;

/** Reads a JSON file of `geo/basemap/data`. */
export const readData = <T>(file: string): T =>
  JSON.parse(readFileSync(join(BASEMAP_FOLDER, 'data', file), 'utf8')) as T;

/** The areas of countries and regions, for `npm run check` only: the site never loads them. */
export const REGION_AREAS_FILE = join(BASEMAP_FOLDER, 'region-areas.topojson');
