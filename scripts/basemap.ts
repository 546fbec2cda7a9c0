/**
 * `npm run basemap`: cuts the basemap of a story from its sources, and writes it beside the story.
 *
 *     npm run basemap -- --story FILE    FILE.basemap.geojson; without --story the first story's, which is committed
 *     npm run basemap -- --world         the world for stories without a basemap, the areas that the check knows, and the
 *                                        gazetteer that the editor fetches: all are committed as well
 *
 * Exit code 1: the sources could not be installed, or the file not be written; 2: wrong arguments or a story with faults.
 */
import { parseArgs } from 'node:util';
import { keptAdvice, keptByNpm } from '../geo/check/kept-by-npm.ts';
import { readStory } from './read-story.ts';
import { cutBasemap, installSources } from './story-basemap.ts';
import { namedStory, nameStory } from './story-option.ts';
import { UsageError } from './usage-error.ts';

const USAGE = 'Usage: npm run basemap [-- --story FILE | --world]';

function readOptions() {
  const kept = ['story', 'world'].find((option) => keptByNpm(option, 'basemap', process.env) !== undefined);
  if (kept) throw new UsageError(`${keptAdvice(kept, 'basemap')}; nothing was cut`);
  try {
    const { values } = parseArgs({ options: { story: { type: 'string' }, world: { type: 'boolean' } } });
    if (values.story !== undefined) nameStory(values.story);
    return values;
  } catch (error) {
    throw new UsageError(`${(error as Error).message}. ${USAGE}`);
  }
}

/** A line for all faults: the check lists them. @throws UsageError */
function requireStory(file: string): void {
  try {
    readStory(file);
  } catch (error) {
    const [first, ...others] = (error as Error).message.split('\n');
    const more = others.length > 0 ? ` (and ${others.length} more: npm run check -- ${file})` : '';
    throw new UsageError(`${first}${more}; nothing was cut`);
  }
}

async function main(): Promise<void> {
  const { world } = readOptions();
  if (world) {
    installSources();
    const { writeWorldBasemap } = await import('../geo/basemap/rule/story-basemap.ts');
    writeWorldBasemap(console.log);
    const { writeRegionAreas } = await import('../geo/basemap/region-areas.ts');
    console.log(writeRegionAreas());
    const { writeEditorGazetteer } = await import('../geo/basemap/names/editor-gazetteer.ts');
    console.log(writeEditorGazetteer());
  } else {
    requireStory(namedStory());
    await cutBasemap(namedStory());
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = error instanceof UsageError ? 2 : 1;
});
