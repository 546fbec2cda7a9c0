import type { Story } from '../../geo/story/story.ts';

/** Id of the element of a page that holds its story as JSON. */
export const STORY_ELEMENT = 'story-data';

/** Reads the story from the page's HTML. The build has validated it. */
export const readPageStory = (): Story =>
  JSON.parse(document.getElementById(STORY_ELEMENT)!.textContent) as Story;
