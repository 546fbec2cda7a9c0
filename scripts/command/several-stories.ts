/** What keeps several stories from standing in one site. */
import type { Story } from '../../geo/story/story.ts';
import { UsageError } from '../usage-error.ts';
import { meant } from './options.ts';

export interface NamedStory {
  /** As it was typed, or its path. */
  file: string;
  story: Story;
}

function requireOwnIds(named: NamedStory[]): void {
  const known = new Map<string, string>();
  for (const { file, story } of named) {
    const other = known.get(story.id);
    if (other === file) throw new UsageError(`--story "${file}" was given twice; nothing was built`);
    if (other !== undefined)
      throw new UsageError(
        `--story "${file}": its id "${story.id}" is that of "${other}" too, and a story's folder is named by its id: ` +
          'give one of the two another; nothing was built',
      );
    known.set(story.id, file);
  }
}

/** A story at the root has folders for its stops beside those of the other stories. */
function requireFreeFolders(home: Story, named: NamedStory[]): void {
  const pages = [...home.stops.map(({ id }) => id), ...Object.keys(home.aliases)];
  const clash = named.find(({ story }) => pages.includes(story.id));
  if (!clash) return;
  const { file, story } = clash;
  throw new UsageError(
    `--home "${home.id}": its stop "${story.id}" has the address /${story.id}/, and the story of "${file}" has the same id: ` +
      'give that story another, or leave out --home; nothing was built',
  );
}

/**
 * @param home id of the story that has the site's root, if one was named
 * @throws UsageError of one line
 */
export function requireOneSite(named: NamedStory[], home: string | undefined): void {
  requireOwnIds(named);
  if (home === undefined) return;
  const stories = new Map(named.map(({ story }) => [story.id, story]));
  const ids = [...stories.keys()];
  const found = stories.get(home);
  if (!found) {
    throw new UsageError(
      `--home "${home}": the id of one of the stories is needed, ${ids.join(', ')}${meant(home, ids)}; nothing was built`,
    );
  }
  requireFreeFolders(found, named);
}
