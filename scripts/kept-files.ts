/** Which files of a built site readers keep for reading offline. */
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Preview images are for those who send links, the single file for those who take it away; the rest is for hosts, search engines and editors. */
const NOT_KEPT = /^(?:og\/.*|_headers|service-worker\.js|sitemap\.xml|story\.schema\.json|parcours\.html)$/;

/** Paths relative to the site, sorted. */
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
