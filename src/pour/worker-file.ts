/** The service worker of a story: the app's, behind a list of what may be kept. */
import { revisionOf, type SiteFile as ListedFile } from '../offline/worker/site-files.ts';
import { EDITOR_FOLDER } from './story-places.ts';

/** Not for reading: preview images, the single file (a download), what hosts, search engines, publishers, authors and builds use. */
const NOT_KEPT =
  /^(?:(?:og|oembed|editor)\/.*|embed\.js|_headers|service-worker\.js|sitemap\.xml|story\.schema\.json|parcours\.html|parcours-files\.json)$/;

/** @param path relative to the story's folder */
export const isKept = (path: string): boolean => !NOT_KEPT.test(path);

const HASHED = /^assets\//;

/** The address at which hosts serve a file. A folder's page is the folder: many hosts redirect its index.html there. */
const addressOf = (path: string): string => path.replace(/(^|\/)index\.html$/, '$1');

/** A file as the worker's list has it. @param bytes after gzip */
export const listed = async (path: string, content: Uint8Array, bytes: number): Promise<ListedFile> => [
  addressOf(path),
  HASHED.test(path) ? null : await revisionOf(content as Uint8Array<ArrayBuffer>),
  bytes,
];

interface WorkerPlace {
  /** What leads from the story's folder to the site's, where the assets lie: '' or `../`. */
  up: string;
  /** Folders within the story's own that belong to other stories. */
  others: string[];
}

/** The worker's script; it changes whenever one of the files does. */
export function workerFile(
  worker: string,
  files: ListedFile[],
  { up, others }: WorkerPlace = { up: '', others: [EDITOR_FOLDER] },
): string {
  const placed = files
    .map(([path, ...rest]): ListedFile => [HASHED.test(path) ? up + path : path, ...rest])
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const constants = { SITE_FILES: placed, ASSETS: `${up}assets/`, OTHERS: others };
  const written = Object.entries(constants).map(([name, value]) => `${name}=${JSON.stringify(value)}`);
  return `const ${written.join()};${worker}\n`;
}
