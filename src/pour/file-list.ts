/** The list of a site's files, in the site itself: a later build deletes nothing else. */

export const FILE_LIST = 'parcours-files.json';

/** @param paths of the site's files, the list's own among them */
export const fileListText = (paths: Iterable<string>): string =>
  `${JSON.stringify({ files: [...paths].sort() }, null, 1)}\n`;
