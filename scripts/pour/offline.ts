/**
 * Gives a built site of one story its service worker anew: one that keeps what was visited in the reader's browser, or one that
 * removes what was kept.
 *
 *     tsx scripts/pour/offline.ts dist             for a site whose files were changed after the build
 *     tsx scripts/pour/offline.ts dist --remove    as `npm run build -- --no-offline`, for a site that is built already
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { AppParts } from '../../src/pour/app-parts.ts';
import { workerFile } from '../../src/pour/worker-file.ts';
import { ensureApp } from '../app/ensure-app.ts';
import { keptIn } from './files.ts';

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { remove: { type: 'boolean', default: false } },
  });
  const site = positionals[0] ?? 'dist';
  const parts = JSON.parse(readFileSync(join(await ensureApp(), 'parts.json'), 'utf8')) as AppParts;
  const worker = values.remove ? parts.removingWorker : workerFile(parts.worker, await keptIn(site));
  writeFileSync(join(site, 'service-worker.js'), worker);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
