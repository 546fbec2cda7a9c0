/** What a file that is no story has for one. */
import type { Position } from '../../../geo/story/story.ts';

/** A place of a file that is no story. */
export interface ImportedPlace {
  /** '' if it has none. */
  name: string;
  position: Position;
  /** Plain text. */
  description?: string;
}

/** A line of such a file: a recorded track, a way that somebody has drawn. */
export interface ImportedLine {
  /** '' if it has none. */
  name: string;
  /** At least two. */
  positions: Position[];
}
