/** `parcours basemap`: cuts the basemap of a story, and writes it beside the story. */
import { cutBasemap } from '../story-basemap.ts';
import { storyPath } from '../story-option.ts';
import { UsageError } from '../usage-error.ts';
import type { Command } from './command.ts';

export const basemapCommand: Command = {
  says: 'cuts the map under a story, once, and writes it beside the story',
  takes: '--story FILE',
  options: { story: { type: 'string', value: 'FILE', says: 'the story' } },
  async run({ values, words }, { folder, typed }) {
    const [file, ...others] = [...(values.story ?? []), ...words];
    if (file === undefined || others.length > 0)
      throw new UsageError(`one story is needed: ${typed('basemap')} --story FILE`);
    await cutBasemap(storyPath(file, folder));
    return 0;
  },
};
