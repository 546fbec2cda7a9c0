/** The service worker of a story: the app's, behind a list of what may be kept. */
import { revisionOf, type SiteFile as ListedFile } from '../offline/worker/site-files.ts';

/** Not for reading: preview images, the single file (a download), what hosts, search engines, publishers, editors, builds use. */
const NOT_KEPT =
  /^(?:(?:og|oembed)\/.*|embed\.js|_headers|service-worker\.js|sitemap\.xml|story\.schema\.json|parcours\.html|parcours-files\.json)$/;

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

/**
 * The worker's script; it changes whenever one of the files does.
 * @param up what leads from the story's folder to the site's, where the assets lie: '' or `../`
 */
export function workerFile(worker: string, files: ListedFile[], up = ''): string {
  const placed = files
    .map(([path, ...rest]): ListedFile => [HASHED.test(path) ? up + path : path, ...rest])
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `const SITE_FILES=${JSON.stringify(placed)},ASSETS=${JSON.stringify(`${up}assets/`)};${worker}\n`;
}
