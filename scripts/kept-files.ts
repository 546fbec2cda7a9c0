/** Which files of a built site readers may keep for reading offline, and what they weigh. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Not for reading: preview images, the single file (a download), what hosts, search engines, publishers, editors, builds use. */
const NOT_KEPT =
  /^(?:(?:og|oembed)\/.*|embed\.js|_headers|service-worker\.js|sitemap\.xml|story\.schema\.json|parcours\.html|parcours-files\.json)$/;

/** A file's bytes as hosts send it: after gzip, but for what is compressed already. */
export function transferBytes(file: string): number {
  const content = readFileSync(file);
  return /\.(?:woff2|png)$/.test(file) ? content.length : gzipSync(content, { level: 9 }).length;
}

/** The paths of these files, relative to the site, sorted. */
export function keptFiles(site: string): string[] {
  return readdirSync(resolve(site), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(resolve(site).length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((path) => !NOT_KEPT.test(path))
    .sort();
}
