/** Where the commands find a story and its basemap. Paths without a leading slash are relative to the project's folder. */

/** The story that commands take where none is named. */
export const FIRST_STORY = 'geo/story/kim-2023.geojson';
/** Its basemap. */
export const FIRST_BASEMAP = 'geo/basemap/basemap.geojson';
/** The whole world, coarse: for a story that has no basemap of its own. */
export const WORLD_BASEMAP = 'geo/basemap/world.geojson';

/** Path of a story's basemap: `NAME.basemap.geojson` beside `NAME.geojson`. */
export const basemapBeside = (storyFile: string): string =>
  `${storyFile.replace(/\.(?:geo)?json$/i, '')}.basemap.geojson`;

/** Whether a path is that of the first story, relative or absolute. */
export const isFirstStory = (storyFile: string): boolean =>
  storyFile === FIRST_STORY || storyFile.replaceAll('\\', '/').endsWith(`/${FIRST_STORY}`);

/**
 * Path of the basemap that a story is shown on: its own, if there is one.
 * @param hasFile whether there is a file at a path
 */
export function basemapOf(storyFile: string, hasFile: (path: string) => boolean): string {
  if (isFirstStory(storyFile)) return FIRST_BASEMAP;
  const own = basemapBeside(storyFile);
  return hasFile(own) ? own : WORLD_BASEMAP;
}
