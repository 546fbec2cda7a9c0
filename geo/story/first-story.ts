/** The story that commands take where none is named; relative to the project's folder. */
export const FIRST_STORY = 'geo/story/kim-2023.geojson';
