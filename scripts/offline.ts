/**
 * Gives a built site its service worker: one that keeps what was visited in the reader's browser, or one that removes
 * what was kept.
 *
 *     tsx scripts/offline.ts dist             for a site whose files were changed after the build
 *     tsx scripts/offline.ts dist --remove    as `npm run build -- --no-offline`, for a site that is built already
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import type { SiteFile } from '../src/offline/worker/site-files.ts';
import { keptFiles, transferBytes } from './kept-files.ts';
import { BUILD_TARGET } from './oldest-browsers.ts';

const WORKER = 'service-worker.js';
const HASHED = /^assets\//;

/** The address at which hosts serve a file. A folder's page is the folder: many hosts redirect its index.html there. */
const addressOf = (path: string): string => path.replace(/(^|\/)index\.html$/, '$1');

/** As the worker computes it from what a host sends: src/offline/worker/site-files.ts. */
const revisionOf = (file: string): string =>
  createHash('sha256').update(readFileSync(file)).digest('base64url').slice(0, 12);

/** Writes service-worker.js into a finished site; it changes whenever one of the site's files does. */
export async function writeServiceWorker(site: string): Promise<void> {
  const files = keptFiles(site).map((path): SiteFile => {
    const file = join(site, path);
    return [addressOf(path), HASHED.test(path) ? null : revisionOf(file), transferBytes(file)];
  });
  await bundle('src/offline/worker/worker.ts', site, { SITE_FILES: JSON.stringify(files) });
}

/** Writes a service-worker.js that replaces the one that readers have, then removes their copy and itself. */
export async function writeRemovingWorker(site: string): Promise<void> {
  await bundle('src/offline/worker/removing-worker.ts', site, {});
}

async function bundle(input: string, site: string, define: Record<string, string>): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    define,
    build: {
      target: BUILD_TARGET,
      outDir: resolve(site),
      emptyOutDir: false,
      copyPublicDir: false,
      rolldownOptions: { input, output: { format: 'iife', entryFileNames: WORKER } },
    },
  });
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { remove: { type: 'boolean', default: false } },
  });
  const site = positionals[0] ?? 'dist';
  await (values.remove ? writeRemovingWorker(site) : writeServiceWorker(site));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  });
}
