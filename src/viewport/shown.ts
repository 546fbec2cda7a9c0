import type { Stop } from '../../geo/story/story.ts';

/** Which stops of the story the page itself draws on the map: all, unless they are too many. */
export interface Shown {
  /** Lists of stops that have markers; those of one list keep clear of each other. */
  marked: Stop[][];
  /** Stops whose legs the chart draws. */
  lines: Stop[];
  /** Id of the stop whose marker shows only while it has the focus: the map shows the stop already. */
  focusOnly: string | null;
}
