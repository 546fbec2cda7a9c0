import { isPlace, type Story } from '../../geo/story/story.ts';
import { isKnownZone } from '../../geo/time/time.ts';

/** Id of the element of a page that holds its story as JSON. */
export const STORY_ELEMENT = 'story-data';

/** Reads the story from the page's HTML. The build has validated it. */
export const readPageStory = (): Story =>
  JSON.parse(document.getElementById(STORY_ELEMENT)!.textContent) as Story;

/** As `readPageStory`, with time zones that this browser knows: what mends others is fetched where it is needed. */
export async function readStoryInKnownZones(): Promise<Story> {
  const story = readPageStory();
  const zones = new Set(story.stops.filter(isPlace).map(({ timeZone = 'UTC' }) => timeZone));
  if ([...zones].every(isKnownZone)) return story;
  const { withKnownZones } = await import('../../geo/time/known-zones.ts');
  return withKnownZones(story);
}
