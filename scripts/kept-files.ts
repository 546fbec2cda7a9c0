/** Which files of a built site readers keep for reading offline. */
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Not for reading: preview images, the single file (a download), and what hosts, search engines and editors use. */
const NOT_KEPT = /^(?:og\/.*|_headers|service-worker\.js|sitemap\.xml|story\.schema\.json|parcours\.html)$/;

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
