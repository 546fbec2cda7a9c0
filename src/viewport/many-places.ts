/** What a page needs whose story has more places than a map shows one by one. A part of its own, fetched only then. */
import { type StoryLines, storyLines } from '../../geo/route/story-lines.ts';
import { linesFromZooms, stillMap } from '../../geo/route/thinning.ts';
import { isLeg, type Stop, type Story } from '../../geo/story/story.ts';
import type { Frame } from '../../geo/view/frame.ts';
import type { Shown } from './shown.ts';

export { placePoints } from '../../geo/route/place-points.ts';

/** The story's lines beside places that the map groups. */
export const linesInGroups = (story: Story): StoryLines => linesFromZooms(story, storyLines(story));

/** The map draws all places: the page only those that are in use. */
export function besideMap(kept: Stop[], reachable: Stop | undefined): Shown {
  const marked = [...new Set(kept)];
  const focusOnly = reachable && !marked.includes(reachable) ? reachable : null;
  return {
    marked: [marked, focusOnly ? [focusOnly] : []],
    lines: kept.filter(isLeg),
    focusOnly: focusOnly?.id ?? null,
  };
}

/** The chart shows as many as fit, and the longest legs. */
export function onChart(story: Story, frame: Frame, kept: Stop[]): Shown {
  const { marked, lines } = stillMap(story, frame, kept);
  return { marked: [marked], lines, focusOnly: null };
}

/** Of a group of places that no camera tells apart, the one after the opened place; else the first. */
export function nextOf(story: Story, ids: string[], opened: string | null): string {
  const group = new Set(ids);
  const inOrder = story.stops.filter(({ id }) => group.has(id));
  const after = inOrder.findIndex(({ id }) => id === opened) + 1;
  return inOrder[after % inOrder.length]!.id;
}
