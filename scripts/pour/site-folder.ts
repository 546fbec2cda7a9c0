/**
 * The folder of a built site. A build is written beside it and takes its place at the end, so that one that fails or is
 * interrupted leaves the last good site whole. Each site holds a list of its files: no build deletes anything else.
 */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { FILE_LIST, fileListText } from '../../src/pour/file-list.ts';
import { UsageError } from '../usage-error.ts';
import { filesIn } from './files.ts';

/** The files that a build wrote into a folder; null if it holds no list. @throws UsageError if the list cannot be read */
function listedFiles(folder: string): Set<string> | null {
  const file = join(folder, FILE_LIST);
  if (!existsSync(file)) return null;
  try {
    const { files } = JSON.parse(readFileSync(file, 'utf8')) as { files: string[] };
    return new Set(files.map(String)).add(FILE_LIST);
  } catch (error) {
    throw new UsageError(`${file} cannot be read: ${(error as Error).message}; nothing was built`);
  }
}

const writeList = (folder: string, files: Iterable<string>): void =>
  writeFileSync(join(folder, FILE_LIST), fileListText(files));

/** Lists all files of a finished site in it. */
export const writeFileList = (folder: string): void =>
  writeList(folder, new Set([...filesIn(folder), FILE_LIST]));

/** Adds a file to the list of a site, if there is one: the next build may delete it. */
export function addToFileList(folder: string, path: string): void {
  const files = listedFiles(folder);
  if (files) writeList(folder, files.add(path));
}

/** Where a folder really is, if it is named by a link. */
export const realFolder = (folder: string): string => (existsSync(folder) ? realpathSync(folder) : folder);

/**
 * Makes sure that a build may be put in the place of a folder.
 * @param isOwn whether the folder is the project's own, to which nobody adds anything
 * @throws UsageError if it holds anything, and no build has written it
 */
export function requireReplaceable(folder: string, isOwn: boolean): void {
  const stats = statSync(folder, { throwIfNoEntry: false });
  if (!stats) return;
  if (!stats.isDirectory()) throw new UsageError(`"${folder}" is no folder; nothing was built`);
  if (isOwn || readdirSync(folder).length === 0 || listedFiles(folder)) return;
  throw new UsageError(
    `"${folder}" is not empty, and no build of Parcours has written it: it holds no ${FILE_LIST}. ` +
      'Name another folder, or empty it; nothing was built',
  );
}

/** Where a folder is built: beside the folder, so that it can be moved into its place. Builds run side by side. */
export const buildingFolder = (folder: string): string => `${folder}-building-${process.pid}`;

/** All folders above some files. */
function foldersOf(files: Iterable<string>): Set<string> {
  const folders = new Set<string>();
  for (const file of files) {
    for (let above = dirname(file); above !== dirname(above); above = dirname(above)) folders.add(above);
  }
  return folders;
}

/**
 * What no build has written into a folder: files, and whole folders where neither the former nor the new site has
 * anything. Paths relative to the folder.
 */
function strangersIn(folder: string, own: Set<string>, built: string): string[] {
  const shared = foldersOf([...own, ...filesIn(built)]);
  const below = (above: string): string[] =>
    readdirSync(join(folder, above), { withFileTypes: true }).flatMap((entry) => {
      const path = above + entry.name;
      if (entry.isDirectory() && shared.has(path)) return below(`${path}/`);
      return own.has(path) ? [] : [path];
    });
  return below('');
}

/** Whether something stands at a path of a site, or a file where the path has a folder. */
function isTaken(site: string, path: string): boolean {
  if (existsSync(join(site, path))) return true;
  const above = dirname(path);
  if (above === '.') return false;
  const stats = statSync(join(site, above), { throwIfNoEntry: false });
  return stats ? !stats.isDirectory() : isTaken(site, above);
}

/** Deletes a folder's files that are on the list, and what is empty then. */
function removeOwn(folder: string, own: Set<string>, below = ''): void {
  for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
    const path = below + entry.name;
    if (entry.isDirectory()) removeOwn(folder, own, `${path}/`);
    else if (own.has(path)) unlinkSync(join(folder, path));
  }
  if (readdirSync(join(folder, below)).length === 0) rmdirSync(join(folder, below));
}

/**
 * Puts a finished build in the place of a folder. Of the former site its own files are deleted; what else was added to it
 * moves along. A folder without a list is deleted whole: `requireReplaceable` allows one only where it is the project's own.
 * @throws Error if something that no build has written stands where the new site has a file; nothing is changed then
 */
export function replaceFolder(folder: string, built: string): void {
  if (!existsSync(folder)) return renameSync(built, folder);
  const own = listedFiles(folder);
  const strangers = own ? strangersIn(folder, own, built) : [];
  const clash = strangers.find((path) => isTaken(built, path));
  if (clash) {
    throw new Error(
      `"${join(folder, clash)}" was not written by a build, and the new site has a file there: move it away. ` +
        'The former site is as it was',
    );
  }
  const former = `${folder}-former-${process.pid}`;
  renameSync(folder, former);
  renameSync(built, folder);
  for (const path of strangers) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    renameSync(join(former, path), join(folder, path));
  }
  if (own) removeOwn(former, own);
  else rmSync(former, { recursive: true });
}
