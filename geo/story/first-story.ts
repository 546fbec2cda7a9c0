/** Where the commands find a story and its basemap. Paths without a leading slash are relative to the project's folder. */

/** The story that commands take where none is named. */
export const FIRST_STORY = 'geo/story/kim-2023.geojson';
/** The whole world, coarse: for a story that has no basemap of its own. */
export const WORLD_BASEMAP = 'geo/basemap/world.geojson';

/** Path of a story's basemap: `NAME.basemap.geojson` beside `NAME.geojson`. */
export const basemapBeside = (storyFile: string): string =>
  `${storyFile.replace(/\.(?:geo)?json$/i, '')}.basemap.geojson`;

/** That of the first story, which is committed. */
export const FIRST_BASEMAP = basemapBeside(FIRST_STORY);

/** Whether a path is that of the first story, relative or absolute. */
export const isFirstStory = (storyFile: string): boolean =>
  storyFile === FIRST_STORY || storyFile.replaceAll('\\', '/').endsWith(`/${FIRST_STORY}`);

/**
 * Path of the basemap that a story is shown on: its own, if there is one.
 * @param hasFile whether there is a file at a path
 */
export function basemapOf(storyFile: string, hasFile: (path: string) => boolean): string {
  const own = basemapBeside(storyFile);
  return hasFile(own) ? own : WORLD_BASEMAP;
}
