import type { StopOnMap, Stop } from '../../geo/story/story.ts';

/** Which stops the page itself draws on the map: all, unless the story has too many places. */
export interface Shown {
  /** Stops that have markers, in lists. Markers of the same list are laid out so that they do not overlap. */
  marked: StopOnMap[][];
  /** Stops whose legs the chart draws. */
  lines: Stop[];
  /** Id of the stop whose marker is visible only while focused, because the GL map draws that stop itself. */
  focusOnly: string | null;
}
