/**
 * `npm run dev`: the development server.
 *
 *     npm run dev [-- --story FILE] [--port 5173]
 */
import { parseArgs } from 'node:util';
import { createServer } from 'vite';
import { keptAdvice, keptByNpm } from '../geo/check/kept-by-npm.ts';
import { readStory } from './read-story.ts';
import { ensureBasemap } from './story-basemap.ts';
import { namedStory, nameStory } from './story-option.ts';
import { UsageError } from './usage-error.ts';

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      story: { type: 'string', multiple: true, default: [] },
      port: { type: 'string', default: '5173' },
    },
  });
  if (keptByNpm('story', 'dev', process.env) !== undefined) throw new UsageError(keptAdvice('story', 'dev'));
  const [story, ...others] = values.story;
  if (others.length > 0)
    throw new UsageError(`one story at a time is shown here, and ${values.story.join(', ')} were given`);
  if (story !== undefined) nameStory(story);
  // Its faults are told as the build tells them, before there is a page that could not show it.
  readStory(namedStory());
  await ensureBasemap(namedStory());
  const server = await createServer({
    server: { port: Number(values.port) },
    // Other pages in the project, those of the bench, need packages of their own.
    optimizeDeps: { entries: ['index.html', 'editor/*.html'] },
  });
  await server.listen();
  server.printUrls();
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = error instanceof UsageError ? 2 : 1;
});
