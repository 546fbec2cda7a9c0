/** Where the stories of a site stand in it: one alone at its root, several each in a folder, with a page that lists them. */

/** Folders end with a slash; '' is the site's own. Paths are relative to the site. */
export interface StoryPlace {
  folder: string;
  /** The folder of the page that lists the stories; undefined where a story is alone. */
  index?: string;
  /** Folders within the story's own that belong to others, relative to it. */
  others: string[];
}

/** The list of stories, where one of them has the site's root; ids of stops and stories leave it free. */
const INDEX_FOLDER = 'stories/';
/** The folder of the editor, in a site that has it; the story at the root never answers for it. */
export const EDITOR_FOLDER = 'editor/';

/**
 * The places of these stories, in their order.
 * @param home id of the story that stands at the root as if it were alone: its links stay valid when others join it
 */
export function storyPlaces(ids: readonly string[], home?: string): StoryPlace[] {
  if (ids.length === 1) return [{ folder: '', others: [EDITOR_FOLDER] }];
  const index = home === undefined ? '' : INDEX_FOLDER;
  const folders = ids.map((id) => (id === home ? '' : `${id}/`));
  return folders.map((folder) => ({
    folder,
    index,
    others: folder === '' ? [...folders.filter((other) => other !== ''), INDEX_FOLDER, EDITOR_FOLDER] : [],
  }));
}
