/** Code for stories with more places than a map can show one by one. Only their pages load it. */
import { type StoryLines, storyLines } from '../../geo/route/story-lines.ts';
import { linesFromZooms, stillMap } from '../../geo/route/thinning.ts';
import { isLeg, isOnMap, type Stop, type StopOnMap, type Story } from '../../geo/story/story.ts';
import type { Frame } from '../../geo/view/frame.ts';
import type { Shown } from './shown.ts';

export { placePoints } from '../../geo/route/place-points.ts';

/** The story's lines for a map that groups places. */
export const linesInGroups = (story: Story): StoryLines => linesFromZooms(story, storyLines(story));

/** What the page draws over a GL map that is ready. That map draws all places; the page adds markers for those in use. */
export function besideMap(kept: Stop[], reachable: StopOnMap | undefined): Shown {
  const marked = [...new Set(kept)].filter(isOnMap);
  const focusOnly = reachable && !marked.includes(reachable) ? reachable : null;
  return {
    marked: [marked, focusOnly ? [focusOnly] : []],
    lines: kept.filter(isLeg),
    focusOnly: focusOnly?.id ?? null,
  };
}

/** What the page draws on the chart: as many markers as fit, and the longest legs. */
export function onChart(story: Story, frame: Frame, kept: Stop[]): Shown {
  const { marked, lines } = stillMap(story, frame, kept);
  return { marked: [marked], lines, focusOnly: null };
}

/**
 * Which place a click opens in a group that no zoom separates: the one after the opened place in the itinerary, or the
 * first. Repeated clicks so reach all of them.
 * @returns its id
 */
export function nextOf(story: Story, ids: string[], opened: string | null): string {
  const group = new Set(ids);
  const inOrder = story.stops.filter(({ id }) => group.has(id));
  const after = inOrder.findIndex(({ id }) => id === opened) + 1;
  return inOrder[after % inOrder.length]!.id;
}
