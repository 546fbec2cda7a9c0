/**
 * Gives a built site its service worker anew: one that keeps what was visited in the reader's browser, or one that
 * removes what was kept.
 *
 *     tsx scripts/pour/offline.ts dist             for a site of one story whose files were changed after the build
 *     tsx scripts/pour/offline.ts dist --remove    as `npm run build -- --no-offline`, for a site that is built already
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import type { AppParts } from '../../src/pour/app-parts.ts';
import { workerFile } from '../../src/pour/worker-file.ts';
import { ensureApp } from '../app/ensure-app.ts';
import { filesIn, keptIn } from './files.ts';

const NAME = 'service-worker.js';

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { remove: { type: 'boolean', default: false } },
  });
  const site = positionals[0] ?? 'dist';
  const parts = JSON.parse(readFileSync(join(await ensureApp(), 'parts.json'), 'utf8')) as AppParts;
  const workers = filesIn(site).filter((path) => basename(path) === NAME);
  if (values.remove) for (const path of workers) writeFileSync(join(site, path), parts.removingWorker);
  else if (workers.length > 1)
    throw new Error(
      `${site} holds several stories, each with a list of its files: build it anew; nothing was written`,
    );
  else writeFileSync(join(site, NAME), workerFile(parts.worker, await keptIn(site)));
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
