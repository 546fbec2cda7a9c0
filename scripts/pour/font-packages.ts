/** The packages that `src/fonts/slices` lists, each installed by itself once a story needs it: some weigh 80 MB. */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from '../../geo/basemap/sources/cache-folder.ts';
import { isInstalled } from '../install.mjs';
import { PROJECT } from '../../geo/check/project-folder.ts';
import { installOnce } from '../install-once.ts';

const SLICES = join(PROJECT, 'src/fonts/slices');

interface Lockfile {
  name: string;
  lockfileVersion: number;
  requires: boolean;
  packages: Record<string, object>;
}

const readSliceFile = <Content>(name: string): Content =>
  JSON.parse(readFileSync(join(SLICES, name), 'utf8')) as Content;

/** The names of all these packages, in the order in which they are asked for a letter. */
export const fontPackages = (): string[] =>
  Object.keys(readSliceFile<{ dependencies: Record<string, string> }>('package.json').dependencies);

/** What npm needs to install one of the packages, at the version and with the content that the lockfile says. */
function writePackageFiles(folder: string, name: string): void {
  const { packages, ...lockfile } = readSliceFile<Lockfile>('package-lock.json');
  const entry = packages[`node_modules/${name}`] as { version: string };
  const wanted = { name: 'parcours-font', dependencies: { [name]: entry.version } };
  const locked = {
    ...lockfile,
    name: wanted.name,
    packages: { '': wanted, [`node_modules/${name}`]: entry },
  };
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ ...wanted, private: true }));
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(locked));
  // Without a network the build goes on at once, with the reader's own fonts.
  writeFileSync(join(folder, '.npmrc'), 'fetch-retries=0\n');
}

/** Where a package comes to lie, and has its node_modules. */
function folderOf(name: string): string {
  const lockfile = readFileSync(join(SLICES, 'package-lock.json'));
  const version = createHash('sha256').update(lockfile).digest('hex').slice(0, 8);
  return join(cacheFolder(), `fonts-${version}`, name.replace('@fontsource/', ''));
}

/** Whether a package is installed. */
export const hasFontPackage = (name: string): boolean => isInstalled(folderOf(name));

/**
 * Installs a package unless it is there.
 * @returns its folder
 * @throws Error of one line if npm or the disk fails
 */
export function fontPackage(name: string): string {
  const folder = folderOf(name);
  installOnce({
    folder,
    what: `The fonts ${name}`,
    size: '1 to 80 MB',
    writePackageFiles: (draft) => writePackageFiles(draft, name),
  });
  return join(folder, 'node_modules', name);
}

/** `noto-sans-jp-4-400-normal.woff2`; Fontsource writes numbered slices as `[4]` in its lists. */
export const sliceFile = (name: string, slice: string, weight: number, style: string): string =>
  `${name.replace('@fontsource/', '')}-${slice.replace(/[[\]]/g, '')}-${weight}-${style}.woff2`;
