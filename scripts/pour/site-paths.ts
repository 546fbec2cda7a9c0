/** Whether the names of a site's files serve on any host and any disk. */
import { reservedFor } from '../../geo/parse/schema/reserved-ids.ts';
import { filesIn } from './files.ts';
import { FILE_LIST } from '../../src/pour/file-list.ts';

/** What a stop's id may look like; all other names cannot meet one. */
const ID = /^[a-z0-9-]+$/;
/** Parts that Windows cannot hold: devices whatever their ending, dots and spaces at the end, signs of its paths. */
const NOT_IN_WINDOWS = /^(?:aux|con|nul|prn|(?:com|lpt)\d)(?:\.|$)|[. ]$|[<>:"|?*\\]/i;

/** The folder or page that a file makes at the site's root: many hosts serve `/parcours` from `parcours.html`. */
const rootName = (path: string): string => path.replace(/\/.*|\.html$/s, '').toLowerCase();

/**
 * What is wrong with the paths of a site, a line each.
 * @param pageIds ids of stops and former stops, which have folders
 */
export function pathFaults(paths: string[], pageIds: string[]): string[] {
  const roots = [...new Set(paths.map(rootName))].filter((name) => ID.test(name) && !pageIds.includes(name));
  const unknown = roots.filter((name) => !reservedFor(name));
  const seen = new Set<string>();
  const alike = paths.filter((path) => seen.size === seen.add(path.toLowerCase()).size);
  return [
    ...unknown.map((name) => `/${name}: a stop may have this id; add it to geo/parse/schema/reserved-ids.ts`),
    ...alike.map((path) => `/${path}: another file differs from it in case only`),
    ...paths
      .filter((path) => path.split('/').some((part) => NOT_IN_WINDOWS.test(part)))
      .map((path) => `/${path}: Windows cannot hold a file of this name`),
  ];
}

/**
 * @param folder of a site, or of a story in it
 * @param pageIds as for `pathFaults`; in the site's own folder the other stories' ids too
 * @throws Error that names each path in it that does not serve everywhere
 */
export function requireSafePaths(folder: string, pageIds: string[]): void {
  const faults = pathFaults([...filesIn(folder), FILE_LIST], pageIds);
  if (faults.length > 0)
    throw new Error(`The site has names that not every host or disk serves\n${faults.join('\n')}`);
}
