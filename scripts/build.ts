/**
 * Builds the site into dist/: the app, where its sources have changed, and the story poured into it.
 * Usage: npm run build [-- --story FILE] [--base /maps/kim/] [--site https://example.org] [--out DIR] [--no-offline] [--single]
 */
import { ensureApp } from './app/ensure-app.ts';
import { writeSingleFile } from './app/single.ts';
import { outFolder, readOptions } from './build-options.ts';
import { buildSite } from './pour/build-site.ts';
import { realFolder, requireReplaceable } from './pour/site-folder.ts';
import { readStory } from './read-story.ts';
import { ensureBasemap } from './story-basemap.ts';
import { namedStory } from './story-option.ts';
import { UsageError } from './usage-error.ts';
import { resolve } from 'node:path';

async function main(): Promise<void> {
  const { single, ...options } = readOptions();
  const { base, site } = options;
  const out = outFolder();
  const isOwn = out === realFolder(resolve('dist'));
  for (const folder of [out, realFolder(`${out}-hosting`)]) requireReplaceable(folder, isOwn);
  // Its faults are told before anything is begun, and not amid the bundler's words.
  readStory(namedStory());
  if (!site) console.warn('without --site https://… canonical and preview addresses are relative');
  await ensureBasemap();
  const app = await ensureApp();
  const addSingle = (folder: string): Promise<void> => writeSingleFile(folder, site && site + base);
  await buildSite({
    ...options,
    stories: [namedStory()],
    out,
    isOwn,
    app,
    ...(single && { addTo: addSingle }),
  });
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = error instanceof UsageError ? 2 : 1;
});
